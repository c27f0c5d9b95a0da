// lead_arrivals.h -- When the people whom activities attract arrive, how many sales can attend, and what is left over.
// All sums are exact, in hundredths of a lead.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "plan/index.h"

namespace concierto {

// What one activity brings: `total` hundredths of a lead, spread over `days` days from `first`. Each day gets the whole
// quotient; the first days get one hundredth more until the total is spent.
struct LeadArrival {
    const Activity* activity = nullptr;
    std::int64_t total = 0;
    Date first;
    std::int32_t days = 0;

    // The last day that gets something.
    Date last() const { return first + static_cast<std::int32_t>(std::min<std::int64_t>(days, total) - 1); }
    // Hundredths that arrive from `from` to `to`, both inclusive.
    std::int64_t between(Date from, Date to) const;
};

// What every activity brings that is neither an idea nor cancelled, until `response_days` after its end. Activities
// that bring nothing are left out. No particular order.
std::vector<LeadArrival> lead_arrivals(const Plan& plan, const Index& index, std::int32_t response_days);

// How many new leads the people of sales teams can attend in a week.
std::int64_t weekly_capacity(const Plan& plan);

struct LeadWeek {
    Date monday;
    std::int64_t arrivals = 0;  // hundredths
    std::int64_t backlog = 0;   // hundredths, at the end of the week
};

// Week by week from the plan's start (or the first arrival) until nobody waits, at most 53 weeks after the last
// arrival.
std::vector<LeadWeek> lead_weeks(const std::vector<LeadArrival>& arrivals, Date plan_start, std::int64_t capacity);

}
