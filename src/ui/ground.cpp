#include "ui/ground.h"

#include <algorithm>

namespace concierto::ui {
namespace {

constexpr float least_area_px = 20'000;  // below that, splitting the draw command costs more than it saves

ImDrawCallback painter_of_platform = nullptr;

void clear_part(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 ink) {
    const ImVec2 least = list.GetClipRectMin();
    const ImVec2 most = list.GetClipRectMax();
    Ground ground{ImVec2(std::max(from.x, least.x), std::max(from.y, least.y)),
                  ImVec2(std::min(to.x, most.x), std::min(to.y, most.y)), ink};
    if (ground.from.x >= ground.to.x || ground.from.y >= ground.to.y) return;
    list.AddCallback(painter_of_platform, &ground, sizeof ground);
}

}

void set_ground_painter(ImDrawCallback painter) { painter_of_platform = painter; }

void fill_ground(ImDrawList& list, ImVec2 from, ImVec2 to, Ink ink, float radius_px) {
    const ImU32 full = colour(ink);
    const bool opaque = (full & IM_COL32_A_MASK) == IM_COL32_A_MASK;
    const bool small = (to.x - from.x) * (to.y - from.y - 2 * radius_px) < least_area_px;
    if (painter_of_platform == nullptr || !opaque || small) {
        list.AddRectFilled(from, to, full, radius_px);
        return;
    }
    const float top = from.y + radius_px;
    const float bottom = to.y - radius_px;
    if (radius_px > 0) {
        list.AddRectFilled(from, ImVec2(to.x, top), full, radius_px, ImDrawFlags_RoundCornersTop);
        list.AddRectFilled(ImVec2(from.x, bottom), to, full, radius_px, ImDrawFlags_RoundCornersBottom);
    }
    clear_part(list, ImVec2(from.x, top), ImVec2(to.x, bottom), full);
}

}
