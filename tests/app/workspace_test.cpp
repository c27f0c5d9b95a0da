#include "app/workspace.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/fake_host.h"
#include "app/small_plan.h"
#include "format/plan_json.h"
#include "plan/activity_edits.h"

namespace concierto {

namespace {

const Id<Activity> mover = Id<Activity>::of("v2");

// Frames until nothing more comes of them.
void run_frames(FakeHost& host, Workspace& workspace, int count = 6) {
    for (int i = 0; i < count; ++i) {
        host.run_slices();
        workspace.tick();
        host.answer();
        host.clock_ms += 16;
    }
    host.run_slices();
    workspace.tick();
}

void move_to(Workspace& workspace, Date day) {
    Intents intents;
    intents.commit(move_activity(workspace.session().plan(), mover, day), {EditVerb::move, "Call"});
    workspace.apply(intents);
}

void run(Workspace& workspace, ActionId action) {
    Intents intents;
    intents.run(action);
    workspace.apply(intents);
}

std::string start_of_mover(const Workspace& workspace) {
    const Activity* activity = workspace.session().plan().find(mover);
    return activity == nullptr ? "" : activity->start.text();
}

OpenedFile small_file() { return {"q3.plan.json", write_plan(small_plan()), 7}; }

bool has_toast(const Workspace& workspace, std::string_view part) {
    return std::any_of(workspace.toasts().begin(), workspace.toasts().end(),
                       [part](const Toast& toast) { return toast.text.find(part) != std::string::npos; });
}

}

TEST_CASE("work is found again after the page was closed, without any saving") {
    FakeHost host;
    {
        Workspace workspace(host);
        workspace.start();
        workspace.open_file(small_file());
        run_frames(host, workspace);
        CHECK(workspace.session().work().kept_in == KeptIn::file);
        CHECK(host.page_title == "Q3 – Concierto");
        move_to(workspace, Date::parse("2026-07-20"));
        CHECK(host.unsaved == Host::Unsaved::nothing);
        workspace.tick();
        CHECK(host.unsaved == Host::Unsaved::work);
        run_frames(host, workspace);
        CHECK(workspace.session().work().kept_in == KeptIn::browser);
        CHECK(host.unsaved == Host::Unsaved::nothing);
    }
    host.forget_answers();
    Workspace again(host);
    again.start();
    run_frames(host, again);
    REQUIRE(again.session().has_plan());
    CHECK(start_of_mover(again) == "2026-07-20");
    CHECK(has_toast(again, "Your work on"));
    CHECK_FALSE(again.session().history().can_undo());
    move_to(again, Date::parse("2026-07-21"));
    run_frames(host, again);
    host.forget_answers();
    Workspace third(host);
    third.start();
    run_frames(host, third);
    CHECK(start_of_mover(third) == "2026-07-21");
}

TEST_CASE("a file that cannot be read leaves the open plan alone and says so") {
    FakeHost host;
    Workspace workspace(host);
    workspace.start();
    workspace.open_file(small_file());
    run_frames(host, workspace);
    workspace.open_file({"broken.json", "{\"format\":", 0});
    run_frames(host, workspace);
    CHECK(workspace.session().plan().header.title == "Q3");
    CHECK(has_toast(workspace, "broken.json"));
    CHECK_FALSE(workspace.opening());
}

TEST_CASE("a file with git's conflict markers opens healed, is kept, and is saved without them") {
    FakeHost host;
    const std::string written = write_plan(small_plan());
    const std::string line = "\"plan\":{\"id\":\"q3\",\"title\":\"Q3\"},\n";
    const std::size_t at = written.find(line);
    REQUIRE(at != std::string::npos);
    const std::string other = "\"plan\":{\"id\":\"q3\",\"title\":\"Autumn\"},\n";
    const std::string marked = written.substr(0, at) + "<<<<<<< HEAD\n" + line + "=======\n" + other +
                               ">>>>>>> sales\n" + written.substr(at + line.size());
    {
        Workspace workspace(host);
        workspace.start();
        workspace.open_file({"q3.plan.json", marked, 7});
        run_frames(host, workspace);
        const Session& session = workspace.session();
        REQUIRE(session.has_plan());
        CHECK(session.file_state() == FileState::healed);
        CHECK(session.plan().header.title == "Autumn");  // before "Q3", which stands beside it
        CHECK(session.notes().total(NoteKind::conflict_markers) == 1);
        CHECK(session.differs_from_file());
        CHECK(session.work().kept_in == KeptIn::browser);
    }
    host.forget_answers();
    Workspace again(host);
    again.start();
    run_frames(host, again);
    REQUIRE(again.session().has_plan());
    CHECK(again.session().plan().header.title == "Autumn");

    again.open_file({"q3.plan.json", marked, 7});
    run_frames(host, again);
    run(again, ActionId::save);
    run_frames(host, again);
    CHECK_FALSE(again.session().differs_from_file());
    CHECK(host.files[7].find("<<<<<<<") == std::string::npos);
    CHECK(read_plan(host.files[7])->end == EndState::intact);

    again.open_file({"half.json", marked.substr(0, marked.find("=======")), 0});
    run_frames(host, again);
    CHECK(has_toast(again, "half.json"));
    CHECK(again.session().plan().header.title == "Autumn");
}

TEST_CASE("opening an older copy of a plan never writes over the work kept in the browser") {
    FakeHost host;
    Workspace workspace(host);
    workspace.start();
    workspace.open_file(small_file());
    run_frames(host, workspace);
    move_to(workspace, Date::parse("2026-07-20"));
    run_frames(host, workspace);
    workspace.open_file(small_file());
    run_frames(host, workspace);
    CHECK(start_of_mover(workspace) == "2026-07-08");
    move_to(workspace, Date::parse("2026-07-30"));
    run_frames(host, workspace);
    CHECK(host.journal.size() == 2);
    workspace.open_kept("q3");
    run_frames(host, workspace);
    CHECK(start_of_mover(workspace) == "2026-07-20");
}

TEST_CASE("a plan that nobody touched leaves nothing in the browser") {
    FakeHost host;
    Workspace workspace(host);
    workspace.start();
    workspace.open_file(small_file());
    run_frames(host, workspace);
    CHECK(host.journal.size() == 1);
    run(workspace, ActionId::close_plan);
    run_frames(host, workspace);
    CHECK(host.journal.empty());
    CHECK_FALSE(workspace.session().has_plan());
}

TEST_CASE("saving writes into the file that was opened and says where the work is") {
    FakeHost host;
    Workspace workspace(host);
    workspace.start();
    workspace.open_file(small_file());
    run_frames(host, workspace);
    move_to(workspace, Date::parse("2026-07-20"));
    run(workspace, ActionId::save);
    run_frames(host, workspace);
    CHECK(read_plan(host.files[7])->plan.find(mover)->start.text() == "2026-07-20");
    CHECK(workspace.session().work().kept_in == KeptIn::file);
    CHECK(has_toast(workspace, "q3.plan.json"));
    host.save_failure = HostFailure::changed_there;
    move_to(workspace, Date::parse("2026-07-21"));
    run(workspace, ActionId::save);
    run_frames(host, workspace);
    CHECK(workspace.session().work().kept_in == KeptIn::browser);
    CHECK(has_toast(workspace, "changed by somebody else"));
}

TEST_CASE("a plan that another tab edits can only be read") {
    FakeHost host;
    {
        Workspace workspace(host);
        workspace.start();
        workspace.open_file(small_file());
        run_frames(host, workspace);
        move_to(workspace, Date::parse("2026-07-20"));
        run_frames(host, workspace);
    }
    host.forget_answers();
    host.claims_refused = true;
    Workspace other(host);
    other.start();
    run_frames(host, other);
    CHECK(start_of_mover(other) == "2026-07-20");
    CHECK_FALSE(other.session().can_edit());
}

TEST_CASE("actions move, copy, delete and undo what is selected") {
    FakeHost host;
    Workspace workspace(host);
    workspace.start();
    workspace.open_file(small_file());
    run_frames(host, workspace);
    Intents intents;
    intents.select({Kind::activity, mover});
    workspace.apply(intents);
    run(workspace, ActionId::later_week);
    CHECK(start_of_mover(workspace) == "2026-07-15");
    run(workspace, ActionId::duplicate);
    CHECK(workspace.session().plan().table<Activity>().size() == 3);
    REQUIRE(workspace.session().selection().size() == 1);
    const Id<Activity> copy(workspace.session().selection().main()->id);
    CHECK(workspace.session().plan().find(copy)->start.text() == "2026-07-22");
    run(workspace, ActionId::remove);
    CHECK(workspace.session().plan().live(copy) == nullptr);
    CHECK(has_toast(workspace, "Delete"));
    run(workspace, ActionId::undo);
    CHECK(workspace.session().plan().live(copy) != nullptr);
    CHECK_FALSE(is_enabled(workspace.session(), ActionId::remove));
    run(workspace, ActionId::next_finding);
    CHECK(workspace.session().view() == AppView::conflicts);
}

TEST_CASE("a refused wish is told, a wish that changes nothing is not") {
    FakeHost host;
    Workspace workspace(host);
    workspace.start();
    workspace.open_file(small_file());
    run_frames(host, workspace);
    move_to(workspace, Date::parse("2026-07-08"));
    CHECK(workspace.toasts().empty());
    move_to(workspace, Date(last_date.days() + 1));
    CHECK(workspace.toasts().size() == 1);
    CHECK(start_of_mover(workspace) == "2026-07-08");
}

TEST_CASE("the address follows view and selection, and Back leads there again") {
    FakeHost host;
    host.address = "timeline/activities/v2";
    Workspace workspace(host);
    workspace.start();
    workspace.open_file(small_file());
    run_frames(host, workspace);
    CHECK(workspace.session().view() == AppView::timeline);
    CHECK(workspace.session().selection().size() == 1);
    run(workspace, ActionId::view_accounts);
    workspace.tick();
    CHECK(host.address == "accounts/activities/v2");
    CHECK(host.addresses_pushed.back() == "accounts/activities/v2");
    workspace.fragment_changed("timeline/activities/v2");
    CHECK(workspace.session().view() == AppView::timeline);
}

TEST_CASE("a new plan starts empty with the person's own words") {
    FakeHost host;
    Workspace workspace(host);
    workspace.start();
    Intents intents;
    intents.add(intent::NewPlan{"Autumn", Date::parse("2026-09-01"), Date::parse("2026-08-01"), "MXN"});
    workspace.apply(intents);
    CHECK_FALSE(workspace.session().has_plan());
    intents.add(intent::NewPlan{"Autumn", Date::parse("2026-09-01"), Date::parse("2026-11-30"), "MXN"});
    workspace.apply(intents);
    run_frames(host, workspace);
    CHECK(workspace.session().plan().header.currency.text() == "MXN");
    CHECK(workspace.session().view() == AppView::board);
    CHECK(host.journal.size() == 1);
}

TEST_CASE("the sample comes in the language of the page and never stands for a user's plan") {
    FakeHost host;
    host.surroundings.language = "es-MX";
    host.assets["samples/trimestre.plan.json"] = write_plan(small_plan());
    Workspace workspace(host);
    workspace.start();
    workspace.open_file(small_file());
    run_frames(host, workspace);
    move_to(workspace, Date::parse("2026-07-20"));
    run_frames(host, workspace);
    run(workspace, ActionId::try_sample);
    run_frames(host, workspace);
    CHECK(start_of_mover(workspace) == "2026-07-08");
    CHECK(workspace.session().work().file_name.empty());
    CHECK(host.journal.count("q3") == 1);
    CHECK(host.journal.size() == 2);
}

}
