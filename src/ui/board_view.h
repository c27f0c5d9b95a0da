#pragma once

#include "app/intents.h"
#include "app/session.h"
#include "ui/board_state.h"

namespace concierto::ui {

// Columns by status, lanes by what the person chose, cards to drag. Only what is on the screen is laid out.
void draw_board(const Session& session, BoardState& state, Intents& intents);

}
