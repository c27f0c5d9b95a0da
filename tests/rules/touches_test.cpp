// Whom an activity touches, when, and what every rule shares: ideas, history, exempt activities, severities, who
// yields.
#include <doctest/doctest.h>

#include "rules/plan_builder.h"

using namespace concierto;

namespace {

// A rule that reports every touch: no quiet day is left.
void report_all(PlanBuilder& plan) { plan.rule(RuleKind::quiet, "all"); }

Texts all_touches(const PlanBuilder& plan) {
    Texts out;
    const CheckedPlan checked = plan.checked();
    for (const Finding* finding : checked.worst_first()) {
        for (const auto& text : touch_texts(*finding)) out.push_back(text);
    }
    return out;
}

}

TEST_CASE("an activity without steps is one touch from start to end, with steps one per step") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("a1").from_to(july(6), july(8)).to({"acme"});
    plan.activity("a2").from_to(july(6), july(30)).step(0).step(4, Channel::call).to({"acme"});
    report_all(plan);
    CHECK(all_touches(plan) == Texts{"a1 acme email 6..8", "a2#0 acme email 6", "a2#1 acme call 10"});
}

TEST_CASE("named contacts stand for their account; accounts without any are touched themselves") {
    PlanBuilder plan;
    plan.account("acme");
    plan.account("beta");
    plan.contact("ana", "acme");
    plan.contact("bo", "acme");
    plan.activity("mail").to({"acme", "beta"}).to_people({"ana"});
    report_all(plan);
    CHECK(all_touches(plan) == Texts{"mail acme/ana email 6", "mail beta email 6"});
}

TEST_CASE("tags bring accounts, exclude takes accounts and their contacts away") {
    PlanBuilder plan;
    plan.account("acme").tags = names({"bank"});
    plan.account("beta").tags = names({"bank"});
    plan.account("cola").tags = names({"food"});
    plan.contact("ana", "cola");
    ActivityDraft& mail = plan.activity("mail").to({"acme"}).to_people({"ana"});
    mail.record.audience_tags = names({"bank"});
    report_all(plan);
    CHECK(all_touches(plan) == Texts{"mail acme email 6", "mail cola/ana email 6", "mail beta email 6"});
    mail.record.exclude = ids<Account>({"beta", "cola"});
    CHECK(all_touches(plan) == Texts{"mail acme email 6"});
}

TEST_CASE("ids that name nothing, trashed records and cancelled activities make no touches") {
    PlanBuilder plan;
    plan.account("acme");
    plan.account("gone").meta.gone = true;
    plan.contact("away", "acme").meta.gone = true;
    plan.activity("mail").to({"acme", "gone", "nobody"}).to_people({"away", "nobody"});
    plan.activity("off").to({"acme"}).status(Status::cancelled);
    plan.activity("trash").to({"acme"}).record.meta.gone = true;
    report_all(plan);
    CHECK(all_touches(plan) == Texts{"mail acme email 6"});
}

TEST_CASE("a contact of an account that names nothing is still touched") {
    PlanBuilder plan;
    plan.contact("ana", "nobody");
    plan.contact("bo", "nobody");
    plan.activity("m1").to_people({"ana"});
    plan.activity("m2").sales().to_people({"ana"});
    plan.rule(RuleKind::collision);
    CHECK(finding_ids(plan.checked()) == Texts{"rule/nobody/m1+m2"});
}

TEST_CASE("a trashed record does not name the person") {
    PlanBuilder plan;
    plan.account("acme");
    Contact& first = plan.contact("c1", "acme");
    first.email = "ana@x.mx";
    plan.contact("c2", "acme").email = "ana@x.mx";
    plan.activity("mail").to_people({"c2"});
    report_all(plan);
    CHECK(finding_ids(plan.checked()) == Texts{"all/c1/mail"});
    first.meta.gone = true;
    CHECK(finding_ids(plan.checked()) == Texts{"all/c2/mail"});
}

