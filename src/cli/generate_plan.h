// generate_plan.h -- Plausible plans of any size. Integers only and an own generator, so that the same wish gives the
// same plan on every machine.
//
// Accounts lie in territories of one seller, one industry. Time goes in rounds of two weeks: in each round every
// account is reached by one activity or one play, with enough room to the next round, so that nothing collides under
// the default rules. A given share of the activities takes part in deliberate conflicts of many kinds.
#pragma once

#include <cstdint>

#include "base/money.h"
#include "plan/plan.h"

namespace concierto::cli {

struct GeneratorWish {
    std::int64_t accounts = 0;
    std::int64_t activities = 0;
    std::uint64_t seed = 0;
    Rate conflict_rate{500};
};

Plan generate_plan(const GeneratorWish& wish);

}
