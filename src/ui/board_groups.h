// board_groups.h -- Which activity stands in which cell of the board, and what its card says: made once per state of
// the plan, not once per frame. No ImGui, no sentences beyond ready-made card lines.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "plan/delta.h"
#include "plan/enums.h"
#include "plan/records.h"

namespace concierto {
class CheckedPlan;
}

namespace concierto::ui {

enum class LaneBy : std::uint8_t { none, team, channel, owner, play, goal };

// Everything that decides what stands where. Equal keys, equal groups.
struct GroupingKey {
    std::uint64_t version = 0;  // of what is shown: plan, filter and perspective
    LaneBy lanes = LaneBy::none;
    Language language = Language::none;
    friend bool operator==(const GroupingKey&, const GroupingKey&) = default;
};

struct BoardLaneInfo {
    Name key;           // id of the team, owner, play or goal; word of the channel; empty: without one
    std::string title;  // "" for the lane of those without one
    std::uint32_t cards = 0;
};

inline constexpr std::size_t status_count = EnumTexts<Status>::texts.size();

struct BoardGroups {
    GroupingKey key;
    bool made = false;
    std::vector<BoardLaneInfo> lanes;
    std::vector<std::vector<Id<Activity>>> cells;  // lane * status_count + status; by start, rank, id
    std::vector<std::uint32_t> counts;             // sizes of the cells
    std::vector<std::int64_t> expected_leads;      // by status
    std::vector<std::uint32_t> column_counts;      // by status
    std::uint32_t total = 0;                       // activities shown
};

// Groups the live activities for which `shown` says yes. Lanes in order of their title, those without one last.
BoardGroups group_activities(const CheckedPlan& checked, const GroupingKey& key,
                             const std::function<bool(const Activity&)>& shown);

// Brings groups up to date after edits of activities, without looking at the others; false when that is not enough (a
// lane came or went, or is called otherwise) and they have to be made anew. The groups are then of no use.
bool update_groups(BoardGroups& groups, const Plan& plan, const GroupingKey& key, std::span<const Change> changes,
                   const std::function<bool(const Activity&)>& shown);

// The lane that an activity stands in.
Name lane_key(const Activity& activity, LaneBy lanes);
// The name of the activity's field that a lane stands for; "" for LaneBy::none.
std::string_view lane_field(LaneBy lanes);

}
