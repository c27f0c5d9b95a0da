#include "ui/settle_layout.h"

#include <doctest/doctest.h>

using namespace concierto;
using namespace concierto::ui;

TEST_CASE("A limit of days is a whole number from 1 to 365") {
    CHECK(days_from_text("14") == 14);
    CHECK(days_from_text("365") == 365);
    CHECK_FALSE(days_from_text("0").has_value());
    CHECK_FALSE(days_from_text("366").has_value());
    CHECK_FALSE(days_from_text("2.5").has_value());
    CHECK_FALSE(days_from_text("").has_value());
    CHECK_FALSE(days_from_text("soon").has_value());
}

TEST_CASE("Edits that are not ticked are left out") {
    CHECK(left_out({true, false, true, false}) == std::vector<std::size_t>{1, 3});
    CHECK(left_out({}).empty());
}

TEST_CASE("The counts afterwards are those before, less what goes, plus what comes") {
    FindingCounts before;
    before.by_severity[static_cast<std::size_t>(Severity::conflict)] = 5;
    before.accepted = 1;
    Finding gone;
    gone.severity = Severity::conflict;
    Finding warned;
    warned.severity = Severity::warn;
    Finding accepted = gone;
    accepted.accepted = true;
    const FindingCounts after = counts_after(before, {{warned, accepted}, {gone, gone}});
    CHECK(after[Severity::conflict] == 3);
    CHECK(after[Severity::warn] == 1);
    CHECK(after.accepted == 2);
}
