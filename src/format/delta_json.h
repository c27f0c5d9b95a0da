// delta_json.h -- A Delta as one line of JSON, for the journal that brings work back after a crash:
//   {"label":"move","changes":[{"collection":"activities","id":"v1","before":{…},"after":{…}}]}
// A missing record is null. A change of the header also says "own_rules":[before,after], each 0 or 1.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "plan/delta.h"

namespace concierto {

struct LabelledDelta {
    std::string label;
    Delta delta;
};

std::string delta_json(const Delta& delta, std::string_view label);

// Records are read with Strictness::trust: what stood in memory comes back, whether it makes sense or not. Refused with
// the JSON error, or with bad_value and the path of what does not fit.
Result<LabelledDelta> read_delta(std::string_view line);

}
