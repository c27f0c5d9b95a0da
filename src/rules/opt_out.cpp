// opt_out.cpp -- Somebody, or a whole company, has said no. The one rule that exempt activities and ambient channels
// obey too.
#include <algorithm>

#include "rules/permission.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

bool all_contacts_deny(const RuleContext& in, Name account, Channel channel) {
    const auto contacts = in.index.of(Link::account_contacts, account);
    return !contacts.empty() && std::all_of(contacts.begin(), contacts.end(), [&](Name id) {
        const Contact& contact = *in.plan.live(Id<Contact>(id));
        return consent_of(in.plan, in.index, contact, channel) == Consent::denied;
    });
}

Reason reason_of_person(const RuleContext& in, const Beat& beat, Id<Contact> person) {
    const Contact& contact = *in.plan.live(person);
    if (consent_of(in.plan, in.index, contact, beat.channel) == Consent::denied) return Reason::consent_denied;
    return opted_out(in.plan, in.index, contact, beat.first) ? Reason::opted_out : Reason::none;
}

Reason reason_against(const RuleContext& in, const Beat& beat, const Target& target, OncePerPerson& known) {
    if (target.contact) {
        const Reason reason = known.reason(beat, target, [&] { return reason_of_person(in, beat, target.contact); });
        if (reason != Reason::none) return reason;
    } else if (all_contacts_deny(in, target.account, beat.channel)) {
        return Reason::all_contacts_deny;
    }
    const Account* account = in.plan.live(target.account);
    if (account == nullptr) return Reason::none;
    if (account->stage == Stage::do_not_contact) return Reason::stage_do_not_contact;
    const auto& no_contact = account->no_contact;
    const bool refused = std::find(no_contact.begin(), no_contact.end(), beat.channel) != no_contact.end();
    return refused ? Reason::account_no_contact : Reason::none;
}

}

const Rule opt_out{
    .kind = RuleKind::opt_out,
    .severity = Severity::block,
    .works_in = {true, true, false, false, false},
    .scopes = disturb_accounts_and_people,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            FindingPerActivity findings(in, scope);
            OncePerPerson known;
            for (const Beat& beat : in.touches.beats()) {
                if (scope.kind == ScopeKind::account && !beat.on_account_itself) continue;
                for (const Target& target : in.touches.targets(beat)) {
                    const Reason reason = reason_against(in, beat, target, known);
                    if (reason == Reason::none) continue;
                    Finding& finding = findings.add(beat, target);
                    if (finding.reason == Reason::none) finding.reason = reason;
                }
            }
            findings.report(out);
        },
};

}
