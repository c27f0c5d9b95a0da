#include "rules/lead_arrivals.h"

#include <algorithm>

#include "plan/query.h"

namespace concierto {

namespace {

// Hundredths of a lead that the activity brings altogether, rounded half up once.
std::int64_t total_of(const Plan& plan, const Index& index, const Activity& activity) {
    if (activity.expected_leads) return std::int64_t{*activity.expected_leads} * 100;
    if (!activity.response_rate || activity.response_rate->ten_thousandths == 0) return 0;
    const auto targets = static_cast<std::int64_t>(audience_of(plan, index, activity).size());
    return (activity.response_rate->ten_thousandths * targets + 50) / 100;
}

}

std::int64_t LeadArrival::between(Date from, Date to) const {
    const std::int64_t begin = std::max<std::int64_t>(from - first, 0);
    const std::int64_t end = std::min<std::int64_t>(to - first + 1, days);
    if (begin >= end) return 0;
    const std::int64_t richer_days = total % days;  // the first ones, with one hundredth more
    const std::int64_t extra = std::clamp<std::int64_t>(richer_days, begin, end) - begin;
    return (end - begin) * (total / days) + extra;
}

std::vector<LeadArrival> lead_arrivals(const Plan& plan, const Index& index, std::int32_t response_days) {
    std::vector<LeadArrival> out;
    for (const Name id : index.of(Link::lead_activities, Index::lead_bringers())) {
        const Activity& activity = *plan.live(Id<Activity>(id));
        if (activity.status == Status::idea || activity.status == Status::cancelled) continue;
        const std::int64_t total = total_of(plan, index, activity);
        const std::int32_t days = last_day(activity) - activity.start + 1 + response_days;
        if (total > 0) out.push_back({&activity, total, activity.start, days});
    }
    return out;
}

std::int64_t weekly_capacity(const Plan& plan) {
    std::int64_t capacity = 0;
    for (const Person& person : plan.table<Person>()) {
        if (role_of(plan, person.team) == TeamRole::sales) capacity += person.leads_per_week;
    }
    return capacity;
}

std::vector<LeadWeek> lead_weeks(const std::vector<LeadArrival>& arrivals, Date plan_start, std::int64_t capacity) {
    if (arrivals.empty()) return {};
    Date first = arrivals.front().first;
    Date last = arrivals.front().last();
    for (const LeadArrival& arrival : arrivals) {
        first = std::min(first, arrival.first);
        last = std::max(last, arrival.last());
    }
    if (plan_start.exists()) first = std::min(first, plan_start);
    const Date first_monday = first.monday();
    const Date last_monday = std::min(last, last_date).monday();  // a promise may reach further than days do

    std::vector<LeadWeek> weeks(static_cast<std::size_t>((last_monday - first_monday) / 7 + 1));
    for (const LeadArrival& arrival : arrivals) {
        const Date end = std::min(arrival.last(), last_monday);
        for (Date monday = arrival.first.monday(); monday <= end; monday = monday + 7) {
            weeks[static_cast<std::size_t>((monday - first_monday) / 7)].arrivals +=
                arrival.between(monday, monday + 6);
        }
    }
    std::int64_t backlog = 0;
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        backlog = std::max<std::int64_t>(0, backlog + weeks[i].arrivals - capacity * 100);
        weeks[i].monday = first_monday + static_cast<std::int32_t>(i) * 7;
        weeks[i].backlog = backlog;
    }
    for (int after = 1; backlog > 0 && after <= 53; ++after) {
        backlog = std::max<std::int64_t>(0, backlog - capacity * 100);
        weeks.push_back({last_monday + 7 * after, 0, backlog});
    }
    return weeks;
}

}
