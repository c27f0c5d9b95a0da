// board_state.h -- The looks of the board, and what of the plan it last drew.
#pragma once

#include "ui/board_groups.h"
#include "ui/board_layout.h"

namespace concierto::ui {

// A card on its way to another column or lane. Nothing is changed before it is dropped.
struct CardDrag {
    Id<Activity> activity;  // empty: nobody drags
    float grab_x = 0;       // of the pointer inside the card
    float grab_y = 0;
    bool moved = false;  // far enough to be a drag and not a click
};

struct BoardState {
    LaneBy lanes = LaneBy::none;
    std::vector<Name> folded;  // lanes that show only their title
    CardDrag drag;
    BoardGroups groups;  // cached; see board_groups.h
    BoardLayout layout;
};

}
