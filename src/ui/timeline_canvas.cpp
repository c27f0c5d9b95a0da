#include "ui/timeline_canvas.h"

#include <algorithm>

namespace concierto::ui {

void for_each_visible_row(const TimelineCanvas& canvas,
                          const std::function<void(std::size_t, const TimelineRow&)>& visit) {
    TimelineState& state = canvas.state;
    const Session& session = canvas.session;
    if (state.rows.size() == 0) return;
    for (std::size_t row = state.heights.row_at(canvas.scroll); row < state.rows.size(); ++row) {
        if (canvas.row_top(row) >= canvas.bottom()) return;
        const TimelineRow& filled = state.rows.row(row, session.plan(), session.index(), canvas.wanted);
        state.heights.set(row, state.sizes.height(filled.lanes, filled.brackets.size()));
        visit(row, filled);
    }
}

std::optional<BarHit> hit_at(const TimelineCanvas& canvas, ImVec2 point) {
    const TimelineState& state = canvas.state;
    if (state.rows.size() == 0 || point.x < canvas.at.x || point.x >= canvas.right()) return std::nullopt;
    if (point.y < canvas.at.y || point.y >= canvas.bottom()) return std::nullopt;
    const std::size_t number = state.heights.row_at(point.y - canvas.at.y + canvas.scroll);
    const TimelineRow& row = state.rows.row_as_is(number);
    const int lane = state.sizes.lane_at(point.y - canvas.row_top(number), row.lanes, row.brackets.size());
    if (lane < 0) return std::nullopt;
    const auto bars = lane_of(row.bars, static_cast<std::uint16_t>(lane));
    const float x = point.x - canvas.at.x;
    const int found = bar_at(bars, state.axis, x, metrics().small_gap_px);
    if (found < 0) return std::nullopt;
    const TimelineBar& bar = bars[static_cast<std::size_t>(found)];
    const BarGrip grip =
        grip_at(state.axis.x_of(bar.first), state.axis.width_of(bar.first, bar.last), x, metrics().gap_px);
    return BarHit{number, bar.activity, grip == BarGrip::none ? BarGrip::middle : grip};
}

BarPlace place_of_bar(const TimelineDrag& drag, const TimelineBar& bar) {
    BarPlace place{bar.first, bar.last, false};
    if (drag.kind != TimelineDrag::Kind::bars || drag.refused) return place;
    const auto& moved = drag.activities;
    if (std::find(moved.begin(), moved.end(), bar.activity) == moved.end()) return place;
    place.dragged = drag.days != 0;
    if (drag.grip != BarGrip::end) place.first = bar.first + drag.days;
    if (drag.grip != BarGrip::start) place.last = bar.last + drag.days;
    return place;
}

Severity mark_of(const TimelineCanvas& canvas, Id<Activity> activity) {
    const TimelineDrag& drag = canvas.state.drag;
    if (drag.kind == TimelineDrag::Kind::bars && drag.days != 0) {
        const auto found = drag.preview.marks.find(activity);
        if (found != drag.preview.marks.end()) return found->second;
    }
    return canvas.session.checked().worst_for(activity);
}

}
