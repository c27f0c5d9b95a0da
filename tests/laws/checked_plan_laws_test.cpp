// Laws of the live set of findings, over random edits of small crowded plans.
#include <doctest/doctest.h>

#include <algorithm>
#include <unordered_map>

#include "laws/finding_facts.h"

using namespace concierto;

namespace {

constexpr int plans = 60;
constexpr int edits_per_plan = 40;
const Date first_day_of_july = Date::of(2026, 7, 1);

// Calls `step(checked, edit, random)` for many edits of many plans; it must apply the edit.
template <class Step>
void with_many_edits(std::uint64_t first_seed, Step&& step) {
    for (int i = 0; i < plans; ++i) {
        const std::uint64_t seed = first_seed + static_cast<std::uint64_t>(i);
        CAPTURE(seed);
        Random random(seed);
        CheckedPlan checked(crowded_plan(seed, random.between(6, 26)), first_day_of_july);
        for (int edit = 0; edit < edits_per_plan; ++edit) {
            CAPTURE(edit);
            const Delta delta = crowded_edit(checked, random);
            if (!step(checked, delta, random)) return;
        }
    }
}

// `before` with what the change lost taken out and what it gained put in.
Facts explained(Facts before, const FindingChange& change) {
    for (const auto& lost : facts_of(change.lost)) {
        const auto at = before.find(lost);
        if (at == before.end()) {
            before.insert("lost without having been there: " + lost);
        } else {
            before.erase(at);
        }
    }
    for (const auto& gained : facts_of(change.gained)) before.insert(gained);
    return before;
}

}

TEST_CASE("after every edit the findings are those from scratch, and the change explains the difference") {
    std::size_t most_held = 0;
    int edits_that_changed_findings = 0;
    with_many_edits(1, [&](CheckedPlan& checked, const Delta& delta, Random&) {
        const Facts before = facts_of(checked);
        const FindingChange change = checked.apply(delta);
        most_held = std::max(most_held, checked.size());
        if (!change.gained.empty() || !change.lost.empty()) ++edits_that_changed_findings;
        const std::string difference = difference_from_scratch(checked);
        const bool is_explained = explained(before, change) == facts_of(checked);
        CHECK(difference == "");
        CHECK(is_explained);
        return difference.empty() && is_explained;
    });
    CHECK(most_held > 50);
    CHECK(edits_that_changed_findings > plans * edits_per_plan / 4);
}

TEST_CASE("trying an edit out says what applying it brings and leaves everything as it was") {
    with_many_edits(1'000, [](CheckedPlan& checked, const Delta& delta, Random&) {
        const Plan plan_before = checked.plan();
        const auto pointers_before = checked.worst_first();
        const Facts before = facts_of(checked);
        const FindingChange tried = checked.try_out(delta);
        const bool as_it_was = checked.worst_first() == pointers_before && facts_of(checked) == before &&
                               same_content(checked.plan(), plan_before);
        const std::string difference = difference_from_scratch(checked);
        CHECK(as_it_was);
        CHECK(difference == "");

        const FindingChange applied = checked.apply(delta);
        const bool same_change =
            facts_of(tried.gained) == facts_of(applied.gained) && facts_of(tried.lost) == facts_of(applied.lost);
        CHECK(same_change);
        return as_it_was && difference.empty() && same_change;
    });
}

TEST_CASE("undoing an edit brings the findings back exactly") {
    with_many_edits(2'000, [](CheckedPlan& checked, const Delta& delta, Random&) {
        const Plan plan_before = checked.plan();
        const Facts before = facts_of(checked);
        checked.apply(delta);
        checked.apply(reversed(delta));
        const bool as_it_was = facts_of(checked) == before && same_content(checked.plan(), plan_before);
        const std::string difference = difference_from_scratch(checked);
        CHECK(as_it_was);
        CHECK(difference == "");
        checked.apply(delta);
        return as_it_was && difference.empty();
    });
}

TEST_CASE("the findings of an activity are those of all findings that name it") {
    std::size_t most_found = 0;
    with_many_edits(4'000, [&most_found](CheckedPlan& checked, const Delta& delta, Random&) {
        checked.apply(delta);
        std::unordered_map<Name, std::vector<const Finding*>> expected;
        for (const Finding* finding : checked.worst_first()) {
            for (const Id<Activity> activity : finding->activities) expected[activity].push_back(finding);
        }
        bool all_same = true;
        for (const Activity& activity : checked.plan().table<Activity>()) {
            const auto found = checked.findings_of(activity.id);
            all_same = all_same && found == expected[activity.id];
            most_found = std::max(most_found, found.size());
        }
        CHECK(all_same);
        return all_same;
    });
    CHECK(most_found > 3);
}

TEST_CASE("another day changes only which decisions have expired") {
    int changed = 0;
    with_many_edits(3'000, [&changed](CheckedPlan& checked, const Delta& delta, Random& random) {
        checked.apply(delta);
        const std::int64_t accepted = checked.counts().accepted;
        checked.set_today(random.date(first_day_of_july, 25));
        if (checked.counts().accepted != accepted) ++changed;
        const std::string difference = difference_from_scratch(checked);
        CHECK(difference == "");
        return difference.empty();
    });
    CHECK(changed > 0);
}

TEST_CASE("findings do not depend on the order in which records came") {
    for (std::uint64_t seed = 4'000; seed < 4'200; ++seed) {
        CAPTURE(seed);
        const Plan plan = crowded_plan(seed, 20);
        const Plan shuffled = in_another_order(plan, seed);
        const CheckedPlan checked(plan, first_day_of_july);
        CHECK(difference_from_scratch(checked, shuffled) == "");
    }
}

// The laws above would prove nothing if their comparison could not see a set of findings that was not kept.
TEST_CASE("the comparison notices findings that were not kept after an edit") {
    int noticed = 0;
    int unnoticed = 0;
    with_many_edits(5'000, [&](CheckedPlan& checked, const Delta& delta, Random&) {
        Plan edited = checked.plan();
        apply(edited, delta);
        const bool sees_stale = !difference_from_scratch(checked, edited).empty();
        const FindingChange change = checked.apply(delta);
        const bool is_stale = !change.gained.empty() || !change.lost.empty();
        ++(sees_stale == is_stale ? noticed : unnoticed);
        return true;
    });
    CHECK(noticed == plans * edits_per_plan);
    CHECK(unnoticed == 0);
}
