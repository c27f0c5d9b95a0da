// frame_bars.h -- What stands around the view on every page.
#pragma once

#include "app/workspace.h"
#include "ui/frame_state.h"

namespace concierto::ui {

// Where each is drawn is in `state.layout`.
void draw_top_bar(Workspace& workspace, FrameState& state, Intents& intents);
void draw_rail(const Session& session, const FrameState& state, Intents& intents);
void draw_status_bar(Workspace& workspace, const FrameState& state, Intents& intents);
void draw_toast_list(const Workspace& workspace, const FrameState& state, Intents& intents);

// A notice about the file under the top bar; 0 when there is none to give.
float notice_height(const Session& session, const FrameState& state);
void draw_notice(const Session& session, FrameState& state, Intents& intents);

// Everyone, and one team of each role that the plan has.
void draw_perspective(const Session& session, Intents& intents);
void draw_perspective_items(const Session& session, Intents& intents);  // the same inside a menu

// Theme and language, as menu entries.
void draw_theme_items(const Session& session, Intents& intents);
void draw_language_items(const Session& session, Intents& intents);

float toast_width();  // at most as wide as the page

KeyStyle key_style(Workspace& workspace);

}
