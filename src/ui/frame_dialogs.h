// frame_dialogs.h -- The dialog that the workspace says is open, apart from those that views draw themselves.
#pragma once

#include "app/workspace.h"
#include "ui/field_state.h"
#include "ui/frame_state.h"

namespace concierto::ui {

struct UiState;

// Closes it through `intents` when the person is done with it.
void draw_dialogs(Workspace& workspace, UiState& state, Intents& intents);

// One each; `form` is fresh when the dialog has just opened.
void draw_new_plan(Workspace& workspace, DialogForm& form, Intents& intents);
void draw_open_plan(Workspace& workspace, DialogForm& form, Intents& intents);
void draw_open_over_work(const Session& session, DialogForm& form, Intents& intents);
void draw_save(const Session& session, DialogForm& form, Intents& intents);
void draw_new_record(Workspace& workspace, DialogForm& form, Intents& intents);
void draw_confirm_remove(const Session& session, const concierto::Dialog& dialog, DialogForm& form, Intents& intents);
void draw_accept(const Session& session, const concierto::Dialog& dialog, DialogForm& form, Intents& intents);
void draw_help(Workspace& workspace, DialogForm& form, Intents& intents);
void draw_notes(const Session& session, DialogForm& form, Intents& intents);
void draw_palette(Workspace& workspace, PaletteState& palette, DialogForm& form, Intents& intents);

// The plans kept in this browser, as rows that open them.
void draw_kept_plans(const Workspace& workspace, Intents& intents);

}
