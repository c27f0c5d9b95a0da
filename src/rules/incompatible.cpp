// incompatible.cpp -- Two topics or offers that one customer must not hear close together.
#include "rules/close_pairs.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

bool is_about(const Activity& activity, Name subject) { return activity.topic == subject || activity.offer == subject; }

bool clash(const RuleRecord& record, const Beat& x, const Beat& y) {
    if (coordinated(*x.activity, *y.activity)) return false;
    const auto a_then_b = [&record](const Beat& a, const Beat& b) {
        return is_about(*a.activity, record.a) && is_about(*b.activity, record.b) &&
               (!record.ordered || b.first >= a.first);
    };
    return a_then_b(x, y) || a_then_b(y, x);
}

}

const Rule incompatible{
    .kind = RuleKind::incompatible,
    .severity = Severity::conflict,
    .works_in = {true, false, false, false, false},
    .scopes = disturb_accounts,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            if (in.record.a.empty() || in.record.b.empty() || in.touches.beats().size() < 2) return;
            if (!tags_fit(in.record, in.plan.live(Id<Account>(scope.id)))) return;
            const Count days = days_of(in.record);
            const auto beats = beats_for(in, scope, channels_of(in.record), SubjectScope::account);
            const auto pairs =
                close_pairs(beats, days, out, [&in](const Beat& x, const Beat& y) { return clash(in.record, x, y); });
            for (const ClosePair& pair : pairs) out.report(finding_of_pair(in, scope, pair, days));
        },
};

}
