// follow_up.cpp -- Marketing brings people, and nobody in sales is planned to attend them.
#include <algorithm>

#include "plan/query.h"
#include "rules/parameters.h"
#include "rules/rules.h"

namespace concierto {

namespace {

void disturb_follow_up(const Plan&, const Index&, const AnyRecord& changed, ScopeSet& out) {
    if (std::holds_alternative<Team>(changed)) return out.add_everything();
    const auto* activity = std::get_if<Activity>(&changed);
    if (activity == nullptr) return;
    out.add(ScopeKind::activity, activity->id);
    if (activity->follows) out.add(ScopeKind::activity, activity->follows);
}

bool brings_people(const Plan& plan, const Activity& activity) {
    const bool leads = activity.expected_leads.value_or(0) > 0;
    const bool responses = activity.response_rate && activity.response_rate->ten_thousandths > 0;
    if (!leads && !responses) return false;
    constexpr ChannelMask attracting =
        bit(Channel::event) | bit(Channel::webinar) | bit(Channel::social) | bit(Channel::ad);
    return has(attracting, activity.channel) && activity.status != Status::cancelled &&
           role_of(plan, activity.team) == TeamRole::marketing;
}

bool attends(const Plan& plan, const Activity& sales, Date end, Count days) {
    if (sales.status == Status::idea || sales.status == Status::cancelled) return false;
    return role_of(plan, sales.team) == TeamRole::sales && sales.start >= end && sales.start - end <= days;
}

}

const Rule follow_up{
    .kind = RuleKind::follow_up,
    .severity = Severity::conflict,
    .works_in = {false, false, true, false, false},
    .scopes = disturb_follow_up,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            const Activity& activity = *in.plan.live(Id<Activity>(scope.id));
            if (!brings_people(in.plan, activity)) return;
            const Count days = days_of(in.record);
            const auto followers = in.index.of(Link::follows_activities, activity.id);
            const bool attended = std::any_of(followers.begin(), followers.end(), [&](Name id) {
                return attends(in.plan, *in.plan.live(Id<Activity>(id)), last_day(activity), days);
            });
            if (attended) return;
            Finding finding;
            finding.subject = activity.id;
            finding.activities = {activity.id};
            finding.set(NumberKey::limit_days, days);
            out.report(std::move(finding));
        },
};

}
