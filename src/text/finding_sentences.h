// finding_sentences.h -- Sentences of the rules that are about permission, time, people and the plan as a whole. Each
// expects a finding of its own rule; describe() chooses among them.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"
#include "rules/finding.h"

namespace concierto {

std::string opt_out_sentence(Language language, const Plan& plan, const Finding& finding);
std::string paused_sentence(Language language, const Plan& plan, const Finding& finding);
std::string unsolicited_sentence(Language language, const Plan& plan, const Finding& finding);
std::string quiet_sentence(Language language, const Plan& plan, const Finding& finding);
std::string quiet_account_sentence(Language language, const Plan& plan, const Finding& finding);
std::string answered_sentence(Language language, const Plan& plan, const Finding& finding);

std::string stage_sentence(Language language, const Plan& plan, const Finding& finding);
std::string owner_sentence(Language language, const Plan& plan, const Finding& finding);
std::string interest_sentence(Language language, const Plan& plan, const Finding& finding);
std::string order_sentence(Language language, const Plan& plan, const Finding& finding);
std::string capacity_sentence(Language language, const Finding& finding);
std::string duplicate_sentence(Language language, const Plan& plan, const Finding& finding);
std::string shared_goal_sentence(Language language, const Plan& plan, const Finding& finding);

// The two accounts of a duplicate-account finding.
std::vector<std::string> duplicate_names(Language language, const Plan& plan, const Finding& finding);

}
