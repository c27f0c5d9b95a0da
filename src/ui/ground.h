// ground.h -- Large plain areas, painted as the graphics interface clears: drawn as triangles, each layer over the
// whole page costs 9 ms without a graphics card; cleared, 2 ms.
#pragma once

#include <imgui.h>

#include "ui/theme.h"

namespace concierto::ui {

// A rectangle in ImGui's coordinates that is to be cleared, already cut to where it may be seen.
struct Ground {
    ImVec2 from;
    ImVec2 to;
    ImU32 colour = 0;  // opaque
};

// How the platform paints one; gets `Ground*` as the command's UserCallbackData. Without it they are drawn as
// triangles.
void set_ground_painter(ImDrawCallback painter);

// Fills a rectangle of the window's present clip rectangle; small ones, and what shines through, as ImGui does.
void fill_ground(ImDrawList& list, ImVec2 from, ImVec2 to, Ink ink, float radius_px = 0);

}
