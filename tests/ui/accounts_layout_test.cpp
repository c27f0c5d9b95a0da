#include "ui/accounts_layout.h"

#include <doctest/doctest.h>

#include "rules/plan_builder.h"

using namespace concierto;
using namespace concierto::ui;

namespace {

PlanBuilder three_accounts() {
    PlanBuilder build;
    build.header.start = july(1);
    build.header.end = july(31);
    build.person("olga", "sales").name = "Olga";
    build.account("acme").tier = Tier::a;
    build.account("beta").tier = Tier::b;
    build.account("core").tier = Tier::a;
    build.contact("ana", "acme");
    build.rule(RuleKind::collision).days = 2;
    build.activity("mail").on(july(6)).to({"acme", "beta"});
    // Days 8, 10 and, outside of the plan, the 2nd of August.
    build.activity("calls").sales().call().on(july(8)).step(0).step(2).step(25).to_people({"ana"});
    build.activity("post").by(Channel::social).on(july(7)).to({"acme"});
    return build;
}

Step step(Count day, Channel channel = Channel::none) {
    Step out;
    out.day = day;
    out.channel = channel;
    return out;
}

std::vector<std::string> shown(const AccountTable& table) {
    std::vector<std::string> out;
    for (const AccountTableRow& row : table.rows()) {
        out.push_back(row.line >= 0 ? table.lines()[static_cast<std::size_t>(row.line)].account.str() : "group");
    }
    return out;
}

}

TEST_CASE("Touches count in the plan's period, each step once, on direct channels only") {
    Activity activity;
    activity.channel = Channel::call;
    activity.start = july(8);
    activity.steps = {step(0), step(2), step(3, Channel::ad), step(25)};
    const ActivityTouches touches = touches_of(activity, july(1), july(31), july(9));
    CHECK(touches.in_period == 2);    // the 8th and the 10th
    CHECK(touches.next == july(10));  // the 8th is over
    CHECK(touches_of(activity, {}, {}, july(9)).in_period == 3);
}

TEST_CASE("Something that lasts over today is the next touch, today") {
    Activity activity;
    activity.channel = Channel::event;
    activity.start = july(6);
    activity.end = july(10);
    CHECK(touches_of(activity, {}, {}, july(8)).next == july(8));
    CHECK_FALSE(touches_of(activity, {}, {}, july(11)).next.exists());
}

TEST_CASE("An account's line says who touches it, when next, and what collides") {
    const CheckedPlan checked = three_accounts().checked(july(7));
    AccountTable table;
    table.update(checked, 1, {});
    table.arrange(AccountGrouping::none, AccountColumn::name, SortDirection::up);
    CHECK(shown(table) == std::vector<std::string>{"acme", "beta", "core"});
    const AccountLine& acme = table.lines()[0];
    CHECK(acme.figures.marketing == 1);
    CHECK(acme.figures.sales == 2);
    CHECK(acme.next == july(8));
    CHECK(acme.figures.serious == 1);  // mail on the 6th, call on the 8th
    CHECK(table.lines()[1].figures.marketing == 1);
    CHECK_FALSE(table.lines()[1].next.exists());
    CHECK(table.totals().accounts == 3);
    CHECK(table.totals().marketing == 2);
    CHECK(table.totals().sales == 2);
    CHECK(table.totals().serious == 1);
}

TEST_CASE("Accounts sort by any column, equal ones by name, absent days last") {
    const CheckedPlan checked = three_accounts().checked(july(1));
    AccountTable table;
    table.update(checked, 1, {});
    table.arrange(AccountGrouping::none, AccountColumn::sales, SortDirection::down);
    CHECK(shown(table) == std::vector<std::string>{"acme", "beta", "core"});
    table.arrange(AccountGrouping::none, AccountColumn::next, SortDirection::up);
    CHECK(shown(table) == std::vector<std::string>{"acme", "beta", "core"});
    table.arrange(AccountGrouping::none, AccountColumn::tier, SortDirection::up);
    CHECK(shown(table) == std::vector<std::string>{"acme", "core", "beta"});
    CHECK(table.row_of(Id<Account>::of("beta")) == 2);
}

TEST_CASE("A group has a head with its totals") {
    const CheckedPlan checked = three_accounts().checked(july(1));
    AccountTable table;
    table.update(checked, 1, {});
    table.arrange(AccountGrouping::tier, AccountColumn::name, SortDirection::up);
    CHECK(shown(table) == std::vector<std::string>{"group", "acme", "core", "group", "beta"});
    REQUIRE(table.groups().size() == 2);
    CHECK(table.groups()[0].tier == Tier::a);
    CHECK(table.groups()[0].totals.accounts == 2);
    CHECK(table.groups()[0].totals.sales == 2);
}

TEST_CASE("Accounts that the filter hides are neither shown nor counted") {
    const CheckedPlan checked = three_accounts().checked(july(1));
    AccountTable table;
    table.update(checked, 1, [](const Account& account) { return account.id.text() != "acme"; });
    CHECK(table.totals().accounts == 2);
    CHECK(table.totals().serious == 0);
}
