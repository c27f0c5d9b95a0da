// How often a frame paints the page over. Without a graphics card each layer over the whole page takes several
// milliseconds, so a handful of them is the difference between 60 and 20 frames a second.
#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>
#include <span>
#include <vector>

#include "screen/screen_driver.h"
#include "ui/ground.h"

using namespace concierto;

namespace {

// The part of a polygon on one side of an edge of the clip rectangle: where `side` is not negative.
template <typename Side>
std::vector<ImVec2> cut(const std::vector<ImVec2>& corners, const Side& side) {
    std::vector<ImVec2> kept;
    for (std::size_t each = 0; each < corners.size(); ++each) {
        const ImVec2& from = corners[each];
        const ImVec2& to = corners[(each + 1) % corners.size()];
        const float before = side(from);
        const float after = side(to);
        if (before >= 0) kept.push_back(from);
        if ((before < 0) == (after < 0)) continue;
        const float share = before / (before - after);
        kept.emplace_back(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
    }
    return kept;
}

float area_px(std::vector<ImVec2> corners, const ImVec4& clip) {
    corners = cut(corners, [&](const ImVec2& at) { return at.x - clip.x; });
    corners = cut(corners, [&](const ImVec2& at) { return clip.z - at.x; });
    corners = cut(corners, [&](const ImVec2& at) { return at.y - clip.y; });
    corners = cut(corners, [&](const ImVec2& at) { return clip.w - at.y; });
    float twice = 0;
    for (std::size_t each = 0; each < corners.size(); ++each) {
        const ImVec2& from = corners[each];
        const ImVec2& to = corners[(each + 1) % corners.size()];
        twice += from.x * to.y - to.x * from.y;
    }
    return std::abs(twice) / 2;
}

// What the triangles of the last frame cover, as a share of the page. Cleared grounds cost next to nothing.
float layers_drawn() {
    const ImDrawData& data = *ImGui::GetDrawData();
    float sum_px = 0;
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const std::span indices(list->IdxBuffer.Data + command.IdxOffset, command.ElemCount);
            for (std::size_t at = 0; at + 2 < indices.size(); at += 3) {
                const auto corner = [&](std::size_t each) {
                    return list->VtxBuffer[static_cast<int>(command.VtxOffset + indices[at + each])].pos;
                };
                sum_px += area_px({corner(0), corner(1), corner(2)}, command.ClipRect);
            }
        }
    }
    return sum_px / (data.DisplaySize.x * data.DisplaySize.y);
}

}

TEST_CASE("no view paints the page over and over") {
    ScreenDriver board;
    ui::set_ground_painter([](const ImDrawList*, const ImDrawCmd*) {});
    board.open(bytes_of("assets/samples/quarter.plan.json"));
    for (const char* view : {"Board", "Timeline", "Accounts", "Conflicts", "Rules"}) {
        CAPTURE(view);
        board.press(Role::link, view);
        const float layers = layers_drawn();
        CHECK(layers > 0.05F);
        CHECK(layers < 1.0F);
    }
    ui::set_ground_painter(nullptr);
}
