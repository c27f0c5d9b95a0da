// Settle all: which edits it proposes, and what it leaves alone.
#include "rules/settle.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "rules/plan_builder.h"

using namespace concierto;

namespace {

std::string step_text(const Fix& step) {
    if (step.kind == FixKind::move) {
        if (step.time.exists()) return step.activity.str() + " at " + step.time.text();
        return step.activity.str() + (step.days_moved > 0 ? " +" : " ") + std::to_string(step.days_moved);
    }
    std::string out = "join";
    for (const Change& change : step.delta.changes()) {
        if (change.kind == Kind::activity) out += " " + change.id.str();
    }
    return out;
}

// Each edit as "mail +2", "call at 20:30", "join call mail"; its steps joined by a comma.
Texts edit_texts(const Settlement& settlement) {
    Texts out;
    for (const SettleEdit& edit : settlement.edits) {
        std::string text;
        for (const Fix& step : edit.steps) text += (text.empty() ? "" : ", ") + step_text(step);
        out.push_back(text);
    }
    return out;
}

Texts proposed(const PlanBuilder& plan, const SettleLimits& limits = {}, Date today = july(1)) {
    CheckedPlan checked = plan.checked(today);
    return edit_texts(settle_all(checked, limits));
}

// A mail of marketing that yields to a call of sales, both on the 8th.
void collide(PlanBuilder& plan) {
    plan.account("acme");
    plan.rule(RuleKind::collision, "cross-team").days = 0;
    plan.activity("mail").on(july(8)).to({"acme"}).record.priority = 10;
    plan.activity("talk").sales().call().on(july(8)).to({"acme"});
}

RuleRecord& quiet_day(PlanBuilder& plan, Date day, std::string_view id = "quiet") {
    RuleRecord& rule = plan.rule(RuleKind::quiet, id);
    rule.from = rule.to = day;
    return rule;
}

// A mail that can only go to the 9th, once the call that is still there has gone.
void make_way(PlanBuilder& plan) {
    plan.account("acme");
    plan.account("beta");
    plan.rule(RuleKind::collision, "cross-team").days = 0;
    quiet_day(plan, july(8), "a-quiet").accounts = ids<Account>({"acme"});
    quiet_day(plan, july(9), "b-quiet").accounts = ids<Account>({"beta"});
    plan.activity("mail").on(july(8)).to({"acme"});
    plan.activity("talk").sales().call().on(july(9)).to({"acme", "beta"}).record.priority = 90;
}

SettleLimits within(std::int32_t days) {
    SettleLimits limits;
    limits.days = days;
    return limits;
}

}

TEST_CASE("settling moves what yields to the nearest day, and counts what was and what is left") {
    PlanBuilder plan;
    collide(plan);
    CheckedPlan checked = plan.checked();
    const Settlement settlement = settle_all(checked, {});
    CHECK(edit_texts(settlement) == Texts{"mail +1"});
    CHECK(settlement.edits.front().finding_id == "cross-team/acme/mail+talk");
    CHECK(settlement.movable == 1);
    CHECK(settlement.settled == 1);
    CHECK(settlement.before[Severity::conflict] == 1);
    CHECK(settlement.after[Severity::conflict] == 0);
    CHECK_FALSE(settlement.stopped_early);
    CHECK(finding_ids(checked) == Texts{"cross-team/acme/mail+talk"});  // nothing is changed yet

    checked.apply(settlement_delta(checked, settlement, {}));
    CHECK(checked.size() == 0);
    CHECK(checked.plan().find(Id<Activity>::of("mail"))->start == july(9));
}

TEST_CASE("settling prefers workdays, whatever lies nearer") {
    PlanBuilder plan;
    collide(plan);
    plan.rule(RuleKind::collision, "cross-team").days = 1;
    ActivityDraft& mail = plan.activity("newsletter").on(july(10)).to({"beta"});  // a Friday
    plan.account("beta");
    plan.activity("visit").sales().on(july(10)).to({"beta"}).record.requested = true;
    // Two days off the visit: Wednesday the 8th before Sunday the 12th.
    const Texts edits = proposed(plan);
    CHECK(std::find(edits.begin(), edits.end(), "newsletter -2") != edits.end());
    // When the week before is over, Monday the 13th.
    const Texts later = proposed(plan, {}, july(10));
    CHECK(std::find(later.begin(), later.end(), "newsletter +3") != later.end());
    // What is on a weekend anyway may stay there: Sunday the 12th is moved from the visit of Saturday the 11th …
    mail.on(july(12));
    plan.activity("fair").sales().on(july(11)).to({"beta"}).record.requested = true;
    // … to Monday the 13th, since that is the nearest day.
    const Texts weekend = proposed(plan);
    CHECK(std::find(weekend.begin(), weekend.end(), "newsletter +1") != weekend.end());
}

