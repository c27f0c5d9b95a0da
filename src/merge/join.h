// join.h -- Two copies of a plan into one, without loss and without asking who was first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.h"

namespace concierto {

// How records become JSON and back; the bytes are format's business.
struct RecordCodec {
    std::string (*write)(const AnyRecord& record);
    std::optional<AnyRecord> (*read)(Kind kind, std::string_view json);
};

struct JoinCopy {
    const Plan& plan;
    // A copy that lost rows, or holds only some, may not say that what it lacks is gone.
    bool may_assert_absence = true;
};

struct OpenConflict {
    std::string record;  // "activities/a1"
    std::string field;   // "title", "consent/email", "=" for being alive
};

struct Joined {
    Plan plan;
    std::vector<OpenConflict> open_conflicts;  // by record and field
};

// Commutative, associative, idempotent. Copies without dots may come from different people: their differing fields
// become open conflicts, additions come in, nothing is removed. O(records of both).
Joined join(const JoinCopy& a, const JoinCopy& b, const RecordCodec& codec);

}
