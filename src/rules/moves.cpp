#include "rules/moves.h"

#include <algorithm>

#include "plan/activity_edits.h"

namespace concierto {

namespace {

bool involves(const Finding& finding, Id<Activity> activity) {
    return std::find(finding.activities.begin(), finding.activities.end(), activity) != finding.activities.end();
}

std::int32_t serious_of(const std::vector<Finding>& findings, Id<Activity> activity) {
    return static_cast<std::int32_t>(std::count_if(findings.begin(), findings.end(), [activity](const Finding& one) {
        return is_serious(one) && involves(one, activity);
    }));
}

bool is_free(const CheckedPlan& checked, const FindingChange& effect, Id<Activity> activity) {
    const std::int32_t left =
        checked.serious_findings(activity) - serious_of(effect.lost, activity) + serious_of(effect.gained, activity);
    return left == 0 && !brings_new_serious(effect, activity);
}

bool settles(const FindingChange& effect, const Finding& finding) {
    const auto is_it = [&finding](const Finding& one) { return same_finding(one, finding); };
    return std::any_of(effect.lost.begin(), effect.lost.end(), is_it) &&
           std::none_of(effect.gained.begin(), effect.gained.end(), is_it) && !brings_new_serious(effect);
}

bool is_allowed(const CheckedPlan& checked, Date start) {
    const PlanHeader& header = checked.plan().header;
    if (start < checked.today() || start < first_date) return false;
    return !(header.start.exists() && start < header.start) && !(header.end.exists() && start > header.end);
}

}

bool is_serious(const Finding& finding) { return finding.severity <= Severity::conflict && !finding.accepted; }

bool brings_new_serious(const FindingChange& change, Id<Activity> except) {
    return std::any_of(change.gained.begin(), change.gained.end(), [&](const Finding& gained) {
        if (!is_serious(gained) || (except && involves(gained, except))) return false;
        return std::none_of(change.lost.begin(), change.lost.end(), [&gained](const Finding& lost) {
            return is_serious(lost) && lost.severity <= gained.severity && same_finding(lost, gained);
        });
    });
}

std::optional<Move> nearest_move(CheckedPlan& checked, const MoveSearch& search) {
    const Activity* activity = checked.plan().live(search.activity);
    if (activity == nullptr) return std::nullopt;
    const Date from = activity->start;
    for (std::int32_t distance = 1; distance <= search.reach_days; ++distance) {
        for (const std::int32_t days : {distance, -distance}) {
            if (!is_allowed(checked, from + days)) continue;
            Result<Delta> delta = move_activity(checked.plan(), search.activity, from + days);
            if (!delta) continue;
            FindingChange effect = checked.try_out(*delta);
            const bool good = search.goal == MoveGoal::free_of_serious ? is_free(checked, effect, search.activity)
                                                                       : settles(effect, *search.finding);
            if (good) return Move{delta.take(), std::move(effect), from + days, days};
        }
    }
    return std::nullopt;
}

}
