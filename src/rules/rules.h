// rules.h -- The rules by name, each in its own file; catalogue.cpp lists them.
#pragma once

#include "rules/rule.h"

namespace concierto {

extern const Rule collision, crowding, minimum_gap, frequency_cap, concurrent_contacts, exclusive_sequence, opt_out,
    paused, unsolicited_call, quiet, quiet_account, stage_rule, owner_rule, interest, incompatible, repeat, answered,
    order_rule, follow_up, capacity, duplicate_account, shared_goal;

}
