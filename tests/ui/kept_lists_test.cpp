// kept_lists_test.cpp -- Lists that views keep up to date by edits are those that would be made from scratch.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "app/session.h"
#include "rules/plan_builder.h"
#include "ui/accounts_layout.h"
#include "ui/board_groups.h"
#include "ui/conflicts_layout.h"
#include "ui/timeline_rows.h"

using namespace concierto;
using namespace concierto::ui;

namespace {

constexpr int accounts = 6;
constexpr int activities = 40;

std::string numbered(std::string_view word, unsigned number) { return std::string(word) + std::to_string(number); }

class Editor {
  public:
    Editor() {
        PlanBuilder build;
        build.header.start = july(1);
        build.header.end = july(31);
        build.rule(RuleKind::collision).days = 2;
        for (unsigned i = 0; i < accounts; ++i) build.account(numbered("a", i));
        for (unsigned i = 0; i < activities; ++i) build.activity(numbered("t", i)).on(july(1)).to({"a0"});
        OpenedPlan opened;
        opened.checked = CheckedPlan(build.plan(), july(1));
        session.set_today(july(1));
        session.open(std::move(opened));
        for (unsigned i = 0; i < activities; ++i) edit();
    }

    // Anything that a person may do to one activity.
    void edit() {
        Activity activity = *session.plan().find(Id<Activity>::of(numbered("t", below(activities))));
        activity.start = july(static_cast<int>(1 + below(30)));
        activity.end = below(3) == 0 ? activity.start + static_cast<int>(below(5)) : Date();
        activity.team = Id<Team>::of(below(2) == 0 ? "marketing" : "sales");
        activity.channel = below(2) == 0 ? Channel::email : Channel::call;
        activity.status = static_cast<Status>(below(6));
        activity.owner = below(4) == 0 ? Id<Person>() : Id<Person>::of(numbered("p", below(3)));
        activity.expected_leads = static_cast<Count>(below(9));
        activity.play = below(2) == 0 ? Id<Play>() : Id<Play>::of(numbered("q", below(3)));
        activity.meta.gone = below(8) == 0;
        activity.accounts = {Id<Account>::of(numbered("a", below(accounts)))};
        Delta delta;
        delta.put(session.plan(), activity);
        session.commit(std::move(delta), {});
        if (below(10) == 0) session.undo();
    }

    void rename_account() {
        Account account = *session.plan().find(Id<Account>::of(numbered("a", below(accounts))));
        account.name = numbered("A new name ", below(1000));
        Delta delta;
        delta.put(session.plan(), account);
        session.commit(std::move(delta), {});
    }

    Session session;

  private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
    std::mt19937 random_{7};
};

const auto everything = [](const Activity&) { return true; };

void check_board(const Session& session, BoardGroups& kept, LaneBy lanes, int& updated) {
    const GroupingKey key{session.shown_version(), lanes, Language::en};
    const BoardGroups fresh = group_activities(session.checked(), key, everything);
    const auto changes = session.changes_since(kept.key.version);
    if (kept.made && changes && update_groups(kept, session.plan(), key, *changes, everything)) {
        ++updated;
        CHECK(kept.cells == fresh.cells);
        CHECK(kept.counts == fresh.counts);
        CHECK(kept.expected_leads == fresh.expected_leads);
        CHECK(kept.column_counts == fresh.column_counts);
        CHECK(kept.total == fresh.total);
    }
    kept = fresh;
}

std::vector<std::tuple<Name, Name, Date, Date>> bars_of(const TimelineRows& rows) {
    std::vector<std::tuple<Name, Name, Date, Date>> out;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (const TimelineBar& bar : rows.row_as_is(row).bars) {
            out.emplace_back(rows.row_as_is(row).key, bar.activity, bar.first, bar.last);
        }
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
        return std::get<0>(a) != std::get<0>(b) ? text_less(std::get<0>(a), std::get<0>(b))
                                                : text_less(std::get<1>(a), std::get<1>(b));
    });
    return out;
}

// Each line of the inbox: the head of a group with what it counts, or a finding.
std::vector<std::string> lines_of(const Inbox& inbox) {
    std::vector<std::string> out;
    for (const InboxLine& line : inbox.lines()) {
        if (line.item >= 0) {
            out.push_back(inbox.items()[static_cast<std::size_t>(line.item)].id);
            continue;
        }
        const InboxGroup& group = inbox.groups()[static_cast<std::size_t>(line.group)];
        out.push_back("# " + group.key.str() + ' ' + group.week.text() + (group.accepted ? " accepted " : " ") +
                      std::to_string(group.count) + ' ' + std::to_string(group.serious));
    }
    return out;
}

}

