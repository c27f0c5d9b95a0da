// rules_layout.h -- Which parameters each rule has, and what a record's text fields say and accept. Without ImGui.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "plan/records.h"

namespace concierto::ui {

// The JSON names of the parameters that mean something for the rule, in the order in which people meet them. `id`,
// `rule` and `severity` are not among them.
std::span<const std::string_view> parameters_of(RuleKind rule);

// What holds where the record says nothing, as text of the field (see plan/field_text.h): "2" for the days of
// `collision`. "" where nothing is the default.
std::string default_text(RuleKind rule, std::string_view parameter);

// Why a record may not stand: the first parameter that is missing or contradicts another one. Empty when it may.
std::optional<Error> problem_of_rule(const RuleRecord& record);

// A record of this rule that is in nobody's way: an id that is not taken yet, everything else default.
RuleRecord new_rule(const Plan& plan, std::span<const RuleRecord> in_force, RuleKind rule);

// The records as they stand, those that are off included: the plan's own, or the default set. Sorted by id.
std::vector<RuleRecord> rules_as_they_stand(const Plan& plan);

// The records of the file that were not understood.
std::vector<const KeptRecord*> kept_rules(const Plan& plan);

}
