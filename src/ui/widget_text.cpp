#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

void state_text(const ImRect& rect, Role role, std::string_view shown, int level) {
    OutlineNode node = node_of(0, rect, role, shown);
    node.level = level;
    surface().outline.add(std::move(node));
}

}

void heading(int level, std::string_view shown) {
    const FontSize size = level == 1 ? FontSize::title : level == 2 ? FontSize::heading : FontSize::lead;
    const FontScope font(size, FontWeight::strong);
    const ImRect rect = rect_at_cursor(text_size(shown));
    ImGui::ItemSize(rect.GetSize());
    state_text(rect, Role::heading, shown, level);
    if (ImGui::ItemAdd(rect, 0)) draw_text(rect.Min, Ink::text, shown);
}

void unseen_heading(int level, std::string_view shown) {
    state_text(rect_at_cursor(ImVec2(1, 1)), Role::heading, shown, level);
}

void text(std::string_view shown, Ink ink, FontSize size, FontWeight weight) {
    const FontScope font(size, weight);
    const ImRect rect = rect_at_cursor(text_size(shown));
    ImGui::ItemSize(rect.GetSize(), 0);
    state_text(rect, Role::text, shown, 0);
    if (ImGui::ItemAdd(rect, 0)) draw_text(rect.Min, ink, shown);
}

void paragraph(std::string_view shown, Ink ink) {
    const FontScope font(FontSize::body);
    const float wrap = ImGui::GetContentRegionAvail().x;
    const char* end = shown.data() + shown.size();
    const ImVec2 size = ImGui::CalcTextSize(shown.data(), end, false, wrap);
    const ImRect rect = rect_at_cursor(size);
    ImGui::ItemSize(size);
    state_text(rect, Role::text, shown, 0);
    if (!ImGui::ItemAdd(rect, 0)) return;
    ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), rect.Min, colour(ink), shown.data(),
                                        end, wrap);
}

void text_cut(std::string_view shown, float width, Ink ink, FontWeight weight) {
    const FontScope font(FontSize::body, weight);
    const ImRect rect = rect_at_cursor(ImVec2(width, ImGui::GetFontSize()));
    ImGui::ItemSize(rect.GetSize());
    state_text(rect, Role::text, shown, 0);
    if (!ImGui::ItemAdd(rect, 0)) return;
    const bool cut = draw_text_cut(rect.Min, width, ink, shown);
    if (cut && ImGui::IsItemHovered()) tooltip(shown);
}

void badge(std::string_view shown, Ink text_ink, Ink ground) {
    const FontScope font(FontSize::small, FontWeight::strong);
    const ImVec2 size = text_size(shown);
    const float padding = metrics().small_gap_px + 2;
    const ImRect rect = rect_at_cursor(ImVec2(size.x + 2 * padding, size.y + metrics().small_gap_px));
    ImGui::ItemSize(rect.GetSize());
    state_text(rect, Role::text, shown, 0);
    if (!ImGui::ItemAdd(rect, 0)) return;
    ImGui::GetWindowDrawList()->AddRectFilled(rect.Min, rect.Max, colour(ground), rect.GetHeight() / 2);
    draw_text(ImVec2(rect.Min.x + padding, rect.Min.y + metrics().small_gap_px / 2), text_ink, shown);
}

void separator() {
    const ImRect rect = rect_at_cursor(ImVec2(ImGui::GetContentRegionAvail().x, metrics().line_px));
    ImGui::ItemSize(rect.GetSize());
    if (ImGui::ItemAdd(rect, 0)) ImGui::GetWindowDrawList()->AddRectFilled(rect.Min, rect.Max, colour(Ink::border));
}

}
