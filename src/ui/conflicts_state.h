#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "app/session.h"
#include "ui/conflicts_layout.h"
#include "ui/timeline_layout.h"

namespace concierto::ui {

// A finding of the list in words.
struct FindingWords {
    std::string sentence;
    std::string subject;
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
    struct Touching {
        Id<Activity> activity;
        std::string title;  // of the activity
        TeamRole team = TeamRole::none;
        std::vector<TimelineBar> days;
    };
    std::vector<Touching> activities;  // by their first touch
    Date first, last;                  // of all touches
    std::vector<std::string> touches;
    struct Choice {
        Fix fix;
        std::string title;
        std::string cost;
        std::vector<std::string> gone, gained;  // sentences, the worst ones
        std::size_t more_gone = 0, more_gained = 0;
    };
    std::vector<Choice> choices;
    int shown_choice = -1;  // whose effect is spread out
};

struct ConflictsState {
    InboxGrouping grouping = InboxGrouping::account;
    Inbox inbox;
    RowHeights heights;
    std::uint64_t heights_generation = 0;
    std::unordered_map<std::string, FindingWords> words;  // of lines that have been in view
    std::unordered_map<std::uint32_t, std::string> group_words;
    std::uint64_t words_version = 0;
    Language words_language = Language::none;
    InboxGrouping words_grouping = InboxGrouping::none;
    OpenFinding open;
    int last_line = -1;          // of the list where the open finding stood, also after it was settled
    std::string in_view;         // the open finding that the list has brought into view
    bool detail_covers = false;  // on a narrow page: the open finding covers the list
};

}
