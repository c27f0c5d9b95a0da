// shared_goal.cpp -- A goal that only one team owns, or to which only one team contributes.
#include "plan/query.h"
#include "rules/rules.h"

namespace concierto {

namespace {

void disturb_goals(const Plan&, const Index&, const AnyRecord& changed, ScopeSet& out) {
    if (std::holds_alternative<Team>(changed)) return out.add_everything();
    if (const auto* goal = std::get_if<Goal>(&changed)) out.add(ScopeKind::goal, goal->id);
    if (const auto* activity = std::get_if<Activity>(&changed)) {
        if (activity->goal) out.add(ScopeKind::goal, activity->goal);
    }
}

struct Contribution {
    std::int64_t marketing = 0;
    std::int64_t sales = 0;
    bool one_sided() const { return marketing == 0 || sales == 0; }
};

enum class Exactness { all, until_both };

// How many activities of each team point to the goal. A plan may have thousands for one goal, and every edit of one of
// them asks, so the team's role is looked up only when it differs from the one before.
Contribution contribution_to(const RuleContext& in, Name goal, Exactness exactness) {
    Contribution out;
    Id<Team> team;
    TeamRole role = TeamRole::none;
    for (const Name id : in.index.of(Link::goal_activities, goal)) {
        const Activity& activity = *in.plan.live(Id<Activity>(id));
        if (activity.status == Status::cancelled) continue;
        if (activity.team != team) {
            team = activity.team;
            role = role_of(in.plan, team);
        }
        if (role == TeamRole::marketing) ++out.marketing;
        if (role == TeamRole::sales) ++out.sales;
        if (exactness == Exactness::until_both && !out.one_sided()) break;
    }
    return out;
}

}

const Rule shared_goal{
    .kind = RuleKind::shared_goal,
    .severity = Severity::warn,
    .works_in = {false, false, false, true, false},
    .scopes = disturb_goals,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            const Goal& goal = *in.plan.live(Id<Goal>(scope.id));
            const bool ownerless = goal.marketing_owner.empty() || goal.sales_owner.empty();
            const Contribution from = contribution_to(in, goal.id, ownerless ? Exactness::all : Exactness::until_both);
            const bool one_sided = from.one_sided();
            if (!ownerless && !one_sided) return;
            Finding finding;
            finding.subject = goal.id;
            finding.goal = goal.id;
            finding.reason =
                ownerless ? (one_sided ? Reason::no_owner_and_no_activity : Reason::no_owner) : Reason::no_activity;
            finding.set(NumberKey::marketing_owner, goal.marketing_owner.empty() ? 1 : 0);
            finding.set(NumberKey::sales_owner, goal.sales_owner.empty() ? 1 : 0);
            finding.set(NumberKey::marketing_activities, from.marketing);
            finding.set(NumberKey::sales_activities, from.sales);
            out.report(std::move(finding));
        },
};

}
