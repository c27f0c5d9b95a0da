// fix_command.cpp -- `concierto fix`: what could be done about a finding, and doing it.
#include <array>

#include "cli/command.h"
#include "rules/fixes.h"
#include "text/describe.h"
#include "text/names.h"

namespace concierto::cli {
namespace {

constexpr std::array options{
    Option{"--finding", "", Takes::value, "ID", Key::cli_option_finding},
    Option{"--list", "", Takes::nothing, "", Key::cli_option_list},
    Option{"--apply", "", Takes::value, "N", Key::cli_option_apply},
    today_option,
    output_option,
};

constexpr std::int64_t most_fixes = 1000;

void print_fixes(const CheckedPlan& checked, const Finding& finding, const std::vector<Fix>& fixes, Console& console) {
    const Language language = console.language();
    console.line(describe(language, checked.plan(), finding));
    const std::string yields = why_yields(language, checked.plan(), finding);
    if (!yields.empty()) console.line(yields);
    console.line("");
    if (fixes.empty()) console.line(text(language, Key::cli_no_fixes));
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        const Fix& fix = fixes[i];
        console.line(std::to_string(i + 1) + ". " + describe_fix(language, checked.plan(), fix));
        if (fix.possible) console.line("   " + describe_cost(language, fix.effect), Ink::faint);
    }
}

int no_such_fix(Console& console, std::string_view number) {
    console.say(Key::cli_no_such_fix, {visible_text(number)});
    return exit_found;
}

int apply_fix(CheckedPlan& checked, const std::vector<Fix>& fixes, const Arguments& arguments, Console& console) {
    const std::string number = arguments.get("--apply");
    const auto chosen = parse_whole(number, most_fixes);
    if (!chosen) return misused({Key::cli_not_a_number, number}, console);
    if (*chosen < 1 || static_cast<std::size_t>(*chosen) > fixes.size()) return no_such_fix(console, number);
    const Fix& fix = fixes[static_cast<std::size_t>(*chosen - 1)];
    console.message(describe_fix(console.language(), checked.plan(), fix));
    if (!fix.possible) return no_such_fix(console, number);
    console.message(describe_cost(console.language(), fix.effect));
    checked.apply(fix.delta);
    return write_result(arguments, write_plan(checked.plan()), console);
}

int run(const Arguments& arguments, Console& console) {
    if (!arguments.has("--finding")) return misused({Key::cli_option_needed, "--finding"}, console);
    if (arguments.has("--list") && arguments.has("--apply")) return misused({Key::cli_not_both, "--list"}, console);
    const Date today = today_of(arguments, console);
    if (!today.exists()) return exit_bad;
    const std::string& path = arguments.operands.front();
    auto read = read_plan_file(path, console);
    if (!read) return exit_bad;
    mention_notes(path, *read, console);
    if (read->read_only && arguments.has("--apply")) {
        console.say(Key::cli_newer_format, {visible_text(path)});
        return exit_bad;
    }
    CheckedPlan checked(std::move(read->plan), today);
    const Finding* found = checked.find(arguments.get("--finding"));
    if (found == nullptr) {
        console.say(Key::cli_no_such_finding, {visible_text(arguments.get("--finding"))});
        return exit_found;
    }
    const Finding finding = *found;
    const std::vector<Fix> fixes = fixes_for(checked, finding);
    if (arguments.has("--apply")) return apply_fix(checked, fixes, arguments, console);
    print_fixes(checked, finding, fixes, console);
    return exit_good;
}

}

const Command fix_command{"fix", "PLAN", Key::cli_fix_summary, Key::cli_fix_details, options, 1, 1, run};

}
