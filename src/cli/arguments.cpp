#include "cli/arguments.h"

namespace concierto::cli {

namespace {

const Option* find_option(std::span<const Option> known, std::string_view name) {
    for (const Option& option : known) {
        if (option.name == name || (!option.short_name.empty() && option.short_name == name)) return &option;
    }
    return nullptr;
}

bool is_option(std::string_view word) { return word.size() > 1 && word[0] == '-'; }

// Takes the option at `at` and its value; moves `at` to its last word.
std::optional<Misuse> take_option(std::span<const std::string> words, std::span<const Option> known, std::size_t& at,
                                  Arguments& out) {
    const std::string& word = words[at];
    const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string::npos;
    const std::string name = word.substr(0, equals);
    const Option* option = find_option(known, name);
    if (option == nullptr) return Misuse{Key::cli_unknown_option, name};
    std::string value;
    if (option->takes == Takes::nothing) {
        if (equals != std::string::npos) return Misuse{Key::cli_option_without_value, name};
    } else if (equals != std::string::npos) {
        value = word.substr(equals + 1);
    } else if (at + 1 < words.size()) {
        value = words[++at];
    } else {
        return Misuse{Key::cli_value_missing, name};
    }
    if (!out.options.emplace(option->name, value).second) return Misuse{Key::cli_option_twice, name};
    return std::nullopt;
}

}

Parsed parse_arguments(std::span<const std::string> words, std::span<const Option> known) {
    Parsed out;
    bool only_operands = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (only_operands || !is_option(words[at])) {
            out.arguments.operands.push_back(words[at]);
        } else if (words[at] == "--") {
            only_operands = true;
        } else {
            out.misuse = take_option(words, known, at, out.arguments);
            if (out.misuse) return out;
        }
    }
    return out;
}

std::optional<std::int64_t> parse_whole(std::string_view text, std::int64_t most) {
    if (text.empty() || text.size() > 18) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value <= most ? std::optional(value) : std::nullopt;
}

}
