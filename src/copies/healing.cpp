#include "copies/healing.h"

#include <algorithm>

#include "copies/record_codec.h"

namespace concierto {

namespace {

constexpr int side_count = 2;

// Git puts lines of one side, where the other did not touch them, into both: `end` then speaks of other bytes, and that
// takes nothing from what the side knows. Lines never go that way, since even emptying the trash leaves the records'
// stubs: a side with fewer records than it says has lost them.
bool may_assert_absence(const ReadPlan& side) { return side.end != EndState::damaged; }

}

void Healed::describe_in(ReadPlan& read) const {
    read.read_only = read.read_only || read_only;
    if (records_missing > 0) {
        read.end = EndState::damaged;
        read.records_missing = records_missing;
        read.notes.add({NoteKind::end_damaged, "", "", records_missing});
    }
    read.notes.add({NoteKind::conflict_markers, "", "", open_conflicts});
}

Healing::Healing(std::string_view bytes) : error_{ErrorKind::conflict_markers, "", conflict_marker_line(bytes), 0} {
    std::optional<ConflictSides> sides = split_conflict_markers(bytes);
    refused_ = !sides;
    if (refused_) return;
    sides_ = std::move(*sides);
    start_side();
}

void Healing::start_side() { reading_ = std::make_unique<PlanReading>(side_ == 0 ? sides_.ours : sides_.theirs); }

bool Healing::step(std::size_t budget_bytes) {
    if (refused_ || (side_ == side_count && reading_ == nullptr)) return false;
    if (side_ == side_count) {
        join_sides();
        return false;
    }
    const PlanReading::State state = reading_->step(budget_bytes);
    if (state == PlanReading::State::more) return true;
    if (state == PlanReading::State::refused) {
        refused_ = true;
        return false;
    }
    ReadPlan& side = side_ == 0 ? ours_ : theirs_;
    side = reading_->take();
    if (side.end == EndState::edited_outside) side.plan.seen_json = std::move(side.seen_as_read);
    ++side_;
    if (side_ < side_count) start_side();
    return true;
}

void Healing::join_sides() {
    reading_.reset();
    sides_ = {};
    const Joined joined =
        join({ours_.plan, may_assert_absence(ours_)}, {theirs_.plan, may_assert_absence(theirs_)}, record_codec);
    healed_.bytes = write_plan(joined.plan);
    healed_.open_conflicts = static_cast<std::int64_t>(joined.open_conflicts.size());
    healed_.read_only = ours_.read_only || theirs_.read_only;
    healed_.records_missing = std::max(ours_.records_missing, theirs_.records_missing);
    ours_ = theirs_ = {};
}

double Healing::progress() const {
    if (reading_ == nullptr) return 1;
    return side_ == side_count ? 1 : (side_ + reading_->progress()) / side_count;
}

Result<Healed> Healing::take() {
    if (refused_) return error_;
    return std::move(healed_);
}

Result<ReadPlan> read_plan_healed(std::string_view bytes) {
    Result<ReadPlan> as_it_is = read_plan(bytes);
    if (as_it_is || as_it_is.error().kind != ErrorKind::conflict_markers) return as_it_is;
    Healing healing(bytes);
    while (healing.step(bytes.size())) {
    }
    const Result<Healed> healed = healing.take();
    if (!healed) return healed.error();
    Result<ReadPlan> read = read_plan(healed->bytes);
    if (read) healed->describe_in(read.value());
    return read;
}

}
