// fix_edits.h -- The edits behind the fixes, each without its effect. Empty when there is no such edit.
#pragma once

#include <optional>

#include "rules/fixes.h"
#include "rules/moves.h"

namespace concierto {

Fix fix_of_move(Move move, Id<Activity> activity);

// The accounts or contacts of the finding are taken out of the yielding activity's audience. Empty when nobody would
// be left.
std::optional<Fix> leave_out(const CheckedPlan& checked, const Finding& finding);

// All activities of the finding into one play: the one that one of them has, the firmest first, or a new one with the
// title of the activity that stands.
std::optional<Fix> make_it_one(const Plan& plan, const Finding& finding);

// The activity's owner becomes the owner of the account.
std::optional<Fix> hand_over(const Plan& plan, const Finding& finding);

// The first direct channel, in the order of the plan format, on which the same touches have no finding and nobody else
// gets a new one of block or conflict.
std::optional<Fix> other_channel(CheckedPlan& checked, const Finding& finding);

// A sales activity that follows the finding's activity: same audience, same play (a new one where there is none), on
// the first day and channel on which it brings no finding of block or conflict.
std::optional<Fix> add_follow_up(CheckedPlan& checked, const Finding& finding);

}
