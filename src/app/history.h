// history.h -- What was done to the open plan, and what was undone. Without limit within a session.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "plan/delta.h"
#include "plan/enums.h"

namespace concierto {

// What somebody did, for undo's name, toasts and announcements. Words come from text/keys_actions.def: verb_<name>.
enum class EditVerb : std::uint8_t {
    add,
    copy,
    move,
    resize,
    change_status,
    change_steps,
    change_audience,
    change_field,  // detail = the field's JSON name
    change_play,
    remove,
    restore,
    change_rule,
    reset_rules,
    move_fix,  // fixes of a finding
    leave_out,
    make_it_one,
    hand_over,
    other_channel,
    add_follow_up,
    accept,
    withdraw,
    settle,
    record_outcome,
    change_plan,
    join,
    import
};

struct EditLabel {
    EditVerb verb{};
    std::string subject = {};  // title of the one record; with count > 1 of the first
    std::int32_t count = 1;
    Kind kind = Kind::activity;  // of the records
    std::string detail = {};

    // Edits of one field of one record that follow each other become one undo step: same non-empty group, such as
    // "activities/a1/title".
    std::string group = {};
};

// "Move «July webinar»", "Change the status of 3 activities".
std::string label_text(Language language, const EditLabel& label);
// "Undo: move «July webinar»".
std::string undo_text(Language language, const EditLabel& label);
std::string redo_text(Language language, const EditLabel& label);

class History {
  public:
    struct Entry {
        Delta delta;
        EditLabel label;
    };

    // What was undone before can no longer be done again.
    void push(Delta delta, EditLabel label);
    // The next edit starts a step of its own even when its group is that of the last one (the person left the field).
    void close_group() { open_group_ = false; }

    bool can_undo() const { return done_ > 0; }
    bool can_redo() const { return done_ < entries_.size(); }
    // The step that undo or redo would concern; it must be there.
    const Entry& next_undo() const { return entries_[done_ - 1]; }
    const Entry& next_redo() const { return entries_[done_]; }
    void step_back();
    void step_forward();
    void clear();

    // Oldest first; the first `done()` of them stand in the plan.
    const std::vector<Entry>& entries() const { return entries_; }
    std::size_t done() const { return done_; }

  private:
    std::vector<Entry> entries_;
    std::size_t done_ = 0;
    bool open_group_ = false;
};

}
