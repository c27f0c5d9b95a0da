#pragma once

#include "app/workspace.h"
#include "ui/frame_state.h"

namespace concierto::ui {

// Turns the keys that no control took in this frame into actions. Call last.
void run_keys(Workspace& workspace, FrameState& state, Intents& intents);

}