TEST_CASE("cards of the board follow edits as if they were grouped anew") {
    Editor editor;
    for (const LaneBy lanes : {LaneBy::none, LaneBy::team, LaneBy::owner}) {
        BoardGroups kept;
        int updated = 0;
        for (int each = 0; each < 200; ++each) {
            check_board(editor.session, kept, lanes, updated);
            editor.edit();
        }
        CHECK(updated > 100);
    }
}

TEST_CASE("rows of the timeline follow edits as if they were filled anew") {
    Editor editor;
    const Session& session = editor.session;
    for (const RowsBy by : {RowsBy::account, RowsBy::team, RowsBy::owner, RowsBy::channel, RowsBy::play}) {
        TimelineRows kept;
        for (int each = 0; each < 200; ++each) {
            RowsWanted wanted{.by = by, .version = session.shown_version()};
            TimelineRows fresh;
            fresh.update(session.plan(), session.index(), wanted);
            wanted.changes_since = [&session](std::uint64_t since) { return session.changes_since(since); };
            kept.update(session.plan(), session.index(), wanted);
            REQUIRE(kept.size() == fresh.size());
            for (std::size_t row = 0; row < kept.size(); ++row) {
                const TimelineRow& kept_row = kept.row(row, session.plan(), session.index(), wanted);
                const TimelineRow& fresh_row = fresh.row(row, session.plan(), session.index(), wanted);
                CHECK(kept_row.name == fresh_row.name);
                CHECK(kept_row.lanes == fresh_row.lanes);
                CHECK(kept_row.brackets == fresh_row.brackets);
            }
            CHECK(bars_of(kept) == bars_of(fresh));
            if (each % 9 == 8) editor.rename_account();
            editor.edit();
        }
    }
}

TEST_CASE("the inbox follows edits as if its findings were gathered anew") {
    Editor editor;
    const Session& session = editor.session;
    for (const InboxGrouping by : {InboxGrouping::none, InboxGrouping::account, InboxGrouping::rule,
                                   InboxGrouping::week, InboxGrouping::owner, InboxGrouping::play}) {
        Inbox kept;
        int sorted_in = 0;
        for (int each = 0; each < 100; ++each) {
            Inbox fresh;
            fresh.update(session.checked(), session.shown_version(), by, {});
            kept.update(session.checked(), session.shown_version(), by, {}, [&](std::uint64_t since) {
                auto changes = session.finding_changes_since(since);
                if (changes) ++sorted_in;
                return changes;
            });
            CHECK(lines_of(kept) == lines_of(fresh));
            if (each % 9 == 8) editor.rename_account();
            editor.edit();
        }
        const bool depends_on_plan = by == InboxGrouping::owner || by == InboxGrouping::play;
        CHECK((sorted_in == 0) == depends_on_plan);
    }
}

TEST_CASE("figures of accounts follow edits as if they were counted anew") {
    Editor editor;
    const Session& session = editor.session;
    AccountTable kept;
    for (int each = 0; each < 200; ++each) {
        AccountTable fresh;
        fresh.update(session.checked(), session.shown_version(), {});
        kept.update(session.checked(), session.shown_version(), {},
                    [&session](std::uint64_t since) { return session.changes_since(since); });
        for (AccountTable* table : {&fresh, &kept}) {
            table->arrange(AccountGrouping::none, AccountColumn::name, SortDirection::up);
        }
        REQUIRE(kept.lines().size() == accounts);
        for (std::size_t line = 0; line < accounts; ++line) {
            const AccountLine& a = kept.lines()[line];
            const AccountLine& b = fresh.lines()[line];
            CHECK(std::tie(a.account, a.figures.marketing, a.figures.sales, a.figures.serious, a.figures.lesser, a.next,
                           a.worst) == std::tie(b.account, b.figures.marketing, b.figures.sales, b.figures.serious,
                                                b.figures.lesser, b.next, b.worst));
        }
        editor.edit();
    }
}

TEST_CASE("what else changes makes lists start anew") {
    Editor editor;
    const std::uint64_t before = editor.session.shown_version();
    CHECK(editor.session.changes_since(before)->empty());
    editor.session.set_perspective(Id<Team>::of("sales"));
    CHECK_FALSE(editor.session.changes_since(before).has_value());
    const std::uint64_t then = editor.session.shown_version();
    editor.edit();
    CHECK_FALSE(editor.session.changes_since(before).has_value());
    CHECK(editor.session.changes_since(then).has_value());
    editor.session.set_filter("has:conflict");
    editor.edit();
    CHECK_FALSE(editor.session.changes_since(editor.session.shown_version()).has_value());
}
