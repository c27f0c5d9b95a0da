// timeline_rows.h -- What stands in which row of the timeline. Kept from frame to frame and brought up to date when
// the plan changes. Rows of accounts, of which there may be thousands, get their bars when they come into view.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plan/index.h"
#include "ui/timeline_layout.h"

namespace concierto::ui {

enum class RowsBy : std::uint8_t { account, team, owner, channel, play };

// Every activity that is neither cancelled nor in the trash, the earlier bar first. Cheap to update after an edit:
// almost everything stands where it stood.
class ActivityOrder {
  public:
    void update(const Plan& plan);
    const std::vector<TimelineBar>& bars() const { return bars_; }

  private:
    void restore_order();
    std::vector<TimelineBar> bars_;
};

// The bars of one play in one row: a bracket above them.
struct PlayBracket {
    Id<Play> play;
    Date first, last;
    friend bool operator==(const PlayBracket&, const PlayBracket&) = default;
};

struct TimelineRow {
    Name key;  // of an account, team, person or play; a channel's word; empty: the activities without one
    std::string name = {};
    std::vector<TimelineBar> by_day = {};    // the earlier one first
    std::vector<TimelineBar> bars = {};      // the same in their lanes
    std::vector<PlayBracket> brackets = {};  // of plays with two bars or more here, by first day
    std::uint16_t lanes = 1;
    std::uint64_t filled_at = 0;  // the state of the plan that the bars show; 0: never filled
};

struct RowsWanted {
    RowsBy by = RowsBy::account;
    std::uint64_t version = 1;  // of the plan and of the filters together; changes when anything does
    // What was edited since the rows had an older version (Session::changes_since); asked at most once an update.
    std::function<std::optional<std::vector<Change>>(std::uint64_t since)> changes_since = {};
    std::function<bool(const Activity&)> shows = {};     // empty: all
    std::function<bool(const Account&)> shows_row = {};  // rows of accounts; empty: all
    std::function<std::string(Channel)> channel_name = {};
    std::string without_name = {};  // of the row of activities without owner, play or account
};

class TimelineRows {
  public:
    // Costs nothing when neither version nor grouping changed since the last call.
    void update(const Plan& plan, const Index& index, const RowsWanted& wanted);
    std::size_t size() const { return rows_.size(); }
    // The row with its bars.
    const TimelineRow& row(std::size_t number, const Plan& plan, const Index& index, const RowsWanted& wanted);
    const TimelineRow& row_as_is(std::size_t number) const { return rows_[number]; }
    // A row in which the activity stands: the first of them when there are several; empty when none does.
    std::optional<std::size_t> find_row(const Plan& plan, const Index& index, const Activity& activity) const;
    // Grows whenever the list of rows (not their bars) is another one.
    std::uint64_t generation() const { return generation_; }

  private:
    void list_rows(const Plan& plan, const RowsWanted& wanted);
    void fill_all(const Plan& plan, const RowsWanted& wanted);
    void fill_account(TimelineRow& row, const Plan& plan, const Index& index, const RowsWanted& wanted) const;
    static bool keeps_accounts(std::span<const Change> changes);
    // The edits alone, when they leave the list of rows as it is.
    bool take_changes(const Plan& plan, const Index& index, const RowsWanted& wanted, std::span<const Change> changes);
    void move_bar(const Activity* before, const Activity* after, const RowsWanted& wanted);
    void renew_bracket(std::size_t number, Id<Play> play, const Plan& plan, const Index& index,
                       const RowsWanted& wanted);
    std::size_t row_of(const Activity& activity, RowsBy by) const;

    RowsBy by_ = RowsBy::account;
    std::uint64_t version_ = 0;
    std::uint64_t generation_ = 0;
    std::vector<TimelineRow> rows_;
    std::vector<std::uint32_t> row_by_symbol_;
    ActivityOrder order_;
};

// Finishes a row whose bars have been collected in any order: lanes and brackets.
void settle_row(TimelineRow& row, const Plan& plan);

}
