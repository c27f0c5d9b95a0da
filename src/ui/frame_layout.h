// frame_layout.h -- Where the parts of the page stand, for a page of any size. Geometry without ImGui. CSS pixels.
#pragma once

#include <cstdint>

namespace concierto::ui {

struct Box {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    bool empty() const { return width <= 0 || height <= 0; }
    bool contains(float at_x, float at_y) const { return at_x >= x && at_x < right() && at_y >= y && at_y < bottom(); }
    friend bool operator==(const Box&, const Box&) = default;
};

// What the theme says of sizes.
struct FrameSizes {
    float top_bar_px = 52;
    float status_bar_px = 30;
    float rail_px = 172;
    float rail_narrow_px = 56;
    float inspector_px = 340;
    float narrow_page_px = 700;
    float bottom_bar_px = 56;
    float main_least_px = 420;  // the view never gets less while there is another way
};

enum class FrameShape : std::uint8_t { narrow, medium, wide };
enum class InspectorPlace : std::uint8_t { hidden, beside, over, sheet };

struct FrameWish {
    float width_px = 0;
    float height_px = 0;
    bool inspector = false;
    float banner_px = 0;  // height of a notice under the top bar; 0: none
};

// Narrow: one column, the rail at the foot, the inspector a sheet over the view, no status bar. Medium: a rail of
// icons, the inspector over the right edge of the view. Wide: all side by side.
struct FrameLayout {
    FrameShape shape{};
    InspectorPlace inspector_place{};
    Box top_bar, banner, rail, main, inspector, status_bar;
};

FrameLayout lay_out_frame(const FrameWish& wish, const FrameSizes& sizes);

}
