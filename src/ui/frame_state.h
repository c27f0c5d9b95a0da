// frame_state.h -- The looks of the bars and dialogs around the views.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/actions.h"
#include "app/intents.h"
#include "ui/frame_layout.h"

namespace concierto::ui {

// What has been typed into the dialog that is open. Made anew whenever another dialog opens.
struct DialogForm {
    DialogKind kind = DialogKind::none;
    bool open = true;                         // false once Esc or the close button was pressed
    std::string title, start, end, currency;  // new_plan
    std::string reason, until;                // accept_finding
    int person = 0;
    std::optional<AnyRecord> draft;  // new_activity and the like
    std::string problem;             // why the button did nothing
    std::string problem_field;
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
    bool appearing = true;
    std::vector<PaletteEntry> entries;  // everything that can be found
    std::vector<std::size_t> found;     // into entries, best first
    std::uint64_t version = 0;          // of the session, for which entries were made
    Language language = Language::none;
};

struct FrameState {
    FrameLayout layout;
    std::string search;          // as it stands in the field
    std::string search_problem;  // of the last filter that was read
    std::string search_source;   // the filter that the two above belong to
    DialogForm form;
    PaletteState palette;
    KeyReader keys;
    std::size_t toasts_said = 0;
    bool inspector_folded = false;  // on a phone: the sheet was pushed away
    std::vector<RecordKey> folded_for;
};

}
