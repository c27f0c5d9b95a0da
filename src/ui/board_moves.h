// board_moves.h -- What pointer and keyboard do to cards: select, drag, step from card to card, move to a column.
#pragma once

#include "app/intents.h"
#include "app/session.h"
#include "ui/board_state.h"
#include "ui/widgets.h"

namespace concierto::ui {

struct CardPlace {
    BoardPlace cell;
    std::size_t index = 0;  // from the top of the cell
};

// Changes the status, and the field that the lane stands for, as one step.
void move_card(const Session& session, const BoardState& state, Intents& intents, Id<Activity> activity,
               BoardPlace place);
void click_card(const Session& session, const BoardState& state, Intents& intents, Id<Activity> activity);
// Arrow keys on the card that has the focus; with Shift, sideways, it moves.
void step_from_card(const Session& session, BoardState& state, Intents& intents, Id<Activity> activity,
                    CardPlace place);
// Where the card stands now; nothing when it is not shown.
std::optional<CardPlace> find_card(const BoardState& state, Id<Activity> activity);

}
