#pragma once

#include "app/intents.h"
#include "app/session.h"
#include "ui/customer_state.h"

namespace concierto::ui {

// The customer's view of one account, in the room that is left: a sentence on top, then person by person everything
// that both teams plan to do. For a page and for a dialog alike; the caller gives it a panel that scrolls.
void draw_customer(const Session& session, CustomerState& state, Id<Account> account, Intents& intents);

}
