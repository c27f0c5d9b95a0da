// date.h -- Civil days, months and times of day as integers. No zones, no clock. Each type has a value that means
// "absent", so that a field of a record needs no optional around it.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace concierto {

// A civil day: days since 1970-01-01 (a Thursday). Files hold 1970-01-01 to 2199-12-31.
class Date {
  public:
    constexpr Date() = default;  // absent
    constexpr explicit Date(std::int32_t days) : days_(days) {}
    static Date of(int year, int month, int day);

    // "2026-07-31" and nothing else; absent when the text is no such day or outside the range of files.
    static Date parse(std::string_view text);
    std::string text() const;  // "" when absent

    constexpr bool exists() const { return days_ != absent; }
    constexpr explicit operator bool() const { return exists(); }
    constexpr std::int32_t days() const { return days_; }

    int weekday() const;  // 1 = Monday … 7 = Sunday
    int year() const;
    int month() const;         // 1 to 12
    int day() const;           // 1 to 31
    Date monday() const;       // of this day's week
    Date month_start() const;  // the first of this day's month
    Date next_month_start() const;

    friend constexpr Date operator+(Date a, std::int32_t days) { return Date(a.days_ + days); }
    friend constexpr Date operator-(Date a, std::int32_t days) { return Date(a.days_ - days); }
    friend constexpr std::int32_t operator-(Date a, Date b) { return a.days_ - b.days_; }
    friend constexpr bool operator==(Date a, Date b) { return a.days_ == b.days_; }
    friend constexpr bool operator!=(Date a, Date b) { return a.days_ != b.days_; }
    friend constexpr bool operator<(Date a, Date b) { return a.days_ < b.days_; }
    friend constexpr bool operator>(Date a, Date b) { return a.days_ > b.days_; }
    friend constexpr bool operator<=(Date a, Date b) { return a.days_ <= b.days_; }
    friend constexpr bool operator>=(Date a, Date b) { return a.days_ >= b.days_; }

  private:
    static constexpr std::int32_t absent = std::numeric_limits<std::int32_t>::min();
    std::int32_t days_ = absent;
};

inline constexpr Date first_date{0};
inline constexpr Date last_date{84005};  // 2199-12-31

// A calendar month: months since 1970-01.
class Month {
  public:
    constexpr Month() = default;  // absent
    constexpr explicit Month(std::int32_t months) : months_(months) {}
    static Month of(Date day);                  // the month that holds the day
    static Month parse(std::string_view text);  // "2026-07"
    std::string text() const;
    constexpr bool exists() const { return months_ >= 0; }
    constexpr std::int32_t months() const { return months_; }
    Date first_day() const;
    friend constexpr bool operator==(Month, Month) = default;
    friend constexpr bool operator<(Month a, Month b) { return a.months_ < b.months_; }

  private:
    std::int32_t months_ = -1;
};

// Minutes since midnight, 0 to 1439, in the recipient's local time.
class TimeOfDay {
  public:
    constexpr TimeOfDay() = default;  // absent
    constexpr explicit TimeOfDay(int minutes) : minutes_(static_cast<std::int16_t>(minutes)) {}
    static TimeOfDay parse(std::string_view text);  // "09:30"
    std::string text() const;
    constexpr bool exists() const { return minutes_ >= 0; }
    constexpr int minutes() const { return minutes_; }
    friend constexpr bool operator==(TimeOfDay, TimeOfDay) = default;

  private:
    std::int16_t minutes_ = -1;
};

}
