// frequency-cap, concurrent-contacts, repeat: too much within some days.
#include <doctest/doctest.h>

#include "rules/plan_builder.h"

using namespace concierto;

namespace {

PlanBuilder one_person() {
    PlanBuilder plan;
    plan.account("acme");
    plan.contact("ana", "acme");
    return plan;
}

}

TEST_CASE("frequency-cap without max or with days 0 limits nothing") {
    PlanBuilder plan = one_person();
    for (const auto* id : {"a", "b", "c"}) plan.activity(id).to_people({"ana"});
    RuleRecord& rule = plan.rule(RuleKind::frequency_cap);
    CHECK(finding_ids(plan.checked()).empty());
    rule.max = 1;
    CHECK(finding_ids(plan.checked()).size() == 1);
    rule.days = 0;
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("frequency-cap reports every day that is over, each with its own window") {
    PlanBuilder plan = one_person();
    for (const int day : {1, 5, 8}) plan.activity("m" + std::to_string(day)).on(july(day)).to_people({"ana"});
    plan.rule(RuleKind::frequency_cap, "cap").max = 1;
    const CheckedPlan checked = plan.checked();
    // (-2, 5] holds the 1st and 5th; (1, 8] holds the 5th and 8th.
    CHECK(finding_ids(checked) == Texts{"cap/ana/m1+m5@2026-07-05", "cap/ana/m5+m8@2026-07-08"});
    const Finding& finding = *checked.find("cap/ana/m1+m5@2026-07-05");
    CHECK(finding.severity == Severity::conflict);
    CHECK(finding.number(NumberKey::count) == 2);
    CHECK(finding.number(NumberKey::max) == 1);
    CHECK(finding.number(NumberKey::limit_days) == 7);
    CHECK(finding.day == july(5));
}

TEST_CASE("frequency-cap counts a long touch on its first day only") {
    PlanBuilder plan = one_person();
    plan.activity("long").from_to(july(1), july(20)).to_people({"ana"});
    plan.activity("mail").on(july(10)).to_people({"ana"});
    plan.rule(RuleKind::frequency_cap).max = 1;
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("frequency-cap by calendar month is reported on its first day with all its touches") {
    PlanBuilder plan = one_person();
    for (const int day : {2, 15, 31}) plan.activity("m" + std::to_string(day)).on(july(day)).to_people({"ana"});
    plan.activity("august").on(Date::of(2026, 8, 1)).to_people({"ana"});
    RuleRecord& rule = plan.rule(RuleKind::frequency_cap, "cap");
    rule.max = 2;
    rule.window = Window::calendar_month;
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "cap/ana/m15+m2+m31@2026-07-01");
    CHECK(finding.month.text() == "2026-07");
    CHECK_FALSE(finding.week.exists());
    CHECK(finding.number(NumberKey::limit_days, -1) == -1);  // days are not what is counted
    CHECK(touch_texts(finding) == Texts{"m2 acme/ana email 2", "m15 acme/ana email 15", "m31 acme/ana email 31"});
}

TEST_CASE("frequency-cap by calendar week begins on Monday") {
    PlanBuilder plan = one_person();
    plan.activity("m1").on(july(6)).to_people({"ana"});
    plan.activity("m2").on(july(12)).to_people({"ana"});
    RuleRecord& rule = plan.rule(RuleKind::frequency_cap, "cap");
    rule.max = 1;
    rule.window = Window::calendar_week;
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "cap/ana/m1+m2@2026-07-06");
    CHECK(finding.week == july(6));
    CHECK_FALSE(finding.month.exists());
    CHECK(finding.number(NumberKey::limit_days, -1) == -1);
}

TEST_CASE("frequency-cap minds only the team it names, by id or by role") {
    PlanBuilder plan = one_person();
    plan.team("field", TeamRole::sales);
    plan.activity("m1").to_people({"ana"});
    plan.activity("t1").team("field").call().to_people({"ana"});
    plan.activity("t2").team("field").call().to_people({"ana"});
    RuleRecord& rule = plan.rule(RuleKind::frequency_cap);
    rule.max = 1;
    rule.team = Name::of("sales");
    CHECK(finding_ids(plan.checked()) == Texts{"rule/ana/t1+t2@2026-07-06"});
    rule.team = Name::of("field");
    CHECK(finding_ids(plan.checked()) == Texts{"rule/ana/t1+t2@2026-07-06"});
    rule.team = Name::of("marketing");
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("frequency-cap for accounts counts each step once, whoever it reaches") {
    PlanBuilder plan = one_person();
    plan.contact("bo", "acme");
    plan.activity("seq").step(0).step(2).to_people({"ana", "bo"});
    RuleRecord& rule = plan.rule(RuleKind::frequency_cap, "cap");
    rule.max = 1;
    rule.scope = SubjectScope::account;
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "cap/acme/seq@2026-07-08");
    CHECK(touch_texts(finding) == Texts{"seq#0 acme/ana email 6", "seq#1 acme/ana email 8"});
    CHECK(finding.number(NumberKey::count) == 2);
}

