#include "base/date.h"

#include <doctest/doctest.h>

using namespace concierto;

TEST_CASE("Days are counted from 1970-01-01, a Thursday, to 2199-12-31") {
    CHECK(Date::parse("1970-01-01").days() == 0);
    CHECK(Date::parse("1970-01-01").weekday() == 4);
    CHECK(Date::parse("2000-02-29").days() == 11016);
    CHECK(Date::parse("2026-07-06").days() == 20640);
    CHECK(Date::parse("2026-07-06").weekday() == 1);
    CHECK(Date::parse("2026-07-12").weekday() == 7);
    CHECK(Date::parse("2199-12-31") == last_date);
}

TEST_CASE("Only days that exist, written in full, are dates") {
    for (const char* text : {"", "2026-7-06", "2026-07-6", "2026/07/06", "2026-07-06 ", "2026-00-01", "2026-13-01",
                             "2026-01-00", "2026-04-31", "2026-02-29", "2100-02-29", "1969-12-31", "2200-01-01",
                             "+026-01-01", "2026-07-0a", "20260706"}) {
        CAPTURE(text);
        CHECK_FALSE(Date::parse(text).exists());
    }
    CHECK(Date::parse("2024-02-29").exists());
}

TEST_CASE("Every day of the range goes through its text and follows the one before") {
    Date previous;
    for (Date date = first_date; date <= last_date; date = date + 1) {
        const Date again = Date::parse(date.text());
        if (again != date) FAIL("day " << date.days() << " is " << date.text());
        if (Date::of(date.year(), date.month(), date.day()) != date) FAIL(date.text());
        if (previous.exists() && date.weekday() != previous.weekday() % 7 + 1) FAIL(date.text());
        if (date.monday().weekday() != 1 || date - date.monday() > 6 || date < date.monday()) FAIL(date.text());
        previous = date;
    }
}

TEST_CASE("Months start on the first, and the next one after the last day") {
    CHECK(Date::parse("2026-07-31").month_start().text() == "2026-07-01");
    CHECK(Date::parse("2026-12-31").next_month_start().text() == "2027-01-01");
    CHECK(Date::parse("2028-02-10").next_month_start().text() == "2028-03-01");
    CHECK(Month::parse("2026-07").months() == 678);
    CHECK(Month::of(Date::of(2026, 7, 31)) == Month::parse("2026-07"));
    CHECK(Month::parse("2026-07").text() == "2026-07");
    CHECK(Month::parse("2026-07").first_day().text() == "2026-07-01");
    CHECK(Month::parse("2199-12").exists());
    for (const char* text : {"", "2026-7", "2026-00", "2026-13", "1969-12", "2200-01", "2026-07-01"}) {
        CAPTURE(text);
        CHECK_FALSE(Month::parse(text).exists());
    }
}

TEST_CASE("Times of day run from 00:00 to 23:59") {
    CHECK(TimeOfDay::parse("00:00").minutes() == 0);
    CHECK(TimeOfDay::parse("09:30").minutes() == 570);
    CHECK(TimeOfDay::parse("23:59").text() == "23:59");
    for (const char* text : {"", "9:30", "24:00", "12:60", "12.30", "12:3a", "-1:00", "12:30:00"}) {
        CAPTURE(text);
        CHECK_FALSE(TimeOfDay::parse(text).exists());
    }
}

TEST_CASE("What is absent has no text") {
    CHECK(Date().text().empty());
    CHECK(Month().text().empty());
    CHECK(TimeOfDay().text().empty());
    CHECK(Date() == Date());
    CHECK(Date() != first_date);
}
