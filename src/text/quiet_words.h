// quiet_words.h -- Quiet time in words.
#pragma once

#include <string>

#include "plan/plan.h"

namespace concierto {

// "“Calls at night” (calls and text messages, every day, 21:00 to 09:00)".
std::string quiet_in_words(Language language, const Plan& plan, const RuleRecord& record);
// "6–10 Jul, inventory".
std::string quiet_in_words(Language language, const QuietRange& range);
// "Monday to Friday", "Saturday and Sunday", "every day".
std::string weekdays_in_words(Language language, const std::vector<Count>& weekdays);

}
