// field_values.h -- What a form shows of the fields of one or several records: texts, names behind ids, options of
// choices. Built when the plan or the selection changes, never per frame. No ImGui.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"
#include "ui/field_state.h"

namespace concierto::ui {

// One field of records of one kind (at least one). Differing values give an empty text and `mixed`; of lists, what all
// have in common.
FieldValue field_value_of(const Plan& plan, Language language, const FieldInfo& info,
                          std::span<const AnyRecord> records);

// What a word of a closed list is called: ("channel", "email") -> "Email".
std::string choice_name(Language language, std::string_view field, std::string_view word);

// What the record is called; says so when the id names nothing.
std::string reference_name(const Plan& plan, Language language, Kind kind, Name id);

// The records of a kind whose name contains every word of the query, at most `limit`, best matches first: those that
// begin with it, then by name. O(records).
std::vector<FieldElement> find_records(const Plan& plan, Kind kind, std::string_view query, std::size_t limit);

// "a, b" -> {"a", "b"}; spaces around do not count, empty parts are left out.
std::vector<std::string> split_list(std::string_view text);

// A rate as people write it, in percent: "0.125" -> "12.5".
std::string percent_of_rate(std::string_view rate);

// What a person has typed into a field, as field_text.h reads it. Numbers may have signs of money or percent, spaces,
// and either comma or point for the decimals: "1.234,56" and "$1,234.56" are both 1234.56, and "12,5 %" of a rate is
// 0.125. What is no number stays as it is.
std::string text_of_typed(FieldType type, std::string_view typed);

}
