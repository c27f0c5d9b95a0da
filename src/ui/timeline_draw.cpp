#include <algorithm>
#include <cmath>

#include "plan/query.h"
#include "text/locale_format.h"
#include "ui/severity_mark.h"
#include "ui/timeline_canvas.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

constexpr float narrowest_titled_px = 34;
constexpr float narrowest_round_px = 24;
constexpr float tick_px = 3;
constexpr float beside_gap_px = 5;

// What looks the same for all bars of a frame.
struct BarInks {
    TeamInks team;
    Severity mark = Severity::none;
    bool selected = false;
    bool faded = false;
};

void draw_dashes(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 ink) {
    constexpr float dash = 4;
    for (float x = from.x; x < to.x; x += 2 * dash) {
        list.AddLine(ImVec2(x, from.y), ImVec2(std::min(x + dash, to.x), from.y), ink);
        list.AddLine(ImVec2(x, to.y), ImVec2(std::min(x + dash, to.x), to.y), ink);
    }
    list.AddLine(from, ImVec2(from.x, to.y), ink);
    list.AddLine(ImVec2(to.x, from.y), to, ink);
}

void draw_ground(ImDrawList& list, const ImRect& rect, const Activity& activity, const BarInks& inks) {
    // Round corners cost ten times as many points, and of a narrow bar nobody sees them.
    const float radius = rect.GetWidth() < narrowest_round_px ? 0 : 4;
    const float strength = inks.faded ? 0.35F : 1.0F;
    if (activity.status == Status::idea) {
        draw_dashes(list, rect.Min, rect.Max, colour(inks.team.strong, strength));
    } else {
        const float edge = std::min(4.0F, rect.GetWidth());
        if (rect.GetWidth() > edge) list.AddRectFilled(rect.Min, rect.Max, colour(inks.team.tint, strength), radius);
        list.AddRectFilled(rect.Min, ImVec2(rect.Min.x + edge, rect.Max.y), colour(inks.team.strong, strength), radius,
                           ImDrawFlags_RoundCornersLeft);
    }
    if (inks.mark == Severity::block || inks.mark == Severity::conflict) {
        list.AddRect(rect.Min, rect.Max, colour(inks_of(inks.mark).strong, strength), radius, 0, 1.5F);
    }
    if (inks.selected) {
        list.AddRect(ImVec2(rect.Min.x - 1, rect.Min.y - 1), ImVec2(rect.Max.x + 1, rect.Max.y + 1),
                     colour(Ink::accent), radius + 1, 0, 2);
    }
}

void draw_steps(ImDrawList& list, const TimelineCanvas& canvas, const ImRect& rect, const Activity& activity,
                Date start, const BarInks& inks) {
    const TimeAxis& axis = canvas.state.axis;
    if (axis.px_per_day < tick_px) return;  // a tick would stand for more than its day
    const float half_day = static_cast<float>(axis.px_per_day / 2);
    for (const Step& step : activity.steps) {
        const float x = canvas.at.x + axis.x_of(start + step.day) + half_day;
        if (x < rect.Min.x - half_day || x > rect.Max.x + half_day) continue;
        list.AddRectFilled(ImVec2(x - tick_px / 2, rect.Max.y - 7), ImVec2(x + tick_px / 2, rect.Max.y),
                           colour(inks.team.strong));
    }
}

// The mark of a conflict: a sign, not only a colour. Returns the room that it takes.
float draw_mark(ImDrawList& list, const ImRect& rect, Severity mark) {
    if (mark == Severity::none || mark == Severity::info || mark == Severity::off || rect.GetWidth() < 20) return 0;
    const float side = 12;
    const SeverityInks inks = inks_of(mark);
    draw_icon(list, icon_of(mark), ImVec2(rect.Max.x - side - 4, rect.GetCenter().y - side / 2), side,
              colour(inks.strong));
    return side + 6;
}

// Inside the bar when it fits there or there is no better place, otherwise to the right of it.
void draw_title(const TimelineCanvas& canvas, const ImRect& rect, const Activity& activity, float mark, float beside_px,
                const BarInks& inks) {
    // A title that begins left of the view stays readable.
    const float left = std::max(rect.Min.x + 8, canvas.at.x + 4);
    const float inside = rect.GetWidth() < narrowest_titled_px ? 0 : rect.Max.x - 4 - mark - left;
    const float y = rect.GetCenter().y - ImGui::GetFontSize() / 2 - (activity.steps.empty() ? 0 : 2);
    const Ink ink = inks.faded ? Ink::text_muted : Ink::text;
    if (beside_px > inside && beside_px >= narrowest_titled_px && text_size(activity.title).x > inside) {
        draw_text_cut(ImVec2(rect.Max.x + beside_gap_px, y), beside_px, ink, activity.title);
    } else if (inside >= 12) {
        draw_text_cut(ImVec2(left, y), inside, ink, activity.title);
    }
}

void draw_bar(const TimelineCanvas& canvas, const ImRect& rect, const Activity& activity, Date start, float beside_px,
              const BarInks& inks) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_ground(list, rect, activity, inks);
    if (!activity.steps.empty()) draw_steps(list, canvas, rect, activity, start, inks);
    const float mark = draw_mark(list, rect, inks.mark);
    draw_title(canvas, rect, activity, mark, beside_px, inks);
}

