#include <doctest/doctest.h>

#include "screen/screen_driver.h"

using namespace concierto;

namespace {

// A call every night of the year at ten: no day is free, but a mail may come at night.
constexpr const char* call_at_night = R"({"format":"concierto-plan","version":1,
"plan":{"id":"p","title":"Nights"},
"rules":[{"id":"night","rule":"quiet","severity":"block","channels":["call"],"from_time":"21:00","to_time":"09:00"}],
"teams":[{"id":"sales","name":"Sales","role":"sales"}],
"accounts":[{"id":"acme","name":"Acme"}],
"contacts":[{"id":"ana","name":"Ana","account":"acme","consent":{"email":"granted","call":"granted"}}],
"activities":[{"id":"late","team":"sales","channel":"call","title":"Late call","status":"planned",
  "start":"2026-07-06","time":"22:00","accounts":["acme"]}]})";

}

TEST_CASE("the first key applies the first fix that is possible") {
    ScreenDriver board;
    board.open(call_at_night);
    board.press(Role::link, "Conflicts");
    board.key("ArrowDown");
    REQUIRE(board.find(Role::heading, "There is no free day for “Late call” within 60 days.") != nullptr);
    REQUIRE(board.find(Role::heading, "Change “Late call” to email.") != nullptr);
    board.key("1");
    CHECK(board.find(Role::heading, "No conflicts.") != nullptr);
}

TEST_CASE("an accepted conflict can be undone by the name of its rule") {
    ScreenDriver board;
    board.open(call_at_night);
    board.press(Role::link, "Conflicts");
    board.key("ArrowDown");
    board.press(Role::button, "Accept…");
    const OutlineNode* reason = board.find(Role::textarea, "Reason");
    REQUIRE(reason != nullptr);
    board.type(reason->id, "She works at night");
    board.press(Role::button, "Accept");
    REQUIRE_FALSE(board.shows_dialog());
    CHECK(board.find(Role::button, "Undo")->description == "Undo: Accept “Quiet time”  Ctrl+Z");
    board.press(Role::button, "Withdraw");
    CHECK(board.find(Role::button, "Undo")->description == "Undo: Take back the acceptance of “Quiet time”  Ctrl+Z");
}
