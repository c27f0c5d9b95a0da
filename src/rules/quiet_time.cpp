#include "rules/quiet_time.h"

#include <algorithm>

namespace concierto {

bool QuietTime::starts_on(Date day) const {
    if (from.exists() && day < from) return false;
    if (to.exists() && day > to) return false;
    return weekdays == 0 || ((weekdays >> day.weekday()) & 1) != 0;
}

bool QuietTime::meets(Date first, Date last, TimeOfDay time) const {
    if (!has_times()) {
        const Date begin = from.exists() ? std::max(first, from) : first;
        const Date end = to.exists() ? std::min(last, to) : last;
        const Date week_later = begin + 6;  // later days repeat the weekdays
        for (Date day = begin; day <= end && day <= week_later; day = day + 1) {
            if (starts_on(day)) return true;
        }
        return false;
    }
    if (!time.exists()) return false;
    const int begin = from_time.exists() ? from_time.minutes() : 0;
    const int end = to_time.exists() ? to_time.minutes() : 24 * 60;
    const int at = time.minutes();
    if (begin < end) return at >= begin && at < end && starts_on(first);
    return (at >= begin && starts_on(first)) || (at < end && starts_on(first - 1));
}

QuietTime quiet_time_of(const RuleRecord& record) {
    QuietTime quiet{record.from, record.to, 0, record.from_time, record.to_time};
    for (const Count weekday : record.weekdays)
        quiet.weekdays = static_cast<std::uint8_t>(quiet.weekdays | 1U << weekday);
    return quiet;
}

}
