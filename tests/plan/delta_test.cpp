#include "plan/delta.h"

#include <doctest/doctest.h>

#include "format/random_plan.h"

using namespace concierto;

namespace {

Play play(std::string_view id, std::string title) {
    Play out;
    out.id = Id<Play>::of(id);
    out.title = std::move(title);
    return out;
}

}

TEST_CASE("Applying an edit and then its reverse leaves the plan as it was") {
    Plan plan = random_plan(21, 30);
    Random random(21);
    for (int i = 0; i < 500; ++i) {
        const Plan before = plan;
        const Delta delta = random_edit(plan, random);
        apply(plan, delta);
        CHECK_FALSE(same_content(plan, before));
        Plan undone = plan;
        apply(undone, reversed(delta));
        REQUIRE(same_content(undone, before));
    }
}

TEST_CASE("The difference of two plans turns one into the other, and of equal plans is nothing") {
    Random random(22);
    for (std::uint64_t seed = 30; seed < 45; ++seed) {
        const Plan from = random_plan(seed, 20);
        Plan to = from;
        for (int i = 0; i < 10; ++i) apply(to, random_edit(to, random));
        Plan result = from;
        apply(result, difference(from, to));
        CHECK(same_content(result, to));
        CHECK(difference(to, result).empty());
    }
    const Plan a = random_plan(1, 20), b = random_plan(2, 20);
    Plan result = a;
    apply(result, difference(a, b));
    CHECK(difference(result, b).empty());
}

TEST_CASE("Two edits joined do what both do one after the other") {
    Random random(23);
    for (std::uint64_t seed = 50; seed < 60; ++seed) {
        const Plan start = random_plan(seed, 15);
        Plan plan = start;
        const Delta first = random_edit(plan, random);
        apply(plan, first);
        const Delta second = random_edit(plan, random);
        apply(plan, second);
        Plan joint = start;
        apply(joint, joined(first, second));
        CHECK(same_content(joint, plan));
    }
}

TEST_CASE("Many edits joined have each record once, however long ago it was changed") {
    Plan plan;
    std::vector<Delta> edits;
    const auto edit = [&plan, &edits](const std::string& id, const std::string& title) {
        edits.emplace_back().put(plan, play(id, title));
        apply(plan, edits.back());
    };
    for (int number = 0; number < 100; ++number) edit("p" + std::to_string(number), "A");
    edit("p0", "B");
    const Delta all = joined(edits);
    CHECK(all.changes().size() == 100);
    Plan joint;
    apply(joint, all);
    CHECK(same_content(joint, plan));
    std::vector<Delta> there_and_back = edits;
    for (auto it = edits.rbegin(); it != edits.rend(); ++it) there_and_back.push_back(reversed(*it));
    CHECK(joined(there_and_back).empty());
}

TEST_CASE("A change there and back is no change") {
    Plan plan;
    plan.put(play("p", "A"));
    Delta delta;
    delta.put(plan, play("p", "B"));
    CHECK(delta.changes().size() == 1);
    delta.put(plan, play("p", "C"));
    CHECK(delta.changes().size() == 1);
    delta.put(plan, play("p", "A"));
    CHECK(delta.empty());
    delta.put(plan, play("p", "A"));
    CHECK(delta.empty());
    delta.erase(plan, Kind::play, Name::of("nothing"));
    CHECK(delta.empty());
}

TEST_CASE("Of one record many times over the first before and the last after count, however long the delta") {
    Plan plan;
    Delta delta;
    for (std::uint64_t round = 0; round < 2; ++round) {
        for (std::uint64_t i = 0; i < 200; ++i) {
            delta.put(plan, play(numbered("p", i), numbered("round ", round)));
        }
    }
    apply(plan, delta);
    CHECK(plan.table<Play>().size() == 200);
    CHECK(plan.find(Id<Play>::of("p7"))->title == "round 1");
    apply(plan, reversed(delta));
    CHECK(plan.table<Play>().size() == 0);
}

TEST_CASE("There is one header, whatever its id, and it cannot be erased") {
    Plan plan;
    plan.header.id = Name::of("a");
    PlanHeader other = plan.header;
    other.id = Name::of("b");
    Delta delta;
    delta.put(plan, other);
    apply(plan, delta);
    CHECK(plan.header.id.text() == "b");
    apply(plan, reversed(delta));
    CHECK(plan.header.id.text() == "a");
    plan.erase(Kind::plan, Name());
    CHECK(plan.header.id.text() == "a");
}
