#include "rules/scopes.h"

#include "plan/query.h"

namespace concierto {

namespace {

void add_person(const Index& index, const Contact& contact, ScopeSet& out) {
    for (const auto id : index.same_person(contact)) out.add(ScopeKind::person, id);
    out.add(ScopeKind::person, contact.id);
}

void add_people_of(const Plan& plan, const Index& index, Id<Account> account, ScopeSet& out) {
    for (const Name id : index.of(Link::account_contacts, account)) {
        add_person(index, *plan.live(Id<Contact>(id)), out);
    }
}

}

void disturb_accounts(const Plan& plan, const Index& index, const AnyRecord& changed, ScopeSet& out) {
    if (const auto* activity = std::get_if<Activity>(&changed)) {
        for (const auto account : accounts_reached(plan, index, *activity)) out.add(ScopeKind::account, account);
    } else if (const auto* contact = std::get_if<Contact>(&changed)) {
        out.add(ScopeKind::account, contact->account);
        for (const auto id : index.same_person(*contact)) {
            if (const Contact* record = plan.live(id)) out.add(ScopeKind::account, record->account);
        }
    } else if (const auto* account = std::get_if<Account>(&changed)) {
        out.add(ScopeKind::account, account->id);
    } else if (const auto* outcome = std::get_if<Outcome>(&changed)) {
        out.add(ScopeKind::account, outcome->account);
        if (const Contact* person = plan.live(outcome->contact)) {
            for (const auto id : index.same_person(*person)) out.add(ScopeKind::account, plan.live(id)->account);
        }
    } else if (std::holds_alternative<Team>(changed)) {
        out.add_everything();
    }
}

void disturb_people(const Plan& plan, const Index& index, const AnyRecord& changed, ScopeSet& out) {
    if (const auto* activity = std::get_if<Activity>(&changed)) {
        for (const auto id : activity->contacts) {
            if (const Contact* contact = plan.live(id)) add_person(index, *contact, out);
        }
    } else if (const auto* contact = std::get_if<Contact>(&changed)) {
        add_person(index, *contact, out);
    } else if (const auto* account = std::get_if<Account>(&changed)) {
        add_people_of(plan, index, account->id, out);
    } else if (const auto* outcome = std::get_if<Outcome>(&changed)) {
        add_people_of(plan, index, outcome->account, out);
        if (const Contact* person = plan.live(outcome->contact)) add_person(index, *person, out);
    } else if (std::holds_alternative<Team>(changed)) {
        out.add_everything();
    }
}

void disturb_accounts_and_people(const Plan& plan, const Index& index, const AnyRecord& changed, ScopeSet& out) {
    disturb_accounts(plan, index, changed, out);
    disturb_people(plan, index, changed, out);
}

std::vector<const Beat*> beats_for(const RuleContext& in, Scope scope, ChannelMask channels, SubjectScope subject) {
    std::vector<const Beat*> out;
    if (subject == SubjectScope::account && scope.kind != ScopeKind::account) return out;
    const bool itself_only = subject != SubjectScope::account && scope.kind == ScopeKind::account;
    for (const Beat& beat : in.touches.beats()) {
        if (beat.activity->exempt || !has(channels, beat.channel)) continue;
        if (itself_only && !beat.on_account_itself) continue;
        out.push_back(&beat);
    }
    return out;
}

Finding finding_about(const RuleContext& in, Scope scope) {
    Finding finding;
    finding.subject = scope.id;
    if (scope.kind == ScopeKind::account) {
        finding.account = Id<Account>(scope.id);
    } else if (scope.kind == ScopeKind::person) {
        finding.contact = Id<Contact>(scope.id);
        finding.account = in.plan.find(finding.contact)->account;
    }
    return finding;
}

Finding finding_of_window(const RuleContext& in, Scope scope, std::span<const Beat* const> window, Date day,
                          std::int64_t count) {
    Finding finding = finding_about(in, scope);
    finding.day = day;
    for (const Beat* beat : window) {
        finding.activities.push_back(beat->activity->id);
        append_touches(in.touches, *beat, finding.touches);
    }
    finding.set(NumberKey::count, count);
    finding.set(NumberKey::max, max_of(in.record));
    finding.set(NumberKey::limit_days, days_of(in.record));
    return finding;
}

Finding& FindingPerActivity::of(const Activity& activity) {
    const auto [at, is_new] = places_.try_emplace(activity.id, findings_.size());
    if (is_new) {
        findings_.push_back(finding_about(in_, scope_));
        findings_.back().activities.push_back(activity.id);
    }
    return findings_[at->second];
}

Finding& FindingPerActivity::add(const Beat& beat) {
    Finding& finding = of(*beat.activity);
    append_touches(in_.touches, beat, finding.touches);
    return finding;
}

Finding& FindingPerActivity::add(const Beat& beat, const Target& target) {
    Finding& finding = of(*beat.activity);
    finding.touches.push_back(
        {beat.activity->id, beat.step, target.account, target.contact, beat.channel, beat.first, beat.last});
    return finding;
}

void FindingPerActivity::report(FindingSink& out) {
    for (Finding& finding : findings_) out.report(std::move(finding));
}

}
