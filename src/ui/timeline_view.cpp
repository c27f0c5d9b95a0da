#include "ui/timeline_view.h"

#include <algorithm>

#include "plan/query.h"
#include "text/names.h"
#include "ui/timeline_canvas.h"
#include "ui/view_tools.h"

namespace concierto::ui {
namespace {

constexpr float header_px = 46;
constexpr float labels_wide_px = 210;
constexpr float labels_narrow_px = 104;
constexpr float tray_px = 250;
constexpr float button_zoom = 1.5F;

constexpr Kind row_kinds[] = {Kind::account, Kind::team, Kind::person, Kind::activity, Kind::play};

bool is_narrow() { return ImGui::GetMainViewport()->Size.x < metrics().narrow_page_px; }

std::string rows_name(const Words& words, RowsBy by) {
    switch (by) {
        case RowsBy::account:
        case RowsBy::team:
        case RowsBy::play: return std::string(kind_name(words.language(), row_kinds[static_cast<std::size_t>(by)]));
        case RowsBy::owner: return std::string(field_name(words.language(), Kind::activity, "owner"));
        case RowsBy::channel: return std::string(field_name(words.language(), Kind::activity, "channel"));
    }
    return {};
}

void fit(const Session& session, TimelineState& state, float width) {
    Date first = session.plan().header.start;
    Date last = session.plan().header.end;
    if (!first.exists() || !last.exists()) {
        for (const Activity& activity : session.plan().table<Activity>()) {
            const Date end = activity.last_day();
            if (!first.exists() || activity.start < first) first = activity.start;
            if (!last.exists() || end > last) last = end;
        }
    }
    if (!first.exists()) first = session.today();
    if (!last.exists() || last < first) last = first + 60;
    state.axis = fitted(first, last, width);
    state.fitted = true;
}

void draw_zoom(const Session& session, TimelineState& state, const Words& words, float chart_width) {
    const float middle = chart_width / 2;
    if (icon_button("zoom_out", Icon::minus, words(Key::timeline_zoom_out), {.shortcut = "-"})) {
        state.axis = zoomed(state.axis, 1.0 / static_cast<double>(button_zoom), middle);
    }
    ImGui::SameLine(0, metrics().small_gap_px);
    if (icon_button("zoom_in", Icon::plus, words(Key::timeline_zoom_in), {.shortcut = "+"})) {
        state.axis = zoomed(state.axis, static_cast<double>(button_zoom), middle);
    }
    ImGui::SameLine(0, metrics().small_gap_px);
    if (button("fit", words(Key::timeline_zoom_fit), ButtonKind::quiet,
               {.tooltip = words(Key::timeline_zoom_fit_help), .shortcut = "0"})) {
        state.fitted = false;
    }
    ImGui::SameLine(0, metrics().small_gap_px);
    if (button("today", words(Key::timeline_today), ButtonKind::quiet, {.tooltip = words(Key::timeline_to_today)})) {
        const float x = state.axis.x_of(session.today());
        state.axis = panned(state.axis, x - middle);
    }
}

void draw_toolbar(const Session& session, TimelineState& state, const Words& words, float chart_width) {
    const ViewTools tools(words(Key::view_timeline));
    std::vector<std::string> names;
    for (const RowsBy by : {RowsBy::account, RowsBy::team, RowsBy::owner, RowsBy::channel, RowsBy::play}) {
        names.push_back(rows_name(words, by));
    }
    int chosen = static_cast<int>(state.by);
    if (combo("rows_by", words(Key::timeline_rows_by), chosen, names,
              {.width = is_narrow() ? 120.0F : 150.0F, .label = LabelPlace::hidden})) {
        state.by = static_cast<RowsBy>(chosen);
        state.scroll_wanted = 0;
    }
    ImGui::SameLine();
    if (toggle_button("as_table", words(Key::timeline_as_table), state.as_table)) state.as_table = !state.as_table;
    ImGui::SameLine();
    if (toggle_button("tray", words(Key::timeline_unscheduled), state.tray_open,
                      {.tooltip = words(Key::timeline_unscheduled_help)})) {
        state.tray_open = !state.tray_open;
    }
    if (state.as_table) return;
    if (!is_narrow()) {
        ImGui::SameLine(0, metrics().large_gap_px);
    }
    draw_zoom(session, state, words, chart_width);
}

RowsWanted rows_wanted(const Session& session, const TimelineState& state, const Words& words) {
    RowsWanted wanted;
    wanted.by = state.by;
    wanted.version = session.shown_version();
    wanted.changes_since = [&session](std::uint64_t since) { return session.changes_since(since); };
    wanted.shows = [&session](const Activity& activity) { return session.shows(activity); };
    wanted.shows_row = [&session](const Account& account) { return session.shows(account); };
    wanted.channel_name = [&words](Channel channel) { return std::string(name_of(words.language(), channel)); };
    wanted.without_name = words(state.by == RowsBy::play ? Key::timeline_without_play : Key::timeline_without);
    return wanted;
}

bool stands_in_view(const TimelineState& state, Id<Activity> activity, float scroll, float height) {
    if (state.rows.size() == 0) return false;
    for (std::size_t row = state.heights.row_at(scroll); row < state.rows.size(); ++row) {
        if (state.heights.top(row) > scroll + height) return false;
        const TimelineRow& shown = state.rows.row_as_is(row);
        const auto same = [activity](const TimelineBar& bar) { return bar.activity == activity; };
        if (std::any_of(shown.bars.begin(), shown.bars.end(), same)) return true;
    }
    return false;
}

void refresh_rows(const Session& session, TimelineState& state, const RowsWanted& wanted) {
    const float lane = metrics().control_height_px * 0.8F;
    if (state.sizes.lane_px != lane) {
        state.sizes.lane_px = lane;
        state.sizes.bar_px = lane - 4;
        state.heights_generation = 0;
    }
    state.rows.update(session.plan(), session.index(), wanted);
    if (state.heights_generation == state.rows.generation()) return;
    state.heights_generation = state.rows.generation();
    state.heights.reset(state.rows.size(), state.sizes.height(1, 0));
}

// What has been selected elsewhere comes into view.
void show_selected(const Session& session, TimelineState& state, ImVec2 size, float scroll) {
    const RecordKey* main = session.selection().main();
    const RecordKey now = main != nullptr ? *main : RecordKey{};
    if (now == state.shown) return;
    state.shown = now;
    const Activity* activity = now.kind == Kind::activity ? session.plan().live(Id<Activity>(now.id)) : nullptr;
    if (activity == nullptr) return;
    const float left = state.axis.x_of(first_day(*activity));
    const float right = state.axis.x_of(concierto::last_day(*activity) + 1);
    if (right < 0 || left > size.x) state.axis = panned(state.axis, left - size.x / 3);
    const auto row = state.rows.find_row(session.plan(), session.index(), *activity);
    if (!row) return;
    const float top = state.heights.top(*row);
    const bool in_view = top >= scroll && top + state.heights.height(*row) <= scroll + size.y;
    // Rows of accounts may all hold it: one in view is enough.
    if (in_view || stands_in_view(state, activity->id, scroll, size.y)) return;
    state.scroll_wanted = std::max(top - size.y / 3, 0.0F);
}

void draw_chart(const Session& session, TimelineState& state, const Words& words, const RowsWanted& wanted,
                Intents& intents) {
    const float labels = is_narrow() ? labels_narrow_px : labels_wide_px;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    ImGui::Dummy(ImVec2(room.x, header_px));
    ImGui::SetCursorScreenPos(ImVec2(corner.x, corner.y + header_px));
    const ImVec2 size(room.x - labels, room.y - header_px);
    if (!state.fitted) fit(session, state, size.x);
    show_selected(session, state, size, state.scrolled);
    if (state.scroll_wanted >= 0) ImGui::SetNextWindowScroll(ImVec2(0, state.scroll_wanted));
    state.scroll_wanted = -1;
    TimelineCanvas canvas{session, state, words, wanted, ImVec2(corner.x + labels, corner.y + header_px), size, labels};
    draw_header(canvas, header_px);
    const Panel rows(Role::region, "chart", words(Key::timeline_chart),
                     {.size = ImVec2(room.x, size.y), .scrolling = Scrolling::down});
    canvas.scroll = state.scrolled = ImGui::GetScrollY();
    const ImVec2 content = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(canvas.at);
    const Scope bars(Role::group, "bars", kind_name_plural(words.language(), Kind::activity));
    ImGui::InvisibleButton("bars", size);
    canvas.hovered = ImGui::IsItemHovered();
    follow_pointer(canvas, intents);
    follow_keys(canvas, intents);
    draw_days(canvas);
    draw_rows(canvas);
    draw_over_rows(canvas);
    draw_labels(canvas, intents);
    state_bars(canvas, intents);
    follow_tray_drag(canvas, intents);
    ImGui::SetCursorScreenPos(content);
    ImGui::Dummy(ImVec2(1, state.heights.total()));
}

void draw_nothing(const Session& session, const Words& words, Intents& intents) {
    const Panel none(Role::group, "none", words(Key::timeline_nothing), {.padding_px = metrics().panel_padding_px});
    heading(2, words(Key::timeline_nothing));
    const bool filtered = !session.filter().empty();
    if (filtered) paragraph(words(Key::timeline_nothing_help), Ink::text_muted);
    if (session.can_edit() &&
        button("new", words(Key::action_new_activity), ButtonKind::primary, {.icon = Icon::plus})) {
        intents.run(ActionId::new_activity);
    }
}

}

void draw_timeline(const Session& session, TimelineState& state, Intents& intents) {
    const Words words(session.language());
    const IdScope scope("timeline");
    if (state.plan_id != session.plan().header.id.text()) {
        state = TimelineState{};
        state.plan_id = session.plan().header.id.str();
    }
    const RowsWanted wanted = rows_wanted(session, state, words);
    refresh_rows(session, state, wanted);
    draw_toolbar(session, state, words, ImGui::GetContentRegionAvail().x);
    const float tray = !state.tray_open ? 0 : is_narrow() ? ImGui::GetContentRegionAvail().x : tray_px;
    const bool covered = state.tray_open && is_narrow();
    if (!covered) {
        const Panel body(
            Role::group, "body", words(Key::view_timeline),
            {.size = ImVec2(tray > 0 ? -tray - metrics().gap_px : 0.0F, 0.0F), .kind = PanelKind::surface});
        if (state.rows.size() == 0) {
            draw_nothing(session, words, intents);
        } else if (state.as_table) {
            draw_timeline_table(session, state, words, intents);
        } else {
            draw_chart(session, state, words, wanted, intents);
        }
    }
    if (!state.tray_open) return;
    if (!covered) ImGui::SameLine();
    draw_tray(session, state, words, intents);
}

}
