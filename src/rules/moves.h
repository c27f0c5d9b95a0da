// moves.h -- The search for a free day, or a free hour: what moving an activity would bring, one try after another.
#pragma once

#include <optional>
#include <span>

#include "rules/findings.h"

namespace concierto {

struct Move {
    Delta delta;
    FindingChange effect;
    Date start;             // of an hour: the day that stays
    std::int32_t days = 0;  // negative: earlier
    TimeOfDay time;         // of a move by hours only
};

// What a start must offer to be taken.
enum class MoveGoal : std::uint8_t {
    free_of_serious,  // the activity has no finding of block or conflict there, and nobody else gets a new one
    settles           // the finding that started the search is gone, and no new one of block or conflict comes
};

struct MoveSearch {
    Id<Activity> activity;
    std::int32_t reach_days = 60;
    MoveGoal goal = MoveGoal::free_of_serious;
    const Finding* finding = nullptr;     // for settles
    std::span<const Finding> known = {};  // for settles: what may come, because it is there or was
    std::int64_t* trials = nullptr;       // counts them, when somebody wants to know
};

// The first start of `starts_within` that offers it: the nearest, later before earlier at equal distance, not before
// today, inside the plan. Exact: every day within reach is tried for real, though only until it is clear that it does
// not do. Cost: up to 2 * reach_days trial checks of the activity's accounts.
std::optional<Move> nearest_move(CheckedPlan& checked, const MoveSearch& search);

// The starts that nearest_move tries, in its order. For MoveGoal::settles those on Saturdays and Sundays come last,
// unless the activity starts on one now: what nobody has looked at had better not be a visit on a Sunday.
std::vector<Date> starts_within(const CheckedPlan& checked, const Activity& activity, std::int32_t reach_days,
                                MoveGoal goal);

// The nearest hour of the same day (later before earlier, on the half hours) at which a finding of quiet hours is gone
// and no new one of block or conflict comes: the time of every touch of the yielding activity that the finding names.
// Nothing when the touches have no time, or one of them is before today.
std::optional<Move> nearest_hour(CheckedPlan& checked, const Finding& finding, std::int64_t& trials);

// Findings of block or conflict that are not accepted.
bool is_serious(const Finding& finding);

// Whether the change brings a serious finding that was not there before (or not that serious), `except` those that
// involve one activity.
bool brings_new_serious(const FindingChange& change, Id<Activity> except = {});

// Whether `gained` is serious, and more than what was lost in its place: it was not there, less serious, or smaller
// (fewer touches, a longer gap, a shorter queue).
bool is_new_or_worse(const Finding& gained, std::span<const Finding> lost);

// Whether one of them is the same finding, maybe with other facts.
bool is_among(const Finding& finding, std::span<const Finding> findings);

// Whether the finding is gone after the change.
bool goes(const FindingChange& change, const Finding& finding);

// The new or worse serious findings of a change as far as it is known, while it grows.
class NewSerious {
  public:
    // What is among `known` is not new. Looks no further when there are more than `most`.
    explicit NewSerious(std::size_t most, std::span<const Finding> known = {}) : most_(most), known_(known) {}
    // The change so far, with all of the change at the call before. False when there are more than `most`.
    bool look_at(const FindingChange& so_far);
    const std::vector<Finding>& found() const { return found_; }

  private:
    std::size_t most_;
    std::span<const Finding> known_;
    std::vector<Finding> found_;
    std::size_t gained_seen_ = 0;
    std::size_t lost_seen_ = 0;
};

}
