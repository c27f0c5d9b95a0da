// command.h -- What a command of the command line is. One file per command; the table is in commands.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "cli/arguments.h"
#include "cli/console.h"
#include "format/plan_json.h"

namespace concierto::cli {

struct Command {
    std::string_view name;
    std::string_view operands;  // "PLAN…", in the usage line
    Key summary{};              // one line in the list of commands
    Key details{};              // what help says below the usage line, exit codes among it
    std::span<const Option> options;
    std::size_t least_operands = 0;
    std::size_t most_operands = 0;
    int (*run)(const Arguments& arguments, Console& console) = nullptr;  // the exit code
};

std::span<const Command> all_commands();
const Command* find_command(std::string_view name);

// Options that several commands share.
inline constexpr Option json_option{"--json", "", Takes::nothing, "", Key::cli_option_json};
inline constexpr Option today_option{"--today", "", Takes::value, "DATE", Key::cli_option_today};
inline constexpr Option output_option{"--output", "-o", Takes::value, "OUT", Key::cli_option_output};
inline constexpr Option language_option{"--lang", "", Takes::value, "es|en", Key::cli_option_lang};

// Reads a plan, heals it where git left conflict markers, and says so. When it is refused, says so and returns nothing.
std::optional<ReadPlan> read_plan_file(const std::string& path, Console& console);
// Says on standard error that both sides of a file with conflict markers were joined.
void mention_healing(const std::string& path, const ReadPlan& read, Console& console);
// Says on standard error how many other notes there are, if any, and where to read them.
void mention_notes(const std::string& path, const ReadPlan& read, Console& console);

// The day of --today or of the machine; absent, after saying so, when the text is no date.
Date today_of(const Arguments& arguments, Console& console);

// Writes a plan to --output, or to standard output without it. The exit code: good or bad.
int write_result(const Arguments& arguments, const std::string& bytes, Console& console);

// Says what is wrong with the words, and how to get help. Returns exit_bad.
int misused(const Misuse& misuse, Console& console);

void print_overview(Console& console);
void print_help(const Command& command, Console& console);

extern const Command check_command, fix_command, validate_command, fmt_command, diff_command, generate_command;

}
