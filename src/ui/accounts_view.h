#pragma once

#include "app/intents.h"
#include "app/session.h"
#include "ui/accounts_state.h"

namespace concierto::ui {

// The accounts as a table, and for one of them what its people are going to hear from both teams.
void draw_accounts(const Session& session, AccountsState& state, Intents& intents);

}
