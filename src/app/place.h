// place.h -- Where somebody is: the view, what is marked, the finding that is open. As text it stands behind the # of
// the address, so that Back works and a place can be bookmarked:
//     timeline   timeline/activities/a1,a2   accounts/accounts/acme   conflicts/finding/collision%2Facme%2Fa1+a2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/record_edits.h"

namespace concierto {

enum class AppView : std::uint8_t {
    welcome,
    board,
    timeline,
    calendar,
    accounts,
    conflicts,
    goals,
    forecast,
    rules,
    trash
};
inline constexpr std::size_t app_view_count = 10;

// Views that can be gone to; the others are not built yet and read as board.
inline constexpr std::array built_views{AppView::welcome,   AppView::board, AppView::timeline, AppView::accounts,
                                        AppView::conflicts, AppView::rules, AppView::trash};
bool is_built(AppView view);

struct Place {
    AppView view = AppView::welcome;
    std::vector<RecordKey> marked;  // of one kind; at most 50 go into the address
    std::string finding;
    friend bool operator==(const Place&, const Place&) = default;
};

std::string fragment_of(const Place& place);
// Whatever cannot be read is left out: an empty or foreign fragment is the welcome view with nothing marked.
Place place_of(std::string_view fragment);

}
