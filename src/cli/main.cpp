// main.cpp -- The command line: finds the command and hands it its words.
#include "base/version.h"
#include "cli/command.h"

namespace concierto::cli {
namespace {

// Takes `--lang es` or `--lang=es` out of the words, wherever it stands. False, after saying so, for another language.
bool take_language(std::vector<std::string>& words, Console& console) {
    for (std::size_t at = 0; at < words.size() && words[at] != "--"; ++at) {
        const bool joined = words[at].starts_with("--lang=");
        if (!joined && words[at] != "--lang") continue;
        if (!joined && at + 1 == words.size()) return misused({Key::cli_value_missing, "--lang"}, console) == exit_good;
        const std::string value = joined ? words[at].substr(7) : words[at + 1];
        const auto language = enum_of<Language>(value);
        if (!language) return misused({Key::cli_unknown_language, value}, console) == exit_good;
        console.set_language(*language);
        const auto first = words.begin() + static_cast<std::ptrdiff_t>(at);
        words.erase(first, first + (joined ? 1 : 2));
        return true;
    }
    return true;
}

int run_command(const Command& command, std::span<const std::string> words, Console& console) {
    const Parsed parsed = parse_arguments(words, command.options);
    if (parsed.misuse) return misused(*parsed.misuse, console);
    const auto& operands = parsed.arguments.operands;
    if (operands.size() < command.least_operands) {
        return misused({Key::cli_operand_missing, std::string(command.operands)}, console);
    }
    if (operands.size() > command.most_operands) {
        return misused({Key::cli_operand_too_many, operands[command.most_operands]}, console);
    }
    const int code = command.run(parsed.arguments, console);
    if (!console.failed()) return code;
    console.say(Key::cli_output_failed);
    return exit_bad;
}

int help(std::span<const std::string> words, Console& console) {
    if (words.empty()) {
        print_overview(console);
        return exit_good;
    }
    const Command* command = find_command(words.front());
    if (command == nullptr) return misused({Key::cli_unknown_command, words.front()}, console);
    print_help(*command, console);
    return exit_good;
}

bool asks_for_help(std::span<const std::string> words) {
    for (const std::string& word : words) {
        if (word == "--") return false;
        if (word == "--help" || word == "-h") return true;
    }
    return false;
}

int run(std::vector<std::string> words) {
    Console console;
    if (!take_language(words, console)) return exit_bad;
    if (words.empty()) return misused({Key::cli_operand_missing, "COMMAND"}, console);
    const std::span<const std::string> all = words;
    const std::string& first = words.front();
    if (first == "--version") {
        console.line(writer_name);
        return exit_good;
    }
    if (first == "help") return help(all.subspan(1), console);
    if (first == "--help" || first == "-h") return help({}, console);
    const Command* command = find_command(first);
    if (command == nullptr) return misused({Key::cli_unknown_command, first}, console);
    if (asks_for_help(all.subspan(1))) return help(all.first(1), console);
    return run_command(*command, all.subspan(1), console);
}

}
}

int main(int count, char** words) { return concierto::cli::run(std::vector<std::string>(words + 1, words + count)); }
