#include <algorithm>
#include <cmath>

#include "plan/query.h"
#include "rules/catalogue.h"
#include "text/locale_format.h"
#include "ui/severity_mark.h"
#include "ui/timeline_canvas.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

// The longest title that fits; "" when none does. Under years, months go without theirs.
std::string tick_title(Language language, TickUnit unit, TickUnit upper, Date first, float room) {
    const auto fits = [room](const std::string& title) { return text_size(title).x <= room; };
    switch (unit) {
        case TickUnit::day: {
            std::string title = format_weekday_short(language, first.weekday()) + " " + std::to_string(first.day());
            return fits(title) ? title : std::to_string(first.day());
        }
        case TickUnit::week: {
            std::string title = format_date(language, first, DateStyle::day);
            return fits(title) ? title : std::string();
        }
        case TickUnit::month: {
            std::string title = format_month_long(language, first.month());
            if (upper != TickUnit::year) title += " " + std::to_string(first.year());
            if (fits(title)) return title;
            title = format_month_short(language, first.month());
            return fits(title) ? title : std::string();
        }
        case TickUnit::year: return std::to_string(first.year());
    }
    return {};
}

void draw_tick_line(const TimelineCanvas& canvas, TickUnit unit, float top, float height, Ink ink) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const TickUnit upper = tick_units(canvas.state.axis).upper;
    constexpr float padding = 6;
    for (const Tick& tick : ticks(canvas.state.axis, canvas.size.x, unit)) {
        const float left = canvas.at.x + canvas.state.axis.x_of(tick.first);
        const float right = canvas.at.x + canvas.state.axis.x_of(tick.next);
        list.AddLine(ImVec2(left, top), ImVec2(left, top + height), colour(Ink::border));
        const bool centred = unit == TickUnit::day;
        const float from = std::max(left, canvas.at.x) + padding;
        const float room = centred ? right - left - padding : right - from;
        const std::string title = tick_title(canvas.words.language(), unit, upper, tick.first, room);
        const float x = centred ? (left + right - text_size(title).x) / 2 : from;
        const bool today = centred && tick.first == canvas.session.today();
        draw_text(ImVec2(x, top + (height - ImGui::GetFontSize()) / 2), today ? Ink::accent_text : ink, title);
    }
}

void shade(const TimelineCanvas& canvas, Date first, Date last, float top, float bottom, ImU32 ink) {
    const float left = first.exists() ? canvas.at.x + canvas.state.axis.x_of(first) : canvas.at.x;
    const float right = last.exists() ? canvas.at.x + canvas.state.axis.x_of(last + 1) : canvas.right();
    if (right <= canvas.at.x || left >= canvas.right()) return;
    ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(std::max(left, canvas.at.x), top),
                                              ImVec2(std::min(right, canvas.right()), bottom), ink);
}

// Slanted lines, so that quiet days are told from weekends without colour.
void hatch(const TimelineCanvas& canvas, Date first, Date last, float top, float bottom) {
    const float left =
        first.exists() ? std::max(canvas.at.x + canvas.state.axis.x_of(first), canvas.at.x) : canvas.at.x;
    const float end = last.exists() ? canvas.at.x + canvas.state.axis.x_of(last + 1) : canvas.right();
    const float right = std::min(end, canvas.right());
    if (right <= left) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    shade(canvas, first, last, top, bottom, colour(Ink::quiet_day));
    list.PushClipRect(ImVec2(left, std::max(top, canvas.at.y)), ImVec2(right, std::min(bottom, canvas.bottom())), true);
    const float height = bottom - top;
    constexpr float distance = 9;
    for (float x = std::floor((left - height) / distance) * distance; x < right; x += distance) {
        list.AddLine(ImVec2(x, bottom), ImVec2(x + height, top), colour(Ink::text_muted, 0.22F));
    }
    list.PopClipRect();
}

