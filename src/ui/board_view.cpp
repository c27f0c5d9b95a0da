#include "ui/board_view.h"

#include <algorithm>

#include "text/locale_format.h"
#include "text/names.h"
#include "ui/board_card.h"
#include "ui/board_head.h"
#include "ui/board_moves.h"
#include "ui/ground.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr float drag_slop_px = 6;
constexpr float edge_px = 48;  // near the edge the board scrolls under a dragged card
constexpr float edge_speed_px = 14;
constexpr float phone_room_px = 500;
constexpr float narrow_share = 0.82F;  // of a phone's width, so that the next column can be seen

void refresh_groups(const Session& session, BoardState& state) {
    const GroupingKey key{session.shown_version(), state.lanes, session.language()};
    if (state.groups.made && state.groups.key == key) return;
    const auto shown = [&session](const Activity& activity) { return session.shows(activity); };
    const auto changes = session.changes_since(state.groups.key.version);
    if (state.groups.made && changes && update_groups(state.groups, session.plan(), key, *changes, shown)) return;
    state.groups = group_activities(session.checked(), key, shown);
}

BoardSizes sizes_for(const BoardState& state, float room) {
    BoardSizes sizes;
    if (room < phone_room_px) sizes.column_least_px = room * narrow_share;
    if (state.lanes == LaneBy::none) sizes.lane_title_px = 0;
    return sizes;
}

void refresh_layout(BoardState& state, Box room) {
    std::vector<LaneState> lanes;
    for (const BoardLaneInfo& lane : state.groups.lanes) {
        const bool folded = std::find(state.folded.begin(), state.folded.end(), lane.key) != state.folded.end();
        lanes.push_back(folded && state.lanes != LaneBy::none ? LaneState::folded : LaneState::open);
    }
    state.layout = lay_out_board(status_count, state.groups.counts, lanes, room, sizes_for(state, room.width));
}

std::string lane_title(const BoardState& state, const BoardLaneInfo& lane, const Words& words) {
    if (!lane.title.empty()) return visible_text(lane.title);
    switch (state.lanes) {
        case LaneBy::owner: return std::string(words(Key::lane_without_owner));
        case LaneBy::play: return std::string(words(Key::lane_without_play));
        case LaneBy::goal: return std::string(words(Key::lane_without_goal));
        case LaneBy::none:
        case LaneBy::team:
        case LaneBy::channel: break;
    }
    return std::string(words(Key::lane_without));
}

void begin_drag_if_moved(const Session& session, BoardState& state, Id<Activity> activity, BoardPlace from,
                         ImVec2 card_at) {
    if (!session.can_edit() || !ImGui::IsItemActive() || !ImGui::IsMouseDragging(ImGuiMouseButton_Left, drag_slop_px)) {
        return;
    }
    if (state.drag.activity == activity && state.drag.moved) return;
    const ImVec2 start = ImGui::GetIO().MouseClickedPos[0];
    state.drag = {activity, from, start.x - card_at.x, start.y - card_at.y, true};
}

CardLook look_of(const Session& session, const BoardState& state, Id<Activity> activity, bool hovered) {
    if (state.drag.moved && state.drag.activity == activity) return CardLook::left_behind;
    if (session.selection().contains({Kind::activity, activity})) return CardLook::selected;
    return hovered && !state.drag.moved ? CardLook::hovered : CardLook::resting;
}

