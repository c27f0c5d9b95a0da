#include <algorithm>

#include "text/locale_format.h"
#include "ui/conflicts_parts.h"
#include "ui/severity_mark.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

constexpr float head_px = 24;
constexpr float lane_px = 42;
constexpr float bar_px = 16;
constexpr float least_bar_px = 7;
constexpr std::size_t most_lanes_shown = 8;

void draw_days(const OpenFinding& open, const TimeAxis& axis, ImVec2 at, ImVec2 size) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const FontScope font(FontSize::small);
    const TickUnit unit = tick_units(axis).lower;
    for (const Tick& tick : ticks(axis, size.x, TickUnit::week)) {
        const float left = std::max(axis.x_of(tick.first + 5), 0.0F);
        const float right = std::min(axis.x_of(tick.next), size.x);
        if (right > left) {
            list.AddRectFilled(ImVec2(at.x + left, at.y + head_px), ImVec2(at.x + right, at.y + size.y),
                               colour(Ink::quiet_day));
        }
    }
    float free_from = at.x;
    for (const Tick& tick : ticks(axis, size.x, unit)) {
        const float x = at.x + axis.x_of(tick.first);
        if (x < at.x) continue;
        list.AddLine(ImVec2(x, at.y + head_px), ImVec2(x, at.y + size.y), colour(Ink::border, 0.5F));
        const std::string title = unit == TickUnit::month ? format_month_short(open.language, tick.first.month())
                                                          : format_date(open.language, tick.first, DateStyle::day);
        if (x < free_from || x + text_size(title).x > at.x + size.x) continue;
        draw_text(ImVec2(x, at.y + 5), Ink::text_muted, title);
        free_from = x + text_size(title).x + 14;
    }
}

void draw_activity(const OpenFinding::Touching& each, const TimeAxis& axis, bool yields, ImVec2 at, float width) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const TeamInks inks = inks_of(each.team);
    const float top = at.y + lane_px - bar_px - 4;
    for (const TimelineBar& days : each.days) {
        const float x = at.x + axis.x_of(days.first);
        const float length = std::max(axis.width_of(days.first, days.last) - 1, least_bar_px);
        list.AddRectFilled(ImVec2(x, top), ImVec2(x + length, top + bar_px), colour(inks.strong), 4);
        if (yields) {
            list.AddRect(ImVec2(x - 2, top - 2), ImVec2(x + length + 2, top + bar_px + 2), colour(Ink::conflict), 5, 0,
                         2);
        }
    }
    const FontScope font(FontSize::small);
    const float x = std::max(axis.x_of(each.days.front().first), 4.0F);
    const float room = width - x - 4;
    const float wanted = text_size(each.title).x;
    const float left = room >= wanted ? x : std::max(width - wanted - 4, 4.0F);
    draw_text_cut(ImVec2(at.x + left, at.y + 3), width - left - 4, Ink::text, each.title);
}

}

void draw_strip(const Session& session, const OpenFinding& open, const Words& words, Intents& intents) {
    if (open.activities.empty() || !open.first.exists()) return;
    const std::size_t lanes = std::min(open.activities.size(), most_lanes_shown);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size(ImGui::GetContentRegionAvail().x, head_px + static_cast<float>(lanes) * lane_px + 8);
    const TimeAxis axis = fitted(open.first - 1, open.last + 1, size.x);
    const Scope strip(Role::group, "strip", words(Key::conflicts_small_timeline));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end(at.x + size.x, at.y + size.y);
    list.AddRectFilled(at, end, colour(Ink::surface), metrics().radius_px);
    list.AddRect(at, end, colour(Ink::border), metrics().radius_px);
    ImGui::PushClipRect(at, end, true);
    draw_days(open, axis, at, size);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const OpenFinding::Touching& each = open.activities[lane];
        const ImVec2 row(at.x, at.y + head_px + static_cast<float>(lane) * lane_px);
        const std::string name = words(Key::conflicts_open_activity, {each.title});
        const ItemResult item = pressable(each.activity.text(), Role::button, name, "", row, ImVec2(size.x, lane_px));
        if (item.hovered) {
            list.AddRectFilled(row, ImVec2(row.x + size.x, row.y + lane_px), colour(Ink::hover));
        }
        draw_activity(each, axis, each.activity == open.finding.yields, row, size.x);
        if (item.activated && session.plan().live(each.activity) != nullptr) {
            intents.go_to(AppView::timeline, {Kind::activity, each.activity});
        }
    }
    ImGui::PopClipRect();
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(size);
}

}
