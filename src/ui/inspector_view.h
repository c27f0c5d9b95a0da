#pragma once

#include "app/intents.h"
#include "app/session.h"
#include "ui/inspector_state.h"

namespace concierto::ui {

// Every field of what is selected, its findings and comments. Draws into the panel that is open.
void draw_inspector(const Session& session, InspectorState& state, Intents& intents);

}
