#pragma once

#include "app/intents.h"
#include "app/session.h"
#include "ui/settle_state.h"

namespace concierto::ui {

// The dialog that proposes edits for many conflicts at once. Draws nothing while `state.open` is false.
void draw_settle(const Session& session, SettleState& state, Intents& intents);

}
