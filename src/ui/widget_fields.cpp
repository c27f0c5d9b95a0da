#include <algorithm>
#include <charconv>
#include <cmath>

#include "text/locale_format.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

struct FieldShape {
    Role role = Role::textbox;
    float height = 0;
    Icon icon = Icon::none;        // at the start
    Icon icon_after = Icon::none;  // at the end
};

// What the page's real input did to this field since the last frame.
Edited take_edit(NodeId id, std::string& value) {
    Surface& page = surface();
    const auto found = page.edits.find(id);
    if (found == page.edits.end()) return Edited::no;
    value = found->second.text;
    const bool committed = found->second.phase == EditPhase::committed;
    if (committed) {
        page.typed.erase(id);
    } else {
        page.typed[id] = value;
    }
    page.edits.erase(found);
    return committed ? Edited::committed : Edited::changing;
}

const std::string& shown_value(NodeId id, const std::string& value) {
    const Surface& page = surface();
    const auto typed = page.typed.find(id);
    return page.focused == id && typed != page.typed.end() ? typed->second : value;
}

// The label is part of the field's own node, so it is drawn without one.
void draw_label(std::string_view name, const FieldLook& look) {
    if (look.label == LabelPlace::hidden) return;
    const FontScope font(FontSize::small, FontWeight::strong);
    const ImRect rect = rect_at_cursor(text_size(name));
    ImGui::ItemSize(ImVec2(rect.GetWidth(), rect.GetHeight() - metrics().small_gap_px));
    if (ImGui::ItemAdd(rect, 0)) draw_text(rect.Min, Ink::text_muted, name);
}

void draw_note(const FieldLook& look) {
    const std::string_view note = look.problem.empty() ? look.hint : look.problem;
    if (note.empty()) return;
    const FontScope font(FontSize::small);
    const ImVec2 size =
        ImGui::CalcTextSize(note.data(), note.data() + note.size(), false, ImGui::GetContentRegionAvail().x);
    const ImRect rect = rect_at_cursor(size);
    ImGui::ItemSize(size);
    if (!ImGui::ItemAdd(rect, 0)) return;
    ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), rect.Min,
                                        colour(look.problem.empty() ? Ink::text_muted : Ink::block_text), note.data(),
                                        note.data() + note.size(), size.x + 1);
}

void draw_frame(const ImRect& rect, const FieldLook& look, bool focused, bool hovered) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Ink edge = !look.problem.empty() ? Ink::block : focused ? Ink::focus_ring : Ink::border_strong;
    list.AddRectFilled(rect.Min, rect.Max, colour(Ink::raised), metrics().radius_px);
    if (hovered && !focused) list.AddRectFilled(rect.Min, rect.Max, colour(Ink::hover), metrics().radius_px);
    list.AddRect(rect.Min, rect.Max, colour(edge), metrics().radius_px, 0, focused ? 2.0F : 1.0F);
}

OutlineNode field_node(NodeId id, const ImRect& rect, Role role, std::string_view name, const FieldLook& look) {
    OutlineNode node = node_of(id, rect, role, name);
    node.state = NodeState::focusable;
    node.description = look.problem.empty() ? look.hint : look.problem;
    if (!look.problem.empty()) node.state |= NodeState::invalid;
    if (look.required) node.state |= NodeState::required;
    if (look.availability == Availability::disabled) node.state |= NodeState::disabled;
    return node;
}

// Text starts at the same place on the canvas and in the real input above it: see style.css.
ImRect text_rect(const ImRect& rect, const FieldShape& shape) {
    const float side = metrics().icon_px + metrics().gap_px;
    const float padding = metrics().gap_px + 2;
    return {ImVec2(rect.Min.x + padding + (shape.icon == Icon::none ? 0 : side), rect.Min.y),
            ImVec2(rect.Max.x - padding - (shape.icon_after == Icon::none ? 0 : side), rect.Max.y)};
}

void draw_content(const ImRect& rect, const FieldShape& shape, std::string_view value, Ink ink) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImRect inner = text_rect(rect, shape);
    const float side = metrics().icon_px;
    const float y = rect.GetCenter().y - side / 2;
    if (shape.icon != Icon::none) {
        draw_icon(list, shape.icon, ImVec2(rect.Min.x + metrics().gap_px, y), side, colour(Ink::text_muted));
    }
    if (shape.icon_after != Icon::none) {
        draw_icon(list, shape.icon_after, ImVec2(rect.Max.x - metrics().gap_px - side, y), side,
                  colour(Ink::text_muted));
    }
    if (shape.role == Role::textarea) {
        const ImVec4 clip(inner.Min.x, rect.Min.y, inner.Max.x, rect.Max.y);
        list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), ImVec2(inner.Min.x, rect.Min.y + metrics().gap_px),
                     colour(ink), value.data(), value.data() + value.size(), inner.GetWidth(), &clip);
        return;
    }
    draw_text_cut(ImVec2(inner.Min.x, rect.GetCenter().y - ImGui::GetFontSize() / 2), inner.GetWidth(), ink, value);
}

