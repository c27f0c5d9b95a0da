#include "ui/theme.h"

namespace concierto::ui {
namespace {

struct Theme {
    const Palette* palette = &ui::palette(Scheme::light, Contrast::normal);
    Scheme scheme = Scheme::light;
    Metrics metrics;
    Fonts fonts;
};
Theme theme;

// ImGui takes the height of a line of Inter, CSS that of its square: (ascender + descender) / units per em.
constexpr float line_of_inter = 3408.0F / 2816.0F;

}

void set_theme(Scheme scheme, Contrast contrast) {
    theme.palette = &palette(scheme, contrast);
    theme.scheme = scheme;
    ImGuiStyle& style = ImGui::GetStyle();
    for (ImVec4& each : style.Colors) each = colour_vector(Ink::text);
    style.Colors[ImGuiCol_WindowBg] = colour_vector(Ink::ground);
    style.Colors[ImGuiCol_ChildBg] = ImVec4(0, 0, 0, 0);
    style.Colors[ImGuiCol_PopupBg] = colour_vector(Ink::raised);
    style.Colors[ImGuiCol_Border] = colour_vector(Ink::border);
    style.Colors[ImGuiCol_BorderShadow] = ImVec4(0, 0, 0, 0);
    style.Colors[ImGuiCol_TextDisabled] = colour_vector(Ink::text_muted);
    style.Colors[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
    style.Colors[ImGuiCol_ScrollbarGrab] = colour_vector(Ink::border);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = colour_vector(Ink::border_strong);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = colour_vector(Ink::border_strong);
    style.Colors[ImGuiCol_ModalWindowDimBg] = colour_vector(Ink::veil);
    style.Colors[ImGuiCol_Separator] = colour_vector(Ink::border);
    style.WindowPadding = ImVec2(0, 0);
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.PopupBorderSize = theme.metrics.line_px;
    style.WindowRounding = 0;
    style.PopupRounding = theme.metrics.card_radius_px;
    style.ChildRounding = 0;
    style.ItemSpacing = ImVec2(theme.metrics.gap_px, theme.metrics.gap_px);
    style.ScrollbarSize = 10;
    style.ScrollbarRounding = 5;
    style.DisabledAlpha = 0.5F;
    style.FontSizeBase = font_px(FontSize::body) * line_of_inter;
}

void set_touch_sizes(bool coarse) {
    theme.metrics.control_height_px = coarse ? 44.0F : 32.0F;
    theme.metrics.row_height_px = coarse ? 46.0F : 34.0F;
}

void set_fonts(Fonts fonts) { theme.fonts = fonts; }
const Metrics& metrics() { return theme.metrics; }
Scheme current_scheme() { return theme.scheme; }
const Palette& current_palette() { return *theme.palette; }

ImU32 colour(Ink ink) {
    const Rgba rgba = (*theme.palette)[ink];
    const float alpha = static_cast<float>(rgba.alpha) * ImGui::GetStyle().Alpha;
    return IM_COL32(rgba.red, rgba.green, rgba.blue, static_cast<ImU32>(alpha));
}

ImU32 colour(Ink ink, float opacity) {
    const ImU32 full = colour(ink);
    const auto alpha = static_cast<ImU32>(static_cast<float>(full >> IM_COL32_A_SHIFT) * opacity);
    return (full & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

ImVec4 colour_vector(Ink ink) {
    const Rgba rgba = (*theme.palette)[ink];
    const auto share = [](std::uint8_t channel) { return static_cast<float>(channel) / 255.0F; };
    return {share(rgba.red), share(rgba.green), share(rgba.blue), share(rgba.alpha)};
}

float font_px(FontSize size) {
    switch (size) {
        case FontSize::small: return 12;
        case FontSize::body: return 14;
        case FontSize::lead: return 16;
        case FontSize::heading: return 18;
        case FontSize::title: return 24;
    }
    return 14;
}

FontScope::FontScope(FontSize size, FontWeight weight) {
    ImGui::PushFont(weight == FontWeight::strong ? theme.fonts.strong : theme.fonts.regular,
                    font_px(size) * line_of_inter);
}

}
