// describe_change.h -- A Delta in words, record by record: for undo, toasts, the history, `concierto diff`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/delta.h"

namespace concierto {

enum class ChangeSort : std::uint8_t { added, changed, removed, restored };
ChangeSort sort_of(const Change& change);  // into the trash counts as removed, out of it as restored

// One field of a changed record, or of an added one, in words.
struct FieldChange {
    std::string field;   // JSON name
    std::string label;   // in the language
    std::string before;  // "" when it was absent
    std::string after;
};
std::vector<FieldChange> field_changes(Language language, const Plan& plan, const Change& change);

// The value of a field as people read it: names instead of ids, dates written out. "" for an absent value.
std::string field_value(Language language, const Plan& plan, const AnyRecord& record, std::string_view field);

// What a person calls the record: its title or name; for readings, outcomes and the like what they are about.
std::string record_name(Language language, const Plan& plan, const AnyRecord& record);

// One sentence per change: "Activity “Call”: Start from Mon 6 Jul to Thu 9 Jul." `plan` is either side of the change.
std::string describe(Language language, const Plan& plan, const Change& change);

// The whole delta in one short line: "Moved “Call” to Thu 9 Jul", "3 activities changed".
std::string describe(Language language, const Plan& plan, const Delta& delta);

}
