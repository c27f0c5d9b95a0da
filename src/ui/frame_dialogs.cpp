#include "ui/frame_dialogs.h"

#include "ui/app_frame.h"
#include "ui/customer_view.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr float customer_width_px = 860;

void draw_account(const Session& session, const concierto::Dialog& asked, UiState& state, Intents& intents) {
    const Words words(session.language());
    DialogForm& form = state.frame.form;
    if (asked.records.empty()) {
        form.open = false;
        return;
    }
    Dialog dialog("account", words(Key::open_customer_view), form.open, customer_width_px);
    if (!dialog) return;
    {
        const float height = ImGui::GetMainViewport()->Size.y * 0.66F;
        const Panel body(concierto::Role::region, "body", words(Key::open_customer_view),
                         {.size = ImVec2(0, height), .scrolling = Scrolling::down});
        draw_customer(session, state.accounts.customer, Id<Account>(asked.records.front().id), intents);
    }
    begin_dialog_buttons();
    if (button("close", words(Key::button_close))) form.open = false;
}

void draw_one(Workspace& workspace, UiState& state, Intents& intents) {
    const Session& session = workspace.session();
    const concierto::Dialog& dialog = workspace.dialog();
    DialogForm& form = state.frame.form;
    switch (dialog.kind) {
        case DialogKind::none:
        case DialogKind::settle_all: break;
        case DialogKind::account: draw_account(session, dialog, state, intents); break;
        case DialogKind::new_plan: draw_new_plan(workspace, form, intents); break;
        case DialogKind::open: draw_open_plan(workspace, form, intents); break;
        case DialogKind::open_over_work: draw_open_over_work(session, form, intents); break;
        case DialogKind::save: draw_save(session, form, intents); break;
        case DialogKind::accept_finding: draw_accept(session, dialog, form, intents); break;
        case DialogKind::help: draw_help(workspace, form, intents); break;
        case DialogKind::palette: draw_palette(workspace, state.frame.palette, form, intents); break;
        case DialogKind::notes: draw_notes(session, form, intents); break;
        case DialogKind::confirm_remove: draw_confirm_remove(session, dialog, form, intents); break;
        case DialogKind::new_activity:
        case DialogKind::new_account:
        case DialogKind::new_contact:
        case DialogKind::new_person:
        case DialogKind::new_play: draw_new_record(workspace, form, intents); break;
    }
}

}

void draw_dialogs(Workspace& workspace, UiState& state, Intents& intents) {
    DialogForm& form = state.frame.form;
    const DialogKind kind = workspace.dialog().kind;
    if (form.kind != kind) {
        form = {};
        form.kind = kind;
        state.frame.palette = {};
    }
    draw_one(workspace, state, intents);
    if (kind != DialogKind::none && !form.open) intents.close_dialog();
}

}
