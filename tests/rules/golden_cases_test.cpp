// The golden cases of the contract, one by one. Each plan has only the rule that the case names.
#include <doctest/doctest.h>

#include "rules/plan_builder.h"

using namespace concierto;

namespace {

PlanBuilder mail_and_call() {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("mail").on(july(6)).to({"acme"});
    plan.activity("talk").sales().call().on(july(8)).to({"acme"});
    return plan;
}

// One mail per day to one person.
PlanBuilder mails_on(std::initializer_list<int> days) {
    PlanBuilder plan;
    plan.account("acme");
    plan.contact("ana", "acme");
    for (const int day : days) plan.activity("m" + std::to_string(day)).on(july(day)).to_people({"ana"});
    return plan;
}

RuleRecord& cap(PlanBuilder& plan, Count max, Window window = Window::rolling) {
    RuleRecord& rule = plan.rule(RuleKind::frequency_cap, "cap");
    rule.max = max;
    rule.days = 7;
    rule.window = window;
    rule.channels = {Channel::email};
    return rule;
}

}

TEST_CASE("golden 1: a mail on the 6th and a call on the 8th collide within two days, not within one") {
    PlanBuilder plan = mail_and_call();
    RuleRecord& rule = plan.rule(RuleKind::collision);
    rule.days = 2;
    CHECK(finding_ids(plan.checked()) == Texts{"rule/acme/mail+talk"});
    rule.days = 1;
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("golden 2: activities of one play do not collide") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("mail").on(july(6)).to({"acme"}).play("launch");
    plan.activity("talk").sales().call().on(july(8)).to({"acme"}).play("launch");
    plan.rule(RuleKind::collision).days = 2;
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("golden 3: the third mail in seven days is over a cap of two") {
    PlanBuilder over = mails_on({6, 8, 9});
    cap(over, 2);
    const Finding finding = only_finding(over.checked());
    CHECK(finding_id(finding) == "cap/ana/m6+m8+m9@2026-07-09");
    CHECK(touch_texts(finding) == Texts{"m6 acme/ana email 6", "m8 acme/ana email 8", "m9 acme/ana email 9"});

    PlanBuilder within = mails_on({6, 8, 13});
    cap(within, 2);
    CHECK(finding_ids(within.checked()).empty());
}

TEST_CASE("golden 4: Sunday and Monday lie in two calendar weeks but in seven rolling days") {
    PlanBuilder calendar = mails_on({12, 13});
    cap(calendar, 1, Window::calendar_week);
    CHECK(finding_ids(calendar.checked()).empty());

    PlanBuilder rolling = mails_on({12, 13});
    cap(rolling, 1);
    CHECK(finding_ids(rolling.checked()) == Texts{"cap/ana/m12+m13@2026-07-13"});
}

TEST_CASE("golden 5: a cap of 0 is no cap") {
    PlanBuilder plan = mails_on({6, 6, 7, 8, 9});
    cap(plan, 0);
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("golden 6: an event for three people of an account counts once for it and as three people") {
    const auto event_for_three = [] {
        PlanBuilder plan;
        plan.account("acme");
        for (const auto* id : {"ana", "bo", "cai"}) plan.contact(id, "acme");
        plan.activity("fair").by(Channel::event).to_people({"ana", "bo", "cai"});
        plan.activity("mail").on(july(7)).to({"acme"});
        return plan;
    };
    PlanBuilder capped = event_for_three();
    RuleRecord& account_cap = cap(capped, 1);
    account_cap.scope = SubjectScope::account;
    account_cap.channels.reset();
    const Finding over = only_finding(capped.checked());
    CHECK(over.number(NumberKey::count) == 2);  // the event and the mail
    CHECK(touch_texts(over) == Texts{"fair acme/ana event 6", "mail acme email 7"});

    PlanBuilder crowd = event_for_three();
    crowd.rule(RuleKind::concurrent_contacts).max = 2;
    const Finding many = only_finding(crowd.checked());
    CHECK(finding_id(many) == "rule/acme/fair@2026-07-06");
    CHECK(many.number(NumberKey::count) == 3);
}

TEST_CASE("golden 7: two records with one address are one person") {
    const auto two_records = [] {
        PlanBuilder plan;
        plan.account("acme");
        plan.account("beta");
        plan.contact("c1", "acme").email = "Ana@x.mx";
        plan.contact("c2", "beta").email = "ana@x.mx";
        return plan;
    };
    PlanBuilder apart = two_records();
    apart.activity("m1").to_people({"c1"});
    apart.activity("m2").to_people({"c2"});
    apart.rule(RuleKind::minimum_gap);
    CHECK(finding_ids(apart.checked()) == Texts{"rule/c1/m1+m2"});

    PlanBuilder once = two_records();
    once.activity("m1").to_people({"c1", "c2"});
    once.rule(RuleKind::minimum_gap);
    CHECK(finding_ids(once.checked()).empty());

    PlanBuilder capped = two_records();
    capped.activity("m1").to_people({"c1", "c2"});
    cap(capped, 1);
    CHECK(finding_ids(capped.checked()) == Texts{"cap/c1/m1@2026-07-06"});
}

namespace {

bool call_is_quiet(Date day, std::string_view time, const std::vector<RuleRecord>& rules) {
    Plan plan;
    plan.header.own_rules = true;
    Account acme;
    acme.id = Id<Account>::of("acme");
    plan.put(acme);
    ActivityDraft call;
    call.record.id = Id<Activity>::of("call");
    plan.put(call.sales().call().on(day).time(time).to({"acme"}).record);
    for (const RuleRecord& rule : rules) plan.put(rule);
    return CheckedPlan(std::move(plan), july(1)).size() > 0;
}

RuleRecord quiet_on(std::string_view id, std::vector<Count> weekdays, std::string_view from = "",
                    std::string_view to = "") {
    RuleRecord rule;
    rule.id = Id<RuleRecord>::of(id);
    rule.rule = RuleKind::quiet;
    rule.weekdays = std::move(weekdays);
    rule.from_time = at(from);
    rule.to_time = at(to);
    return rule;
}

}

TEST_CASE("golden 8: a quiet Monday night ends on Tuesday morning") {
    const std::vector<RuleRecord> monday_night{quiet_on("night", {1}, "21:00", "09:00")};
    CHECK(call_is_quiet(july(6), "23:00", monday_night));
    CHECK(call_is_quiet(july(7), "08:59", monday_night));
    CHECK_FALSE(call_is_quiet(july(7), "09:00", monday_night));
    CHECK_FALSE(call_is_quiet(july(6), "08:00", monday_night));
}

TEST_CASE("golden 9: Monday at 08:00 belongs to Sunday, whose night is not among the quiet ones") {
    const std::vector<RuleRecord> rules{quiet_on("weekend", {6, 7}),
                                        quiet_on("night", {1, 2, 3, 4, 5}, "21:00", "09:00")};
    CHECK_FALSE(call_is_quiet(july(6), "08:00", rules));
    CHECK(call_is_quiet(july(11), "08:00", rules));
    CHECK(call_is_quiet(july(12), "15:00", rules));
}

TEST_CASE("golden 10: a call needs a yes, a request, or a customer") {
    PlanBuilder plan;
    Account& acme = plan.account("acme");
    Contact& ana = plan.contact("ana", "acme");
    ana.consent[Channel::call] = Consent::unknown;
    plan.activity("talk").sales().call().to_people({"ana"});
    plan.rule(RuleKind::unsolicited_call);
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "rule/ana/talk");
    CHECK(finding.severity == Severity::block);

    ana.asked_for_call = july(6);
    CHECK(finding_ids(plan.checked()).empty());

    ana.asked_for_call = Date();
    acme.stage = Stage::customer;
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("golden 11: thirty leads in a week wait 3.5 days for one seller of twenty, and 1.4 for one of 25") {
    PlanBuilder plan;
    Person& seller = plan.person("sam", "sales", 20);
    plan.activity("fair").by(Channel::event).on(july(10)).record.expected_leads = 30;
    plan.rule(RuleKind::capacity).response_days = 2;
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "rule/2026-07-06/fair");
    CHECK(finding.week == july(6));
    CHECK(finding.number(NumberKey::arrivals) == 3000);
    CHECK(finding.number(NumberKey::capacity) == 20);
    CHECK(finding.number(NumberKey::backlog) == 1000);
    CHECK(finding.wait_tenths() == 35);

    seller.leads_per_week = 25;
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("golden 12: after an answer the rest of the sequence is too much") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("seq").step(0).step(3).step(7).to({"acme"});
    plan.outcome("o1", "acme", july(8), OutcomeResult::replied);
    plan.rule(RuleKind::answered);
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "rule/acme/seq");
    CHECK(touch_texts(finding) == Texts{"seq#1 acme email 9", "seq#2 acme email 13"});
}

