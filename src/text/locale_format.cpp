#include "text/locale_format.h"

#include <cmath>

#include "base/number.h"
#include "text/catalogue.h"

namespace concierto {

namespace {

Key shifted(Key first, int by) { return static_cast<Key>(static_cast<int>(first) + by); }

std::string grouped(std::string_view digits) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
        out += digits[i];
    }
    return out;
}

std::uint64_t magnitude(std::int64_t value) {
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

std::string day_and_month(Language language, Date date) {
    return format_text(language, Key::date_day,
                       {std::to_string(date.day()), format_month_short(language, date.month())});
}

std::string closed_range(Language language, Date first, Date last) {
    if (first == last) return format_date(language, first);
    if (first.year() != last.year()) {
        return format_text(
            language, Key::range_dash,
            {format_date(language, first, DateStyle::with_year), format_date(language, last, DateStyle::with_year)});
    }
    if (first.month() == last.month()) {
        return format_text(
            language, Key::range_days_of_month,
            {std::to_string(first.day()), std::to_string(last.day()), format_month_short(language, last.month())});
    }
    return format_text(language, Key::range_dash, {day_and_month(language, first), day_and_month(language, last)});
}

}

std::string format_date(Language language, Date date, DateStyle style) {
    if (!date.exists()) return "";
    const std::string day = std::to_string(date.day());
    const std::string month = format_month_short(language, date.month());
    switch (style) {
        case DateStyle::day: return format_text(language, Key::date_day, {day, month});
        case DateStyle::weekday:
            return format_text(language, Key::date_weekday,
                               {format_weekday_short(language, date.weekday()), day, month});
        case DateStyle::with_year:
            return format_text(language, Key::date_with_year, {day, month, std::to_string(date.year())});
        case DateStyle::full:
            return format_text(language, Key::date_full,
                               {format_weekday_long(language, date.weekday()), day,
                                format_month_long(language, date.month()), std::to_string(date.year())});
    }
    return "";
}

std::string format_range(Language language, Date first, Date last) {
    if (first.exists() && last.exists()) return closed_range(language, first, last);
    if (first.exists()) return format_text(language, Key::range_from, {format_date(language, first)});
    if (last.exists()) return format_text(language, Key::range_until, {format_date(language, last)});
    return "";
}

std::string format_month(Language language, Month month) {
    if (!month.exists()) return "";
    const Date first = month.first_day();
    return format_text(language, Key::date_month,
                       {format_month_long(language, first.month()), std::to_string(first.year())});
}

std::string format_month_short(Language language, int month) {
    return std::string(text(language, shifted(Key::january_short, month - 1)));
}
std::string format_month_long(Language language, int month) {
    return std::string(text(language, shifted(Key::january, month - 1)));
}
std::string format_weekday_short(Language language, int weekday) {
    return std::string(text(language, shifted(Key::monday_short, weekday - 1)));
}
std::string format_weekday_long(Language language, int weekday) {
    return std::string(text(language, shifted(Key::monday, weekday - 1)));
}

std::string format_time(TimeOfDay time) { return time.text(); }

std::string format_number(Language language, std::int64_t value) { return format_scaled(language, value, 0); }

std::string format_scaled(Language, std::int64_t value, int decimals) {
    std::string digits = std::to_string(magnitude(value));
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    const std::string_view all = digits;
    const std::string_view whole = all.substr(0, all.size() - places);
    std::string_view part = all.substr(all.size() - places);
    while (!part.empty() && part.back() == '0') part.remove_suffix(1);
    std::string out = value < 0 ? "-" : "";
    out += grouped(whole);
    if (!part.empty()) {
        out += '.';
        out += part;
    }
    return out;
}

std::string format_decimal(Language language, double value, int decimals) {
    double factor = 1;
    for (int i = 0; i < decimals; ++i) factor *= 10;
    const double scaled = value * factor;
    if (!(std::fabs(scaled) < 9e15)) return number_text(value);
    return format_scaled(language, std::llround(scaled), decimals);
}

std::string format_money(Language language, Money amount, std::string_view currency) {
    std::string number = format_scaled(language, amount.hundredths, 2);
    if (amount.hundredths % 10 == 0 && amount.hundredths % 100 != 0) number += '0';
    if (currency.empty()) return number;
    return std::string(currency) + "\u00A0" + number;
}

std::string format_percent(Language language, Rate rate) {
    return format_text(language, Key::percent, {format_scaled(language, rate.ten_thousandths, 2)});
}

std::string format_percent(Language language, double fraction) {
    return format_text(language, Key::percent, {format_decimal(language, fraction * 100, 0)});
}

std::string format_size(Language language, std::int64_t bytes) {
    constexpr std::int64_t kilobyte = 1000;
    constexpr std::int64_t megabyte = 1000 * kilobyte;
    if (bytes < kilobyte) return format_text(language, Key::size_bytes, {static_cast<long long>(bytes)});
    if (bytes < megabyte) {
        return format_text(language, Key::size_kilobytes,
                           {format_decimal(language, static_cast<double>(bytes) / kilobyte, 1)});
    }
    return format_text(language, Key::size_megabytes,
                       {format_decimal(language, static_cast<double>(bytes) / megabyte, 1)});
}

}
