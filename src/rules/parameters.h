// parameters.h -- The parameters of a rule record, with the rule's own default where the record says nothing.
#pragma once

#include <vector>

#include "plan/records.h"

namespace concierto {

// Bit n stands for Channel n.
using ChannelMask = std::uint16_t;
constexpr ChannelMask bit(Channel channel) { return static_cast<ChannelMask>(1U << static_cast<unsigned>(channel)); }
constexpr bool has(ChannelMask mask, Channel channel) { return (mask & bit(channel)) != 0; }

Count days_of(const RuleRecord& record);  // distance or window, by rule
Count max_of(const RuleRecord& record);   // 0: no limit
Window window_of(const RuleRecord& record);
SubjectScope scope_of(const RuleRecord& record);
Count response_days_of(const RuleRecord& record);
Severity severity_of(const RuleRecord& record);  // the record's, or the rule's default

// Every channel that the rule looks at.
ChannelMask channels_of(const RuleRecord& record);
std::vector<Stage> stages_of(const RuleRecord& record);
std::vector<OutcomeResult> results_of(const RuleRecord& record);
std::vector<Name> teams_of(const RuleRecord& record);

// Whether the record's `accounts` and `tags` let it look at the account: one of them fits, or both are empty.
bool concerns(const RuleRecord& record, Id<Account> id, const Account* account);
// The same for rules that have `tags` and no `accounts`.
bool tags_fit(const RuleRecord& record, const Account* account);

// Which parameters mean something for a rule, as JSON names in the order of the fields. `id`, `rule` and `severity`
// go for every rule and are not among them.
std::vector<std::string_view> parameters_of(RuleKind kind);

}