TEST_CASE("contacts without an address are people of their own") {
    PlanBuilder plan;
    plan.account("acme");
    plan.contact("c1", "acme");
    plan.contact("c2", "acme");
    plan.activity("mail").to_people({"c1", "c2"});
    report_all(plan);
    CHECK(finding_ids(plan.checked()) == Texts{"all/c1/mail", "all/c2/mail"});
}

namespace {

struct Pair {
    PlanBuilder plan;
    Account& acme = plan.account("acme");
    ActivityDraft& a = plan.activity("a").to({"acme"});
    ActivityDraft& b = plan.activity("b").sales().to({"acme"});
    RuleRecord& rule = plan.rule(RuleKind::collision);
    std::string yields() const { return only_finding(plan.checked()).yields.str(); }
};

}

TEST_CASE("who yields: the first difference decides") {
    Pair pair;
    CHECK(pair.yields() == "b");  // the greater id
    pair.a.record.created = july(2);
    CHECK(pair.yields() == "b");  // absent comes last
    pair.b.record.created = july(1);
    CHECK(pair.yields() == "a");  // created later
    const std::vector<Status> firmest_first{Status::running, Status::approved, Status::planned, Status::idea};
    for (std::size_t i = 0; i + 1 < firmest_first.size(); ++i) {
        pair.a.status(firmest_first[i]);
        pair.b.status(firmest_first[i + 1]);
        CHECK(pair.yields() == "b");  // less firm
    }
    pair.b.record.priority = 51;
    CHECK(pair.yields() == "a");  // lower priority
    pair.a.record.requested = true;
    CHECK(pair.yields() == "b");  // not asked for
}

TEST_CASE("what is done never yields, however low it stands") {
    Pair pair;
    pair.a.status(Status::done).record.priority = 0;
    pair.b.record.requested = true;
    CHECK(pair.yields() == "b");
}

TEST_CASE("a rule's own severity replaces the default, and off silences it") {
    Pair pair;
    pair.rule.severity = Severity::block;
    CHECK(only_finding(pair.plan.checked()).severity == Severity::block);
    pair.rule.severity = Severity::info;
    CHECK(only_finding(pair.plan.checked()).severity == Severity::info);
    pair.rule.severity = Severity::off;
    CHECK(finding_ids(pair.plan.checked()).empty());
}

TEST_CASE("an idea makes even a block an information") {
    Pair pair;
    pair.rule.severity = Severity::block;
    pair.a.status(Status::idea);
    CHECK(only_finding(pair.plan.checked()).severity == Severity::info);
}

TEST_CASE("exempt activities collide with nobody") {
    Pair pair;
    pair.a.record.exempt = true;
    CHECK(finding_ids(pair.plan.checked()).empty());
}

TEST_CASE("an empty play coordinates nothing") {
    Pair pair;
    pair.a.play("launch");
    CHECK(finding_ids(pair.plan.checked()).size() == 1);
    pair.b.play("other");
    CHECK(finding_ids(pair.plan.checked()).size() == 1);
    pair.b.play("launch");
    CHECK(finding_ids(pair.plan.checked()).empty());
}

TEST_CASE("marks and counts hold the findings of an activity and an account") {
    Pair pair;
    pair.plan.account("beta");
    const CheckedPlan checked = pair.plan.checked();
    CHECK(checked.counts()[Severity::conflict] == 1);
    CHECK(checked.worst_for(Id<Activity>::of("a")) == Severity::conflict);
    CHECK(checked.worst_for(Id<Account>::of("acme")) == Severity::conflict);
    CHECK(checked.worst_for(Id<Account>::of("beta")) == Severity::none);
    CHECK(checked.findings_of(Id<Activity>::of("b")).size() == 1);
    CHECK(checked.find("rule/acme/a+b") == checked.worst_first().front());
    CHECK(checked.find("rule/acme/a") == nullptr);
}
