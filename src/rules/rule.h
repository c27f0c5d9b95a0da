// rule.h -- What a rule is, and how to write one.
//
// A rule looks at one scope at a time (an account, a person, an activity, a goal or the whole plan) and reports
// findings about it. `check` must depend on nothing but its context and scope. `scopes` says which scopes a record can
// disturb; it is asked with the record as it was, before a change, and as it is, after it, so that a live set of
// findings is exact after every edit without looking at the rest of the plan. The engine gathers touches, groups,
// remembers and forgets. One rule is one file; the catalogue lists them all.
#pragma once

#include <vector>

#include "rules/touches.h"

namespace concierto {

struct RuleContext {
    const Plan& plan;
    const Index& index;
    const RuleRecord& record;     // the parameters
    const ScopeTouches& touches;  // of the scope, when it is an account or a person; otherwise empty
};

class FindingSink;

// Scopes to look at again, each once.
class ScopeSet {
  public:
    void add(ScopeKind kind, Name id);
    void add_everything() { everything_ = true; }
    bool everything() const { return everything_; }
    bool contains(Scope scope) const;
    std::span<const Scope> list() const { return list_; }

  private:
    std::vector<Scope> list_;
    std::vector<std::vector<bool>> known_;  // by scope kind, by symbol
    bool everything_ = false;
};

struct Rule {
    RuleKind kind{};
    Severity severity{};                // the default
    bool works_in[scope_kind_count]{};  // by ScopeKind
    void (*scopes)(const Plan& plan, const Index& index, const AnyRecord& changed, ScopeSet& out) = nullptr;
    void (*check)(const RuleContext& in, Scope scope, FindingSink& out) = nullptr;
};

// Of one rule in one scope, no more is listed than this; together its findings name no more touches and activities than
// that. No plan that people make comes near: it stands against thousands of activities on one account and day, whose
// pairs would be millions. What is left out depends on the plan alone, and the user is told.
inline constexpr std::size_t most_findings = 2'000;
inline constexpr std::size_t most_mentions = 400'000;

// Takes what a rule reports, and adds what is the same for all rules: severity, order, who yields.
class FindingSink {
  public:
    FindingSink(const Plan& plan, const Rule& rule, const RuleRecord& record, std::vector<Finding>& out)
        : plan_(plan), rule_(rule), record_(record), out_(out) {}

    // `finding` has its subject, activities (any order, repeats allowed), touches, numbers. Its severity is a bound:
    // "at most" (Severity::none: no bound). Findings whose activities are all done are dropped.
    // Beyond the limits it is left out, so rules report in an order that does not depend on how the plan was loaded.
    void report(Finding finding);

    // Whether another finding would be taken. A rule whose work does not end with its reports asks before each; having
    // asked in vain counts as having left something out.
    bool has_room();
    void leave_out_rest() { is_cut_ = true; }
    bool is_cut() const { return is_cut_; }

  private:
    const Plan& plan_;
    const Rule& rule_;
    const RuleRecord& record_;
    std::vector<Finding>& out_;
    std::size_t findings_ = 0;
    std::size_t mentions_ = 0;
    bool is_cut_ = false;
};

}
