// The set of rules that holds when a plan has none of its own, and the defaults of every parameter.
#include <doctest/doctest.h>

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/plan_builder.h"

using namespace concierto;

namespace {

const RuleRecord& default_rule(std::string_view id) {
    for (const RuleRecord& rule : default_rules()) {
        if (rule.id.text() == id) return rule;
    }
    static const RuleRecord none;
    CHECK_MESSAGE(false, "no default rule of this id");
    return none;
}

RuleRecord of_kind(RuleKind kind) {
    RuleRecord rule;
    rule.rule = kind;
    return rule;
}

constexpr ChannelMask direct = bit(Channel::email) | bit(Channel::call) | bit(Channel::meeting) | bit(Channel::event) |
                               bit(Channel::webinar) | bit(Channel::sms) | bit(Channel::post) | bit(Channel::other);
constexpr ChannelMask every = direct | bit(Channel::social) | bit(Channel::ad);
constexpr ChannelMask calls = bit(Channel::call) | bit(Channel::sms);

void check_cap(std::string_view id, SubjectScope scope, Count max, ChannelMask channels) {
    const RuleRecord& rule = default_rule(id);
    CHECK(rule.rule == RuleKind::frequency_cap);
    CHECK(scope_of(rule) == scope);
    CHECK(max_of(rule) == max);
    CHECK(days_of(rule) == 7);
    CHECK(window_of(rule) == Window::rolling);
    CHECK(channels_of(rule) == channels);
}

}

TEST_CASE("the default set holds what the contract lists, by these ids") {
    Texts found;
    for (const RuleRecord& rule : default_rules()) found.push_back(rule.id.str());
    CHECK(found == Texts{"answered",        "calls-at-night",
                         "calls-weekend",   "cap-account",
                         "cap-call",        "cap-email",
                         "capacity",        "concurrent-contacts",
                         "cross-team",      "duplicate-account",
                         "email-gap",       "exclusive-sequence",
                         "follow-up",       "interest",
                         "not-ours",        "open-deal",
                         "opt-out",         "order",
                         "owner",           "paused",
                         "quiet-account",   "repeat",
                         "same-team",       "shared-goal",
                         "unsolicited-call"});
}

TEST_CASE("the default caps and gaps") {
    check_cap("cap-email", SubjectScope::contact, 2, bit(Channel::email));
    check_cap("cap-account", SubjectScope::account, 5, direct);
    check_cap("cap-call", SubjectScope::contact, 2, bit(Channel::call));
    const RuleRecord& gap = default_rule("email-gap");
    CHECK(gap.rule == RuleKind::minimum_gap);
    CHECK(scope_of(gap) == SubjectScope::contact);
    CHECK(channels_of(gap) == bit(Channel::email));
    CHECK(days_of(gap) == 1);
    CHECK(default_rule("cross-team").rule == RuleKind::collision);
    CHECK(default_rule("same-team").rule == RuleKind::crowding);
}

TEST_CASE("the default quiet times") {
    const RuleRecord& night = default_rule("calls-at-night");
    CHECK(night.rule == RuleKind::quiet);
    CHECK(severity_of(night) == Severity::block);
    CHECK(channels_of(night) == calls);
    CHECK(night.weekdays == std::vector<Count>{1, 2, 3, 4, 5, 6, 7});
    CHECK(night.from_time == at("21:00"));
    CHECK(night.to_time == at("09:00"));
    const RuleRecord& weekend = default_rule("calls-weekend");
    CHECK(weekend.rule == RuleKind::quiet);
    CHECK(severity_of(weekend) == Severity::block);
    CHECK(channels_of(weekend) == calls);
    CHECK(weekend.weekdays == std::vector<Count>{6, 7});
    CHECK_FALSE(weekend.from_time.exists());
    CHECK(channels_of(default_rule("quiet-account")) == every);
}

TEST_CASE("the default stages, and the time to cool off") {
    const RuleRecord& open_deal = default_rule("open-deal");
    CHECK(open_deal.rule == RuleKind::stage);
    CHECK(stages_of(open_deal) == std::vector<Stage>{Stage::opportunity});
    CHECK(open_deal.team == Name::of("marketing"));
    CHECK(severity_of(open_deal) == Severity::conflict);
    const RuleRecord& not_ours = default_rule("not-ours");
    CHECK(stages_of(not_ours) == std::vector<Stage>{Stage::competitor});
    CHECK(not_ours.team.empty());
    CHECK(severity_of(not_ours) == Severity::block);
    CHECK(default_rule("answered").cool_off_days == 60);
}

