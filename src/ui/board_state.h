// board_state.h -- The looks of the board, and what of the plan it last drew.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/board_groups.h"
#include "ui/board_layout.h"

namespace concierto::ui {

// What a card says, in words.
struct CardText {
    std::string title;
    std::string dates;
    std::string channel_name;
    std::string owner;     // "" without one
    std::string initials;  // of the owner
    std::string audience;  // a number
    std::string spoken;    // all of it, for screen readers
    Channel channel = Channel::none;
    TeamRole team = TeamRole::none;
    Severity worst = Severity::none;
};

// A card on its way to another column or lane. Nothing is changed before it is dropped.
struct CardDrag {
    Id<Activity> activity;  // empty: nobody drags
    BoardPlace from;
    float grab_x = 0;  // of the pointer inside the card
    float grab_y = 0;
    bool moved = false;  // far enough to be a drag and not a click
};

struct BoardState {
    LaneBy lanes = LaneBy::none;
    std::vector<Name> folded;  // lanes that show only their title
    BoardGroups groups;        // cached; see board_groups.h
    BoardLayout layout;
    std::unordered_map<Name, CardText> cards;  // those that were drawn, for one state of the plan
    std::uint64_t cards_version = 0;
    Language cards_language = Language::none;
    CardDrag drag;
    Id<Activity> menu_for;
    bool menu_asked = false;    // the menu opens in this frame
    Id<Activity> focus_wanted;  // the card that the keyboard moved to
    float scroll_x = 0;
};

}
