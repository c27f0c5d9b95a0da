#include "ui/frame_layout.h"

#include <algorithm>

namespace concierto::ui {
namespace {

constexpr float sheet_share = 0.86F;    // of the height under the top bar
constexpr float medium_page_px = 1180;  // below: the rail shows icons only

FrameShape shape_of(float width_px, const FrameSizes& sizes) {
    if (width_px < sizes.narrow_page_px) return FrameShape::narrow;
    return width_px < medium_page_px ? FrameShape::medium : FrameShape::wide;
}

void place_narrow(FrameLayout& layout, const FrameWish& wish, const FrameSizes& sizes) {
    const float top = layout.banner.bottom();
    const float foot = std::max(wish.height_px - sizes.bottom_bar_px, top);
    layout.rail = {0, foot, wish.width_px, wish.height_px - foot};
    layout.main = {0, top, wish.width_px, foot - top};
    if (!wish.inspector) return;
    layout.inspector_place = InspectorPlace::sheet;
    const float height = (foot - sizes.top_bar_px) * sheet_share;
    layout.inspector = {0, foot - height, wish.width_px, height};
}

void place_beside(FrameLayout& layout, const FrameWish& wish, const FrameSizes& sizes) {
    const float top = layout.banner.bottom();
    const float foot = std::max(wish.height_px - sizes.status_bar_px, top);
    const float rail = layout.shape == FrameShape::wide ? sizes.rail_px : sizes.rail_narrow_px;
    layout.rail = {0, top, rail, foot - top};
    layout.status_bar = {0, foot, wish.width_px, wish.height_px - foot};
    layout.main = {rail, top, wish.width_px - rail, foot - top};
    if (!wish.inspector) return;
    layout.inspector = {wish.width_px - sizes.inspector_px, top, sizes.inspector_px, foot - top};
    const bool fits = layout.main.width - sizes.inspector_px >= sizes.main_least_px;
    layout.inspector_place = fits ? InspectorPlace::beside : InspectorPlace::over;
    if (fits) layout.main.width -= sizes.inspector_px;
}

}

FrameLayout lay_out_frame(const FrameWish& wish, const FrameSizes& sizes) {
    FrameLayout layout;
    layout.shape = shape_of(wish.width_px, sizes);
    layout.top_bar = {0, 0, wish.width_px, sizes.top_bar_px};
    layout.banner = {0, sizes.top_bar_px, wish.width_px, wish.banner_px};
    if (layout.shape == FrameShape::narrow) {
        place_narrow(layout, wish, sizes);
    } else {
        place_beside(layout, wish, sizes);
    }
    return layout;
}

}
