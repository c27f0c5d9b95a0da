// field_form.h -- A control for a field of any type: text, choice, date, reference, list, steps, consent. The inspector
// and the dialogs for new records are made of these. A form changes nothing; it says what the person wants.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "ui/field_state.h"
#include "ui/widgets.h"

namespace concierto::ui {

// What the person wants of a field.
struct FieldEdit {
    enum class How : std::uint8_t { set, add, remove, steps, quiet, consent } how = How::set;
    std::string field;
    std::string text = {};               // set: as field_text.h reads it; add, remove: the element
    std::string typed = {};              // set: as it stands in the field
    Edited phase = Edited::committed;    // changing: while typing
    std::vector<Step> steps = {};        // all of them
    std::vector<QuietRange> quiet = {};  // all of them
    Channel channel = Channel::none;     // consent: for this channel …
    Consent consent = Consent::none;     // … this
};

// Draws label and control, `width` wide. Read-only: shown, not editable.
std::optional<FieldEdit> draw_field(const Session& session, FieldEditing& editing, const FieldValue& value, float width,
                                    Availability availability);

// The dialog in which a reference is chosen, while one is open. Call once after the fields of a form.
std::optional<FieldEdit> draw_picker(const Session& session, FieldEditing& editing,
                                     const std::vector<FieldValue>& values);

// The record after the edit. Refused as the verbs refuse it.
Result<AnyRecord> edited_record(AnyRecord record, const FieldEdit& edit);

// The same for records of a plan, as one delta.
Result<Delta> edit_delta(const Plan& plan, std::span<const RecordKey> keys, const FieldEdit& edit);

}
