#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "app/session.h"
#include "ui/accounts_layout.h"
#include "ui/customer_state.h"
#include "ui/widgets.h"

namespace concierto::ui {

struct AccountsState {
    enum class Part : std::uint8_t { table, customer } part = Part::table;
    AccountTable accounts;
    AccountGrouping grouping = AccountGrouping::none;
    TableSort sort{.column = 0};

    // The figures in words, for lines that have been in view.
    struct LineWords {
        std::string marketing, sales, next, findings, findings_name;
    };
    std::unordered_map<Name, LineWords> words;
    struct GroupWords {
        std::string title;
        LineWords totals;
    };
    std::vector<GroupWords> groups;
    std::string total, total_touches, total_conflicts;
    std::uint64_t words_version = 0;
    Language words_language = Language::none;
    AccountGrouping words_grouping = AccountGrouping::none;

    CustomerState customer;
    Id<Account> chosen;  // whose view is shown
};

}
