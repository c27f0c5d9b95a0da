#pragma once

#include <string>
#include <vector>

#include "app/intents.h"
#include "app/session.h"

namespace concierto::ui {

struct TrashState {
    struct Line {
        RecordKey key;
        std::string name;
        std::string kind;
    };
    std::vector<Line> lines;  // by kind and name, for one state of the plan
    std::uint64_t version = 0;
    Language language = Language::none;
};

// What was deleted, each to be brought back.
void draw_trash(const Session& session, TrashState& state, Intents& intents);

}
