// minimum_gap.cpp -- One person (or account) is written to again too soon.
#include "rules/close_pairs.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

const Rule minimum_gap{
    .kind = RuleKind::minimum_gap,
    .severity = Severity::conflict,
    .works_in = {true, true, false, false, false},
    .scopes = disturb_accounts_and_people,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            const Count days = days_of(in.record);
            if (days == 0 || in.touches.beats().size() < 2) return;
            const auto beats = beats_for(in, scope, channels_of(in.record), scope_of(in.record));
            // Two beats are always different activities or different steps of one.
            const auto pairs = close_pairs(beats, days - 1, out, [](const Beat&, const Beat&) { return true; });
            for (const ClosePair& pair : pairs) out.report(finding_of_pair(in, scope, pair, days));
        },
};

}
