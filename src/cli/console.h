// console.h -- Where the command line speaks: results to standard output, messages to standard error, in the person's
// language. On a terminal, control characters and the like are shown as marks, and severities have colours unless
// NO_COLOR is set. The only place that knows the environment and the clock.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "plan/enums.h"
#include "text/catalogue.h"

namespace concierto::cli {

enum class Ink : std::uint8_t { plain, strong, faint, red, yellow, green, blue };

class Console {
  public:
    Console();

    Language language() const { return language_; }
    void set_language(Language language) { language_ = language; }

    void out(std::string_view text, Ink ink = Ink::plain);  // as it is, without a newline
    void line(std::string_view text, Ink ink = Ink::plain);
    void message(std::string_view text);  // a line on standard error, led by the program's name
    void say(Key key, std::initializer_list<Argument> arguments = {}) {
        message(format_text(language_, key, arguments));
    }
    // Standard output could not be written (a full disk, a closed pipe).
    bool failed() const;

  private:
    Language language_ = Language::en;
    bool out_is_terminal_ = false;
    bool error_is_terminal_ = false;
    bool colour_ = false;
};

// The civil day of this machine.
Date today_of_machine();

// Exit codes.
inline constexpr int exit_good = 0;
inline constexpr int exit_found = 1;  // findings, notes, differences, no such fix
inline constexpr int exit_bad = 2;    // cannot read or write, or wrong use

}
