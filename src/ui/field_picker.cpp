#include <algorithm>

#include "text/names.h"
#include "ui/field_rows.h"
#include "ui/field_values.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

constexpr std::size_t picker_limit = 60;
constexpr float picker_height_px = 320;

float chip_height() { return std::max(metrics().control_height_px - 6, 24.0F); }

const FieldValue* value_of(const std::vector<FieldValue>& values, std::string_view field) {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const FieldValue& value) { return value.info->name == field; });
    return found == values.end() ? nullptr : &*found;
}

bool is_chosen(const FieldValue& value, const std::string& word) {
    if (value.info->type == FieldType::reference) return value.text == word;
    return std::any_of(value.elements.begin(), value.elements.end(),
                       [&](const FieldElement& element) { return element.word == word; });
}

FieldEdit choice_edit(const FieldValue& value, const std::string& word) {
    FieldEdit edit{.field = std::string(value.info->name), .text = word};
    if (value.info->type == FieldType::reference_list) {
        edit.how = is_chosen(value, word) ? FieldEdit::How::remove : FieldEdit::How::add;
    }
    return edit;
}

void refresh_found(const Session& session, PickerState& picker, Kind kind) {
    if (picker.version == session.version() && picker.made_for == picker.query && !picker.found.empty()) return;
    picker.version = session.version();
    picker.made_for = picker.query;
    picker.found = find_records(session.plan(), kind, picker.query, picker_limit);
}

std::optional<FieldEdit> draw_found(const Session& session, PickerState& picker, const FieldValue& value) {
    const Words words(session.language());
    std::optional<FieldEdit> edit;
    const Panel list(concierto::Role::listbox, "found", value.label,
                     {.size = ImVec2(0, picker_height_px), .scrolling = Scrolling::down});
    const bool single = value.info->type == FieldType::reference;
    if (single && value.info->presence == Presence::optional && !value.text.empty()) {
        if (list_row("none", words(Key::picker_none), false)) edit = choice_edit(value, "");
    }
    for (const FieldElement& element : picker.found) {
        const IdScope row(element.word);
        const std::string shown = visible_text(element.name);
        if (list_row("record", shown, is_chosen(value, element.word))) edit = choice_edit(value, element.word);
    }
    if (picker.found.empty()) paragraph(words(Key::picker_nothing), Ink::text_muted);
    if (edit && single) picker.open = false;
    return edit;
}

}

void open_picker(FieldEditing& editing, std::string_view field) {
    editing.picker = {};
    editing.picker.field = field;
    editing.picker.open = true;
}

std::optional<FieldEdit> draw_picker(const Session& session, FieldEditing& editing,
                                     const std::vector<FieldValue>& values) {
    PickerState& picker = editing.picker;
    const FieldValue* value = picker.field.empty() ? nullptr : value_of(values, picker.field);
    if (value == nullptr) return std::nullopt;
    std::optional<FieldEdit> edit;
    if (Dialog dialog("picker", value->label, picker.open); dialog) {
        const IdScope scope(picker.field);
        if (ImGui::IsWindowAppearing()) focus_control(id_of("query"));
        const Words words(session.language());
        search_field("query", words(Key::picker_search), picker.query, {.placeholder = words(Key::picker_search)});
        refresh_found(session, picker, value->info->reference);
        edit = draw_found(session, picker, *value);
        if (button("close", words(Key::button_close))) picker.open = false;
    }
    if (!picker.open) picker.field.clear();
    return edit;
}

void field_label(std::string_view label) {
    const FontScope font(FontSize::small, FontWeight::strong);
    const ImRect rect = rect_at_cursor(text_size(label));
    ImGui::ItemSize(ImVec2(rect.GetWidth(), rect.GetHeight() - metrics().small_gap_px));
    if (ImGui::ItemAdd(rect, 0)) draw_text(rect.Min, Ink::text_muted, label);
}

