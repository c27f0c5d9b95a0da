#include "ui/timeline_layout.h"

#include <algorithm>
#include <cmath>

#include "base/sort.h"

namespace concierto::ui {
namespace {

constexpr float fold_px = 3;

Date next_of(Date day, TickUnit unit) {
    switch (unit) {
        case TickUnit::day: return day + 1;
        case TickUnit::week: return day + 7;
        case TickUnit::month: return day.next_month_start();
        case TickUnit::year: return Date::of(day.year() + 1, 1, 1);
    }
    return day + 1;
}

Date start_of(Date day, TickUnit unit) {
    switch (unit) {
        case TickUnit::day: return day;
        case TickUnit::week: return day.monday();
        case TickUnit::month: return day.month_start();
        case TickUnit::year: return Date::of(day.year(), 1, 1);
    }
    return day;
}

// Bars that come sorted by day stay so within each lane.
void sort_by_lane(std::vector<TimelineBar>& bars, std::size_t lanes) {
    std::vector<std::size_t> next(lanes + 1, 0);
    for (const TimelineBar& bar : bars) ++next[bar.lane + 1U];
    for (std::size_t lane = 0; lane < lanes; ++lane) next[lane + 1] += next[lane];
    std::vector<TimelineBar> sorted(bars.size());
    for (const TimelineBar& bar : bars) sorted[next[bar.lane]++] = bar;
    bars.swap(sorted);
}

}

bool earlier_bar(const TimelineBar& a, const TimelineBar& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.last > b.last;
}

float TimeAxis::x_of(Date day) const {
    return static_cast<float>((static_cast<double>(day.days()) - left_day) * px_per_day);
}

float TimeAxis::width_of(Date first, Date last) const {
    return static_cast<float>(static_cast<double>(last - first + 1) * px_per_day);
}

Date TimeAxis::day_at(float x) const {
    const double day = std::floor(left_day + static_cast<double>(x) / px_per_day);
    return Date(static_cast<std::int32_t>(std::clamp(day, 0.0, static_cast<double>(last_date.days()))));
}

TimeAxis zoomed(const TimeAxis& axis, double factor, float anchor_x) {
    const double scale = std::clamp(axis.px_per_day * factor, least_px_per_day, most_px_per_day);
    const double anchor_day = axis.left_day + static_cast<double>(anchor_x) / axis.px_per_day;
    return {anchor_day - static_cast<double>(anchor_x) / scale, scale};
}

TimeAxis panned(const TimeAxis& axis, float by_px) {
    return {axis.left_day + static_cast<double>(by_px) / axis.px_per_day, axis.px_per_day};
}

TimeAxis fitted(Date first, Date last, float width_px) {
    const double days = static_cast<double>(last - first + 1);
    const double air = std::max(1.0, days * 0.03);
    const double scale =
        std::clamp(static_cast<double>(width_px) / (days + 2 * air), least_px_per_day, most_px_per_day);
    return {static_cast<double>(first.days()) - air, scale};
}

TickUnits tick_units(const TimeAxis& axis) {
    if (axis.px_per_day >= 18) return {TickUnit::month, TickUnit::day};
    if (axis.px_per_day >= 5) return {TickUnit::month, TickUnit::week};
    return {TickUnit::year, TickUnit::month};
}

std::vector<Tick> ticks(const TimeAxis& axis, float width_px, TickUnit unit) {
    std::vector<Tick> out;
    Date day = start_of(axis.day_at(0), unit);
    const Date end = axis.day_at(width_px);
    while (day <= end && day <= last_date) {
        const Date next = next_of(day, unit);
        out.push_back({day, next});
        day = next;
    }
    return out;
}

std::uint16_t stack_in_lanes(std::vector<TimelineBar>& bars) {
    sort_list(bars, earlier_bar);
    std::vector<Date> last_days;  // by lane
    for (TimelineBar& bar : bars) {
        std::size_t lane = 0;
        while (lane < last_days.size() && last_days[lane] >= bar.first) ++lane;
        lane = std::min<std::size_t>(lane, most_lanes - 1U);
        if (lane == last_days.size()) {
            last_days.push_back(bar.last);
        } else {
            last_days[lane] = std::max(last_days[lane], bar.last);
        }
        bar.lane = static_cast<std::uint16_t>(lane);
    }
    sort_by_lane(bars, last_days.size());
    return static_cast<std::uint16_t>(std::max<std::size_t>(last_days.size(), 1));
}

std::span<const TimelineBar> lane_of(std::span<const TimelineBar> bars, std::uint16_t lane) {
    const auto less = [](const TimelineBar& bar, std::uint16_t wanted) { return bar.lane < wanted; };
    const auto begin = std::lower_bound(bars.begin(), bars.end(), lane, less);
    const auto end = std::lower_bound(begin, bars.end(), static_cast<std::uint16_t>(lane + 1), less);
    return bars.subspan(static_cast<std::size_t>(begin - bars.begin()), static_cast<std::size_t>(end - begin));
}

void visible_runs(std::span<const TimelineBar> lane, const TimeAxis& axis, float width_px, std::vector<BarRun>& out) {
    const auto starts_before = [](const TimelineBar& bar, Date day) { return bar.first < day; };
    const Date left = axis.day_at(0);
    const Date right = axis.day_at(width_px);
    auto at =
        std::partition_point(lane.begin(), lane.end(), [left](const TimelineBar& bar) { return bar.last < left; });
    const auto end = std::lower_bound(at, lane.end(), right + 1, starts_before);
    while (at != end) {
        BarRun run{static_cast<std::uint32_t>(at - lane.begin()), 0, axis.x_of(at->first),
                   axis.width_of(at->first, at->last)};
        const Date last = at->last;
        ++at;
        const bool covered = at != end && at->first <= last;
        if (run.width < fold_px || covered) {
            const Date clear = std::max(axis.day_at(run.x + fold_px), last) + 1;
            at = std::lower_bound(at, end, clear, starts_before);
            run.width = std::max(run.width, axis.x_of((at - 1)->last + 1) - run.x);
        }
        run.end = static_cast<std::uint32_t>(at - lane.begin());
        out.push_back(run);
    }
}

int bar_at(std::span<const TimelineBar> lane, const TimeAxis& axis, float x, float reach_px) {
    const Date day = axis.day_at(x + reach_px);
    const auto after =
        std::partition_point(lane.begin(), lane.end(), [day](const TimelineBar& bar) { return bar.first <= day; });
    int best = -1;
    float best_distance = reach_px;
    for (auto at = after; at != lane.begin() && after - at < 4;) {
        --at;
        const float left = axis.x_of(at->first);
        const float right = left + axis.width_of(at->first, at->last);
        if (x >= left && x < right) return static_cast<int>(at - lane.begin());
        const float distance = x < left ? left - x : x - right;
        if (distance < best_distance) {
            best_distance = distance;
            best = static_cast<int>(at - lane.begin());
        }
    }
    return best;
}

float RowSizes::height(std::uint16_t lanes, std::size_t brackets) const {
    return 2 * air_px + (brackets > 0 ? bracket_px : 0) + static_cast<float>(lanes) * lane_px;
}

float RowSizes::bar_top(std::uint16_t lane, std::size_t brackets) const {
    return air_px + (brackets > 0 ? bracket_px : 0) + static_cast<float>(lane) * lane_px + (lane_px - bar_px) / 2;
}

int RowSizes::lane_at(float y, std::uint16_t lanes, std::size_t brackets) const {
    const float from_first = y - air_px - (brackets > 0 ? bracket_px : 0);
    if (from_first < 0) return -1;
    const int lane = static_cast<int>(from_first / lane_px);
    return lane < static_cast<int>(lanes) ? lane : -1;
}

void RowHeights::reset(std::size_t rows, float height_px) {
    heights_.assign(rows, height_px);
    tops_.assign(rows + 1, 0);
    summed_ = 0;
}

void RowHeights::set(std::size_t row, float height_px) {
    if (heights_[row] == height_px) return;
    heights_[row] = height_px;
    summed_ = std::min(summed_, row);
}

void RowHeights::sum_up() const {
    for (; summed_ < heights_.size(); ++summed_) tops_[summed_ + 1] = tops_[summed_] + heights_[summed_];
}

float RowHeights::top(std::size_t row) const {
    sum_up();
    return tops_[row];
}

float RowHeights::total() const {
    sum_up();
    return tops_.empty() ? 0 : tops_.back();
}

std::size_t RowHeights::row_at(float y) const {
    sum_up();
    if (heights_.empty()) return 0;
    const auto after = std::upper_bound(tops_.begin(), tops_.end(), y);
    const std::size_t row = after == tops_.begin() ? 0 : static_cast<std::size_t>(after - tops_.begin()) - 1;
    return std::min(row, heights_.size() - 1);
}

BarGrip grip_at(float x, float width, float pointer_x, float grip_px) {
    if (pointer_x < x || pointer_x >= x + width) return BarGrip::none;
    // A narrow bar has one grip, at its end: lengthening is what a bar of one day may need.
    if (width < 3 * grip_px) return pointer_x >= x + width * 2 / 3 && width >= grip_px ? BarGrip::end : BarGrip::middle;
    if (pointer_x < x + grip_px) return BarGrip::start;
    if (pointer_x >= x + width - grip_px) return BarGrip::end;
    return BarGrip::middle;
}

std::int32_t days_dragged(const TimeAxis& axis, float px) {
    return static_cast<std::int32_t>(std::lround(static_cast<double>(px) / axis.px_per_day));
}

}
