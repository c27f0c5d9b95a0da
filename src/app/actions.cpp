#include "app/actions.h"

#include <array>

#include "app/session.h"
#include "text/catalogue.h"

namespace concierto {

namespace {

using enum ActionGroup;

constexpr std::array<Action, action_count> actions{{
    {ActionId::undo, Key::action_undo, edit, "Mod+Z"},
    {ActionId::redo, Key::action_redo, edit, "Mod+Shift+Z | Mod+Y"},
    {ActionId::open, Key::action_open, plan, "Mod+O"},
    {ActionId::save, Key::action_save, plan, "Mod+S"},
    {ActionId::save_as, Key::action_save_as, plan, "Mod+Shift+S"},
    {ActionId::download, Key::action_download, plan, ""},
    {ActionId::new_plan, Key::action_new_plan, plan, ""},
    {ActionId::try_sample, Key::action_try_sample, plan, ""},
    {ActionId::close_plan, Key::action_close_plan, plan, ""},
    {ActionId::new_activity, Key::action_new_activity, add, "N"},
    {ActionId::new_account, Key::action_new_account, add, ""},
    {ActionId::new_contact, Key::action_new_contact, add, ""},
    {ActionId::new_person, Key::action_new_person, add, ""},
    {ActionId::new_play, Key::action_new_play, add, ""},
    {ActionId::group_into_play, Key::action_group_into_play, edit, "Mod+G"},
    {ActionId::duplicate, Key::action_duplicate, edit, "Mod+D"},
    {ActionId::remove, Key::action_remove, edit, "Delete | Backspace"},
    {ActionId::earlier_day, Key::action_earlier_day, move, "Mod+Left"},
    {ActionId::later_day, Key::action_later_day, move, "Mod+Right"},
    {ActionId::earlier_week, Key::action_earlier_week, move, "Mod+Shift+Left"},
    {ActionId::later_week, Key::action_later_week, move, "Mod+Shift+Right"},
    {ActionId::select_all, Key::action_select_all, edit, "Mod+A"},
    {ActionId::clear_selection, Key::action_clear_selection, edit, "Escape"},
    {ActionId::palette, Key::action_palette, look, "Mod+K"},
    {ActionId::search, Key::action_search, look, "Mod+F | /"},
    {ActionId::help, Key::action_help, ActionGroup::help, "? | F1"},
    {ActionId::reading_notes, Key::action_reading_notes, plan, ""},
    {ActionId::view_board, Key::action_view_board, view, "G B"},
    {ActionId::view_timeline, Key::action_view_timeline, view, "G T"},
    {ActionId::view_accounts, Key::action_view_accounts, view, "G A"},
    {ActionId::view_conflicts, Key::action_view_conflicts, view, "G C"},
    {ActionId::view_rules, Key::action_view_rules, view, "G R"},
    {ActionId::view_trash, Key::action_view_trash, view, "G X"},
    {ActionId::theme_system, Key::action_theme_system, look, ""},
    {ActionId::theme_light, Key::action_theme_light, look, ""},
    {ActionId::theme_dark, Key::action_theme_dark, look, ""},
    {ActionId::language_en, Key::action_language_en, look, ""},
    {ActionId::language_es, Key::action_language_es, look, ""},
    {ActionId::perspective_everyone, Key::action_perspective_everyone, look, ""},
    {ActionId::perspective_marketing, Key::action_perspective_marketing, look, ""},
    {ActionId::perspective_sales, Key::action_perspective_sales, look, ""},
    {ActionId::settle_all, Key::action_settle_all, conflicts, ""},
    {ActionId::next_finding, Key::action_next_finding, conflicts, "J"},
    {ActionId::previous_finding, Key::action_previous_finding, conflicts, "K"},
    {ActionId::accept_finding, Key::action_accept_finding, conflicts, "A"},
    {ActionId::withdraw_acceptance, Key::action_withdraw_acceptance, conflicts, ""},
    {ActionId::apply_fix_1, Key::action_apply_fix_1, conflicts, "1"},
    {ActionId::apply_fix_2, Key::action_apply_fix_2, conflicts, "2"},
    {ActionId::apply_fix_3, Key::action_apply_fix_3, conflicts, "3"},
    {ActionId::apply_fix_4, Key::action_apply_fix_4, conflicts, "4"},
    {ActionId::apply_fix_5, Key::action_apply_fix_5, conflicts, "5"},
    {ActionId::apply_fix_6, Key::action_apply_fix_6, conflicts, "6"},
    {ActionId::apply_fix_7, Key::action_apply_fix_7, conflicts, "7"},
    {ActionId::apply_fix_8, Key::action_apply_fix_8, conflicts, "8"},
    {ActionId::apply_fix_9, Key::action_apply_fix_9, conflicts, "9"},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < actions.size(); ++i) {
        if (actions[i].id != static_cast<ActionId>(i)) return false;
    }
    return true;
}
static_assert(in_order());

bool has_open_finding(const Session& session) {
    return session.view() == AppView::conflicts && session.checked().find(session.finding()) != nullptr;
}

bool has_accepted(const Session& session, bool accepted) {
    return has_open_finding(session) && session.checked().find(session.finding())->accepted == accepted;
}

bool can_be_removed(const Session& session) { return session.can_edit() && !session.selection().empty(); }
bool has_activities(const Session& session) {
    return session.can_edit() && !session.selection().of(Kind::activity).empty();
}

}

std::span<const Action> all_actions() { return actions; }
const Action& action_of(ActionId id) { return actions[static_cast<std::size_t>(id)]; }

bool is_enabled(const Session& session, ActionId id) {
    switch (id) {
        case ActionId::undo: return session.can_edit() && session.history().can_undo();
        case ActionId::redo: return session.can_edit() && session.history().can_redo();
        case ActionId::save: return session.can_edit();
        case ActionId::save_as:
        case ActionId::download:
        case ActionId::close_plan:
        case ActionId::select_all:
        case ActionId::search:
        case ActionId::reading_notes:
        case ActionId::view_board:
        case ActionId::view_timeline:
        case ActionId::view_accounts:
        case ActionId::view_conflicts:
        case ActionId::view_rules:
        case ActionId::view_trash:
        case ActionId::perspective_everyone:
        case ActionId::perspective_marketing:
        case ActionId::perspective_sales: return session.has_plan();
        case ActionId::new_activity:
        case ActionId::new_account:
        case ActionId::new_person:
        case ActionId::new_play: return session.can_edit();
        case ActionId::new_contact: return session.can_edit() && session.plan().table<Account>().size() > 0;
        case ActionId::duplicate:
            return has_activities(session) || (session.can_edit() && session.selection().of(Kind::play).size() == 1);
        case ActionId::group_into_play:
        case ActionId::earlier_day:
        case ActionId::later_day:
        case ActionId::earlier_week:
        case ActionId::later_week: return has_activities(session);
        case ActionId::remove: return can_be_removed(session);
        case ActionId::clear_selection: return !session.selection().empty();
        case ActionId::settle_all: return session.can_edit() && session.checked().size() > 0;
        case ActionId::next_finding:
        case ActionId::previous_finding: return session.has_plan() && session.checked().size() > 0;
        case ActionId::accept_finding: return session.can_edit() && has_accepted(session, false);
        case ActionId::withdraw_acceptance: return session.can_edit() && has_accepted(session, true);
        case ActionId::apply_fix_1:
        case ActionId::apply_fix_2:
        case ActionId::apply_fix_3:
        case ActionId::apply_fix_4:
        case ActionId::apply_fix_5:
        case ActionId::apply_fix_6:
        case ActionId::apply_fix_7:
        case ActionId::apply_fix_8:
        case ActionId::apply_fix_9: return session.can_edit() && has_open_finding(session);
        case ActionId::open:
        case ActionId::new_plan:
        case ActionId::try_sample:
        case ActionId::palette:
        case ActionId::help:
        case ActionId::theme_system:
        case ActionId::theme_light:
        case ActionId::theme_dark:
        case ActionId::language_en:
        case ActionId::language_es: return true;
    }
    return false;
}

std::string action_text(const Session& session, ActionId id) {
    const Language language = session.language();
    if (id == ActionId::undo && session.history().can_undo()) {
        return undo_text(language, session.history().next_undo().label);
    }
    if (id == ActionId::redo && session.history().can_redo()) {
        return redo_text(language, session.history().next_redo().label);
    }
    return std::string(text(language, action_of(id).name));
}

}
