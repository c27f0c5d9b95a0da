// catalogue.h -- All rules, and the set that holds when a plan has none of its own.
#pragma once

#include <span>
#include <vector>

#include "rules/parameters.h"
#include "rules/rule.h"

namespace concierto {

// Null for RuleKind::none.
const Rule* rule_of(RuleKind kind);
std::span<const Rule* const> all_rules();

// The default set, sorted by id.
const std::vector<RuleRecord>& default_rules();

// The rules in force: the plan's own records, or the default set. Sorted by id; those with severity off are among them.
std::vector<RuleRecord> rules_of(const Plan& plan);

}
