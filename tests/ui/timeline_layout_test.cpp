#include "ui/timeline_layout.h"

#include <doctest/doctest.h>

using namespace concierto;
using namespace concierto::ui;

namespace {

Date july(int day) { return Date::of(2026, 7, day); }

// July from the 1st at 10 pixels a day.
TimeAxis july_axis() { return {static_cast<double>(july(1).days()), 10}; }

TimelineBar bar(int first, int last) { return {{}, july(first), july(last), 0}; }

std::vector<int> lanes(const std::vector<TimelineBar>& bars) {
    std::vector<int> out;
    for (const TimelineBar& each : bars) out.push_back(each.lane);
    return out;
}

}

TEST_CASE("A day begins at its pixel and lasts a day's width") {
    const TimeAxis axis = july_axis();
    CHECK(axis.x_of(july(1)) == 0);
    CHECK(axis.x_of(july(4)) == 30);
    CHECK(axis.width_of(july(4), july(6)) == 30);  // both inclusive
    CHECK(axis.day_at(29.9F) == july(3));
    CHECK(axis.day_at(30) == july(4));
    CHECK(axis.day_at(-1) == Date::of(2026, 6, 30));
}

TEST_CASE("Zooming keeps what is under the pointer where it is, within limits") {
    const TimeAxis twice = zoomed(july_axis(), 2, 50);
    CHECK(twice.px_per_day == 20);
    CHECK(twice.x_of(july(6)) == 50);  // the 6th was at 50
    CHECK(zoomed(july_axis(), 1000, 0).px_per_day == most_px_per_day);
    CHECK(zoomed(july_axis(), 0.0001, 0).px_per_day == least_px_per_day);
}

TEST_CASE("A plan that is fitted shows its first and its last day") {
    const TimeAxis axis = fitted(july(1), july(31), 620);
    CHECK(axis.x_of(july(1)) > 0);
    CHECK(axis.x_of(july(31) + 1) < 620);
}

TEST_CASE("The header counts days, weeks or months, by the room there is") {
    CHECK(tick_units({0, 40}).lower == TickUnit::day);
    CHECK(tick_units({0, 8}).lower == TickUnit::week);
    CHECK(tick_units({0, 2}).lower == TickUnit::month);
    const auto weeks = ticks(july_axis(), 100, TickUnit::week);  // the 1st to the 11th
    REQUIRE(weeks.size() == 2);
    CHECK(weeks[0].first == Date::of(2026, 6, 29));  // the Monday of that week
    CHECK(weeks[1].first == july(6));
    CHECK(weeks[1].next == july(13));
}

TEST_CASE("Bars that overlap get lanes of their own, bars that follow each other share one") {
    std::vector<TimelineBar> bars{bar(8, 9), bar(1, 3), bar(2, 5), bar(4, 6)};
    CHECK(stack_in_lanes(bars) == 2);
    CHECK(lanes(bars) == std::vector{0, 0, 0, 1});  // 1–3, 4–6, 8–9 above; 2–5 below
    CHECK(bars[1].first == july(4));
    CHECK(bars[3].first == july(2));
    CHECK(lane_of(bars, 0).size() == 3);
    CHECK(lane_of(bars, 1).size() == 1);
    CHECK(lane_of(bars, 2).empty());
}

TEST_CASE("A row never has more lanes than fit, however full a day is") {
    std::vector<TimelineBar> bars(200, bar(1, 1));
    CHECK(stack_in_lanes(bars) == most_lanes);
    CHECK(lane_of(bars, 0).size() == 1);
    CHECK(lane_of(bars, most_lanes - 1).size() == 200 - (most_lanes - 1));
}

TEST_CASE("A row without bars still has one lane") {
    std::vector<TimelineBar> bars;
    CHECK(stack_in_lanes(bars) == 1);
}