void draw_one_card(const Session& session, BoardState& state, Intents& intents, const Activity& activity,
                   CardPlace place, ImVec2 origin) {
    const IdScope scope(activity.id.text());
    Box box = card_box(state.layout, place.cell.lane, place.cell.column, place.index);
    box.x += origin.x;
    box.y += origin.y;
    const CardText& card = cached_card(session, state, activity);
    const bool selected = session.selection().contains({Kind::activity, activity.id});
    const NodeState node = NodeState::activates | NodeState::focusable | NodeState::takes_arrows |
                           (selected ? NodeState::selected : NodeState::selectable);
    const ItemResult item = pressable("card", concierto::Role::option, card.title, card.spoken, ImVec2(box.x, box.y),
                                      ImVec2(box.width, box.height), node);
    begin_drag_if_moved(session, state, activity.id, place.cell, ImVec2(box.x, box.y));
    draw_card(*ImGui::GetWindowDrawList(), box, card, look_of(session, state, activity.id, item.hovered),
              session.language());
    if (item.activated && !state.drag.moved) click_card(session, state, intents, activity.id);
    if (item.focused) step_from_card(session, state, intents, activity.id, place);
    if (item.menu) {
        state.menu_for = activity.id;
        state.menu_asked = true;
        if (!selected) intents.select({Kind::activity, activity.id});
    }
    if (state.focus_wanted == activity.id) {
        focus_control(id_of("card"));
        state.focus_wanted = {};
    }
}

void draw_cell_ground(const BoardState& state, BoardPlace place, ImVec2 origin, float least_bottom) {
    Box box = cell_box(state.layout, place.lane, place.column);
    const bool last_lane = place.lane + 1 == state.layout.lanes.size();
    const ImVec2 from(origin.x + box.x, origin.y + box.y);
    const float bottom = last_lane ? std::max(origin.y + box.bottom(), least_bottom) : origin.y + box.bottom();
    fill_ground(*ImGui::GetWindowDrawList(), from, ImVec2(from.x + box.width, bottom), Ink::sunken,
                metrics().card_radius_px);
    if (!state.drag.moved) return;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const auto target = place_at(state.layout, mouse.x - origin.x, mouse.y - origin.y);
    if (target != place) return;
    ImGui::GetWindowDrawList()->AddRectFilled(from, ImVec2(from.x + box.width, bottom), colour(Ink::accent_tint),
                                              metrics().card_radius_px);
    ImGui::GetWindowDrawList()->AddRect(from, ImVec2(from.x + box.width, bottom), colour(Ink::accent),
                                        metrics().card_radius_px, 0, 2);
}

struct Window {  // what of the content is on the screen
    ImVec2 origin;
    float left, top, right, bottom;
};

void draw_cell(const Session& session, BoardState& state, Intents& intents, BoardPlace place, const Window& shown) {
    draw_cell_ground(state, place, shown.origin, ImGui::GetWindowPos().y + ImGui::GetWindowHeight() - metrics().gap_px);
    const std::vector<Id<Activity>>& cards = state.groups.cells[place.lane * status_count + place.column];
    const Words words(session.language());
    const IdScope scope(static_cast<int>(place.column));
    const std::string name = words(Key::card_column, {name_of(session.language(), static_cast<Status>(place.column)),
                                                      static_cast<int>(cards.size())});
    const Box box = cell_box(state.layout, place.lane, place.column);
    ImGui::SetCursorScreenPos(ImVec2(shown.origin.x + box.x, shown.origin.y + box.y));
    const Scope list(concierto::Role::listbox, "cards", name);
    // One card more at each end, so that the keyboard has somewhere to go.
    IndexRange range =
        visible_cards(state.layout, place.lane, static_cast<std::uint32_t>(cards.size()), shown.top, shown.bottom);
    if (range.first > 0) --range.first;
    range.last = std::min(range.last + 1, cards.size());
    for (std::size_t index = range.first; index < range.last; ++index) {
        const Activity* activity = session.plan().live(cards[index]);
        if (activity != nullptr) draw_one_card(session, state, intents, *activity, {place, index}, shown.origin);
    }
}

