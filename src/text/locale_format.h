// locale_format.h -- Dates, numbers, money and percent as people write them in English and in Latin American Spanish
// (1,250.50 in both). Never looks at the machine's locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/money.h"
#include "plan/enums.h"

namespace concierto {

enum class DateStyle : std::uint8_t {
    day,        // "8 Jul"            "8 jul"
    weekday,    // "Wed 8 Jul"        "mié 8 jul"
    with_year,  // "8 Jul 2026"       "8 jul 2026"
    full,       // "Wednesday 8 July 2026"   "miércoles 8 de julio de 2026"
};

// "" for an absent date.
std::string format_date(Language language, Date date, DateStyle style = DateStyle::weekday);

// Both ends inclusive. One day reads as that day; "8–10 Jul", "30 Jul – 2 Aug", "30 Dec 2026 – 2 Jan 2027".
// Open ends: "from 8 Jul", "until 8 Jul".
std::string format_range(Language language, Date first, Date last);

std::string format_month(Language language, Month month);          // "July 2026", "julio de 2026"
std::string format_month_short(Language language, int month);      // 1 to 12: "Jul", "jul"
std::string format_month_long(Language language, int month);       // "July", "julio"
std::string format_weekday_short(Language language, int weekday);  // 1 = Monday: "Mon", "lun"
std::string format_weekday_long(Language language, int weekday);   // "Monday", "lunes"
std::string format_time(TimeOfDay time);                           // "09:30"

std::string format_number(Language language, std::int64_t value);  // "1,250"
// At most `decimals` places, without zeros at the end: 2.50 reads "2.5".
std::string format_decimal(Language language, double value, int decimals);
// `value` / 10^decimals, exactly, without zeros at the end.
std::string format_scaled(Language language, std::int64_t value, int decimals);
std::string format_money(Language language, Money amount,
                         std::string_view currency);             // "MXN 1,250.50"; whole: "MXN 80"
std::string format_percent(Language language, Rate rate);        // "12.5%", "12.5 %"
std::string format_percent(Language language, double fraction);  // the nearest whole percent
std::string format_size(Language language, std::int64_t bytes);  // "3.2 MB"

}
