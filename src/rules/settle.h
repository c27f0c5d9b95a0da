// settle.h -- A proposal that works through a whole plan's conflicts, worst first, moving and joining only what yields.
#pragma once

#include <vector>

#include "rules/fixes.h"

namespace concierto {

struct SettleLimits {
    std::int32_t days = 14;              // how far an activity may move, either way
    std::vector<Id<Team>> teams;         // whose activities may be edited; empty: any
    std::vector<Channel> channels;       // of which channels; empty: any
    std::vector<Id<Account>> hands_off;  // activities that touch one of these stay as they are
    bool may_join = true;                // may put activities of both teams into one play
};

// One line of the proposal. It makes no finding of block or conflict, nor one of those that are there worse.
struct SettleEdit {
    std::vector<Fix> steps;  // what is done, without effects; more than one where only together they settle something
    Delta delta;             // all of it; fits the plan after the edits before
    FindingChange effect;
    std::string finding_id;  // what it settles
};

struct Settlement {
    std::vector<SettleEdit> edits;  // in order
    FindingCounts before, after;    // with all edits
    std::int64_t movable = 0;       // findings of block or conflict that an allowed edit could concern …
    std::int64_t settled = 0;       // … and how many of them are gone
    bool stopped_early = false;     // there was too much to try; proposing again afterwards may settle more
};

// Deterministic. Never makes a finding of block or conflict, never edits requested, running or done activities.
// Goes on until nothing more can be settled, or, where thousands of activities crowd one account, until it has tried
// for long enough. `checked` is afterwards as it was.
Settlement settle_all(CheckedPlan& checked, const SettleLimits& limits);

// The same edits without those at the positions in `left_out`, as one delta for the plan as it is now. Edits that no
// longer fit without the ones left out are left out too.
Delta settlement_delta(CheckedPlan& checked, const Settlement& settlement, const std::vector<std::size_t>& left_out);

}
