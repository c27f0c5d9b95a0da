// finding_lists.cpp -- What is asked of the live set of findings; findings.cpp keeps it.
#include <algorithm>

#include "base/sort.h"
#include "rules/findings.h"

namespace concierto {

namespace {

template <class Marks>
Severity worst_mark(const Marks& marks, Name id) {
    const auto* counts = marks.find(id);
    if (counts == nullptr) return Severity::none;
    for (const Severity severity : {Severity::block, Severity::conflict, Severity::warn, Severity::info}) {
        if ((*counts)[static_cast<std::size_t>(severity)] > 0) return severity;
    }
    return Severity::none;
}

void sort_worst_first(std::vector<const Finding*>& findings) {
    std::vector<std::pair<std::string, const Finding*>> by_id;  // building an id costs more than comparing two
    by_id.reserve(findings.size());
    for (const Finding* finding : findings) by_id.emplace_back(finding_id(*finding), finding);
    sort_list(by_id, [](const auto& a, const auto& b) {
        if (a.second->severity != b.second->severity) return a.second->severity < b.second->severity;
        if (a.second->rule_id != b.second->rule_id) return text_less(a.second->rule_id, b.second->rule_id);
        return a.first < b.first;
    });
    for (std::size_t i = 0; i < findings.size(); ++i) findings[i] = by_id[i].second;
}

}

std::size_t CheckedPlan::size() const {
    std::size_t size = 0;
    for (const auto& by_id : by_scope_) {
        for (const auto& [id, findings] : by_id) size += findings.size();
    }
    return size;
}

std::size_t CheckedPlan::findings_in(Scope scope) const {
    const auto& by_id = by_scope_[static_cast<std::size_t>(scope.kind)];
    const auto at = by_id.find(scope.id);
    return at == by_id.end() ? 0 : at->second.size();
}

std::size_t CheckedPlan::scopes_cut() const {
    std::size_t count = 0;
    for (const auto& by_id : cut_) count += by_id.size();
    return count;
}

std::vector<const Finding*> CheckedPlan::worst_first() const {
    std::vector<const Finding*> out;
    for_each([&out](const Finding& finding) { out.push_back(&finding); });
    sort_worst_first(out);
    return out;
}

Severity CheckedPlan::worst_for(Id<Activity> activity) const { return worst_mark(activity_marks_, activity); }
Severity CheckedPlan::worst_for(Id<Account> account) const { return worst_mark(account_marks_, account); }

std::array<std::int32_t, 5> CheckedPlan::counts_for(Id<Account> account) const {
    const auto* counts = account_marks_.find(account);
    return counts == nullptr ? std::array<std::int32_t, 5>{} : *counts;
}

std::vector<const Finding*> CheckedPlan::findings_of(Id<Activity> activity) const {
    std::vector<const Finding*> out;
    const auto take = [&](const Finding& finding) {
        const auto& ids = finding.activities;
        if (std::find(ids.begin(), ids.end(), activity) != ids.end()) out.push_back(&finding);
    };
    const Activity* record = plan().live(activity);
    if (record == nullptr) return out;
    // Wherever it takes part in a finding, an edit of it disturbs that finding.
    const ScopeSet scopes = scopes_disturbed_by(AnyRecord(*record));
    if (scopes.everything()) {
        for_each(take);
    } else {
        for (const Scope scope : scopes.list()) {
            const auto& by_id = by_scope_[static_cast<std::size_t>(scope.kind)];
            const auto at = by_id.find(scope.id);
            if (at != by_id.end()) std::for_each(at->second.begin(), at->second.end(), take);
        }
    }
    sort_worst_first(out);
    return out;
}

std::vector<const Finding*> CheckedPlan::findings_of(Id<Account> account) const {
    std::vector<const Finding*> out;
    for_each([&](const Finding& finding) {
        const auto ids = accounts_of(finding);
        if (std::find(ids.begin(), ids.end(), account) != ids.end()) out.push_back(&finding);
    });
    sort_worst_first(out);
    return out;
}

const Finding* CheckedPlan::find(std::string_view id) const {
    const std::size_t end_of_rule = std::min(id.find('/'), id.size());
    const auto rule = Id<RuleRecord>::find(id.substr(0, end_of_rule));
    const std::string_view rest = id.substr(std::min(end_of_rule + 1, id.size()));
    const Finding* found = nullptr;
    for_each([&](const Finding& finding) {
        if (found != nullptr || finding.rule_id != rule || !rest.starts_with(finding.subject.text())) return;
        if (finding_id(finding) == id) found = &finding;
    });
    return found;
}

std::pair<Scope, const Finding*> CheckedPlan::held_as(const Finding& finding) const {
    const std::array<Scope, scope_kind_count + 1> scopes{
        Scope{ScopeKind::account, finding.account}, Scope{ScopeKind::account, finding.subject},
        Scope{ScopeKind::person, finding.contact},  Scope{ScopeKind::activity, finding.subject},
        Scope{ScopeKind::goal, finding.subject},    Scope{ScopeKind::plan, Name()}};
    for (const Scope& scope : scopes) {
        const auto& by_id = by_scope_[static_cast<std::size_t>(scope.kind)];
        const auto at = by_id.find(scope.id);
        if (at == by_id.end()) continue;
        for (const Finding& held : at->second) {
            if (same_finding(held, finding)) return {scope, &held};
        }
    }
    return {Scope{}, nullptr};
}

const Finding* CheckedPlan::same_as(const Finding& finding) const { return held_as(finding).second; }

Scope CheckedPlan::scope_of(const Finding& finding) const { return held_as(finding).first; }

std::int32_t CheckedPlan::serious_findings(Id<Activity> activity) const {
    const auto* marks = activity_marks_.find(activity);
    if (marks == nullptr) return 0;
    return (*marks)[static_cast<std::size_t>(Severity::block)] + (*marks)[static_cast<std::size_t>(Severity::conflict)];
}

}
