// words.h -- Texts by key in the language of the page, short enough to read inside drawing code.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "text/catalogue.h"

namespace concierto::ui {

class Words {
  public:
    explicit Words(Language language) : language_(language) {}
    Language language() const { return language_; }
    std::string_view operator()(Key key) const { return concierto::text(language_, key); }
    std::string operator()(Key key, std::initializer_list<Argument> arguments) const {
        return format_text(language_, key, arguments);
    }

  private:
    Language language_;
};

}
