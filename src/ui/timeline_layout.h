// timeline_layout.h -- Where things stand on the timeline: days along, rows and lanes down. Plain numbers without
// ImGui. Days are counted from 1970-01-01, pixels from the upper left corner of the drawing area.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/date.h"
#include "plan/enums.h"
#include "plan/records.h"

namespace concierto::ui {

// The mapping from days to pixels.
struct TimeAxis {
    double left_day = 0;  // at x = 0; a day begins at a whole number
    double px_per_day = 24;

    float x_of(Date day) const;  // where the day begins
    float width_of(Date first, Date last) const;
    Date day_at(float x) const;  // the day under x
};

inline constexpr double least_px_per_day = 0.9;  // more than three years on a screen
inline constexpr double most_px_per_day = 180;   // about a week

// Scales by `factor` so that what is at `anchor_x` stays there. The scale is kept within the limits above.
TimeAxis zoomed(const TimeAxis& axis, double factor, float anchor_x);
TimeAxis panned(const TimeAxis& axis, float by_px);  // positive: later days come into view
// The axis that shows both days with a little air around them.
TimeAxis fitted(Date first, Date last, float width_px);

// The two lines of the header: the coarse one above (months or years), the fine one below (months, weeks or days).
enum class TickUnit : std::uint8_t { day, week, month, year };
struct TickUnits {
    TickUnit upper = TickUnit::month;
    TickUnit lower = TickUnit::day;
};
TickUnits tick_units(const TimeAxis& axis);
struct Tick {
    Date first;  // of the day, week (a Monday), month or year
    Date next;   // where the following one begins
};
std::vector<Tick> ticks(const TimeAxis& axis, float width_px, TickUnit unit);

// One activity in one row. A row's bars are sorted by lane, then first day; within a lane they do not overlap, but for
// the last lane of a very full row.
struct TimelineBar {
    Id<Activity> activity;
    Date first, last;  // both inclusive
    std::uint16_t lane = 0;
};
inline constexpr std::uint16_t most_lanes = 24;

// By first day, the longer one first.
bool earlier_bar(const TimelineBar& a, const TimelineBar& b);

// Gives each bar the first lane that is free on its days, sorts the bars as above, and returns the number of lanes (at
// least 1). O(n) when they come sorted by first day, the longer one first.
std::uint16_t stack_in_lanes(std::vector<TimelineBar>& bars);

// What is drawn: a bar, or several neighbours that are too narrow to be told apart or lie on top of each other.
struct BarRun {
    std::uint32_t begin = 0;  // into the bars
    std::uint32_t end = 0;
    float x = 0;
    float width = 0;
};
// The runs of the bars of one lane (sorted, as above) that meet [0, width_px). Costs O(pixels × log n).
void visible_runs(std::span<const TimelineBar> lane, const TimeAxis& axis, float width_px, std::vector<BarRun>& out);
// The bars of one lane of a row.
std::span<const TimelineBar> lane_of(std::span<const TimelineBar> bars, std::uint16_t lane);

// The bar of the lane under x, or the nearest within `reach_px` of it when it is narrow; its index in the lane, -1
// without one.
int bar_at(std::span<const TimelineBar> lane, const TimeAxis& axis, float x, float reach_px);

// Sizes within a row, in pixels: air, then the brackets if it has any, then the lanes, then air.
struct RowSizes {
    float lane_px = 26;
    float bar_px = 22;
    float bracket_px = 16;
    float air_px = 4;

    float height(std::uint16_t lanes, std::size_t brackets) const;
    float bar_top(std::uint16_t lane, std::size_t brackets) const;          // from the top of the row
    int lane_at(float y, std::uint16_t lanes, std::size_t brackets) const;  // -1 between and outside
};

// Heights of the rows as a running sum, so that a place is found by binary search.
class RowHeights {
  public:
    void reset(std::size_t rows, float height_px);
    void set(std::size_t row, float height_px);
    std::size_t size() const { return heights_.size(); }
    float height(std::size_t row) const { return heights_[row]; }
    float top(std::size_t row) const;
    float total() const;
    std::size_t row_at(float y) const;  // the last row when y is below all; 0 when there is none

  private:
    void sum_up() const;
    std::vector<float> heights_;
    mutable std::vector<float> tops_;  // one more than rows
    mutable std::size_t summed_ = 0;   // tops_ are right up to here
};

// What the pointer does to a bar.
enum class BarGrip : std::uint8_t { none, start, middle, end };
// Which part of a bar from `x` to `x + width` is under `pointer_x`. Narrow bars can be moved and
// lengthened.
BarGrip grip_at(float x, float width, float pointer_x, float grip_px);

// Whole days that `px` stand for, to the nearest.
std::int32_t days_dragged(const TimeAxis& axis, float px);

}
