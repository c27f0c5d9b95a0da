#include "ui/rules_layout.h"

#include <algorithm>

#include "plan/field_text.h"
#include "plan/record_edits.h"
#include "rules/catalogue.h"

namespace concierto::ui {
namespace {

Error missing(std::string_view parameter) { return {ErrorKind::bad_value, std::string(parameter)}; }

}

std::string default_text(RuleKind rule, std::string_view parameter) {
    RuleRecord plain;
    plain.rule = rule;
    RuleRecord written = plain;
    if (parameter == "days") {
        written.days = days_of(plain);
    } else if (parameter == "max") {
        if (max_of(plain) == 0) return {};
        written.max = max_of(plain);
    } else if (parameter == "window") {
        written.window = window_of(plain);
    } else if (parameter == "scope") {
        written.scope = scope_of(plain);
    } else if (parameter == "stages") {
        written.stages = stages_of(plain);
    } else if (parameter == "results") {
        written.results = results_of(plain);
    } else if (parameter == "teams") {
        written.teams = teams_of(plain);
    } else if (parameter == "response_days") {
        written.response_days = response_days_of(plain);
    } else if (parameter == "cool_off_days" || parameter == "valid_days") {
        return "0";
    } else if (parameter == "channels") {
        if (rule == RuleKind::minimum_gap) return "email";
        if (rule == RuleKind::unsolicited_call) return "call, sms";
        return {};
    }
    return field_text(AnyRecord(written), parameter);
}

std::optional<Error> problem_of_rule(const RuleRecord& record) {
    if (std::optional<Error> problem = problem_of(AnyRecord(record))) return problem;
    if (record.rule == RuleKind::incompatible) {
        if (record.a.empty()) return missing("a");
        if (record.b.empty()) return missing("b");
    }
    if (record.rule == RuleKind::stage && stages_of(record).empty()) return missing("stages");
    if (record.rule == RuleKind::quiet) {
        if (record.from_time.exists() && !record.to_time.exists()) return missing("to_time");
        if (record.to_time.exists() && !record.from_time.exists()) return missing("from_time");
    }
    return std::nullopt;
}

RuleRecord new_rule(const Plan& plan, std::span<const RuleRecord> in_force, RuleKind rule) {
    const auto taken = [&](Name id) {
        if (plan.find(Id<RuleRecord>(id)) != nullptr) return true;
        return std::any_of(in_force.begin(), in_force.end(), [id](const RuleRecord& each) { return each.id == id; });
    };
    RuleRecord record;
    record.rule = rule;
    std::string name(enum_text(rule));
    for (int number = 2; taken(Name::of(name)); ++number) {
        name = std::string(enum_text(rule)) + "-" + std::to_string(number);
    }
    record.id = Id<RuleRecord>::of(name);
    return record;
}

std::vector<const KeptRecord*> kept_rules(const Plan& plan) {
    std::vector<const KeptRecord*> found;
    for (const KeptRecord& kept : plan.kept) {
        if (kept.kind == Kind::rule) found.push_back(&kept);
    }
    return found;
}

}
