// Settle all on the samples that the board offers.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include "format/plan_json.h"
#include "laws/finding_facts.h"
#include "rules/plan_builder.h"
#include "rules/settle.h"

using namespace concierto;

namespace {

Plan sample(std::string_view name) {
    std::ifstream file(std::string(CONCIERTO_SOURCE_DIR "/assets/samples/") + std::string(name));
    std::ostringstream bytes;
    bytes << file.rdbuf();
    auto read = read_plan(bytes.str());
    REQUIRE(read);
    return std::move(read->plan);
}

bool may_not_change(const AnyRecord& record) {
    const auto* activity = std::get_if<Activity>(&record);
    return activity != nullptr &&
           (activity->requested || activity->status == Status::running || activity->status == Status::done);
}

void check_sample(std::string_view name, Date today) {
    CAPTURE(name);
    CAPTURE(today.text());
    CheckedPlan checked(sample(name), today);
    const Settlement settlement = settle_all(checked, {});
    // Movable: a call at night, a paused contact, no longer interested, too many e-mails, too many leads in a week, two
    // teams at one bank, two e-mails on a day, two sequences, an exam week, and two companies in the year-end quiet.
    CHECK(settlement.movable == 11);
    // Not within two weeks: 60 days of rest end in January, and 190 leads are too many for any two weeks.
    CHECK(settlement.settled == 9);
    CHECK(settlement.settled * 100 >= settlement.movable * 80);
    CHECK_FALSE(settlement.stopped_early);
    CHECK(settlement.before[Severity::block] == 5);
    CHECK(settlement.before[Severity::conflict] == 14);
    CHECK(settlement.after[Severity::block] == 3);     // less the call and the pause
    CHECK(settlement.after[Severity::conflict] == 7);  // less the other seven
    CHECK(settlement.after[Severity::warn] <= settlement.before[Severity::warn]);

    const Delta delta = settlement_delta(checked, settlement, {});
    for (const Change& change : delta.changes()) {
        CHECK_FALSE((change.before != nullptr && may_not_change(*change.before)));
    }
    const Texts before = serious_ids(checked);
    checked.apply(delta);
    CHECK(checked.counts() == settlement.after);
    CHECK(difference_from_scratch(checked) == "");
    const Texts after = serious_ids(checked);
    CHECK(std::includes(before.begin(), before.end(), after.begin(), after.end()));
}

}

TEST_CASE("settling the samples settles four fifths of what is movable and spoils nothing") {
    for (const std::string_view name : {"quarter.plan.json", "trimestre.plan.json"}) {
        check_sample(name, Date::of(2026, 11, 2));   // on its first day
        check_sample(name, Date::of(2026, 11, 23));  // on the day that it tells of
    }
}
