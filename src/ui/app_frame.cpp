#include "ui/app_frame.h"

#include "ui/accounts_view.h"
#include "ui/board_view.h"
#include "ui/conflicts_view.h"
#include "ui/frame_bars.h"
#include "ui/frame_dialogs.h"
#include "ui/frame_keys.h"
#include "ui/inspector_view.h"
#include "ui/rules_view.h"
#include "ui/settle_view.h"
#include "ui/timeline_view.h"
#include "ui/welcome_view.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr float bottom_bar_px = 58;

FrameSizes sizes_for(float page_width) {
    FrameSizes sizes;
    const bool narrow = page_width < metrics().narrow_page_px;
    const float bar = metrics().control_height_px + 20;
    sizes.top_bar_px = narrow ? bar + metrics().control_height_px + metrics().gap_px : bar;
    sizes.status_bar_px = metrics().status_bar_px + 4;
    sizes.rail_px = metrics().rail_px;
    sizes.rail_narrow_px = metrics().rail_narrow_px;
    sizes.inspector_px = metrics().inspector_px;
    sizes.narrow_page_px = metrics().narrow_page_px;
    sizes.bottom_bar_px = bottom_bar_px;
    return sizes;
}

// Views that show their own detail of what is selected keep the room for themselves.
bool wants_inspector(const Session& session, bool narrow) {
    if (!session.has_plan() || session.selection().empty()) return false;
    // On a narrow page the sheet would cover the customer's view, which is what an account is opened for.
    const RecordKey* main = session.selection().main();
    if (narrow && session.view() == AppView::accounts && main != nullptr && main->kind == Kind::account) return false;
    switch (session.view()) {
        case AppView::board:
        case AppView::timeline:
        case AppView::accounts:
        case AppView::calendar: return true;
        case AppView::welcome:
        case AppView::conflicts:
        case AppView::goals:
        case AppView::forecast:
        case AppView::rules:
        case AppView::trash: break;
    }
    return false;
}

Key view_name(AppView view) {
    switch (view) {
        case AppView::timeline: return Key::view_timeline;
        case AppView::accounts: return Key::view_accounts;
        case AppView::conflicts: return Key::view_conflicts;
        case AppView::rules: return Key::view_rules;
        case AppView::trash: return Key::view_trash;
        case AppView::calendar: return Key::view_calendar;
        case AppView::welcome: return Key::welcome_title;
        case AppView::board:
        case AppView::goals:
        case AppView::forecast: break;
    }
    return Key::view_board;
}

void draw_view(Workspace& workspace, UiState& state, Intents& intents) {
    const Session& session = workspace.session();
    if (!session.has_plan()) {
        draw_welcome(workspace, intents);
        return;
    }
    switch (session.view()) {
        case AppView::welcome: draw_welcome(workspace, intents); break;
        case AppView::timeline: draw_timeline(session, state.timeline, intents); break;
        case AppView::accounts: draw_accounts(session, state.accounts, intents); break;
        case AppView::conflicts: draw_conflicts(session, state.conflicts, intents); break;
        case AppView::rules: draw_rules(session, state.rules, intents); break;
        case AppView::trash: draw_trash(session, state.trash, intents); break;
        case AppView::board:
        case AppView::calendar:
        case AppView::goals:
        case AppView::forecast: draw_board(session, state.board, intents); break;
    }
}

void draw_main(Workspace& workspace, UiState& state, Intents& intents) {
    const Box& box = state.frame.layout.main;
    const Words words(workspace.session().language());
    ImGui::SetCursorScreenPos(ImVec2(box.x, box.y));
    const Panel panel(concierto::Role::main, "main", words(view_name(workspace.session().view())),
                      {.size = ImVec2(box.width, box.height)});
    const AppView view = workspace.session().view();
    const bool has_title = view == AppView::welcome || view == AppView::board || view == AppView::trash;
    if (!has_title) unseen_heading(1, words(view_name(view)));
    draw_view(workspace, state, intents);
}

void draw_side(Workspace& workspace, UiState& state, Intents& intents) {
    const FrameLayout& layout = state.frame.layout;
    if (layout.inspector_place == InspectorPlace::hidden) return;
    const Box& box = layout.inspector;
    const Words words(workspace.session().language());
    const bool sheet = layout.inspector_place == InspectorPlace::sheet;
    ImGui::SetCursorScreenPos(ImVec2(box.x, box.y));
    const Panel panel(concierto::Role::complementary, "inspector", words(Key::inspector),
                      {.size = ImVec2(box.width, box.height),
                       .kind = PanelKind::surface,
                       .scrolling = Scrolling::down,
                       .padding_px = metrics().panel_padding_px});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 from(box.x, box.y);
    if (sheet) {
        list.AddLine(from, ImVec2(box.right(), box.y), colour(Ink::border_strong));
        ImGui::Dummy(ImVec2(0, metrics().small_gap_px));
    } else {
        list.AddLine(from, ImVec2(box.x, box.bottom()), colour(Ink::border));
    }
    if (auto wanted = workspace.take_text_edit()) state.inspector.focus_field = wanted->field;
    state.inspector.random = workspace.host().random_bits();
    draw_inspector(workspace.session(), state.inspector, intents);
}

void draw_page(Workspace& workspace, UiState& state, Intents& intents) {
    const Session& session = workspace.session();
    draw_top_bar(workspace, state.frame, intents);
    draw_notice(session, state.frame, intents);
    if (session.has_plan()) draw_rail(session, state.frame, intents);
    draw_main(workspace, state, intents);
    draw_side(workspace, state, intents);
    if (session.has_plan()) draw_status_bar(workspace, state.frame, intents);
}

void lay_out(const Session& session, FrameState& state) {
    const ImVec2 page = ImGui::GetMainViewport()->Size;
    FrameSizes sizes = sizes_for(page.x);
    if (!session.has_plan()) sizes.rail_px = sizes.rail_narrow_px = sizes.bottom_bar_px = sizes.status_bar_px = 0;
    const bool narrow = page.x < sizes.narrow_page_px;
    const FrameWish wish{page.x, page.y, wants_inspector(session, narrow), notice_height(session, state)};
    state.layout = lay_out_frame(wish, sizes);
}

void draw_view_dialogs(Workspace& workspace, UiState& state, Intents& intents) {
    const Session& session = workspace.session();
    draw_dialogs(workspace, state, intents);
    draw_opening(workspace, intents);
    if (workspace.dialog().kind == DialogKind::settle_all) {
        draw_settle(session, state.settle, intents);
    } else {
        state.settle.version = 0;  // begins anew when it opens again
    }
}

}

void draw_app(Workspace& workspace, UiState& state, Intents& intents) {
    for (const std::string& line : workspace.take_announcements()) announce(line);
    write_dates_in(workspace.session().language());
    lay_out(workspace.session(), state.frame);
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(ImGui::GetMainViewport()->Size);
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoSavedSettings);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(metrics().gap_px, metrics().gap_px));
    draw_page(workspace, state, intents);
    draw_view_dialogs(workspace, state, intents);
    draw_toast_list(workspace, state.frame, intents);
    ImGui::PopStyleVar();
    ImGui::End();
    run_keys(workspace, state.frame, intents);
}

}
