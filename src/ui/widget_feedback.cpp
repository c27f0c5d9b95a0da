#include <algorithm>

#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

constexpr double tip_delay_s = 0.5;
constexpr double toast_lasts_s = 6;

void draw_floating(ImVec2 at, ImVec2 size, std::string_view shown, float wrap) {
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const float padding = metrics().gap_px;
    list.AddRectFilled(ImVec2(at.x, at.y + 2), ImVec2(at.x + size.x, at.y + size.y + 3), colour(Ink::shadow),
                       metrics().radius_px);
    list.AddRectFilled(at, ImVec2(at.x + size.x, at.y + size.y), colour(Ink::tooltip), metrics().radius_px);
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), ImVec2(at.x + padding, at.y + padding - 2),
                 colour(Ink::on_tooltip), shown.data(), shown.data() + shown.size(), wrap);
}

}

void progress_bar(std::string_view id, std::string_view name, double fraction, float width) {
    const float height = 6;
    const ImRect rect = rect_at_cursor(ImVec2(given_or(width, 200), height));
    ImGui::ItemSize(rect.GetSize());
    OutlineNode node = node_of(id_of(id), rect, Role::progress_bar, name);
    node.minimum = 0;
    node.maximum = 100;
    const double share = std::clamp(fraction, 0.0, 1.0);
    node.value = std::to_string(static_cast<int>(share * 100));
    surface().outline.add(std::move(node));
    if (!ImGui::ItemAdd(rect, 0)) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(rect.Min, rect.Max, colour(Ink::border), height / 2);
    const float end = rect.Min.x + rect.GetWidth() * static_cast<float>(share);
    if (end > rect.Min.x) list.AddRectFilled(rect.Min, ImVec2(end, rect.Max.y), colour(Ink::accent), height / 2);
}

void tooltip(std::string_view shown) {
    Surface& page = surface();
    if (shown.empty()) return;
    if (page.last_index < page.outline.nodes().size() && page.last_control != 0) {
        OutlineNode& node = page.outline.at(page.last_index);
        if (node.id == page.last_control && node.name != shown) node.description = shown;
    }
    const bool by_keys = page.focus_visible && page.last_control != 0 && page.focused == page.last_control;
    const bool by_mouse = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled);
    if (!by_keys && !by_mouse) return;
    page.hovered_tip = shown;
    page.tip_rect_min = ImGui::GetItemRectMin();
    page.tip_rect_max = ImGui::GetItemRectMax();
}

void draw_tooltip() {
    Surface& page = surface();
    const double now = ImGui::GetTime();
    if (page.hovered_tip != page.shown_tip) {
        page.shown_tip = page.hovered_tip;
        page.tip_since_s = now;
    }
    if (page.shown_tip.empty() || ImGui::IsAnyMouseDown()) return;
    const double waited = now - page.tip_since_s;
    if (waited < tip_delay_s) {
        want_frame_after(tip_delay_s - waited);
        return;
    }
    const FontScope font(FontSize::small);
    const float wrap = 320;
    const char* begin = page.shown_tip.data();
    const ImVec2 inner = ImGui::CalcTextSize(begin, begin + page.shown_tip.size(), false, wrap);
    const ImVec2 size(inner.x + 2 * metrics().gap_px, inner.y + 2 * metrics().gap_px - 4);
    const ImVec2 room = ImGui::GetMainViewport()->Size;
    const float x =
        std::clamp((page.tip_rect_min.x + page.tip_rect_max.x - size.x) / 2, 4.0F, std::max(room.x - size.x - 4, 4.0F));
    float y = page.tip_rect_max.y + 6;
    if (y + size.y > room.y) y = page.tip_rect_min.y - size.y - 6;
    draw_floating(ImVec2(x, y), size, page.shown_tip, wrap);
}

void show_toast(std::string_view shown) {
    Surface& page = surface();
    page.toasts.push_back({std::string(shown), ImGui::GetTime() + toast_lasts_s});
    if (page.toasts.size() > 3) page.toasts.erase(page.toasts.begin());
    page.outline.announce(shown);
    want_frame_after(0);
}

void draw_toasts() {
    Surface& page = surface();
    const double now = ImGui::GetTime();
    std::erase_if(page.toasts, [now](const Toast& toast) { return toast.ends_at_s <= now; });
    if (page.toasts.empty()) return;
    const FontScope font(FontSize::body);
    const ImVec2 room = ImGui::GetMainViewport()->Size;
    const float wrap = std::min(480.0F, room.x - 4 * metrics().gap_px);
    float y = room.y - metrics().status_bar_px - metrics().large_gap_px;
    for (auto toast = page.toasts.rbegin(); toast != page.toasts.rend(); ++toast) {
        const char* begin = toast->text.data();
        const ImVec2 inner = ImGui::CalcTextSize(begin, begin + toast->text.size(), false, wrap);
        const ImVec2 size(inner.x + 2 * metrics().gap_px, inner.y + 2 * metrics().gap_px - 4);
        y -= size.y + metrics().gap_px;
        draw_floating(ImVec2((room.x - size.x) / 2, y), size, toast->text, wrap);
        want_frame_after(toast->ends_at_s - now);
    }
}

}