void draw_quiet_of_accounts(const TimelineCanvas& canvas) {
    if (canvas.state.by != RowsBy::account) return;
    for_each_visible_row(canvas, [&](std::size_t number, const TimelineRow& row) {
        const Account* account = canvas.session.plan().find(Id<Account>(row.key));
        if (account == nullptr) return;
        const float top = canvas.row_top(number);
        for (const QuietRange& range : account->quiet) {
            hatch(canvas, range.from, range.to, top, top + canvas.state.heights.height(number));
        }
    });
}

std::string drag_title(const TimelineCanvas& canvas, const TimelineDrag& drag) {
    const Words& words = canvas.words;
    if (drag.refused) return std::string(words(Key::timeline_drag_refused));
    const Activity* activity = canvas.session.plan().find(drag.activity);
    if (activity == nullptr) return {};
    const TimelineBar bar{drag.activity, first_day(*activity), concierto::last_day(*activity)};
    const BarPlace place = place_of_bar(drag, bar);
    const std::string range = format_range(words.language(), place.first, place.last);
    const int days = std::abs(drag.days);
    if (days == 0) return range;
    const bool later = drag.days > 0;
    if (drag.grip == BarGrip::middle) {
        return words(later ? Key::timeline_drag_later : Key::timeline_drag_earlier, {range, days});
    }
    const bool longer = later == (drag.grip == BarGrip::end);
    return words(longer ? Key::timeline_drag_longer : Key::timeline_drag_shorter, {range, days});
}

void draw_drag_note(const TimelineCanvas& canvas) {
    const TimelineDrag& drag = canvas.state.drag;
    const std::string title = drag_title(canvas, drag);
    const auto& preview = drag.preview;
    const auto before = static_cast<long long>(preview.before);
    const auto after = static_cast<long long>(preview.after);
    const std::string count = after == before ? canvas.words(Key::timeline_drag_same, {after})
                                              : canvas.words(Key::timeline_drag_conflicts, {after, before});
    const ImVec2 pointer = ImGui::GetMousePos();
    const float padding = metrics().gap_px;
    const ImVec2 title_size = text_size(title);
    const ImVec2 count_size = text_size(count);
    const ImVec2 size(std::max(title_size.x, count_size.x) + 2 * padding,
                      title_size.y + count_size.y + 2 * padding + 2);
    ImVec2 at(pointer.x + 16, pointer.y + 20);
    at.x = std::clamp(at.x, canvas.at.x, std::max(canvas.right() - size.x - 4, canvas.at.x));
    if (at.y + size.y > canvas.bottom()) at.y = pointer.y - size.y - 12;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const bool worse = after > before || drag.refused;
    const Ink ground = worse ? Ink::block_tint : after < before ? Ink::good_tint : Ink::raised;
    const Ink ink = worse ? Ink::block_text : after < before ? Ink::good_text : Ink::text_muted;
    list.AddRectFilled(at, ImVec2(at.x + size.x, at.y + size.y), colour(ground), metrics().radius_px);
    list.AddRect(at, ImVec2(at.x + size.x, at.y + size.y), colour(worse ? Ink::block : Ink::border_strong),
                 metrics().radius_px);
    list.AddText(ImVec2(at.x + padding, at.y + padding), colour(Ink::text), title.c_str());
    list.AddText(ImVec2(at.x + padding, at.y + padding + title_size.y + 2), colour(ink), count.c_str());
    const Scope status(Role::status, "drag", title + ". " + count);
}

void draw_lasso(const TimelineCanvas& canvas) {
    const TimelineDrag& drag = canvas.state.drag;
    const ImVec2 pointer = ImGui::GetMousePos();
    const ImVec2 from(std::min(drag.start_x, pointer.x), std::min(drag.start_y, pointer.y));
    const ImVec2 to(std::max(drag.start_x, pointer.x), std::max(drag.start_y, pointer.y));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(from, to, colour(Ink::accent, 0.12F));
    list.AddRect(from, to, colour(Ink::accent));
}

}