// While it is not edited a date reads as everywhere else on the page.
std::string date_in_words(const std::string& value) {
    const Date date = Date::parse(value);
    return date.exists() ? format_date(surface().language, date, DateStyle::with_year) : value;
}

Edited edit(std::string_view id_text, std::string_view name, std::string& value, const FieldLook& look,
            FieldShape shape) {
    const NodeId id = id_of(id_text);
    const Edited edited = take_edit(id, value);
    ImGui::BeginGroup();
    draw_label(name, look);
    const FontScope font(FontSize::body);
    if (shape.height == 0) shape.height = metrics().control_height_px;
    const ImVec2 size(given_or(look.width, 200), shape.height);
    const ImRect rect = rect_at_cursor(size);
    ImGui::ItemSize(size);
    const bool visible = ImGui::ItemAdd(rect, id);
    const bool focused = surface().focused == id;
    const bool hovered = visible && look.availability == Availability::enabled && ImGui::ItemHoverable(rect, id, 0);
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    const std::string& shown = shown_value(id, value);
    OutlineNode node = field_node(id, rect, shape.role, name, look);
    const ImRect inner = text_rect(rect, shape);
    node.rect = outline_rect(ImRect(inner.Min.x, rect.Min.y + 2, inner.Max.x, rect.Max.y - 2));
    node.value = shown;
    node.shortcut = look.placeholder;
    surface().last_control = id;
    surface().last_index = surface().outline.add(std::move(node));
    if (visible) {
        draw_frame(rect, look, focused, hovered);
        const bool empty = shown.empty();
        const std::string drawn = shape.role == Role::date_box && !focused ? date_in_words(shown) : shown;
        draw_content(rect, shape, empty ? look.placeholder : std::string_view(drawn),
                     empty || look.availability == Availability::disabled ? Ink::text_muted : Ink::text);
    }
    draw_note(look);
    ImGui::EndGroup();
    return edited;
}

int index_in(std::string_view digits) {
    int index = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), index);
    return index;
}

bool draw_options(NodeId id, std::string_view name, float width, int& chosen, std::span<const std::string> options) {
    bool changed = false;
    Surface& page = surface();
    OutlineNode list = node_of(id ^ 0x5bd1e995U, {}, Role::listbox, name);
    list.rect = {ImGui::GetWindowPos().x, ImGui::GetWindowPos().y, ImGui::GetWindowSize().x, ImGui::GetWindowSize().y};
    page.outline.open_layer(std::move(list));
    const IdScope scope("options");
    for (int each = 0; each < static_cast<int>(options.size()); ++each) {
        const IdScope one(each);
        const std::string& option = options[static_cast<std::size_t>(each)];
        const Pressing pressing =
            press_at_cursor("option", ImVec2(width, metrics().control_height_px - 2), Availability::enabled);
        OutlineNode node = node_of(pressing, Role::option, option);
        node.state |= each == chosen ? NodeState::selected : NodeState::selectable;
        page.outline.add(std::move(node));
        if (each == chosen && ImGui::IsWindowAppearing()) {
            page.focus_wanted = pressing.id;
            ImGui::SetScrollHereY();
        }
        ImDrawList& drawn = *ImGui::GetWindowDrawList();
        if (each == chosen || pressing.hovered || pressing.focused) {
            drawn.AddRectFilled(pressing.rect.Min, pressing.rect.Max,
                                colour(each == chosen ? Ink::accent_tint : Ink::hover), metrics().radius_px - 2);
        }
        draw_text_cut(
            ImVec2(pressing.rect.Min.x + metrics().gap_px, pressing.rect.GetCenter().y - ImGui::GetFontSize() / 2),
            width - 2 * metrics().gap_px, each == chosen ? Ink::accent_text : Ink::text, option);
        if (!pressing.pressed) continue;
        changed = chosen != each;
        chosen = each;
        page.focus_wanted = id;
        ImGui::CloseCurrentPopup();
    }
    page.outline.close();
    return changed;
}

}

Edited text_field(std::string_view id, std::string_view name, std::string& value, const FieldLook& look) {
    return edit(id, name, value, look, {});
}

Edited text_area(std::string_view id, std::string_view name, std::string& value, const FieldLook& look) {
    const float lines = static_cast<float>(std::max(look.lines, 2));
    return edit(id, name, value, look,
                {.role = Role::textarea, .height = lines * font_px(FontSize::body) * 1.4F + 2 * metrics().gap_px});
}

Edited search_field(std::string_view id, std::string_view name, std::string& value, const FieldLook& look) {
    FieldLook with_placeholder = look;
    if (look.placeholder.empty()) with_placeholder.placeholder = name;
    with_placeholder.label = LabelPlace::hidden;
    return edit(id, name, value, with_placeholder, {.role = Role::searchbox, .icon = Icon::search});
}

