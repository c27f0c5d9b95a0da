#pragma once

#include <array>
#include <cstdint>
#include <span>

// Every colour of the board, by purpose. Plain numbers without ImGui, so that a test can compute the contrast of each
// pair of text and ground that is used.
namespace concierto::ui {

enum class Ink : std::uint8_t {
    ground,         // behind everything
    surface,        // bars, panels, table rows
    raised,         // cards, menus, dialogs
    sunken,         // fields, tracks, board columns
    border,         // quiet lines
    border_strong,  // edges of fields and buttons
    text,
    text_muted,
    accent,  // what one may press
    accent_hover,
    on_accent,
    accent_text,  // links and the current view
    accent_tint,  // ground of the selected
    hover,        // laid over surface
    pressed,
    focus_ring,
    marketing,
    marketing_tint,
    marketing_text,
    on_marketing,
    sales,
    sales_tint,
    sales_text,
    on_sales,
    block,
    block_tint,
    block_text,
    conflict,
    conflict_tint,
    conflict_text,
    warn,
    warn_tint,
    warn_text,
    info,
    info_tint,
    info_text,
    good,
    good_tint,
    good_text,
    quiet_day,  // shade of days on which nobody is disturbed
    today,
    veil,    // over the page behind a dialog
    shadow,  // around what floats
    tooltip,
    on_tooltip,
    count_of_inks
};

struct Rgba {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
};

enum class Scheme : std::uint8_t { light, dark };
enum class Contrast : std::uint8_t { normal, more };

struct Palette {
    std::array<Rgba, static_cast<std::size_t>(Ink::count_of_inks)> colours;
    Rgba operator[](Ink ink) const { return colours[static_cast<std::size_t>(ink)]; }
};

const Palette& palette(Scheme scheme, Contrast contrast);

// Text of the first ink is drawn on the second somewhere on the board.
struct InkPair {
    Ink text;
    Ink ground;
};
std::span<const InkPair> pairs_in_use();

// Ratio after WCAG 2.2, from 1 to 21; alpha is ignored.
double contrast_ratio(Rgba first, Rgba second);

}
