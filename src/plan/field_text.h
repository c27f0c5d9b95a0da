// field_text.h -- Every field of every kind as text and back, for inspectors, bulk edits, CSV and search. The text is
// free of language: enum words, dates and numbers as the plan file spells them. What the file writes as a list is one
// text with ", " between elements.
//
//   steps      "0 email 09:30 First mail; 3 call; 7"        day [channel] [time] [title], "; " between steps
//   quiet      "2026-12-20..2027-01-06 Inventory; ..2026-07-05"   [from]..[to] [reason]
//   consent    "email granted, call denied"
//   weekdays   "1, 2, 5"
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "plan/records.h"

namespace concierto {

enum class FieldType : std::uint8_t {
    text,
    multiline,
    id,         // of the record itself
    reference,  // `reference` says of which kind
    date,
    month,
    time,
    money,   // in units: "1250.5"
    rate,    // 0 to 1: "0.25"
    count,   // integer within least and most
    number,  // any finite number
    yes_no,  // "true" and "false"
    choice,  // one of `choices`
    text_list,
    reference_list,
    choice_list,
    steps,
    quiet,
    consent,
    weekdays
};

enum class Presence : std::uint8_t { optional, required };

struct FieldInfo {
    std::string_view name;
    FieldType type{};
    Presence presence{};
    Kind reference{};                           // of reference and reference_list
    std::span<const std::string_view> choices;  // of choice and choice_list; never holds ""
    Count least = 0;                            // of count and weekdays
    Count most = 0;
};

// The fields of a kind in the order of the file, `id` first.
std::span<const FieldInfo> fields_of(Kind kind);
// Null when the kind has no such field.
const FieldInfo* field_of(Kind kind, std::string_view field);

// "" for an absent value and for a field that the kind does not have. A field with a default (status, stage, priority)
// says what holds.
std::string field_text(const AnyRecord& record, std::string_view field);

// The record with the field read from `text`; spaces around it do not count. "" empties an optional field (or puts its
// default back). Refused with bad_value or out_of_range, place = the field. Only this field is looked at: problem_of
// (record_edits.h) judges the record.
Result<AnyRecord> with_field(AnyRecord record, std::string_view field, std::string_view text);

// Whether the field's value is what an absent one means.
bool field_is_default(const AnyRecord& record, std::string_view field);

// What a person calls the record: title, name, or the id when it has neither.
std::string title_of(const AnyRecord& record);

}
