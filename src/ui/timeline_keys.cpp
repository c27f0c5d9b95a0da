#include <algorithm>

#include "plan/activity_edits.h"
#include "plan/query.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "ui/timeline_canvas.h"

namespace concierto::ui {
namespace {

constexpr std::size_t most_stated_bars = 300;
constexpr double key_zoom = 1.4;

struct ArrowKey {
    BarGrip grip = BarGrip::none;
    std::int32_t days = 0;
};

ArrowKey take_arrow() {
    for (const auto& [key, days] : {std::pair("ArrowLeft", -1), std::pair("ArrowRight", 1)}) {
        if (take_key(key)) return {BarGrip::middle, days};
        if (take_key(key, Modifier::shift)) return {BarGrip::end, days};
        if (take_key(key, Modifier::alt)) return {BarGrip::start, days};
    }
    return {};
}

const TimelineState::BarWords& words_of(const TimelineCanvas& canvas, const TimelineBar& bar) {
    TimelineState& state = canvas.state;
    const Session& session = canvas.session;
    const Language language = session.language();
    if (state.words_version != session.version() || state.words_language != language) {
        state.words.clear();
        state.words_version = session.version();
        state.words_language = language;
    }
    const auto found = state.words.try_emplace(bar.activity);
    if (!found.second) return found.first->second;
    TimelineState::BarWords& words = found.first->second;
    const Activity& activity = *session.plan().find(bar.activity);
    words.name = shown_name(language, activity.title);
    words.value = format_range(language, bar.first, bar.last);
    const Severity worst = session.checked().worst_for(bar.activity);
    if (worst != Severity::none) words.value += ", " + std::string(name_of(language, worst));
    return words;
}

void answer_keys(const TimelineCanvas& canvas, Id<Activity> focused, Intents& intents) {
    if (!canvas.session.can_edit()) return;
    const ArrowKey arrow = take_arrow();
    if (arrow.days == 0) return;
    const Selection& selection = canvas.session.selection();
    std::vector<Id<Activity>> activities{focused};
    if (selection.contains({Kind::activity, focused})) activities = selection.activities();
    const Plan& plan = canvas.session.plan();
    intents.commit(edit_of(plan, activities, arrow.grip, arrow.days), label_of(plan, activities, arrow.grip));
}

// Up and down: to the bar of the row above or below that is nearest in time.
void walk_rows(const TimelineCanvas& canvas, std::size_t from_row, Date day) {
    const int step = take_key("ArrowDown") ? 1 : take_key("ArrowUp") ? -1 : 0;
    if (step == 0) return;
    TimelineState& state = canvas.state;
    const auto rows = static_cast<std::int64_t>(state.rows.size());
    for (std::int64_t row = static_cast<std::int64_t>(from_row) + step; row >= 0 && row < rows; row += step) {
        const auto number = static_cast<std::size_t>(row);
        const TimelineRow& next = state.rows.row(number, canvas.session.plan(), canvas.session.index(), canvas.wanted);
        if (next.bars.empty()) continue;
        const auto nearest = std::min_element(next.bars.begin(), next.bars.end(), [day](const auto& a, const auto& b) {
            return std::abs(a.first - day) < std::abs(b.first - day);
        });
        state.focus_row = next.key;
        state.focus_bar = nearest->activity;
        const float top = state.heights.top(number);
        if (top < canvas.scroll || top + state.heights.height(number) > canvas.scroll + canvas.size.y) {
            state.scroll_wanted = top - canvas.size.y / 3;
        }
        const float x = state.axis.x_of(nearest->first);
        if (x < 0 || x > canvas.size.x) state.axis = panned(state.axis, x - canvas.size.x / 3);
        return;
    }
}

void state_bar(const TimelineCanvas& canvas, std::size_t number, const TimelineRow& row, const TimelineBar& bar,
               Intents& intents) {
    TimelineState& state = canvas.state;
    const float left = state.axis.x_of(bar.first);
    const float width = std::max(state.axis.width_of(bar.first, bar.last), 3.0F);
    const float from = std::max(left, 0.0F);
    const float to = std::min(left + width, canvas.size.x);
    const float y = canvas.row_top(number) + state.sizes.bar_top(bar.lane, row.brackets.size());
    const RecordKey key{Kind::activity, bar.activity};
    NodeState looks = NodeState::activates | NodeState::focusable | NodeState::takes_arrows | NodeState::toggle;
    if (canvas.session.selection().contains(key)) looks |= NodeState::pressed;
    const TimelineState::BarWords& words = words_of(canvas, bar);
    if (state.focus_bar == bar.activity && state.focus_row == row.key) {
        focus_control(id_of(bar.activity.text()));
        state.focus_bar = {};
    }
    const ItemResult item = custom_item(bar.activity.text(), Role::button, words.name, words.value,
                                        ImVec2(canvas.at.x + from, y), ImVec2(to - from, state.sizes.bar_px), looks);
    if (item.activated) intents.select(key);
    if (!item.focused) return;
    answer_keys(canvas, bar.activity, intents);
    walk_rows(canvas, number, bar.first);
}

}

void state_bars(const TimelineCanvas& canvas, Intents& intents) {
    std::size_t stated = 0;
    for_each_visible_row(canvas, [&](std::size_t number, const TimelineRow& row) {
        if (stated >= most_stated_bars) return;
        ImGui::SetCursorScreenPos(ImVec2(canvas.at.x, std::max(canvas.row_top(number), canvas.at.y)));
        const Scope group(Role::group, row.key.text(), row.name);
        ImGui::Dummy(ImVec2(0, 0));
        const IdScope ids(row.key.text());
        const Date first = canvas.state.axis.day_at(0);
        const Date last = canvas.state.axis.day_at(canvas.size.x);
        for (const TimelineBar& bar : row.bars) {
            if (bar.last < first || bar.first > last || stated >= most_stated_bars) continue;
            ++stated;
            state_bar(canvas, number, row, bar, intents);
        }
    });
}

void follow_keys(const TimelineCanvas& canvas, Intents&) {
    TimelineState& state = canvas.state;
    const float middle = canvas.size.x / 2;
    if (take_key("+") || take_key("=") || take_key("+", Modifier::shift)) {
        state.axis = zoomed(state.axis, key_zoom, middle);
    }
    if (take_key("-")) state.axis = zoomed(state.axis, 1 / key_zoom, middle);
    if (take_key("0")) state.fitted = false;
    if (take_key("PageDown")) state.axis = panned(state.axis, canvas.size.x * 0.8F);
    if (take_key("PageUp")) state.axis = panned(state.axis, -canvas.size.x * 0.8F);
}

}
