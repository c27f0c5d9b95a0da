// rules_layout.h -- What the form of a rule record needs beside the record: defaults, problems, a new one. Without
// ImGui.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "plan/plan.h"

namespace concierto::ui {

// What holds where the record says nothing, as text of the field (see plan/field_text.h): "2" for the days of
// `collision`. "" where nothing is the default.
std::string default_text(RuleKind rule, std::string_view parameter);

// Why a record may not stand: the first parameter that is missing or contradicts another one. Empty when it may.
std::optional<Error> problem_of_rule(const RuleRecord& record);

// A record of this rule that is in nobody's way: an id that is not taken yet, everything else default.
RuleRecord new_rule(const Plan& plan, std::span<const RuleRecord> in_force, RuleKind rule);

// The records of the file that were not understood.
std::vector<const KeptRecord*> kept_rules(const Plan& plan);

}
