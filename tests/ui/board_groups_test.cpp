#include <doctest/doctest.h>

#include "rules/findings.h"
#include "ui/board_groups.h"

using namespace concierto;
using namespace concierto::ui;

namespace {

Activity activity(std::string_view id, Status status, Date start, std::string_view owner = "") {
    Activity made;
    made.id = Id<Activity>::of(id);
    made.title = id;
    made.team = Id<Team>::of("sales");
    made.channel = Channel::call;
    made.status = status;
    made.start = start;
    if (!owner.empty()) made.owner = Id<Person>::of(owner);
    return made;
}

CheckedPlan small_plan() {
    Plan plan;
    Person ana;
    ana.id = Id<Person>::of("p-ana");
    ana.name = "Ana";
    ana.team = Id<Team>::of("sales");
    plan.put(ana);
    Activity late = activity("late", Status::planned, Date::of(2026, 7, 9), "p-ana");
    late.expected_leads = 20;
    plan.put(late);
    plan.put(activity("early", Status::planned, Date::of(2026, 7, 1)));
    plan.put(activity("over", Status::done, Date::of(2026, 6, 1)));
    return CheckedPlan(std::move(plan), Date::of(2026, 7, 1));
}

const auto everything = [](const Activity&) { return true; };
const auto planned = static_cast<std::size_t>(Status::planned);
const auto done = static_cast<std::size_t>(Status::done);

}

TEST_CASE("A column holds the activities of its status, the earliest on top") {
    const BoardGroups groups = group_activities(small_plan(), {}, everything);
    REQUIRE(groups.lanes.size() == 1);
    REQUIRE(groups.cells[planned].size() == 2);
    CHECK(groups.cells[planned][0] == Id<Activity>::of("early"));
    CHECK(groups.cells[planned][1] == Id<Activity>::of("late"));
    CHECK(groups.column_counts[done] == 1);
    CHECK(groups.expected_leads[planned] == 20);
    CHECK(groups.total == 3);
}

TEST_CASE("Lanes stand in the order of their names, and the one without a name last") {
    const GroupingKey key{.version = 0, .lanes = LaneBy::owner, .language = Language::en};
    const BoardGroups groups = group_activities(small_plan(), key, everything);
    REQUIRE(groups.lanes.size() == 2);
    CHECK(groups.lanes[0].title == "Ana");
    CHECK(groups.lanes[0].cards == 1);
    CHECK(groups.lanes[1].key.empty());
    CHECK(groups.lanes[1].cards == 2);
}

TEST_CASE("What the filter hides stands nowhere") {
    const BoardGroups groups =
        group_activities(small_plan(), {}, [](const Activity& each) { return each.status != Status::done; });
    CHECK(groups.total == 2);
    CHECK(groups.column_counts[done] == 0);
}

TEST_CASE("A board without activities still has its columns") {
    const BoardGroups groups = group_activities(CheckedPlan(Plan(), Date::of(2026, 7, 1)), {}, everything);
    CHECK(groups.cells.size() == status_count);
    CHECK(groups.total == 0);
}
