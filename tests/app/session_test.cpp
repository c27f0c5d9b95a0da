#include "app/session.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/small_plan.h"
#include "plan/activity_edits.h"
#include "text/catalogue.h"

namespace concierto {

namespace {

const Id<Activity> first = Id<Activity>::of("v1");
const Id<Activity> second = Id<Activity>::of("v2");

void open_small(Session& session) {
    OpenedPlan opened;
    session.set_today(Date::parse("2026-06-01"));
    opened.checked = CheckedPlan(small_plan(), session.today());
    session.open(std::move(opened));
}

bool has_collision(const std::vector<Finding>& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.rule == RuleKind::collision; });
}

void retitle(Session& session, const char* title) {
    const RecordKey key{Kind::activity, first};
    session.commit(edit_field(session.plan(), key, "title", title).take(),
                   {EditVerb::change_field, title, 1, Kind::activity, "title", "activities/v1/title"});
}

}

TEST_CASE("an edit changes findings, and undo brings plan and findings back") {
    Session session;
    open_small(session);
    CHECK(session.checked().counts()[Severity::conflict] == 1);
    const Plan before = session.plan();
    const FindingChange change = session.commit(move_activity(session.plan(), second, Date::parse("2026-07-20")).take(),
                                                {EditVerb::move, "Call"});
    CHECK(has_collision(change.lost));
    CHECK(session.checked().counts()[Severity::conflict] == 0);
    REQUIRE(session.history().can_undo());
    CHECK(undo_text(Language::en, session.history().next_undo().label) == "Undo: Move “Call”");
    CHECK(undo_text(Language::es, session.history().next_undo().label) == "Deshacer: Mover «Call»");
    CHECK(has_collision(session.undo().gained));
    CHECK(same_content(session.plan(), before));
    CHECK(has_collision(session.redo().lost));
    CHECK(session.plan().find(second)->start.text() == "2026-07-20");
    CHECK_FALSE(session.history().can_redo());
}

TEST_CASE("typing in one field is one undo step until the field is left") {
    Session session;
    open_small(session);
    retitle(session, "A");
    retitle(session, "AB");
    CHECK(session.history().entries().size() == 1);
    session.close_edit_group();
    retitle(session, "ABC");
    CHECK(session.history().entries().size() == 2);
    session.undo();
    CHECK(session.plan().find(first)->title == "AB");
    session.undo();
    CHECK(session.plan().find(first)->title == "Activity v1");
}

TEST_CASE("typing and typing back leaves nothing to undo") {
    Session session;
    open_small(session);
    retitle(session, "A");
    retitle(session, "Activity v1");
    CHECK_FALSE(session.history().can_undo());
}

TEST_CASE("a new edit after undo forgets what was undone") {
    Session session;
    open_small(session);
    retitle(session, "A");
    session.undo();
    session.commit(move_activity(session.plan(), second, Date::parse("2026-07-20")).take(), {EditVerb::move, "Call"});
    CHECK_FALSE(session.history().can_redo());
    CHECK(session.history().entries().size() == 1);
}

TEST_CASE("a read-only plan stays as it is") {
    Session session;
    open_small(session);
    session.set_access(Access::read_only);
    session.commit(move_activity(session.plan(), second, Date::parse("2026-07-20")).take(), {});
    CHECK(session.plan().find(second)->start.text() == "2026-07-08");
    CHECK_FALSE(session.history().can_undo());
    CHECK(session.take_changes().empty());
}

TEST_CASE("what happened is told once, undo included, and leads to the same plan") {
    Session session;
    open_small(session);
    Plan copy = session.plan();
    retitle(session, "A");
    session.undo();
    session.redo();
    for (const Delta& delta : session.take_changes()) apply(copy, delta);
    CHECK(same_content(copy, session.plan()));
    CHECK(session.take_changes().empty());
}

TEST_CASE("records that go to the trash leave the selection") {
    Session session;
    open_small(session);
    const RecordKey keys[] = {{Kind::activity, first}, {Kind::activity, second}};
    session.change_selection().set_all(keys);
    session.sync_place();
    session.commit(remove_records(session.plan(), {keys, 1}).take(), {EditVerb::remove, "x"});
    CHECK(session.selection().size() == 1);
    CHECK(session.place().marked.size() == 1);
}

TEST_CASE("filter and perspective decide what is shown, and follow edits") {
    Session session;
    open_small(session);
    CHECK(session.shows(*session.plan().find(first)));
    session.set_filter("has:conflict");
    CHECK(session.shows(*session.plan().find(first)));
    const std::uint64_t version = session.shown_version();
    session.commit(move_activity(session.plan(), second, Date::parse("2026-07-20")).take(), {});
    CHECK(session.shown_version() != version);
    CHECK_FALSE(session.shows(*session.plan().find(first)));
    session.set_filter("");
    session.set_perspective(Id<Team>::of("sales"));
    CHECK_FALSE(session.shows(*session.plan().find(first)));
    CHECK(session.shows(*session.plan().find(second)));
}

TEST_CASE("saving marks the state that was written, not the one that came after") {
    Session session;
    open_small(session);
    retitle(session, "A");
    const std::uint64_t written = session.plan_version();
    retitle(session, "B");
    session.mark_saved(written, "q3.plan.json", 5);
    CHECK(session.differs_from_file());
    session.mark_saved(session.plan_version(), "q3.plan.json", 6);
    CHECK_FALSE(session.differs_from_file());
}

TEST_CASE("a range of the selection follows the order of the view") {
    Selection selection;
    std::vector<RecordKey> order;
    for (const char* id : {"a", "b", "c", "d"}) order.push_back({Kind::activity, Name::of(id)});
    selection.set(order[1]);
    selection.extend(order[3], order);
    CHECK(selection.size() == 3);
    CHECK(*selection.main() == order[3]);
    selection.extend(order[0], order);
    CHECK(selection.size() == 2);
    CHECK(*selection.main() == order[0]);
    selection.toggle(order[0]);
    CHECK_FALSE(selection.contains(order[0]));
}

TEST_CASE("a place survives its way through the address") {
    const Place places[] = {
        {AppView::timeline, {{Kind::activity, Name::of("a1")}, {Kind::activity, Name::of("a2")}}, ""},
        {AppView::accounts, {{Kind::account, Name::of("acme")}}, ""},
        {AppView::conflicts, {}, "collision/acme/a1+a2@2026-07-06"},
        {AppView::board, {}, ""}};
    for (const Place& place : places) CHECK(place_of(fragment_of(place)) == place);
    CHECK(fragment_of(places[0]) == "timeline/activities/a1,a2");
    CHECK(place_of("conflicts/finding/collision/acme/a1+a2@2026-07-06") == places[2]);
}

TEST_CASE("a foreign address is the welcome page, and a view that is not built the board") {
    CHECK(place_of("") == Place{});
    CHECK(place_of("../../etc") == Place{});
    CHECK(place_of("goals").view == AppView::board);
    CHECK(place_of("board/nonsense/x").marked.empty());
    CHECK(place_of("board/activities/%zz").marked.front().id.text() == "%zz");
}

}
