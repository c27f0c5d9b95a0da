#include "rules/fixes.h"

#include <algorithm>

#include "plan/query.h"
#include "plan/record_edits.h"
#include "rules/fix_edits.h"
#include "rules/moves.h"

namespace concierto {

namespace {

// Which fixes can help against a rule at all.
struct Remedies {
    bool move, leave_out, make_it_one, hand_over, other_channel, add_follow_up;
};

Remedies remedies_for(RuleKind kind) {
    switch (kind) {
        case RuleKind::collision:
        case RuleKind::crowding:
        case RuleKind::exclusive_sequence:
        case RuleKind::incompatible: return {true, true, true, false, kind != RuleKind::incompatible, false};
        case RuleKind::minimum_gap:
        case RuleKind::frequency_cap: return {true, true, false, false, true, false};
        case RuleKind::concurrent_contacts:
        case RuleKind::repeat:
        case RuleKind::paused:
        case RuleKind::quiet_account:
        case RuleKind::answered: return {true, true, false, false, false, false};
        case RuleKind::quiet: return {true, true, false, false, true, false};
        case RuleKind::opt_out:
        case RuleKind::unsolicited_call: return {false, true, false, false, true, false};
        case RuleKind::stage:
        case RuleKind::interest: return {false, true, false, false, false, false};
        case RuleKind::owner: return {false, true, false, true, false, false};
        case RuleKind::order:
        case RuleKind::capacity: return {true, false, false, false, false, false};
        case RuleKind::follow_up: return {false, false, false, false, false, true};
        case RuleKind::none:
        case RuleKind::duplicate_account:
        case RuleKind::shared_goal: return {};
    }
    return {};
}

bool is_gone(const FindingChange& effect, const Finding& finding) {
    const auto is_it = [&finding](const Finding& one) { return same_finding(one, finding); };
    return std::any_of(effect.lost.begin(), effect.lost.end(), is_it) &&
           std::none_of(effect.gained.begin(), effect.gained.end(), is_it);
}

// Keeps the fix when its edit really makes the finding go.
void keep_if_it_helps(CheckedPlan& checked, const Finding& finding, std::optional<Fix> fix, std::vector<Fix>& out) {
    if (!fix || fix->delta.empty()) return;
    fix->effect = checked.try_out(fix->delta);
    if (is_gone(fix->effect, finding)) out.push_back(std::move(*fix));
}

Fix no_free_start(Id<Activity> activity) {
    Fix fix;
    fix.kind = FixKind::move;
    fix.possible = false;
    fix.activity = activity;
    return fix;
}

}

std::optional<Fix> nearest_free_start(CheckedPlan& checked, Id<Activity> activity, std::int32_t reach_days) {
    std::optional<Move> move = nearest_move(checked, {activity, reach_days, MoveGoal::free_of_serious, nullptr});
    return move ? std::optional(fix_of_move(std::move(*move), activity)) : std::nullopt;
}

Fix fix_of_move(Move move, Id<Activity> activity) {
    Fix fix;
    fix.kind = FixKind::move;
    fix.delta = std::move(move.delta);
    fix.effect = std::move(move.effect);
    fix.activity = activity;
    fix.start = move.start;
    fix.days_moved = move.days;
    fix.time = move.time;
    return fix;
}

std::vector<Fix> fixes_for(CheckedPlan& checked, const Finding& finding) {
    std::vector<Fix> out;
    const Activity* yields = checked.plan().live(finding.yields);
    if (yields == nullptr) return out;
    const Finding kept = finding;  // the caller's may be one of `checked`
    const Remedies remedies = remedies_for(kept.rule);
    if (remedies.move) {
        out.push_back(nearest_free_start(checked, kept.yields).value_or(no_free_start(kept.yields)));
    }
    if (remedies.leave_out) keep_if_it_helps(checked, kept, leave_out(checked, kept), out);
    if (remedies.make_it_one) keep_if_it_helps(checked, kept, make_it_one(checked.plan(), kept), out);
    if (remedies.hand_over) keep_if_it_helps(checked, kept, hand_over(checked.plan(), kept), out);
    if (remedies.other_channel) keep_if_it_helps(checked, kept, other_channel(checked, kept), out);
    if (remedies.add_follow_up) keep_if_it_helps(checked, kept, add_follow_up(checked, kept), out);
    return out;
}

Result<Delta> accept_finding(const CheckedPlan& checked, const Finding& finding, const Acceptance& acceptance) {
    Decision decision;
    decision.id = Id<Decision>::of(finding_id(finding));
    if (const Decision* earlier = checked.plan().find(decision.id)) decision.meta.extra = earlier->meta.extra;
    decision.verdict = Verdict::accepted;
    decision.reason = acceptance.reason;
    decision.by = acceptance.by;
    decision.date = checked.today();
    decision.until = acceptance.until;
    decision.about = finding_digest(checked.plan(), finding);
    if (decision.reason.empty()) return Error{ErrorKind::bad_value, "reason"};
    if (std::optional<Error> problem = problem_of(decision)) return *problem;
    Delta delta;
    delta.put(checked.plan(), std::move(decision));
    if (delta.empty()) return Error{ErrorKind::nothing_to_do, "decisions"};
    return delta;
}

Result<Delta> withdraw_acceptance(const CheckedPlan& checked, const Finding& finding) {
    const auto id = Id<Decision>::find(finding_id(finding));
    const Decision* decision = checked.plan().live(id);
    if (decision == nullptr) return Error{ErrorKind::no_such_record, "decisions/" + finding_id(finding)};
    Decision withdrawn = *decision;
    withdrawn.meta.gone = true;
    Delta delta;
    delta.put(checked.plan(), std::move(withdrawn));
    return delta;
}

}