TEST_CASE("Bars out of view are not drawn, wide ones are drawn one by one") {
    const std::vector<TimelineBar> lane{bar(1, 2), bar(5, 6), bar(9, 9), bar(20, 22)};
    const TimeAxis axis{static_cast<double>(july(4).days()), 10};
    std::vector<BarRun> runs;
    visible_runs(lane, axis, 60, runs);  // the 4th to the 10th
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].begin == 1);
    CHECK(runs[0].x == 10);
    CHECK(runs[0].width == 20);
    CHECK(runs[1].begin == 2);
}

TEST_CASE("Bars narrower than three pixels are drawn as one") {
    std::vector<TimelineBar> lane;
    for (int day = 0; day < 1000; ++day) lane.push_back({{}, july(1) + day, july(1) + day, 0});
    std::vector<BarRun> runs;
    visible_runs(lane, {static_cast<double>(july(1).days()), 1}, 1000, runs);
    CHECK(runs.size() <= 1000 / 3);
    std::size_t bars = 0;
    for (const BarRun& run : runs) bars += run.end - run.begin;
    CHECK(bars == 1000);  // none is lost
}

TEST_CASE("Bars on top of each other in the last lane of a full row are drawn as one") {
    std::vector<TimelineBar> lane(500, bar(1, 3));
    lane.push_back(bar(2, 5));
    lane.push_back(bar(4, 6));
    std::vector<BarRun> runs;
    visible_runs(lane, july_axis(), 300, runs);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].end == 501);
    CHECK(runs[0].x == 0);
    CHECK(runs[0].width == 50);  // to the end of the 5th
    CHECK(runs[1].begin == 501);
    CHECK(runs[1].end == 502);
}

TEST_CASE("The pointer finds the bar under it, or a narrow one beside it") {
    const std::vector<TimelineBar> lane{bar(1, 2), bar(5, 6)};
    CHECK(bar_at(lane, july_axis(), 5, 4) == 0);
    CHECK(bar_at(lane, july_axis(), 22, 4) == 0);  // ends at 20, two pixels beside
    CHECK(bar_at(lane, july_axis(), 30, 4) == -1);
    CHECK(bar_at(lane, july_axis(), 38, 4) == 1);
    CHECK(bar_at({}, july_axis(), 5, 4) == -1);
}

TEST_CASE("The ends of a wide bar are for resizing, a narrow one has a grip at its end only") {
    CHECK(grip_at(100, 60, 103, 8) == BarGrip::start);
    CHECK(grip_at(100, 60, 130, 8) == BarGrip::middle);
    CHECK(grip_at(100, 60, 155, 8) == BarGrip::end);
    CHECK(grip_at(100, 60, 170, 8) == BarGrip::none);
    CHECK(grip_at(100, 12, 101, 8) == BarGrip::middle);
    CHECK(grip_at(100, 12, 110, 8) == BarGrip::end);
    CHECK(grip_at(100, 4, 103, 8) == BarGrip::middle);  // too small for anything else
}

TEST_CASE("A lane is found from above, brackets and air are nobody's") {
    const RowSizes sizes{.lane_px = 20, .bar_px = 16, .bracket_px = 10, .air_px = 4};
    CHECK(sizes.height(2, 0) == 48);
    CHECK(sizes.height(2, 1) == 58);
    CHECK(sizes.bar_top(1, 0) == 26);  // 4 + 20 + (20 - 16) / 2
    CHECK(sizes.lane_at(3, 2, 0) == -1);
    CHECK(sizes.lane_at(4, 2, 0) == 0);
    CHECK(sizes.lane_at(30, 2, 0) == 1);
    CHECK(sizes.lane_at(30, 2, 1) == 0);
    CHECK(sizes.lane_at(46, 2, 0) == -1);
}

TEST_CASE("Rows of different heights are found by what is above them") {
    RowHeights heights;
    CHECK(heights.row_at(10) == 0);
    heights.reset(4, 30);
    heights.set(1, 50);
    CHECK(heights.top(2) == 80);
    CHECK(heights.total() == 140);
    CHECK(heights.row_at(0) == 0);
    CHECK(heights.row_at(30) == 1);
    CHECK(heights.row_at(79) == 1);
    CHECK(heights.row_at(1000) == 3);
    heights.set(0, 10);
    CHECK(heights.top(2) == 60);
}
