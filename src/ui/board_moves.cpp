#include "ui/board_moves.h"

#include <algorithm>

#include "plan/activity_edits.h"
#include "plan/field_text.h"
#include "text/names.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

const std::vector<Id<Activity>>& cell_at(const BoardState& state, BoardPlace place) {
    return state.groups.cells[place.lane * status_count + place.column];
}

RecordKey key_of(Id<Activity> activity) { return {Kind::activity, activity}; }

// All cards as they stand: lane by lane, column by column, from the top.
std::vector<RecordKey> cards_in_order(const BoardState& state) {
    std::vector<RecordKey> order;
    for (const std::vector<Id<Activity>>& cell : state.groups.cells) {
        for (const Id<Activity> activity : cell) order.push_back(key_of(activity));
    }
    return order;
}

Result<Delta> moved_in_plan(const Plan& plan, const BoardState& state, const Activity& activity, BoardPlace place) {
    const Name lane = state.groups.lanes[place.lane].key;
    Result<AnyRecord> record = AnyRecord(activity);
    if (lane_key(activity, state.lanes) != lane) {
        record = with_field(record.take(), lane_field(state.lanes), lane.text());
        if (!record.ok()) return record.error();
    }
    record = with_field(record.take(), "status", EnumTexts<Status>::texts[place.column]);
    if (!record.ok()) return record.error();
    return replace_record(plan, record.take());
}

// The nearest column in that direction that has cards; its card at the same height.
std::optional<Id<Activity>> beside(const BoardState& state, CardPlace place, int step) {
    for (int column = static_cast<int>(place.cell.column) + step;
         column >= 0 && column < static_cast<int>(status_count); column += step) {
        const auto& cell = cell_at(state, {place.cell.lane, static_cast<std::size_t>(column)});
        if (!cell.empty()) return cell[std::min(place.index, cell.size() - 1)];
    }
    return std::nullopt;
}

std::optional<Id<Activity>> below(const BoardState& state, CardPlace place) {
    const auto& cell = cell_at(state, place.cell);
    if (place.index + 1 < cell.size()) return cell[place.index + 1];
    for (std::size_t lane = place.cell.lane + 1; lane < state.groups.lanes.size(); ++lane) {
        const auto& next = cell_at(state, {lane, place.cell.column});
        if (!next.empty()) return next.front();
    }
    return std::nullopt;
}

std::optional<Id<Activity>> above(const BoardState& state, CardPlace place) {
    if (place.index > 0) return cell_at(state, place.cell)[place.index - 1];
    for (std::size_t lane = place.cell.lane; lane-- > 0;) {
        const auto& next = cell_at(state, {lane, place.cell.column});
        if (!next.empty()) return next.back();
    }
    return std::nullopt;
}

std::optional<Id<Activity>> wanted_by_keys(const BoardState& state, CardPlace place) {
    if (take_key("ArrowDown")) return below(state, place);
    if (take_key("ArrowUp")) return above(state, place);
    if (take_key("ArrowLeft")) return beside(state, place, -1);
    if (take_key("ArrowRight")) return beside(state, place, 1);
    if (take_key("Home")) return cell_at(state, place.cell).front();
    if (take_key("End")) return cell_at(state, place.cell).back();
    return std::nullopt;
}

}

void move_card(const Session& session, const BoardState& state, Intents& intents, Id<Activity> id, BoardPlace place) {
    const Activity* activity = session.plan().live(id);
    if (activity == nullptr) return;
    Result<Delta> moved = moved_in_plan(session.plan(), state, *activity, place);
    if (moved.ok()) {
        const std::string_view column = name_of(session.language(), static_cast<Status>(place.column));
        intents.announce(Words(session.language())(Key::card_moved, {visible_text(activity->title), column}));
    }
    EditLabel label;
    label.verb = EditVerb::change_status;
    label.subject = activity->title;
    intents.commit(std::move(moved), std::move(label));
}

void click_card(const Session& session, const BoardState& state, Intents& intents, Id<Activity> activity) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyShift && !session.selection().empty()) {
        intents.extend(key_of(activity), cards_in_order(state));
    } else if (io.KeyCtrl || io.KeySuper) {
        intents.toggle(key_of(activity));
    } else {
        intents.select(key_of(activity));
    }
}

void step_from_card(const Session& session, BoardState& state, Intents& intents, Id<Activity> activity,
                    CardPlace place) {
    if (const std::optional<Id<Activity>> wanted = wanted_by_keys(state, place)) state.focus_wanted = *wanted;
    if (!session.can_edit()) return;
    BoardPlace to = place.cell;
    if (take_key("ArrowLeft", Modifier::shift) && to.column > 0) --to.column;
    if (take_key("ArrowRight", Modifier::shift) && to.column + 1 < status_count) ++to.column;
    if (to == place.cell) return;
    move_card(session, state, intents, activity, to);
    state.focus_wanted = activity;
}

std::optional<CardPlace> find_card(const BoardState& state, Id<Activity> activity) {
    for (std::size_t cell = 0; cell < state.groups.cells.size(); ++cell) {
        const auto& cards = state.groups.cells[cell];
        const auto found = std::find(cards.begin(), cards.end(), activity);
        if (found == cards.end()) continue;
        return CardPlace{{cell / status_count, cell % status_count}, static_cast<std::size_t>(found - cards.begin())};
    }
    return std::nullopt;
}

}
