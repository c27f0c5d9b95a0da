// field_state.h -- The value of a field as a form shows it, and what has been typed into forms.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/field_text.h"
#include "plan/record_edits.h"

namespace concierto::ui {

// One element of a list: the id or word as the file spells it, and its name.
struct FieldElement {
    std::string word;
    std::string name;
};

struct FieldValue {
    const FieldInfo* info = nullptr;
    std::string label;
    std::string unit;
    std::string text;                    // as field_text writes it; "" when the records differ
    std::string shown;                   // in words, for references
    bool mixed = false;                  // several records with different values
    std::vector<FieldElement> elements;  // of lists
    std::vector<std::string> options;    // names of choices; the first is "none" unless the field is required
    std::vector<Step> steps;             // of the field `steps`
    std::vector<QuietRange> quiet;       // of the field `quiet`
    std::vector<Consent> consent;        // of the field `consent`, by Channel
};

struct PickerState {
    std::string field;  // "" : closed
    bool open = false;
    std::string query;
    std::string made_for;
    std::vector<FieldElement> found;
    std::uint64_t version = 0;
    int chosen = 0;
};

// What a form remembers between frames: refused texts with their reason, and the picker of references.
struct FieldEditing {
    std::unordered_map<std::string, std::string> problems;  // by field
    std::unordered_map<std::string, std::string> refused;   // by field: the text that was not accepted
    PickerState picker;
};

}
