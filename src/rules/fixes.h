// fixes.h -- What to do about a finding. Every fix is a Delta computed for real; its effect is what the plan's rules
// say after it, not a guess. Nothing here changes the plan: the caller commits the delta.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "rules/findings.h"

namespace concierto {

enum class FixKind : std::uint8_t { move, leave_out, make_it_one, hand_over, other_channel, add_follow_up, accept };

struct Fix {
    FixKind kind{};
    // False when there is no such fix (a move: no free day within reach). Then delta and effect are empty, and the fix
    // is listed so that people are told so.
    bool possible = true;
    Delta delta;
    FindingChange effect;  // findings gone (lost) and new (gained)

    Id<Activity> activity;        // the one that is edited or added
    Date start;                   // move, add_follow_up: the new start
    std::int32_t days_moved = 0;  // move: negative is earlier
    TimeOfDay time;               // move within a day: the new time; `start` is the day
    std::int32_t left_out = 0;    // leave_out: targets fewer …
    std::int32_t audience = 0;    // … of so many
    Id<Play> play;                // make_it_one
    std::string play_title;       // make_it_one
    bool new_play = false;
    Id<Person> owner;                 // hand_over
    Channel channel = Channel::none;  // other_channel
};

// The fixes of a finding in the order of FixKind; only kinds that make sense for the finding. `accept` is not among
// them, because it needs a reason: see accept_finding. Costs up to 120 trial checks of the activity's accounts.
std::vector<Fix> fixes_for(CheckedPlan& checked, const Finding& finding);

struct Acceptance {
    std::string reason;  // must not be empty
    Id<Person> by;       // may be empty
    Date until;          // the last day on which it holds; absent: for good
};
// A decision on exactly the facts of the finding, dated `checked.today()`. Refuses an empty reason.
Result<Delta> accept_finding(const CheckedPlan& checked, const Finding& finding, const Acceptance& acceptance);
// Takes the decision back.
Result<Delta> withdraw_acceptance(const CheckedPlan& checked, const Finding& finding);

// The nearest start for `activity` at most `reach_days` away, later before earlier at equal distance, not before
// today, inside the plan, at which it has no finding of severity block or conflict and nobody else gets a new one.
std::optional<Fix> nearest_free_start(CheckedPlan& checked, Id<Activity> activity, std::int32_t reach_days = 60);

}
