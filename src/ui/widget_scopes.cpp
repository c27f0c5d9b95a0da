#include <algorithm>

#include "ui/ground.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

ImRect window_rect() {
    const ImVec2 at = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    return {at, ImVec2(at.x + size.x, at.y + size.y)};
}

Ink ground_of(PanelKind kind) {
    switch (kind) {
        case PanelKind::plain: return Ink::ground;
        case PanelKind::surface: return Ink::surface;
        case PanelKind::sunken: return Ink::sunken;
        case PanelKind::card: return Ink::raised;
    }
    return Ink::ground;
}

void draw_panel(PanelKind kind) {
    if (kind == PanelKind::plain) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImRect rect = window_rect();
    const float radius = kind == PanelKind::surface ? 0 : metrics().card_radius_px;
    fill_ground(list, rect.Min, rect.Max, ground_of(kind), radius);
    if (kind == PanelKind::card) list.AddRect(rect.Min, rect.Max, colour(Ink::border), radius);
}

}

Scope::Scope(Role role, std::string_view id, std::string_view name, NodeState state)
    : start_(ImGui::GetCursorScreenPos()) {
    OutlineNode node = node_of(id_of(id), ImRect(start_, start_), role, name);
    node.state = state;
    index_ = surface().outline.open(std::move(node));
    ImGui::BeginGroup();
}

Scope::~Scope() {
    ImGui::EndGroup();
    const ImVec2 size = ImGui::GetItemRectSize();
    OutlineRect& rect = surface().outline.at(index_).rect;
    rect.width = size.x;
    rect.height = size.y;
    surface().outline.close();
}

Panel::Panel(Role role, std::string_view id, std::string_view name, const PanelLook& look)
    : scrolls_(look.scrolling != Scrolling::none) {
    const NodeId node_id = id_of(id);
    const auto scrolled = surface().scrolls.find(node_id);
    if (scrolled != surface().scrolls.end()) {
        ImGui::SetNextWindowScroll(ImVec2(scrolled->second.x, scrolled->second.y));
        surface().scrolls.erase(scrolled);
    }
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoNav;
    if (!scrolls_) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    if (look.scrolling == Scrolling::both) flags |= ImGuiWindowFlags_HorizontalScrollbar;
    ImGuiChildFlags child = ImGuiChildFlags_AlwaysUseWindowPadding;
    if (look.height == PanelLook::Height::content) child |= ImGuiChildFlags_AutoResizeY;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.padding_px, look.padding_px));
    ImGui::BeginChild(node_id, look.size, child, flags);
    ImGui::PopStyleVar();
    draw_panel(look.kind);
    index_ = surface().outline.open(node_of(node_id, window_rect(), role, name));
}

Panel::~Panel() {
    const ImGuiWindow& window = *ImGui::GetCurrentWindow();
    OutlineNode& node = surface().outline.at(index_);
    if (scrolls_ && (window.ScrollMax.x > 0 || window.ScrollMax.y > 0)) {
        node.scroll_x = window.Scroll.x;
        node.scroll_y = window.Scroll.y;
        node.content_width = window.Size.x + window.ScrollMax.x;
        node.content_height = window.Size.y + window.ScrollMax.y;
    }
    surface().outline.close();
    ImGui::EndChild();
}

Dialog::Dialog(std::string_view id, std::string_view title, bool& open, float width_px) : open_(open) {
    const NodeId node_id = ImHashData(id.data(), id.size(), 0x44696101U);
    ImGui::PushOverrideID(node_id);
    const bool already = ImGui::IsPopupOpen("dialog");
    if (open && !already) ImGui::OpenPopup("dialog");
    if (!open && !already) {
        ImGui::PopID();
        return;
    }
    const ImVec2 page = ImGui::GetMainViewport()->Size;
    const float width = std::min(width_px, page.x - 2 * metrics().gap_px);
    const float padding = metrics().panel_padding_px + metrics().gap_px;
    ImGui::SetNextWindowPos(ImVec2(page.x / 2, page.y / 2), ImGuiCond_Always, ImVec2(0.5F, 0.5F));
    ImGui::SetNextWindowSizeConstraints(ImVec2(width, 0), ImVec2(width, page.y - 2 * metrics().gap_px));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(padding, padding));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, metrics().card_radius_px + 2);
    shown_ = ImGui::BeginPopupModal("dialog", nullptr,
                                    ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoSavedSettings |
                                        ImGuiWindowFlags_NoNav);
    ImGui::PopStyleVar(2);
    if (!shown_) {
        ImGui::PopID();
        return;
    }
    if (!open) {  // closed by the caller since the last frame
        ImGui::CloseCurrentPopup();
    }
    OutlineNode node = node_of(node_id, window_rect(), Role::dialog, title);
    node.state = NodeState::modal;
    surface().outline.open_layer(std::move(node));
    heading(2, title);
    ImGui::Dummy(ImVec2(width - 2 * padding, 0));
}

Dialog::~Dialog() {
    if (!shown_) return;
    if (take_key("Escape")) open_ = false;
    if (!open_) ImGui::CloseCurrentPopup();
    surface().outline.close();
    ImGui::EndPopup();
    ImGui::PopID();
}

void begin_dialog_buttons() { ImGui::Dummy(ImVec2(0, metrics().small_gap_px)); }

bool confirm_button(std::string_view id, std::string_view name) {
    const bool pressed = button(id, name, ButtonKind::primary);
    return take_key("Enter") || pressed;
}

}
