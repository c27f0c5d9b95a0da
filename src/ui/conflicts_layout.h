// conflicts_layout.h -- The inbox of findings: what stands in it, grouped and in which order. Findings are held by id,
// because trying things out voids pointers to them. Without ImGui and without words.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "rules/findings.h"

namespace concierto::ui {

enum class InboxGrouping : std::uint8_t { none, account, rule, week, owner, play };

// What the findings of a group have in common.
struct InboxTopic {
    Name key;               // account, rule record, person or play; empty: those without one
    Date week;              // grouped by week: its Monday
    bool accepted = false;  // of those that were accepted, always the last group
};

struct InboxItem {
    std::string id;
    Severity severity = Severity::none;
    Name rule;  // its record
    RuleKind kind = RuleKind::none;
    InboxTopic topic;
    std::uint32_t group = 0;
};

struct InboxGroup : InboxTopic {
    std::uint32_t count = 0;
    std::uint32_t serious = 0;  // of these block or conflict
};

// What came and went since the inbox had an older version (Session::finding_changes_since).
using FindingChangesSince = std::function<std::optional<std::vector<const FindingChange*>>(std::uint64_t since)>;

// A line of the list: the head of a group, or an item.
struct InboxLine {
    std::int32_t group = -1;
    std::int32_t item = -1;
};

class Inbox {
  public:
    // Gathers and sorts when `version` is another one than last time or the grouping changed: O(n log n). `shows` is
    // asked for each finding. With `changes_since` only what came is sorted in, O(n), unless what a finding belongs to
    // depends on more than itself.
    void update(const CheckedPlan& checked, std::uint64_t version, InboxGrouping grouping,
                const std::function<bool(const Finding&)>& shows, const FindingChangesSince& changes_since = {});
    // Closes or opens a group.
    void turn(std::uint32_t group);
    bool is_closed(std::uint32_t group) const;

    const std::vector<InboxItem>& items() const { return items_; }  // worst first
    const std::vector<InboxGroup>& groups() const { return groups_; }
    // Worst first; of groups the one with the worst finding first, weeks in their order. Items of closed groups and the
    // head of the only group are left out.
    const std::vector<InboxLine>& lines() const { return lines_; }

    // Grows whenever the lines are other ones.
    std::uint64_t generation() const { return generation_; }

    int line_of(std::string_view finding_id) const;  // -1 when it is not in the list
    // The item's line after (or before) `line`; -1 when there is none.
    int next_item(int line) const;
    int previous_item(int line) const;

  private:
    void gather(const CheckedPlan& checked, const std::function<bool(const Finding&)>& shows);
    void take(const Plan& plan, const FindingChange& change);
    void group_items();
    void list_lines();

    std::uint64_t version_ = 0;
    std::uint64_t generation_ = 0;
    InboxGrouping grouping_ = InboxGrouping::none;
    std::vector<InboxItem> items_;
    std::vector<std::uint32_t> by_group_;  // numbers of items
    std::vector<InboxGroup> groups_;
    std::vector<InboxLine> lines_;
    std::unordered_set<std::uint64_t> closed_;  // by what the group is about, so that it lasts over edits
};

// The Monday of the week in which the finding happens; absent for findings without a day.
Date week_of(const Finding& finding);

}
