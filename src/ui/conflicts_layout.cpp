#include "ui/conflicts_layout.h"

#include <algorithm>
#include <unordered_map>

#include "base/sort.h"

namespace concierto::ui {
namespace {

std::uint64_t code_of(const InboxTopic& topic) {
    if (topic.accepted) return ~std::uint64_t{0};
    const auto week = topic.week.exists() ? static_cast<std::uint64_t>(topic.week.days()) + 1 : 0;
    return (week << 32U) | topic.key.symbol();
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

InboxTopic topic_of(const Plan& plan, const Finding& finding, InboxGrouping grouping) {
    InboxTopic topic;
    topic.accepted = finding.accepted;
    if (finding.accepted) return topic;
    switch (grouping) {
        case InboxGrouping::none: break;
        case InboxGrouping::account: topic.key = finding.account; break;
        case InboxGrouping::rule: topic.key = finding.rule_id; break;
        case InboxGrouping::week: topic.week = week_of(finding); break;
        case InboxGrouping::owner:
            if (const Activity* activity = main_activity(plan, finding)) topic.key = activity->owner;
            break;
        case InboxGrouping::play: topic.key = play_of(plan, finding); break;
    }
    return topic;
}

// Whether the topic may change although the finding does not.
bool topic_depends_on_plan(InboxGrouping grouping) {
    return grouping == InboxGrouping::owner || grouping == InboxGrouping::play;
}

InboxItem item_for(const Plan& plan, const Finding& finding, InboxGrouping grouping) {
    return {finding_id(finding), finding.severity, finding.rule_id, finding.rule, topic_of(plan, finding, grouping), 0};
}

// The order of CheckedPlan::worst_first.
bool worse_item(const InboxItem& a, const InboxItem& b) {
    if (a.severity != b.severity) return a.severity < b.severity;
    if (a.rule != b.rule) return text_less(a.rule, b.rule);
    return a.id < b.id;
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
                   const std::function<bool(const Finding&)>& shows, const FindingChangesSince& changes_since) {
    if (version == version_ && grouping == grouping_) return;
    const bool known = version_ != 0 && grouping == grouping_ && !topic_depends_on_plan(grouping) && changes_since;
    const auto changes = known ? changes_since(version_) : std::nullopt;
    version_ = version;
    grouping_ = grouping;
    if (changes) {
        for (const FindingChange* change : *changes) take(checked.plan(), *change);
    } else {
        gather(checked, shows);
    }
    group_items();
    list_lines();
}

void Inbox::gather(const CheckedPlan& checked, const std::function<bool(const Finding&)>& shows) {
    items_.clear();
    for (const Finding* finding : checked.worst_first()) {
        if (!shows || shows(*finding)) items_.push_back(item_for(checked.plan(), *finding, grouping_));
    }
}

void Inbox::take(const Plan& plan, const FindingChange& change) {
    for (const Finding& finding : change.lost) {
        const InboxItem gone = item_for(plan, finding, grouping_);
        const auto at = std::lower_bound(items_.begin(), items_.end(), gone, worse_item);
        if (at != items_.end() && at->id == gone.id) items_.erase(at);
    }
    for (const Finding& finding : change.gained) {
        InboxItem item = item_for(plan, finding, grouping_);
        items_.insert(std::lower_bound(items_.begin(), items_.end(), item, worse_item), std::move(item));
    }
}

void Inbox::group_items() {
    groups_.clear();
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    for (InboxItem& item : items_) {
        const auto found = known.try_emplace(code_of(item.topic), static_cast<std::uint32_t>(groups_.size()));
        if (found.second) groups_.push_back({item.topic});
        item.group = found.first->second;
        InboxGroup& counted = groups_[item.group];
        ++counted.count;
        counted.serious += is_serious(item.severity) ? 1U : 0U;
    }
    const std::vector<std::uint32_t> number = order_groups(groups_, grouping_);
    std::vector<std::uint32_t> next(groups_.size() + 1, 0);
    for (std::size_t each = 0; each < groups_.size(); ++each) next[each + 1] = next[each] + groups_[each].count;
    by_group_.resize(items_.size());
    for (std::uint32_t each = 0; each < items_.size(); ++each) {
        items_[each].group = number[items_[each].group];
        by_group_[next[items_[each].group]++] = each;
    }
}

void Inbox::list_lines() {
    ++generation_;
    lines_.clear();
    const bool heads =
        groups_.size() > 1 || (groups_.size() == 1 && groups_.front().accepted) || grouping_ != InboxGrouping::none;
    std::int32_t above = -1;
    for (const std::uint32_t each : by_group_) {
        const std::uint32_t group = items_[each].group;
        if (heads && above != static_cast<std::int32_t>(group)) {
            above = static_cast<std::int32_t>(group);
            lines_.push_back({above, -1});
        }
        if (!heads || !is_closed(group)) {
            lines_.push_back({static_cast<std::int32_t>(group), static_cast<std::int32_t>(each)});
        }
    }
}

void Inbox::turn(std::uint32_t group) {
    const std::uint64_t code = code_of(groups_[group]);
    if (closed_.erase(code) == 0) closed_.insert(code);
    list_lines();
}

bool Inbox::is_closed(std::uint32_t group) const { return closed_.count(code_of(groups_[group])) != 0; }

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