TEST_CASE("golden 13: a finding with an idea in it is an information") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("mail").to({"acme"}).status(Status::idea);
    plan.activity("talk").sales().call().to({"acme"});
    plan.rule(RuleKind::collision);
    CHECK(only_finding(plan.checked()).severity == Severity::info);
}

TEST_CASE("golden 14: what is done is history, and what is planned beside it yields") {
    PlanBuilder plan;
    plan.account("acme");
    ActivityDraft& mail = plan.activity("mail").to({"acme"}).status(Status::done);
    plan.activity("talk").sales().call().to({"acme"}).status(Status::done);
    plan.rule(RuleKind::collision);
    CHECK(finding_ids(plan.checked()).empty());

    mail.status(Status::planned);
    CHECK(only_finding(plan.checked()).yields == Id<Activity>::of("mail"));
}

TEST_CASE("golden 15: the one created later yields, unless the customer asked for it") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("mail").to({"acme"}).record.created = Date::of(2026, 6, 1);
    ActivityDraft& talk = plan.activity("talk").sales().call().to({"acme"});
    talk.record.created = Date::of(2026, 6, 2);
    plan.rule(RuleKind::collision);
    CHECK(only_finding(plan.checked()).yields == Id<Activity>::of("talk"));

    talk.record.requested = true;
    CHECK(only_finding(plan.checked()).yields == Id<Activity>::of("mail"));
}
