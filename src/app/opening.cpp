#include "app/opening.h"

#include <algorithm>

namespace concierto {

namespace {

constexpr std::size_t slice_bytes = 256U << 10;
// How much of the time goes into reading; the rest is looking for conflicts.
constexpr double reading_share = 0.55;

FileState state_of(EndState end) {
    switch (end) {
        case EndState::damaged: return FileState::damaged;
        case EndState::edited_outside: return FileState::edited_outside;
        case EndState::absent:
        case EndState::intact: break;
    }
    return FileState::sound;
}

std::uint64_t greatest_sequence(const JournalContents& contents) {
    std::uint64_t greatest = 0;
    for (const JournalEntry& one : contents.snapshots) greatest = std::max(greatest, one.sequence);
    for (const JournalEntry& one : contents.entries) greatest = std::max(greatest, one.sequence);
    return greatest;
}

}

Opening::Opening(OpenedFile file, Date today)
    : file_(std::move(file)), today_(today), reading_(std::make_unique<PlanReading>(file_.bytes)) {}

Opening::Opening(JournalContents contents, std::string title, Date today)
    : contents_(std::move(contents)), from_journal_(true), today_(today) {
    file_.name = std::move(title);
    routes_ = journal_routes(contents_);
    damaged_ = contents_.damaged > 0 || routes_.size() < contents_.snapshots.size();
    next_route();
}

void Opening::next_route() {
    if (route_ >= routes_.size()) {
        if (error_ == Error{}) error_ = Error{ErrorKind::cannot_read, file_.name, 0, 0};
        phase_ = OpenPhase::done;
        return;
    }
    reading_ = std::make_unique<PlanReading>(routes_[route_].plan_bytes);
    phase_ = OpenPhase::reading;
}

bool Opening::step() {
    switch (phase_) {
        case OpenPhase::reading: {
            if (healing_ == nullptr) {
                step_reading();
            } else {
                step_healing();
            }
            return phase_ != OpenPhase::done;
        }
        case OpenPhase::indexing:
        case OpenPhase::checking: {
            const bool more = checking_->step();
            if (!checking_->is_indexing()) phase_ = OpenPhase::checking;
            if (more) return true;
            opened_->checked = checking_->take();
            checking_.reset();
            phase_ = OpenPhase::done;
            return false;
        }
        case OpenPhase::done: return false;
    }
    return false;
}

void Opening::step_reading() {
    const PlanReading::State state = reading_->step(slice_bytes);
    if (state == PlanReading::State::done) return finish_reading();
    if (state != PlanReading::State::refused) return;
    error_ = reading_->error();
    if (error_.kind == ErrorKind::conflict_markers && !from_journal_) {
        before_healing_ = reading_->progress();
        reading_.reset();
        healing_ = std::make_unique<Healing>(file_.bytes);
        return;
    }
    damaged_ = true;
    ++route_;
    next_route();
}

void Opening::step_healing() {
    if (healing_->step(slice_bytes)) return;
    Result<Healed> healed = healing_->take();
    healing_.reset();
    if (!healed) {
        phase_ = OpenPhase::done;
        return;
    }
    file_.bytes = std::move(healed.value().bytes);
    healed_ = healed.take();
    reading_ = std::make_unique<PlanReading>(file_.bytes);
}

void Opening::finish_reading() {
    read_ = reading_->take();
    reading_.reset();
    if (healed_) healed_->describe_in(read_);
    opened_ = std::make_shared<OpenedPlan>();
    opened_->file_name = from_journal_ ? "" : file_.name;
    opened_->handle = file_.handle;
    opened_->access = read_.read_only ? Access::read_only : Access::editable;
    if (!from_journal_) opened_->file_state = state_of(read_.end);
    if (healed_ && opened_->file_state == FileState::sound) opened_->file_state = FileState::healed;
    opened_->notes = read_.notes;
    opened_->records_missing = read_.records_missing;
    if (from_journal_) {
        const JournalRoute& route = routes_[route_];
        lost_entries_ = route.lost_entries;
        damaged_ = damaged_ || lost_entries_ > 0;
        since_snapshot_ = route.last_sequence - route.snapshot_sequence;
        last_sequence_ = damaged_ ? greatest_sequence(contents_) + 1 : route.last_sequence;
    }
    if (from_journal_) {
        for (const Delta& delta : routes_[route_].deltas) apply(read_.plan, delta);
    }
    checking_ = std::make_unique<Checking>(std::move(read_.plan), today_);
    phase_ = OpenPhase::indexing;
}

double Opening::reading_fraction() const {
    const double reading = reading_ == nullptr ? 0 : reading_->progress();
    if (healing_ == nullptr && !healed_) return reading;
    const double healing = healing_ == nullptr ? 1 : healing_->progress();
    return before_healing_ + (1 - before_healing_) * (healing + reading) / 2;
}

OpeningProgress Opening::progress() const {
    OpeningProgress out{file_.name, phase_, 0};
    if (phase_ == OpenPhase::reading) out.fraction = reading_fraction() * reading_share;
    if (checking_ != nullptr) out.fraction = reading_share + checking_->progress() * (1 - reading_share);
    if (phase_ == OpenPhase::done) out.fraction = 1;
    return out;
}

Result<std::shared_ptr<OpenedPlan>> Opening::take() {
    if (opened_ == nullptr) return error_;
    return std::move(opened_);
}

}
