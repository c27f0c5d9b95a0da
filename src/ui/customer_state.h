#pragma once

#include <string>
#include <vector>

#include "plan/enums.h"
#include "ui/customer_layout.h"

namespace concierto::ui {

// The story of one account as it was last worked out, with its words.
struct CustomerState {
    struct Line {
        std::string day, what, who, consent;
        std::vector<std::string> findings;  // sentences
    };
    struct Person {
        std::string name, title, consents;
        std::vector<Line> lines;
    };
    Id<Account> account;
    std::uint64_t version = 0;
    Language language = Language::none;
    CustomerStory story;
    std::string summary;
    std::vector<std::string> too_much;  // sentences, worst first
    std::vector<Person> people;         // as story.people
};

}
