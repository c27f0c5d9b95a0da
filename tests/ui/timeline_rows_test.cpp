#include "ui/timeline_rows.h"

#include <doctest/doctest.h>

#include "plan/activity_edits.h"
#include "rules/plan_builder.h"

using namespace concierto;
using namespace concierto::ui;

namespace {

std::vector<std::string> row_names(const TimelineRows& rows) {
    std::vector<std::string> names;
    for (std::size_t row = 0; row < rows.size(); ++row) names.push_back(rows.row_as_is(row).name);
    return names;
}

Plan two_accounts() {
    PlanBuilder build;
    build.account("beta").name = "beta";
    build.account("acme").name = "Acme";
    build.contact("ana", "acme");
    build.activity("mail").on(july(6)).to({"acme", "beta"});
    build.activity("call").sales().call().on(july(8)).to_people({"ana"});
    build.activity("off").on(july(9)).to({"acme"}).status(Status::cancelled);
    return build.plan();
}

}

TEST_CASE("An account's row has what reaches the account or one of its people, by name") {
    const IndexedPlan indexed(two_accounts());
    TimelineRows rows;
    const RowsWanted wanted{.by = RowsBy::account, .version = 1};
    rows.update(indexed.plan(), indexed.index(), wanted);
    CHECK(row_names(rows) == std::vector<std::string>{"Acme", "beta"});
    CHECK(rows.row(0, indexed.plan(), indexed.index(), wanted).bars.size() == 2);  // the cancelled one is not there
    CHECK(rows.row(1, indexed.plan(), indexed.index(), wanted).bars.size() == 1);
}

TEST_CASE("Rows by owner end with the activities that have none") {
    const IndexedPlan indexed(two_accounts());
    TimelineRows rows;
    rows.update(indexed.plan(), indexed.index(),
                {.by = RowsBy::channel, .version = 1, .channel_name = [](Channel channel) {
                     return std::string(enum_text(channel));
                 }});
    CHECK(row_names(rows) == std::vector<std::string>{"call", "email"});
    rows.update(indexed.plan(), indexed.index(), {.by = RowsBy::owner, .version = 1, .without_name = "nobody"});
    CHECK(row_names(rows) == std::vector<std::string>{"nobody"});
}

TEST_CASE("An activity is found in the first row that it stands in") {
    const IndexedPlan indexed(two_accounts());
    const Activity& mail = *indexed.plan().find(Id<Activity>::of("mail"));
    const Activity& call = *indexed.plan().find(Id<Activity>::of("call"));
    TimelineRows rows;
    rows.update(indexed.plan(), indexed.index(), {.by = RowsBy::account, .version = 1});
    CHECK(rows.find_row(indexed.plan(), indexed.index(), mail) == 0);  // Acme stands before beta
    CHECK(rows.find_row(indexed.plan(), indexed.index(), call) == 0);  // through Ana
    rows.update(indexed.plan(), indexed.index(), {.by = RowsBy::team, .version = 1});
    CHECK(rows.find_row(indexed.plan(), indexed.index(), call) == 1);
    rows.update(indexed.plan(), indexed.index(),
                {.by = RowsBy::account, .version = 2, .shows_row = [](const Account&) { return false; }});
    CHECK_FALSE(rows.find_row(indexed.plan(), indexed.index(), mail).has_value());
}

TEST_CASE("Bars follow an edit, and the list of rows stays when only days change") {
    IndexedPlan indexed(two_accounts());
    TimelineRows rows;
    rows.update(indexed.plan(), indexed.index(), {.by = RowsBy::team, .version = 1});
    const std::uint64_t before = rows.generation();
    indexed.apply(*move_activity(indexed.plan(), Id<Activity>::of("mail"), july(20)));
    rows.update(indexed.plan(), indexed.index(), {.by = RowsBy::team, .version = 2});
    CHECK(rows.generation() == before);
    CHECK(rows.row_as_is(0).bars.at(0).first == july(20));
}

TEST_CASE("A filter takes bars and rows away") {
    const IndexedPlan indexed(two_accounts());
    TimelineRows rows;
    const RowsWanted wanted{.by = RowsBy::account,
                            .version = 1,
                            .shows = [](const Activity& activity) { return activity.channel == Channel::call; },
                            .shows_row = [](const Account& account) { return account.name == "Acme"; }};
    rows.update(indexed.plan(), indexed.index(), wanted);
    REQUIRE(rows.size() == 1);
    CHECK(rows.row(0, indexed.plan(), indexed.index(), wanted).bars.size() == 1);
}

TEST_CASE("A play of two bars gets a bracket, a play of one does not") {
    PlanBuilder build;
    build.account("acme");
    build.activity("a").on(july(6)).to({"acme"}).play("launch");
    build.activity("b").sales().call().on(july(9)).to({"acme"}).play("launch");
    build.activity("c").on(july(20)).to({"acme"}).play("alone");
    const IndexedPlan indexed(build.plan());
    TimelineRows rows;
    const RowsWanted wanted{.by = RowsBy::account, .version = 1};
    rows.update(indexed.plan(), indexed.index(), wanted);
    const TimelineRow& row = rows.row(0, indexed.plan(), indexed.index(), wanted);
    REQUIRE(row.brackets.size() == 1);
    CHECK(row.brackets[0].first == july(6));
    CHECK(row.brackets[0].last == july(9));
}

TEST_CASE("The order by day is the same after an edit as from scratch") {
    PlanBuilder build;
    for (int number = 0; number < 60; ++number) {
        build.activity("a" + std::to_string(number)).on(july(1) + (number * 37) % 60);
    }
    IndexedPlan indexed(build.plan());
    ActivityOrder kept;
    kept.update(indexed.plan());
    for (int number = 0; number < 60; number += 7) {
        const Id<Activity> id = Id<Activity>::of("a" + std::to_string(number));
        indexed.apply(*move_activity(indexed.plan(), id, july(1) + (number * 11) % 50 + 70));
        kept.update(indexed.plan());
    }
    for (std::size_t each = 1; each < kept.bars().size(); ++each) {
        CHECK(kept.bars()[each - 1].first <= kept.bars()[each].first);
    }
    CHECK(kept.bars().size() == 60);
}
