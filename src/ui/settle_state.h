#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.h"

namespace concierto::ui {

struct SettleState {
    std::uint64_t version = 0;  // of the plan for which it was opened; 0: has to begin anew
    std::string days = "14";
    std::string days_problem;
    std::vector<bool> teams, channels;  // ticked: may be edited
    std::vector<Id<Account>> hands_off;
    int account_to_add = -1;
    bool may_join = true;

    std::optional<Settlement> proposal;
    std::vector<std::string> words;  // one per edit
    std::vector<std::string> costs;
    std::vector<bool> ticked;
    Delta chosen;  // of the ticked edits
    std::string summary, before, after;
};

}
