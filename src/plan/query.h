// query.h -- Questions about a plan that several layers ask.
#pragma once

#include <vector>

#include "plan/index.h"
#include "plan/plan.h"

namespace concierto {

// The teams of the plan, by id; a plan without teams has `marketing` and `sales`.
std::vector<Team> teams_of(const Plan& plan);

// The role of a team. A team without a role, or without a record, has the role that its id spells, otherwise none.
TeamRole role_of(const Plan& plan, Id<Team> team);

// Whether a rule that names `wanted` means `team`: by id, or by role ("sales" means every team of that role).
bool is_team(const Plan& plan, Id<Team> team, Name wanted);

// The first and last day on which the activity does something: its steps' days, or start to end.
Date first_day(const Activity& activity);
Date last_day(const Activity& activity);

// Whether the activity reaches the account by listing it or by a tag, and does not exclude it.
bool reaches_account(const Activity& activity, const Account& account);

struct AudienceTarget {
    Id<Account> account;
    Id<Contact> contact;  // empty: the account itself, no named person
    friend bool operator==(const AudienceTarget&, const AudienceTarget&) = default;
};

// Everybody whom the activity reaches, each once, by account and contact in byte order. Ids that name nothing are
// left out. O(accounts + contacts reached).
std::vector<AudienceTarget> audience_of(const Plan& plan, const Index& index, const Activity& activity);

// The accounts reached, each once, in no particular order; those of listed contacts too, though they may name nothing.
std::vector<Id<Account>> accounts_reached(const Plan& plan, const Index& index, const Activity& activity);

// The same from the other side: the activities whose audience has the account or somebody in it, cancelled ones too,
// each once, in no particular order.
std::vector<Id<Activity>> activities_reaching(const Plan& plan, const Index& index, const Account& account);

}
