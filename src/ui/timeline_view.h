#pragma once

#include "app/intents.h"
#include "app/session.h"
#include "ui/timeline_state.h"

namespace concierto::ui {

// The plan in time: rows by account, team, owner, channel or play, bars to move and resize, and the same as a table.
void draw_timeline(const Session& session, TimelineState& state, Intents& intents);

}
