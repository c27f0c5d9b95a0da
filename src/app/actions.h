// actions.h -- Everything that can be done without pointing at something: one table behind menus, keys, the palette and
// the screen reader. What a mouse can reach has an action here, and a key where it is frequent. Words are in
// text/keys_actions.def as action_<name>.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/keys.h"

namespace concierto {

enum class ActionId : std::uint8_t {
    undo,
    redo,
    open,
    save,
    save_as,
    download,
    new_plan,
    try_sample,
    close_plan,
    new_activity,
    new_account,
    new_contact,
    new_person,
    new_play,
    group_into_play,
    duplicate,
    remove,
    earlier_day,
    later_day,
    earlier_week,
    later_week,
    select_all,
    clear_selection,
    palette,
    search,
    help,
    reading_notes,
    view_board,
    view_timeline,
    view_accounts,
    view_conflicts,
    view_rules,
    view_trash,
    theme_system,
    theme_light,
    theme_dark,
    language_en,
    language_es,
    perspective_everyone,
    perspective_marketing,
    perspective_sales,
    settle_all,
    next_finding,
    previous_finding,
    accept_finding,
    withdraw_acceptance,
    apply_fix_1,
    apply_fix_2,
    apply_fix_3,
    apply_fix_4,
    apply_fix_5,
    apply_fix_6,
    apply_fix_7,
    apply_fix_8,
    apply_fix_9
};
inline constexpr std::size_t action_count = static_cast<std::size_t>(ActionId::apply_fix_9) + 1;

enum class ActionGroup : std::uint8_t { plan, edit, add, move, view, look, conflicts, help };

struct Action {
    ActionId id{};
    Key name{};  // what menus and the palette call it
    ActionGroup group{};
    // "Mod+Shift+Z": Mod is Ctrl, or Cmd on Apple keyboards; others Shift, Alt. A letter, digit or sign as it is typed,
    // or Left Right Up Down Enter Escape Delete Backspace F1. "G B" is G, then B. Alternatives stand behind " | ".
    std::string_view shortcut;
};

std::span<const Action> all_actions();  // by ActionId
const Action& action_of(ActionId id);

// The first of its shortcuts as people read it: "Ctrl+Shift+Z", "⇧⌘Z", "G B"; "" without one.
enum class KeyStyle : std::uint8_t { pc, apple };
std::string shortcut_text(ActionId id, KeyStyle style);
// As aria-keyshortcuts wants it: "Control+Shift+Z", "Meta+Shift+Z"; "" for sequences.
std::string aria_shortcut(ActionId id, KeyStyle style);

// A key that went down.
struct KeyPress {
    // The character that it types, lower case for letters ("z", "?", "1"), or the name of the key ("Left", "Delete").
    std::string_view key;
    bool mod = false;  // Ctrl, on Apple keyboards Cmd
    bool shift = false;
    bool alt = false;
    // A field or a list that takes letters or arrows itself has the focus: only shortcuts with Mod are looked at, and
    // of them none with an arrow.
    bool typing = false;
};

// Turns keys into actions; remembers the first key of a sequence.
class KeyReader {
  public:
    // In `view_has_fixes` the digits apply fixes. Nothing: the key is nobody's.
    enum class Digits : std::uint8_t { nothing, fixes };
    std::optional<ActionId> press(const KeyPress& press, Digits digits);

  private:
    std::string first_;
};

class Session;

// Whether it would do something now. Greyed out in menus, left out of the palette otherwise.
bool is_enabled(const Session& session, ActionId id);
// The name as it stands now: undo and redo say what ("Undo: move «July webinar»").
std::string action_text(const Session& session, ActionId id);

class Workspace;
// Does it; nothing when it is not enabled. File pickers need to be reached from within a click or key press.
void run_action(Workspace& workspace, ActionId id);

}
