// Which part of the page is painted again.
#include "ui/shown_picture.h"

#include <doctest/doctest.h>

#include "screen/screen_driver.h"

using namespace concierto;

namespace {

const ImDrawData& drawn() { return *ImGui::GetDrawData(); }

ImRect whole_page() { return {ImVec2(0, 0), ImGui::GetIO().DisplaySize}; }

bool same(const ImRect& a, const ImRect& b) {
    return a.Min.x == b.Min.x && a.Min.y == b.Min.y && a.Max.x == b.Max.x && a.Max.y == b.Max.y;
}

ImRect place_of(const OutlineNode& node) {
    const OutlineRect& rect = node.rect;
    return {rect.x, rect.y, rect.x + rect.width, rect.y + rect.height};
}

}

TEST_CASE("a picture that is not on the canvas is painted whole, one that is not at all") {
    ScreenDriver board;
    board.open(bytes_of("assets/samples/quarter.plan.json"));
    ui::ShownPicture shown;
    CHECK(same(shown.update(drawn()), whole_page()));
    board.settle();
    CHECK(shown.update(drawn()).GetArea() == 0);
    shown.forget();
    CHECK(same(shown.update(drawn()), whole_page()));
}

TEST_CASE("only the windows that show something else are painted again") {
    ScreenDriver board;
    board.open(bytes_of("assets/samples/quarter.plan.json"));
    board.press(Role::link, "Timeline");
    ui::ShownPicture shown;
    shown.update(drawn());
    const ImRect main = place_of(*board.find(Role::main, "Timeline"));
    board.wheel(main.GetCenter().x, main.GetCenter().y, -2);
    const ImRect part = shown.update(drawn());
    CHECK(part.GetArea() > 0);
    CHECK(main.Contains(part));
}

TEST_CASE("a window that opens or closes paints the page anew") {
    ScreenDriver board;
    board.open(bytes_of("assets/samples/quarter.plan.json"));
    ui::ShownPicture shown;
    shown.update(drawn());
    board.key("?");
    REQUIRE(board.shows_dialog());
    CHECK(same(shown.update(drawn()), whole_page()));
    board.key("Escape");
    REQUIRE_FALSE(board.shows_dialog());
    CHECK(same(shown.update(drawn()), whole_page()));
}

TEST_CASE("commands paint nowhere but on the part") {
    ScreenDriver board;
    board.open(bytes_of("assets/samples/quarter.plan.json"));
    ImDrawData& data = *ImGui::GetDrawData();
    const ImRect part(100, 100, 300, 200);
    ui::clip_to(data, part);
    int inside = 0;
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImRect clip(command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w);
            if (clip.Min.x >= clip.Max.x || clip.Min.y >= clip.Max.y) continue;
            ++inside;
            CHECK(part.Contains(clip));
        }
    }
    CHECK(inside > 0);
}
