// unsolicited_call.cpp -- A call or text message that nobody asked for, to somebody who is not a customer yet.
#include <algorithm>

#include "rules/permission.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

// Why there is no basis for the touch; none when there is one.
Reason reason_against(const RuleContext& in, const Contact& contact, const Beat& beat) {
    if (consent_of(in.plan, in.index, contact, beat.channel) == Consent::granted) return Reason::none;
    const Date asked = asked_for_call_by(in.plan, in.index, contact, beat.first);
    if (!asked.exists()) return Reason::never_asked;
    const Count valid_days = in.record.valid_days.value_or(0);
    return valid_days > 0 && beat.first - asked > valid_days ? Reason::asked_too_long_ago : Reason::none;
}

Reason reason_against(const RuleContext& in, const Target& target, const Beat& beat, OncePerPerson& known) {
    if (target.contact) {
        return known.reason(beat, target, [&] { return reason_against(in, *in.plan.live(target.contact), beat); });
    }
    const auto contacts = in.index.of(Link::account_contacts, target.account);
    const bool some_basis = std::any_of(contacts.begin(), contacts.end(), [&](Name id) {
        return reason_against(in, *in.plan.live(Id<Contact>(id)), beat) == Reason::none;
    });
    return some_basis ? Reason::none : Reason::nobody_asked;
}

void set_reason(const RuleContext& in, const Beat& beat, const Target& target, Reason reason, Finding& finding) {
    finding.reason = reason;
    if (reason != Reason::asked_too_long_ago) return;
    const Contact& contact = *in.plan.live(target.contact);
    finding.set(NumberKey::age_days, beat.first - asked_for_call_by(in.plan, in.index, contact, beat.first));
}

bool stage_is_free(const RuleContext& in, Id<Account> id, const std::vector<Stage>& stages) {
    const Account* account = in.plan.live(id);
    return account != nullptr && std::find(stages.begin(), stages.end(), account->stage) != stages.end();
}

}

const Rule unsolicited_call{
    .kind = RuleKind::unsolicited_call,
    .severity = Severity::block,
    .works_in = {true, true, false, false, false},
    .scopes = disturb_accounts_and_people,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            const auto beats = beats_for(in, scope, channels_of(in.record), SubjectScope::contact);
            if (beats.empty()) return;
            const auto stages = stages_of(in.record);
            FindingPerActivity findings(in, scope);
            OncePerPerson known;
            for (const Beat* beat : beats) {
                for (const Target& target : in.touches.targets(*beat)) {
                    if (stage_is_free(in, target.account, stages)) continue;
                    const Reason reason = reason_against(in, target, *beat, known);
                    if (reason == Reason::none) continue;
                    Finding& finding = findings.add(*beat, target);
                    if (finding.reason == Reason::none) set_reason(in, *beat, target, reason, finding);
                }
            }
            findings.report(out);
        },
};

}