std::span<const TimelineState::QuietDays> quiet_days_for_all(const TimelineCanvas& canvas) {
    TimelineState& state = canvas.state;
    if (state.quiet_version == canvas.session.version()) return state.quiet;
    state.quiet_version = canvas.session.version();
    state.quiet.clear();
    for (const RuleRecord& rule : rules_of(canvas.session.plan())) {
        const bool whole_days = rule.rule == RuleKind::quiet && rule.severity != Severity::off &&
                                rule.weekdays.empty() && !rule.from_time.exists();
        const bool for_all = rule.accounts.empty() && rule.tags.empty() && !rule.channels;
        if (!whole_days || !for_all || (!rule.from.exists() && !rule.to.exists())) continue;
        state.quiet.push_back({rule.from, rule.to, rule.name.empty() ? rule.id.str() : rule.name});
    }
    return state.quiet;
}

void draw_header(const TimelineCanvas& canvas, float height) {
    const float top = canvas.at.y - height;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImGui::PushClipRect(ImVec2(canvas.at.x, top), ImVec2(canvas.right(), canvas.at.y), true);
    const TickUnits units = tick_units(canvas.state.axis);
    {
        const FontScope font(FontSize::small, FontWeight::strong);
        draw_tick_line(canvas, units.upper, top, height / 2, Ink::text);
    }
    const FontScope font(FontSize::small);
    draw_tick_line(canvas, units.lower, top + height / 2, height / 2, Ink::text_muted);
    ImGui::PopClipRect();
    list.AddLine(ImVec2(canvas.at.x - canvas.labels_px, canvas.at.y), ImVec2(canvas.right(), canvas.at.y),
                 colour(Ink::border));
}

void draw_days(const TimelineCanvas& canvas) {
    ImGui::PushClipRect(canvas.at, ImVec2(canvas.right(), canvas.bottom()), true);
    const TimeAxis& axis = canvas.state.axis;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (axis.px_per_day >= 4) {
        for (const Tick& week : ticks(axis, canvas.size.x, TickUnit::week)) {
            shade(canvas, week.first + 5, week.first + 6, canvas.at.y, canvas.bottom(), colour(Ink::quiet_day));
        }
    }
    for (const Tick& tick : ticks(axis, canvas.size.x, tick_units(axis).lower)) {
        const float x = canvas.at.x + axis.x_of(tick.first);
        list.AddLine(ImVec2(x, canvas.at.y), ImVec2(x, canvas.bottom()), colour(Ink::border, 0.45F));
    }
    for (const TimelineState::QuietDays& quiet : quiet_days_for_all(canvas)) {
        hatch(canvas, quiet.first, quiet.last, canvas.at.y, canvas.bottom());
    }
    draw_quiet_of_accounts(canvas);
    for (const auto& [first, last] : canvas.state.drag.preview.red_days) {
        if (canvas.state.drag.kind != TimelineDrag::Kind::bars || canvas.state.drag.days == 0) break;
        shade(canvas, first, last, canvas.at.y, canvas.bottom(), colour(Ink::block, 0.14F));
    }
    ImGui::PopClipRect();
}

void draw_over_rows(const TimelineCanvas& canvas) {
    ImGui::PushClipRect(canvas.at, ImVec2(canvas.right(), canvas.bottom()), true);
    const Date today = canvas.session.today();
    const TimeAxis& axis = canvas.state.axis;
    const float x = canvas.at.x + axis.x_of(today) + static_cast<float>(axis.px_per_day / 2);
    if (x >= canvas.at.x && x < canvas.right()) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddLine(ImVec2(x, canvas.at.y), ImVec2(x, canvas.bottom()), colour(Ink::today), 1.5F);
        list.AddCircleFilled(ImVec2(x, canvas.at.y + 3), 3.5F, colour(Ink::today));
    }
    if (canvas.state.drag.kind == TimelineDrag::Kind::lasso) draw_lasso(canvas);
    ImGui::PopClipRect();
    const FontScope font(FontSize::small);
    if (canvas.state.drag.kind == TimelineDrag::Kind::bars && canvas.state.drag.moved) draw_drag_note(canvas);
}

}
