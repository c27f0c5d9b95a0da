#include "ui/field_form.h"

#include <algorithm>

#include "ui/field_rows.h"
#include "ui/field_values.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr std::size_t chips_shown = 12;

FieldEdit set_to(const FieldValue& value, std::string text, Edited phase) {
    return {.field = std::string(value.info->name), .text = std::move(text), .phase = phase};
}

// What stands in the field: a refused text stays until it is mended.
std::string text_in_field(const FieldEditing& editing, const FieldValue& value) {
    const auto refused = editing.refused.find(std::string(value.info->name));
    return refused == editing.refused.end() ? value.text : refused->second;
}

FieldLook look_of(const FieldForm& form, const FieldValue& value) {
    FieldLook look{.width = form.width, .availability = form.availability};
    const auto problem = form.editing.problems.find(std::string(value.info->name));
    if (problem != form.editing.problems.end()) look.problem = problem->second;
    look.required = value.info->presence == Presence::required;
    if (value.mixed) look.placeholder = form.words(Key::inspector_mixed);
    return look;
}

std::optional<FieldEdit> draw_text(const FieldForm& form, const FieldValue& value) {
    std::string typed = text_in_field(form.editing, value);
    FieldLook look = look_of(form, value);
    const std::string_view id = value.info->name;
    Edited edited = Edited::no;
    switch (value.info->type) {
        case FieldType::multiline: edited = text_area(id, value.label, typed, look); break;
        case FieldType::date: edited = date_field(id, value.label, typed, look); break;
        case FieldType::count:
        case FieldType::number:
        case FieldType::money:
        case FieldType::rate:
            look.hint = value.unit;
            if (value.info->type == FieldType::rate) look.hint = form.words(Key::unit_percent);
            edited = number_field(id, value.label, typed, look);
            break;
        case FieldType::time:
            look.placeholder = form.words(Key::placeholder_time);
            edited = text_field(id, value.label, typed, look);
            break;
        case FieldType::text_list:
            if (look.placeholder.empty()) look.placeholder = form.words(Key::placeholder_list);
            edited = text_field(id, value.label, typed, look);
            break;
        default: edited = text_field(id, value.label, typed, look); break;
    }
    if (edited == Edited::no) return std::nullopt;
    // Half a date or number is not worth judging; half a title is worth keeping.
    const bool free_text = value.info->type == FieldType::text || value.info->type == FieldType::multiline;
    if (edited == Edited::changing && !free_text) return std::nullopt;
    FieldEdit edit = set_to(value, text_of_typed(value.info->type, typed), edited);
    edit.typed = std::move(typed);
    return edit;
}

std::optional<FieldEdit> draw_switch(const FieldForm& form, const FieldValue& value) {
    bool on = value.text == "true";
    if (!switch_control(value.info->name, value.label, on, {.availability = form.availability})) return std::nullopt;
    return set_to(value, on ? "true" : "false", Edited::committed);
}

std::optional<FieldEdit> draw_choice(const FieldForm& form, const FieldValue& value) {
    const auto& words = value.info->choices;
    const int offset = value.options.size() > words.size() ? 1 : 0;  // the first option is "none"
    const auto found = std::find(words.begin(), words.end(), value.text);
    int chosen =
        found == words.end() ? (value.mixed || offset == 0 ? -1 : 0) : static_cast<int>(found - words.begin()) + offset;
    if (!combo(value.info->name, value.label, chosen, value.options, look_of(form, value))) return std::nullopt;
    const std::string_view word = chosen < offset ? "" : words[static_cast<std::size_t>(chosen - offset)];
    return set_to(value, std::string(word), Edited::committed);
}

void draw_reference(const FieldForm& form, const FieldValue& value) {
    const std::string_view shown = value.mixed ? form.words(Key::inspector_mixed) : std::string_view(value.shown);
    if (picker_button(value.info->name, value.label, shown, form.width, form.availability)) {
        open_picker(form.editing, value.info->name);
    }
}

