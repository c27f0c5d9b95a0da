#include "ui/small_controls.h"

#include <algorithm>

#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

constexpr float padding_px = 9;
constexpr float mark_px = 12;
constexpr float least_target_px = 24;

}

float small_control_px() { return std::max(least_target_px, metrics().control_height_px - 8); }

float small_toggle_width(std::string_view name) {
    const FontScope font(FontSize::small, FontWeight::strong);
    return text_size(name).x + 2 * padding_px;
}

bool small_toggle(std::string_view id, std::string_view name, bool on) {
    const ImVec2 size(small_toggle_width(name), small_control_px());
    const FontScope font(FontSize::small, on ? FontWeight::strong : FontWeight::regular);
    const Pressing pressing = press_at_cursor(id, size, Availability::enabled);
    OutlineNode node = node_of(pressing, concierto::Role::button, name);
    node.state |= NodeState::toggle | (on ? NodeState::pressed : NodeState::none);
    state_control(std::move(node), {}, pressing);
    if (!pressing.visible) return pressing.pressed;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImRect& rect = pressing.rect;
    if (on) list.AddRectFilled(rect.Min, rect.Max, colour(Ink::accent_tint), metrics().radius_px);
    if (pressing.hovered) list.AddRectFilled(rect.Min, rect.Max, colour(Ink::hover), metrics().radius_px);
    const ImVec2 text_at(rect.GetCenter().x - text_size(name).x / 2, rect.GetCenter().y - ImGui::GetFontSize() / 2);
    draw_text(text_at, on ? Ink::accent_text : Ink::text_muted, name);
    draw_focus_ring_if(pressing, metrics().radius_px);
    return pressing.pressed;
}

bool severity_button(std::string_view id, Severity severity, std::string_view name) {
    const FontScope font(FontSize::small, FontWeight::strong);
    const ImVec2 size(text_size(name).x + 2 * padding_px + mark_px + 4, small_control_px());
    const Pressing pressing = press_at_cursor(id, size, Availability::enabled);
    state_control(node_of(pressing, concierto::Role::button, name), {}, pressing);
    if (!pressing.visible) return pressing.pressed;
    const SeverityInks inks = inks_of(severity);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImRect& rect = pressing.rect;
    const float radius = rect.GetHeight() / 2;
    list.AddRectFilled(rect.Min, rect.Max, colour(inks.tint), radius);
    if (pressing.hovered) list.AddRectFilled(rect.Min, rect.Max, colour(Ink::hover), radius);
    const float middle = rect.GetCenter().y;
    draw_icon(list, icon_of(severity), ImVec2(rect.Min.x + padding_px, middle - mark_px / 2), mark_px,
              colour(inks.text));
    draw_text(ImVec2(rect.Min.x + padding_px + mark_px + 4, middle - ImGui::GetFontSize() / 2), inks.text, name);
    draw_focus_ring_if(pressing, radius);
    return pressing.pressed;
}

}
