#include "ui/widget_base.h"

#include <algorithm>
#include <cmath>

namespace concierto::ui {

namespace {

// ImGui reads an empty range as a text that ends with a zero, and an empty view may point anywhere.
std::string_view hashable(std::string_view id) { return id.empty() ? std::string_view("-") : id; }

}

IdScope::IdScope(std::string_view id) {
    id = hashable(id);
    ImGui::PushID(id.data(), id.data() + id.size());
}
IdScope::IdScope(int id) { ImGui::PushID(id); }
IdScope::~IdScope() { ImGui::PopID(); }

NodeId id_of(std::string_view id) {
    id = hashable(id);
    return ImGui::GetID(id.data(), id.data() + id.size());
}

ImRect rect_at_cursor(ImVec2 size) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    return {at, ImVec2(at.x + size.x, at.y + size.y)};
}

OutlineRect outline_rect(const ImRect& rect) { return {rect.Min.x, rect.Min.y, rect.GetWidth(), rect.GetHeight()}; }

float given_or(float width, float natural) {
    if (width == 0) return natural;
    if (width > 0) return width;
    return std::max(ImGui::GetContentRegionAvail().x + (width == -1 ? 0 : width), 24.0F);
}

Pressing press_at_cursor(std::string_view id, ImVec2 size, Availability availability) {
    const ImRect rect = rect_at_cursor(size);
    ImGui::ItemSize(size);
    return press_in(id_of(id), rect, availability);
}

Pressing press_in(NodeId id, const ImRect& rect, Availability availability) {
    Surface& page = surface();
    Pressing result{.id = id, .rect = rect};
    result.visible = ImGui::ItemAdd(rect, id);
    result.focused = page.focused == id;
    if (availability == Availability::disabled) return result;
    if (result.visible) result.pressed = ImGui::ButtonBehavior(rect, id, &result.hovered, &result.held);
    if (page.activated == id) {
        page.activated = 0;
        result.pressed = true;
    }
    if (result.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return result;
}

OutlineNode node_of(NodeId id, const ImRect& rect, Role role, std::string_view name) {
    OutlineNode node;
    node.id = id;
    node.role = role;
    node.rect = outline_rect(rect);
    node.name = name;
    return node;
}

OutlineNode node_of(const Pressing& pressing, Role role, std::string_view name) {
    OutlineNode node = node_of(pressing.id, pressing.rect, role, name);
    node.state = NodeState::activates | NodeState::focusable;
    return node;
}

std::uint32_t state_control(OutlineNode node, const Look& look, const Pressing& pressing) {
    Surface& page = surface();
    if (look.availability == Availability::disabled) node.state |= NodeState::disabled;
    node.shortcut = look.shortcut;
    page.last_control = node.id;
    page.last_index = page.outline.add(std::move(node));
    if (!look.tooltip.empty() || (!look.shortcut.empty() && pressing.hovered)) {
        std::string shown(look.tooltip);
        if (!look.shortcut.empty()) shown += (shown.empty() ? "" : "  ") + std::string(look.shortcut);
        tooltip(shown);
    }
    return page.last_index;
}

ImVec2 text_size(std::string_view text) { return ImGui::CalcTextSize(text.data(), text.data() + text.size()); }

void draw_text(ImVec2 at, Ink ink, std::string_view text) {
    ImGui::GetWindowDrawList()->AddText(ImVec2(std::floor(at.x), std::floor(at.y)), colour(ink), text.data(),
                                        text.data() + text.size());
}

bool draw_text_cut(ImVec2 at, float width, Ink ink, std::string_view text) {
    const ImVec2 size = text_size(text);
    if (size.x <= width + 0.5F) {
        draw_text(at, ink, text);
        return false;
    }
    constexpr std::string_view ellipsis = "\xE2\x80\xA6";
    const float room = width - text_size(ellipsis).x;
    const char* rest = text.data();
    ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), std::max(room, 0.0F), 0, text.data(),
                                    text.data() + text.size(), &rest);
    std::string cut(text.data(), rest);
    cut += ellipsis;
    draw_text(at, ink, cut);
    return true;
}

void draw_focus_ring(const ImRect& rect, float radius) {
    constexpr float distance = 2;
    ImGui::GetWindowDrawList()->AddRect(ImVec2(rect.Min.x - distance, rect.Min.y - distance),
                                        ImVec2(rect.Max.x + distance, rect.Max.y + distance), colour(Ink::focus_ring),
                                        radius + distance, 0, 2);
}

void draw_focus_ring_if(const Pressing& pressing, float radius) {
    if (pressing.focused && surface().focus_visible) draw_focus_ring(pressing.rect, radius);
}

}
