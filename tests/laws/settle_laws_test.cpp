// Laws of Settle all, over random limits and small crowded plans.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "laws/finding_facts.h"
#include "plan/activity_edits.h"
#include "plan/query.h"
#include "rules/moves.h"
#include "rules/settle.h"

using namespace concierto;

namespace {

constexpr int plans = 150;
const Date third_of_july = Date::of(2026, 7, 3);

using Serious = std::map<std::string, Severity>;

Serious serious_findings(const Plan& plan, Date today) {
    Serious out;
    const CheckedPlan from_scratch(plan, today);
    from_scratch.for_each([&out](const Finding& finding) {
        if (is_serious(finding)) out[finding_id(finding)] = finding.severity;
    });
    return out;
}

// What is serious after but was not before, or not that serious; "" when nothing is.
std::string worse(const Serious& before, const Serious& after) {
    for (const auto& [id, severity] : after) {
        const auto at = before.find(id);
        if (at == before.end() || severity < at->second) return id;
    }
    return "";
}

template <class T, class Random>
std::vector<T> some_of(const std::vector<T>& all, int percent, Random& random) {
    std::vector<T> out;
    for (const T& one : all) {
        if (random.chance(percent)) out.push_back(one);
    }
    return out;
}

SettleLimits random_limits(const Plan& plan, Random& random) {
    SettleLimits limits;
    limits.days = random.between(1, 14);
    limits.may_join = random.chance(70);
    std::vector<Id<Team>> teams;
    for (const Team& team : teams_of(plan)) teams.push_back(team.id);
    if (random.chance(30)) limits.teams = some_of(teams, 60, random);
    if (random.chance(30)) limits.channels = {Channel::email, random.enum_value<Channel>()};
    std::vector<Id<Account>> accounts;
    for (const Account& account : plan.table<Account>()) accounts.push_back(account.id);
    if (random.chance(40)) limits.hands_off = some_of(accounts, 30, random);
    return limits;
}

bool is_allowed(const SettleLimits& limits, const std::vector<Id<Account>>& reached, const Activity& activity) {
    const auto allows = [](const auto& list, const auto& one) {
        return list.empty() || std::find(list.begin(), list.end(), one) != list.end();
    };
    return !activity.requested && activity.status != Status::running && activity.status != Status::done &&
           allows(limits.teams, activity.team) && allows(limits.channels, activity.channel) &&
           std::none_of(reached.begin(), reached.end(), [&limits](Id<Account> account) {
               return !limits.hands_off.empty() &&
                      std::find(limits.hands_off.begin(), limits.hands_off.end(), account) != limits.hands_off.end();
           });
}

// Which limit the delta breaks, in words; "" when it keeps to them. Only days, hours and plays may change.
std::string broken_limit(const CheckedPlan& checked, const SettleLimits& limits, const Delta& delta) {
    for (const Change& change : delta.changes()) {
        if (change.kind == Kind::play && change.before == nullptr && limits.may_join) continue;
        if (change.kind != Kind::activity || change.before == nullptr || change.after == nullptr)
            return "other records";
        const auto& before = std::get<Activity>(*change.before);
        Activity after = std::get<Activity>(*change.after);
        if (!is_allowed(limits, accounts_reached(checked.plan(), checked.index(), before), before)) {
            return "not to be edited: " + before.id.str();
        }
        if (after.play != before.play && !limits.may_join) return "joined: " + before.id.str();
        if (std::abs(after.start - before.start) > limits.days) return "too far: " + before.id.str();
        if (after.start != before.start && after.start < checked.today()) return "past: " + before.id.str();
        if (after.end.exists() && after.end - after.start != before.end - before.start) return "length";
        after.start = before.start;
        after.end = before.end;
        after.time = before.time;
        after.play = before.play;
        for (std::size_t i = 0; i < after.steps.size(); ++i) after.steps[i].time = before.steps[i].time;
        if (!(after == before)) return "other fields of " + before.id.str();
    }
    return "";
}

std::vector<std::string> texts_of(const Settlement& settlement) {
    std::vector<std::string> out;
    for (const SettleEdit& edit : settlement.edits) {
        out.push_back(edit.finding_id);
        for (const Change& change : edit.delta.changes()) {
            std::string text = change.id.str();
            if (const auto* activity = std::get_if<Activity>(&*change.after)) {
                text += " " + activity->start.text() + " " + activity->time.text() + " " + activity->play.str();
            }
            out.push_back(text);
        }
    }
    return out;
}

}