// Wraps like words in a paragraph.
class Flow {
  public:
    explicit Flow(float width) : left_(ImGui::GetCursorPosX()), right_(left_ + width) {}
    void before(float item_width) {
        if (first_) {
            first_ = false;
            return;
        }
        ImGui::SameLine(0, metrics().small_gap_px);
        if (ImGui::GetCursorPosX() + item_width > right_) ImGui::NewLine();
    }

  private:
    float left_;
    float right_;
    bool first_ = true;
};

float button_room(std::string_view name, bool icon) {
    const FontScope font(FontSize::body);
    const float text_width = ImGui::CalcTextSize(name.data(), name.data() + name.size()).x;
    return text_width + 2 * metrics().gap_px + 4 + (icon ? metrics().icon_px + metrics().gap_px : 0);
}

std::optional<FieldEdit> draw_toggles(const FieldForm& form, const FieldValue& value) {
    field_label(value.label);
    const Scope group(outline_group, value.info->name, value.label);
    const IdScope scope(value.info->name);
    Flow flow(form.width);
    std::optional<FieldEdit> edit;
    for (std::size_t each = 0; each < value.options.size(); ++each) {
        const std::string word(value.info->choices[each]);
        const bool on = std::any_of(value.elements.begin(), value.elements.end(),
                                    [&](const FieldElement& element) { return element.word == word; });
        flow.before(button_room(value.options[each], false));
        if (!toggle_button(word, value.options[each], on, {.availability = form.availability})) continue;
        edit = set_to(value, word, Edited::committed);
        edit->how = on ? FieldEdit::How::remove : FieldEdit::How::add;
    }
    return edit;
}

std::optional<FieldEdit> draw_chips(const FieldForm& form, const FieldValue& value) {
    field_label(value.label);
    const Scope group(outline_group, value.info->name, value.label);
    const IdScope scope(value.info->name);
    std::optional<FieldEdit> edit;
    Flow flow(form.width);
    const std::size_t shown = std::min(value.elements.size(), chips_shown);
    for (std::size_t each = 0; each < shown; ++each) {
        const FieldElement& element = value.elements[each];
        flow.before(std::min(button_room(element.name, true), form.width));
        if (!chip(element.word, element.name, form.words(Key::chip_remove, {element.name}), form.width,
                  form.availability)) {
            continue;
        }
        edit = set_to(value, element.word, Edited::committed);
        edit->how = FieldEdit::How::remove;
    }
    if (value.elements.size() > shown) {
        const std::string more = form.words(Key::chips_more, {static_cast<int>(value.elements.size() - shown)});
        flow.before(button_room(more, false));
        concierto::ui::text(more, Ink::text_muted);
    }
    const std::string add = form.words(Key::chip_add, {value.label});
    flow.before(button_room(form.words(Key::action_add_short), true));
    if (add_chip("add", form.words(Key::action_add_short), add, form.availability)) {
        open_picker(form.editing, value.info->name);
    }
    return edit;
}

}

std::optional<FieldEdit> draw_field(const Session& session, FieldEditing& editing, const FieldValue& value, float width,
                                    Availability availability) {
    const FieldForm form{editing, Words(session.language()), width, availability};
    switch (value.info->type) {
        case FieldType::yes_no: return draw_switch(form, value);
        case FieldType::choice: return draw_choice(form, value);
        case FieldType::choice_list: return draw_toggles(form, value);
        case FieldType::reference: draw_reference(form, value); return std::nullopt;
        case FieldType::reference_list: return draw_chips(form, value);
        case FieldType::steps: return draw_steps(form, value);
        case FieldType::quiet: return draw_quiet(form, value);
        case FieldType::consent: return draw_consent(form, value);
        case FieldType::text:
        case FieldType::multiline:
        case FieldType::id:
        case FieldType::date:
        case FieldType::month:
        case FieldType::time:
        case FieldType::money:
        case FieldType::rate:
        case FieldType::count:
        case FieldType::number:
        case FieldType::text_list:
        case FieldType::weekdays: return draw_text(form, value);
    }
    return std::nullopt;
}

}
