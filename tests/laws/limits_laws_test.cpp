// What happens where one rule finds thousands of things in one scope: a part is listed, and it is the same part however
// the plan came to be.
#include <doctest/doctest.h>

#include <algorithm>

#include "laws/finding_facts.h"
#include "plan/activity_edits.h"
#include "rules/plan_builder.h"

using namespace concierto;

namespace {

std::string name_of(std::string_view team, int number) {
    return std::string(team.substr(0, 1)) + std::to_string(1000 + number);
}

// `marketing` times `sales` pairs of two teams on one account and day.
void crowd(PlanBuilder& plan, int marketing, int sales, Date day) {
    for (int i = 0; i < marketing; ++i) plan.activity(name_of("marketing", i)).on(day).to({"acme"});
    for (int i = 0; i < sales; ++i) plan.activity(name_of("sales", i)).sales().call().on(day).to({"acme"});
}

}

TEST_CASE("two thousand findings of one rule in one scope are all listed") {
    PlanBuilder plan;
    plan.account("acme");
    plan.rule(RuleKind::collision);
    crowd(plan, 50, 40, july(6));
    const CheckedPlan checked = plan.checked();
    CHECK(checked.size() == 2'000);
    CHECK(checked.scopes_cut() == 0);
}

TEST_CASE("beyond two thousand the earliest are listed, and the plan says that there are more") {
    PlanBuilder plan;
    plan.account("acme");
    plan.account("beta");
    plan.rule(RuleKind::collision);
    crowd(plan, 50, 40, july(6));
    plan.activity("mail").on(july(20)).to({"acme", "beta"});
    plan.activity("talk").sales().call().on(july(20)).to({"acme", "beta"});
    CheckedPlan checked = plan.checked();
    CHECK(checked.size() == 2'001);
    CHECK(checked.scopes_cut() == 1);
    CHECK(checked.find("rule/acme/mail+talk") == nullptr);
    CHECK(checked.find("rule/beta/mail+talk") != nullptr);

    // One of the forty less: 50 × 39 and the later pair.
    checked.apply(set_status(checked.plan(), ids<Activity>({"s1000"}), Status::cancelled).take());
    CHECK(checked.size() == 1'952);
    CHECK(checked.scopes_cut() == 0);
    CHECK(checked.find("rule/acme/mail+talk") != nullptr);
    CHECK(difference_from_scratch(checked) == "");
}

TEST_CASE("what is left out depends neither on the order of loading nor on the edits before") {
    PlanBuilder builder;
    builder.account("acme");
    builder.contact("ana", "acme");
    for (const RuleKind kind : {RuleKind::collision, RuleKind::crowding, RuleKind::minimum_gap}) {
        builder.rule(kind, enum_text(kind));
    }
    crowd(builder, 65, 65, july(6));
    CheckedPlan checked = builder.checked();
    CHECK(checked.scopes_cut() == 1);
    CHECK(difference_from_scratch(checked, in_another_order(checked.plan(), 1)) == "");
    Random random(1);
    for (int edit = 0; edit < 60; ++edit) {
        CAPTURE(edit);
        const auto id = Id<Activity>::of(name_of(random.chance(50) ? "marketing" : "sales", random.below(65)));
        Delta delta;
        Activity activity = *checked.plan().find(id);
        activity.start = random.date(july(1), 12);
        activity.end = activity.start;
        if (random.chance(20)) activity.contacts = ids<Contact>({"ana"});
        if (random.chance(10)) activity.meta.gone = !activity.meta.gone;
        delta.put(checked.plan(), std::move(activity));
        if (edit % 20 == 7) {  // a rule alone: the others' findings stay as they are
            RuleRecord rule = *checked.plan().find(Id<RuleRecord>::of("crowding"));
            rule.days = edit;
            rule.meta.gone = edit == 27;
            delta = Delta();
            delta.put(checked.plan(), std::move(rule));
        }
        checked.apply(delta);
        const std::string difference = difference_from_scratch(checked);
        CHECK(difference == "");
        if (!difference.empty()) return;
    }
}

TEST_CASE("a pair that is listed keeps all its touches, however many pairs are left out") {
    PlanBuilder plan;
    plan.account("acme");
    plan.rule(RuleKind::collision).days = 0;
    ActivityDraft& mails = plan.activity("a-mails").step(0).to({"acme"});
    mails.step(20);
    crowd(plan, 50, 45, july(6));
    plan.activity("a-talks").sales().call().step(0).step(20).to({"acme"});
    const CheckedPlan checked = plan.checked();
    CHECK(checked.scopes_cut() == 1);
    const Finding* both = checked.find("rule/acme/a-mails+a-talks");
    REQUIRE(both != nullptr);
    CHECK(touch_texts(*both) == Texts{"a-mails#0 acme email 6", "a-talks#0 acme call 6", "a-mails#1 acme email 26",
                                      "a-talks#1 acme call 26"});
}

TEST_CASE("thousands of activities that do not collide cost no more than a look") {
    PlanBuilder plan;
    plan.account("acme");
    plan.rule(RuleKind::collision);
    for (int i = 0; i < 2'000; ++i) plan.activity(name_of("marketing", i)).to({"acme"});  // 2 million pairs
    const CheckedPlan checked = plan.checked();
    CHECK(checked.size() == 0);
    CHECK(checked.scopes_cut() == 1);
}

TEST_CASE("hundreds of accounts with one domain are told of once each") {
    PlanBuilder plan;
    plan.rule(RuleKind::duplicate_account);
    for (int i = 0; i < 301; ++i) {
        Account& account = plan.account(name_of("account", 300 - i));
        account.name = name_of("company", i);
        account.domain = Name::of("mail.example");
    }
    CheckedPlan checked = plan.checked();
    CHECK(checked.size() == 300);
    CHECK(checked.scopes_cut() == 1);
    CHECK(checked.find("rule/a1000+a1300/") != nullptr);
    CHECK(checked.find("rule/a1001+a1002/") == nullptr);

    Delta delta;
    delta.erase(checked.plan(), Kind::account, Name::of("a1000"));
    checked.apply(delta);
    CHECK(checked.size() == 300 * 299 / 2);
    CHECK(checked.scopes_cut() == 0);
    CHECK(difference_from_scratch(checked) == "");
}
