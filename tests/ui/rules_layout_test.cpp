#include "ui/rules_layout.h"

#include <doctest/doctest.h>

#include "rules/catalogue.h"

using namespace concierto;
using namespace concierto::ui;

namespace {

RuleRecord record(RuleKind kind) {
    RuleRecord out;
    out.id = Id<RuleRecord>::of("mine");
    out.rule = kind;
    return out;
}

}

TEST_CASE("A form shows the default that the catalogue gives") {
    CHECK(default_text(RuleKind::collision, "days") == "2");
    CHECK(default_text(RuleKind::incompatible, "days") == "30");
    CHECK(default_text(RuleKind::concurrent_contacts, "max") == "3");
    CHECK(default_text(RuleKind::frequency_cap, "max").empty());  // no limit
    CHECK(default_text(RuleKind::frequency_cap, "window") == "rolling");
    CHECK(default_text(RuleKind::answered, "scope") == "account");
    CHECK(default_text(RuleKind::minimum_gap, "channels") == "email");
    CHECK(default_text(RuleKind::collision, "channels").empty());  // all direct ones
    CHECK(default_text(RuleKind::owner, "teams") == "sales");
}

TEST_CASE("A rule that lacks what it needs is refused at that field") {
    RuleRecord pair = record(RuleKind::incompatible);
    CHECK(problem_of_rule(pair).value().place == "a");
    pair.a = Name::of("price");
    CHECK(problem_of_rule(pair).value().place == "b");
    pair.b = Name::of("discount");
    CHECK_FALSE(problem_of_rule(pair).has_value());
    CHECK(problem_of_rule(record(RuleKind::stage)).value().place == "stages");
    RuleRecord night = record(RuleKind::quiet);
    night.from_time = TimeOfDay(21 * 60);
    CHECK(problem_of_rule(night).value().place == "to_time");
    CHECK_FALSE(problem_of_rule(record(RuleKind::collision)).has_value());
}

TEST_CASE("A new rule gets an id that nobody has") {
    const Plan plan;
    CHECK(new_rule(plan, default_rules(), RuleKind::owner).id.text() == "owner-2");
    CHECK(new_rule(plan, default_rules(), RuleKind::collision).id.text() == "collision");  // its default is cross-team
}

TEST_CASE("Rule records that were not understood are found again") {
    Plan plan;
    plan.kept = {{Kind::rule, "x", "{}"}, {Kind::account, "y", "{}"}};
    REQUIRE(kept_rules(plan).size() == 1);
    CHECK(kept_rules(plan)[0]->id == "x");
}
