#include <algorithm>

#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

constexpr ImGuiWindowFlags menu_flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_AlwaysAutoResize |
                                        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;

NodeId menu_id(NodeId opener) { return opener ^ 0x6d656e75U; }

bool begin_menu_window(NodeId opener, std::string_view name) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(6, 6));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 1));
    if (!ImGui::BeginPopupEx(menu_id(opener), menu_flags)) {
        ImGui::PopStyleVar(2);
        return false;
    }
    Surface& page = surface();
    OutlineNode node = node_of(menu_id(opener), ImGui::GetCurrentWindow()->Rect(), Role::menu, name);
    page.outline.open_layer(std::move(node));
    page.first_item_focus = ImGui::IsWindowAppearing();
    page.menu_opener = opener;
    return true;
}

void close_menu() {
    Surface& page = surface();
    page.focus_wanted = page.menu_opener;
    ImGui::CloseCurrentPopup();
}

void end_menu_window() {
    if (take_key("Escape")) close_menu();
    surface().outline.close();
    ImGui::EndPopup();
    ImGui::PopStyleVar(2);
}

bool draw_item(std::string_view id, std::string_view name, const Look& look, Role role, bool on) {
    const FontScope font(FontSize::body);
    const float side = metrics().icon_px;
    const float padding = metrics().gap_px;
    const float text_x = padding + side + metrics().gap_px;
    const float wanted = text_x + text_size(name).x + 3 * padding + text_size(look.shortcut).x;
    const float width = std::max({wanted, ImGui::GetContentRegionAvail().x, 180.0F});
    const Pressing pressing = press_at_cursor(id, ImVec2(width, metrics().control_height_px), look.availability);
    OutlineNode node = node_of(pressing, role, name);
    if (on) node.state |= NodeState::checked;
    state_control(std::move(node), {.availability = look.availability}, pressing);
    Surface& page = surface();
    if (page.first_item_focus) {
        page.focus_wanted = pressing.id;
        page.first_item_focus = false;
    }
    if (pressing.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImRect& rect = pressing.rect;
        if (pressing.hovered || (pressing.focused && page.focus_visible)) {
            list.AddRectFilled(rect.Min, rect.Max, colour(Ink::hover), metrics().radius_px - 2);
        }
        const Ink ink = look.availability == Availability::disabled ? Ink::text_muted : Ink::text;
        const float y = rect.GetCenter().y - ImGui::GetFontSize() / 2;
        const Icon icon = on ? Icon::check : look.icon;
        draw_icon(list, icon, ImVec2(rect.Min.x + padding, rect.GetCenter().y - side / 2), side, colour(ink));
        draw_text(ImVec2(rect.Min.x + text_x, y), ink, name);
        draw_text(ImVec2(rect.Max.x - padding - text_size(look.shortcut).x, y), Ink::text_muted, look.shortcut);
    }
    if (pressing.pressed) close_menu();
    return pressing.pressed;
}

}

Menu::Menu(std::string_view id, std::string_view name, const Look& look, ButtonKind kind, MenuFace face) {
    const NodeId opener = id_of(id);
    const bool pressed = face == MenuFace::icon ? icon_button(id, look.icon, name, look) : button(id, name, kind, look);
    const ImRect rect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    OutlineNode& node = surface().outline.at(surface().last_index);
    const bool is_open = ImGui::IsPopupOpen(menu_id(opener), ImGuiPopupFlags_None);
    node.state |= NodeState::has_menu | (is_open ? NodeState::expanded : NodeState::collapsed);
    if (pressed) ImGui::OpenPopupEx(menu_id(opener));
    if (is_open || pressed) ImGui::SetNextWindowPos(ImVec2(rect.Min.x, rect.Max.y + 2), ImGuiCond_Appearing);
    open_ = begin_menu_window(opener, name);
}

Menu::~Menu() {
    if (open_) end_menu_window();
}

ContextMenu::ContextMenu(std::string_view id, std::string_view name) {
    Surface& page = surface();
    const NodeId opener = id_of(id);
    if (page.open_menu == opener) {
        page.open_menu = 0;
        page.menu_return_focus = page.focused;
        ImGui::OpenPopupEx(menu_id(opener));
        ImGui::SetNextWindowPos(page.menu_at);
    }
    open_ = begin_menu_window(opener, name);
    if (open_) page.menu_opener = page.menu_return_focus;
}

ContextMenu::~ContextMenu() {
    if (open_) end_menu_window();
}

void open_menu(std::string_view id) {
    Surface& page = surface();
    page.open_menu = id_of(id);
    page.menu_at = ImGui::GetIO().MousePos;
    const OutlineNode* focused = page.focus_visible ? page.outline.find(page.focused) : nullptr;
    if (focused != nullptr) page.menu_at = ImVec2(focused->rect.x, focused->rect.y + focused->rect.height);
    want_frame_after(0);
}

bool menu_item(std::string_view id, std::string_view name, const Look& look) {
    return draw_item(id, name, look, Role::menu_item, false);
}

bool menu_check(std::string_view id, std::string_view name, bool on, const Look& look) {
    return draw_item(id, name, look, Role::menu_item_checkbox, on);
}

void menu_separator() {
    ImGui::Dummy(ImVec2(0, 2));
    separator();
    ImGui::Dummy(ImVec2(0, 2));
}

}
