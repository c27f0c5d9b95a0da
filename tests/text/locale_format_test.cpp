#include "text/locale_format.h"

#include <doctest/doctest.h>

using namespace concierto;

namespace {
constexpr auto en = Language::en;
constexpr auto es = Language::es;
const Date wednesday = Date::of(2026, 7, 8);
}

TEST_CASE("a day is written as the language does it") {
    CHECK(format_date(en, wednesday, DateStyle::day) == "8 Jul");
    CHECK(format_date(en, wednesday) == "Wed 8 Jul");
    CHECK(format_date(en, wednesday, DateStyle::with_year) == "8 Jul 2026");
    CHECK(format_date(en, wednesday, DateStyle::full) == "Wednesday 8 July 2026");
    CHECK(format_date(es, wednesday) == "mié 8 jul");
    CHECK(format_date(es, wednesday, DateStyle::full) == "miércoles 8 de julio de 2026");
    CHECK(format_date(es, Date()) == "");
}

TEST_CASE("a range says no more than is needed") {
    CHECK(format_range(en, wednesday, wednesday) == "Wed 8 Jul");
    CHECK(format_range(en, wednesday, wednesday + 2) == "8–10 Jul");
    CHECK(format_range(en, Date::of(2026, 7, 30), Date::of(2026, 8, 2)) == "30 Jul – 2 Aug");
    CHECK(format_range(en, Date::of(2026, 12, 30), Date::of(2027, 1, 2)) == "30 Dec 2026 – 2 Jan 2027");
    CHECK(format_range(es, wednesday, Date()) == "desde el mié 8 jul");
    CHECK(format_range(en, Date(), wednesday) == "until Wed 8 Jul");
    CHECK(format_range(en, Date(), Date()) == "");
}

TEST_CASE("months and weekdays have their names") {
    CHECK(format_month(en, Month::parse("2026-01")) == "January 2026");
    CHECK(format_month(es, Month::parse("2026-12")) == "diciembre de 2026");
    CHECK(format_weekday_long(es, 7) == "domingo");
    CHECK(format_weekday_short(en, 1) == "Mon");
    CHECK(format_month_short(es, 8) == "ago");
}

TEST_CASE("numbers are grouped and lose their empty places") {
    CHECK(format_number(en, 0) == "0");
    CHECK(format_number(en, 999) == "999");
    CHECK(format_number(en, 1000) == "1,000");
    CHECK(format_number(es, -1234567) == "-1,234,567");
    CHECK(format_scaled(en, 250, 2) == "2.5");
    CHECK(format_scaled(en, 5, 2) == "0.05");
    CHECK(format_scaled(en, -5, 2) == "-0.05");
    CHECK(format_scaled(en, 300, 2) == "3");
    CHECK(format_scaled(en, INT64_MIN, 0) == "-9,223,372,036,854,775,808");
    CHECK(format_decimal(en, 2.345, 1) == "2.3");
    CHECK(format_decimal(en, -0.05, 2) == "-0.05");
}

TEST_CASE("money has its currency and two places or none") {
    CHECK(format_money(en, Money{125050}, "MXN") == "MXN\u00A01,250.50");
    CHECK(format_money(es, Money{8000}, "USD") == "USD\u00A080");
    CHECK(format_money(es, Money{8005}, "USD") == "USD\u00A080.05");
    CHECK(format_money(es, Money{-8010}, "") == "-80.10");
}

TEST_CASE("percent and sizes") {
    CHECK(format_percent(en, Rate{1250}) == "12.5%");
    CHECK(format_percent(es, Rate{1250}) == "12.5\u00A0%");
    CHECK(format_percent(en, 0.333) == "33%");
    CHECK(format_size(en, 1) == "1 byte");
    CHECK(format_size(en, 999) == "999 bytes");
    CHECK(format_size(en, 1500) == "1.5 KB");
    CHECK(format_size(es, 40'000'000) == "40 MB");
}
