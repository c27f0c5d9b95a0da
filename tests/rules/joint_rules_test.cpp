// order, follow-up, capacity, shared-goal: what the two teams owe each other.
#include <doctest/doctest.h>

#include "rules/lead_arrivals.h"
#include "rules/plan_builder.h"

using namespace concierto;

TEST_CASE("order minds an activity that starts on or before the end of what it waits for") {
    PlanBuilder plan;
    ActivityDraft& early = plan.activity("early").from_to(july(6), july(8));
    ActivityDraft& late = plan.activity("late").on(july(8));
    late.record.after = ids<Activity>({"early", "nothing"});
    plan.rule(RuleKind::order, "order");
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "order/late/early+late");
    CHECK(finding.severity == Severity::warn);
    CHECK(finding.touches.empty());
    CHECK(finding.number(NumberKey::late_days) == 1);
    late.on(july(9));
    CHECK(finding_ids(plan.checked()).empty());
    early.step(0).step(3);
    CHECK(finding_ids(plan.checked()).size() == 1);  // the last step is on the 9th
    early.status(Status::cancelled);
    CHECK(finding_ids(plan.checked()).empty());
    early.status(Status::planned);
    late.status(Status::cancelled);
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("order is one finding per pair, also in a circle") {
    PlanBuilder plan;
    plan.activity("a").record.after = ids<Activity>({"b", "a"});
    plan.activity("b").record.after = ids<Activity>({"a"});
    plan.rule(RuleKind::order);
    CHECK(finding_ids(plan.checked()) == Texts{"rule/a/a+b", "rule/b/a+b"});
}

namespace {

struct FairAndCall {
    PlanBuilder plan;
    ActivityDraft& fair = plan.activity("fair").by(Channel::event).from_to(july(6), july(8));
    ActivityDraft& call = plan.activity("call").sales().call().on(july(10));
    RuleRecord& rule = plan.rule(RuleKind::follow_up, "follow-up");
    FairAndCall() {
        fair.record.expected_leads = 10;
        call.record.follows = Id<Activity>::of("fair");
    }
    bool attended() const { return finding_ids(plan.checked()).empty(); }
};

}

TEST_CASE("follow-up wants a sales activity that starts within days after the end") {
    FairAndCall f;
    CHECK(f.attended());
    f.call.on(july(8));
    CHECK(f.attended());
    f.call.on(july(11));
    CHECK_FALSE(f.attended());
    const Finding finding = only_finding(f.plan.checked());
    CHECK(finding_id(finding) == "follow-up/fair/fair");
    CHECK(finding.severity == Severity::conflict);
    CHECK(finding.activities == ids<Activity>({"fair"}));
    CHECK(finding.yields == Id<Activity>::of("fair"));
    f.rule.days = 3;
    CHECK(f.attended());
    f.call.on(july(7));
    CHECK_FALSE(f.attended());
}

TEST_CASE("follow-up is not by marketing, an idea, something cancelled or something else") {
    FairAndCall f;
    f.call.status(Status::idea);
    CHECK_FALSE(f.attended());
    f.call.status(Status::cancelled);
    CHECK_FALSE(f.attended());
    f.call.status(Status::planned).team("marketing");
    CHECK_FALSE(f.attended());
    f.call.sales().record.follows = Id<Activity>();
    CHECK_FALSE(f.attended());
}

TEST_CASE("follow-up is owed by marketing on channels that attract, when people are expected") {
    FairAndCall f;
    f.call.record.follows = Id<Activity>();
    for (const Channel channel : {Channel::event, Channel::webinar, Channel::social, Channel::ad}) {
        f.fair.by(channel);
        CHECK_FALSE(f.attended());
    }
    f.fair.by(Channel::email);
    CHECK(f.attended());
    f.fair.by(Channel::event).sales();
    CHECK(f.attended());
    f.fair.team("marketing").record.expected_leads = 0;
    CHECK(f.attended());
    f.fair.record.response_rate = Rate{100};
    CHECK_FALSE(f.attended());
    f.fair.status(Status::cancelled);
    CHECK(f.attended());
    f.fair.status(Status::idea);
    CHECK(only_finding(f.plan.checked()).severity == Severity::info);
}

TEST_CASE("leads are spread evenly, the first days one hundredth more") {
    // 10 leads over 3 days: 3.34, 3.33, 3.33.
    const LeadArrival arrival{nullptr, 1000, july(6), 3};
    CHECK(arrival.between(july(6), july(6)) == 334);
    CHECK(arrival.between(july(7), july(7)) == 333);
    CHECK(arrival.between(july(8), july(8)) == 333);
    CHECK(arrival.between(july(1), july(31)) == 1000);
    CHECK(arrival.between(july(9), july(31)) == 0);
    CHECK(arrival.between(july(1), july(5)) == 0);
}

TEST_CASE("response rate times targets is rounded half up to hundredths once") {
    PlanBuilder plan;
    for (const auto* id : {"a", "b", "c"}) plan.account(id);
    ActivityDraft& mail = plan.activity("mail").to({"a", "b", "c"});
    mail.record.response_rate = Rate{50};  // 0.005 of 3 targets: 0.015 leads, 1.5 hundredths
    plan.rule(RuleKind::capacity).response_days = 0;
    CHECK(plan.checked().find("rule/2026-07-06/mail")->number(NumberKey::arrivals) == 2);
}

