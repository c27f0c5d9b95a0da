#pragma once

#include "app/workspace.h"

namespace concierto::ui {

// The first page: what this is for, and the ways in. Also while a file is being opened.
void draw_welcome(Workspace& workspace, Intents& intents);

// The progress of a file that is being opened, with a button to stop; draws nothing when there is none.
void draw_opening(const Workspace& workspace, Intents& intents);

}
