#include <algorithm>

#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

struct ButtonInks {
    Ink ground;
    Ink text;
    bool filled;
    bool edged;
};

ButtonInks inks_of(ButtonKind kind, bool hovered) {
    switch (kind) {
        case ButtonKind::normal: return {Ink::raised, Ink::text, true, true};
        case ButtonKind::primary: return {hovered ? Ink::accent_hover : Ink::accent, Ink::on_accent, true, false};
        case ButtonKind::quiet: return {Ink::surface, Ink::text, false, false};
        case ButtonKind::danger: return {Ink::block_tint, Ink::block_text, true, false};
    }
    return {Ink::raised, Ink::text, true, true};
}

void draw_veil(const Pressing& pressing, float radius) {
    if (!pressing.hovered && !pressing.held) return;
    ImGui::GetWindowDrawList()->AddRectFilled(pressing.rect.Min, pressing.rect.Max,
                                              colour(pressing.held ? Ink::pressed : Ink::hover), radius);
}

void draw_ground(const Pressing& pressing, ButtonKind kind) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ButtonInks inks = inks_of(kind, pressing.hovered);
    const float radius = metrics().radius_px;
    if (inks.filled) list.AddRectFilled(pressing.rect.Min, pressing.rect.Max, colour(inks.ground), radius);
    if (kind != ButtonKind::primary) draw_veil(pressing, radius);
    if (inks.edged) list.AddRect(pressing.rect.Min, pressing.rect.Max, colour(Ink::border_strong), radius);
    draw_focus_ring_if(pressing, radius);
}

// Dims what cannot be pressed now for as long as it lives.
class Dimming {
  public:
    explicit Dimming(Availability availability) : on_(availability == Availability::disabled) {
        if (on_) ImGui::PushStyleVar(ImGuiStyleVar_Alpha, ImGui::GetStyle().Alpha * ImGui::GetStyle().DisabledAlpha);
    }
    ~Dimming() {
        if (on_) ImGui::PopStyleVar();
    }
    Dimming(const Dimming&) = delete;
    Dimming& operator=(const Dimming&) = delete;

  private:
    bool on_;
};

void draw_face(const ImRect& rect, Icon icon, std::string_view name, Ink ink, float padding) {
    float x = rect.Min.x + padding;
    if (icon != Icon::none) {
        const float side = metrics().icon_px;
        draw_icon(*ImGui::GetWindowDrawList(), icon, ImVec2(x, rect.GetCenter().y - side / 2), side, colour(ink));
        x += side + metrics().gap_px - 2;
    }
    const float room = rect.Max.x - padding - x;
    draw_text_cut(ImVec2(x, rect.GetCenter().y - ImGui::GetFontSize() / 2), std::max(room, 0.0F), ink, name);
}

float button_width(std::string_view name, Icon icon, float padding) {
    const float icon_room = icon == Icon::none ? 0 : metrics().icon_px + metrics().gap_px - 2;
    return text_size(name).x + icon_room + 2 * padding;
}

bool plain_button(std::string_view id, std::string_view name, ButtonKind kind, const Look& look, NodeState extra) {
    const FontScope font(FontSize::body, kind == ButtonKind::primary ? FontWeight::strong : FontWeight::regular);
    const float padding = kind == ButtonKind::quiet ? metrics().gap_px + 2 : metrics().gap_px + 6;
    const ImVec2 size(given_or(look.width, button_width(name, look.icon, padding)), metrics().control_height_px);
    const Pressing pressing = press_at_cursor(id, size, look.availability);
    OutlineNode node = node_of(pressing, Role::button, name);
    node.state |= extra;
    state_control(std::move(node), look, pressing);
    if (pressing.visible) {
        const Dimming dimming(look.availability);
        draw_ground(pressing, kind);
        if (has(extra, NodeState::pressed)) {
            ImGui::GetWindowDrawList()->AddRectFilled(pressing.rect.Min, pressing.rect.Max, colour(Ink::accent_tint),
                                                      metrics().radius_px);
        }
        const Ink ink = has(extra, NodeState::pressed) ? Ink::accent_text : inks_of(kind, false).text;
        const float inset = (pressing.rect.GetWidth() - button_width(name, look.icon, padding)) / 2 + padding;
        draw_face(pressing.rect, look.icon, name, ink, std::max(inset, metrics().small_gap_px));
    }
    return pressing.pressed;
}

}

