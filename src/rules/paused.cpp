// paused.cpp -- Somebody asked for a pause, and a touch falls into it.
#include "rules/permission.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

const Rule paused{
    .kind = RuleKind::paused,
    .severity = Severity::block,
    .works_in = {false, true, false, false, false},
    .scopes = disturb_people,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            const Contact& person = *in.plan.live(Id<Contact>(scope.id));
            if (!paused_during(in.plan, in.index, person, first_date, last_date)) return;
            FindingPerActivity findings(in, scope);
            for (const Beat* beat : beats_for(in, scope, channels_of(in.record), SubjectScope::contact)) {
                if (paused_during(in.plan, in.index, person, beat->first, beat->last)) findings.add(*beat);
            }
            findings.report(out);
        },
};

}
