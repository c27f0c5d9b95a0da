#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "ui/timeline_layout.h"

namespace concierto::ui {

// A proposal may take its time, so the page says so one frame before.
enum class Asking : std::uint8_t { no, next_frame, now };

struct SettleState {
    std::uint64_t version = 0;  // of the plan for which the proposal was made
    Language language = Language::none;

    std::string days = "14";
    std::string days_problem;
    std::vector<Id<Team>> teams;  // ticked: may be edited
    std::vector<Channel> channels;
    std::vector<Id<Account>> hands_off;
    std::vector<Id<Account>> choices;  // accounts that can be added to those, by name
    std::vector<std::string> choice_names;
    bool may_join = true;

    Asking asking = Asking::no;
    int frames_to_fit = 0;  // until the dialog has found its new size
    std::optional<Settlement> proposal;
    struct Line {
        std::vector<std::string> steps;  // at least one
        std::string cost;
    };
    std::vector<Line> lines;  // one per edit
    RowHeights heights;       // of the lines
    std::vector<bool> ticked;
    Delta chosen;  // of the ticked edits
    std::string summary, before, after, counted;
};

}
