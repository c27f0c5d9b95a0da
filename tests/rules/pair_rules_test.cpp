// collision, crowding, minimum-gap, incompatible: two touches that come too close.
#include <doctest/doctest.h>

#include "rules/plan_builder.h"

using namespace concierto;

TEST_CASE("collision names the pair, both touches, the gap and who yields") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("mail").from_to(july(6), july(7)).to({"acme"}).record.priority = 60;
    plan.activity("talk").sales().call().on(july(9)).to({"acme"});
    plan.rule(RuleKind::collision, "cross-team");
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "cross-team/acme/mail+talk");
    CHECK(finding.rule == RuleKind::collision);
    CHECK(finding.severity == Severity::conflict);
    CHECK(finding.account == Id<Account>::of("acme"));
    CHECK(finding.contact.empty());
    CHECK(touch_texts(finding) == Texts{"mail acme email 6..7", "talk acme call 9"});
    CHECK(finding.number(NumberKey::gap_days) == 2);
    CHECK(finding.number(NumberKey::limit_days) == 2);
    CHECK(finding.yields == Id<Activity>::of("talk"));
}

TEST_CASE("collision lists only the touches that offend, each once") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("seq").step(0).step(2).step(20).to({"acme"});
    plan.activity("talk").sales().call().on(july(7)).to({"acme"});
    plan.rule(RuleKind::collision);
    CHECK(touch_texts(only_finding(plan.checked())) ==
          Texts{"seq#0 acme email 6", "talk acme call 7", "seq#1 acme email 8"});
}

TEST_CASE("collision is one finding per account and pair") {
    PlanBuilder plan;
    plan.account("acme");
    plan.account("beta");
    plan.activity("m1").to({"acme", "beta"});
    plan.activity("m2").to({"acme"});
    plan.activity("talk").sales().call().to({"acme", "beta"});
    plan.rule(RuleKind::collision);
    CHECK(finding_ids(plan.checked()) == Texts{"rule/acme/m1+talk", "rule/acme/m2+talk", "rule/beta/m1+talk"});
}

TEST_CASE("collision of different people by name is at most a warning") {
    PlanBuilder plan;
    plan.account("acme");
    plan.contact("ana", "acme");
    plan.contact("bo", "acme");
    plan.activity("mail").to_people({"ana"});
    ActivityDraft& talk = plan.activity("talk").sales().call().to_people({"bo"});
    plan.rule(RuleKind::collision);
    CHECK(only_finding(plan.checked()).severity == Severity::warn);

    talk.to_people({"ana", "bo"});
    CHECK(only_finding(plan.checked()).severity == Severity::conflict);

    talk.to({"acme"}).record.contacts.clear();
    CHECK(only_finding(plan.checked()).severity == Severity::conflict);
}

TEST_CASE("two records with one address are a person in common") {
    PlanBuilder plan;
    plan.account("acme");
    plan.contact("c1", "acme").email = "ana@x.mx";
    plan.contact("c2", "acme").email = "ANA@X.MX";
    plan.activity("mail").to_people({"c1"});
    plan.activity("talk").sales().call().to_people({"c2"});
    plan.rule(RuleKind::collision);
    CHECK(only_finding(plan.checked()).severity == Severity::conflict);
}

TEST_CASE("a person in common among the touches that do not offend does not count") {
    PlanBuilder plan;
    plan.account("acme");
    plan.contact("ana", "acme");
    plan.contact("bo", "acme");
    plan.activity("m1").to_people({"ana"});
    plan.activity("m2").on(july(20)).to_people({"bo"});
    plan.activity("talk").sales().call().to_people({"bo"});
    plan.rule(RuleKind::collision);
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "rule/acme/m1+talk");
    CHECK(finding.severity == Severity::warn);
}

TEST_CASE("collision looks at the channels listed, otherwise at direct ones") {
    PlanBuilder plan;
    plan.account("acme");
    ActivityDraft& campaign = plan.activity("ads").by(Channel::ad).to({"acme"});
    plan.activity("talk").sales().call().to({"acme"});
    RuleRecord& rule = plan.rule(RuleKind::collision);
    CHECK(finding_ids(plan.checked()).empty());

    rule.channels = {Channel::ad, Channel::call};
    CHECK(finding_ids(plan.checked()) == Texts{"rule/acme/ads+talk"});

    rule.channels = {Channel::email, Channel::call};
    campaign.by(Channel::email);
    CHECK(finding_ids(plan.checked()) == Texts{"rule/acme/ads+talk"});
    rule.channels = {Channel::call};
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("crowding is of one team and of the same days") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("m1").from_to(july(6), july(8)).to({"acme"});
    ActivityDraft& second = plan.activity("m2").on(july(8)).to({"acme"});
    plan.activity("talk").sales().call().on(july(8)).to({"acme"});
    RuleRecord& rule = plan.rule(RuleKind::crowding, "same-team");
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "same-team/acme/m1+m2");
    CHECK(finding.severity == Severity::warn);
    CHECK(finding.number(NumberKey::gap_days) == 0);

    second.on(july(9));
    CHECK(finding_ids(plan.checked()).empty());
    rule.days = 1;
    CHECK(finding_ids(plan.checked()) == Texts{"same-team/acme/m1+m2"});
}

