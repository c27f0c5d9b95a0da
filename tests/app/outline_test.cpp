#include "app/outline.h"

#include <doctest/doctest.h>

using namespace concierto;

namespace {

OutlineNode node(NodeId id, Role role, std::string name) {
    OutlineNode made;
    made.id = id;
    made.role = role;
    made.name = std::move(name);
    return made;
}

}

TEST_CASE("what is added between open and close lies inside") {
    Outline outline;
    const std::uint32_t bar = outline.open(node(1, Role::toolbar, "Plan"));
    const std::uint32_t save = outline.add(node(2, Role::button, "Save"));
    outline.close();
    const std::uint32_t after = outline.add(node(3, Role::button, "Help"));
    CHECK(outline.at(bar).parent == 0);
    CHECK(outline.at(save).parent == bar);
    CHECK(outline.at(after).parent == 0);
}

TEST_CASE("a dialog lies on top of the page, wherever it was opened") {
    Outline outline;
    outline.open(node(1, Role::toolbar, "Plan"));
    const std::uint32_t dialog = outline.open_layer(node(2, Role::dialog, "New plan"));
    const std::uint32_t create = outline.add(node(3, Role::button, "Create"));
    outline.close();
    const std::uint32_t save = outline.add(node(4, Role::button, "Save"));
    outline.close();
    CHECK(outline.at(dialog).parent == 0);
    CHECK(outline.at(create).parent == dialog);
    CHECK(outline.at(save).parent == 1);
    CHECK(outline.problems().empty());
}

TEST_CASE("a control without a name is a problem, a text without one is not") {
    Outline outline;
    outline.add(node(1, Role::group, ""));
    outline.add(node(0, Role::text, ""));
    CHECK(outline.problems().empty());
    outline.add(node(2, Role::button, ""));
    REQUIRE(outline.problems().size() == 1);
    CHECK(outline.problems()[0].find("a button has no name") == 0);
}

TEST_CASE("a control without an id is a problem") {
    Outline outline;
    outline.add(node(0, Role::button, "Save"));
    CHECK(outline.problems().size() == 1);
}

TEST_CASE("an id that occurs three times is one problem") {
    Outline outline;
    for (int each = 0; each < 3; ++each) outline.add(node(7, Role::button, "Save"));
    outline.add(node(8, Role::button, "Open"));
    REQUIRE(outline.problems().size() == 1);
    CHECK(outline.problems()[0] == "the id of the button \"Save\" occurs twice");
}

TEST_CASE("a scope left open is a problem, and the next frame starts without it") {
    Outline outline;
    outline.open(node(1, Role::group, "Filters"));
    CHECK(outline.problems().size() == 1);
    outline.begin_frame();
    CHECK(outline.problems().empty());
    CHECK(outline.nodes().size() == 1);
}

TEST_CASE("an announcement is taken once and survives the next frame") {
    Outline outline;
    outline.announce("Undone: move");
    outline.announce("");
    outline.begin_frame();
    const std::vector<Announcement> taken = outline.take_announcements();
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].text == "Undone: move");
    CHECK(outline.take_announcements().empty());
}
