// board_layout.h -- Where the cards of the board stand. Columns stand side by side, lanes under one another; a cell is
// where they cross and holds its cards from the top. Cards have one height, so that what is visible is found by
// arithmetic, whatever the number of cards. Geometry without ImGui; all in CSS pixels of the scrolled content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ui/frame_layout.h"

namespace concierto::ui {

struct BoardSizes {
    float column_least_px = 196;
    float column_most_px = 340;
    float gap_px = 10;  // between columns, and around the board
    float card_height_px = 108;
    float card_gap_px = 8;
    float cell_padding_px = 8;
    float lane_title_px = 34;  // 0: lanes have no title, because there is only one
    float empty_cell_px = 64;  // so that there is somewhere to drop
    float lane_gap_px = 10;
};

enum class LaneState : std::uint8_t { open, folded };

struct BoardLane {
    float top = 0;  // of the title
    float cells_top = 0;
    float height = 0;  // title and cells
    LaneState state{};
};

struct BoardLayout {
    BoardSizes sizes;
    float column_width = 0;
    std::size_t column_count = 0;
    float content_width = 0;
    float content_height = 0;
    std::vector<BoardLane> lanes = {};
};

// `cards[lane * columns + column]` is how many cards a cell holds; a folded lane shows only its title; lanes
// beyond `states` are open.
BoardLayout lay_out_board(std::size_t columns, std::span<const std::uint32_t> cards, std::span<const LaneState> states,
                          Box room, const BoardSizes& sizes);

Box column_box(const BoardLayout& layout, std::size_t column);
Box cell_box(const BoardLayout& layout, std::size_t lane, std::size_t column);
Box card_box(const BoardLayout& layout, std::size_t lane, std::size_t column, std::size_t index);

// First and behind-last index. Empty when first == last.
struct IndexRange {
    std::size_t first = 0;
    std::size_t last = 0;
};
IndexRange visible_lanes(const BoardLayout& layout, float from_y, float to_y);
IndexRange visible_columns(const BoardLayout& layout, float from_x, float to_x);
// Of a cell with `count` cards.
IndexRange visible_cards(const BoardLayout& layout, std::size_t lane, std::uint32_t count, float from_y, float to_y);

struct BoardPlace {
    std::size_t lane = 0;
    std::size_t column = 0;
    friend bool operator==(const BoardPlace&, const BoardPlace&) = default;
};
// The cell for something dropped at a point; in gaps the nearest. Nothing when there are no lanes.
std::optional<BoardPlace> place_at(const BoardLayout& layout, float x, float y);

}
