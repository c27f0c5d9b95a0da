// conflicts_parts.h -- What the list and the open finding of the inbox share.
#pragma once

#include "app/intents.h"
#include "app/session.h"
#include "ui/conflicts_state.h"
#include "ui/words.h"

namespace concierto::ui {

// conflicts_words.cpp
const FindingWords& words_of(const Session& session, ConflictsState& state, const InboxItem& item);
const std::string& title_of_group(const Session& session, ConflictsState& state, std::uint32_t group);
// Works out touches, reasons and fixes of the finding when they are other ones than last time. Costs what its fixes
// cost.
void refresh_open(const Session& session, OpenFinding& open, const std::string& id);

// conflicts_list.cpp
void draw_inbox(const Session& session, ConflictsState& state, const Words& words, Intents& intents);
// The finding after the open one in the list, or before when it is the last; "" without one.
std::string neighbour_of_open(const Session& session, const ConflictsState& state);

// conflicts_detail.cpp
void draw_open_finding(const Session& session, ConflictsState& state, const Words& words, Intents& intents);
// conflicts_fixes.cpp
void draw_fixes(const Session& session, ConflictsState& state, const Words& words, Intents& intents);
// conflicts_strip.cpp
void draw_strip(const Session& session, const OpenFinding& open, const Words& words, Intents& intents);

}
