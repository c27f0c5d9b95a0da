// words.h -- Texts by key in the language of the page, short enough to read inside drawing code.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "text/catalogue.h"
#include "text/names.h"

namespace concierto::ui {

// A title or name as the page shows it, also when it is empty.
inline std::string shown_name(Language language, std::string_view name) {
    return name.empty() ? std::string(concierto::text(language, Key::unnamed)) : visible_text(name);
}

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
