// json_output.h -- JSON for scripts, written piece by piece: commas are put where they belong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "format/json_text.h"

namespace concierto::cli {

class JsonOutput {
  public:
    JsonOutput& open(char bracket) {
        separate();
        text_ += bracket;
        first_ = true;
        return *this;
    }
    JsonOutput& close(char bracket) {
        text_ += bracket;
        first_ = false;
        return *this;
    }
    JsonOutput& key(std::string_view name) {
        separate();
        append_json_string(text_, name);
        text_ += ": ";
        first_ = true;
        return *this;
    }
    JsonOutput& string(std::string_view value) {
        separate();
        append_json_string(text_, value);
        return *this;
    }
    JsonOutput& number(std::int64_t value) { return raw(std::to_string(value)); }
    JsonOutput& yes_no(bool value) { return raw(value ? "true" : "false"); }
    // JSON as it is.
    JsonOutput& raw(std::string_view json) {
        separate();
        text_ += json;
        return *this;
    }
    // Only when there is a text.
    void member_if(std::string_view name, std::string_view value) {
        if (!value.empty()) key(name).string(value);
    }
    // The next value begins a line.
    void line_break() {
        if (!first_) text_ += ',';
        text_ += '\n';
        first_ = true;
    }
    const std::string& text() const { return text_; }

  private:
    void separate() {
        if (!first_) text_ += ", ";
        first_ = false;
    }
    std::string text_;
    bool first_ = true;
};

}
