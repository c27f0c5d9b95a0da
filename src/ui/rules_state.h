#pragma once

#include <string>
#include <vector>

#include "app/session.h"
#include "ui/field_state.h"

namespace concierto::ui {

// What a change of the rules would bring, before it is applied.
struct RulePreview {
    std::int64_t gained = 0, lost = 0;  // findings of any severity
    std::size_t accounts = 0;           // concerned
    std::string sentence;
    std::vector<std::string> gained_examples, lost_examples;  // sentences, the worst ones
    std::size_t more_gained = 0, more_lost = 0;
};

enum class RuleWish : std::uint8_t { none, change, add, remove, reset };

struct RulesState {
    struct Line {
        RuleRecord record;
        Severity severity = Severity::none;  // that holds
        std::string name, words, findings;
    };
    std::vector<Line> lines;
    std::vector<std::string> kept;  // records of the file that were not understood
    std::uint64_t lines_version = 0;
    Language lines_language = Language::none;

    std::string open;  // id of the record that is open, "" without one
    RuleWish wish = RuleWish::none;
    RuleRecord draft;
    FieldEditing editing;
    std::vector<FieldValue> values;  // of the draft's parameters
    std::string words;               // the draft in words
    bool stale = true;               // values, words and preview are not those of the draft
    std::uint64_t draft_version = 0;
    Language draft_language = Language::none;
    Delta delta;  // what Apply would do; empty: nothing
    RulePreview preview;
    int kind_to_add = -1;
};

}
