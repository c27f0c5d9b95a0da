// arguments.h -- The words behind a command, sorted into operands and options. `--name value` and `--name=value` are
// the same; behind `--` everything is an operand; `-` alone is one (standard input).
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/keys.h"

namespace concierto::cli {

enum class Takes : std::uint8_t { nothing, value };

struct Option {
    std::string_view name;        // "--today"
    std::string_view short_name;  // "-o" or ""
    Takes takes{};
    std::string_view value_name;  // "DATE", in help
    Key help{};
};

struct Arguments {
    std::vector<std::string> operands;
    std::map<std::string, std::string, std::less<>> options;  // by long name; "" for those without a value

    bool has(std::string_view name) const { return options.find(name) != options.end(); }
    std::string get(std::string_view name, std::string_view otherwise = "") const {
        const auto at = options.find(name);
        return at == options.end() ? std::string(otherwise) : at->second;
    }
};

// What is wrong with the words: a key with {0} for the word concerned.
struct Misuse {
    Key key{};
    std::string word;
};

// Either `arguments` or `misuse` has something to say. An option given twice is a misuse.
struct Parsed {
    Arguments arguments;
    std::optional<Misuse> misuse;
};
Parsed parse_arguments(std::span<const std::string> words, std::span<const Option> known);

// A whole number from 0 to `most`; nothing for any other text.
std::optional<std::int64_t> parse_whole(std::string_view text, std::int64_t most);

}
