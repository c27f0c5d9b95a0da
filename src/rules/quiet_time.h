// quiet_time.h -- When a quiet rule wants silence. A range that passes midnight belongs to the day on which it starts.
#pragma once

#include "plan/records.h"

namespace concierto {

struct QuietTime {
    Date from, to;              // of the day on which a quiet range starts; absent: open
    std::uint8_t weekdays = 0;  // bit 1 = Monday … bit 7 = Sunday; 0: every day
    TimeOfDay from_time, to_time;

    // Whether a touch that lasts from `first` to `last` meets it. With times, a touch counts only by its time on its
    // first day (absent: never inside); without times, every day of the touch counts.
    bool meets(Date first, Date last, TimeOfDay time) const;

  private:
    bool has_times() const { return from_time.exists() || to_time.exists(); }
    bool starts_on(Date day) const;
};

QuietTime quiet_time_of(const RuleRecord& record);

}
