// findings.h -- The live set of a plan's findings. Built once from scratch, then kept exact by Deltas: only the scopes
// that a change can disturb are looked at again. The result is the same, finding by finding, as from scratch.
#pragma once

#include <array>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "plan/delta.h"
#include "plan/index.h"
#include "rules/rule.h"

namespace concierto {

struct FindingCounts {
    std::array<std::int64_t, 5> by_severity{};  // by Severity: block, conflict, warn, info; accepted ones not counted
    std::int64_t accepted = 0;
    std::int64_t operator[](Severity severity) const { return by_severity[static_cast<std::size_t>(severity)]; }
    friend bool operator==(const FindingCounts&, const FindingCounts&) = default;
};

// What a change brings: findings by value, in no particular order. A finding whose severity or facts change is in both.
struct FindingChange {
    std::vector<Finding> gained;
    std::vector<Finding> lost;
};

class CheckedPlan {
  public:
    CheckedPlan() = default;
    CheckedPlan(CheckedPlan&&) = default;  // a copy would cost as much as checking again
    CheckedPlan& operator=(CheckedPlan&&) = default;
    // Checks everything at once; `Checking` does the same in slices. `today` decides only which decisions have expired.
    CheckedPlan(Plan plan, Date today);

    const Plan& plan() const { return indexed_.plan(); }
    const Index& index() const { return indexed_.index(); }
    Date today() const { return today_; }

    // Changes the plan and keeps the findings. Costs what the touched accounts and people cost.
    FindingChange apply(const Delta& delta);
    // What `apply` would bring; the plan and the findings are afterwards as they were.
    FindingChange try_out(const Delta& delta);
    // The same for a delta of activities and plays, scope by scope, `first` before all others. Ends, with nothing, as
    // soon as `go_on(change so far)` says no. Each finding belongs to one scope, so what has come stays.
    template <class GoOn>
    std::optional<FindingChange> try_out_while(const Delta& delta, Scope first, GoOn&& go_on);
    void set_today(Date today);

    FindingCounts counts() const { return counts_; }
    std::size_t size() const;
    // Where the finding is held; an empty scope when it is gone.
    Scope scope_of(const Finding& finding) const;
    std::size_t findings_in(Scope scope) const;  // how many were found there; O(1)
    // For how many accounts, people, activities and goals (and once for the plan as a whole) some rule finds more than
    // is listed: see most_findings.
    std::size_t scopes_cut() const;
    // All findings, worst first. O(n log n); the pointers hold until the next apply, try_out or set_today.
    std::vector<const Finding*> worst_first() const;
    // Calls `visit(finding)` for each, in no particular order.
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (const auto& by_id : by_scope_) {
            for (const auto& [id, findings] : by_id) {
                for (const Finding& finding : findings) visit(finding);
            }
        }
    }
    // The worst severity among the findings of the activity or account that are not accepted; none without any. O(1).
    Severity worst_for(Id<Activity> activity) const;
    Severity worst_for(Id<Account> account) const;
    // How many findings concern the account, by Severity, those not counted that are accepted. O(1).
    std::array<std::int32_t, 5> counts_for(Id<Account> account) const;
    // Findings that involve the activity, worst first. Costs what the accounts and people cost that it reaches.
    std::vector<const Finding*> findings_of(Id<Activity> activity) const;
    // Findings that concern the account, worst first. O(all findings).
    std::vector<const Finding*> findings_of(Id<Account> account) const;
    // Null when there is no finding of this id. O(all findings of its rule).
    const Finding* find(std::string_view finding_id) const;
    // The finding with the same rule, subject, activities and day, as it stands now; null when it is gone. O(1).
    const Finding* same_as(const Finding& finding) const;
    // How many findings of severity block or conflict the activity has that are not accepted. O(1).
    std::int32_t serious_findings(Id<Activity> activity) const;

    // Grows by one with every change; a cheap way to see that something drawn is stale.
    std::uint64_t version() const { return version_; }

