#pragma once

#include "ui/accounts_layout.h"
#include "ui/customer_state.h"
#include "ui/widgets.h"

namespace concierto::ui {

struct AccountsState {
    enum class Part : std::uint8_t { table, customer } part = Part::table;
    AccountTable accounts;
    AccountGrouping grouping = AccountGrouping::none;
    TableSort sort{.column = 0};
    CustomerState customer;
    Id<Account> last_main;  // to see that another account was chosen
};

}
