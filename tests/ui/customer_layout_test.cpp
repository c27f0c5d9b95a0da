#include "ui/customer_layout.h"

#include <doctest/doctest.h>

#include "rules/plan_builder.h"

using namespace concierto;
using namespace concierto::ui;

namespace {

PlanBuilder one_customer() {
    PlanBuilder build;
    build.account("acme");
    Contact& ana = build.contact("ana", "acme");
    ana.name = "Ana";
    ana.consent[Channel::email] = Consent::granted;
    Contact& luis = build.contact("luis", "acme");
    luis.name = "Luis";
    luis.consent[Channel::call] = Consent::denied;
    build.rule(RuleKind::collision).days = 2;
    build.activity("mail").on(july(6)).to_people({"ana", "luis"});
    build.activity("call").sales().call().on(july(7)).to_people({"luis"});
    build.activity("later").sales().call().on(july(20)).step(0).step(3).to({"acme"}).to_people({"ana"});
    return build;
}

}

TEST_CASE("The customer's view lists touches person by person in order of time") {
    const CheckedPlan checked = one_customer().checked();
    const CustomerStory story = story_of(checked, Id<Account>::of("acme"));
    REQUIRE(story.people.size() == 2);
    CHECK(story.people[0].person.text() == "ana");
    REQUIRE(story.people[0].lines.size() == 3);
    CHECK(story.people[0].lines[0].first == july(6));
    CHECK(story.people[0].lines[0].consent == Consent::granted);
    CHECK(story.people[0].lines[2].first == july(23));
    CHECK(story.people[0].lines[2].step == 1);
    CHECK(story.people[1].person.text() == "luis");
    CHECK(story.people[1].lines[1].consent == Consent::denied);
}

TEST_CASE("A step that reaches several people counts once, and the teams are counted apart") {
    const CheckedPlan checked = one_customer().checked();  // on the 1st of July
    const CustomerStory story = story_of(checked, Id<Account>::of("acme"));
    CHECK(story.from == july(1));
    CHECK(story.to == july(30));
    CHECK(story.touches == 4);  // the mail, the call, two steps
    REQUIRE(story.by_team.size() == 2);
    CHECK(story.by_team[0].team.text() == "sales");
    CHECK(story.by_team[0].touches == 3);
    CHECK(story.by_team[1].touches == 1);
    CHECK(story.people_reached == 2);
}

TEST_CASE("What is too much stands with the touches that it is about") {
    const CheckedPlan checked = one_customer().checked();
    const CustomerStory story = story_of(checked, Id<Account>::of("acme"));
    REQUIRE(story.findings.size() == 1);
    CHECK(story.too_much.size() == 1);
    const StoryPerson& luis = story.people[1];
    CHECK(luis.lines[0].worst == Severity::conflict);  // mail on the 6th, call on the 7th
    CHECK(luis.lines[1].worst == Severity::conflict);
    CHECK(luis.lines[0].findings == std::vector<std::uint32_t>{0});
    CHECK(story.people[0].lines[1].findings.empty());
}

TEST_CASE("Answers, quiet days and pauses stand in the same order") {
    PlanBuilder with;
    Account& acme = with.account("acme");
    acme.quiet = {QuietRange{july(10), july(12), "Inventory", {}}};
    Contact& ana = with.contact("ana", "acme");
    ana.paused_from = july(15);
    with.outcome("o1", "acme", july(8), OutcomeResult::replied).contact = Id<Contact>::of("ana");
    with.activity("mail").on(july(6)).to_people({"ana"});
    const CheckedPlan checked = with.checked();
    const CustomerStory story = story_of(checked, acme.id);
    REQUIRE(story.people.size() == 2);
    CHECK(story.people[0].person.empty());  // the company first
    CHECK(story.people[0].lines[0].kind == StoryKind::quiet);
    CHECK(story.people[0].lines[0].note == "Inventory");
    REQUIRE(story.people[1].lines.size() == 3);
    CHECK(story.people[1].lines[1].kind == StoryKind::answer);
    CHECK(story.people[1].lines[1].result == OutcomeResult::replied);
    CHECK(story.people[1].lines[2].kind == StoryKind::pause);
}

TEST_CASE("Two records of one person are one person") {
    PlanBuilder build;
    build.account("acme");
    build.contact("ana", "acme").email = "ana@acme.mx";
    build.contact("ana2", "acme").email = "Ana@acme.mx";
    build.activity("mail").on(july(6)).to_people({"ana"});
    build.activity("more").on(july(9)).to_people({"ana2"});
    const CheckedPlan checked = build.checked();
    const CustomerStory story = story_of(checked, Id<Account>::of("acme"));
    REQUIRE(story.people.size() == 1);
    CHECK(story.people[0].lines.size() == 2);
    CHECK(story.people_reached == 1);
}

TEST_CASE("The days are counted from the plan's own when today is outside of it") {
    PlanBuilder build = one_customer();
    build.header.start = july(1);
    build.header.end = july(31);
    const CustomerStory before = story_of(build.checked(Date::of(2026, 3, 1)), Id<Account>::of("acme"));
    CHECK(before.from == july(1));
    CHECK_FALSE(before.from_today);
    const CustomerStory after = story_of(build.checked(Date::of(2026, 12, 1)), Id<Account>::of("acme"));
    CHECK(after.to == july(31));
    CHECK(story_of(build.checked(july(5)), Id<Account>::of("acme")).from_today);
}

TEST_CASE("An account that is not there has no story") {
    const CheckedPlan checked = one_customer().checked();
    CHECK(story_of(checked, Id<Account>::of("nobody")).people.empty());
}
