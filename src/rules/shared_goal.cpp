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

std::int64_t activities_of_role(const RuleContext& in, Name goal, TeamRole role) {
    std::int64_t count = 0;
    for (const Name id : in.index.of(Link::goal_activities, goal)) {
        const Activity& activity = *in.plan.live(Id<Activity>(id));
        const bool counts = activity.status != Status::cancelled && role_of(in.plan, activity.team) == role;
        count += counts ? 1 : 0;
    }
    return count;
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
            const std::int64_t marketing = activities_of_role(in, goal.id, TeamRole::marketing);
            const std::int64_t sales = activities_of_role(in, goal.id, TeamRole::sales);
            const bool ownerless = goal.marketing_owner.empty() || goal.sales_owner.empty();
            const bool one_sided = marketing == 0 || sales == 0;
            if (!ownerless && !one_sided) return;
            Finding finding;
            finding.subject = goal.id;
            finding.goal = goal.id;
            finding.reason =
                ownerless ? (one_sided ? Reason::no_owner_and_no_activity : Reason::no_owner) : Reason::no_activity;
            finding.set(NumberKey::marketing_owner, goal.marketing_owner.empty() ? 1 : 0);
            finding.set(NumberKey::sales_owner, goal.sales_owner.empty() ? 1 : 0);
            finding.set(NumberKey::marketing_activities, marketing);
            finding.set(NumberKey::sales_activities, sales);
            out.report(std::move(finding));
        },
};

}