void draw_lane_title(const Session& session, BoardState& state, std::size_t lane, const Window& shown) {
    const BoardLaneInfo& info = state.groups.lanes[lane];
    const Words words(session.language());
    const std::string title = lane_title(state, info, words);
    const bool folded = state.layout.lanes[lane].state == LaneState::folded;
    const float height = state.layout.sizes.lane_title_px;
    const float x = std::max(shown.origin.x, ImGui::GetWindowPos().x) + metrics().gap_px;
    const float y = shown.origin.y + state.layout.lanes[lane].top;
    const std::string name = words(folded ? Key::lane_unfold : Key::lane_fold, {title});
    const float middle = y + height / 2;
    const ItemResult item =
        pressable("fold", concierto::Role::button, name, "", ImVec2(x, y + 2), ImVec2(360, height - 4),
                  NodeState::activates | NodeState::focusable | (folded ? NodeState::collapsed : NodeState::expanded));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_icon(list, folded ? Icon::chevron_right : Icon::chevron_down, ImVec2(x + 4, middle - 7), 14,
              colour(item.hovered ? Ink::text : Ink::text_muted));
    ImGui::SetCursorScreenPos(ImVec2(x + 26, middle - font_px(FontSize::body) / 2));
    heading(3, title);
    ImGui::SetCursorScreenPos(ImVec2(ImGui::GetItemRectMax().x + metrics().gap_px, middle - 7));
    text(format_number(session.language(), info.cards), Ink::text_muted);
    if (!item.activated) return;
    if (folded) {
        std::erase(state.folded, info.key);
    } else {
        state.folded.push_back(info.key);
    }
}

