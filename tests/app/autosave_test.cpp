#include "app/autosave.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/fake_host.h"
#include "app/journal.h"
#include "app/opening.h"
#include "app/small_plan.h"
#include "format/plan_json.h"
#include "plan/activity_edits.h"

namespace concierto {

namespace {

const Id<Activity> mover = Id<Activity>::of("v2");

// A plan that is edited under autosave; every state that it was ever in is remembered by the day of one activity.
struct Run {
    FakeHost host;
    Plan plan = small_plan();
    Autosave autosave{host, [this] { return write_plan(plan); }};
    std::int32_t day = plan.find(mover)->start.days();

    void edit() {
        const Delta delta = move_activity(plan, mover, Date(++day)).take();
        apply(plan, delta);
        autosave.edited(delta, host.clock_ms);
    }
    void frame(double ms) {
        autosave.tick(host.clock_ms);
        host.answer();
        host.clock_ms += ms;
    }
    JournalContents contents() {
        JournalContents out;
        host.journal_load("q3", [&out](HostFailure, JournalContents loaded) { out = std::move(loaded); });
        host.answer();
        return out;
    }
};

// The day that comes back; 0 when nothing can be restored.
std::int32_t restored_day(JournalContents contents) {
    Opening opening(std::move(contents), "Q3", Date::parse("2026-06-01"));
    while (opening.step()) {
    }
    Result<std::shared_ptr<OpenedPlan>> opened = opening.take();
    return opened ? (*opened)->checked.plan().find(mover)->start.days() : 0;
}

constexpr int edits_in_run = 450;

// Runs through 450 edits, long enough for several snapshots. After each frame, what would be restored if the page died
// there must be a state between the last one acknowledged and the last one made.
void run_with_failure(int fail_at, Failing failing, std::int32_t check_every) {
    Run run;
    run.host.fail_at = fail_at;
    run.host.failing = failing;
    run.autosave.begin("q3", "Q3", write_plan(run.plan));
    std::int32_t kept = 0;
    for (int i = 0; i < edits_in_run; ++i) {
        run.edit();
        // Pauses let snapshots and retries happen.
        run.frame(i % 50 == 49 ? 2000 : 20);
        if (run.autosave.all_kept()) kept = run.day;
        if (i % check_every != 0) continue;
        const std::int32_t restored = restored_day(run.contents());
        REQUIRE(restored >= kept);
        REQUIRE(restored <= run.day);
    }
    for (int i = 0; i < 10; ++i) run.frame(60'000);
    if (failing == Failing::for_ever) {
        CHECK(run.autosave.has_failed());
        CHECK_FALSE(run.autosave.all_kept());
    } else {
        CHECK_FALSE(run.autosave.has_failed());
        CHECK(run.autosave.all_kept());
        CHECK(restored_day(run.contents()) == run.day);
    }
}

int operations_without_failure() {
    Run run;
    run.autosave.begin("q3", "Q3", write_plan(run.plan));
    for (int i = 0; i < edits_in_run; ++i) {
        run.edit();
        run.frame(i % 50 == 49 ? 2000 : 20);
    }
    return run.host.operations;
}

}

TEST_CASE("an edit is with the host at once and acknowledged when it is durable") {
    Run run;
    run.autosave.begin("q3", "Q3", write_plan(run.plan));
    run.frame(16);
    run.edit();
    CHECK_FALSE(run.autosave.all_kept());
    run.autosave.tick(run.host.clock_ms);
    CHECK(run.host.operations == 2);
    CHECK_FALSE(run.autosave.all_kept());
    run.host.answer();
    CHECK(run.autosave.all_kept());
}

TEST_CASE("edits made while one is on its way go together as one") {
    Run run;
    run.autosave.begin("q3", "Q3", write_plan(run.plan));
    run.frame(16);
    run.edit();
    run.autosave.tick(run.host.clock_ms);
    run.edit();
    run.edit();
    run.autosave.tick(run.host.clock_ms);
    CHECK(run.host.operations == 2);
    run.host.answer();
    run.frame(16);
    CHECK(run.host.operations == 3);
    CHECK(restored_day(run.contents()) == run.day);
}

TEST_CASE("a snapshot is written after some 200 entries, when the hand rests") {
    Run run;
    run.autosave.begin("q3", "Q3", write_plan(run.plan));
    for (int i = 0; i < 210; ++i) {
        run.edit();
        run.frame(20);
    }
    CHECK(run.host.journal["q3"].snapshots.size() == 1);
    run.frame(1000);
    run.frame(16);
    CHECK(run.host.journal["q3"].snapshots.size() == 2);
}

TEST_CASE("a hand that never rests is not waited for longer than 400 entries") {
    Run run;
    run.autosave.begin("q3", "Q3", write_plan(run.plan));
    for (int i = 0; i < 410; ++i) {
        run.edit();
        run.frame(20);
    }
    CHECK(run.host.journal["q3"].snapshots.size() == 2);
}

TEST_CASE("failures are told at once and tried again after growing pauses") {
    Run run;
    run.host.fail_at = 2;
    run.host.failing = Failing::for_ever;
    run.autosave.begin("q3", "Q3", write_plan(run.plan));
    run.frame(16);
    run.edit();
    run.frame(0);
    CHECK(run.autosave.has_failed());
    const std::vector<double> pauses{250, 500, 1000, 2000};
    for (const double pause : pauses) {
        const int before = run.host.operations;
        CHECK(run.autosave.tick(run.host.clock_ms + pause - 1) == doctest::Approx(1));
        CHECK(run.host.operations == before);
        run.host.clock_ms += pause;
        run.frame(0);
        CHECK(run.host.operations == before + 1);
    }
    run.host.failing = Failing::never;
    run.host.clock_ms += 30'000;
    run.frame(0);
    CHECK_FALSE(run.autosave.has_failed());
    CHECK(run.autosave.all_kept());
}

TEST_CASE("storage that fails once at any operation loses nothing and mixes nothing") {
    const int operations = operations_without_failure();
    REQUIRE(operations > edits_in_run);
    for (int n = 1; n <= operations; ++n) run_with_failure(n, Failing::once, n < 4 || n > 198 ? 25 : 90);
}

TEST_CASE("storage that fails for ever from any operation on keeps what was acknowledged") {
    const int operations = operations_without_failure();
    for (int n = 1; n <= operations; n += n < 210 ? 1 : 7) run_with_failure(n, Failing::for_ever, 90);
}

TEST_CASE("a bad generation falls back to the older one with its entries") {
    Run run;
    run.autosave.begin("q3", "Q3", write_plan(run.plan));
    for (int i = 0; i < 205; ++i) {
        run.edit();
        run.frame(20);
    }
    run.frame(1000);
    run.frame(16);
    run.edit();
    run.frame(16);
    JournalContents contents = run.contents();
    REQUIRE(contents.snapshots.size() == 2);
    std::string& newest = contents.snapshots.front().bytes;
    newest[newest.size() / 2] = static_cast<char>(newest[newest.size() / 2] ^ 1);
    CHECK(restored_day(contents) == run.day);
    newest.resize(newest.size() / 2);
    CHECK(restored_day(contents) == run.day);
    newest.clear();
    CHECK(restored_day(contents) == run.day);
}

TEST_CASE("an unreadable entry ends the way back before it, and what stood behind it never returns") {
    Run run;
    run.autosave.begin("q3", "Q3", write_plan(run.plan));
    const std::int32_t first = run.day;
    for (int i = 0; i < 5; ++i) {
        run.edit();
        run.frame(20);
    }
    run.host.journal["q3"].entries[3] = "rubbish";
    CHECK(restored_day(run.contents()) == first + 2);
    Opening opening(run.contents(), "Q3", Date::parse("2026-06-01"));
    while (opening.step()) {
    }
    CHECK(opening.lost_entries() == 3);
    CHECK(opening.is_damaged());
    CHECK(opening.last_sequence() == 6);

    Plan plan = (*opening.take())->checked.plan();
    Autosave next(run.host, [&plan] { return write_plan(plan); });
    next.resume("q3", "Q3", opening.last_sequence(), opening.since_snapshot(), Autosave::Snapshot::needed);
    CHECK_FALSE(next.all_kept());
    next.tick(0);
    run.host.answer();
    CHECK(next.all_kept());
    CHECK(restored_day(run.contents()) == first + 2);
    const Delta delta = move_activity(plan, mover, Date(first + 50)).take();
    apply(plan, delta);
    next.edited(delta, 1);
    next.tick(1);
    run.host.answer();
    CHECK(restored_day(run.contents()) == first + 50);
}

TEST_CASE("a record is told from a torn, changed or foreign one") {
    const std::string record = journal_record(JournalSort::entry, 17, "body");
    CHECK(journal_body(JournalSort::entry, 17, record) == "body");
    CHECK_FALSE(journal_body(JournalSort::entry, 18, record));
    CHECK_FALSE(journal_body(JournalSort::snapshot, 17, record));
    for (std::size_t cut = 0; cut < record.size(); ++cut) {
        CHECK_FALSE(journal_body(JournalSort::entry, 17, record.substr(0, cut)));
    }
    for (std::size_t at = 0; at < record.size(); ++at) {
        std::string flipped = record;
        flipped[at] = static_cast<char>(flipped[at] ^ 4);
        CHECK_FALSE(journal_body(JournalSort::entry, 17, flipped));
    }
    CHECK_FALSE(journal_body(JournalSort::entry, 17, record + 'x'));
}

TEST_CASE("stopping sends what is left on its way") {
    Run run;
    run.autosave.begin("q3", "Q3", write_plan(run.plan));
    run.frame(16);
    run.edit();
    run.autosave.tick(run.host.clock_ms);
    run.edit();
    run.autosave.stop();
    run.host.answer();
    CHECK(restored_day(run.contents()) == run.day);
}

}
