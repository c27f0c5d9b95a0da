// order.cpp -- An activity starts before the one it waits for has ended.
#include <algorithm>

#include "plan/query.h"
#include "rules/rules.h"

namespace concierto {

namespace {

void disturb_order(const Plan&, const Index& index, const AnyRecord& changed, ScopeSet& out) {
    const auto* activity = std::get_if<Activity>(&changed);
    if (activity == nullptr) return;
    out.add(ScopeKind::activity, activity->id);
    for (const Name waiting : index.of(Link::after_activities, activity->id)) out.add(ScopeKind::activity, waiting);
}

Finding too_early(const Activity& later, const Activity& earlier) {
    Finding finding;
    finding.subject = later.id;
    finding.activities = {later.id, earlier.id};
    finding.set(NumberKey::late_days, last_day(earlier) - later.start + 1);
    return finding;
}

}

const Rule order_rule{
    .kind = RuleKind::order,
    .severity = Severity::warn,
    .works_in = {false, false, true, false, false},
    .scopes = disturb_order,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            const Activity& later = *in.plan.live(Id<Activity>(scope.id));
            if (later.after.empty() || later.status == Status::cancelled) return;
            for (const auto id : later.after) {
                const Activity* earlier = in.plan.live(id);
                if (earlier == nullptr || earlier == &later || earlier->status == Status::cancelled) continue;
                if (later.start > last_day(*earlier)) continue;
                if (!out.has_room()) return;
                out.report(too_early(later, *earlier));
            }
        },
};

}
