// stage.cpp -- A team touches an account that is not theirs to touch at this stage.
#include <algorithm>

#include "plan/query.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

const Rule stage_rule{
    .kind = RuleKind::stage,
    .severity = Severity::conflict,
    .works_in = {true, false, false, false, false},
    .scopes = disturb_accounts,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            const Account* account = in.plan.live(Id<Account>(scope.id));
            if (account == nullptr || in.touches.beats().empty()) return;
            const auto stages = stages_of(in.record);
            if (std::find(stages.begin(), stages.end(), account->stage) == stages.end()) return;
            if (!tags_fit(in.record, account)) return;
            FindingPerActivity findings(in, scope);
            for (const Beat* beat : beats_for(in, scope, channels_of(in.record), SubjectScope::account)) {
                if (beat->activity->play) continue;
                if (in.record.team && !is_team(in.plan, beat->activity->team, in.record.team)) continue;
                findings.add(*beat);
            }
            findings.report(out);
        },
};

}
