// app_frame.h -- The whole page: bars, rail, inspector, dialogs, and the view that is open. One call per frame.
#pragma once

#include "app/workspace.h"
#include "ui/accounts_state.h"
#include "ui/board_state.h"
#include "ui/conflicts_state.h"
#include "ui/frame_state.h"
#include "ui/inspector_state.h"
#include "ui/rules_state.h"
#include "ui/settle_state.h"
#include "ui/timeline_state.h"
#include "ui/trash_view.h"

namespace concierto::ui {

// How the page looks at the moment, beyond what the session knows: one part per view and panel.
struct UiState {
    FrameState frame;
    InspectorState inspector;
    BoardState board;
    TimelineState timeline;
    AccountsState accounts;
    ConflictsState conflicts;
    RulesState rules;
    SettleState settle;
    TrashState trash;
};

// Draws over the whole main viewport, between ImGui::NewFrame and ImGui::Render, and turns keys that no control took
// into actions. Changes no plan: what people want goes into `intents`, which the caller hands to `workspace.apply`
// right after, still inside the same key press or click (file pickers need that). From the workspace it only takes
// what is meant for views: requests to focus a field, announcements.
void draw_app(Workspace& workspace, UiState& state, Intents& intents);

}
