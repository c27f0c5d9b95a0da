// fmt_command.cpp -- `concierto fmt`: the canonical form of a plan file.
#include <array>

#include "cli/command.h"
#include "cli/files.h"
#include "copies/healing.h"
#include "text/describe.h"
#include "text/names.h"

namespace concierto::cli {
namespace {

constexpr std::array options{
    output_option,
    Option{"--check", "", Takes::nothing, "", Key::cli_option_check},
};

int run(const Arguments& arguments, Console& console) {
    const std::string& path = arguments.operands.front();
    if (arguments.has("--check") && arguments.has("--output")) return misused({Key::cli_not_both, "--output"}, console);
    const Result<std::string> bytes = read_file(path);
    const Result<ReadPlan> read = bytes ? read_plan_healed(bytes.value()) : Result<ReadPlan>(bytes.error());
    if (!read) {
        console.say(Key::cli_about_file, {visible_text(path), describe(console.language(), read.error())});
        return exit_bad;
    }
    mention_healing(path, *read, console);
    mention_notes(path, *read, console);
    if (read->read_only) {
        console.say(Key::cli_newer_format, {visible_text(path)});
        return exit_bad;
    }
    const std::string canonical = write_plan(read->plan);
    if (!arguments.has("--check")) return write_result(arguments, canonical, console);
    if (canonical == bytes.value()) return exit_good;
    console.say(Key::cli_not_canonical, {visible_text(path)});
    return exit_found;
}

}

const Command fmt_command{"fmt", "PLAN", Key::cli_fmt_summary, Key::cli_fmt_details, options, 1, 1, run};

}
