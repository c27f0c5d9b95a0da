#include <doctest/doctest.h>

#include "screen/screen_driver.h"

using namespace concierto;

namespace {

constexpr int ctrl = 1;

void open_sample(ScreenDriver& board) { board.open(bytes_of("assets/samples/quarter.plan.json")); }

}

TEST_CASE("an action chosen in the palette opens its dialog") {
    ScreenDriver board;
    open_sample(board);
    for (const char* action : {"New activity", "New account", "New person", "New play"}) {
        CAPTURE(action);
        board.key("k", ctrl);
        REQUIRE(board.shows_dialog());
        board.press(Role::option, action);
        CHECK(board.shows_dialog());
        CHECK(board.find(Role::listbox, "Results") == nullptr);
        board.key("Escape");
        CHECK_FALSE(board.shows_dialog());
    }
}

TEST_CASE("dialogs can be opened and closed as often as one likes") {
    ScreenDriver board;
    open_sample(board);
    for (int each = 0; each < 120; ++each) {
        board.key("?");
        REQUIRE(board.shows_dialog());
        board.key("Escape");
        REQUIRE_FALSE(board.shows_dialog());
    }
}

// After a minute ImGui gives back the memory of windows that are not in use.
TEST_CASE("a dialog that was closed minutes ago does no harm") {
    ScreenDriver board;
    open_sample(board);
    board.key("?");
    board.key("Escape");
    for (int minute = 0; minute < 3; ++minute) board.wait(61);
    CHECK(board.problems() == "");
    board.key("?");
    CHECK(board.shows_dialog());
}

TEST_CASE("Enter creates what a dialog asks for") {
    ScreenDriver board;
    open_sample(board);
    board.key("n");
    REQUIRE(board.shows_dialog());
    board.type(board.find(Role::textbox, "Title")->id, "A call by Enter");
    board.key("Enter");
    CHECK_FALSE(board.shows_dialog());
    CHECK(board.find(Role::button, "Undo")->description == "Undo: Add “A call by Enter”  Ctrl+Z");
}

TEST_CASE("Enter in a list of choices above a dialog leaves the dialog open") {
    ScreenDriver board;
    open_sample(board);
    board.key("n");
    board.type(board.find(Role::textbox, "Title")->id, "Not yet");
    board.press(Role::button, "Play");
    REQUIRE(board.find(Role::searchbox, "Search by name") != nullptr);
    board.key("Enter");
    CHECK(board.shows_dialog());
    CHECK(board.find(Role::button, "Undo")->description == "Undo  Ctrl+Z");
}

TEST_CASE("every view has one title, for those who walk from heading to heading") {
    ScreenDriver board;
    open_sample(board);
    for (const char* view : {"Board", "Timeline", "Accounts", "Conflicts", "Rules", "Trash"}) {
        board.press(Role::link, view);
        std::vector<std::string> titles;
        for (const OutlineNode& node : board.outline().nodes()) {
            if (node.role == Role::heading && node.level == 1) titles.push_back(node.name);
        }
        CHECK(titles == std::vector<std::string>{view});
    }
}

TEST_CASE("a click on what stands in a row of a table is meant for that, not for the row") {
    ScreenDriver board;
    open_sample(board);
    board.activate(board.find(Role::option, "Customer podcast: first season")->id);
    board.key("Delete");
    board.press(Role::link, "Trash");
    REQUIRE(board.find(Role::row, "Customer podcast: first season") != nullptr);
    const OutlineRect at = board.find(Role::link, "Restore")->rect;
    const float x = at.x + at.width / 2;
    const float y = at.y + at.height / 2;
    board.drag(x, y, x, y);
    CHECK(board.find(Role::row, "Customer podcast: first season") == nullptr);
}
