// delta.h -- What happened to a plan: each touched record before and after. Undo, incremental rules, previews, the
// journal, "what changed" texts and announcements are all readings of a Delta.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "plan/plan.h"

namespace concierto {

using RecordPointer = std::shared_ptr<const AnyRecord>;

struct Change {
    Kind kind{};
    Name id;
    RecordPointer before;  // null: the record is new
    RecordPointer after;   // null: the record is removed without trace (undoing an addition)
};

class Delta {
  public:
    bool empty() const { return changes_.empty(); }
    const std::vector<Change>& changes() const { return changes_; }

    // Adds one change; a later change of the same record joins the earlier one, and a change back vanishes.
    void add(Change change);

    // `record` shall stand in the plan from now on, whether it was there or not. Normalises it. No change: adds
    // nothing.
    void put(const Plan& plan, AnyRecord record);
    // The record shall be as if it had never been.
    void erase(const Plan& plan, Kind kind, Name id);

  private:
    std::vector<Change> changes_;
};

// Carries out the changes. The plan must be in the state from which the delta was made.
void apply(Plan& plan, const Delta& delta);

// Undoes what `delta` does.
Delta reversed(const Delta& delta);

// One after the other, as one: each record is in it once, and not at all when it is as it was.
Delta joined(std::span<const Delta> in_order);
Delta joined(const Delta& first, const Delta& second);

// The delta that turns `from` into `to`, ordered by kind and id. Kept and unknown parts are not compared.
Delta difference(const Plan& from, const Plan& to);

}
