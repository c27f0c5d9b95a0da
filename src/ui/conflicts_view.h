#pragma once

#include "app/intents.h"
#include "app/session.h"
#include "ui/conflicts_state.h"

namespace concierto::ui {

// The findings as an inbox, worst first, each with its reason, its touches and what to do about it.
void draw_conflicts(const Session& session, ConflictsState& state, Intents& intents);

}
