#pragma once

#include "app/session.h"
#include "ui/customer_state.h"

namespace concierto::ui {

// Works the story out and puts it into words, when account, plan or language are other ones than last time.
void refresh_customer(const Session& session, CustomerState& state, Id<Account> account);

}
