#include <array>

#include "base/utf8.h"
#include "base/version.h"
#include "cli/command.h"
#include "cli/files.h"
#include "copies/healing.h"
#include "text/describe.h"
#include "text/describe_note.h"
#include "text/names.h"

namespace concierto::cli {

std::span<const Command> all_commands() {
    static const std::array commands{check_command, fix_command,      diff_command,
                                     fmt_command,   validate_command, generate_command};
    return commands;
}

const Command* find_command(std::string_view name) {
    for (const Command& command : all_commands()) {
        if (command.name == name) return &command;
    }
    return nullptr;
}

std::optional<ReadPlan> read_plan_file(const std::string& path, Console& console) {
    const auto refuse = [&](const Error& error) {
        console.say(Key::cli_about_file, {visible_text(path), describe(console.language(), error)});
        return std::nullopt;
    };
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return refuse(bytes.error());
    Result<ReadPlan> read = read_plan_healed(bytes.value());
    if (!read) return refuse(read.error());
    mention_healing(path, *read, console);
    return read.take();
}

void mention_healing(const std::string& path, const ReadPlan& read, Console& console) {
    for (const Note& note : read.notes.held()) {
        if (note.kind != NoteKind::conflict_markers) continue;
        console.say(Key::cli_about_file, {visible_text(path), describe(console.language(), note)});
    }
}

void mention_notes(const std::string& path, const ReadPlan& read, Console& console) {
    const auto total = static_cast<long long>(read.notes.total() - read.notes.total(NoteKind::conflict_markers));
    if (total > 0) console.say(Key::cli_notes_mentioned, {total, visible_text(path)});
}

Date today_of(const Arguments& arguments, Console& console) {
    if (!arguments.has("--today")) return today_of_machine();
    const Date today = Date::parse(arguments.get("--today"));
    if (!today.exists()) misused({Key::cli_not_a_date, arguments.get("--today")}, console);
    return today;
}

int write_result(const Arguments& arguments, const std::string& bytes, Console& console) {
    if (!arguments.has("--output") || arguments.get("--output") == "-") {
        console.out(bytes);
        return exit_good;
    }
    const auto written = write_file(arguments.get("--output"), bytes);
    if (written) return exit_good;
    console.message(describe(console.language(), written.error()));
    return exit_bad;
}

int misused(const Misuse& misuse, Console& console) {
    console.say(misuse.key, {visible_text(misuse.word)});
    console.say(Key::cli_see_help);
    return exit_bad;
}

namespace {

constexpr std::size_t help_column = 28;

std::string padded(std::string text) {
    const std::size_t width = code_point_count(text);
    if (width > help_column) return text + "\n" + std::string(help_column + 4, ' ');
    return text + std::string(help_column + 2 - width, ' ');
}

std::string option_words(const Option& option) {
    std::string out = option.short_name.empty() ? "" : std::string(option.short_name) + ", ";
    out += option.name;
    if (option.takes == Takes::value) out += " " + std::string(option.value_name);
    return out;
}

void print_option(const Option& option, Console& console) {
    console.line("  " + padded(option_words(option)) + std::string(text(console.language(), option.help)));
}

}

void print_overview(Console& console) {
    const Language language = console.language();
    console.line(format_text(language, Key::cli_overview, {program_version}));
    console.line("");
    for (const Command& command : all_commands()) {
        std::string usage(command.name);
        if (!command.operands.empty()) usage += " " + std::string(command.operands);
        console.line("  " + padded(usage) + std::string(text(language, command.summary)));
    }
    console.line("");
    console.line(text(language, Key::cli_overview_end));
}

void print_help(const Command& command, Console& console) {
    const Language language = console.language();
    std::string usage = "concierto " + std::string(command.name);
    if (!command.operands.empty()) usage += " " + std::string(command.operands);
    if (!command.options.empty()) usage += " [" + std::string(text(language, Key::cli_options_word)) + "]";
    console.line(usage);
    console.line("");
    console.line(text(language, command.summary));
    console.line(text(language, command.details));
    console.line("");
    for (const Option& option : command.options) print_option(option, console);
    print_option(language_option, console);
}

}
