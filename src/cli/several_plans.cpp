#include "cli/several_plans.h"

#include "copies/record_codec.h"

namespace concierto::cli {

TogetherPlan together_as_one(std::vector<Plan> plans) {
    TogetherPlan out;
    out.plan = std::move(plans.front());
    std::vector<OpenConflict> open;
    for (std::size_t i = 1; i < plans.size(); ++i) {
        Joined joined = join({out.plan}, {plans[i]}, record_codec);
        out.plan = std::move(joined.plan);
        open = std::move(joined.open_conflicts);
    }
    for (const OpenConflict& conflict : open) {
        const bool named = !out.different.empty() && out.different.back() == conflict.record;
        if (!named) out.different.push_back(conflict.record);
    }
    return out;
}

}