TEST_CASE("every parameter's default") {
    CHECK(days_of(of_kind(RuleKind::collision)) == 2);
    CHECK(days_of(of_kind(RuleKind::crowding)) == 0);
    CHECK(days_of(of_kind(RuleKind::minimum_gap)) == 1);
    CHECK(days_of(of_kind(RuleKind::frequency_cap)) == 7);
    CHECK(days_of(of_kind(RuleKind::concurrent_contacts)) == 7);
    CHECK(days_of(of_kind(RuleKind::incompatible)) == 30);
    CHECK(days_of(of_kind(RuleKind::repeat)) == 90);
    CHECK(days_of(of_kind(RuleKind::follow_up)) == 2);
    CHECK(max_of(of_kind(RuleKind::frequency_cap)) == 0);
    CHECK(max_of(of_kind(RuleKind::concurrent_contacts)) == 3);
    CHECK(max_of(of_kind(RuleKind::repeat)) == 1);
    CHECK(window_of(of_kind(RuleKind::frequency_cap)) == Window::rolling);
    CHECK(scope_of(of_kind(RuleKind::minimum_gap)) == SubjectScope::contact);
    CHECK(scope_of(of_kind(RuleKind::frequency_cap)) == SubjectScope::contact);
    CHECK(scope_of(of_kind(RuleKind::answered)) == SubjectScope::account);
    CHECK(response_days_of(of_kind(RuleKind::capacity)) == 2);
    CHECK(channels_of(of_kind(RuleKind::collision)) == direct);
    CHECK(channels_of(of_kind(RuleKind::minimum_gap)) == bit(Channel::email));
    CHECK(channels_of(of_kind(RuleKind::unsolicited_call)) == calls);
    CHECK(channels_of(of_kind(RuleKind::quiet)) == every);
    CHECK(stages_of(of_kind(RuleKind::unsolicited_call)) == std::vector<Stage>{Stage::customer, Stage::opportunity});
    CHECK(stages_of(of_kind(RuleKind::stage)).empty());
    CHECK(teams_of(of_kind(RuleKind::owner)) == names({"sales"}));
    CHECK(results_of(of_kind(RuleKind::answered)) ==
          std::vector<OutcomeResult>{OutcomeResult::replied, OutcomeResult::meeting, OutcomeResult::not_interested});
}

TEST_CASE("channels say nothing to rules that have no such parameter") {
    for (const Rule* rule : all_rules()) {
        RuleRecord record = of_kind(rule->kind);
        const ChannelMask by_default = channels_of(record);
        record.channels = {Channel::post};
        const auto parameters = parameters_of(rule->kind);
        const bool has_it = std::find(parameters.begin(), parameters.end(), "channels") != parameters.end();
        CAPTURE(enum_text(rule->kind));
        CHECK(channels_of(record) == (has_it ? bit(Channel::post) : by_default));
    }
}

TEST_CASE("every rule's default severity is the contract's") {
    using enum Severity;
    using K = RuleKind;
    const std::vector<std::pair<RuleKind, Severity>> expected{{K::collision, conflict},
                                                              {K::crowding, warn},
                                                              {K::minimum_gap, conflict},
                                                              {K::frequency_cap, conflict},
                                                              {K::concurrent_contacts, warn},
                                                              {K::exclusive_sequence, conflict},
                                                              {K::opt_out, block},
                                                              {K::paused, block},
                                                              {K::unsolicited_call, block},
                                                              {K::quiet, conflict},
                                                              {K::quiet_account, conflict},
                                                              {K::stage, conflict},
                                                              {K::owner, conflict},
                                                              {K::interest, warn},
                                                              {K::incompatible, conflict},
                                                              {K::repeat, warn},
                                                              {K::answered, conflict},
                                                              {K::order, warn},
                                                              {K::follow_up, conflict},
                                                              {K::capacity, conflict},
                                                              {K::duplicate_account, warn},
                                                              {K::shared_goal, warn}};
    CHECK(all_rules().size() == expected.size());
    for (const auto& one : expected) {
        CAPTURE(enum_text(one.first));
        REQUIRE(rule_of(one.first) != nullptr);
        CHECK(rule_of(one.first)->kind == one.first);
        CHECK(severity_of(of_kind(one.first)) == one.second);
    }
}

TEST_CASE("a plan with rules of its own has exactly those; without, the default set") {
    PlanBuilder plan;
    plan.rule(RuleKind::order, "mine");
    plan.rule(RuleKind::owner, "old").meta.gone = true;
    Plan own = plan.plan();
    REQUIRE(rules_of(own).size() == 1);
    CHECK(rules_of(own).front().id == Id<RuleRecord>::of("mine"));
    own.header.own_rules = false;
    CHECK(rules_of(own) == default_rules());
    CHECK(rules_of(Plan()) == default_rules());
}
