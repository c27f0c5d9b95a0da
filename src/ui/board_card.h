// board_card.h -- One card of the board: what it says, and how it looks.
#pragma once

#include "app/session.h"
#include "ui/board_state.h"
#include "ui/widgets.h"

namespace concierto::ui {

CardText card_text(const Session& session, const Activity& activity);

// From the cache of the state, made when it is not there. Costs what the activity's audience costs.
const CardText& cached_card(const Session& session, BoardState& state, const Activity& activity);

enum class CardLook : std::uint8_t { resting, hovered, selected, floating, left_behind };
void draw_card(ImDrawList& list, Box box, const CardText& card, CardLook look, Language language);

}