namespace {

// Each person gets a mail of their own on a day of their own.
PlanBuilder people_mailed_on(std::initializer_list<int> days) {
    PlanBuilder plan;
    plan.account("acme");
    for (const int day : days) {
        const std::string id = "p" + std::to_string(day);
        plan.contact(id, "acme");
        plan.activity("m" + std::to_string(day)).on(july(day)).to_people({id});
    }
    return plan;
}

}

TEST_CASE("concurrent-contacts minds the fourth person within seven days") {
    PlanBuilder plan = people_mailed_on({1, 2, 3, 7});
    plan.rule(RuleKind::concurrent_contacts);
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "rule/acme/m1+m2+m3+m7@2026-07-07");
    CHECK(finding.severity == Severity::warn);
    CHECK(finding.number(NumberKey::count) == 4);
    CHECK(finding.number(NumberKey::max) == 3);

    PlanBuilder later = people_mailed_on({1, 2, 3, 8});
    later.rule(RuleKind::concurrent_contacts);
    CHECK(finding_ids(later.checked()).empty());
}

TEST_CASE("concurrent-contacts counts people, not records, and not the account itself") {
    PlanBuilder plan = people_mailed_on({1, 2, 3});
    plan.contact("twin", "acme").email = "p@x.mx";
    plan.contact("twin2", "acme").email = "P@x.mx";
    plan.activity("both").on(july(3)).to_people({"twin", "twin2"});
    plan.activity("general").on(july(3)).to({"acme"});
    RuleRecord& rule = plan.rule(RuleKind::concurrent_contacts);
    rule.max = 4;
    CHECK(finding_ids(plan.checked()).empty());
    rule.max = 3;
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "rule/acme/both+m1+m2+m3@2026-07-03");
    CHECK(finding.number(NumberKey::count) == 4);
    rule.max = 0;
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("concurrent-contacts counts somebody who is mailed twice once") {
    PlanBuilder plan = people_mailed_on({1, 2, 3});
    plan.activity("again").on(july(4)).to_people({"p1"});
    plan.rule(RuleKind::concurrent_contacts);
    CHECK(finding_ids(plan.checked()).empty());
}

namespace {

PlanBuilder offers_on(std::initializer_list<int> days) {
    PlanBuilder plan = one_person();
    for (const int day : days) {
        ActivityDraft& draft = plan.activity("o" + std::to_string(day)).to_people({"ana"});
        draft.on(Date::of(2026, 1, 1) + (day - 1)).record.offer = Name::of("trial");
    }
    return plan;
}

}

TEST_CASE("repeat minds the same offer twice within 90 days") {
    PlanBuilder plan = offers_on({1, 90});
    plan.rule(RuleKind::repeat);
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "rule/ana/o1+o90@2026-03-31");  // the 90th day of 2026
    CHECK(finding.severity == Severity::warn);
    CHECK(finding.number(NumberKey::count) == 2);

    PlanBuilder later = offers_on({1, 91});
    later.rule(RuleKind::repeat);
    CHECK(finding_ids(later.checked()).empty());
}

TEST_CASE("repeat counts activities, not steps, and keeps offers apart") {
    PlanBuilder plan = one_person();
    plan.activity("seq").step(0).step(3).to_people({"ana"}).record.offer = Name::of("trial");
    ActivityDraft& other = plan.activity("other").to_people({"ana"});
    other.record.offer = Name::of("demo");
    RuleRecord& rule = plan.rule(RuleKind::repeat);
    CHECK(finding_ids(plan.checked()).empty());

    other.record.offer = Name::of("trial");
    CHECK(finding_ids(plan.checked()) == Texts{"rule/ana/other+seq@2026-07-06", "rule/ana/other+seq@2026-07-09"});
    rule.max = 2;
    CHECK(finding_ids(plan.checked()).empty());
    rule.max = 0;
    CHECK(finding_ids(plan.checked()).empty());
}
