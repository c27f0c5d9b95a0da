#include "format/conflict_markers.h"

#include <doctest/doctest.h>

using namespace concierto;

TEST_CASE("Several hunks come apart into two whole texts; line ends stay as they are") {
    const auto sides = split_conflict_markers(
        "a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> x\r\nd\r\n<<<<<<< HEAD\r\n||||||| base\r\ne\r\n=======\r\n"
        "f\r\n>>>>>>> x\r\ng");
    REQUIRE(sides.has_value());
    CHECK(sides->ours == "a\r\nb\r\nd\r\ng");
    CHECK(sides->theirs == "a\r\nc\r\nd\r\nf\r\ng");
}

TEST_CASE("Markers have seven signs at the start of a line, and their order") {
    CHECK(split_conflict_markers("<<<<<<< a\n<<<<<<<< b\n ======= c\n=======\nd\n>>>>>>> a\n")->ours ==
          "<<<<<<<< b\n ======= c\n");
    CHECK_FALSE(split_conflict_markers("<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> b\n=======\n>>>>>>> a\n").has_value());
    CHECK_FALSE(split_conflict_markers("<<<<<<< a\n||||||| b\n<<<<<<< c\n=======\n>>>>>>> a\n").has_value());
    CHECK_FALSE(split_conflict_markers("<<<<<<< a\n=======\n=======\n>>>>>>> a\n").has_value());
    CHECK_FALSE(split_conflict_markers("<<<<<<< a\n>>>>>>> a\n").has_value());
    CHECK_FALSE(split_conflict_markers("=======\n<<<<<<< a\n=======\n>>>>>>> a\n").has_value());
    CHECK_FALSE(split_conflict_markers("<<<<<<< a\n=======\n").has_value());
}
