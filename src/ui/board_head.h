// board_head.h -- What stands above the cards: the tools, and the names of the columns.
#pragma once

#include "app/intents.h"
#include "app/session.h"
#include "ui/board_state.h"

namespace concierto::ui {

inline constexpr float board_head_px = 40;  // of the columns' names

void draw_board_tools(const Session& session, BoardState& state, Intents& intents);
// Along with what is scrolled below.
void draw_board_heads(const Session& session, const BoardState& state);

}
