#include "rules/settle.h"

#include <algorithm>

#include "base/sort.h"
#include "plan/query.h"
#include "rules/fix_edits.h"
#include "rules/moves.h"

namespace concierto {

namespace {

template <class T>
bool allows(const std::vector<T>& allowed, const T& one) {
    return allowed.empty() || std::find(allowed.begin(), allowed.end(), one) != allowed.end();
}

bool may_edit(const CheckedPlan& checked, const Activity& activity, const SettleLimits& limits) {
    if (activity.requested || activity.status == Status::running || activity.status == Status::done) return false;
    if (!allows(limits.teams, activity.team) || !allows(limits.channels, activity.channel)) return false;
    if (limits.hands_off.empty()) return true;
    const auto reached = accounts_reached(checked.plan(), checked.index(), activity);
    return std::none_of(reached.begin(), reached.end(), [&limits](Id<Account> account) {
        return std::find(limits.hands_off.begin(), limits.hands_off.end(), account) != limits.hands_off.end();
    });
}

// Rules whose findings depend on the day of a touch.
bool depends_on_days(RuleKind kind) {
    switch (kind) {
        case RuleKind::collision:
        case RuleKind::crowding:
        case RuleKind::minimum_gap:
        case RuleKind::frequency_cap:
        case RuleKind::concurrent_contacts:
        case RuleKind::exclusive_sequence:
        case RuleKind::paused:
        case RuleKind::quiet:
        case RuleKind::quiet_account:
        case RuleKind::incompatible:
        case RuleKind::repeat:
        case RuleKind::answered:
        case RuleKind::order:
        case RuleKind::capacity: return true;
        case RuleKind::none:
        case RuleKind::opt_out:
        case RuleKind::unsolicited_call:
        case RuleKind::stage:
        case RuleKind::owner:
        case RuleKind::interest:
        case RuleKind::follow_up:
        case RuleKind::duplicate_account:
        case RuleKind::shared_goal: return false;
    }
    return false;
}

// Rules that leave the activities of one play alone.
bool respects_plays(RuleKind kind) {
    return kind == RuleKind::collision || kind == RuleKind::exclusive_sequence || kind == RuleKind::incompatible;
}

bool is_movable(const CheckedPlan& checked, const Finding& finding, const SettleLimits& limits) {
    const Activity* yields = checked.plan().live(finding.yields);
    return yields != nullptr && depends_on_days(finding.rule) && may_edit(checked, *yields, limits);
}

std::optional<Fix> join_both_teams(CheckedPlan& checked, const Finding& finding, const SettleLimits& limits) {
    if (!limits.may_join || !respects_plays(finding.rule)) return std::nullopt;
    const Plan& plan = checked.plan();
    const bool one_team = std::all_of(finding.activities.begin(), finding.activities.end(), [&](Id<Activity> id) {
        return plan.find(id)->team == plan.find(finding.activities.front())->team;
    });
    if (one_team) return std::nullopt;
    std::optional<Fix> fix = make_it_one(plan, finding);
    if (!fix) return std::nullopt;
    for (const Change& change : fix->delta.changes()) {
        if (change.kind != Kind::activity) continue;
        if (!may_edit(checked, *plan.find(Id<Activity>(change.id)), limits)) return std::nullopt;
    }
    fix->effect = checked.try_out(fix->delta);
    const bool gone = std::any_of(fix->effect.lost.begin(), fix->effect.lost.end(),
                                  [&finding](const Finding& lost) { return same_finding(lost, finding); });
    return gone && !brings_new_serious(fix->effect) ? fix : std::nullopt;
}

std::optional<Fix> settle_one(CheckedPlan& checked, const Finding& finding, const SettleLimits& limits) {
    const MoveSearch search{finding.yields, limits.days, MoveGoal::no_new_serious, &finding};
    if (std::optional<Move> move = nearest_move(checked, search)) {
        return fix_of_move(std::move(*move), finding.yields);
    }
    return join_both_teams(checked, finding, limits);
}

// What is serious now, worst first.
std::vector<Finding> serious_findings(const CheckedPlan& checked) {
    std::vector<const Finding*> found;
    checked.for_each([&found](const Finding& finding) {
        if (is_serious(finding)) found.push_back(&finding);
    });
    sort_list(found, [](const Finding* a, const Finding* b) { return worse_first(*a, *b); });
    std::vector<Finding> out;
    for (const Finding* finding : found) out.push_back(*finding);
    return out;
}

void settle_round(CheckedPlan& checked, const std::vector<Finding>& findings, const SettleLimits& limits,
                  Settlement& out) {
    for (const Finding& finding : findings) {
        const Finding* current = checked.same_as(finding);
        if (current == nullptr || !is_serious(*current) || !is_movable(checked, *current, limits)) continue;
        const Finding open = *current;
        std::optional<Fix> fix = settle_one(checked, open, limits);
        if (!fix) continue;
        checked.apply(fix->delta);
        out.edits.push_back({std::move(*fix), finding_id(open)});
    }
}

bool still_fits(const Plan& plan, const Delta& delta) {
    return std::all_of(delta.changes().begin(), delta.changes().end(), [&plan](const Change& change) {
        const std::optional<AnyRecord> now = plan.get(change.kind, change.id);
        return now.has_value() == (change.before != nullptr) && (!now || *now == *change.before);
    });
}

void take_back(CheckedPlan& checked, const std::vector<Delta>& applied) {
    for (auto it = applied.rbegin(); it != applied.rend(); ++it) checked.apply(reversed(*it));
}

}

Settlement settle_all(CheckedPlan& checked, const SettleLimits& limits) {
    Settlement out;
    out.before = checked.counts();
    const std::vector<Finding> findings = serious_findings(checked);
    std::vector<Finding> movable;
    for (const Finding& finding : findings) {
        if (is_movable(checked, finding, limits)) movable.push_back(finding);
    }
    out.movable = static_cast<std::int64_t>(movable.size());
    // A second round: what blocked a move in the first may have moved itself.
    for (int round = 0; round < 2; ++round) settle_round(checked, movable, limits, out);
    out.after = checked.counts();
    std::vector<Delta> applied;
    for (const Finding& finding : movable) out.settled += checked.same_as(finding) == nullptr ? 1 : 0;
    for (const SettleEdit& edit : out.edits) applied.push_back(edit.fix.delta);
    take_back(checked, applied);
    return out;
}

Delta settlement_delta(CheckedPlan& checked, const Settlement& settlement, const std::vector<std::size_t>& left_out) {
    Delta out;
    std::vector<Delta> applied;
    for (std::size_t i = 0; i < settlement.edits.size(); ++i) {
        const Delta& delta = settlement.edits[i].fix.delta;
        if (std::find(left_out.begin(), left_out.end(), i) != left_out.end()) continue;
        if (!still_fits(checked.plan(), delta) || brings_new_serious(checked.try_out(delta))) continue;
        checked.apply(delta);
        applied.push_back(delta);
        out = joined(out, delta);
    }
    take_back(checked, applied);
    return out;
}

}
