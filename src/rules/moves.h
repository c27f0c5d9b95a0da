// moves.h -- The search for a free day: what moving an activity would bring, day by day.
#pragma once

#include <optional>

#include "rules/findings.h"

namespace concierto {

struct Move {
    Delta delta;
    FindingChange effect;
    Date start;
    std::int32_t days = 0;  // negative: earlier
};

// What a start must offer to be taken.
enum class MoveGoal : std::uint8_t {
    free_of_serious,  // the activity has no finding of block or conflict there, and nobody else gets a new one
    no_new_serious    // the finding that started the search is gone, and no new one of block or conflict comes
};

struct MoveSearch {
    Id<Activity> activity;
    std::int32_t reach_days = 60;
    MoveGoal goal = MoveGoal::free_of_serious;
    const Finding* finding = nullptr;  // for no_new_serious
};

// The nearest start that offers it: later before earlier at equal distance, not before today, inside the plan. Exact:
// every day within reach is tried for real. Cost: up to 2 * reach_days trial checks of the activity's accounts.
std::optional<Move> nearest_move(CheckedPlan& checked, const MoveSearch& search);

// Findings of block or conflict that are not accepted.
bool is_serious(const Finding& finding);

// Whether the change brings a serious finding that was not there before (or not that serious), `except` those that
// involve one activity.
bool brings_new_serious(const FindingChange& change, Id<Activity> except = {});

}
