#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"

namespace concierto::ui {

// What a change of a rule would bring, before it is applied.
struct RulePreview {
    bool made = false;
    std::int64_t gained = 0, lost = 0;  // findings of any severity
    std::size_t accounts = 0;           // concerned
    std::string sentence;
    std::vector<std::string> gained_examples, lost_examples;  // sentences, at most a few
};

struct RulesState {
    struct Line {
        RuleRecord record;
        std::string name, words, findings;
        Severity severity = Severity::none;  // that holds
    };
    std::vector<Line> lines;
    std::uint64_t lines_version = 0;
    Language lines_language = Language::none;

    std::string open;  // id of the record that is open, "" without one
    std::optional<RuleRecord> draft;
    bool is_new = false;
    std::map<std::string, std::string, std::less<>> texts;     // by parameter: as typed
    std::map<std::string, std::string, std::less<>> problems;  // by parameter: why it is not accepted
    RulePreview preview;
    std::uint64_t preview_version = 0;
    int kind_to_add = -1;
};

}
