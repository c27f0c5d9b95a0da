#include "rules/settle_ways.h"

#include <algorithm>

#include "base/sort.h"
#include "plan/activity_edits.h"
#include "plan/query.h"
#include "rules/fix_edits.h"
#include "rules/moves.h"

namespace concierto {

namespace {

// At most so many findings may stand in the way of a day, and each is settled by one more step.
constexpr std::size_t most_in_the_way = 2;

template <class T>
bool allows(const std::vector<T>& allowed, const T& one) {
    return allowed.empty() || std::find(allowed.begin(), allowed.end(), one) != allowed.end();
}

// Some sales activity follows it, so that its day decides whether that is in time.
bool is_followed(const CheckedPlan& checked, const Finding& finding) {
    return !checked.index().of(Link::follows_activities, finding.subject).empty();
}

// They did ask for a call, on another day.
bool has_asked(const CheckedPlan& checked, const Finding& finding) {
    const Contact* contact = checked.plan().live(finding.contact);
    if (contact == nullptr) return false;
    for (const auto id : checked.index().same_person(*contact)) {
        if (checked.plan().live(id)->asked_for_call.exists()) return true;
    }
    return false;
}

bool depends_on_days(const CheckedPlan& checked, const Finding& finding) {
    switch (finding.rule) {
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
        case RuleKind::follow_up: return is_followed(checked, finding);
        case RuleKind::unsolicited_call: return has_asked(checked, finding);
        case RuleKind::none:
        case RuleKind::opt_out:  // nobody is to be reached quickly before they say no
        case RuleKind::stage:
        case RuleKind::owner:
        case RuleKind::interest:
        case RuleKind::duplicate_account:
        case RuleKind::shared_goal: return false;
    }
    return false;
}

// Rules that leave the activities of one play alone.
bool respects_plays(RuleKind kind) {
    return kind == RuleKind::collision || kind == RuleKind::exclusive_sequence || kind == RuleKind::incompatible;
}

std::int64_t cost_of_trial(const CheckedPlan& checked, const Activity& activity) {
    const Index& index = checked.index();
    std::size_t cost = 1;
    for (const auto account : accounts_reached(checked.plan(), index, activity)) {
        cost += index.of(Link::account_activities, account).size() + checked.findings_in({ScopeKind::account, account});
        for (const Name contact : index.of(Link::account_contacts, account)) {
            cost += index.of(Link::contact_activities, contact).size();
            cost += checked.findings_in({ScopeKind::person, contact});
        }
        const Account* record = checked.plan().live(account);
        if (record == nullptr) continue;
        for (const Name tag : record->tags) cost += index.of(Link::tag_activities, tag).size();
    }
    return static_cast<std::int64_t>(cost);
}

Fix step_of(Fix fix) {
    fix.effect = {};
    return fix;
}

SettleEdit edit_of(Fix fix, const Finding& finding) {
    SettleEdit edit;
    edit.delta = fix.delta;
    edit.effect = std::move(fix.effect);
    edit.finding_id = finding_id(finding);
    edit.steps.push_back(step_of(std::move(fix)));
    return edit;
}

bool are_of_both_teams(const Plan& plan, const Finding& finding) {
    return std::any_of(finding.activities.begin(), finding.activities.end(), [&](Id<Activity> id) {
        return plan.find(id)->team != plan.find(finding.activities.front())->team;
    });
}

// Whether joining them would take one of them out of another play.
bool have_two_plays(const Plan& plan, const Finding& finding) {
    Id<Play> play;
    for (const auto id : finding.activities) {
        const Play* own = plan.live(plan.find(id)->play);
        if (own == nullptr) continue;
        if (play && play != own->id) return true;
        play = own->id;
    }
    return false;
}

// The finding's activities in one play, not tried out yet.
std::optional<Fix> joined_in_play(const CheckedPlan& checked, const Finding& finding, const SettleLimits& limits) {
    const Plan& plan = checked.plan();
    if (!limits.may_join || !respects_plays(finding.rule)) return std::nullopt;
    if (!are_of_both_teams(plan, finding) || have_two_plays(plan, finding)) return std::nullopt;
    std::optional<Fix> fix = make_it_one(plan, finding);
    if (!fix || fix->delta.empty()) return std::nullopt;
    for (const Change& change : fix->delta.changes()) {
        if (change.kind != Kind::activity) continue;
        if (!may_edit(checked, *plan.find(Id<Activity>(change.id)), limits)) return std::nullopt;
    }
    return fix;
}

// The same when it makes the finding go and brings nothing that is not among `known`.
std::optional<Fix> join_both_teams(CheckedPlan& checked, const Finding& finding, std::span<const Finding> known,
                                   const SettleLimits& limits, SettleEffort& effort) {
    std::optional<Fix> fix = joined_in_play(checked, finding, limits);
    if (!fix) return std::nullopt;
    for (const auto id : finding.activities) effort.spend(cost_of_trial(checked, *checked.plan().find(id)));
    fix->effect = checked.try_out(fix->delta);
    NewSerious news(0, known);
    return goes(fix->effect, finding) && news.look_at(fix->effect) ? std::move(fix) : std::nullopt;
}

std::optional<Fix> move_away(CheckedPlan& checked, const Finding& finding, std::span<const Finding> known,
                             const SettleLimits& limits, SettleEffort& effort) {
    const Activity* yields = checked.plan().live(finding.yields);
    if (yields == nullptr || !may_edit(checked, *yields, limits)) return std::nullopt;
    const std::int64_t cost = cost_of_trial(checked, *yields);
    std::int64_t trials = 0;
    auto move = nearest_move(checked, {finding.yields, limits.days, MoveGoal::settles, &finding, known, &trials});
    effort.spend(trials * cost);
    if (!move) return std::nullopt;
    return fix_of_move(std::move(*move), finding.yields);
}

// Works out one edit of several steps. Carries each step out on `checked`, and takes all of them back at the end.
class StepByStep {
  public:
    StepByStep(CheckedPlan& checked, const Finding& finding, const SettleLimits& limits, SettleEffort& effort)
        : checked_(checked), finding_(finding), limits_(limits), effort_(effort) {}
    StepByStep(const StepByStep&) = delete;
    StepByStep& operator=(const StepByStep&) = delete;
    ~StepByStep() { take_back(); }

