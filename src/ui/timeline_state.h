#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/drag_preview.h"
#include "ui/timeline_rows.h"
#include "ui/widgets.h"

namespace concierto::ui {

// A bar under the pointer.
struct BarHit {
    std::size_t row = 0;
    Id<Activity> activity;
    BarGrip grip = BarGrip::none;
};

// From press to release. Everything is computed from where it began, so that nothing adds up.
struct TimelineDrag {
    enum class Kind : std::uint8_t { none, bars, pan, lasso, tray } kind = Kind::none;  // tray: an idea gets a day
    BarGrip grip = BarGrip::none;
    Id<Activity> activity;                 // under the pointer
    std::vector<Id<Activity>> activities;  // that move with it
    float start_x = 0, start_y = 0;        // of the pointer
    double start_left_day = 0;             // of the axis
    float start_scroll = 0;
    bool moved = false;     // beyond the slop
    std::int32_t days = 0;  // whole days so far
    bool refused = false;   // nothing would be committed
    DragPreview preview;
};

struct TimelineState {
    RowsBy by = RowsBy::account;
    bool as_table = false;
    bool tray_open = false;
    TimeAxis axis;
    bool fitted = false;       // the axis has been set for this plan
    std::string plan_id;       // to see that another plan was opened
    float scrolled = 0;        // how far the rows were in the last frame
    float scroll_wanted = -1;  // of the rows, in pixels; -1: stay
    TimelineRows rows;
    RowHeights heights;
    RowSizes sizes;
    std::uint64_t heights_generation = 0;
    std::vector<BarRun> runs;  // of the lane being drawn
    struct QuietDays {
        Date first, last;
        std::string name;
    };
    std::vector<QuietDays> quiet;  // of rules, for everybody
    std::uint64_t quiet_version = 0;
    TimelineDrag drag;
    struct BarWords {
        std::string name;   // what a screen reader calls the bar
        std::string value;  // its days and the worst finding
    };
    std::unordered_map<Name, BarWords> words;  // of bars that have been in view
    std::uint64_t words_version = 0;
    Language words_language = Language::none;
    // Where the keyboard has moved to: gets the focus when it is drawn next.
    Name focus_row;
    Id<Activity> focus_bar;

    RecordKey shown;  // the selected record that was brought into view

    TableSort sort{.column = 2};
    struct LineWords {
        std::string row, start, end, team, channel, owner, findings;
    };
    std::vector<Id<Activity>> lines;                 // of the table
    std::unordered_map<Name, LineWords> line_words;  // of lines that have been in view
    std::uint64_t lines_version = 0;
    RowsBy lines_by = RowsBy::account;
    TableSort lines_sort;
    Language lines_language = Language::none;

    std::vector<Id<Activity>> ideas;  // of the tray, by day
    std::uint64_t ideas_version = 0;
};

}
