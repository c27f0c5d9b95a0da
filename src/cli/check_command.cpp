// check_command.cpp -- `concierto check`: the findings of a plan, or of several teams' plans together.
#include <algorithm>
#include <array>

#include "cli/command.h"
#include "cli/finding_json.h"
#include "cli/several_plans.h"
#include "rules/findings.h"
#include "text/describe.h"
#include "text/names.h"

namespace concierto::cli {
namespace {

constexpr std::array options{
    json_option,
    Option{"--fail-on", "", Takes::value, "LEVEL", Key::cli_option_fail_on},
    Option{"--rule", "", Takes::value, "KIND", Key::cli_option_rule},
    Option{"--account", "", Takes::value, "ID", Key::cli_option_account},
    today_option,
};

constexpr std::size_t most_plans = 100;

struct Wish {
    Severity fail_on = Severity::conflict;  // none: never
    RuleKind rule = RuleKind::none;         // none: every rule
    Id<Account> account;                    // empty: every account
    bool one_account = false;
    Date today;
};

std::optional<Misuse> read_fail_on(const Arguments& arguments, Wish& wish) {
    const std::string level = arguments.get("--fail-on", "conflict");
    if (level == "never") {
        wish.fail_on = Severity::none;
        return std::nullopt;
    }
    const auto severity = enum_of<Severity>(level);
    if (!severity || *severity == Severity::off) return Misuse{Key::cli_unknown_level, level};
    wish.fail_on = *severity;
    return std::nullopt;
}

std::optional<Misuse> read_wish(const Arguments& arguments, Wish& wish) {
    if (const auto misuse = read_fail_on(arguments, wish)) return misuse;
    if (arguments.has("--rule")) {
        const auto rule = enum_of<RuleKind>(arguments.get("--rule"));
        if (!rule) return Misuse{Key::cli_unknown_rule, arguments.get("--rule")};
        wish.rule = *rule;
    }
    wish.one_account = arguments.has("--account");
    wish.account = Id<Account>::of(arguments.get("--account"));
    return std::nullopt;
}

bool concerns_account(const Finding& finding, Id<Account> account) {
    if (finding.account == account) return true;
    const auto& touches = finding.touches;
    if (std::any_of(touches.begin(), touches.end(),
                    [account](const FindingTouch& touch) { return touch.account == account; })) {
        return true;
    }
    return finding.rule == RuleKind::duplicate_account && finding.subject.text().ends_with("+" + account.str());
}

std::vector<const Finding*> wished(const CheckedPlan& checked, const Wish& wish) {
    std::vector<const Finding*> findings = checked.worst_first();
    std::erase_if(findings, [&wish](const Finding* finding) {
        if (wish.rule != RuleKind::none && finding->rule != wish.rule) return true;
        return wish.one_account && !concerns_account(*finding, wish.account);
    });
    return findings;
}

FindingCounts counts_of(const std::vector<const Finding*>& findings) {
    FindingCounts counts;
    for (const Finding* finding : findings) {
        if (finding->accepted) {
            ++counts.accepted;
        } else {
            ++counts.by_severity[static_cast<std::size_t>(finding->severity)];
        }
    }
    return counts;
}

void print_json(const Plan& plan, const std::vector<const Finding*>& findings, Console& console) {
    const FindingCounts counts = counts_of(findings);
    JsonOutput json;
    json.open('{').key("plan").string(plan.header.id.text()).key("counts").open('{');
    for (const Severity severity : {Severity::block, Severity::conflict, Severity::warn, Severity::info}) {
        json.key(enum_text(severity)).number(counts[severity]);
    }
    json.key("accepted").number(counts.accepted).close('}').key("findings").open('[');
    for (const Finding* finding : findings) {
        json.line_break();
        append_finding(json, console.language(), plan, *finding);
    }
    json.close(']').close('}');
    console.line(json.text());
}

Ink ink_of(Severity severity) {
    switch (severity) {
        case Severity::block: return Ink::red;
        case Severity::conflict: return Ink::yellow;
        case Severity::warn: return Ink::blue;
        default: return Ink::faint;
    }
}

void print_finding(const Plan& plan, const Finding& finding, Console& console) {
    const Language language = console.language();
    console.out(name_of(language, finding.severity), ink_of(finding.severity));
    std::string head = ": " + std::string(name_of(language, finding.rule));
    if (finding.accepted) head += " (" + std::string(text(language, Key::cli_accepted)) + ")";
    console.out(head, Ink::strong);
    console.line(" · " + visible_text(finding_id(finding)), Ink::faint);
    console.line("  " + describe(language, plan, finding));
    const std::string yields = why_yields(language, plan, finding);
    if (!yields.empty() && finding.activities.size() > 1) console.line("  " + yields);
    const Decision* decision = finding.accepted ? plan.live(Id<Decision>::find(finding_id(finding))) : nullptr;
    if (decision != nullptr) console.line("  " + describe_decision(language, plan, *decision));
    console.line("");
}

bool fails(const std::vector<const Finding*>& findings, Severity level) {
    return std::any_of(findings.begin(), findings.end(), [level](const Finding* finding) {
        return !finding->accepted && finding->severity <= level && finding->severity != Severity::none;
    });
}

// The plans as one; nothing, after saying so, when one cannot be read.
std::optional<Plan> read_together(const std::vector<std::string>& paths, Console& console) {
    std::vector<Plan> plans;
    for (const std::string& path : paths) {
        auto read = read_plan_file(path, console);
        if (!read) return std::nullopt;
        mention_notes(path, *read, console);
        plans.push_back(std::move(read->plan));
    }
    if (plans.size() == 1) return std::move(plans.front());
    TogetherPlan together = together_as_one(plans);
    for (const std::string& record : together.different) console.say(Key::cli_plans_differ, {record});
    return std::move(together.plan);
}

int run(const Arguments& arguments, Console& console) {
    Wish wish;
    if (const auto misuse = read_wish(arguments, wish)) return misused(*misuse, console);
    wish.today = today_of(arguments, console);
    if (!wish.today.exists()) return exit_bad;
    auto plan = read_together(arguments.operands, console);
    if (!plan) return exit_bad;
    if (wish.one_account && plan->find(wish.account) == nullptr) {
        console.say(Key::cli_no_such_account, {visible_text(arguments.get("--account"))});
        return exit_bad;
    }
    const CheckedPlan checked(std::move(*plan), wish.today);
    if (checked.scopes_cut() > 0) console.say(Key::findings_cut, {most_findings});
    const auto findings = wished(checked, wish);
    if (arguments.has("--json")) {
        print_json(checked.plan(), findings, console);
    } else {
        for (const Finding* finding : findings) print_finding(checked.plan(), *finding, console);
        console.line(describe(console.language(), counts_of(findings)));
    }
    return fails(findings, wish.fail_on) ? exit_found : exit_good;
}

}

const Command check_command{"check",    "PLAN…", Key::cli_check_summary, Key::cli_check_details, options, 1,
                            most_plans, run};

}
