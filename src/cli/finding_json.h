// finding_json.h -- A finding as `check --json` prints it.
#pragma once

#include "cli/json_output.h"
#include "plan/plan.h"
#include "rules/finding.h"

namespace concierto::cli {

// {"id", "rule", "rule_id", "severity", "accepted", "account"?, "contact"?, "week"?, "month"?, "activities",
// "touches", "yields"?, "numbers", "text"}. Leads in `numbers` are leads, not hundredths; `wait` is in days.
void append_finding(JsonOutput& json, Language language, const Plan& plan, const Finding& finding);

}