  private:
    using Marks = SymbolMap<std::array<std::int32_t, 5>>;  // findings by severity
    using RuleIds = std::vector<Id<RuleRecord>>;
    using ByScope = std::array<std::unordered_map<Name, std::vector<Finding>>, scope_kind_count>;
    struct BoundRule {
        const Rule* rule;
        const RuleRecord* record;
    };
    enum class Keep { result, nothing };
    using DisturbedScopes = decltype(Rule::scopes);

    friend class Checking;
    CheckedPlan(IndexedPlan indexed, Date today);  // bound, not checked

    std::pair<Scope, const Finding*> held_as(const Finding& finding) const;
    void bind_rules();
    void check_anew(Scope scope, std::vector<Finding>& scratch);
    FindingChange carry_out(const Delta& delta, Keep keep);
    // Applies the delta; the scopes that it disturbs. The findings stay as they were.
    ScopeSet put_in(const Delta& delta);
    void collect_scopes(const Delta& delta, bool after, ScopeSet& out) const;
    ScopeSet scopes_disturbed_by(const AnyRecord& record) const;
    bool gather(Scope scope);
    void run_rules(Scope scope, Id<RuleRecord> only, std::vector<Finding>& out, RuleIds& cut);
    bool is_account(Name id) const;
    // The rules that find more than they list.
    RuleIds check_scope(Scope scope, Id<RuleRecord> only, std::vector<Finding>& out);
    void keep_cut(Scope scope, Id<RuleRecord> only, RuleIds cut);
    void add_namesakes(ScopeSet& scopes) const;
    void recheck(Scope scope, Keep keep, FindingChange& change);
    // Only the scopes that are not in `done`, which other parts of the same delta have seen to.
    void recheck_rules(const RuleIds& changed, const ScopeSet& done, Keep keep, FindingChange& change);
    void recheck_rule(Id<RuleRecord> rule, Scope scope, Keep keep, FindingChange& change);
    // Whether each finding is accepted, but for those in scopes and of rules that have been seen to.
    void recheck_acceptance(const ScopeSet& done, const RuleIds& done_rules, Keep keep, FindingChange& change);
    void compare_and_keep(std::vector<Finding>& was, std::vector<Finding> now, Keep keep, FindingChange& change);
    void count(const Finding& finding, int sign);
    bool is_accepted(const Finding& finding) const;
    // Every scope of the kind that the plan has, or for which findings are held.
    std::vector<Scope> scopes_in(ScopeKind kind) const;
    template <class Visit>
    void for_each_scope(Visit&& visit) const;

    IndexedPlan indexed_;
    Date today_;
    std::vector<RuleRecord> rules_;  // in force, by id
    std::array<std::vector<BoundRule>, scope_kind_count> bound_;
    std::vector<DisturbedScopes> disturbed_;  // of the rules in force, which share them
    ByScope by_scope_;
    std::array<std::unordered_map<Name, RuleIds>, scope_kind_count> cut_;  // rules that find more there than is held
    FindingCounts counts_;
    Marks activity_marks_;
    Marks account_marks_;
    ScopeTouches touches_;
    std::uint64_t version_ = 0;
};

template <class GoOn>
std::optional<FindingChange> CheckedPlan::try_out_while(const Delta& delta, Scope first, GoOn&& go_on) {
    FindingChange change;
    const ScopeSet scopes = put_in(delta);
    bool goes_on = true;
    const auto look_at = [&](Scope scope) {
        recheck(scope, Keep::nothing, change);
        goes_on = go_on(std::as_const(change));
    };
    if (scopes.contains(first)) look_at(first);
    for (const Scope scope : scopes.list()) {
        if (!goes_on) break;
        if (!(scope == first)) look_at(scope);
    }
    indexed_.apply(reversed(delta));
    return goes_on ? std::optional(std::move(change)) : std::nullopt;
}

}