TEST_CASE("a call at night is moved to the nearest hour of its day") {
    PlanBuilder plan;
    plan.account("acme");
    RuleRecord& night = plan.rule(RuleKind::quiet, "night");
    night.from_time = at("21:00");
    night.to_time = at("09:00");
    night.severity = Severity::block;
    ActivityDraft& talk = plan.activity("talk").sales().call().time("21:30").to({"acme"});
    CHECK(proposed(plan) == Texts{"talk at 20:30"});
    talk.time("08:45");
    CHECK(proposed(plan) == Texts{"talk at 09:00"});
    // Nothing before today is worth an edit, and the days that come help as little: the night is every day.
    CHECK(proposed(plan, {}, july(7)) == Texts{});
}

TEST_CASE("the hour of a step is moved alone, and later before earlier at equal distance") {
    PlanBuilder plan;
    plan.account("acme");
    RuleRecord& lunch = plan.rule(RuleKind::quiet, "lunch");
    lunch.from_time = at("13:00");
    lunch.to_time = at("14:00");
    plan.activity("seq").step(0, Channel::email, "10:00").step(2, Channel::call, "13:30").to({"acme"});
    CheckedPlan checked = plan.checked();
    const Settlement settlement = settle_all(checked, {});
    REQUIRE(edit_texts(settlement) == Texts{"seq at 14:00"});
    CHECK(settlement.edits.front().steps.front().start == july(8));
    checked.apply(settlement_delta(checked, settlement, {}));
    const Activity& seq = *checked.plan().find(Id<Activity>::of("seq"));
    CHECK(seq.steps[0].time == at("10:00"));
    CHECK(seq.steps[1].time == at("14:00"));
}

TEST_CASE("where no day is free, both teams are joined in one play") {
    PlanBuilder plan;
    collide(plan);
    plan.header.start = july(8);
    plan.header.end = july(8);
    CHECK(proposed(plan) == Texts{"join talk mail"});

    SettleLimits apart;
    apart.may_join = false;
    CHECK(proposed(plan, apart) == Texts{});
    SettleLimits only_marketing;  // a new play would edit the call as well
    only_marketing.teams = ids<Team>({"marketing"});
    CHECK(proposed(plan, only_marketing) == Texts{});
}

TEST_CASE("joining takes nothing out of another play") {
    PlanBuilder plan;
    collide(plan);
    plan.header.start = plan.header.end = july(8);
    PlanBuilder one = plan;
    one.activity("other").to({}).play("spring");
    CHECK(proposed(one) == Texts{"join talk mail"});

    PlanBuilder two;
    collide(two);
    two.header = plan.header;
    two.activity("bait").on(july(8)).to({"acme"}).play("spring").record.priority = 10;
    CheckedPlan checked = two.checked();
    Delta delta;
    for (const std::string_view id : {"spring", "summer"}) {
        Play play;
        play.id = Id<Play>::of(id);
        play.title = id;
        delta.put(checked.plan(), play);
    }
    Activity talk = *checked.plan().find(Id<Activity>::of("talk"));
    talk.play = Id<Play>::of("summer");
    delta.put(checked.plan(), talk);
    checked.apply(delta);
    // The mail has no play and joins the call's; the bait has one of its own and stays.
    CHECK(edit_texts(settle_all(checked, {})) == Texts{"join mail"});
}

TEST_CASE("what is requested, running or done stays as it is") {
    PlanBuilder plan;
    collide(plan);
    plan.rule(RuleKind::quiet, "quiet").from = july(1);
    plan.activity("asked").to({"acme"}).on(july(20)).record.requested = true;
    plan.activity("runs").to({"acme"}).on(july(22)).status(Status::running);
    plan.activity("history").to({"acme"}).on(july(24)).status(Status::done);
    CheckedPlan checked = plan.checked();
    const Settlement settlement = settle_all(checked, {});
    CHECK(settlement.movable == 3);  // the collision, and the quiet time of the mail and of the call
    CHECK(edit_texts(settlement) == Texts{"mail +1"});
}