TEST_CASE("capacity carries a backlog from week to week") {
    PlanBuilder plan;
    plan.person("sam", "sales", 10);
    plan.person("mia", "marketing", 99);
    plan.activity("fair").by(Channel::event).on(july(6)).record.expected_leads = 25;
    plan.rule(RuleKind::capacity, "capacity").response_days = 0;
    const CheckedPlan checked = plan.checked();
    // 25 arrive in the first week, 10 are attended each week: 15, 5, 0 are left.
    CHECK(finding_ids(checked) == Texts{"capacity/2026-07-06/fair", "capacity/2026-07-13/"});
    const Finding& second = *checked.find("capacity/2026-07-13/");
    CHECK(second.number(NumberKey::arrivals) == 0);
    CHECK(second.number(NumberKey::backlog) == 500);
    CHECK(second.severity == Severity::conflict);
    CHECK(second.yields.empty());
}

TEST_CASE("a capacity of 0 is reported until 53 weeks after the last arrival") {
    PlanBuilder plan;
    plan.activity("fair").by(Channel::event).on(july(6)).record.expected_leads = 1;
    plan.rule(RuleKind::capacity);
    const CheckedPlan checked = plan.checked();
    CHECK(checked.size() == 54);
    CHECK(checked.find("rule/2026-07-06/fair")->wait_tenths() == -1);
    CHECK(checked.find("rule/2027-07-12/") != nullptr);  // 53 weeks later
}

TEST_CASE("the last arrival is on the last day that brings something") {
    PlanBuilder plan;
    plan.account("acme");
    ActivityDraft& mail = plan.activity("mail").on(july(12)).to({"acme"});  // a Sunday
    mail.record.response_rate = Rate{100};  // one hundredth of a lead: all of it comes on the first of three days
    plan.rule(RuleKind::capacity).response_days = 2;
    const CheckedPlan checked = plan.checked();
    CHECK(checked.size() == 54);
    CHECK(checked.find("rule/2027-07-12/") != nullptr);  // 53 weeks after the week of the 6th
    CHECK(checked.find("rule/2027-07-19/") == nullptr);
}

TEST_CASE("a wait that is reported is longer than what was promised, in tenths as well") {
    PlanBuilder plan;
    plan.account("acme");
    plan.person("sam", "sales", 1);
    ActivityDraft& mail = plan.activity("mail").on(july(6)).to({"acme"});
    mail.record.response_rate = Rate{10000};
    ActivityDraft& late = plan.activity("late").on(july(6)).to({"acme"});
    late.record.response_rate = Rate{2900};  // 0.29 leads are left over: 2.03 days at one a week
    plan.rule(RuleKind::capacity).response_days = 2;
    CHECK(only_finding(plan.checked()).wait_tenths() == 21);
}

TEST_CASE("ideas, cancelled and trashed activities bring no leads") {
    PlanBuilder plan;
    ActivityDraft& fair = plan.activity("fair").by(Channel::event).status(Status::idea);
    fair.record.expected_leads = 30;
    plan.rule(RuleKind::capacity);
    CHECK(finding_ids(plan.checked()).empty());
    fair.status(Status::cancelled);
    CHECK(finding_ids(plan.checked()).empty());
    fair.status(Status::planned).record.meta.gone = true;
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("a promise of a billion days costs no more than the days that plans have") {
    PlanBuilder plan;
    plan.activity("fair").on(Date::of(2190, 1, 4)).by(Channel::event).record.expected_leads = 1'000'000'000;
    plan.rule(RuleKind::capacity).response_days = 1'000'000'000;
    const CheckedPlan checked = plan.checked();
    CHECK(checked.size() < 2'000);  // ten years of weeks, and 53 more
    // No leads arrive after the week of 2199-12-31, so nothing brings any.
    CHECK(checked.find("rule/2199-12-30/fair") != nullptr);
    CHECK(checked.find("rule/2200-01-06/") != nullptr);
}

TEST_CASE("shared-goal wants an owner and an activity of each team") {
    PlanBuilder plan;
    Goal& goal = plan.goal("leads");
    plan.rule(RuleKind::shared_goal, "shared-goal");
    Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "shared-goal/leads/");
    CHECK(finding.severity == Severity::warn);
    CHECK(finding.reason == Reason::no_owner_and_no_activity);
    CHECK(finding.number(NumberKey::marketing_owner) == 1);
    CHECK(finding.number(NumberKey::sales_owner) == 1);

    goal.marketing_owner = Id<Person>::of("mia");
    goal.sales_owner = Id<Person>::of("sam");
    plan.activity("mail").record.goal = goal.id;
    finding = only_finding(plan.checked());
    CHECK(finding.reason == Reason::no_activity);
    CHECK(finding.number(NumberKey::marketing_activities) == 1);
    CHECK(finding.number(NumberKey::sales_activities) == 0);

    ActivityDraft& talk = plan.activity("talk").sales().status(Status::cancelled);
    talk.record.goal = goal.id;
    CHECK(only_finding(plan.checked()).reason == Reason::no_activity);
    talk.status(Status::idea);
    CHECK(finding_ids(plan.checked()).empty());
    goal.sales_owner = Id<Person>();
    CHECK(only_finding(plan.checked()).reason == Reason::no_owner);
}
