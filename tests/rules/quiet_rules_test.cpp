// quiet and quiet-account: times at which nobody is to be disturbed.
#include <doctest/doctest.h>

#include "rules/plan_builder.h"
#include "rules/quiet_time.h"

using namespace concierto;

namespace {

constexpr std::uint8_t on(std::initializer_list<int> weekdays) {
    unsigned bits = 0;
    for (const int weekday : weekdays) bits |= 1U << weekday;
    return static_cast<std::uint8_t>(bits);
}

bool quiet_at(const QuietTime& quiet, int day, std::string_view time) {
    return quiet.meets(july(day), july(day), at(time));
}

}

TEST_CASE("without times every day of a touch counts, whatever its own time") {
    const QuietTime week{july(6), july(10), 0, {}, {}};
    CHECK(week.meets(july(1), july(6), {}));
    CHECK(week.meets(july(10), july(12), at("10:00")));
    CHECK(week.meets(july(1), july(31), {}));
    CHECK_FALSE(week.meets(july(1), july(5), {}));
    CHECK_FALSE(week.meets(july(11), july(11), {}));
}

TEST_CASE("an absent date bound is open") {
    const QuietTime from_then_on{july(6), {}, 0, {}, {}};
    CHECK_FALSE(from_then_on.meets(july(5), july(5), {}));
    CHECK(from_then_on.meets(Date::of(2199, 12, 31), Date::of(2199, 12, 31), {}));
    const QuietTime until_then{{}, july(6), 0, {}, {}};
    CHECK(until_then.meets(Date::of(1970, 1, 1), Date::of(1970, 1, 1), {}));
    CHECK_FALSE(until_then.meets(july(7), july(7), {}));
}

TEST_CASE("a touch over several days meets a weekday when one of its days is one") {
    const QuietTime weekend{{}, {}, on({6, 7}), {}, {}};
    CHECK(weekend.meets(july(6), july(11), {}));  // Monday to Saturday
    CHECK_FALSE(weekend.meets(july(6), july(10), {}));
    CHECK(weekend.meets(july(12), july(13), {}));
}

TEST_CASE("weekdays count within the dates only") {
    const QuietTime mondays_in_week{july(6), july(12), on({1}), {}, {}};
    CHECK(mondays_in_week.meets(july(6), july(6), {}));
    CHECK_FALSE(mondays_in_week.meets(july(13), july(13), {}));
    CHECK_FALSE(mondays_in_week.meets(july(7), july(13), {}));
}

TEST_CASE("times include their beginning and not their end, and need a time") {
    const QuietTime lunch{{}, {}, 0, at("13:00"), at("15:00")};
    CHECK(quiet_at(lunch, 6, "13:00"));
    CHECK(quiet_at(lunch, 6, "14:59"));
    CHECK_FALSE(quiet_at(lunch, 6, "15:00"));
    CHECK_FALSE(quiet_at(lunch, 6, "12:59"));
    CHECK_FALSE(quiet_at(lunch, 6, ""));
}

TEST_CASE("with times a touch over several days stands at its first day") {
    const QuietTime tuesday_lunch{{}, {}, on({2}), at("13:00"), at("15:00")};
    CHECK(tuesday_lunch.meets(july(7), july(9), at("14:00")));
    CHECK_FALSE(tuesday_lunch.meets(july(6), july(9), at("14:00")));
}

TEST_CASE("the night after the last quiet day is quiet, the night before the first is not") {
    const QuietTime nights{july(6), july(7), 0, at("21:00"), at("09:00")};
    CHECK_FALSE(quiet_at(nights, 6, "08:00"));  // the night of the 5th
    CHECK(quiet_at(nights, 6, "21:00"));
    CHECK(quiet_at(nights, 7, "08:00"));
    CHECK(quiet_at(nights, 8, "08:59"));
    CHECK_FALSE(quiet_at(nights, 8, "09:00"));
    CHECK_FALSE(quiet_at(nights, 8, "21:00"));
}

TEST_CASE("one time alone reaches to the end or from the beginning of the day") {
    const QuietTime evening{{}, {}, 0, at("21:00"), {}};
    CHECK(quiet_at(evening, 6, "23:59"));
    CHECK_FALSE(quiet_at(evening, 6, "00:00"));
    const QuietTime morning{{}, {}, 0, {}, at("09:00")};
    CHECK(quiet_at(morning, 6, "00:00"));
    CHECK_FALSE(quiet_at(morning, 6, "09:00"));
}

TEST_CASE("quiet looks at every channel unless it lists some, but not at exempt activities") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("ads").by(Channel::ad).to({"acme"});
    plan.activity("mail").to({"acme"});
    plan.activity("bill").to({"acme"}).record.exempt = true;
    RuleRecord& rule = plan.rule(RuleKind::quiet, "holiday");
    rule.from = rule.to = july(6);
    const CheckedPlan checked = plan.checked();
    CHECK(finding_ids(checked) == Texts{"holiday/acme/ads", "holiday/acme/mail"});
    CHECK(checked.find("holiday/acme/ads")->severity == Severity::conflict);
    rule.channels = {Channel::email};
    CHECK(finding_ids(plan.checked()) == Texts{"holiday/acme/mail"});
}

TEST_CASE("quiet for some accounts or tags leaves the others alone") {
    PlanBuilder plan;
    plan.account("acme");
    plan.account("bank").tags = names({"finance"});
    plan.account("cola");
    plan.contact("ana", "bank");
    plan.activity("mail").to({"acme", "cola"}).to_people({"ana"});
    RuleRecord& rule = plan.rule(RuleKind::quiet);
    rule.from = july(1);
    CHECK(finding_ids(plan.checked()).size() == 3);
    rule.accounts = ids<Account>({"acme"});
    CHECK(finding_ids(plan.checked()) == Texts{"rule/acme/mail"});
    rule.tags = names({"finance"});
    CHECK(finding_ids(plan.checked()) == Texts{"rule/acme/mail", "rule/ana/mail"});
}

TEST_CASE("quiet reports the steps that meet it, by activity and subject") {
    PlanBuilder plan;
    plan.account("acme");
    plan.activity("seq")
        .step(0, Channel::call, "10:00")
        .step(1, Channel::call, "22:00")
        .step(2, Channel::call)
        .to({"acme"});
    RuleRecord& rule = plan.rule(RuleKind::quiet, "night");
    rule.from_time = at("21:00");
    rule.to_time = at("09:00");
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "night/acme/seq");
    CHECK(touch_texts(finding) == Texts{"seq#1 acme call 7"});
}

TEST_CASE("quiet-account minds the account's own ranges, for it and for its people") {
    PlanBuilder plan;
    Account& acme = plan.account("acme");
    acme.quiet = {{july(1), july(5), "", {}}, {july(10), {}, "moving", {}}};
    plan.account("beta");
    plan.contact("ana", "acme");
    plan.activity("early").on(july(5)).to({"acme"});
    plan.activity("between").on(july(6)).to({"acme"});
    plan.activity("late").on(july(30)).to_people({"ana"}).to({"beta"});
    plan.rule(RuleKind::quiet_account, "quiet-account");
    CHECK(finding_ids(plan.checked()) == Texts{"quiet-account/acme/early", "quiet-account/ana/late"});
}
