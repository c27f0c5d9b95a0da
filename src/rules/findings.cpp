#include "rules/findings.h"

#include <algorithm>

#include "base/sort.h"
#include "rules/catalogue.h"

namespace concierto {

namespace {

bool touches(const Delta& delta, Kind kind) {
    return std::any_of(delta.changes().begin(), delta.changes().end(),
                       [kind](const Change& change) { return change.kind == kind; });
}

bool touches_rules(const Delta& delta) { return touches(delta, Kind::rule) || touches(delta, Kind::plan); }

// Ids of the rules that one list has and the other has not, or has otherwise; each once.
std::vector<Id<RuleRecord>> rules_that_differ(const std::vector<RuleRecord>& before,
                                              const std::vector<RuleRecord>& after) {
    std::vector<Id<RuleRecord>> out;
    const auto note_missing = [&out](const std::vector<RuleRecord>& from, const std::vector<RuleRecord>& in) {
        for (const RuleRecord& rule : from) {
            if (std::find(in.begin(), in.end(), rule) != in.end()) continue;
            if (std::find(out.begin(), out.end(), rule.id) == out.end()) out.push_back(rule.id);
        }
    };
    note_missing(before, after);
    note_missing(after, before);
    return out;
}

template <class Marks>
void mark(Marks& marks, Name id, Severity severity, int sign) {
    marks[id][static_cast<std::size_t>(severity)] += sign;
}

}

CheckedPlan::CheckedPlan(IndexedPlan indexed, Date today) : indexed_(std::move(indexed)), today_(today) {
    bind_rules();
}

void CheckedPlan::bind_rules() {
    rules_ = rules_of(plan());
    std::erase_if(
        rules_, [](const RuleRecord& rule) { return rule.severity == Severity::off || rule_of(rule.rule) == nullptr; });
    disturbed_.clear();
    for (const RuleRecord& record : rules_) {
        const DisturbedScopes scopes = rule_of(record.rule)->scopes;
        if (std::find(disturbed_.begin(), disturbed_.end(), scopes) == disturbed_.end()) disturbed_.push_back(scopes);
    }
    for (std::size_t kind = 0; kind < scope_kind_count; ++kind) {
        bound_[kind].clear();
        for (const RuleRecord& record : rules_) {
            const Rule* rule = rule_of(record.rule);
            if (rule->works_in[kind]) bound_[kind].push_back({rule, &record});
        }
    }
}

std::vector<Scope> CheckedPlan::scopes_in(ScopeKind kind) const {
    std::vector<Scope> out;
    ScopeSet stray;  // accounts that contacts belong to but that name nothing, and what an edit has just removed
    const auto take_all = [&out, kind](const auto& table) {
        for (const auto& record : table) out.push_back({kind, record.id});
    };
    switch (kind) {
        case ScopeKind::account:
            take_all(plan().table<Account>());
            for (const Contact& contact : plan().table<Contact>()) {
                if (plan().live(contact.account) == nullptr) stray.add(kind, contact.account);
            }
            break;
        case ScopeKind::person: take_all(plan().table<Contact>()); break;
        case ScopeKind::activity: take_all(plan().table<Activity>()); break;
        case ScopeKind::goal: take_all(plan().table<Goal>()); break;
        case ScopeKind::plan: out.push_back({kind, Name()}); break;
    }
    ScopeSet known;
    for (const auto& [id, findings] : by_scope_[static_cast<std::size_t>(kind)]) stray.add(kind, id);
    for (const auto& [id, rules] : cut_[static_cast<std::size_t>(kind)]) stray.add(kind, id);
    if (stray.list().empty()) return out;
    for (const Scope scope : out) known.add(scope.kind, scope.id);
    for (const Scope scope : stray.list()) {
        if (!known.contains(scope)) out.push_back(scope);
    }
    return out;
}

template <class Visit>
void CheckedPlan::for_each_scope(Visit&& visit) const {
    for (std::size_t kind = 0; kind < scope_kind_count; ++kind) {
        for (const Scope scope : scopes_in(static_cast<ScopeKind>(kind))) visit(scope);
    }
}

// Whether the scope has anything that rules could look at; its touches are then in `touches_`.
bool CheckedPlan::gather(Scope scope) {
    touches_.clear();
    switch (scope.kind) {
        case ScopeKind::account: touches_.gather_account(plan(), index(), Id<Account>(scope.id)); return true;
        case ScopeKind::person: {
            const Contact* contact = plan().live(Id<Contact>(scope.id));
            if (contact == nullptr || index().person_of(*contact) != contact->id) return false;
            touches_.gather_person(plan(), index(), *contact);
            return !touches_.beats().empty();
        }
        case ScopeKind::activity: return plan().live(Id<Activity>(scope.id)) != nullptr;
        case ScopeKind::goal: return plan().live(Id<Goal>(scope.id)) != nullptr;
        case ScopeKind::plan: return true;
    }
    return false;
}

void CheckedPlan::run_rules(Scope scope, Id<RuleRecord> only, std::vector<Finding>& out, RuleIds& cut) {
    if (!gather(scope)) return;
    for (const BoundRule& bound : bound_[static_cast<std::size_t>(scope.kind)]) {
        if (only && bound.record->id != only) continue;
        FindingSink sink(plan(), *bound.rule, *bound.record, out);
        bound.rule->check({plan(), index(), *bound.record, touches_}, scope, sink);
        if (sink.is_cut()) cut.push_back(bound.record->id);
    }
}

bool CheckedPlan::is_account(Name id) const {
    return plan().live(Id<Account>(id)) != nullptr || !index().of(Link::account_contacts, id).empty();
}

// A person and an account may have the same id, and then findings about them as well: the account's scope holds both.
CheckedPlan::RuleIds CheckedPlan::check_scope(Scope scope, Id<RuleRecord> only, std::vector<Finding>& out) {
    RuleIds cut;
    const bool is_an_account = is_account(scope.id);
    if (scope.kind == ScopeKind::person && is_an_account) return cut;
    run_rules(scope, only, out, cut);
    if (scope.kind == ScopeKind::account && is_an_account) run_rules({ScopeKind::person, scope.id}, only, out, cut);
    if (out.size() > 1) sort_and_unite(out);
    if (plan().table<Decision>().size() == 0) return cut;
    for (Finding& finding : out) finding.accepted = is_accepted(finding);
    return cut;
}

void CheckedPlan::keep_cut(Scope scope, Id<RuleRecord> only, RuleIds cut) {
    auto& by_id = cut_[static_cast<std::size_t>(scope.kind)];
    if (by_id.empty() && cut.empty()) return;
    RuleIds& held = by_id[scope.id];
    if (only) {
        std::erase(held, only);
        cut.insert(cut.end(), held.begin(), held.end());
    }
    held = std::move(cut);
    if (held.empty()) by_id.erase(scope.id);
}

void CheckedPlan::check_anew(Scope scope, std::vector<Finding>& scratch) {
    scratch.clear();
    keep_cut(scope, {}, check_scope(scope, {}, scratch));
    if (scratch.empty()) return;
    for (const Finding& finding : scratch) count(finding, 1);
    by_scope_[static_cast<std::size_t>(scope.kind)].emplace(scope.id, std::move(scratch));
}

bool CheckedPlan::is_accepted(const Finding& finding) const {
    const Decision* decision = plan().live(Id<Decision>::find(finding_id(finding)));
    if (decision == nullptr || decision->verdict != Verdict::accepted) return false;
    if (decision->until.exists() && decision->until < today_) return false;
    return decision->about.empty() || decision->about == finding_digest(plan(), finding);
}

void CheckedPlan::count(const Finding& finding, int sign) {
    if (finding.accepted) {
        counts_.accepted += sign;
        return;
    }
    counts_.by_severity[static_cast<std::size_t>(finding.severity)] += sign;
    for (const auto activity : finding.activities) mark(activity_marks_, activity, finding.severity, sign);
    for (const Name account : accounts_of(finding)) mark(account_marks_, account, finding.severity, sign);
}

// What disturbs an account or a person may move findings to the other's scope when they have the same id.
void CheckedPlan::add_namesakes(ScopeSet& scopes) const {
    const auto holds_findings = [this](ScopeKind kind, Name id) {
        return by_scope_[static_cast<std::size_t>(kind)].count(id) > 0;
    };
    for (std::size_t i = 0; i < scopes.list().size(); ++i) {
        const Scope scope = scopes.list()[i];
        if (scope.kind == ScopeKind::account) {
            const bool is_person = plan().live(Id<Contact>(scope.id)) != nullptr;
            if (is_person || holds_findings(ScopeKind::person, scope.id)) scopes.add(ScopeKind::person, scope.id);
        } else if (scope.kind == ScopeKind::person) {
            const bool is_known = is_account(scope.id) || holds_findings(ScopeKind::account, scope.id);
            if (is_known) scopes.add(ScopeKind::account, scope.id);
        }
    }
}

void CheckedPlan::collect_scopes(const Delta& delta, bool after, ScopeSet& out) const {
    for (const Change& change : delta.changes()) {
        const RecordPointer& record = after ? change.after : change.before;
        if (record == nullptr || meta_of(*record).gone) continue;
        for (const DisturbedScopes scopes : disturbed_) scopes(plan(), index(), *record, out);
    }
}

ScopeSet CheckedPlan::scopes_disturbed_by(const AnyRecord& record) const {
    ScopeSet out;
    for (const DisturbedScopes scopes : disturbed_) scopes(plan(), index(), record, out);
    add_namesakes(out);
    return out;
}

FindingChange CheckedPlan::apply(const Delta& delta) {
    FindingChange change = carry_out(delta, Keep::result);
    ++version_;
    return change;
}

FindingChange CheckedPlan::try_out(const Delta& delta) {
    FindingChange change = carry_out(delta, Keep::nothing);
    indexed_.apply(reversed(delta));
    if (touches_rules(delta)) bind_rules();
    return change;
}

ScopeSet CheckedPlan::put_in(const Delta& delta) {
    ScopeSet scopes;
    collect_scopes(delta, false, scopes);
    indexed_.apply(delta);
    collect_scopes(delta, true, scopes);
    add_namesakes(scopes);
    return scopes;
}

FindingChange CheckedPlan::carry_out(const Delta& delta, Keep keep) {
    FindingChange change;
    const ScopeSet scopes = put_in(delta);
    std::vector<Id<RuleRecord>> changed_rules;
    if (touches_rules(delta)) {
        const std::vector<RuleRecord> before = std::move(rules_);
        bind_rules();
        changed_rules = rules_that_differ(before, rules_);
        if (!scopes.everything()) recheck_rules(changed_rules, scopes, keep, change);
    }
    if (scopes.everything()) {
        for_each_scope([&](Scope scope) { recheck(scope, keep, change); });
    } else {
        for (const Scope scope : scopes.list()) recheck(scope, keep, change);
    }
    if (touches(delta, Kind::decision)) recheck_acceptance(scopes, changed_rules, keep, change);
    return change;
}

void CheckedPlan::recheck(Scope scope, Keep keep, FindingChange& change) {
    auto& by_id = by_scope_[static_cast<std::size_t>(scope.kind)];
    std::vector<Finding> now;
    RuleIds cut = check_scope(scope, {}, now);
    if (keep == Keep::result) keep_cut(scope, {}, std::move(cut));
    const auto at = by_id.find(scope.id);
    if (at == by_id.end() && now.empty()) return;
    if (at == by_id.end()) {
        std::vector<Finding> was;
        compare_and_keep(was, std::move(now), keep, change);
        if (keep == Keep::result) by_id.emplace(scope.id, std::move(was));
        return;
    }
    compare_and_keep(at->second, std::move(now), keep, change);
    if (at->second.empty()) by_id.erase(at);
}

// Both sorted by key. Afterwards `was` is `now`, unless nothing is to be kept.
void CheckedPlan::compare_and_keep(std::vector<Finding>& was, std::vector<Finding> now, Keep keep,
                                   FindingChange& change) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < was.size() || j < now.size()) {
        const bool only_was = j == now.size() || (i < was.size() && key_less(was[i], now[j]));
        const bool only_now = !only_was && (i == was.size() || key_less(now[j], was[i]));
        if (!only_was && !only_now && was[i] == now[j]) {
            ++i, ++j;
            continue;
        }
        if (!only_now) change.lost.push_back(was[i++]);
        if (!only_was) change.gained.push_back(now[j++]);
    }
    if (keep == Keep::nothing) return;
    for (const Finding& finding : was) count(finding, -1);
    for (const Finding& finding : now) count(finding, 1);
    was = std::move(now);
}

