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
    std::uint32_t bar = 0;  // into the row's bars
    Id<Activity> activity;
    BarGrip grip = BarGrip::none;
};

// From press to release. Everything is computed from where it began, so that nothing adds up.
struct TimelineDrag {
    enum class Kind : std::uint8_t { none, bars, pan, lasso, tray } kind = Kind::none;
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
    bool fitted = false;  // the axis has been set for this plan
    std::string plan_id;  // to see that another plan was opened
    float scroll_y = 0;
    TimelineRows rows;
    RowHeights heights;
    std::uint64_t heights_generation = 0;
    TimelineDrag drag;
    std::string bar_tooltip;  // of the bar under the pointer
    Id<Activity> tooltip_of;
    std::uint64_t tooltip_version = 0;
    std::unordered_map<Name, std::string> bar_names;  // accessible names of the bars in view
    std::uint64_t names_version = 0;
    Id<Activity> focus_wanted;  // the bar that the keyboard moved to

    TableSort sort{.column = 2};
    struct Line {
        Id<Activity> activity;
        Name row;
    };
    std::vector<Line> lines;  // of the table
    std::uint64_t lines_version = 0;
    RowsBy lines_by = RowsBy::account;
    TableSort lines_sort;
};

}
