// exclusive-sequence and answered: what happens along a sequence of steps.
#include <doctest/doctest.h>

#include "rules/plan_builder.h"

using namespace concierto;

TEST_CASE("two sequences are open for one person on the same day, from first to last step") {
    PlanBuilder plan;
    plan.account("acme");
    plan.contact("ana", "acme");
    plan.activity("s1").on(july(6)).step(0).step(7).to_people({"ana"});
    ActivityDraft& second = plan.activity("s2").sales().on(july(10)).step(3).step(5).to_people({"ana"});
    plan.rule(RuleKind::exclusive_sequence, "exclusive-sequence");
    const Finding finding = only_finding(plan.checked());  // 6 to 13, and 13 to 15
    CHECK(finding_id(finding) == "exclusive-sequence/ana/s1+s2");
    CHECK(finding.severity == Severity::conflict);
    CHECK(touch_texts(finding) ==
          Texts{"s1#0 acme/ana email 6", "s1#1 acme/ana email 13", "s2#0 acme/ana email 13", "s2#1 acme/ana email 15"});
    second.on(july(11));
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("sequences of other subjects, of one play, or without steps do not exclude each other") {
    PlanBuilder plan;
    plan.account("acme");
    plan.contact("ana", "acme");
    plan.contact("bo", "acme");
    plan.activity("s1").step(0).step(7).to_people({"ana"}).play("launch");
    plan.activity("s2").step(0).step(7).to_people({"bo"});
    plan.activity("s3").step(0).step(7).to_people({"ana"}).play("launch");
    plan.activity("m1").from_to(july(6), july(12)).to_people({"ana"});
    plan.activity("s4").step(0).step(7).to({"acme"});
    plan.rule(RuleKind::exclusive_sequence);
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("sequences on the account itself exclude each other, and so do those of one person's records") {
    PlanBuilder plan;
    plan.account("acme");
    plan.account("beta");
    plan.contact("c1", "acme").email = "ana@x.mx";
    plan.contact("c2", "beta").email = "ana@x.mx";
    plan.activity("s1").step(0).step(7).to({"acme"});
    plan.activity("s2").step(0).step(7).to({"acme"});
    plan.activity("s3").step(0).step(7).to_people({"c1"});
    plan.activity("s4").step(0).step(7).to_people({"c2"});
    plan.rule(RuleKind::exclusive_sequence);
    CHECK(finding_ids(plan.checked()) == Texts{"rule/acme/s1+s2", "rule/c1/s3+s4"});
}

namespace {

struct Answered {
    PlanBuilder plan;
    Account& acme = plan.account("acme");
    ActivityDraft& sequence = plan.activity("seq").step(0).step(3).to({"acme"});
    ActivityDraft& mail = plan.activity("mail").on(july(20)).to({"acme"});
    Outcome& outcome = plan.outcome("o1", "acme", july(6), OutcomeResult::replied);
    RuleRecord& rule = plan.rule(RuleKind::answered, "answered");
};

}

TEST_CASE("answered minds the steps after the day of the answer, and nothing without steps") {
    Answered a;
    const Finding finding = only_finding(a.plan.checked());
    CHECK(finding_id(finding) == "answered/acme/seq");
    CHECK(finding.severity == Severity::conflict);
    CHECK(finding.reason == Reason::sequence_goes_on);
    CHECK(touch_texts(finding) == Texts{"seq#1 acme email 9"});
}

TEST_CASE("an answer of the whole account concerns a person where they were reached") {
    Answered a;
    a.plan.account("beta");
    a.plan.contact("ana", "acme").email = "ana@x.mx";
    a.plan.contact("ana2", "beta").email = "ana@x.mx";
    a.rule.scope = SubjectScope::contact;
    a.sequence.record.accounts.clear();
    a.sequence.to_people({"ana2"});
    CHECK(finding_ids(a.plan.checked()).empty());
    a.sequence.to_people({"ana", "ana2"});
    CHECK(touch_texts(only_finding(a.plan.checked())) == Texts{"seq#1 acme/ana email 9"});
    a.outcome.contact = Id<Contact>::of("ana");  // her own answer is hers everywhere
    CHECK(touch_texts(only_finding(a.plan.checked())).size() == 2);
}

TEST_CASE("a sequence that begins after the answer may go on") {
    Answered a;
    a.outcome.date = july(5);
    CHECK(finding_ids(a.plan.checked()).empty());
}

TEST_CASE("results that are not listed are no answers") {
    Answered a;
    a.outcome.result = OutcomeResult::no_answer;
    CHECK(finding_ids(a.plan.checked()).empty());
    a.rule.results = {OutcomeResult::no_answer};
    CHECK(finding_ids(a.plan.checked()).size() == 1);
}

TEST_CASE("what the customer asked for is exempt from answered") {
    Answered a;
    a.sequence.record.requested = true;
    CHECK(finding_ids(a.plan.checked()).empty());
}

TEST_CASE("after a no, any touch within the days to cool off is too soon") {
    Answered a;
    a.sequence.on(Date::of(2026, 9, 1));
    a.outcome.result = OutcomeResult::not_interested;
    CHECK(finding_ids(a.plan.checked()).empty());
    a.rule.cool_off_days = 13;
    CHECK(finding_ids(a.plan.checked()).empty());
    a.rule.cool_off_days = 14;  // the 6th to the 20th
    const Finding finding = only_finding(a.plan.checked());
    CHECK(finding_id(finding) == "answered/acme/mail");
    CHECK(finding.reason == Reason::cooling_off);
    a.mail.on(july(6));
    CHECK(finding_ids(a.plan.checked()).empty());
    a.mail.on(july(7));
    a.outcome.result = OutcomeResult::replied;
    CHECK(finding_ids(a.plan.checked()).empty());
}

TEST_CASE("a sequence that goes on is the reason, whichever answer came first") {
    for (const bool refused_first : {true, false}) {
        Answered a;
        a.rule.cool_off_days = 30;
        a.outcome.date = july(refused_first ? 4 : 6);
        a.outcome.result = refused_first ? OutcomeResult::not_interested : OutcomeResult::replied;
        a.plan.outcome("o2", "acme", july(refused_first ? 6 : 4),
                       refused_first ? OutcomeResult::replied : OutcomeResult::not_interested);
        a.mail.on(Date::of(2026, 10, 1));
        Finding finding = only_finding(a.plan.checked());
        CHECK(touch_texts(finding) == Texts{"seq#0 acme email 6", "seq#1 acme email 9"});
        CHECK(finding.reason == Reason::cooling_off);  // of its first touch
        a.sequence.record.steps.erase(a.sequence.record.steps.begin());
        finding = only_finding(a.plan.checked());
        CHECK(finding.reason == Reason::sequence_goes_on);
    }
}

TEST_CASE("in scope contact an answer concerns the person, one without a contact the whole account") {
    PlanBuilder plan;
    plan.account("acme");
    plan.contact("ana", "acme");
    plan.contact("bo", "acme");
    plan.activity("seq").step(0).step(3).to_people({"ana", "bo"});
    plan.activity("office").step(0).step(3).to({"acme"});
    Outcome& outcome = plan.outcome("o1", "acme", july(6), OutcomeResult::replied);
    outcome.contact = Id<Contact>::of("ana");
    RuleRecord& rule = plan.rule(RuleKind::answered);
    CHECK(finding_ids(plan.checked()) == Texts{"rule/acme/office", "rule/acme/seq"});
    rule.scope = SubjectScope::contact;
    CHECK(finding_ids(plan.checked()) == Texts{"rule/ana/seq"});
    outcome.contact = Id<Contact>();
    CHECK(finding_ids(plan.checked()) == Texts{"rule/acme/office", "rule/ana/seq", "rule/bo/seq"});
}

TEST_CASE("in scope contact an answer to one record is the person's") {
    PlanBuilder plan;
    plan.account("acme");
    plan.account("beta");
    plan.contact("c1", "acme").email = "ana@x.mx";
    plan.contact("c2", "beta").email = "ana@x.mx";
    plan.activity("seq").step(0).step(3).to_people({"c1"});
    plan.outcome("o1", "beta", july(6), OutcomeResult::meeting).contact = Id<Contact>::of("c2");
    RuleRecord& rule = plan.rule(RuleKind::answered);
    CHECK(finding_ids(plan.checked()).empty());  // not on this account
    rule.scope = SubjectScope::contact;
    CHECK(finding_ids(plan.checked()) == Texts{"rule/c1/seq"});
}
