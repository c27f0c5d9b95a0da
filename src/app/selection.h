// selection.h -- The records that are marked in all views at once, in the order in which they were marked.
#pragma once

#include <span>
#include <vector>

#include "plan/plan.h"
#include "plan/record_edits.h"

namespace concierto {

class Selection {
  public:
    bool empty() const { return keys_.empty(); }
    std::size_t size() const { return keys_.size(); }
    std::span<const RecordKey> all() const { return keys_; }
    bool contains(const RecordKey& key) const;

    // The record that was marked last: what the inspector shows. Null without a selection.
    const RecordKey* main() const { return keys_.empty() ? nullptr : &keys_.back(); }
    // The marked records of one kind.
    std::vector<RecordKey> of(Kind kind) const;
    std::vector<Id<Activity>> activities() const;

    void clear();
    void set(const RecordKey& key);
    void set_all(std::span<const RecordKey> keys);
    void toggle(const RecordKey& key);
    // From the record last set or toggled to `key`, in the order in which a view shows them.
    void extend(const RecordKey& key, std::span<const RecordKey> order);
    // Forgets records that are no longer there or in the trash.
    void drop_missing(const Plan& plan);

  private:
    std::vector<RecordKey> keys_;
    RecordKey anchor_;
};

}
