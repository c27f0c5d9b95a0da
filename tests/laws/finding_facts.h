// finding_facts.h -- Everything that a finding says, as a text, so that laws can compare sets of findings and a failure
// can be read; and edits that stir a small plan until its rules have something to do.
#pragma once

#include <set>
#include <string>

#include "format/random_plan.h"
#include "rules/findings.h"

namespace concierto {

using Facts = std::multiset<std::string>;

std::string facts_of(const Finding& finding);
Facts facts_of(const CheckedPlan& checked);
Facts facts_of(const std::vector<Finding>& findings);

// What tells the findings, counts and marks of two checked plans apart, in words; "" when nothing does.
std::string difference_between(const CheckedPlan& a, const CheckedPlan& b);

// The same between what is held and what checking `plan` from scratch would say.
std::string difference_from_scratch(const CheckedPlan& held, const Plan& plan);
inline std::string difference_from_scratch(const CheckedPlan& held) {
    return difference_from_scratch(held, held.plan());
}

// A random plan whose activities all lie within two and a half weeks.
Plan crowded_plan(std::uint64_t seed, int size);

// The same plan with its records put in another order.
Plan in_another_order(const Plan& plan, std::uint64_t seed);

// One step of editing: some records changed, added, trashed, restored or removed; or a finding accepted, the rules
// exchanged for the default set and back, the start of the plan moved.
Delta crowded_edit(const CheckedPlan& checked, Random& random);

}