TEST_CASE("minimum-gap of one day means one mail a day") {
    PlanBuilder plan;
    plan.account("acme");
    plan.contact("ana", "acme");
    plan.activity("m1").to_people({"ana"});
    ActivityDraft& second = plan.activity("m2").to_people({"ana"});
    RuleRecord& rule = plan.rule(RuleKind::minimum_gap, "email-gap");
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "email-gap/ana/m1+m2");
    CHECK(finding.severity == Severity::conflict);
    CHECK(finding.contact == Id<Contact>::of("ana"));
    CHECK(finding.account == Id<Account>::of("acme"));

    second.on(july(7));
    CHECK(finding_ids(plan.checked()).empty());
    rule.days = 2;
    CHECK(finding_ids(plan.checked()) == Texts{"email-gap/ana/m1+m2"});
    second.call();
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("minimum-gap sees two steps of one activity, also of a play") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("seq").step(0).step(1).step(5).to({"acme"}).play("launch");
    plan.rule(RuleKind::minimum_gap).days = 2;
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "rule/acme/seq");
    CHECK(touch_texts(finding) == Texts{"seq#0 acme email 6", "seq#1 acme email 7"});
}

TEST_CASE("minimum-gap for contacts keeps people and the account itself apart, for accounts it does not") {
    PlanBuilder plan;
    plan.account("acme");
    plan.contact("ana", "acme");
    plan.contact("bo", "acme");
    plan.activity("m1").to_people({"ana"});
    plan.activity("m2").to_people({"bo"});
    plan.activity("m3").to({"acme"});
    RuleRecord& rule = plan.rule(RuleKind::minimum_gap);
    CHECK(finding_ids(plan.checked()).empty());
    rule.scope = SubjectScope::account;
    CHECK(finding_ids(plan.checked()) == Texts{"rule/acme/m1+m2", "rule/acme/m1+m3", "rule/acme/m2+m3"});
}

TEST_CASE("a minimum gap of 0 days is no limit, also for mails that last several days") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("m1").from_to(july(6), july(10)).to({"acme"});
    plan.activity("m2").from_to(july(8), july(9)).to({"acme"});
    plan.rule(RuleKind::minimum_gap).days = 0;
    CHECK(finding_ids(plan.checked()).empty());
}

namespace {

PlanBuilder upgrade_and_discount() {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("first").on(july(6)).to({"acme"}).record.topic = Name::of("upgrade");
    plan.activity("second").sales().on(july(16)).to({"acme"}).record.offer = Name::of("discount");
    return plan;
}

RuleRecord& upgrade_against_discount(PlanBuilder& plan) {
    RuleRecord& rule = plan.rule(RuleKind::incompatible);
    rule.a = Name::of("upgrade");
    rule.b = Name::of("discount");
    return rule;
}

}

TEST_CASE("incompatible compares topics and offers within 30 days") {
    PlanBuilder plan = upgrade_and_discount();
    RuleRecord& rule = upgrade_against_discount(plan);
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "rule/acme/first+second");
    CHECK(finding.severity == Severity::conflict);
    CHECK(finding.number(NumberKey::gap_days) == 10);
    CHECK(finding.number(NumberKey::limit_days) == 30);
    rule.days = 9;
    CHECK(finding_ids(plan.checked()).empty());
    rule.days = 10;
    CHECK(finding_ids(plan.checked()).size() == 1);
}

TEST_CASE("incompatible, when ordered, minds only b at or after a") {
    PlanBuilder plan = upgrade_and_discount();
    RuleRecord& rule = upgrade_against_discount(plan);
    rule.ordered = true;
    CHECK(finding_ids(plan.checked()).size() == 1);
    std::swap(rule.a, rule.b);
    CHECK(finding_ids(plan.checked()).empty());
    rule.ordered = false;
    CHECK(finding_ids(plan.checked()).size() == 1);
}

TEST_CASE("incompatible on one day is at or after, whichever is a") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("x").to({"acme"}).record.topic = Name::of("discount");
    plan.activity("y").to({"acme"}).record.topic = Name::of("upgrade");
    upgrade_against_discount(plan).ordered = true;
    CHECK(finding_ids(plan.checked()) == Texts{"rule/acme/x+y"});
}

TEST_CASE("incompatible leaves plays alone, and accounts without the tag") {
    PlanBuilder tagged = upgrade_and_discount();
    upgrade_against_discount(tagged).tags = names({"bank"});
    CHECK(finding_ids(tagged.checked()).empty());

    PlanBuilder with_tag;
    with_tag.account("acme").tags = names({"bank"});
    with_tag.activity("x").to({"acme"}).record.topic = Name::of("upgrade");
    ActivityDraft& second = with_tag.activity("y").to({"acme"});
    second.record.topic = Name::of("discount");
    upgrade_against_discount(with_tag).tags = names({"bank"});
    CHECK(finding_ids(with_tag.checked()).size() == 1);

    PlanBuilder elsewhere = upgrade_and_discount();
    upgrade_against_discount(elsewhere).accounts = ids<Account>({"beta"});  // no parameter of this rule
    CHECK(finding_ids(elsewhere.checked()).size() == 1);

    PlanBuilder played;
    played.account("acme");
    played.activity("x").to({"acme"}).play("launch").record.topic = Name::of("upgrade");
    played.activity("y").to({"acme"}).play("launch").record.topic = Name::of("discount");
    upgrade_against_discount(played);
    CHECK(finding_ids(played.checked()).empty());
}
