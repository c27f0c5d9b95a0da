// several_plans.h -- Plans of several teams looked at as one, so that what collides between them can be found. Only for
// looking: nothing of the result is meant to be written. Joining copies of one plan is merge's.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace concierto::cli {

struct TogetherPlan {
    Plan plan;
    // Records that the plans have with different contents, as "accounts/acme", each once, in file order. Their lists
    // (tags, helpers, consent …) are united; of every other field the first plan that says something decides.
    std::vector<std::string> different;
};

// The records of all plans. The header, and the dates of the plan where the first has none, are those of the earlier
// plan; start and end cover all of them. Rules are those of every plan that has its own.
TogetherPlan together_as_one(const std::vector<Plan>& plans);

}
