#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

ItemResult result_of(const Pressing& pressing) {
    Surface& page = surface();
    ItemResult result{.activated = pressing.pressed, .focused = pressing.focused, .hovered = pressing.hovered};
    result.opened = pressing.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    if (pressing.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) result.menu = true;
    if (page.menu_asked == pressing.id && pressing.id != 0) {
        page.menu_asked = 0;
        result.menu = true;
    }
    if (pressing.focused && take_key("F10", Modifier::shift)) result.menu = true;
    return result;
}

}

ItemResult list_row(std::string_view id, std::string_view name, bool selected, float height_px,
                    const std::function<void(ImVec2, ImVec2)>& draw) {
    const ImVec2 size(ImGui::GetContentRegionAvail().x, height_px > 0 ? height_px : metrics().row_height_px);
    const Pressing pressing = press_at_cursor(id, size, Availability::enabled);
    OutlineNode node = node_of(pressing, Role::option, name);
    node.state |= selected ? NodeState::selected : NodeState::selectable;
    state_control(std::move(node), {}, pressing);
    if (pressing.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImRect& rect = pressing.rect;
        if (selected) list.AddRectFilled(rect.Min, rect.Max, colour(Ink::accent_tint), metrics().radius_px);
        if (pressing.hovered) list.AddRectFilled(rect.Min, rect.Max, colour(Ink::hover), metrics().radius_px);
        if (draw) {
            // Put back without ImGui's SetCursorPos, which would want an item to follow.
            ImGuiWindowTempData& layout = ImGui::GetCurrentWindow()->DC;
            const ImVec2 cursor = layout.CursorPos;
            draw(rect.Min, rect.GetSize());
            layout.CursorPos = cursor;
            layout.IsSetPos = false;
        } else {
            const FontScope font(FontSize::body);
            draw_text_cut(ImVec2(rect.Min.x + metrics().gap_px, rect.GetCenter().y - ImGui::GetFontSize() / 2),
                          rect.GetWidth() - 2 * metrics().gap_px, Ink::text, name);
        }
        draw_focus_ring_if(pressing, metrics().radius_px);
    }
    return result_of(pressing);
}

ItemResult custom_item(std::string_view id, Role role, std::string_view name, std::string_view value, ImVec2 at,
                       ImVec2 size, NodeState state) {
    Surface& page = surface();
    Pressing pressing{.id = id_of(id), .rect = ImRect(at, ImVec2(at.x + size.x, at.y + size.y))};
    pressing.focused = page.focused == pressing.id;
    if (page.activated == pressing.id) {
        page.activated = 0;
        pressing.pressed = true;
    }
    OutlineNode node = node_of(pressing, role, name);
    node.state = state;
    node.value = value;
    page.outline.add(std::move(node));
    draw_focus_ring_if(pressing, metrics().radius_px - 2);
    return result_of(pressing);
}

ItemResult pressable(std::string_view id, Role role, std::string_view name, std::string_view value, ImVec2 at,
                     ImVec2 size, NodeState state) {
    const Availability availability = available_if(!has(state, NodeState::disabled));
    const Pressing pressing = press_in(id_of(id), ImRect(at, ImVec2(at.x + size.x, at.y + size.y)), availability);
    OutlineNode node = node_of(pressing, role, name);
    node.state = state;
    node.value = value;
    state_control(std::move(node), {}, pressing);
    draw_focus_ring_if(pressing, metrics().radius_px);
    return result_of(pressing);
}

}
