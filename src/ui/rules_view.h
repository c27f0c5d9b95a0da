#pragma once

#include "app/intents.h"
#include "app/session.h"
#include "ui/rules_state.h"

namespace concierto::ui {

// The rule records with their parameters, and what a change of them would bring before it is applied.
void draw_rules(const Session& session, RulesState& state, Intents& intents);

}