void draw_floating_card(const Session& session, BoardState& state) {
    const Activity* activity = session.plan().live(state.drag.activity);
    if (activity == nullptr) return;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Box box{mouse.x - state.drag.grab_x, mouse.y - state.drag.grab_y,
                  state.layout.column_width - 2 * state.layout.sizes.cell_padding_px,
                  state.layout.sizes.card_height_px};
    draw_card(*ImGui::GetForegroundDrawList(), box, cached_card(session, state, *activity), CardLook::floating,
              session.language());
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

void scroll_at_edges() {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const ImVec2 from = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    if (mouse.y < from.y + edge_px) ImGui::SetScrollY(ImGui::GetScrollY() - edge_speed_px);
    if (mouse.y > from.y + size.y - edge_px) ImGui::SetScrollY(ImGui::GetScrollY() + edge_speed_px);
    if (mouse.x < from.x + edge_px) ImGui::SetScrollX(ImGui::GetScrollX() - edge_speed_px);
    if (mouse.x > from.x + size.x - edge_px) ImGui::SetScrollX(ImGui::GetScrollX() + edge_speed_px);
}

void follow_drag(const Session& session, BoardState& state, Intents& intents, ImVec2 origin) {
    if (!state.drag.moved) return;
    if (take_key("Escape")) {
        state.drag = {};
        return;
    }
    draw_floating_card(session, state);
    scroll_at_edges();
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const auto target = place_at(state.layout, mouse.x - origin.x, mouse.y - origin.y);
    if (target && *target != state.drag.from) move_card(session, state, intents, state.drag.activity, *target);
    state.drag = {};
}

void scroll_to_wanted_card(const BoardState& state) {
    if (state.focus_wanted.empty()) return;
    const std::optional<CardPlace> place = find_card(state, state.focus_wanted);
    if (!place) return;
    const Box box = card_box(state.layout, place->cell.lane, place->cell.column, place->index);
    const float gap = metrics().gap_px;
    if (box.y - gap < ImGui::GetScrollY()) ImGui::SetScrollY(box.y - gap);
    if (box.bottom() + gap > ImGui::GetScrollY() + ImGui::GetWindowHeight()) {
        ImGui::SetScrollY(box.bottom() + gap - ImGui::GetWindowHeight());
    }
    if (box.x - gap < ImGui::GetScrollX()) ImGui::SetScrollX(box.x - gap);
    if (box.right() + gap > ImGui::GetScrollX() + ImGui::GetWindowWidth()) {
        ImGui::SetScrollX(box.right() + gap - ImGui::GetWindowWidth());
    }
}

void draw_cells(const Session& session, BoardState& state, Intents& intents) {
    const Panel body(concierto::Role::scroll_area, "body", "", {.scrolling = Scrolling::both});
    state.scroll_x = ImGui::GetScrollX();
    scroll_to_wanted_card(state);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const Window shown{origin, ImGui::GetScrollX(), ImGui::GetScrollY(), ImGui::GetScrollX() + ImGui::GetWindowWidth(),
                       ImGui::GetScrollY() + ImGui::GetWindowHeight()};
    const IndexRange lanes = visible_lanes(state.layout, shown.top, shown.bottom);
    const IndexRange columns = visible_columns(state.layout, shown.left, shown.right);
    for (std::size_t lane = lanes.first; lane < lanes.last; ++lane) {
        const IdScope scope(state.groups.lanes[lane].key.empty() ? "-" : state.groups.lanes[lane].key.text());
        if (state.lanes != LaneBy::none) draw_lane_title(session, state, lane, shown);
        if (state.layout.lanes[lane].state == LaneState::folded) continue;
        for (std::size_t column = columns.first; column < columns.last; ++column) {
            draw_cell(session, state, intents, {lane, column}, shown);
        }
    }
    follow_drag(session, state, intents, origin);
    ImGui::SetCursorScreenPos(origin);
    ImGui::Dummy(ImVec2(state.layout.content_width, state.layout.content_height));
}

void draw_card_menu(const Session& session, BoardState& state, Intents& intents) {
    if (state.menu_asked) open_menu("card_menu");
    state.menu_asked = false;
    const Activity* activity = session.plan().live(state.menu_for);
    if (activity == nullptr) return;
    const Words words(session.language());
    const ContextMenu menu("card_menu", words(Key::card_menu, {visible_text(activity->title)}));
    if (!menu) return;
    if (!session.can_edit()) return;
    for (std::size_t column = 0; column < status_count; ++column) {
        if (column == static_cast<std::size_t>(activity->status)) continue;
        const IdScope scope(static_cast<int>(column));
        const std::string name = words(Key::card_move_to, {name_of(session.language(), static_cast<Status>(column))});
        if (!menu_item("move", name)) continue;
        if (const auto place = find_card(state, activity->id)) {
            move_card(session, state, intents, activity->id, {place->cell.lane, column});
        }
    }
    menu_separator();
    if (menu_item("duplicate", words(Key::button_duplicate), {.icon = Icon::copy})) intents.run(ActionId::duplicate);
    if (menu_item("delete", words(Key::button_delete), {.icon = Icon::trash})) intents.run(ActionId::remove);
}

void draw_empty(const Session& session, Intents& intents) {
    const Words words(session.language());
    ImGui::Dummy(ImVec2(0, metrics().large_gap_px * 2));
    ImGui::Indent(metrics().large_gap_px);
    if (session.plan().table<Activity>().size() > 0) {
        paragraph(words(Key::board_nothing_found), Ink::text_muted);
    } else {
        heading(2, words(Key::board_empty_title));
        paragraph(words(Key::board_empty_text), Ink::text_muted);
        if (session.can_edit() && button("first", words(Key::board_new_activity), ButtonKind::primary)) {
            intents.run(ActionId::new_activity);
        }
    }
    ImGui::Unindent(metrics().large_gap_px);
}

}

void draw_board(const Session& session, BoardState& state, Intents& intents) {
    refresh_groups(session, state);
    draw_board_tools(session, state, intents);
    if (state.groups.total == 0) {
        draw_empty(session, intents);
        return;
    }
    const ImVec2 room = ImGui::GetContentRegionAvail();
    refresh_layout(state, {0, 0, room.x - ImGui::GetStyle().ScrollbarSize, room.y - board_head_px});
    draw_board_heads(session, state);
    draw_cells(session, state, intents);
    draw_card_menu(session, state, intents);
}

}
