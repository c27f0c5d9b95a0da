// accounts_layout.h -- The lines of the table of accounts: figures, order, groups and totals. Without ImGui.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rules/findings.h"

namespace concierto::ui {

enum class AccountGrouping : std::uint8_t { none, owner, tier, stage };
enum class AccountColumn : std::uint8_t { name, owner, tier, stage, marketing, sales, next, findings };
enum class SortDirection : std::uint8_t { up, down };

struct AccountFigures {
    std::int32_t accounts = 0;
    std::int32_t marketing = 0;  // touches in the plan's period on direct channels, a step counted once
    std::int32_t sales = 0;
    std::int32_t serious = 0;  // findings of block and conflict that are not accepted
    std::int32_t lesser = 0;   // warnings and notes
};

struct AccountLine {
    Id<Account> account;
    std::string name;
    std::string owner;  // "" without one
    Tier tier = Tier::none;
    Stage stage = Stage::none;
    AccountFigures figures;
    Date next;  // the first day, from today on, on which somebody reaches them; absent: nobody does
    Severity worst = Severity::none;
    std::string order_name;  // folded
};

// What the table shows from top to bottom: either an account or the head of a group.
struct AccountTableRow {
    std::int32_t line = -1;   // into lines(), or -1
    std::int32_t group = -1;  // into groups(), or -1
};
struct AccountGroup {
    std::string owner;  // by the grouping, one of the three
    Tier tier = Tier::none;
    Stage stage = Stage::none;
    AccountFigures totals;
};

class AccountTable {
  public:
    using ChangesSince = std::function<std::optional<std::vector<Change>>(std::uint64_t since)>;
    // Works out the figures when `version` is another one than last time; asks `shows` for each account. After edits of
    // activities alone, which `changes_since` tells, only of the accounts that they reach.
    void update(const CheckedPlan& checked, std::uint64_t version, const std::function<bool(const Account&)>& shows,
                const ChangesSince& changes_since = {});
    // Orders the lines; costs nothing when nothing changed.
    void arrange(AccountGrouping grouping, AccountColumn column, SortDirection direction);

    const std::vector<AccountLine>& lines() const { return lines_; }
    const std::vector<AccountGroup>& groups() const { return groups_; }
    const std::vector<AccountTableRow>& rows() const { return rows_; }
    const AccountFigures& totals() const { return totals_; }
    // The table's row of an account; -1 when it is not shown.
    int row_of(Id<Account> account) const;

  private:
    bool before(const AccountLine& a, const AccountLine& b) const;
    void gather(const CheckedPlan& checked, const std::function<bool(const Account&)>& shows);
    bool take_changes(const CheckedPlan& checked, std::span<const Change> changes);
    void work_out(const CheckedPlan& checked, AccountLine& line) const;

    std::vector<AccountLine> lines_;
    std::vector<AccountGroup> groups_;
    std::vector<AccountTableRow> rows_;
    AccountFigures totals_;
    std::uint64_t version_ = 0;
    bool arranged_ = false;
    AccountGrouping grouping_ = AccountGrouping::none;
    AccountColumn column_ = AccountColumn::name;
    SortDirection direction_ = SortDirection::up;
};

// Days that one activity touches somebody, on direct channels: how many of its touches begin in [from, to] (absent:
// unbounded), and the first day from `today` on at which one begins or goes on (absent: none).
struct ActivityTouches {
    std::int32_t in_period = 0;
    Date next;
};
ActivityTouches touches_of(const Activity& activity, Date from, Date to, Date today);

}
