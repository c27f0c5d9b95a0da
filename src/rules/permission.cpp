#include "rules/permission.h"

#include <algorithm>

namespace concierto {

namespace {

// Calls `visit(record)` for every contact record of the person.
template <class Visit>
void for_each_record(const Plan& plan, const Index& index, const Contact& contact, Visit&& visit) {
    const auto records = index.same_email(contact);
    if (records.size() < 2) return visit(contact);
    for (const Name id : records) visit(*plan.live(Id<Contact>(id)));
}

}

Consent consent_of(const Plan& plan, const Index& index, const Contact& contact, Channel channel) {
    bool granted = false;
    bool denied = false;
    for_each_record(plan, index, contact, [&](const Contact& record) {
        granted |= record.consent[channel] == Consent::granted;
        denied |= record.consent[channel] == Consent::denied;
    });
    if (denied) return Consent::denied;
    return granted ? Consent::granted : Consent::unknown;
}

bool opted_out(const Plan& plan, const Index& index, const Contact& contact, Date day) {
    bool out = false;
    for_each_record(plan, index, contact, [&](const Contact& record) {
        for (const Name id : index.of(Link::contact_outcomes, record.id)) {
            const Outcome& outcome = *plan.live(Id<Outcome>(id));
            out |= outcome.result == OutcomeResult::opted_out && outcome.date <= day;
        }
    });
    return out;
}

bool paused_during(const Plan& plan, const Index& index, const Contact& contact, Date first, Date last) {
    bool paused = false;
    for_each_record(plan, index, contact, [&](const Contact& record) {
        if (!record.paused_from.exists() && !record.paused_to.exists()) return;
        const bool begun = !record.paused_from.exists() || record.paused_from <= last;
        const bool goes_on = !record.paused_to.exists() || first <= record.paused_to;
        paused |= begun && goes_on;
    });
    return paused;
}

Date asked_for_call_by(const Plan& plan, const Index& index, const Contact& contact, Date day) {
    Date latest;
    for_each_record(plan, index, contact, [&](const Contact& record) {
        if (record.asked_for_call.exists() && record.asked_for_call <= day) {
            latest = latest.exists() ? std::max(latest, record.asked_for_call) : record.asked_for_call;
        }
    });
    return latest;
}

}
