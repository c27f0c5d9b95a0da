// settle_ways.h -- How one finding can be settled within limits. Every way is tried for real; none brings a finding of
// block or conflict that was not there, or makes one worse.
#pragma once

#include <optional>

#include "rules/settle.h"

namespace concierto {

// Whether the limits let the activity be edited.
bool may_edit(const CheckedPlan& checked, const Activity& activity, const SettleLimits& limits);

// Whether an edit that the limits allow could settle the finding: what yields may be edited, and the finding depends on
// days or hours.
bool is_movable(const CheckedPlan& checked, const Finding& finding, const SettleLimits& limits);

// What trying may still cost: a trial costs the activities and findings on the accounts that it checks again.
class SettleEffort {
  public:
    bool is_spent() const { return left_ <= 0; }
    void spend(std::int64_t cost) { left_ -= cost; }

  private:
    // A few seconds.
    std::int64_t left_ = 5'000'000;
};

// Both want a finding that is movable.
// One edit, the gentlest that does: another hour of the same day, the nearest day, one play of both teams.
std::optional<SettleEdit> settle_simply(CheckedPlan& checked, const Finding& finding, const SettleLimits& limits,
                                        SettleEffort& effort);

// Several at once where one is not enough: a day on which something else is in the way, and what is in the way and
// yields is moved too, or joined with it in one play.
std::optional<SettleEdit> settle_together(CheckedPlan& checked, const Finding& finding, const SettleLimits& limits,
                                          SettleEffort& effort);

}