bool button(std::string_view id, std::string_view name, ButtonKind kind, const Look& look) {
    return plain_button(id, name, kind, look, NodeState::none);
}

bool toggle_button(std::string_view id, std::string_view name, bool on, const Look& look) {
    return plain_button(id, name, ButtonKind::quiet, look,
                        NodeState::toggle | (on ? NodeState::pressed : NodeState::none));
}

bool icon_button(std::string_view id, Icon icon, std::string_view name, const Look& look) {
    const float side = metrics().control_height_px;
    const Pressing pressing = press_at_cursor(id, ImVec2(side, side), look.availability);
    Look named = look;
    const std::string shown = look.tooltip.empty() ? std::string(name) : std::string(look.tooltip);
    named.tooltip = {};
    state_control(node_of(pressing, Role::button, name), named, pressing);
    tooltip(look.shortcut.empty() ? shown : shown + "  " + std::string(look.shortcut));
    if (pressing.visible) {
        const Dimming dimming(look.availability);
        draw_ground(pressing, ButtonKind::quiet);
        const float icon_side = metrics().icon_px + 2;
        const ImVec2 centre = pressing.rect.GetCenter();
        draw_icon(*ImGui::GetWindowDrawList(), icon, ImVec2(centre.x - icon_side / 2, centre.y - icon_side / 2),
                  icon_side, colour(Ink::text));
    }
    return pressing.pressed;
}

bool link(std::string_view id, std::string_view name) {
    const FontScope font(FontSize::body);
    const Pressing pressing = press_at_cursor(id, text_size(name), Availability::enabled);
    state_control(node_of(pressing, Role::link, name), {}, pressing);
    if (pressing.visible) {
        draw_text(pressing.rect.Min, Ink::accent_text, name);
        const float y = pressing.rect.Max.y;
        ImGui::GetWindowDrawList()->AddLine(ImVec2(pressing.rect.Min.x, y), ImVec2(pressing.rect.Max.x, y),
                                            colour(Ink::accent_text, pressing.hovered ? 1.0F : 0.4F));
        draw_focus_ring_if(pressing, 2);
    }
    return pressing.pressed;
}

bool checkbox(std::string_view id, std::string_view name, bool& on, const Look& look) {
    const FontScope font(FontSize::body);
    const float box = 18;
    const ImVec2 size(box + metrics().gap_px + text_size(name).x, metrics().control_height_px);
    const Pressing pressing = press_at_cursor(id, size, look.availability);
    if (pressing.pressed) on = !on;
    OutlineNode node = node_of(pressing, Role::checkbox, name);
    if (on) node.state |= NodeState::checked;
    state_control(std::move(node), look, pressing);
    if (pressing.visible) {
        const Dimming dimming(look.availability);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImVec2 at(pressing.rect.Min.x, pressing.rect.GetCenter().y - box / 2);
        const ImVec2 end(at.x + box, at.y + box);
        list.AddRectFilled(at, end, colour(on ? Ink::accent : Ink::raised), 4);
        if (!on) list.AddRect(at, end, colour(Ink::border_strong), 4);
        if (on) draw_icon(list, Icon::check, ImVec2(at.x + 2, at.y + 2), box - 4, colour(Ink::on_accent));
        draw_text(ImVec2(end.x + metrics().gap_px, pressing.rect.GetCenter().y - ImGui::GetFontSize() / 2), Ink::text,
                  name);
        draw_focus_ring_if(pressing, 4);
    }
    return pressing.pressed;
}

bool switch_control(std::string_view id, std::string_view name, bool& on, const Look& look) {
    const FontScope font(FontSize::body);
    const ImVec2 track(34, 20);
    const ImVec2 size(track.x + metrics().gap_px + text_size(name).x, metrics().control_height_px);
    const Pressing pressing = press_at_cursor(id, size, look.availability);
    if (pressing.pressed) on = !on;
    OutlineNode node = node_of(pressing, Role::switch_control, name);
    if (on) node.state |= NodeState::checked;
    state_control(std::move(node), look, pressing);
    if (pressing.visible) {
        const Dimming dimming(look.availability);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImVec2 at(pressing.rect.Min.x, pressing.rect.GetCenter().y - track.y / 2);
        list.AddRectFilled(at, ImVec2(at.x + track.x, at.y + track.y), colour(on ? Ink::accent : Ink::border_strong),
                           track.y / 2);
        const float x = on ? at.x + track.x - track.y / 2 : at.x + track.y / 2;
        list.AddCircleFilled(ImVec2(x, at.y + track.y / 2), track.y / 2 - 3, colour(Ink::raised));
        draw_text(ImVec2(at.x + track.x + metrics().gap_px, pressing.rect.GetCenter().y - ImGui::GetFontSize() / 2),
                  Ink::text, name);
        draw_focus_ring_if(pressing, track.y / 2);
    }
    return pressing.pressed;
}

