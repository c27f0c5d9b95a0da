#include <algorithm>
#include <cmath>

#include "plan/activity_edits.h"
#include "plan/query.h"
#include "ui/surface.h"
#include "ui/timeline_canvas.h"

namespace concierto::ui {
namespace {

constexpr float slop_px = 4;
constexpr float edge_px = 36;  // dragging near the edge moves the days along
constexpr float edge_step_px = 9;

RecordKey key_of(Id<Activity> activity) { return {Kind::activity, activity}; }

// The bars in view as people read them, for Shift+click.
std::vector<RecordKey> order_in_view(const TimelineCanvas& canvas) {
    std::vector<RecordKey> order;
    for_each_visible_row(canvas, [&](std::size_t, const TimelineRow& row) {
        for (const TimelineBar& bar : row.bars) order.push_back(key_of(bar.activity));
    });
    return order;
}

double day_under(const TimelineCanvas& canvas, float x) {
    return canvas.state.axis.left_day + static_cast<double>(x - canvas.at.x) / canvas.state.axis.px_per_day;
}

void press_bar(const TimelineCanvas& canvas, TimelineDrag& drag, const BarHit& hit, Intents& intents) {
    const ImGuiIO& io = ImGui::GetIO();
    const RecordKey key = key_of(hit.activity);
    const Selection& selection = canvas.session.selection();
    const bool selected = selection.contains(key);
    drag.activity = hit.activity;
    drag.grip = hit.grip;
    if (io.KeyCtrl || io.KeySuper) {
        intents.toggle(key);
        drag.kind = TimelineDrag::Kind::pan;
        return;
    }
    if (io.KeyShift) {
        intents.extend(key, order_in_view(canvas));
        drag.kind = TimelineDrag::Kind::pan;
        return;
    }
    if (!selected) intents.select(key);
    drag.activities = selected ? selection.activities() : std::vector{hit.activity};
    drag.kind = canvas.session.can_edit() ? TimelineDrag::Kind::bars : TimelineDrag::Kind::pan;
}

void press(const TimelineCanvas& canvas, Intents& intents) {
    TimelineDrag drag;
    const ImVec2 pointer = ImGui::GetMousePos();
    drag.start_x = pointer.x;
    drag.start_y = pointer.y;
    drag.start_left_day = canvas.state.axis.left_day;
    drag.start_scroll = canvas.scroll;
    if (const auto hit = hit_at(canvas, pointer)) {
        press_bar(canvas, drag, *hit, intents);
        if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
            intents.add(intent::StartTextEdit{key_of(hit->activity), "title"});
        }
    } else {
        drag.kind = ImGui::GetIO().KeyShift ? TimelineDrag::Kind::lasso : TimelineDrag::Kind::pan;
    }
    canvas.state.drag = std::move(drag);
}

void drag_bars(const TimelineCanvas& canvas, TimelineDrag& drag) {
    const ImVec2 pointer = ImGui::GetMousePos();
    const double began =
        drag.start_left_day + static_cast<double>(drag.start_x - canvas.at.x) / canvas.state.axis.px_per_day;
    const auto days = static_cast<std::int32_t>(std::lround(day_under(canvas, pointer.x) - began));
    if (pointer.x > canvas.right() - edge_px) {
        canvas.state.axis = panned(canvas.state.axis, edge_step_px);
        want_frame_after(0.016);
    } else if (pointer.x < canvas.at.x + edge_px && pointer.x > canvas.at.x - canvas.labels_px) {
        canvas.state.axis = panned(canvas.state.axis, -edge_step_px);
        want_frame_after(0.016);
    }
    if (days == drag.days) return;
    drag.days = days;
    drag.refused = false;
    Delta edit;
    if (days != 0) {
        Result<Delta> wished = edit_of(canvas.session.plan(), drag.activities, drag.grip, days);
        drag.refused = !wished.ok();
        if (wished.ok()) edit = wished.take();
    }
    drag.preview = preview_of(canvas.session, edit, drag.activities);
}

void pan(const TimelineCanvas& canvas, const TimelineDrag& drag) {
    const ImVec2 pointer = ImGui::GetMousePos();
    canvas.state.axis.left_day =
        drag.start_left_day - static_cast<double>(pointer.x - drag.start_x) / canvas.state.axis.px_per_day;
    canvas.state.scroll_wanted = drag.start_scroll - (pointer.y - drag.start_y);
}

void release_lasso(const TimelineCanvas& canvas, const TimelineDrag& drag, Intents& intents) {
    const ImVec2 pointer = ImGui::GetMousePos();
    const TimelineState& state = canvas.state;
    const Date first = state.axis.day_at(std::min(drag.start_x, pointer.x) - canvas.at.x);
    const Date last = state.axis.day_at(std::max(drag.start_x, pointer.x) - canvas.at.x);
    const float top = std::min(drag.start_y, pointer.y);
    const float bottom = std::max(drag.start_y, pointer.y);
    std::vector<RecordKey> caught;
    for_each_visible_row(canvas, [&](std::size_t number, const TimelineRow& row) {
        for (const TimelineBar& bar : row.bars) {
            const float y = canvas.row_top(number) + state.sizes.bar_top(bar.lane, row.brackets.size());
            const bool inside = bar.first <= last && bar.last >= first && y <= bottom && y + state.sizes.bar_px >= top;
            if (inside && std::find(caught.begin(), caught.end(), key_of(bar.activity)) == caught.end()) {
                caught.push_back(key_of(bar.activity));
            }
        }
    });
    intents.select_all(std::move(caught));
}

void release(const TimelineCanvas& canvas, Intents& intents) {
    const TimelineDrag drag = std::move(canvas.state.drag);
    canvas.state.drag = {};
    switch (drag.kind) {
        case TimelineDrag::Kind::bars:
            if (!drag.moved) {
                if (drag.activities.size() > 1) intents.select(key_of(drag.activity));
            } else if (drag.days != 0) {
                const Plan& plan = canvas.session.plan();
                intents.commit(edit_of(plan, drag.activities, drag.grip, drag.days),
                               label_of(plan, drag.activities, drag.grip));
            }
            return;
        case TimelineDrag::Kind::pan:
            if (!drag.moved && drag.activity.empty()) intents.clear_selection();
            return;
        case TimelineDrag::Kind::lasso:
            if (drag.moved) release_lasso(canvas, drag, intents);
            return;
        case TimelineDrag::Kind::tray:
        case TimelineDrag::Kind::none: return;
    }
}

void follow_wheel(const TimelineCanvas& canvas) {
    if (!canvas.hovered) return;
    const ImGuiIO& io = ImGui::GetIO();
    TimelineState& state = canvas.state;
    if (io.KeyCtrl && io.MouseWheel != 0) {
        const double factor = std::pow(1.2, static_cast<double>(io.MouseWheel));
        state.axis = zoomed(state.axis, factor, ImGui::GetMousePos().x - canvas.at.x);
        return;
    }
    const float px_per_notch = std::trunc(5 * ImGui::GetStyle().FontSizeBase);  // as lists scroll
    const float along = io.KeyShift ? io.MouseWheel : io.MouseWheelH;
    if (along != 0) state.axis = panned(state.axis, -along * px_per_notch);
}

void choose_cursor(const TimelineCanvas& canvas) {
    const TimelineDrag& drag = canvas.state.drag;
    if (drag.kind == TimelineDrag::Kind::pan && drag.moved) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
        return;
    }
    BarGrip grip = drag.kind == TimelineDrag::Kind::bars ? drag.grip : BarGrip::none;
    if (grip == BarGrip::none && canvas.hovered) {
        if (const auto hit = hit_at(canvas, ImGui::GetMousePos())) grip = hit->grip;
    }
    if (grip == BarGrip::start || grip == BarGrip::end) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    if (grip == BarGrip::middle) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

}

