// inspector_state.h -- The looks of the inspector, and what of the selection it last drew.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "ui/field_state.h"

namespace concierto::ui {

// A finding of the selected record, in words.
struct FindingLine {
    std::string id;
    std::string sentence;
    Severity severity{};
    bool accepted = false;
};

struct CommentLine {
    std::string author_and_date;
    std::string text;
};

// Everything the inspector says about the selection: made once per state of the plan.
struct InspectorContent {
    std::uint64_t version = 0;
    Language language = Language::none;
    std::vector<RecordKey> keys;  // of the kind that was marked last
    std::size_t all = 0;          // marked records of any kind
    Kind kind{};
    std::string title;
    std::vector<FieldValue> fields;  // of all the records together
    std::vector<FindingLine> findings;
    std::vector<CommentLine> comments;
    std::vector<std::string> facts;  // short lines under the title: audience, dates
};

struct InspectorState {
    InspectorContent content;
    FieldEditing editing;
    std::string comment;  // being written
    bool more_open = false;
    std::uint64_t random = 0;  // for the ids of new comments; the frame renews it
    std::string focus_field;   // gets the cursor when it is drawn next
};

}