    // Begins with a move; false when too much is in the way of it, or nothing of that yields.
    bool begin(Fix move) {
        carry_out(std::move(move));
        return goes_ && left_.size() <= most_in_the_way;
    }
    bool is_done() const { return left_.empty(); }
    // One more step against the worst that is in the way; false when there is none.
    bool go_on();
    // The edit, tried out as a whole on the plan as it was; empty when it does not do.
    std::optional<SettleEdit> edit();

  private:
    void carry_out(Fix fix);
    void take_back();
    std::vector<Finding> known() const;

    CheckedPlan& checked_;
    const Finding& finding_;
    const SettleLimits& limits_;
    SettleEffort& effort_;
    bool goes_ = false;
    std::vector<Fix> steps_;
    std::vector<Finding> left_;  // serious now, and not before the first step
    std::vector<Finding> lost_;  // serious before, and gone at some time
};

void StepByStep::carry_out(Fix fix) {
    const FindingChange change = checked_.apply(fix.delta);
    NewSerious news(change.gained.size(), lost_);
    news.look_at(change);
    for (const Finding& lost : change.lost) {
        if (is_serious(lost) && !is_among(lost, left_)) lost_.push_back(lost);
    }
    std::erase_if(left_, [&](const Finding& one) { return goes(change, one) || is_among(one, news.found()); });
    left_.insert(left_.end(), news.found().begin(), news.found().end());
    if (steps_.empty()) goes_ = goes(change, finding_);
    steps_.push_back(step_of(std::move(fix)));
}

void StepByStep::take_back() {
    for (auto it = steps_.rbegin(); it != steps_.rend(); ++it) checked_.apply(reversed(it->delta));
}

std::vector<Finding> StepByStep::known() const {
    std::vector<Finding> out = lost_;
    out.insert(out.end(), left_.begin(), left_.end());
    return out;
}

bool StepByStep::go_on() {
    sort_list(left_, worse_first);
    const Finding worst = left_.front();
    const std::vector<Finding> may_come = known();
    std::optional<Fix> fix = join_both_teams(checked_, worst, may_come, limits_, effort_);
    // What has just been moved here is not moved on: that would be another day.
    if (!fix && worst.yields != steps_.front().activity) fix = move_away(checked_, worst, may_come, limits_, effort_);
    if (!fix) return false;
    carry_out(std::move(*fix));
    return true;
}

std::optional<SettleEdit> StepByStep::edit() {
    SettleEdit edit;
    edit.finding_id = finding_id(finding_);
    for (const Fix& step : steps_) edit.delta = joined(edit.delta, step.delta);
    edit.steps = steps_;
    take_back();
    steps_.clear();
    edit.effect = checked_.try_out(edit.delta);
    NewSerious news(0);
    return goes(edit.effect, finding_) && news.look_at(edit.effect) ? std::optional(std::move(edit)) : std::nullopt;
}

// The finding goes on that day, and little enough is in the way to look at it more closely.
bool is_worth_it(CheckedPlan& checked, const Delta& delta, const Finding& finding) {
    NewSerious news(most_in_the_way);
    const auto effect = checked.try_out_while(delta, checked.scope_of(finding), [&](const FindingChange& so_far) {
        return goes(so_far, finding) && news.look_at(so_far);
    });
    return effect.has_value();
}

Fix move_to(Delta delta, Id<Activity> activity, Date from, Date to) {
    return fix_of_move(Move{std::move(delta), {}, to, to - from, {}}, activity);
}

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

bool is_movable(const CheckedPlan& checked, const Finding& finding, const SettleLimits& limits) {
    const Activity* yields = checked.plan().live(finding.yields);
    return yields != nullptr && depends_on_days(checked, finding) && may_edit(checked, *yields, limits);
}

std::optional<SettleEdit> settle_simply(CheckedPlan& checked, const Finding& finding, const SettleLimits& limits,
                                        SettleEffort& effort) {
    const std::int64_t cost = cost_of_trial(checked, *checked.plan().live(finding.yields));
    std::int64_t trials = 0;
    auto hour = nearest_hour(checked, finding, trials);
    effort.spend(trials * cost);
    if (hour) return edit_of(fix_of_move(std::move(*hour), finding.yields), finding);
    if (auto move = move_away(checked, finding, {}, limits, effort)) return edit_of(std::move(*move), finding);
    if (auto join = join_both_teams(checked, finding, {}, limits, effort)) return edit_of(std::move(*join), finding);
    return std::nullopt;
}

std::optional<SettleEdit> settle_together(CheckedPlan& checked, const Finding& finding, const SettleLimits& limits,
                                          SettleEffort& effort) {
    const Id<Activity> id = finding.yields;
    const Activity& yields = *checked.plan().live(id);
    const Date from = yields.start;
    const std::int64_t cost = cost_of_trial(checked, yields);
    for (const Date start : starts_within(checked, yields, limits.days, MoveGoal::settles)) {
        if (effort.is_spent()) return std::nullopt;
        effort.spend(cost);
        Result<Delta> delta = move_activity(checked.plan(), id, start);
        if (!delta || !is_worth_it(checked, *delta, finding)) continue;
        StepByStep steps(checked, finding, limits, effort);
        if (!steps.begin(move_to(delta.take(), id, from, start))) continue;
        bool goes_on = true;
        for (std::size_t step = 0; goes_on && !steps.is_done() && step < most_in_the_way; ++step) {
            goes_on = steps.go_on();
        }
        if (!steps.is_done()) continue;
        if (auto edit = steps.edit()) return edit;
    }
    return std::nullopt;
}

}
