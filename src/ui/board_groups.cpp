#include "ui/board_groups.h"

#include <algorithm>
#include <unordered_map>

#include "base/sort.h"
#include "rules/findings.h"
#include "text/names.h"

namespace concierto::ui {
namespace {

// Ties by symbol: the order in which ids were first met, which is that of the file. Comparing texts would cost more
// than drawing.
struct Entry {
    std::int32_t start = 0;
    Name rank;
    const Activity* activity = nullptr;
};

bool stands_higher(const Entry& a, const Entry& b) {
    if (a.start != b.start) return a.start < b.start;
    if (a.rank != b.rank) return text_less(a.rank, b.rank);
    return a.activity->id.symbol() < b.activity->id.symbol();
}

std::string lane_title(const Plan& plan, Name key, LaneBy lanes, Language language) {
    if (key.empty()) return "";
    const auto title_or_id = [&](const auto* record, auto member) {
        return record == nullptr || (record->*member).empty() ? key.str() : record->*member;
    };
    switch (lanes) {
        case LaneBy::none: return "";
        case LaneBy::team: return title_or_id(plan.live(Id<Team>(key)), &Team::name);
        case LaneBy::owner: return title_or_id(plan.live(Id<Person>(key)), &Person::name);
        case LaneBy::play: return title_or_id(plan.live(Id<Play>(key)), &Play::title);
        case LaneBy::goal: return title_or_id(plan.live(Id<Goal>(key)), &Goal::title);
        case LaneBy::channel: break;
    }
    const auto& words = EnumTexts<Channel>::texts;
    const auto found = std::find(words.begin(), words.end(), key.text());
    return std::string(name_of(language, static_cast<Channel>(found - words.begin())));
}

std::vector<Entry> sorted_entries(const Plan& plan, const std::function<bool(const Activity&)>& shown) {
    std::vector<Entry> entries;
    entries.reserve(plan.table<Activity>().size());
    for (const Activity& activity : plan.table<Activity>()) {
        if (shown(activity)) entries.push_back({activity.start.days(), activity.rank, &activity});
    }
    sort_list(entries, stands_higher);
    return entries;
}

// Numbers the lanes in the order in which people read them.
std::unordered_map<Name, std::size_t> number_lanes(BoardGroups& groups, const Plan& plan,
                                                   const std::vector<Entry>& entries) {
    std::unordered_map<Name, std::size_t> numbers;
    for (const Entry& entry : entries) {
        const Name key = lane_key(*entry.activity, groups.key.lanes);
        if (!numbers.emplace(key, 0).second) continue;
        groups.lanes.push_back({key, lane_title(plan, key, groups.key.lanes, groups.key.language), 0});
    }
    sort_list(groups.lanes, [](const BoardLaneInfo& a, const BoardLaneInfo& b) {
        if (a.key.empty() != b.key.empty()) return b.key.empty();
        return a.title != b.title ? a.title < b.title : text_less(a.key, b.key);
    });
    if (groups.lanes.empty()) groups.lanes.push_back({});
    for (std::size_t lane = 0; lane < groups.lanes.size(); ++lane) numbers[groups.lanes[lane].key] = lane;
    return numbers;
}

}

Name lane_key(const Activity& activity, LaneBy lanes) {
    switch (lanes) {
        case LaneBy::none: return {};
        case LaneBy::team: return activity.team;
        case LaneBy::channel: return Name::of(EnumTexts<Channel>::texts[static_cast<std::size_t>(activity.channel)]);
        case LaneBy::owner: return activity.owner;
        case LaneBy::play: return activity.play;
        case LaneBy::goal: return activity.goal;
    }
    return {};
}

std::string_view lane_field(LaneBy lanes) {
    switch (lanes) {
        case LaneBy::none: return "";
        case LaneBy::team: return "team";
        case LaneBy::channel: return "channel";
        case LaneBy::owner: return "owner";
        case LaneBy::play: return "play";
        case LaneBy::goal: return "goal";
    }
    return "";
}

BoardGroups group_activities(const CheckedPlan& checked, const GroupingKey& key,
                             const std::function<bool(const Activity&)>& shown) {
    BoardGroups groups;
    groups.key = key;
    groups.made = true;
    const std::vector<Entry> entries = sorted_entries(checked.plan(), shown);
    const std::unordered_map<Name, std::size_t> lanes = number_lanes(groups, checked.plan(), entries);
    groups.cells.resize(groups.lanes.size() * status_count);
    groups.expected_leads.resize(status_count);
    groups.column_counts.resize(status_count);
    for (const Entry& entry : entries) {
        const Activity& activity = *entry.activity;
        const std::size_t lane = lanes.at(lane_key(activity, key.lanes));
        const auto column = static_cast<std::size_t>(activity.status);
        groups.cells[lane * status_count + column].push_back(activity.id);
        groups.expected_leads[column] += activity.expected_leads.value_or(0);
        ++groups.column_counts[column];
        ++groups.lanes[lane].cards;
    }
    for (const std::vector<Id<Activity>>& cell : groups.cells) {
        groups.counts.push_back(static_cast<std::uint32_t>(cell.size()));
    }
    groups.total = static_cast<std::uint32_t>(entries.size());
    return groups;
}

namespace {

const Activity* shown_activity(const RecordPointer& record, const std::function<bool(const Activity&)>& shown) {
    const auto* activity = record == nullptr ? nullptr : std::get_if<Activity>(record.get());
    const bool stands = activity != nullptr && !activity->meta.gone && shown(*activity);
    return stands ? activity : nullptr;
}

// Adds (1) or takes away (-1) what the activity counts for; the lane's number, nothing when it has none.
std::optional<std::size_t> count_card(BoardGroups& groups, const Activity& activity, int by) {
    const Name key = lane_key(activity, groups.key.lanes);
    const auto lane = std::find_if(groups.lanes.begin(), groups.lanes.end(),
                                   [key](const BoardLaneInfo& one) { return one.key == key; });
    if (lane == groups.lanes.end()) return std::nullopt;
    const auto number = static_cast<std::size_t>(lane - groups.lanes.begin());
    const auto column = static_cast<std::size_t>(activity.status);
    const auto more = static_cast<std::uint32_t>(by);  // wraps round for -1
    lane->cards += more;
    groups.counts[number * status_count + column] += more;
    groups.column_counts[column] += more;
    groups.expected_leads[column] += activity.expected_leads.value_or(0) * by;
    groups.total += more;
    return number;
}

bool take_out(BoardGroups& groups, const Activity& activity) {
    const std::optional<std::size_t> lane = count_card(groups, activity, -1);
    if (!lane) return false;
    auto& cell = groups.cells[*lane * status_count + static_cast<std::size_t>(activity.status)];
    const auto at = std::find(cell.begin(), cell.end(), activity.id);
    if (at == cell.end()) return false;
    cell.erase(at);
    return groups.key.lanes == LaneBy::none || groups.lanes[*lane].cards > 0;
}

bool put_in(BoardGroups& groups, const Plan& plan, const Activity& activity) {
    const std::optional<std::size_t> lane = count_card(groups, activity, 1);
    if (!lane) return false;
    auto& cell = groups.cells[*lane * status_count + static_cast<std::size_t>(activity.status)];
    const auto entry_of = [&plan](Id<Activity> id) {
        const Activity* one = plan.find(id);
        return Entry{one->start.days(), one->rank, one};
    };
    const auto higher = [&](Id<Activity> a, Id<Activity> b) { return stands_higher(entry_of(a), entry_of(b)); };
    cell.insert(std::upper_bound(cell.begin(), cell.end(), activity.id, higher), activity.id);
    return true;
}

}

bool update_groups(BoardGroups& groups, const Plan& plan, const GroupingKey& key, std::span<const Change> changes,
                   const std::function<bool(const Activity&)>& shown) {
    groups.key.version = key.version;
    if (!(groups.key == key)) return false;
    for (const Change& change : changes) {
        // Only the last word on a record is the plan's, and only cards are kept here.
        if (change.kind != Kind::activity) return false;
        const Activity* before = shown_activity(change.before, shown);
        if (before != nullptr && !take_out(groups, *before)) return false;
    }
    for (const Change& change : changes) {
        const Activity* after = shown_activity(change.after, shown);
        if (after != nullptr && !put_in(groups, plan, *after)) return false;
    }
    return true;
}

}
