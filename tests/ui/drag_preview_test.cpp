#include "ui/drag_preview.h"

#include <doctest/doctest.h>

#include "plan/activity_edits.h"
#include "rules/plan_builder.h"

using namespace concierto;
using namespace concierto::ui;

namespace {

// A mail on the 6th and a call on the 20th: far enough from each other.
void open_quiet_plan(Session& session) {
    PlanBuilder build;
    build.header.id = Name::of("p");
    build.account("acme");
    build.rule(RuleKind::collision).days = 2;
    build.activity("mail").on(july(6)).to({"acme"});
    build.activity("call").sales().call().on(july(20)).to({"acme"});
    OpenedPlan opened;
    opened.checked = build.checked();
    session.open(std::move(opened));
}

const Id<Activity> call = Id<Activity>::of("call");
const Id<Activity> mail = Id<Activity>::of("mail");

}

TEST_CASE("A drag shows the conflict that it would make, before it is made") {
    Session session;
    open_quiet_plan(session);
    const Delta edit = *move_activity(session.plan(), call, july(8));
    const DragPreview preview = preview_of(session, edit, {call});
    CHECK(preview.before == 0);
    CHECK(preview.after == 1);
    CHECK(preview.marks.at(call) == Severity::conflict);
    CHECK(preview.marks.at(mail) == Severity::conflict);
    REQUIRE(preview.red_days.size() == 2);
    CHECK(preview.red_days[0] == std::pair(july(6), july(6)));
    CHECK(preview.red_days[1] == std::pair(july(8), july(8)));
    CHECK(session.checked().counts()[Severity::conflict] == 0);  // nothing has happened
}

TEST_CASE("A drag away from a conflict shows that it goes") {
    Session session;
    open_quiet_plan(session);
    session.commit(*move_activity(session.plan(), call, july(8)), {});
    const Delta edit = *move_activity(session.plan(), call, july(25));
    const DragPreview preview = preview_of(session, edit, {call});
    CHECK(preview.before == 1);
    CHECK(preview.after == 0);
    CHECK(preview.marks.at(call) == Severity::none);
    CHECK(preview.red_days.empty());
    CHECK(preview.gained.empty());
}

TEST_CASE("A conflict that a drag leaves as it is stays marked") {
    Session session;
    open_quiet_plan(session);
    session.commit(*move_activity(session.plan(), call, july(8)), {});
    const DragPreview preview = preview_of(session, Delta(), {call});
    CHECK(preview.before == 1);
    CHECK(preview.after == 1);
    CHECK(preview.marks.at(call) == Severity::conflict);
}
