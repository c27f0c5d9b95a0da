// Ids and digests of findings, and the decisions that accept them.
#include <doctest/doctest.h>

#include "base/crc32.h"
#include "rules/plan_builder.h"

using namespace concierto;

namespace {

struct Accepted {
    PlanBuilder plan;
    Account& acme = plan.account("acme");
    ActivityDraft& mail = plan.activity("mail").to({"acme"});
    ActivityDraft& talk = plan.activity("talk").sales().call().to({"acme"});
    RuleRecord& rule = plan.rule(RuleKind::collision);
    Decision& decision =
        plan.decision("rule/acme/mail+talk", finding_digest(plan.plan(), only_finding(plan.checked())));

    bool holds(Date today = july(1)) const { return only_finding(plan.checked(today)).accepted; }
};

}

TEST_CASE("a digest stands for severity, activities, days and channels") {
    Finding finding;
    finding.severity = Severity::conflict;
    finding.activities = ids<Activity>({"mail"});
    finding.touches = {{Id<Activity>::of("mail"), -1, Id<Account>::of("acme"), {}, Channel::email, july(6), july(7)}};
    CHECK(finding_digest({}, finding) == crc32_hex(crc32("conflict\nmail\nmail 2026-07-06 2026-07-07 email")));
    Finding elsewhere = finding;
    elsewhere.touches.front().account = Id<Account>::of("beta");
    CHECK(finding_digest({}, elsewhere) == finding_digest({}, finding));
}

TEST_CASE("findings about a person and an account of the same id are one, with the touches of both") {
    PlanBuilder plan;
    plan.account("ana");
    plan.account("acme");
    plan.contact("ana", "acme");
    plan.activity("talk").sales().call().to({"ana"}).to_people({"ana"});
    plan.rule(RuleKind::unsolicited_call);
    CheckedPlan checked = plan.checked();
    const Finding finding = only_finding(checked);
    CHECK(finding_id(finding) == "rule/ana/talk");
    CHECK(touch_texts(finding) == Texts{"talk ana call 6", "talk acme/ana call 6"});
    CHECK(checked.counts()[Severity::block] == 1);
    CHECK(checked.same_as(finding) != nullptr);

    Account gone = *checked.plan().find(Id<Account>::of("ana"));
    gone.meta.gone = true;
    Delta removal;
    removal.put(checked.plan(), gone);
    checked.apply(removal);
    CHECK(touch_texts(only_finding(checked)) == Texts{"talk acme/ana call 6"});
    CHECK(checked.same_as(only_finding(checked)) != nullptr);
}

TEST_CASE("an accepted finding is listed, not counted, and marks nothing") {
    Accepted a;
    const CheckedPlan checked = a.plan.checked();
    CHECK(only_finding(checked).accepted);
    CHECK(checked.counts().accepted == 1);
    CHECK(checked.counts()[Severity::conflict] == 0);
    CHECK(checked.worst_for(Id<Activity>::of("mail")) == Severity::none);
    CHECK(checked.serious_findings(Id<Activity>::of("mail")) == 0);
}

TEST_CASE("a decision falls when days, channels or severity change") {
    Accepted days;
    days.mail.on(july(7));
    CHECK_FALSE(days.holds());
    Accepted channel;
    channel.mail.by(Channel::webinar);
    CHECK_FALSE(channel.holds());
    Accepted severity;
    severity.rule.severity = Severity::block;
    CHECK_FALSE(severity.holds());
    Accepted title;
    title.mail.record.title = "Another title";
    CHECK(title.holds());
}

TEST_CASE("a decision on a finding without touches falls when its activities move or change channel") {
    PlanBuilder plan;
    ActivityDraft& fair = plan.activity("fair").by(Channel::event).from_to(july(6), july(8));
    ActivityDraft& talk = plan.activity("talk").sales().call().on(july(7));
    talk.record.after = ids<Activity>({"fair"});
    plan.rule(RuleKind::order);
    const std::string facts = "warn\nfair\ntalk\nfair 2026-07-06 2026-07-08 event\ntalk 2026-07-07 2026-07-07 call";
    plan.decision("rule/talk/fair+talk", crc32_hex(crc32(facts)));
    CHECK(only_finding(plan.checked()).accepted);
    talk.on(july(6));
    CHECK_FALSE(only_finding(plan.checked()).accepted);
    talk.on(july(7));
    fair.by(Channel::webinar);
    CHECK_FALSE(only_finding(plan.checked()).accepted);
}

TEST_CASE("a decision holds through its last day") {
    Accepted a;
    CHECK(a.holds(Date::of(2199, 1, 1)));
    a.decision.until = july(10);
    CHECK(a.holds(july(10)));
    CHECK_FALSE(a.holds(july(11)));
}

TEST_CASE("a decision in the trash decides nothing") {
    Accepted a;
    a.decision.meta.gone = true;
    CHECK_FALSE(a.holds());
}

TEST_CASE("the day turns on and off what a decision accepts") {
    Accepted a;
    a.decision.until = july(10);
    CheckedPlan checked = a.plan.checked(july(1));
    checked.set_today(july(11));
    CHECK(checked.counts()[Severity::conflict] == 1);
    CHECK(checked.counts().accepted == 0);
    checked.set_today(july(10));
    CHECK(checked.counts()[Severity::conflict] == 0);
    CHECK(checked.counts().accepted == 1);
}

TEST_CASE("trying out a rule and a decision together reports the finding once") {
    Accepted a;
    a.decision.about = "00000000";
    CheckedPlan checked = a.plan.checked();
    RuleRecord milder = a.rule;
    milder.severity = Severity::warn;
    Decision decision = a.decision;
    decision.about.clear();
    Delta delta;
    delta.put(checked.plan(), milder);
    delta.put(checked.plan(), decision);
    const FindingChange change = checked.try_out(delta);
    REQUIRE(change.lost.size() == 1);
    REQUIRE(change.gained.size() == 1);
    CHECK(change.lost.front().severity == Severity::conflict);
    CHECK_FALSE(change.lost.front().accepted);
    CHECK(change.gained.front().severity == Severity::warn);
    CHECK(change.gained.front().accepted);
}

TEST_CASE("worst first: severity, then rule, then id") {
    PlanBuilder plan;
    plan.account("acme");
    plan.account("beta");
    plan.activity("m1").to({"acme", "beta"});
    plan.activity("m2").sales().to({"acme", "beta"});
    plan.rule(RuleKind::collision, "z").severity = Severity::block;
    plan.rule(RuleKind::collision, "b");
    plan.rule(RuleKind::collision, "a");
    const CheckedPlan checked = plan.checked();
    Texts order;
    for (const Finding* finding : checked.worst_first()) order.push_back(finding_id(*finding));
    CHECK(order ==
          Texts{"z/acme/m1+m2", "z/beta/m1+m2", "a/acme/m1+m2", "a/beta/m1+m2", "b/acme/m1+m2", "b/beta/m1+m2"});
}
