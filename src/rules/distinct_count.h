// distinct_count.h -- How many different records something in a sliding window names: each enters when the window
// reaches it and leaves when the window has passed.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "base/id.h"

namespace concierto {

class DistinctCount {
  public:
    void enter(Name name) { ++times_[name]; }
    // Must have entered.
    void leave(Name name) {
        const auto at = times_.find(name);
        if (--at->second == 0) times_.erase(at);
    }
    std::int64_t count() const { return static_cast<std::int64_t>(times_.size()); }

  private:
    std::unordered_map<Name, int> times_;
};

}
