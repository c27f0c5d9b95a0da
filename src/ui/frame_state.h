// frame_state.h -- The looks of the bars and dialogs around the views.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/intents.h"
#include "ui/field_state.h"
#include "ui/frame_layout.h"
#include "ui/search_box.h"

namespace concierto::ui {

// What has been typed into the dialog that is open. Made anew whenever another dialog opens.
struct DialogForm {
    DialogKind kind = DialogKind::none;
    bool open = true;                         // false once Esc or the close button was pressed
    std::string title, start, end, currency;  // new_plan
    std::string reason, until;                // accept_finding
    int person = 0;
    std::optional<AnyRecord> draft;       // new_activity and the like …
    std::vector<FieldValue> values = {};  // … as the form shows it …
    std::uint64_t values_version = 0;     // … for this state of the plan
    FieldEditing editing = {};
    std::vector<std::string> notes = {};  // reading notes in words
    std::string problem;                  // why the button did nothing
};

struct PaletteEntry {
    std::optional<ActionId> action;
    RecordKey record;
    std::string name;
    std::string detail;    // kind of the record; group of the action
    std::string shortcut;  // of the action
    std::string folded;    // what the query is compared with
};

struct PaletteState {
    std::string query;
    int chosen = 0;
    bool moved = false;                 // by the keyboard: the chosen one comes into view
    std::vector<PaletteEntry> entries;  // everything that can be found
    std::vector<std::size_t> found;     // into entries, best first
    std::uint64_t version = 0;          // of the session, for which entries were made
    Language language = Language::none;
};

struct FrameState {
    FrameLayout layout;
    SearchState search;
    DialogForm form;
    PaletteState palette;
    KeyReader keys;
    std::string notice_dismissed;  // file and notice that the person has put away
    double welcome_height = 0;     // of its content, to centre it
};

}
