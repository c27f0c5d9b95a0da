#include "base/number.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace concierto;

TEST_CASE("Decimal numbers become integers exactly, or not at all") {
    CHECK(parse_scaled("12.5", 2) == 1250);
    CHECK(parse_scaled("-0.01", 2) == -1);
    CHECK(parse_scaled("0", 2) == 0);
    CHECK(parse_scaled("-0", 2) == 0);
    CHECK(parse_scaled("0e5", 2) == 0);
    CHECK(parse_scaled("0.000", 2) == 0);
    CHECK(parse_scaled("1e2", 0) == 100);
    CHECK(parse_scaled("1.50", 1) == 15);
    CHECK(parse_scaled("150e-1", 0) == 15);
    CHECK(parse_scaled("9999999999999.99", 2) == 999999999999999);
    CHECK(parse_scaled("999999999999999999", 0) == 999999999999999999);
    CHECK(parse_scaled("0.0000000000000000000000000001e28", 0) == 1);
    CHECK_FALSE(parse_scaled("0.001", 2).has_value());
    CHECK_FALSE(parse_scaled("1.5", 0).has_value());
    CHECK_FALSE(parse_scaled("1000000000000000000", 0).has_value());
    CHECK_FALSE(parse_scaled("1e400", 2).has_value());
    CHECK_FALSE(parse_scaled("1e99999999999999999999", 2).has_value());
    CHECK_FALSE(parse_scaled("1e-99999999999999999999", 2).has_value());
}

TEST_CASE("What is no JSON number is no number") {
    for (const char* text :
         {"", "-", "+1", "01", ".5", "5.", "1e", "1e+", "1 ", " 1", "0x1", "1,5", "inf", "nan", "--1"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_scaled(text, 2).has_value());
        CHECK_FALSE(parse_number(text).has_value());
    }
}

TEST_CASE("Scaled integers are written as the shortest number") {
    CHECK(scaled_text(1250, 2) == "12.5");
    CHECK(scaled_text(100, 2) == "1");
    CHECK(scaled_text(-1, 2) == "-0.01");
    CHECK(scaled_text(0, 4) == "0");
    CHECK(scaled_text(125, 4) == "0.0125");
    CHECK(scaled_text(7, 0) == "7");
}

TEST_CASE("Doubles are written with the fewest digits that read back the same") {
    CHECK(number_text(0.1) == "0.1");
    CHECK(number_text(12) == "12");
    CHECK(number_text(1e30) == "1e+30");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(1.0 / 3) == "0.3333333333333333");
    for (const double value : {5e-324, 1.7976931348623157e308, 2.5, 123456789.123, 0.30000000000000004, -1e-7}) {
        CHECK(parse_number(number_text(value)) == value);
    }
    CHECK(parse_number("1E2") == 100.0);
    CHECK_FALSE(parse_number("1e400").has_value());
}
