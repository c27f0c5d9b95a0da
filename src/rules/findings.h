// findings.h -- The live set of a plan's findings. Built once from scratch, then kept exact by Deltas: only the scopes
// that a change can disturb are looked at again. The result is the same, finding by finding, as from scratch.
#pragma once

#include <array>
#include <unordered_map>
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

// The rules in force: the plan's own records, or the default set. Sorted by id; those with severity off are left out.
std::vector<RuleRecord> rules_in_force(const Plan& plan);

class CheckedPlan {
  public:
    CheckedPlan() = default;
    // Checks everything. `today` decides only which decisions have expired.
    CheckedPlan(Plan plan, Date today);

    const Plan& plan() const { return indexed_.plan(); }
    const Index& index() const { return indexed_.index(); }
    Date today() const { return today_; }

    // Changes the plan and keeps the findings. Costs what the touched accounts and people cost.
    FindingChange apply(const Delta& delta);
    // What `apply` would bring; the plan and the findings are afterwards as they were.
    FindingChange try_out(const Delta& delta);
    void set_today(Date today);

    FindingCounts counts() const { return counts_; }
    std::size_t size() const;
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
    // Findings that involve the activity or the account, worst first. O(findings of its accounts).
    std::vector<const Finding*> findings_of(Id<Activity> activity) const;
    std::vector<const Finding*> findings_of(Id<Account> account) const;
    const Finding* find(std::string_view finding_id) const;

    // Grows by one with every change; a cheap way to see that something drawn is stale.
    std::uint64_t version() const { return version_; }

  private:
    using Marks = std::vector<std::array<std::int32_t, 5>>;  // by symbol: findings by severity
    using ByScope = std::array<std::unordered_map<Name, std::vector<Finding>>, 5>;

    void rebuild();
    void recheck(const ScopeSet& scopes, FindingChange& change);
    void recheck_rule(Id<RuleRecord> rule, FindingChange& change);
    void check_scope(Scope scope, std::vector<Finding>& out);
    void replace(Scope scope, std::vector<Finding> now, FindingChange& change);
    void collect_scopes(const Delta& delta, bool after, ScopeSet& out) const;
    void count(const Finding& finding, int sign);
    bool is_accepted(const Finding& finding) const;
    void refresh_accepted();
    template <class Visit>
    void for_each_scope(Visit&& visit) const;

    IndexedPlan indexed_;
    Date today_;
    std::vector<RuleRecord> rules_;
    ByScope by_scope_;
    FindingCounts counts_;
    Marks activity_marks_;
    Marks account_marks_;
    ScopeTouches touches_;
    std::uint64_t version_ = 0;
};

}
