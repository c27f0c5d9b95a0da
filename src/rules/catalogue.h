// catalogue.h -- All rules, and the set that holds when a plan has none of its own.
#pragma once

#include <span>
#include <vector>

#include "rules/rule.h"

namespace concierto {

// Every rule once, by RuleKind. Null for kinds without a rule of their own (none).
const Rule* rule_of(RuleKind kind);
std::span<const Rule* const> all_rules();

// The default set, sorted by id.
const std::vector<RuleRecord>& default_rules();

// The parameter of a record with the rule's default where it is absent.
Count days_of(const RuleRecord& record);  // collision, crowding, minimum-gap, frequency-cap, concurrent-contacts,
                                          // incompatible, repeat, follow-up
Count max_of(const RuleRecord& record);   // 0: no limit
Window window_of(const RuleRecord& record);
SubjectScope scope_of(const RuleRecord& record);
Count response_days_of(const RuleRecord& record);
std::vector<Channel> channels_of(const RuleRecord& record);  // every channel that the rule looks at
std::vector<Stage> stages_of(const RuleRecord& record);
std::vector<OutcomeResult> results_of(const RuleRecord& record);
std::vector<Name> teams_of(const RuleRecord& record);
bool looks_at(const RuleRecord& record, Channel channel);

}
