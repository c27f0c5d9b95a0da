// permission.h -- What a person has allowed. Several contact records with one e-mail are one person: `denied` on any of
// them denies, otherwise `granted` on any grants; pauses, requests and answers of one are those of all.
#pragma once

#include "plan/index.h"
#include "rules/parameters.h"
#include "rules/touches.h"

namespace concierto {

Consent consent_of(const Plan& plan, const Index& index, const Contact& contact, Channel channel);

// The person opted out, by an outcome, on or before `day`.
bool opted_out(const Plan& plan, const Index& index, const Contact& contact, Date day);

// One of the person's pauses meets [first, last].
bool paused_during(const Plan& plan, const Index& index, const Contact& contact, Date first, Date last);

// The latest day on or before `day` on which the person asked for a call; absent when there is none.
Date asked_for_call_by(const Plan& plan, const Index& index, const Contact& contact, Date day);

// What is so for a person is worked out once for all records of the person that a beat reaches: a careless import gives
// thousands of contacts one address.
class OncePerPerson {
  public:
    template <class WorkOut>
    Reason reason(const Beat& beat, const Target& target, WorkOut&& work_out) {
        if (&beat != beat_ || target.person != person_) {
            beat_ = &beat;
            person_ = target.person;
            reason_ = work_out();
        }
        return reason_;
    }

  private:
    const Beat* beat_ = nullptr;
    Id<Contact> person_;
    Reason reason_ = Reason::none;
};

}