bool picker_button(std::string_view id, std::string_view label, std::string_view shown, float width,
                   Availability availability) {
    ImGui::BeginGroup();
    field_label(label);
    const FontScope font(FontSize::body);
    const Pressing pressing = press_at_cursor(id, ImVec2(width, metrics().control_height_px), availability);
    const std::string name = shown.empty() ? std::string(label) : std::string(label) + ": " + std::string(shown);
    OutlineNode node = node_of(pressing, concierto::Role::button, name);
    node.state |= NodeState::has_menu;
    state_control(std::move(node), {.availability = availability}, pressing);
    if (pressing.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImRect& rect = pressing.rect;
        const float radius = metrics().radius_px;
        list.AddRectFilled(rect.Min, rect.Max, colour(Ink::raised), radius);
        if (pressing.hovered) list.AddRectFilled(rect.Min, rect.Max, colour(Ink::hover), radius);
        list.AddRect(rect.Min, rect.Max, colour(Ink::border_strong), radius);
        const float padding = metrics().gap_px + 2;
        const float side = metrics().icon_px;
        const float y = rect.GetCenter().y;
        draw_text_cut(ImVec2(rect.Min.x + padding, y - ImGui::GetFontSize() / 2), rect.GetWidth() - 3 * padding - side,
                      shown.empty() ? Ink::text_muted : Ink::text, shown.empty() ? std::string_view("–") : shown);
        draw_icon(list, Icon::chevron_down, ImVec2(rect.Max.x - padding - side, y - side / 2), side,
                  colour(Ink::text_muted));
        draw_focus_ring_if(pressing, radius);
    }
    ImGui::EndGroup();
    return pressing.pressed;
}

bool chip(std::string_view id, std::string_view shown, std::string_view remove_name, float most_width,
          Availability availability) {
    const FontScope font(FontSize::small);
    const float padding = metrics().gap_px;
    const float cross = 12;
    const float width = std::min(text_size(shown).x + 2 * padding + cross + metrics().small_gap_px, most_width);
    const Pressing pressing = press_at_cursor(id, ImVec2(width, chip_height()), availability);
    state_control(node_of(pressing, concierto::Role::button, remove_name), {.availability = availability}, pressing);
    if (pressing.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImRect& rect = pressing.rect;
        const float radius = rect.GetHeight() / 2;
        list.AddRectFilled(rect.Min, rect.Max, colour(Ink::sunken), radius);
        list.AddRect(rect.Min, rect.Max, colour(pressing.hovered ? Ink::border_strong : Ink::border), radius);
        const float y = rect.GetCenter().y;
        draw_text_cut(ImVec2(rect.Min.x + padding, y - ImGui::GetFontSize() / 2), rect.GetWidth() - 2 * padding - cross,
                      Ink::text, shown);
        draw_icon(list, Icon::close, ImVec2(rect.Max.x - padding - cross + 2, y - cross / 2), cross,
                  colour(pressing.hovered ? Ink::block_text : Ink::text_muted));
        draw_focus_ring_if(pressing, radius);
    }
    return pressing.pressed;
}

bool add_chip(std::string_view id, std::string_view shown, std::string_view name, Availability availability) {
    const FontScope font(FontSize::small, FontWeight::strong);
    const float side = 12;
    const float padding = metrics().gap_px;
    const ImVec2 size(text_size(shown).x + 2 * padding + side + metrics().small_gap_px, chip_height());
    const Pressing pressing = press_at_cursor(id, size, availability);
    state_control(node_of(pressing, concierto::Role::button, name), {.availability = availability}, pressing);
    if (pressing.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImRect& rect = pressing.rect;
        const float radius = rect.GetHeight() / 2;
        if (pressing.hovered) list.AddRectFilled(rect.Min, rect.Max, colour(Ink::accent_tint), radius);
        const float y = rect.GetCenter().y;
        draw_icon(list, Icon::plus, ImVec2(rect.Min.x + padding - 2, y - side / 2), side, colour(Ink::accent_text));
        draw_text(ImVec2(rect.Min.x + padding + side, y - ImGui::GetFontSize() / 2), Ink::accent_text, shown);
        draw_focus_ring_if(pressing, radius);
    }
    return pressing.pressed;
}

}