TEST_CASE("the limits hold: days, teams, channels, accounts") {
    PlanBuilder plan;
    collide(plan);
    quiet_day(plan, july(9));
    CHECK(proposed(plan) == Texts{"mail -1"});
    CHECK(proposed(plan, within(1), july(8)) == Texts{"join talk mail"});
    CHECK(proposed(plan, within(2), july(8)) == Texts{"mail +2"});

    SettleLimits limits;
    limits.teams = ids<Team>({"sales"});
    CHECK(proposed(plan, limits) == Texts{});
    limits.teams = ids<Team>({"sales", "marketing"});
    limits.channels = {Channel::call};
    CHECK(proposed(plan, limits) == Texts{});
    limits.channels = {Channel::email};
    CHECK(proposed(plan, limits) == Texts{"mail -1"});
    limits.hands_off = ids<Account>({"acme"});
    CHECK(proposed(plan, limits) == Texts{});
}

TEST_CASE("what is in the way and yields is moved too") {
    PlanBuilder plan;
    plan.account("acme");
    plan.rule(RuleKind::collision, "cross-team").days = 0;
    quiet_day(plan, july(6));
    plan.activity("mail").on(july(6)).to({"acme"});
    ActivityDraft& talk = plan.activity("talk").sales().call().on(july(7)).to({"acme"});
    talk.record.priority = 10;
    SettleLimits limits = within(1);
    CHECK(proposed(plan, limits, july(6)) == Texts{"mail +1, join mail talk"});
    limits.may_join = false;
    CHECK(proposed(plan, limits, july(6)) == Texts{"mail +1, talk +1"});
    talk.record.requested = true;
    CHECK(proposed(plan, limits, july(6)) == Texts{});
}

TEST_CASE("a cap that is passed by two is settled by two moves at once") {
    PlanBuilder plan;
    plan.account("acme");
    RuleRecord& cap = plan.rule(RuleKind::frequency_cap, "cap");
    cap.scope = SubjectScope::account;
    cap.max = cap.days = 1;
    for (const std::string_view id : {"a", "b", "c"}) plan.activity(id).on(july(6)).to({"acme"});
    CheckedPlan checked = plan.checked(july(6));
    const Settlement settlement = settle_all(checked, within(2));
    CHECK(edit_texts(settlement) == Texts{"c +1, b +2"});
    checked.apply(settlement_delta(checked, settlement, {}));
    CHECK(checked.size() == 0);
}

TEST_CASE("a conflict that is there may not become worse") {
    PlanBuilder plan;
    plan.account("acme");
    plan.rule(RuleKind::exclusive_sequence, "one-at-a-time");
    plan.activity("first").step(0).step(10).to({"acme"}).record.requested = true;  // 6 to 16
    plan.activity("second").on(july(14)).step(0).step(10).to({"acme"});            // 14 to 24: three days together
    quiet_day(plan, july(14));
    // A day later the two sequences overlap less, a day earlier more.
    CHECK(proposed(plan, within(1)) == Texts{"second +1"});
    plan.header.end = july(14);
    CHECK(proposed(plan, within(1)) == Texts{});
}

TEST_CASE("what one edit makes room for is settled in the next round") {
    PlanBuilder plan;
    make_way(plan);
    CHECK(proposed(plan, within(1), july(8)) == Texts{"talk +1", "mail +1"});
}

TEST_CASE("a call before the day for which they asked is movable, one that nobody asked for is not") {
    PlanBuilder plan;
    plan.account("acme");
    Contact& ana = plan.contact("ana", "acme");
    plan.rule(RuleKind::unsolicited_call, "cold");
    plan.activity("talk").sales().call().on(july(7)).to_people({"ana"});
    CheckedPlan never = plan.checked();
    CHECK(settle_all(never, {}).movable == 0);
    ana.asked_for_call = july(9);
    CHECK(proposed(plan) == Texts{"talk +2"});
}

TEST_CASE("a campaign is moved to those who follow it up") {
    PlanBuilder plan;
    plan.account("acme");
    plan.rule(RuleKind::follow_up, "attend").days = 2;
    ActivityDraft& fair = plan.activity("fair").by(Channel::event).on(july(6)).to({"acme"});
    fair.record.expected_leads = 5;
    CheckedPlan alone = plan.checked();
    CHECK(settle_all(alone, {}).movable == 0);
    plan.activity("talk").sales().call().on(july(10)).to({"acme"}).record.follows = fair.record.id;
    CHECK(proposed(plan) == Texts{"fair +2"});
}

TEST_CASE("an edit without the one that makes room for it is left out") {
    PlanBuilder plan;
    make_way(plan);
    CheckedPlan checked = plan.checked(july(8));
    const Settlement settlement = settle_all(checked, within(1));
    REQUIRE(edit_texts(settlement) == Texts{"talk +1", "mail +1"});
    CHECK(settlement_delta(checked, settlement, {0}).empty());
    const Delta only_first = settlement_delta(checked, settlement, {1});
    REQUIRE(only_first.changes().size() == 1);
    CHECK(only_first.changes().front().id == Name::of("talk"));
}
