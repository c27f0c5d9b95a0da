#include "ui/conflicts_layout.h"

#include <unordered_map>

#include "base/sort.h"

namespace concierto::ui {
namespace {

std::uint64_t group_code(const InboxGroup& group) {
    if (group.accepted) return ~std::uint64_t{0};
    const auto week = group.week.exists() ? static_cast<std::uint64_t>(group.week.days()) + 1 : 0;
    return (week << 32U) | group.key.symbol();
}

const Activity* main_activity(const Plan& plan, const Finding& finding) {
    if (const Activity* yielding = plan.find(finding.yields)) return yielding;
    return finding.activities.empty() ? nullptr : plan.find(finding.activities.front());
}

Name play_of(const Plan& plan, const Finding& finding) {
    if (const Activity* yielding = plan.find(finding.yields); yielding != nullptr && !yielding->play.empty()) {
        return yielding->play;
    }
    for (const Id<Activity> id : finding.activities) {
        const Activity* activity = plan.find(id);
        if (activity != nullptr && !activity->play.empty()) return activity->play;
    }
    return {};
}

InboxGroup group_for(const Plan& plan, const Finding& finding, InboxGrouping grouping) {
    InboxGroup group;
    group.accepted = finding.accepted;
    if (finding.accepted) return group;
    switch (grouping) {
        case InboxGrouping::none: break;
        case InboxGrouping::account: group.key = finding.account; break;
        case InboxGrouping::rule: group.key = finding.rule_id; break;
        case InboxGrouping::week: group.week = week_of(finding); break;
        case InboxGrouping::owner:
            if (const Activity* activity = main_activity(plan, finding)) group.key = activity->owner;
            break;
        case InboxGrouping::play: group.key = play_of(plan, finding); break;
    }
    return group;
}

bool is_serious(Severity severity) { return severity == Severity::block || severity == Severity::conflict; }

// New numbers for the groups: weeks in their order, others as they came, accepted last.
std::vector<std::uint32_t> order_groups(std::vector<InboxGroup>& groups, InboxGrouping grouping) {
    std::vector<std::uint32_t> order(groups.size());
    for (std::uint32_t each = 0; each < order.size(); ++each) order[each] = each;
    sort_list(order, [&](std::uint32_t a, std::uint32_t b) {
        if (groups[a].accepted != groups[b].accepted) return groups[b].accepted;
        if (grouping != InboxGrouping::week) return false;
        if (groups[a].week.exists() != groups[b].week.exists()) return groups[a].week.exists();
        return groups[a].week < groups[b].week;
    });
    std::vector<InboxGroup> sorted;
    std::vector<std::uint32_t> number(groups.size());
    for (const std::uint32_t old : order) {
        number[old] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(groups[old]);
    }
    groups.swap(sorted);
    return number;
}

}

Date week_of(const Finding& finding) {
    if (finding.week.exists()) return finding.week;
    if (finding.day.exists()) return finding.day.monday();
    if (!finding.touches.empty()) return finding.touches.front().first.monday();
    return {};
}

void Inbox::update(const CheckedPlan& checked, std::uint64_t version, InboxGrouping grouping,
                   const std::function<bool(const Finding&)>& shows) {
    if (version == version_ && grouping == grouping_) return;
    version_ = version;
    grouping_ = grouping;
    items_.clear();
    groups_.clear();
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    for (const Finding* finding : checked.worst_first()) {
        if (shows && !shows(*finding)) continue;
        const InboxGroup group = group_for(checked.plan(), *finding, grouping);
        const auto found = known.try_emplace(group_code(group), static_cast<std::uint32_t>(groups_.size()));
        if (found.second) groups_.push_back(group);
        InboxGroup& counted = groups_[found.first->second];
        ++counted.count;
        counted.serious += is_serious(finding->severity) ? 1U : 0U;
        items_.push_back(
            {finding_id(*finding), finding->severity, finding->rule_id, finding->rule, found.first->second});
    }
    const std::vector<std::uint32_t> number = order_groups(groups_, grouping);
    for (InboxItem& item : items_) item.group = number[item.group];
    sort_list(items_, [](const InboxItem& a, const InboxItem& b) { return a.group < b.group; });
    list_lines();
}

void Inbox::list_lines() {
    ++generation_;
    lines_.clear();
    const bool heads =
        groups_.size() > 1 || (groups_.size() == 1 && groups_.front().accepted) || grouping_ != InboxGrouping::none;
    for (std::size_t each = 0; each < items_.size(); ++each) {
        const std::uint32_t group = items_[each].group;
        if (heads && (each == 0 || items_[each - 1].group != group)) {
            lines_.push_back({static_cast<std::int32_t>(group), -1});
        }
        if (!heads || !is_closed(group)) {
            lines_.push_back({static_cast<std::int32_t>(group), static_cast<std::int32_t>(each)});
        }
    }
}

void Inbox::turn(std::uint32_t group) {
    const std::uint64_t code = group_code(groups_[group]);
    if (closed_.erase(code) == 0) closed_.insert(code);
    list_lines();
}

bool Inbox::is_closed(std::uint32_t group) const { return closed_.count(group_code(groups_[group])) != 0; }

int Inbox::line_of(std::string_view finding_id) const {
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        if (lines_[line].item >= 0 && items_[static_cast<std::size_t>(lines_[line].item)].id == finding_id) {
            return static_cast<int>(line);
        }
    }
    return -1;
}

int Inbox::next_item(int line) const {
    for (int each = line + 1; each < static_cast<int>(lines_.size()); ++each) {
        if (lines_[static_cast<std::size_t>(each)].item >= 0) return each;
    }
    return -1;
}

int Inbox::previous_item(int line) const {
    for (int each = line - 1; each >= 0; --each) {
        if (lines_[static_cast<std::size_t>(each)].item >= 0) return each;
    }
    return -1;
}

}
