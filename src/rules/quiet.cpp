// quiet.cpp -- Times at which nobody is to be disturbed: nights, weekends, holidays, a customer's own quiet weeks.
#include "rules/quiet_time.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

const Rule quiet{
    .kind = RuleKind::quiet,
    .severity = Severity::conflict,
    .works_in = {true, true, false, false, false},
    .scopes = disturb_accounts_and_people,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            const auto beats = beats_for(in, scope, channels_of(in.record), SubjectScope::contact);
            if (beats.empty()) return;
            const QuietTime quiet_time = quiet_time_of(in.record);
            FindingPerActivity findings(in, scope);
            for (const Beat* beat : beats) {
                if (!quiet_time.meets(beat->first, beat->last, beat->time)) continue;
                for (const Target& target : in.touches.targets(*beat)) {
                    if (concerns(in.record, target.account, in.plan.live(target.account))) findings.add(*beat, target);
                }
            }
            findings.report(out);
        },
};

const Rule quiet_account{
    .kind = RuleKind::quiet_account,
    .severity = Severity::conflict,
    .works_in = {true, true, false, false, false},
    .scopes = disturb_accounts_and_people,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            FindingPerActivity findings(in, scope);
            const ChannelMask channels = channels_of(in.record);
            for (const Beat* beat : beats_for(in, scope, channels, SubjectScope::contact)) {
                for (const Target& target : in.touches.targets(*beat)) {
                    const Account* account = in.plan.live(target.account);
                    if (account == nullptr) continue;
                    for (const QuietRange& range : account->quiet) {
                        const QuietTime quiet_time{range.from, range.to, 0, {}, {}};
                        if (!quiet_time.meets(beat->first, beat->last, beat->time)) continue;
                        findings.add(*beat, target);
                        break;
                    }
                }
            }
            findings.report(out);
        },
};

}