void draw_one(const TimelineCanvas& canvas, const TimelineBar& bar, float top, float beside_px) {
    const TimelineState& state = canvas.state;
    const Activity* activity = canvas.session.plan().find(bar.activity);
    if (activity == nullptr) return;
    const TeamRole role = role_of(canvas.session.plan(), activity->team);
    BarInks inks{inks_of(role), mark_of(canvas, bar.activity),
                 canvas.session.selection().contains({Kind::activity, bar.activity}), activity->status == Status::done};
    const BarPlace place = place_of_bar(state.drag, bar);
    const auto rect_of = [&](Date first, Date last) {
        const float x = canvas.at.x + state.axis.x_of(first);
        const float width = std::max(state.axis.width_of(first, last) - 1, 3.0F);
        return ImRect(x, top, x + width, top + state.sizes.bar_px);
    };
    if (place.dragged) {
        BarInks left_behind = inks;
        left_behind.faded = true;
        left_behind.mark = Severity::none;
        left_behind.selected = false;
        draw_bar(canvas, rect_of(bar.first, bar.last), *activity, first_day(*activity), 0, left_behind);
    }
    Date start = activity->start;
    if (state.drag.kind == TimelineDrag::Kind::bars && place.dragged && state.drag.grip == BarGrip::middle) {
        start = start + state.drag.days;
    }
    draw_bar(canvas, rect_of(place.first, place.last), *activity, start, beside_px, inks);
}

void draw_run(const TimelineCanvas& canvas, std::span<const TimelineBar> lane, const BarRun& run, float top) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Severity worst = Severity::none;
    const std::uint32_t looked_at = std::min(run.end, run.begin + 8);
    for (std::uint32_t each = run.begin; each < looked_at; ++each) {
        const Severity mark = mark_of(canvas, lane[each].activity);
        if (mark != Severity::none && (worst == Severity::none || mark < worst)) worst = mark;
    }
    const Activity* first = canvas.session.plan().find(lane[run.begin].activity);
    Ink ink = Ink::border_strong;
    if (first != nullptr) ink = inks_of(role_of(canvas.session.plan(), first->team)).strong;
    if (worst == Severity::block || worst == Severity::conflict) ink = inks_of(worst).strong;
    const float x = canvas.at.x + run.x;
    list.AddRectFilled(ImVec2(x, top + 2),
                       ImVec2(x + std::max(run.width - 0.5F, 2.0F), top + canvas.state.sizes.bar_px - 2), colour(ink));
}

void draw_lanes(const TimelineCanvas& canvas, std::size_t number, const TimelineRow& row) {
    TimelineState& state = canvas.state;
    const float top = canvas.row_top(number);
    for (std::uint16_t lane = 0; lane < row.lanes; ++lane) {
        const float y = top + state.sizes.bar_top(lane, row.brackets.size());
        if (y > canvas.bottom() || y + state.sizes.bar_px < canvas.at.y) continue;
        const auto bars = lane_of(row.bars, lane);
        state.runs.clear();
        visible_runs(bars, state.axis, canvas.size.x, state.runs);
        for (const BarRun& run : state.runs) {
            if (run.end - run.begin == 1) {
                const float next = run.end < bars.size() ? state.axis.x_of(bars[run.end].first) : canvas.size.x;
                const float free = std::min(next, canvas.size.x) - run.x - run.width - 2 * beside_gap_px;
                draw_one(canvas, bars[run.begin], y, free);
            } else {
                draw_run(canvas, bars, run, y);
            }
        }
    }
}

void draw_brackets(const TimelineCanvas& canvas, std::size_t number, const TimelineRow& row) {
    if (row.brackets.empty()) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float y = canvas.row_top(number) + canvas.state.sizes.bracket_px - 2;
    float free_from = canvas.at.x;  // titles do not overlap
    for (std::size_t each = 0; each < row.brackets.size(); ++each) {
        const PlayBracket& bracket = row.brackets[each];
        const float left = canvas.at.x + canvas.state.axis.x_of(bracket.first);
        const float right = canvas.at.x + canvas.state.axis.x_of(bracket.last + 1) - 1;
        if (right < canvas.at.x || left > canvas.right()) continue;
        const ImU32 ink = colour(Ink::text_muted, 0.7F);
        list.AddLine(ImVec2(left, y), ImVec2(right, y), ink, 1.5F);
        list.AddLine(ImVec2(left, y), ImVec2(left, y + 5), ink, 1.5F);
        list.AddLine(ImVec2(right, y), ImVec2(right, y + 5), ink, 1.5F);
        const Play* play = canvas.session.plan().find(bracket.play);
        const float from = std::max(left + 2, free_from);
        const bool last = each + 1 == row.brackets.size();
        const float next = last ? canvas.right() : canvas.at.x + canvas.state.axis.x_of(row.brackets[each + 1].first);
        const float room = std::min(std::max(right, next - metrics().gap_px), canvas.right()) - from;
        if (play == nullptr || room < 40) continue;
        draw_text_cut(ImVec2(from, y - ImGui::GetFontSize() - 1), room, Ink::text_muted, play->title);
        free_from = from + std::min(room, text_size(play->title).x) + metrics().gap_px;
    }
}

}

void draw_rows(const TimelineCanvas& canvas) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImGui::PushClipRect(canvas.at, ImVec2(canvas.right(), canvas.bottom()), true);
    const FontScope font(FontSize::small);
    for_each_visible_row(canvas, [&](std::size_t number, const TimelineRow& row) {
        const float end = canvas.row_top(number) + canvas.state.heights.height(number);
        draw_brackets(canvas, number, row);
        draw_lanes(canvas, number, row);
        list.AddLine(ImVec2(canvas.at.x, end), ImVec2(canvas.right(), end), colour(Ink::border, 0.7F));
    });
    ImGui::PopClipRect();
}

}
