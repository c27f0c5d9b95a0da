#include <doctest/doctest.h>

#include <vector>

#include "ui/board_layout.h"

using namespace concierto::ui;

namespace {

const BoardSizes sizes{.column_least_px = 200,
                       .column_most_px = 300,
                       .gap_px = 10,
                       .card_height_px = 100,
                       .card_gap_px = 10,
                       .cell_padding_px = 5,
                       .lane_title_px = 30,
                       .empty_cell_px = 50,
                       .lane_gap_px = 20};

BoardLayout two_lanes() {
    // First lane: 3 cards and none. Second lane: none and 1.
    const std::vector<std::uint32_t> cards{3, 0, 0, 1};
    return lay_out_board(2, cards, {}, {0, 0, 630, 400}, sizes);
}

}

TEST_CASE("Columns share the width, but get neither too narrow nor too wide") {
    const std::vector<std::uint32_t> cards{0, 0};
    CHECK(lay_out_board(2, cards, {}, {0, 0, 530, 400}, sizes).column_width == 250);   // (530 - 3 * 10) / 2
    CHECK(lay_out_board(2, cards, {}, {0, 0, 300, 400}, sizes).column_width == 200);   // scrolls instead
    CHECK(lay_out_board(2, cards, {}, {0, 0, 2000, 400}, sizes).column_width == 300);  // stays readable
    CHECK(lay_out_board(2, cards, {}, {0, 0, 300, 400}, sizes).content_width == 430);  // 10 + 2 * (200 + 10)
}

TEST_CASE("A lane is as high as its fullest cell") {
    const BoardLayout layout = two_lanes();
    REQUIRE(layout.lanes.size() == 2);
    CHECK(layout.lanes[0].height == 360);  // 30 + 2 * 5 + 3 * 100 + 2 * 10
    CHECK(layout.lanes[1].top == 380);     // 360 + 20
    CHECK(layout.lanes[1].height == 140);  // 30 + 2 * 5 + 100
    CHECK(layout.content_height == 540);   // 380 + 140 + 20
}

TEST_CASE("A folded lane keeps only its title") {
    const std::vector<std::uint32_t> cards{3, 0, 0, 1};
    const LaneState states[] = {LaneState::folded};
    const BoardLayout layout = lay_out_board(2, cards, states, {0, 0, 630, 400}, sizes);
    CHECK(layout.lanes[0].height == 30);
    CHECK(layout.lanes[1].top == 50);
    CHECK(visible_cards(layout, 0, 3, 0, 1000).last == 0);
}

TEST_CASE("Cards stand below one another inside their cell") {
    const BoardLayout layout = two_lanes();  // columns are 300 wide
    CHECK(card_box(layout, 0, 0, 0) == Box{15, 35, 290, 100});
    CHECK(card_box(layout, 0, 0, 2) == Box{15, 255, 290, 100});
    CHECK(card_box(layout, 1, 1, 0) == Box{325, 415, 290, 100});
}

TEST_CASE("Only what is on the screen is asked for, whatever the number of cards") {
    const std::vector<std::uint32_t> cards{100000};
    const BoardLayout layout = lay_out_board(1, cards, {}, {0, 0, 320, 600}, sizes);
    const IndexRange shown = visible_cards(layout, 0, 100000, 5000, 5600);
    CHECK(shown.first == 45);  // (5000 - 35) / 110 = 45.1
    CHECK(shown.last == 51);   // (5600 - 35) / 110 = 50.6, and one that is cut
    CHECK(visible_cards(layout, 0, 100000, -100, 30).first == 0);
}

TEST_CASE("Lanes and columns off the screen are left out") {
    const BoardLayout layout = two_lanes();
    CHECK(visible_lanes(layout, 0, 300).last == 1);
    CHECK(visible_lanes(layout, 365, 500).first == 1);
    CHECK(visible_columns(layout, 0, 305).last == 1);
    CHECK(visible_columns(layout, 320, 640).first == 1);
}

TEST_CASE("What is dropped lands in the nearest cell") {
    const BoardLayout layout = two_lanes();
    CHECK(place_at(layout, 20, 100) == BoardPlace{0, 0});
    CHECK(place_at(layout, 400, 100) == BoardPlace{0, 1});
    CHECK(place_at(layout, 400, 390) == BoardPlace{1, 1});
    CHECK(place_at(layout, -50, -50) == BoardPlace{0, 0});
    CHECK(place_at(layout, 9000, 9000) == BoardPlace{1, 1});
    CHECK(!place_at(BoardLayout{}, 0, 0).has_value());
}
