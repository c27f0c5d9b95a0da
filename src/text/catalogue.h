// catalogue.h -- From a key to the text in a language. Nothing here looks at the machine's locale.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

#include "plan/enums.h"
#include "text/keys.h"

namespace concierto {

// The text with its placeholders as written. Language::none reads as English.
std::string_view text(Language language, Key key);

// The name of a key as it stands in the .def files, for tests and messages to programmers.
std::string_view key_name(Key key);

// What goes into a placeholder: a text as it is, or a whole number, which is grouped as the language does it.
class Argument {
  public:
    Argument(std::string_view words) : value_(words) {}
    Argument(const std::string& words) : value_(std::string_view(words)) {}
    Argument(const char* words) : value_(std::string_view(words)) {}
    Argument(int number) : value_(static_cast<long long>(number)) {}
    Argument(long number) : value_(static_cast<long long>(number)) {}
    Argument(long long number) : value_(number) {}
    Argument(unsigned number) : value_(static_cast<long long>(number)) {}
    Argument(unsigned long number) : value_(static_cast<long long>(number)) {}

    std::string text_in(Language language) const;
    bool is_one() const;  // decides which form of a word follows it

  private:
    std::variant<std::string_view, long long> value_;  // views live as long as the call that they are arguments of
};

// The text with {0}, {1}, … filled in and `{0|day|days}` chosen. A placeholder without an argument stays as written.
std::string format_text(Language language, Key key, std::initializer_list<Argument> arguments);

// The same for a text that is not a key's.
std::string fill_placeholders(Language language, std::string_view pattern, std::initializer_list<Argument> arguments);

// "es-MX" and "es_AR.UTF-8" are Spanish; everything else reads English.
Language language_of_tag(std::string_view tag);

// "Ana", "Ana and Luis", "Ana, Luis and Eva". Spanish "y" becomes "e" before an i sound.
std::string list_text(Language language, const std::string* begin, const std::string* end);

}