void CheckedPlan::recheck_rules(const RuleIds& changed, const ScopeSet& done, Keep keep, FindingChange& change) {
    if (changed.empty()) return;
    for_each_scope([&](Scope scope) {
        if (done.contains(scope)) return;
        for (const auto rule : changed) recheck_rule(rule, scope, keep, change);
    });
}

void CheckedPlan::recheck_rule(Id<RuleRecord> rule, Scope scope, Keep keep, FindingChange& change) {
    auto& by_id = by_scope_[static_cast<std::size_t>(scope.kind)];
    std::vector<Finding> now;
    RuleIds cut = check_scope(scope, rule, now);
    if (keep == Keep::result) keep_cut(scope, rule, std::move(cut));
    std::vector<Finding> was;
    std::vector<Finding> others;
    if (const auto at = by_id.find(scope.id); at != by_id.end()) {
        for (const Finding& finding : at->second) (finding.rule_id == rule ? was : others).push_back(finding);
    }
    if (was.empty() && now.empty()) return;
    compare_and_keep(was, std::move(now), keep, change);
    if (keep == Keep::nothing) return;
    others.insert(others.end(), was.begin(), was.end());
    sort_list(others, key_less);
    if (others.empty()) {
        by_id.erase(scope.id);
    } else {
        by_id[scope.id] = std::move(others);
    }
}

void CheckedPlan::recheck_acceptance(const ScopeSet& done, const RuleIds& done_rules, Keep keep,
                                     FindingChange& change) {
    for (std::size_t kind = 0; kind < scope_kind_count; ++kind) {
        for (auto& [scope, findings] : by_scope_[kind]) {
            if (done.contains({static_cast<ScopeKind>(kind), scope})) continue;
            for (Finding& finding : findings) {
                if (std::find(done_rules.begin(), done_rules.end(), finding.rule_id) != done_rules.end()) continue;
                const bool accepted = is_accepted(finding);
                if (accepted == finding.accepted) continue;
                change.lost.push_back(finding);
                change.gained.push_back(finding);
                change.gained.back().accepted = accepted;
                if (keep == Keep::nothing) continue;
                count(finding, -1);
                finding.accepted = accepted;
                count(finding, 1);
            }
        }
    }
}

void CheckedPlan::set_today(Date today) {
    if (today == today_) return;
    today_ = today;
    FindingChange change;
    recheck_acceptance({}, {}, Keep::result, change);
    ++version_;
}

}
