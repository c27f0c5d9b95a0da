#include "rules/catalogue.h"

#include <array>

#include "base/sort.h"
#include "rules/rules.h"

namespace concierto {

namespace {

constexpr std::array<const Rule*, 22> every_rule{&collision,
                                                 &crowding,
                                                 &minimum_gap,
                                                 &frequency_cap,
                                                 &concurrent_contacts,
                                                 &exclusive_sequence,
                                                 &opt_out,
                                                 &paused,
                                                 &unsolicited_call,
                                                 &quiet,
                                                 &quiet_account,
                                                 &stage_rule,
                                                 &owner_rule,
                                                 &interest,
                                                 &incompatible,
                                                 &repeat,
                                                 &answered,
                                                 &order_rule,
                                                 &follow_up,
                                                 &capacity,
                                                 &duplicate_account,
                                                 &shared_goal};

RuleRecord record(std::string_view id, RuleKind kind) {
    RuleRecord out;
    out.id = Id<RuleRecord>::of(id);
    out.rule = kind;
    return out;
}

RuleRecord cap(std::string_view id, SubjectScope scope, Count max, std::optional<Channel> channel) {
    RuleRecord out = record(id, RuleKind::frequency_cap);
    out.scope = scope;
    out.max = max;
    out.days = 7;
    out.window = Window::rolling;
    if (channel) out.channels = {*channel};
    return out;
}

RuleRecord no_calls(std::string_view id, std::vector<Count> weekdays) {
    RuleRecord out = record(id, RuleKind::quiet);
    out.severity = Severity::block;
    out.channels = {Channel::call, Channel::sms};
    out.weekdays = std::move(weekdays);
    return out;
}

RuleRecord off_limits(std::string_view id, Stage stage) {
    RuleRecord out = record(id, RuleKind::stage);
    out.stages = {stage};
    return out;
}

std::vector<RuleRecord> make_default_rules() {
    std::vector<RuleRecord> out{
        cap("cap-email", SubjectScope::contact, 2, Channel::email),
        cap("cap-account", SubjectScope::account, 5, std::nullopt),
        cap("cap-call", SubjectScope::contact, 2, Channel::call),
        no_calls("calls-weekend", {6, 7}),
        record("cross-team", RuleKind::collision),
        record("same-team", RuleKind::crowding),
    };
    for (const RuleKind kind : {RuleKind::concurrent_contacts, RuleKind::exclusive_sequence, RuleKind::opt_out,
                                RuleKind::paused, RuleKind::unsolicited_call, RuleKind::quiet_account, RuleKind::owner,
                                RuleKind::interest, RuleKind::repeat, RuleKind::order, RuleKind::follow_up,
                                RuleKind::capacity, RuleKind::duplicate_account, RuleKind::shared_goal}) {
        out.push_back(record(enum_text(kind), kind));
    }
    RuleRecord email_gap = record("email-gap", RuleKind::minimum_gap);
    email_gap.days = 1;
    email_gap.channels = {Channel::email};
    email_gap.scope = SubjectScope::contact;
    out.push_back(email_gap);

    RuleRecord night = no_calls("calls-at-night", {1, 2, 3, 4, 5, 6, 7});
    night.from_time = TimeOfDay(21 * 60);
    night.to_time = TimeOfDay(9 * 60);
    out.push_back(night);

    RuleRecord open_deal = off_limits("open-deal", Stage::opportunity);
    open_deal.team = Name::of("marketing");
    out.push_back(open_deal);
    RuleRecord not_ours = off_limits("not-ours", Stage::competitor);
    not_ours.severity = Severity::block;
    out.push_back(not_ours);

    RuleRecord answered_rule = record("answered", RuleKind::answered);
    answered_rule.cool_off_days = 60;
    out.push_back(answered_rule);

    sort_list(out, [](const RuleRecord& a, const RuleRecord& b) { return text_less(a.id, b.id); });
    return out;
}

}

const Rule* rule_of(RuleKind kind) {
    return kind == RuleKind::none ? nullptr : every_rule[static_cast<std::size_t>(kind) - 1];
}

std::span<const Rule* const> all_rules() { return every_rule; }

const std::vector<RuleRecord>& default_rules() {
    static const std::vector<RuleRecord> rules = make_default_rules();
    return rules;
}

std::vector<RuleRecord> rules_of(const Plan& plan) {
    if (!plan.header.own_rules) return default_rules();
    std::vector<RuleRecord> out;
    for (const RuleRecord& rule : plan.table<RuleRecord>()) out.push_back(rule);
    sort_list(out, [](const RuleRecord& a, const RuleRecord& b) { return text_less(a.id, b.id); });
    return out;
}

}
