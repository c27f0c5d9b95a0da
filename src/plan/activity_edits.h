// activity_edits.h -- What people do to activities and plays. As everywhere: the plan stays alone, the Delta comes
// back, a wish that changes nothing is refused with `nothing_to_do`.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "plan/delta.h"
#include "plan/record_edits.h"

namespace concierto {

using ActivityIds = std::span<const Id<Activity>>;

// Moves the activity so that it starts on `start`, keeping its length and its steps' distances. Refused when it would
// end after 2199. Followers stay where they are; rules will say so.
Result<Delta> move_activity(const Plan& plan, Id<Activity> id, Date start);
// Moves all by the same number of days, all or none.
Result<Delta> move_activities(const Plan& plan, ActivityIds ids, std::int32_t days);

// Moves the first day, the last day stays. Of an activity with steps, the first step moves there and the others keep
// their days; refused when `first` comes after another step.
Result<Delta> resize_start(const Plan& plan, Id<Activity> id, Date first);
// Moves the last day. Of an activity with steps, the last step moves there; refused when it would come before another.
Result<Delta> resize_end(const Plan& plan, Id<Activity> id, Date last);

Result<Delta> set_status(const Plan& plan, ActivityIds ids, Status status);
// Sorted by day; steps of one day keep their order.
Result<Delta> set_steps(const Plan& plan, Id<Activity> id, std::vector<Step> steps);

enum class AudienceList : std::uint8_t { accounts, contacts, tags, exclude };
// Adding an account takes it off `exclude`, excluding one takes it off `accounts`.
Result<Delta> add_to_audience(const Plan& plan, ActivityIds ids, AudienceList list, Name element);
Result<Delta> remove_from_audience(const Plan& plan, ActivityIds ids, AudienceList list, Name element);

// Copies with new ids, so that the earliest starts on `start` and the others keep their distance to it. Copies are
// planned (an idea stays an idea), dated `today`, without requests; `after` and `follows` point to the copies where
// those were copied too. The new activities stand in the delta in the order of `ids`.
Result<Delta> copy_activities(const Plan& plan, ActivityIds ids, Date start, Date today, std::uint64_t random);

// Puts the activities into one play; `play` exists.
Result<Delta> put_into_play(const Plan& plan, ActivityIds ids, Id<Play> play);
// The same with a new play of this title.
Result<Delta> group_into_new_play(const Plan& plan, ActivityIds ids, std::string_view title, std::uint64_t random);
Result<Delta> take_out_of_play(const Plan& plan, ActivityIds ids);
// A copy of the play and of its activities with their distances, the first one starting on `start`.
Result<Delta> copy_play(const Plan& plan, Id<Play> play, std::string_view title, Date start, Date today,
                        std::uint64_t random);

}
