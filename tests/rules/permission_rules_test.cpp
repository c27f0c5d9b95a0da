// opt-out, paused, unsolicited-call: what people and companies have allowed.
#include <doctest/doctest.h>

#include "rules/plan_builder.h"

using namespace concierto;

namespace {

struct OnePerson {
    PlanBuilder plan;
    Account& acme = plan.account("acme");
    Contact& ana = plan.contact("ana", "acme");
};

// The one finding; its reason only.
Reason reason_of(const PlanBuilder& plan) { return only_finding(plan.checked()).reason; }

}

TEST_CASE("opt-out blocks the channel that a person denied") {
    OnePerson p;
    ActivityDraft& mail = p.plan.activity("mail").to_people({"ana"});
    p.plan.rule(RuleKind::opt_out);
    CHECK(finding_ids(p.plan.checked()).empty());

    p.ana.consent[Channel::email] = Consent::denied;
    const Finding finding = only_finding(p.plan.checked());
    CHECK(finding_id(finding) == "rule/ana/mail");
    CHECK(finding.severity == Severity::block);
    CHECK(finding.reason == Reason::consent_denied);
    CHECK(touch_texts(finding) == Texts{"mail acme/ana email 6"});

    mail.call();
    CHECK(finding_ids(p.plan.checked()).empty());
}

TEST_CASE("opt-out of one record is the person's, and outweighs a yes on another") {
    OnePerson p;
    p.ana.email = "ana@x.mx";
    p.ana.consent[Channel::email] = Consent::granted;
    p.plan.account("beta");
    Contact& twin = p.plan.contact("twin", "beta");
    twin.email = "ANA@x.mx";
    twin.consent[Channel::email] = Consent::denied;
    p.plan.activity("mail").to_people({"ana"});
    p.plan.rule(RuleKind::opt_out);
    CHECK(finding_ids(p.plan.checked()) == Texts{"rule/ana/mail"});
}

TEST_CASE("opt-out holds for exempt activities and for ambient channels") {
    OnePerson p;
    p.ana.consent[Channel::ad] = Consent::denied;
    p.plan.activity("ads").by(Channel::ad).to_people({"ana"}).record.exempt = true;
    p.plan.rule(RuleKind::opt_out);
    CHECK(finding_ids(p.plan.checked()) == Texts{"rule/ana/ads"});
}

TEST_CASE("opt-out by the company: its channels, its stage") {
    OnePerson p;
    p.plan.activity("mail").to_people({"ana"});
    p.plan.activity("talk").call().to({"acme"});
    p.plan.rule(RuleKind::opt_out);
    p.acme.no_contact = {Channel::email};
    CHECK(finding_ids(p.plan.checked()) == Texts{"rule/ana/mail"});
    CHECK(reason_of(p.plan) == Reason::account_no_contact);

    p.acme.no_contact.clear();
    p.acme.stage = Stage::do_not_contact;
    CHECK(finding_ids(p.plan.checked()) == Texts{"rule/acme/talk", "rule/ana/mail"});
}

TEST_CASE("opt-out of everybody in the account is the account's") {
    OnePerson p;
    Contact& bo = p.plan.contact("bo", "acme");
    p.plan.activity("mail").to({"acme"});
    p.plan.rule(RuleKind::opt_out);
    p.ana.consent[Channel::email] = Consent::denied;
    CHECK(finding_ids(p.plan.checked()).empty());
    bo.consent[Channel::email] = Consent::denied;
    CHECK(finding_ids(p.plan.checked()) == Texts{"rule/acme/mail"});
    CHECK(reason_of(p.plan) == Reason::all_contacts_deny);
}

TEST_CASE("an account without contacts denies nothing") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("mail").to({"acme"});
    plan.rule(RuleKind::opt_out);
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("opt-out by an outcome holds from its day on, for the person who gave it") {
    OnePerson p;
    p.plan.contact("bo", "acme");
    p.plan.activity("before").on(july(5)).to_people({"ana", "bo"});
    p.plan.activity("same").on(july(6)).to_people({"ana", "bo"});
    p.plan.outcome("o1", "acme", july(6), OutcomeResult::opted_out).contact = Id<Contact>::of("ana");
    p.plan.rule(RuleKind::opt_out);
    CHECK(finding_ids(p.plan.checked()) == Texts{"rule/ana/same"});
    CHECK(reason_of(p.plan) == Reason::opted_out);
}

TEST_CASE("paused blocks touches that meet the pause, both days included") {
    OnePerson p;
    p.ana.paused_from = july(6);
    p.ana.paused_to = july(10);
    ActivityDraft& mail = p.plan.activity("mail").to_people({"ana"});
    p.plan.rule(RuleKind::paused);
    for (const int day : {6, 10}) {
        mail.on(july(day));
        const Finding finding = only_finding(p.plan.checked());
        CHECK(finding_id(finding) == "rule/ana/mail");
        CHECK(finding.severity == Severity::block);
    }
    for (const int day : {5, 11}) {
        mail.on(july(day));
        CHECK(finding_ids(p.plan.checked()).empty());
    }
    mail.from_to(july(1), july(6));
    CHECK(finding_ids(p.plan.checked()).size() == 1);
}