TEST_CASE("settling brings no serious finding, keeps to its limits, and says what comes of it") {
    int edits = 0;
    int of_several_steps = 0;
    for (std::uint64_t seed = 10'000; seed < 10'000 + plans; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        CheckedPlan checked(crowded_plan(seed, random.between(6, 30)), third_of_july);
        const SettleLimits limits = random_limits(checked.plan(), random);
        const Plan plan = checked.plan();
        const Serious before = serious_findings(plan, third_of_july);
        const Settlement settlement = settle_all(checked, limits);
        CHECK(same_content(checked.plan(), plan));
        CHECK(difference_from_scratch(checked) == "");
        CHECK(texts_of(settle_all(checked, limits)) == texts_of(settlement));
        edits += static_cast<int>(settlement.edits.size());
        for (const SettleEdit& edit : settlement.edits) of_several_steps += edit.steps.size() > 1 ? 1 : 0;

        const Delta delta = settlement_delta(checked, settlement, {});
        CHECK(broken_limit(checked, limits, delta) == "");
        Plan after = plan;
        apply(after, delta);
        CHECK(worse(before, serious_findings(after, third_of_july)) == "");
        CHECK(CheckedPlan(after, third_of_july).counts() == settlement.after);
        CHECK(settlement.settled <= settlement.movable);

        std::vector<std::size_t> left_out;
        for (std::size_t i = 0; i < settlement.edits.size(); ++i) {
            if (random.chance(40)) left_out.push_back(i);
        }
        const Delta some = settlement_delta(checked, settlement, left_out);
        CHECK(broken_limit(checked, limits, some) == "");
        Plan partly = plan;
        apply(partly, some);
        CHECK(worse(before, serious_findings(partly, third_of_july)) == "");
        CHECK(same_content(checked.plan(), plan));
    }
    CHECK(edits > 50);  // so that there was something to look at
    CHECK(of_several_steps > 0);
}

TEST_CASE("what is proposed does not depend on the order in which records came") {
    for (std::uint64_t seed = 11'000; seed < 11'060; ++seed) {
        CAPTURE(seed);
        const Plan plan = crowded_plan(seed, 20);
        CheckedPlan checked(plan, third_of_july);
        CheckedPlan other(in_another_order(plan, seed), third_of_july);
        CHECK(texts_of(settle_all(checked, {})) == texts_of(settle_all(other, {})));
    }
}

TEST_CASE("the search that gives up early finds what the one that tries everything finds") {
    int moves = 0;
    for (std::uint64_t seed = 12'000; seed < 12'060; ++seed) {
        CAPTURE(seed);
        CheckedPlan checked(crowded_plan(seed, 20), third_of_july);
        std::vector<Finding> findings;
        checked.for_each([&findings](const Finding& finding) { findings.push_back(finding); });
        for (const Finding& finding : findings) {
            const Activity* activity = checked.plan().live(finding.yields);
            if (activity == nullptr) continue;
            std::optional<Date> expected;
            for (const Date start : starts_within(checked, *activity, 9, MoveGoal::settles)) {
                const auto delta = move_activity(checked.plan(), finding.yields, start);
                if (!delta) continue;
                const FindingChange change = checked.try_out(*delta);
                const bool worse = std::any_of(change.gained.begin(), change.gained.end(), [&](const Finding& gained) {
                    return is_new_or_worse(gained, change.lost);
                });
                if (worse || !goes(change, finding)) continue;
                expected = start;
                break;
            }
            const auto move = nearest_move(checked, {finding.yields, 9, MoveGoal::settles, &finding});
            CHECK(move.has_value() == expected.has_value());
            if (move && expected) CHECK(move->start == *expected);
            moves += move ? 1 : 0;
        }
    }
    CHECK(moves > 100);
}