Edited number_field(std::string_view id, std::string_view name, std::string& value, const FieldLook& look) {
    return edit(id, name, value, look, {.role = Role::number_box});
}

Edited date_field(std::string_view id, std::string_view name, std::string& value, const FieldLook& look) {
    return edit(id, name, value, look, {.role = Role::date_box, .icon_after = Icon::calendar});
}

bool combo(std::string_view id_text, std::string_view name, int& chosen, std::span<const std::string> options,
           const FieldLook& look) {
    const NodeId id = id_of(id_text);
    const int before = chosen;
    std::string picked;
    if (take_edit(id, picked) != Edited::no) {
        const int index = index_in(picked);
        if (index >= 0 && index < static_cast<int>(options.size())) chosen = index;
    }
    ImGui::BeginGroup();
    draw_label(name, look);
    const FontScope font(FontSize::body);
    const ImVec2 size(given_or(look.width, 200), metrics().control_height_px);
    const Pressing pressing = press_at_cursor(id_text, size, look.availability);
    const std::string shown = chosen >= 0 && chosen < static_cast<int>(options.size())
                                  ? options[static_cast<std::size_t>(chosen)]
                                  : std::string();
    OutlineNode node = field_node(id, pressing.rect, Role::combobox, name, look);
    node.value = shown;
    node.options.assign(options.begin(), options.end());
    node.position = chosen + 1;
    surface().last_control = id;
    surface().last_index = surface().outline.add(std::move(node));
    if (pressing.visible) {
        draw_frame(pressing.rect, look, pressing.focused, pressing.hovered);
        draw_content(pressing.rect, {.icon_after = Icon::chevron_down},
                     shown.empty() ? look.placeholder : std::string_view(shown),
                     shown.empty() ? Ink::text_muted : Ink::text);
    }
    draw_note(look);
    ImGui::EndGroup();
    if (pressing.pressed) ImGui::OpenPopupEx(id);
    ImGui::SetNextWindowPos(ImVec2(pressing.rect.Min.x, pressing.rect.Max.y + 2));
    ImGui::SetNextWindowSizeConstraints(ImVec2(size.x, 0), ImVec2(size.x, 320));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(4, 4));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 1));
    if (ImGui::BeginPopupEx(id, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_AlwaysAutoResize |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav)) {
        draw_options(id, name, size.x - 8, chosen, options);
        if (take_key("Escape")) {
            surface().focus_wanted = id;
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
    return chosen != before;
}

Edited slider(std::string_view id_text, std::string_view name, double& value, double minimum, double maximum,
              double step, const FieldLook& look) {
    const NodeId id = id_of(id_text);
    Edited edited = Edited::no;
    std::string typed;
    if (const Edited by_keys = take_edit(id, typed); by_keys != Edited::no) {
        char* end = nullptr;
        const double number = std::strtod(typed.c_str(), &end);
        if (end != typed.c_str()) {
            value = std::clamp(number, minimum, maximum);
            edited = by_keys;
        }
    }
    ImGui::BeginGroup();
    draw_label(name, look);
    const ImVec2 size(given_or(look.width, 200), metrics().control_height_px);
    const Pressing pressing = press_at_cursor(id_text, size, look.availability);
    const float knob = 8;
    const float left = pressing.rect.Min.x + knob;
    const float room = std::max(size.x - 2 * knob, 1.0F);
    if (pressing.held) {
        const double share = std::clamp((ImGui::GetIO().MousePos.x - left) / room, 0.0F, 1.0F);
        const double raw = minimum + share * (maximum - minimum);
        const double snapped = step > 0 ? minimum + std::round((raw - minimum) / step) * step : raw;
        if (snapped != value) edited = Edited::changing;
        value = std::clamp(snapped, minimum, maximum);
    }
    if (pressing.pressed) edited = Edited::committed;
    OutlineNode node = field_node(id, pressing.rect, Role::slider, name, look);
    node.minimum = minimum;
    node.maximum = maximum;
    node.step = step;
    node.value = std::to_string(value);
    surface().last_index = surface().outline.add(std::move(node));
    if (pressing.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float y = pressing.rect.GetCenter().y;
        const float x = left + room * static_cast<float>((value - minimum) / std::max(maximum - minimum, 1e-9));
        list.AddRectFilled(ImVec2(left, y - 2), ImVec2(left + room, y + 2), colour(Ink::border), 2);
        list.AddRectFilled(ImVec2(left, y - 2), ImVec2(x, y + 2), colour(Ink::accent), 2);
        list.AddCircleFilled(ImVec2(x, y), knob, colour(pressing.hovered ? Ink::accent_hover : Ink::accent));
        draw_focus_ring_if(pressing, metrics().radius_px);
    }
    draw_note(look);
    ImGui::EndGroup();
    return edited;
}

}
