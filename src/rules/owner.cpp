// owner.cpp -- Somebody in sales works on an account that a colleague owns.
#include <algorithm>

#include "plan/query.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

bool may_work_on(const Account& account, Id<Person> person) {
    return person == account.owner ||
           std::find(account.helpers.begin(), account.helpers.end(), person) != account.helpers.end();
}

}

const Rule owner_rule{
    .kind = RuleKind::owner,
    .severity = Severity::conflict,
    .works_in = {true, false, false, false, false},
    .scopes = disturb_accounts,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            const Account* account = in.plan.live(Id<Account>(scope.id));
            if (account == nullptr || account->owner.empty() || in.touches.beats().empty()) return;
            const auto teams = teams_of(in.record);
            FindingPerActivity findings(in, scope);
            for (const Beat* beat : beats_for(in, scope, channels_of(in.record), SubjectScope::account)) {
                const Activity& activity = *beat->activity;
                if (activity.play || activity.owner.empty() || may_work_on(*account, activity.owner)) continue;
                const bool concerned = std::any_of(teams.begin(), teams.end(),
                                                   [&](Name team) { return is_team(in.plan, activity.team, team); });
                if (concerned) findings.add(*beat);
            }
            findings.report(out);
        },
};

}
