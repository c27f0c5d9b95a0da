// timeline_canvas.h -- The drawing area of the timeline for one frame: what its parts share.
#pragma once

#include <functional>

#include "app/intents.h"
#include "app/session.h"
#include "ui/timeline_state.h"
#include "ui/words.h"

namespace concierto::ui {

struct TimelineCanvas {
    const Session& session;
    TimelineState& state;
    const Words& words;
    const RowsWanted& wanted;
    ImVec2 at;  // of the bars' area on the screen: right of the labels, below the header
    ImVec2 size;
    float labels_px = 0;
    float scroll = 0;  // how far the rows are scrolled
    bool hovered = false;

    float row_top(std::size_t row) const { return at.y + state.heights.top(row) - scroll; }
    float right() const { return at.x + size.x; }
    float bottom() const { return at.y + size.y; }
};

// Calls `visit(row number, row)` for the rows in view, from the top. Fills them and corrects their heights.
void for_each_visible_row(const TimelineCanvas& canvas,
                          const std::function<void(std::size_t, const TimelineRow&)>& visit);
std::optional<BarHit> hit_at(const TimelineCanvas& canvas, ImVec2 point);
// Where the bar stands, moved and resized as the drag has it.
struct BarPlace {
    Date first, last;
    bool dragged = false;
};
BarPlace place_of_bar(const TimelineDrag& drag, const TimelineBar& bar);
// The worst finding to be marked on the activity; while dragging, the one it would have.
Severity mark_of(const TimelineCanvas& canvas, Id<Activity> activity);

// timeline_draw.cpp, timeline_marks.cpp
void draw_header(const TimelineCanvas& canvas, float height);
void draw_days(const TimelineCanvas& canvas);
void draw_rows(const TimelineCanvas& canvas);
void draw_over_rows(const TimelineCanvas& canvas);  // today, the lasso, what a drag would bring
std::span<const TimelineState::QuietDays> quiet_days_for_all(const TimelineCanvas& canvas);

// timeline_input.cpp, timeline_keys.cpp
void follow_pointer(const TimelineCanvas& canvas, Intents& intents);
void follow_keys(const TimelineCanvas& canvas, Intents& intents);
// States the bars in view to the outline and answers keyboard and assistive technology.
void state_bars(const TimelineCanvas& canvas, Intents& intents);
// The edit that a drag (or a key) stands for.
Result<Delta> edit_of(const Plan& plan, const std::vector<Id<Activity>>& activities, BarGrip grip, std::int32_t days);
EditLabel label_of(const Plan& plan, const std::vector<Id<Activity>>& activities, BarGrip grip);

// timeline_labels.cpp
void draw_labels(const TimelineCanvas& canvas, Intents& intents);
// timeline_table.cpp
void draw_timeline_table(const Session& session, TimelineState& state, const Words& words, Intents& intents);
// timeline_tray.cpp
void draw_tray(const Session& session, TimelineState& state, const Words& words, Intents& intents);
void follow_tray_drag(const TimelineCanvas& canvas, Intents& intents);

}
