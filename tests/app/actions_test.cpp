#include "app/actions.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "text/catalogue.h"

namespace concierto {

namespace {

constexpr auto no_fixes = KeyReader::Digits::nothing;

}

TEST_CASE("every action has a name in both languages") {
    for (const Action& action : all_actions()) {
        CHECK_FALSE(text(Language::en, action.name).empty());
        CHECK_FALSE(text(Language::es, action.name).empty());
    }
}

TEST_CASE("no two actions share a shortcut") {
    std::set<std::string> seen;
    for (const Action& action : all_actions()) {
        if (action.shortcut.empty()) continue;
        CHECK(seen.insert(std::string(action.shortcut)).second);
    }
}

TEST_CASE("keys find their actions on both kinds of keyboard") {
    KeyReader keys;
    CHECK(keys.press({.key = "z", .mod = true}, no_fixes) == ActionId::undo);
    CHECK(keys.press({.key = "Z", .mod = true, .shift = true}, no_fixes) == ActionId::redo);
    CHECK(keys.press({.key = "y", .mod = true}, no_fixes) == ActionId::redo);
    CHECK(keys.press({.key = "?", .shift = true}, no_fixes) == ActionId::help);
    CHECK(keys.press({.key = "Right", .mod = true, .shift = true}, no_fixes) == ActionId::later_week);
    CHECK(keys.press({.key = "Right", .mod = true}, no_fixes) == ActionId::later_day);
    CHECK_FALSE(keys.press({.key = "q"}, no_fixes));
}

TEST_CASE("while somebody types, only shortcuts with Ctrl count, and no arrows") {
    KeyReader keys;
    CHECK_FALSE(keys.press({.key = "n", .typing = true}, no_fixes));
    CHECK_FALSE(keys.press({.key = "Right", .mod = true, .typing = true}, no_fixes));
    CHECK(keys.press({.key = "k", .mod = true, .typing = true}, no_fixes) == ActionId::palette);
}

TEST_CASE("a sequence needs its first key right before") {
    KeyReader keys;
    CHECK_FALSE(keys.press({.key = "g"}, no_fixes));
    CHECK(keys.press({.key = "t"}, no_fixes) == ActionId::view_timeline);
    CHECK_FALSE(keys.press({.key = "t"}, no_fixes));
    CHECK_FALSE(keys.press({.key = "g"}, no_fixes));
    CHECK_FALSE(keys.press({.key = "q"}, no_fixes));
    CHECK_FALSE(keys.press({.key = "t"}, no_fixes));
}

TEST_CASE("digits apply fixes only where there are fixes") {
    KeyReader keys;
    CHECK_FALSE(keys.press({.key = "1"}, no_fixes));
    CHECK(keys.press({.key = "1"}, KeyReader::Digits::fixes) == ActionId::apply_fix_1);
}

TEST_CASE("shortcuts are shown as each keyboard calls its keys") {
    CHECK(shortcut_text(ActionId::redo, KeyStyle::pc) == "Ctrl+Shift+Z");
    CHECK(shortcut_text(ActionId::redo, KeyStyle::apple) == "⇧⌘Z");
    CHECK(shortcut_text(ActionId::view_board, KeyStyle::pc) == "G B");
    CHECK(shortcut_text(ActionId::clear_selection, KeyStyle::pc) == "Esc");
    CHECK(shortcut_text(ActionId::try_sample, KeyStyle::pc) == "");
    CHECK(aria_shortcut(ActionId::later_week, KeyStyle::pc) == "Control+Shift+ArrowRight");
    CHECK(aria_shortcut(ActionId::save, KeyStyle::apple) == "Meta+S");
    CHECK(aria_shortcut(ActionId::view_board, KeyStyle::pc) == "");
}

}