TEST_CASE("an absent end of a pause is open, no pause is none") {
    OnePerson p;
    ActivityDraft& mail = p.plan.activity("mail").to_people({"ana"});
    p.plan.rule(RuleKind::paused);
    CHECK(finding_ids(p.plan.checked()).empty());

    p.ana.paused_from = july(6);
    mail.on(Date::of(2030, 1, 1));
    CHECK(finding_ids(p.plan.checked()).size() == 1);
    p.ana.paused_from = Date();
    p.ana.paused_to = july(6);
    CHECK(finding_ids(p.plan.checked()).empty());
    mail.on(Date::of(2020, 1, 1));
    CHECK(finding_ids(p.plan.checked()).size() == 1);
}

TEST_CASE("a pause of one record is the person's, and ambient channels and exempt activities may go on") {
    OnePerson p;
    p.ana.email = "ana@x.mx";
    p.plan.account("beta");
    Contact& twin = p.plan.contact("twin", "beta");
    twin.email = "Ana@x.mx";
    twin.paused_from = july(1);
    p.plan.activity("mail").to_people({"ana"});
    p.plan.activity("ads").by(Channel::social).to_people({"ana"});
    p.plan.activity("bill").to_people({"ana"}).record.exempt = true;
    p.plan.rule(RuleKind::paused);
    CHECK(finding_ids(p.plan.checked()) == Texts{"rule/ana/mail"});
}

TEST_CASE("unsolicited-call minds calls and text messages, not mails") {
    OnePerson p;
    p.plan.activity("talk").call().to_people({"ana"});
    p.plan.activity("text").by(Channel::sms).to_people({"ana"});
    p.plan.activity("mail").to_people({"ana"});
    RuleRecord& rule = p.plan.rule(RuleKind::unsolicited_call);
    CHECK(finding_ids(p.plan.checked()) == Texts{"rule/ana/talk", "rule/ana/text"});
    p.ana.consent[Channel::call] = Consent::granted;
    CHECK(finding_ids(p.plan.checked()) == Texts{"rule/ana/text"});
    rule.channels = {Channel::email};
    CHECK(finding_ids(p.plan.checked()) == Texts{"rule/ana/mail"});
}

TEST_CASE("a request for a call counts from its day and as long as it is valid") {
    OnePerson p;
    ActivityDraft& talk = p.plan.activity("talk").call().on(july(20)).to_people({"ana"});
    RuleRecord& rule = p.plan.rule(RuleKind::unsolicited_call);
    CHECK(reason_of(p.plan) == Reason::never_asked);
    p.ana.asked_for_call = july(21);
    CHECK(reason_of(p.plan) == Reason::never_asked);
    p.ana.asked_for_call = july(10);
    CHECK(finding_ids(p.plan.checked()).empty());
    rule.valid_days = 10;
    CHECK(finding_ids(p.plan.checked()).empty());
    talk.on(july(21));
    const Finding finding = only_finding(p.plan.checked());
    CHECK(finding.reason == Reason::asked_too_long_ago);
    CHECK(finding.number(NumberKey::age_days) == 11);
}

TEST_CASE("a contact whose account names nothing is at no stage that excuses calls") {
    PlanBuilder plan;
    plan.contact("ana", "nowhere");
    plan.activity("talk").sales().call().to_people({"ana"});
    plan.rule(RuleKind::unsolicited_call).stages = {Stage::target};
    CHECK(finding_ids(plan.checked()).size() == 1);
}

TEST_CASE("unsolicited-call on the account itself needs a basis with one of its contacts") {
    OnePerson p;
    Contact& bo = p.plan.contact("bo", "acme");
    p.plan.activity("talk").call().to({"acme"});
    RuleRecord& rule = p.plan.rule(RuleKind::unsolicited_call);
    CHECK(finding_ids(p.plan.checked()) == Texts{"rule/acme/talk"});
    CHECK(reason_of(p.plan) == Reason::nobody_asked);
    bo.consent[Channel::call] = Consent::granted;
    CHECK(finding_ids(p.plan.checked()).empty());
    bo.consent[Channel::call] = Consent::none;
    bo.asked_for_call = july(6);
    CHECK(finding_ids(p.plan.checked()).empty());
    bo.asked_for_call = Date();
    p.acme.stage = Stage::engaged;
    CHECK(finding_ids(p.plan.checked()).size() == 1);
    rule.stages = {Stage::engaged};
    CHECK(finding_ids(p.plan.checked()).empty());
}
