// answered.cpp -- Somebody has answered, and the sequence goes on as if they had not; or they said no, and are asked
// again too soon.
#include <algorithm>

#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

// The outcomes that the scope's subject has given. In scope account all of the account's; otherwise the person's, and
// those of the account as a whole.
std::vector<const Outcome*> outcomes_of(const RuleContext& in, Scope scope) {
    std::vector<const Outcome*> out;
    const auto take = [&](Link link, Name from, bool whole_account_only) {
        for (const Name id : in.index.of(link, from)) {
            const Outcome* outcome = in.plan.live(Id<Outcome>(id));
            if (!whole_account_only || outcome->contact.empty()) out.push_back(outcome);
        }
    };
    if (scope.kind == ScopeKind::account) {
        take(Link::account_outcomes, scope.id, scope_of(in.record) == SubjectScope::contact);
        return out;
    }
    for (const auto id : in.index.same_person(*in.plan.live(Id<Contact>(scope.id)))) {
        take(Link::contact_outcomes, id, false);
        take(Link::account_outcomes, in.plan.live(id)->account, true);
    }
    return out;
}

Reason reason_against(const RuleContext& in, const Beat& beat, const Outcome& outcome) {
    if (beat.first <= outcome.date) return Reason::none;
    if (beat.step >= 0 && beat.activity->start <= outcome.date) return Reason::sequence_goes_on;
    const bool refused = outcome.result == OutcomeResult::not_interested;
    const bool cooling = refused && beat.first - outcome.date <= in.record.cool_off_days.value_or(0);
    return cooling ? Reason::cooling_off : Reason::none;
}

// Whatever order the outcomes come in: a sequence that goes on before a time to cool off. An outcome of a whole account
// says nothing about where else its people are reached.
Reason reason_against(const RuleContext& in, const Beat& beat, const Target& target,
                      const std::vector<const Outcome*>& outcomes) {
    Reason found = Reason::none;
    for (const Outcome* outcome : outcomes) {
        if (outcome->contact.empty() && outcome->account != target.account) continue;
        const Reason reason = reason_against(in, beat, *outcome);
        if (reason == Reason::sequence_goes_on) return reason;
        if (reason != Reason::none) found = reason;
    }
    return found;
}

}

const Rule answered{
    .kind = RuleKind::answered,
    .severity = Severity::conflict,
    .works_in = {true, true, false, false, false},
    .scopes = disturb_accounts_and_people,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            if (scope.kind == ScopeKind::person && scope_of(in.record) == SubjectScope::account) return;
            auto outcomes = outcomes_of(in, scope);
            const auto results = results_of(in.record);
            std::erase_if(outcomes, [&results](const Outcome* outcome) {
                return std::find(results.begin(), results.end(), outcome->result) == results.end();
            });
            if (outcomes.empty()) return;
            FindingPerActivity findings(in, scope);
            for (const Beat* beat : beats_for(in, scope, channels_of(in.record), scope_of(in.record))) {
                if (beat->activity->requested) continue;
                for (const Target& target : in.touches.targets(*beat)) {
                    const Reason reason = reason_against(in, *beat, target, outcomes);
                    if (reason == Reason::none) continue;
                    Finding& finding = findings.add(*beat, target);
                    if (finding.reason == Reason::none) finding.reason = reason;
                }
            }
            findings.report(out);
        },
};

}
