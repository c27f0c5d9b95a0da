#include "ui/board_layout.h"

#include <algorithm>
#include <cmath>

namespace concierto::ui {
namespace {

float cards_height(const BoardSizes& sizes, std::uint32_t count) {
    if (count == 0) return sizes.empty_cell_px;
    const auto cards = static_cast<float>(count);
    return 2 * sizes.cell_padding_px + cards * sizes.card_height_px + (cards - 1) * sizes.card_gap_px;
}

std::size_t clamped_index(float position, std::size_t count) {
    if (position <= 0 || count == 0) return 0;
    return std::min(static_cast<std::size_t>(position), count);
}

float width_of_columns(std::size_t columns, float room, const BoardSizes& sizes) {
    const auto count = static_cast<float>(columns);
    const float share = (room - (count + 1) * sizes.gap_px) / std::max(count, 1.0F);
    return std::floor(std::clamp(share, sizes.column_least_px, sizes.column_most_px));
}

}

BoardLayout lay_out_board(std::size_t columns, std::span<const std::uint32_t> cards, std::span<const LaneState> states,
                          Box room, const BoardSizes& sizes) {
    BoardLayout layout{.sizes = sizes, .column_count = columns};
    layout.column_width = width_of_columns(columns, room.width, sizes);
    layout.content_width = sizes.gap_px + static_cast<float>(columns) * (layout.column_width + sizes.gap_px);
    const std::size_t lane_count = columns == 0 ? 0 : cards.size() / columns;
    float y = 0;
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        const std::span<const std::uint32_t> counts = cards.subspan(lane * columns, columns);
        const std::uint32_t most = *std::max_element(counts.begin(), counts.end());
        const LaneState state = lane < states.size() ? states[lane] : LaneState::open;
        const float cells = state == LaneState::folded ? 0 : cards_height(sizes, most);
        layout.lanes.push_back({y, y + sizes.lane_title_px, sizes.lane_title_px + cells, state});
        y += sizes.lane_title_px + cells + sizes.lane_gap_px;
    }
    layout.content_height = y;
    return layout;
}

Box column_box(const BoardLayout& layout, std::size_t column) {
    const float step = layout.column_width + layout.sizes.gap_px;
    const float x = layout.sizes.gap_px + static_cast<float>(column) * step;
    return {x, 0, layout.column_width, layout.content_height};
}

Box cell_box(const BoardLayout& layout, std::size_t lane, std::size_t column) {
    const BoardLane& row = layout.lanes[lane];
    Box box = column_box(layout, column);
    box.y = row.cells_top;
    box.height = row.top + row.height - row.cells_top;
    return box;
}

Box card_box(const BoardLayout& layout, std::size_t lane, std::size_t column, std::size_t index) {
    const BoardSizes& sizes = layout.sizes;
    const Box cell = cell_box(layout, lane, column);
    const float step = sizes.card_height_px + sizes.card_gap_px;
    return {cell.x + sizes.cell_padding_px, cell.y + sizes.cell_padding_px + static_cast<float>(index) * step,
            cell.width - 2 * sizes.cell_padding_px, sizes.card_height_px};
}

IndexRange visible_lanes(const BoardLayout& layout, float from_y, float to_y) {
    const std::vector<BoardLane>& lanes = layout.lanes;
    const auto ends_above = [](const BoardLane& lane, float y) { return lane.top + lane.height <= y; };
    const auto begins_above = [](const BoardLane& lane, float y) { return lane.top < y; };
    const auto first = std::lower_bound(lanes.begin(), lanes.end(), from_y, ends_above);
    const auto last = std::lower_bound(first, lanes.end(), to_y, begins_above);
    return {static_cast<std::size_t>(first - lanes.begin()), static_cast<std::size_t>(last - lanes.begin())};
}

IndexRange visible_columns(const BoardLayout& layout, float from_x, float to_x) {
    const float step = layout.column_width + layout.sizes.gap_px;
    const std::size_t first = clamped_index((from_x - layout.sizes.gap_px) / step, layout.column_count);
    const std::size_t last = clamped_index((to_x - layout.sizes.gap_px) / step + 1, layout.column_count);
    return {first, std::max(first, last)};
}

IndexRange visible_cards(const BoardLayout& layout, std::size_t lane, std::uint32_t count, float from_y, float to_y) {
    if (layout.lanes[lane].state == LaneState::folded) return {};
    const BoardSizes& sizes = layout.sizes;
    const float step = sizes.card_height_px + sizes.card_gap_px;
    const float top = layout.lanes[lane].cells_top + sizes.cell_padding_px;
    const std::size_t first = clamped_index((from_y - top) / step, count);
    const std::size_t last = clamped_index((to_y - top) / step + 1, count);
    return {first, std::max(first, last)};
}

std::optional<BoardPlace> place_at(const BoardLayout& layout, float x, float y) {
    if (layout.lanes.empty() || layout.column_count == 0) return std::nullopt;
    const float half_gap = layout.sizes.gap_px / 2;
    const float step = layout.column_width + layout.sizes.gap_px;
    const std::size_t column = clamped_index((x - half_gap) / step, layout.column_count - 1);
    const auto begins_above = [](float at, const BoardLane& lane) { return at < lane.top; };
    const auto behind = std::upper_bound(layout.lanes.begin(), layout.lanes.end(), y, begins_above);
    const auto above = static_cast<std::size_t>(behind - layout.lanes.begin());
    return BoardPlace{above == 0 ? 0 : above - 1, column};
}

}
