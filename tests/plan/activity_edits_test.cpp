#include "plan/activity_edits.h"

#include <doctest/doctest.h>

#include <string>

namespace concierto {

namespace {

Id<Activity> activity_id(const char* text) { return Id<Activity>::of(text); }

Activity call(const char* id, const char* start) {
    Activity out;
    out.id = activity_id(id);
    out.title = "Call";
    out.team = Id<Team>::of("sales");
    out.channel = Channel::call;
    out.start = Date::parse(start);
    return out;
}

Step step(Count day) {
    Step out;
    out.day = day;
    return out;
}

const Activity& in(const Plan& plan, const char* id) { return *plan.find(activity_id(id)); }

Plan after(Plan plan, const Result<Delta>& edit) {
    REQUIRE(edit.ok());
    apply(plan, *edit);
    return plan;
}

}

TEST_CASE("moving an activity keeps its length and its steps' distances") {
    Plan plan;
    Activity activity = call("v1", "2026-07-06");
    activity.end = Date::parse("2026-07-08");
    activity.steps = {step(0), step(3)};
    plan.put(activity);
    const Plan moved = after(plan, move_activity(plan, activity_id("v1"), Date::parse("2026-07-10")));
    CHECK(in(moved, "v1").start.text() == "2026-07-10");
    CHECK(in(moved, "v1").end.text() == "2026-07-12");
    CHECK(in(moved, "v1").steps[1].day == 3);
}

TEST_CASE("a move to where the activity stands is nothing to do") {
    Plan plan;
    plan.put(call("v1", "2026-07-06"));
    CHECK(move_activity(plan, activity_id("v1"), Date::parse("2026-07-06")).error().kind == ErrorKind::nothing_to_do);
}

TEST_CASE("no activity moves past 2199, its last step counted") {
    Plan plan;
    Activity activity = call("v1", "2199-12-20");
    activity.steps = {step(0), step(10)};
    plan.put(activity);
    CHECK(move_activity(plan, activity_id("v1"), Date::parse("2199-12-21")).ok());
    const Error error = move_activity(plan, activity_id("v1"), Date::parse("2199-12-22")).error();
    CHECK(error.kind == ErrorKind::would_pass_2199);
    CHECK(error.place == "activities/v1");
}

TEST_CASE("moving several is all or none") {
    Plan plan;
    plan.put(call("v1", "2026-07-06"));
    plan.put(call("v2", "1970-01-03"));
    const Id<Activity> both[] = {activity_id("v1"), activity_id("v2")};
    CHECK(move_activities(plan, both, -3).error().kind == ErrorKind::out_of_range);
    const Plan moved = after(plan, move_activities(plan, both, -2));
    CHECK(in(moved, "v1").start.text() == "2026-07-04");
    CHECK(in(moved, "v2").start.text() == "1970-01-01");
}

TEST_CASE("an activity in the trash is not there to be edited") {
    Plan plan;
    Activity gone = call("v1", "2026-07-06");
    gone.meta.gone = true;
    plan.put(gone);
    const Error error = move_activity(plan, gone.id, Date::parse("2026-07-07")).error();
    CHECK(error.kind == ErrorKind::no_such_record);
    CHECK(error.place == "activities/v1");
}

TEST_CASE("either end of a plain activity can be moved up to the other") {
    Plan plan;
    Activity activity = call("v1", "2026-07-06");
    activity.end = Date::parse("2026-07-08");
    plan.put(activity);
    const Plan shorter = after(plan, resize_start(plan, activity.id, Date::parse("2026-07-08")));
    CHECK(in(shorter, "v1").start.text() == "2026-07-08");
    CHECK(in(shorter, "v1").end.text() == "");
    CHECK(resize_start(plan, activity.id, Date::parse("2026-07-09")).error().kind == ErrorKind::end_before_start);
    const Plan longer = after(plan, resize_end(plan, activity.id, Date::parse("2026-07-20")));
    CHECK(in(longer, "v1").end.text() == "2026-07-20");
    CHECK(resize_end(plan, activity.id, Date::parse("2026-07-05")).error().kind == ErrorKind::end_before_start);
}

TEST_CASE("resizing a sequence moves its outer steps and leaves the others on their days") {
    Plan plan;
    Activity activity = call("v1", "2026-07-06");
    activity.steps = {step(0), step(3), step(7)};  // 6th, 9th, 13th
    plan.put(activity);
    const Plan early = after(plan, resize_start(plan, activity.id, Date::parse("2026-07-04")));
    CHECK(in(early, "v1").start.text() == "2026-07-04");
    CHECK(in(early, "v1").steps[1].day == 5);
    CHECK(in(early, "v1").steps[2].day == 9);
    CHECK(resize_start(plan, activity.id, Date::parse("2026-07-10")).error().kind == ErrorKind::out_of_range);
    const Plan late = after(plan, resize_end(plan, activity.id, Date::parse("2026-07-16")));
    CHECK(in(late, "v1").steps[2].day == 10);
    CHECK(resize_end(plan, activity.id, Date::parse("2026-07-08")).error().kind == ErrorKind::out_of_range);
}

TEST_CASE("steps are sorted by day, and none may fall after 2199") {
    Plan plan;
    plan.put(call("v1", "2199-12-30"));
    const Plan sorted = after(plan, set_steps(plan, activity_id("v1"), {step(1), step(0)}));
    CHECK(in(sorted, "v1").steps[0].day == 0);
    CHECK(set_steps(plan, activity_id("v1"), {step(2)}).error().kind == ErrorKind::would_pass_2199);
}

TEST_CASE("excluding an account takes it off the audience, adding it takes it off the excluded") {
    Plan plan;
    Activity activity = call("v1", "2026-07-06");
    activity.accounts = {Id<Account>::of("acme")};
    plan.put(activity);
    const Id<Activity> one[] = {activity.id};
    const Name acme = Name::of("acme");
    const Plan without = after(plan, add_to_audience(plan, one, AudienceList::exclude, acme));
    CHECK(in(without, "v1").accounts.empty());
    CHECK(in(without, "v1").exclude.size() == 1);
    const Plan with = after(without, add_to_audience(without, one, AudienceList::accounts, acme));
    CHECK(in(with, "v1").accounts.size() == 1);
    CHECK(in(with, "v1").exclude.empty());
    CHECK(remove_from_audience(with, one, AudienceList::tags, acme).error().kind == ErrorKind::nothing_to_do);
}

TEST_CASE("copies keep their distances and point to each other") {
    Plan plan;
    Activity first = call("v1", "2026-07-06");
    first.status = Status::done;
    first.requested = true;
    Activity second = call("v2", "2026-07-09");
    second.follows = first.id;
    second.after = {first.id, activity_id("v0")};
    plan.put(first);
    plan.put(second);
    const Id<Activity> both[] = {second.id, first.id};
    const Result<Delta> edit = copy_activities(plan, both, Date::parse("2026-08-03"), Date::parse("2026-06-01"), 7);
    const Plan copied = after(plan, edit);
    REQUIRE(edit->changes().size() == 2);
    const Activity& copy_of_second = *copied.find(Id<Activity>(edit->changes()[0].id));
    const Activity& copy_of_first = *copied.find(Id<Activity>(edit->changes()[1].id));
    CHECK(copy_of_first.start.text() == "2026-08-03");
    CHECK(copy_of_second.start.text() == "2026-08-06");
    CHECK(copy_of_second.follows == copy_of_first.id);
    CHECK(copy_of_second.after.size() == 2);
    CHECK(copy_of_first.status == Status::planned);
    CHECK_FALSE(copy_of_first.requested);
    CHECK(copy_of_first.created.text() == "2026-06-01");
    CHECK(in(copied, "v1").status == Status::done);
}

TEST_CASE("a play is copied with its activities to a new start") {
    Plan plan;
    Play play;
    play.id = Id<Play>::of("launch");
    play.title = "Launch";
    plan.put(play);
    Activity first = call("v1", "2026-07-06");
    first.play = play.id;
    Activity second = call("v2", "2026-07-16");
    second.play = play.id;
    plan.put(first);
    plan.put(second);
    plan.put(call("v3", "2026-07-01"));
    const Plan copied =
        after(plan, copy_play(plan, play.id, "Launch 2", Date::parse("2026-09-01"), Date::parse("2026-06-01"), 1));
    CHECK(copied.table<Activity>().size() == 5);
    int in_copy = 0;
    for (const Activity& activity : copied.table<Activity>()) {
        if (activity.play.empty() || activity.play == play.id) continue;
        ++in_copy;
        CHECK(copied.find(activity.play)->title == "Launch 2");
        const std::string start = activity.start.text();
        const bool expected = start == "2026-09-01" || start == "2026-09-11";
        CHECK(expected);
    }
    CHECK(in_copy == 2);
}

TEST_CASE("grouping makes the play and joins the activities in one edit") {
    Plan plan;
    plan.put(call("v1", "2026-07-06"));
    plan.put(call("v2", "2026-07-09"));
    const Id<Activity> both[] = {activity_id("v1"), activity_id("v2")};
    const Plan grouped = after(plan, group_into_new_play(plan, both, "Webinar", 5));
    CHECK(in(grouped, "v1").play == in(grouped, "v2").play);
    CHECK(grouped.live(in(grouped, "v1").play)->title == "Webinar");
    const Plan apart = after(grouped, take_out_of_play(grouped, both));
    CHECK(in(apart, "v1").play.empty());
    CHECK(put_into_play(plan, both, Id<Play>::of("nowhere")).error().place == "plays/nowhere");
}

}
