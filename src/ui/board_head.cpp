#include "ui/board_head.h"

#include <array>

#include "text/locale_format.h"
#include "text/names.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr std::array lane_choices{LaneBy::none,  LaneBy::team, LaneBy::channel,
                                  LaneBy::owner, LaneBy::play, LaneBy::goal};
constexpr std::array lane_names{Key::lanes_none,  Key::lanes_team, Key::lanes_channel,
                                Key::lanes_owner, Key::lanes_play, Key::lanes_goal};

Ink status_ink(Status status) {
    switch (status) {
        case Status::idea: return Ink::warn;
        case Status::planned: return Ink::info;
        case Status::approved: return Ink::accent;
        case Status::running: return Ink::good;
        case Status::done:
        case Status::cancelled: break;
    }
    return Ink::border_strong;
}

// What stands at the right edge of the tools, with the room it takes.
constexpr float lanes_width_px = 150;
constexpr float new_width_px = 156;

void draw_lanes_choice(BoardState& state, const Words& words) {
    int chosen = static_cast<int>(state.lanes);
    std::vector<std::string> options;
    for (const Key key : lane_names) options.emplace_back(words(key));
    const FieldLook look{.width = lanes_width_px, .label = LabelPlace::hidden};
    if (combo("lanes", words(Key::board_lanes), chosen, options, look)) {
        state.lanes = lane_choices[static_cast<std::size_t>(chosen)];
    }
}

void draw_tools(const Session& session, BoardState& state, Intents& intents) {
    const Words words(session.language());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetContentRegionAvail().x;
    const bool narrow = room < metrics().narrow_page_px;
    const float middle = at.y + metrics().control_height_px / 2;
    ImGui::SetCursorScreenPos(ImVec2(at.x + metrics().small_gap_px, middle - font_px(FontSize::title) * 0.6F));
    heading(1, words(Key::view_board));
    const float beside = ImGui::GetItemRectMax().x + metrics().large_gap_px;
    if (!narrow) {
        const int all = static_cast<int>(session.plan().table<Activity>().size());
        ImGui::SetCursorScreenPos(ImVec2(beside, middle - font_px(FontSize::body) * 0.5F));
        text(words(Key::board_shown, {static_cast<int>(state.groups.total), all}), Ink::text_muted);
    }
    const bool can_add = session.can_edit();
    const float add_width = !can_add ? 0 : narrow ? metrics().control_height_px : new_width_px;
    ImGui::SetCursorScreenPos(ImVec2(at.x + room - add_width - metrics().gap_px - lanes_width_px, at.y));
    draw_lanes_choice(state, words);
    if (!can_add) return;
    ImGui::SetCursorScreenPos(ImVec2(at.x + room - add_width, at.y));
    const std::string_view name = words(Key::board_new_activity);
    const bool pressed = narrow ? icon_button("new", Icon::plus, name)
                                : button("new", name, ButtonKind::primary, {.width = add_width, .icon = Icon::plus});
    if (pressed) intents.run(ActionId::new_activity);
}

void draw_head(const BoardState& state, std::size_t column, ImVec2 at, const Words& words) {
    const auto status = static_cast<Status>(column);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float middle = at.y + board_head_px / 2;
    list.AddCircleFilled(ImVec2(at.x + 12, middle + 1), 4, colour(status_ink(status)));
    ImGui::SetCursorScreenPos(ImVec2(at.x + 24, middle - font_px(FontSize::body) / 2));
    text(name_of(words.language(), status), Ink::text, FontSize::body, FontWeight::strong);
    ImGui::SameLine(0, metrics().gap_px);
    text(format_number(words.language(), state.groups.column_counts[column]), Ink::text_muted);
    const float free_from = ImGui::GetItemRectMax().x + metrics().gap_px;
    const std::int64_t leads = state.groups.expected_leads[column];
    if (leads == 0) return;
    const std::string shown = words(Key::board_column_leads, {static_cast<long long>(leads)});
    const FontScope font(FontSize::small);
    const float width = ImGui::CalcTextSize(shown.c_str()).x;
    const float left = at.x + state.layout.column_width - width - 10;
    if (left < free_from) return;
    ImGui::SetCursorScreenPos(ImVec2(left, middle - font_px(FontSize::small) / 2));
    text(shown, Ink::text_muted, FontSize::small);
}

}

void draw_board_tools(const Session& session, BoardState& state, Intents& intents) {
    const Panel tools(
        concierto::Role::toolbar, "tools", Words(session.language())(Key::view_board),
        {.size = ImVec2(0, metrics().control_height_px + 2 * metrics().gap_px), .padding_px = metrics().gap_px});
    draw_tools(session, state, intents);
}

void draw_board_heads(const Session& session, const BoardState& state) {
    const Panel strip(concierto::Role::group, "heads", Words(session.language())(Key::field_status),
                      {.size = ImVec2(0, board_head_px)});
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetWindowWidth();
    const IndexRange shown = visible_columns(state.layout, state.scroll_x, state.scroll_x + room);
    for (std::size_t column = shown.first; column < shown.last; ++column) {
        const Box box = column_box(state.layout, column);
        draw_head(state, column, ImVec2(origin.x + box.x - state.scroll_x, origin.y), Words(session.language()));
    }
}

}
