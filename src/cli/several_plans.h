// several_plans.h -- Plans of several teams as one, so that what collides between them can be found.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace concierto::cli {

struct TogetherPlan {
    Plan plan;
    // Records with fields that the plans have with different values, as "accounts/acme", each once.
    std::vector<std::string> different;
};

// The plans joined, the first with the second, the result with the third, and so on.
TogetherPlan together_as_one(std::vector<Plan> plans);

}
