#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "app/session.h"
#include "ui/conflicts_layout.h"

namespace concierto::ui {

// A finding of the list in words.
struct FindingWords {
    std::string sentence;
    std::string subject;
    std::string rule;
    std::string when;
};

// What the open finding says, worked out once for each state of the plan.
struct OpenFinding {
    std::string id;
    std::uint64_t version = 0;
    Language language = Language::none;
    bool found = false;
    Finding finding;
    std::string sentence, subject, rule, why_rule, why_yields, decision;
    std::vector<std::string> touches;
    struct Choice {
        Fix fix;
        std::string title;  // "Move …"
        std::string cost;
        std::vector<std::string> gone, gained;  // sentences, at most a few
        std::size_t more_gone = 0, more_gained = 0;
    };
    std::vector<Choice> choices;
    int shown_choice = -1;  // whose effect is spread out
};

struct ConflictsState {
    InboxGrouping grouping = InboxGrouping::account;
    Inbox inbox;
    std::unordered_map<std::string, FindingWords> words;  // of lines that have been in view
    std::uint64_t words_version = 0;
    Language words_language = Language::none;
    OpenFinding open;
    std::string wanted;  // the finding that the list has to bring into view
    bool focus_list = false;
    bool narrow_detail = false;  // on a narrow page: the open finding covers the list
};

}