Result<Delta> edit_of(const Plan& plan, const std::vector<Id<Activity>>& activities, BarGrip grip, std::int32_t days) {
    if (grip == BarGrip::middle || grip == BarGrip::none) return move_activities(plan, activities, days);
    Delta all;
    for (const Id<Activity> id : activities) {
        const Activity* activity = plan.live(id);
        if (activity == nullptr) continue;
        Result<Delta> one = grip == BarGrip::start ? resize_start(plan, id, first_day(*activity) + days)
                                                   : resize_end(plan, id, concierto::last_day(*activity) + days);
        if (!one.ok()) return one;
        all = joined(all, *one);
    }
    return all;
}

EditLabel label_of(const Plan& plan, const std::vector<Id<Activity>>& activities, BarGrip grip) {
    EditLabel label;
    label.verb = grip == BarGrip::middle ? EditVerb::move : EditVerb::resize;
    label.count = static_cast<std::int32_t>(activities.size());
    label.kind = Kind::activity;
    if (const Activity* first = activities.empty() ? nullptr : plan.find(activities.front())) {
        label.subject = first->title;
    }
    return label;
}

void follow_pointer(const TimelineCanvas& canvas, Intents& intents) {
    TimelineDrag& drag = canvas.state.drag;
    follow_wheel(canvas);
    if (drag.kind == TimelineDrag::Kind::tray) return;
    if (ImGui::IsItemActivated()) press(canvas, intents);
    if (drag.kind != TimelineDrag::Kind::none && take_key("Escape")) {
        drag = {};  // nothing is committed when the button goes up
        return;
    }
    if (ImGui::IsItemActive() && drag.kind != TimelineDrag::Kind::none) {
        const ImVec2 pointer = ImGui::GetMousePos();
        const float way = std::max(std::abs(pointer.x - drag.start_x), std::abs(pointer.y - drag.start_y));
        drag.moved = drag.moved || way >= slop_px;
        if (drag.moved && drag.kind == TimelineDrag::Kind::bars) drag_bars(canvas, drag);
        if (drag.moved && drag.kind == TimelineDrag::Kind::pan) pan(canvas, drag);
    }
    if (ImGui::IsItemDeactivated()) release(canvas, intents);
    choose_cursor(canvas);
}

}
