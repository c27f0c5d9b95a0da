// scopes.h -- Which accounts and people a record can disturb, for the rules that look at touches; and how checks walk
// through the touches of a scope. What most rules have in common, once.
#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include "rules/parameters.h"
#include "rules/rule.h"

namespace concierto {

// The accounts whose touches, people, outcomes or own fields `changed` takes part in. A team's record disturbs
// everything, because roles decide what a team means.
void disturb_accounts(const Plan& plan, const Index& index, const AnyRecord& changed, ScopeSet& out);

// The same for people. Every record of a person is named, since the record that names the person may change.
void disturb_people(const Plan& plan, const Index& index, const AnyRecord& changed, ScopeSet& out);

void disturb_accounts_and_people(const Plan& plan, const Index& index, const AnyRecord& changed, ScopeSet& out);

// The beats of the scope that a rule looks at: not exempt, on one of `channels`; in scope contact, those whose subject
// is the scope's (in an account's scope: those on the account itself).
std::vector<const Beat*> beats_for(const RuleContext& in, Scope scope, ChannelMask channels, SubjectScope subject);

// A finding about the scope's subject, with the account and person that apply.
Finding finding_about(const RuleContext& in, Scope scope);

// A finding of what lies in a window that ends on `day`: the activities and touches of all beats, how many there are,
// and the rule's `max` and `days`.
Finding finding_of_window(const RuleContext& in, Scope scope, std::span<const Beat* const> window, Date day,
                          std::int64_t count);

// Findings "per activity and subject": one for each activity, made when its first offending beat comes.
class FindingPerActivity {
  public:
    FindingPerActivity(const RuleContext& in, Scope scope) : in_(in), scope_(scope) {}
    // The activity's finding, with every touch of the beat added.
    Finding& add(const Beat& beat);
    // The same with only one target of the beat.
    Finding& add(const Beat& beat, const Target& target);
    void report(FindingSink& out);

  private:
    Finding& of(const Activity& activity);
    const RuleContext& in_;
    Scope scope_;
    std::vector<Finding> findings_;
    std::unordered_map<Name, std::size_t> places_;  // by activity
};

}
