// record_join.h -- Joins two copies of one record, field by field, without knowing an ancestor. A field holds a set of
// (dot, value); what one copy has and the other has not seen stays, what the other has seen and no longer has goes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "merge/dots.h"
#include "plan/records.h"

namespace concierto {

struct DottedValue {
    std::string dot;
    std::string json;  // compact; "" = the default: not written
    friend bool operator==(const DottedValue&, const DottedValue&) = default;
};

// By address: a field's name, `accounts/acme` for an element of a set, `consent/email` for a key of a map, `=` for
// being alive (json "true" when in the trash).
using DottedFields = std::map<std::string, std::vector<DottedValue>, std::less<>>;

// Takes a record's compact JSON apart.
DottedFields dotted_fields(Kind kind, std::string_view record_json);

// The fields that stand after joining. Commutative, associative, idempotent.
DottedFields join_fields(const DottedFields& a, const Seen& seen_a, const DottedFields& b, const Seen& seen_b);

struct JoinedRecord {
    std::string json;                         // compact; "" when nothing of the record stands
    std::vector<std::string> open_conflicts;  // addresses with more than one value that differ
};
// Puts a record together again: of several values that stand, the greatest dot's is shown and the others go to `!`.
JoinedRecord record_of(Kind kind, std::string_view id, const DottedFields& fields);

}
