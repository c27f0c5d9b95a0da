// healing.h -- A plan file in which git left its conflict markers: both sides are read and joined. What comes out is a
// plan file again, so that it is read, noted and kept like any other.
//
//   Result<ReadPlan> read = read_plan_healed(bytes);        or in slices, once reading said
//   ErrorKind::conflict_markers: Healing healing(bytes); while (healing.step(1 << 20)) show(healing.progress());
//   Result<Healed> healed = healing.take();
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "format/conflict_markers.h"
#include "format/plan_json.h"

namespace concierto {

struct Healed {
    std::string bytes;
    std::int64_t open_conflicts = 0;   // fields that have more than one value now
    bool read_only = false;            // a side is of a newer format
    std::int64_t records_missing = 0;  // of the side that lost more

    // Says in what was read from `bytes` where it came from.
    void describe_in(ReadPlan& read) const;
};

class Healing {
  public:
    // `bytes` may go away afterwards.
    explicit Healing(std::string_view bytes);

    // Goes on for about `budget_bytes` of input; joining is one step. True while there is more to do.
    bool step(std::size_t budget_bytes);
    double progress() const;  // 0 to 1
    // Once step has said false, once. ErrorKind::conflict_markers when a side is no plan.
    Result<Healed> take();

  private:
    void start_side();
    void join_sides();

    ConflictSides sides_;
    std::unique_ptr<PlanReading> reading_;
    ReadPlan ours_, theirs_;
    int side_ = 0;  // how many have been read
    Error error_;
    bool refused_ = false;
    Healed healed_;
};

// As read_plan, but a file with conflict markers is healed, and has a note that says so.
Result<ReadPlan> read_plan_healed(std::string_view bytes);

}
