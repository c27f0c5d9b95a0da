// small_plan.h -- Two activities of two teams that collide on one account: the least that shows what the board is for.
#pragma once

#include <string>

#include "plan/plan.h"

namespace concierto {

inline Activity small_activity(const char* id, const char* team, Channel channel, const char* start) {
    Activity out;
    out.id = Id<Activity>::of(id);
    out.title = std::string("Activity ") + id;
    out.team = Id<Team>::of(team);
    out.channel = channel;
    out.start = Date::parse(start);
    out.accounts = {Id<Account>::of("acme")};
    return out;
}

inline Plan small_plan() {
    Plan plan;
    plan.header.id = Name::of("q3");
    plan.header.title = "Q3";
    Account acme;
    acme.id = Id<Account>::of("acme");
    acme.name = "Acme";
    plan.put(acme);
    plan.put(small_activity("v1", "marketing", Channel::email, "2026-07-06"));
    plan.put(small_activity("v2", "sales", Channel::call, "2026-07-08"));
    return plan;
}

}
