#include "rules/moves.h"

#include <algorithm>

#include "base/sort.h"
#include "plan/activity_edits.h"

namespace concierto {

namespace {

bool involves(const Finding& finding, Id<Activity> activity) {
    return std::find(finding.activities.begin(), finding.activities.end(), activity) != finding.activities.end();
}

bool is_more(const Finding& now, const Finding& before) {
    const auto grows = [&](NumberKey key) { return now.number(key) > before.number(key); };
    return now.severity < before.severity || now.touches.size() > before.touches.size() || grows(NumberKey::count) ||
           grows(NumberKey::backlog) || grows(NumberKey::late_days) ||
           now.number(NumberKey::gap_days) < before.number(NumberKey::gap_days);
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

std::optional<FindingChange> try_free(CheckedPlan& checked, const Delta& delta, Id<Activity> activity) {
    std::size_t seen = 0;
    auto effect = checked.try_out_while(delta, {}, [&](const FindingChange& so_far) {
        for (; seen < so_far.gained.size(); ++seen) {
            const Finding& gained = so_far.gained[seen];
            if (is_serious(gained) && involves(gained, activity)) return false;
        }
        return !brings_new_serious(so_far, activity);
    });
    return effect && is_free(checked, *effect, activity) ? std::move(effect) : std::nullopt;
}

std::optional<FindingChange> try_settling(CheckedPlan& checked, const Delta& delta, const Finding& finding,
                                          std::span<const Finding> known) {
    NewSerious news(0, known);
    auto effect = checked.try_out_while(delta, checked.scope_of(finding), [&](const FindingChange& so_far) {
        return goes(so_far, finding) && news.look_at(so_far);
    });
    return effect && goes(*effect, finding) ? std::move(effect) : std::nullopt;
}

bool is_allowed(const CheckedPlan& checked, Date start) {
    const PlanHeader& header = checked.plan().header;
    if (start < checked.today() || start < first_date) return false;
    return !(header.start.exists() && start < header.start) && !(header.end.exists() && start > header.end);
}

constexpr int minutes_between_tries = 30;

// Half hours of a day, the nearest first.
std::vector<TimeOfDay> hours_near(TimeOfDay time) {
    std::vector<TimeOfDay> out;
    for (int minutes = 0; minutes < 24 * 60; minutes += minutes_between_tries) {
        if (minutes != time.minutes()) out.emplace_back(minutes);
    }
    sort_list(out, [time](TimeOfDay a, TimeOfDay b) {
        const int distance_a = std::abs(a.minutes() - time.minutes());
        const int distance_b = std::abs(b.minutes() - time.minutes());
        return distance_a != distance_b ? distance_a < distance_b : a.minutes() > b.minutes();
    });
    return out;
}

TimeOfDay& time_of(Activity& activity, const FindingTouch& touch) {
    return touch.step < 0 ? activity.time : activity.steps[static_cast<std::size_t>(touch.step)].time;
}

// The activity's own touches in the finding; empty when one of them has no time that could still be changed.
std::vector<const FindingTouch*> touches_to_shift(const CheckedPlan& checked, const Finding& finding,
                                                  Activity& activity) {
    std::vector<const FindingTouch*> out;
    for (const FindingTouch& touch : finding.touches) {
        if (touch.activity != activity.id) continue;
        if (!time_of(activity, touch).exists() || touch.first < checked.today()) return {};
        out.push_back(&touch);
    }
    return out;
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

bool is_new_or_worse(const Finding& gained, std::span<const Finding> lost) {
    if (!is_serious(gained)) return false;
    return std::none_of(lost.begin(), lost.end(), [&gained](const Finding& before) {
        return is_serious(before) && same_finding(before, gained) && !is_more(gained, before);
    });
}

bool is_among(const Finding& finding, std::span<const Finding> findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [&finding](const Finding& one) { return same_finding(one, finding); });
}

bool goes(const FindingChange& change, const Finding& finding) {
    return is_among(finding, change.lost) && !is_among(finding, change.gained);
}

bool NewSerious::look_at(const FindingChange& so_far) {
    const auto lost = std::span(so_far.lost).subspan(lost_seen_);
    for (; gained_seen_ < so_far.gained.size() && found_.size() <= most_; ++gained_seen_) {
        const Finding& gained = so_far.gained[gained_seen_];
        if (is_new_or_worse(gained, lost) && is_new_or_worse(gained, known_)) found_.push_back(gained);
    }
    lost_seen_ = so_far.lost.size();
    return found_.size() <= most_;
}

std::vector<Date> starts_within(const CheckedPlan& checked, const Activity& activity, std::int32_t reach_days,
                                MoveGoal goal) {
    std::vector<Date> out;
    for (std::int32_t distance = 1; distance <= reach_days; ++distance) {
        for (const std::int32_t days : {distance, -distance}) {
            if (is_allowed(checked, activity.start + days)) out.push_back(activity.start + days);
        }
    }
    const auto is_workday = [](Date day) { return day.weekday() <= 5; };
    if (goal == MoveGoal::settles && is_workday(activity.start)) {
        std::stable_partition(out.begin(), out.end(), is_workday);
    }
    return out;
}

std::optional<Move> nearest_move(CheckedPlan& checked, const MoveSearch& search) {
    const Activity* activity = checked.plan().live(search.activity);
    if (activity == nullptr) return std::nullopt;
    const Date from = activity->start;
    for (const Date start : starts_within(checked, *activity, search.reach_days, search.goal)) {
        Result<Delta> delta = move_activity(checked.plan(), search.activity, start);
        if (!delta) continue;
        if (search.trials != nullptr) ++*search.trials;
        auto effect = search.goal == MoveGoal::free_of_serious
                          ? try_free(checked, *delta, search.activity)
                          : try_settling(checked, *delta, *search.finding, search.known);
        if (effect) return Move{delta.take(), std::move(*effect), start, start - from, {}};
    }
    return std::nullopt;
}

std::optional<Move> nearest_hour(CheckedPlan& checked, const Finding& finding, std::int64_t& trials) {
    const Activity* activity = checked.plan().live(finding.yields);
    if (finding.rule != RuleKind::quiet || activity == nullptr) return std::nullopt;
    Activity shifted = *activity;
    const auto touches = touches_to_shift(checked, finding, shifted);
    if (touches.empty()) return std::nullopt;
    const FindingTouch& first = *touches.front();
    for (const TimeOfDay hour : hours_near(time_of(shifted, first))) {
        for (const FindingTouch* touch : touches) time_of(shifted, *touch) = hour;
        Delta delta;
        delta.put(checked.plan(), shifted);
        ++trials;
        auto effect = try_settling(checked, delta, finding, {});
        if (effect) return Move{std::move(delta), std::move(*effect), first.first, 0, hour};
    }
    return std::nullopt;
}

}
