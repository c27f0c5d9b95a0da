// opening.h -- From bytes to a plan with its findings, in phases and slices, so that the page can say how far it is.
// Nothing that is open is touched: whoever asked takes the result, or the reason why there is none.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/host.h"
#include "app/journal.h"
#include "app/session.h"
#include "copies/healing.h"
#include "format/plan_json.h"
#include "rules/checking.h"

namespace concierto {

enum class OpenPhase : std::uint8_t { reading, indexing, checking, done };

struct OpeningProgress {
    std::string file_name;
    OpenPhase phase{};
    double fraction = 0;  // of the whole, 0 to 1
};

class Opening {
  public:
    // A file. Its bytes stay here, `take_file_bytes` hands them to the journal; those of a file with conflict markers
    // give way to those of the healed plan.
    Opening(OpenedFile file, Date today);
    // What the journal kept of a plan; when the best route cannot be read, the next one is taken.
    Opening(JournalContents contents, std::string title, Date today);
    Opening(const Opening&) = delete;
    Opening& operator=(const Opening&) = delete;

    // Goes on for a few milliseconds. True while there is more to do.
    bool step();
    OpeningProgress progress() const;

    // Once step has said false: the plan, once, or the error.
    Result<std::shared_ptr<OpenedPlan>> take();
    std::string take_file_bytes() { return std::move(file_.bytes); }

    // Of a plan out of the journal. The sequence behind which new entries go: behind everything that stands there, so
    // that entries that were lost behind a gap can never be taken for the continuation of what was restored.
    std::uint64_t last_sequence() const { return last_sequence_; }
    std::uint64_t since_snapshot() const { return since_snapshot_; }
    std::uint64_t lost_entries() const { return lost_entries_; }
    bool is_damaged() const { return damaged_; }  // something was unreadable, so a fresh snapshot is needed

  private:
    void next_route();
    void step_reading();
    void step_healing();
    double reading_fraction() const;
    void finish_reading();

    OpenedFile file_;
    JournalContents contents_;
    std::vector<JournalRoute> routes_;
    std::size_t route_ = 0;
    bool from_journal_ = false;
    Date today_;
    OpenPhase phase_ = OpenPhase::reading;
    std::unique_ptr<PlanReading> reading_;
    std::unique_ptr<Healing> healing_;  // while a file with conflict markers is being healed
    std::optional<Healed> healed_;      // without its bytes, which are in file_
    double before_healing_ = 0;
    ReadPlan read_;
    std::unique_ptr<Checking> checking_;
    std::shared_ptr<OpenedPlan> opened_;
    Error error_;
    std::uint64_t last_sequence_ = 0;
    std::uint64_t since_snapshot_ = 0;
    std::uint64_t lost_entries_ = 0;
    bool damaged_ = false;
};

}
