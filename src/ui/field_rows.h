// field_rows.h -- The fields of a form that are more than one control: rows of steps, quiet ranges, consent; chips; the
// picker of references.
#pragma once

#include "ui/field_form.h"
#include "ui/words.h"

namespace concierto::ui {

inline constexpr concierto::Role outline_group = concierto::Role::group;

struct FieldForm {
    FieldEditing& editing;
    Words words;
    float width;
    Availability availability;
};

std::optional<FieldEdit> draw_steps(const FieldForm& form, const FieldValue& value);
std::optional<FieldEdit> draw_quiet(const FieldForm& form, const FieldValue& value);
std::optional<FieldEdit> draw_consent(const FieldForm& form, const FieldValue& value);

// The label above a field that is no single control. Drawn only: the group below it has the name.
void field_label(std::string_view label);
// A field with a name in it that opens the picker.
bool picker_button(std::string_view id, std::string_view label, std::string_view shown, float width,
                   Availability availability);
void open_picker(FieldEditing& editing, std::string_view field);
// A name with a cross; pressing it removes it. `remove_name` is what a screen reader calls it.
bool chip(std::string_view id, std::string_view shown, std::string_view remove_name, float most_width,
          Availability availability);
bool add_chip(std::string_view id, std::string_view shown, std::string_view name, Availability availability);

}
