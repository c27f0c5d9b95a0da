// rules_parts.h -- What the list of rules and the form of one share.
#pragma once

#include "app/intents.h"
#include "app/session.h"
#include "ui/rules_state.h"
#include "ui/words.h"

namespace concierto::ui {

// rules_words.cpp
void refresh_rule_lines(const Session& session, RulesState& state, const Words& words);
// Form, sentence, edit and preview of what is being wished. Costs what trying the edit out costs.
void refresh_draft(const Session& session, RulesState& state, const Words& words);

void open_rule(RulesState& state, const RuleRecord& record);
void begin_new_rule(const Session& session, RulesState& state, RuleKind kind);
void wish(RulesState& state, RuleWish what);
void close_rule(RulesState& state);

// rules_list.cpp
void draw_rule_list(const Session& session, RulesState& state, const Words& words);
// rules_form.cpp
void draw_rule_form(const Session& session, RulesState& state, const Words& words, Intents& intents);

}
