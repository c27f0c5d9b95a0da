#include "base/date.h"

#include <array>

namespace concierto {

namespace {

struct Civil {
    int year;
    int month;
    int day;
};

// Days since 1970-01-01 of a proleptic Gregorian day, counted in eras of 400 years that begin on 1 March.
std::int32_t days_of(int year, int month, int day) {
    const int y = month <= 2 ? year - 1 : year;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int year_of_era = y - era * 400;
    const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Civil civil_of(std::int32_t days) {
    const std::int32_t z = days + 719468;
    const std::int32_t era = (z >= 0 ? z : z - 146096) / 146097;
    const int day_of_era = z - era * 146097;
    const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int mp = (5 * day_of_year + 2) / 153;
    const int month = mp < 10 ? mp + 3 : mp - 9;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * mp + 2) / 5 + 1};
}

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

// The number in `text`, which must be digits only; -1 otherwise.
int digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

void append_padded(std::string& out, int value, int width) {
    const std::string number = std::to_string(value);
    for (int missing = width - static_cast<int>(number.size()); missing > 0; --missing) out += '0';
    out += number;
}

}

Date Date::of(int year, int month, int day) { return Date(days_of(year, month, day)); }

Date Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const int year = digits(text.substr(0, 4));
    const int month = digits(text.substr(5, 2));
    const int day = digits(text.substr(8, 2));
    if (year < 1970 || year > 2199 || month < 1 || month > 12) return {};
    if (day < 1 || day > days_in_month(year, month)) return {};
    return of(year, month, day);
}

std::string Date::text() const {
    if (!exists()) return {};
    const Civil civil = civil_of(days_);
    std::string out;
    append_padded(out, civil.year, 4);
    out += '-';
    append_padded(out, civil.month, 2);
    out += '-';
    append_padded(out, civil.day, 2);
    return out;
}

int Date::weekday() const {
    const std::int32_t since_monday = (days_ + 3) % 7;  // 1970-01-01 was a Thursday
    return (since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

int Date::year() const { return civil_of(days_).year; }
int Date::month() const { return civil_of(days_).month; }
int Date::day() const { return civil_of(days_).day; }
Date Date::monday() const { return *this - (weekday() - 1); }
Date Date::month_start() const { return *this - (day() - 1); }

Date Date::next_month_start() const {
    const Civil civil = civil_of(days_);
    return civil.month == 12 ? of(civil.year + 1, 1, 1) : of(civil.year, civil.month + 1, 1);
}

Month Month::of(Date day) {
    const Civil civil = civil_of(day.days());
    return Month((civil.year - 1970) * 12 + civil.month - 1);
}

Month Month::parse(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return {};
    const int year = digits(text.substr(0, 4));
    const int month = digits(text.substr(5, 2));
    if (year < 1970 || year > 2199 || month < 1 || month > 12) return {};
    return Month((year - 1970) * 12 + month - 1);
}

std::string Month::text() const {
    if (!exists()) return {};
    std::string out;
    append_padded(out, 1970 + months_ / 12, 4);
    out += '-';
    append_padded(out, months_ % 12 + 1, 2);
    return out;
}

Date Month::first_day() const { return Date::of(1970 + months_ / 12, months_ % 12 + 1, 1); }

TimeOfDay TimeOfDay::parse(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return {};
    const int hour = digits(text.substr(0, 2));
    const int minute = digits(text.substr(3, 2));
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return {};
    return TimeOfDay(hour * 60 + minute);
}

std::string TimeOfDay::text() const {
    if (!exists()) return {};
    std::string out;
    append_padded(out, minutes_ / 60, 2);
    out += ':';
    append_padded(out, minutes_ % 60, 2);
    return out;
}

}
