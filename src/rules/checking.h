// checking.h -- A plan's findings from scratch, in slices, so that a page can draw between them.
#pragma once

#include "rules/findings.h"

namespace concierto {

class Checking {
  public:
    // `today` as for CheckedPlan.
    Checking(Plan plan, Date today);

    // Goes on for a few milliseconds: some thousand records are indexed, or some hundred accounts and people checked.
    // True while there is more to do.
    bool step();
    bool is_indexing() const { return indexing_; }
    double progress() const;  // of the whole, 0 to 1
    // Once step has said false.
    CheckedPlan take();

  private:
    void list_scopes();

    CheckedPlan checked_;
    bool indexing_ = true;
    std::vector<Scope> scopes_;
    std::size_t next_ = 0;
    std::vector<Finding> scratch_;
};

}
