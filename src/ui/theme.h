#pragma once

#include <imgui.h>

#include "ui/palette.h"

// The looks of the board in one place: colours by purpose, sizes in CSS pixels, fonts. Nothing else in ui/ states a
// colour or a distance. There is one theme at a time, as there is one ImGui context.
namespace concierto::ui {

enum class FontSize : std::uint8_t { small, body, lead, heading, title };
enum class FontWeight : std::uint8_t { regular, strong };

struct Metrics {
    float gap_px = 8;             // between controls
    float small_gap_px = 4;       // inside one
    float large_gap_px = 16;      // between groups
    float panel_padding_px = 16;  // inside panels and cards
    float control_height_px = 32;
    float row_height_px = 34;  // of tables and lists
    float radius_px = 7;
    float card_radius_px = 10;
    float line_px = 1;
    float icon_px = 16;
    float top_bar_px = 52;
    float status_bar_px = 30;
    float rail_px = 172;
    float rail_narrow_px = 56;
    float inspector_px = 340;
    float dialog_px = 460;
    float narrow_page_px = 700;  // below: one column, bottom bar
};

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* strong = nullptr;
};

void set_theme(Scheme scheme, Contrast contrast);
void set_touch_sizes(bool coarse);  // targets of 44 px instead of 32
void set_fonts(Fonts fonts);
const Metrics& metrics();
Scheme current_scheme();
const Palette& current_palette();

ImU32 colour(Ink ink);
ImU32 colour(Ink ink, float opacity);
ImVec4 colour_vector(Ink ink);
float font_px(FontSize size);

// Pushes a font for as long as it lives.
class FontScope {
  public:
    explicit FontScope(FontSize size, FontWeight weight = FontWeight::regular);
    ~FontScope() { ImGui::PopFont(); }
    FontScope(const FontScope&) = delete;
    FontScope& operator=(const FontScope&) = delete;
};

}