bool navigation_item(std::string_view id, Icon icon, std::string_view name, std::string_view badge_text, bool current,
                     const Look& look) {
    const FontScope font(FontSize::body, current ? FontWeight::strong : FontWeight::regular);
    const ImVec2 size(given_or(look.width == 0 ? -1 : look.width, 0), metrics().control_height_px + 4);
    const Pressing pressing = press_at_cursor(id, size, look.availability);
    OutlineNode node = node_of(pressing, Role::link, name);
    node.value = badge_text;
    if (current) node.state |= NodeState::current;
    state_control(std::move(node), look, pressing);
    if (pressing.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImRect& rect = pressing.rect;
        if (current) list.AddRectFilled(rect.Min, rect.Max, colour(Ink::accent_tint), metrics().radius_px);
        draw_veil(pressing, metrics().radius_px);
        ImRect face = rect;
        if (!badge_text.empty()) {
            const FontScope small(FontSize::small, FontWeight::strong);
            const ImVec2 badge_size = text_size(badge_text);
            const float radius = badge_size.y / 2 + 2;
            const ImVec2 end(rect.Max.x - metrics().gap_px, rect.GetCenter().y + radius);
            const ImVec2 start(end.x - badge_size.x - 12, end.y - 2 * radius);
            list.AddRectFilled(start, end, colour(Ink::conflict_tint), radius);
            draw_text(ImVec2(start.x + 6, start.y + 2), Ink::conflict_text, badge_text);
            face.Max.x = start.x;
        }
        draw_face(face, icon, name, current ? Ink::accent_text : Ink::text, metrics().gap_px + 2);
        draw_focus_ring_if(pressing, metrics().radius_px);
    }
    return pressing.pressed;
}

bool tab(std::string_view id, std::string_view name, bool selected) {
    const FontScope font(FontSize::body, selected ? FontWeight::strong : FontWeight::regular);
    const ImVec2 size(text_size(name).x + 2 * metrics().gap_px, metrics().control_height_px);
    const Pressing pressing = press_at_cursor(id, size, Availability::enabled);
    OutlineNode node = node_of(pressing, Role::tab, name);
    node.state |= selected ? NodeState::selected : NodeState::selectable;
    state_control(std::move(node), {}, pressing);
    if (pressing.visible) {
        const ImRect& rect = pressing.rect;
        draw_veil(pressing, metrics().radius_px);
        draw_text(ImVec2(rect.Min.x + metrics().gap_px, rect.GetCenter().y - ImGui::GetFontSize() / 2),
                  selected ? Ink::accent_text : Ink::text_muted, name);
        if (selected) {
            ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(rect.Min.x, rect.Max.y - 2), rect.Max,
                                                      colour(Ink::accent));
        }
        draw_focus_ring_if(pressing, metrics().radius_px);
    }
    return pressing.pressed;
}

bool color_swatch(std::string_view id, std::string_view name, Rgba shown, bool selected) {
    const float side = metrics().control_height_px - 4;
    const Pressing pressing = press_at_cursor(id, ImVec2(side, side), Availability::enabled);
    OutlineNode node = node_of(pressing, Role::button, name);
    node.state |= NodeState::toggle | (selected ? NodeState::pressed : NodeState::none);
    state_control(std::move(node), {.tooltip = name}, pressing);
    if (pressing.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddCircleFilled(pressing.rect.GetCenter(), side / 2 - 3,
                             IM_COL32(shown.red, shown.green, shown.blue, shown.alpha));
        if (selected) list.AddCircle(pressing.rect.GetCenter(), side / 2 - 1, colour(Ink::text), 0, 2);
        draw_focus_ring_if(pressing, side / 2);
    }
    return pressing.pressed;
}

}
