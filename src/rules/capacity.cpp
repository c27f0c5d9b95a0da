// capacity.cpp -- A campaign brings more people in a week than sales can attend in the time that was promised.
#include "plan/query.h"
#include "rules/lead_arrivals.h"
#include "rules/parameters.h"
#include "rules/rules.h"

namespace concierto {

namespace {

bool brings_leads(const AnyRecord& changed) {
    const auto* activity = std::get_if<Activity>(&changed);
    return activity != nullptr && (activity->expected_leads || activity->response_rate);
}

bool counts_its_targets(const Plan& plan, Name id) {
    const Activity& activity = *plan.live(Id<Activity>(id));
    return activity.response_rate && !activity.expected_leads;
}

// Whether some activity's leads depend on how many targets this account or contact makes.
bool changes_an_audience(const Plan& plan, const Index& index, const AnyRecord& changed) {
    const auto some_count = [&](Link link, Name from) {
        for (const Name id : index.of(link, from)) {
            if (counts_its_targets(plan, id)) return true;
        }
        return false;
    };
    if (const auto* contact = std::get_if<Contact>(&changed)) return some_count(Link::contact_activities, contact->id);
    const auto* account = std::get_if<Account>(&changed);
    if (account == nullptr) return false;
    if (some_count(Link::account_activities, account->id)) return true;
    for (const Name tag : account->tags) {
        if (some_count(Link::tag_activities, tag)) return true;
    }
    return false;
}

void disturb_capacity(const Plan& plan, const Index& index, const AnyRecord& changed, ScopeSet& out) {
    const bool disturbs = brings_leads(changed) || std::holds_alternative<Person>(changed) ||
                          std::holds_alternative<Team>(changed) || std::holds_alternative<PlanHeader>(changed) ||
                          changes_an_audience(plan, index, changed);
    if (disturbs) out.add(ScopeKind::plan, Name());
}

Finding week_over(const LeadWeek& week, const std::vector<LeadArrival>& arrivals, std::int64_t capacity,
                  Count promised) {
    Finding finding;
    finding.week = week.monday;
    finding.subject = Name::of(week.monday.text());
    for (const LeadArrival& arrival : arrivals) {
        if (week.arrivals == 0) break;
        if (arrival.between(week.monday, week.monday + 6) > 0) finding.activities.push_back(arrival.activity->id);
    }
    finding.set(NumberKey::arrivals, week.arrivals);
    finding.set(NumberKey::capacity, capacity);
    finding.set(NumberKey::backlog, week.backlog);
    finding.set(NumberKey::promised_days, promised);
    return finding;
}

}

const Rule capacity{
    .kind = RuleKind::capacity,
    .severity = Severity::conflict,
    .works_in = {false, false, false, false, true},
    .scopes = disturb_capacity,
    .check =
        [](const RuleContext& in, Scope, FindingSink& out) {
            const Count promised = response_days_of(in.record);
            const auto arrivals = lead_arrivals(in.plan, in.index, promised);
            const std::int64_t weekly = weekly_capacity(in.plan);
            for (const LeadWeek& week : lead_weeks(arrivals, in.plan.header.start, weekly)) {
                if (week.backlog * 7 <= weekly * 100 * promised) continue;
                if (!out.has_room()) return;
                out.report(week_over(week, arrivals, weekly, promised));
            }
        },
};

}
