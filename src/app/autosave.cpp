#include "app/autosave.h"

#include <algorithm>

#include "app/journal.h"
#include "base/crc32.h"

namespace concierto {

namespace {

constexpr std::uint64_t entries_per_snapshot = 200;
constexpr std::uint64_t most_entries = 400;  // then the hand need not rest
constexpr double rest_ms = 1000;
constexpr double first_pause_ms = 250;
constexpr double longest_pause_ms = 30'000;

}

Autosave::Autosave(Host& host, PlanBytes plan_bytes) : host_(host), plan_bytes_(std::move(plan_bytes)) {}

Autosave::~Autosave() = default;

void Autosave::begin(std::string_view key, std::string_view title, std::string bytes) {
    resume(key, title, 0, 0, Snapshot::needed);
    first_.bytes = std::move(bytes);
}

void Autosave::resume(std::string_view key, std::string_view title, std::uint64_t last_sequence,
                      std::uint64_t since_snapshot, Snapshot snapshot) {
    stop();
    life_ = std::make_shared<int>();
    running_ = true;
    key_ = key;
    title_ = title;
    sequence_ = acknowledged_ = last_sequence;
    snapshot_sequence_ = last_sequence - since_snapshot;
    has_base_ = snapshot == Snapshot::good;
    snapshot_needed_ = snapshot == Snapshot::needed;
}

void Autosave::stop() {
    const auto nobody_waits = [](HostFailure) {};
    if (running_ && !entry_.empty() && !appending_) host_.journal_append(key_, sequence_, entry_, nobody_waits);
    if (running_ && !waiting_.empty()) {
        host_.journal_append(key_, sequence_ + 1, entry_record(sequence_ + 1, waiting_, ""), nobody_waits);
    }
    life_.reset();
    running_ = false;
    key_.clear();
    waiting_ = Delta();
    entry_.clear();
    first_ = {};
    appending_ = snapping_ = snapshot_needed_ = has_base_ = false;
    append_again_at_ms_ = snapshot_again_at_ms_ = pause_ms_ = 0;
    failure_ = HostFailure::none;
}

void Autosave::edited(const Delta& delta, double now_ms) {
    if (!running_ || delta.empty()) return;
    waiting_ = joined(waiting_, delta);
    last_edit_ms_ = now_ms;
}

bool Autosave::all_kept() const {
    return running_ && has_base_ && waiting_.empty() && entry_.empty() && acknowledged_ == sequence_;
}

std::uint64_t Autosave::last_kept() const { return has_base_ ? acknowledged_ : 0; }

double Autosave::tick(double now_ms) {
    now_ms_ = now_ms;
    if (!running_) return never_ms;
    double again = never_ms;
    const bool wants_append = !appending_ && (!entry_.empty() || !waiting_.empty());
    if (wants_append && now_ms >= append_again_at_ms_) {
        start_append();
    } else if (wants_append) {
        again = std::min(again, append_again_at_ms_ - now_ms);
    }
    // A snapshot of the plan as it stands is one of its last entry, so every edit must have one by then.
    const bool edits_have_entries = waiting_.empty() || !first_.bytes.empty();
    if (snapping_ || !edits_have_entries) return again;
    if (snapshot_is_due(now_ms)) {
        if (now_ms < snapshot_again_at_ms_) return std::min(again, snapshot_again_at_ms_ - now_ms);
        if (follow_crc()) return 0;
        start_snapshot();
    } else if (sequence_ - snapshot_sequence_ >= entries_per_snapshot) {
        again = std::min(again, rest_ms - (now_ms - last_edit_ms_));
    }
    return again;
}

bool Autosave::snapshot_is_due(double now_ms) const {
    if (snapshot_needed_) return true;
    const std::uint64_t entries = sequence_ - snapshot_sequence_;
    return entries >= most_entries || (entries >= entries_per_snapshot && now_ms - last_edit_ms_ >= rest_ms);
}

void Autosave::start_append() {
    if (entry_.empty()) {
        entry_ = entry_record(++sequence_, waiting_, "");
        waiting_ = Delta();
    }
    appending_ = true;
    host_.journal_append(key_, sequence_, entry_, [this, life = std::weak_ptr<int>(life_)](HostFailure failure) {
        if (!life.expired()) appended(failure);
    });
}

bool Autosave::follow_crc() {
    constexpr std::size_t piece_bytes = 8U << 20;
    if (first_.crc_at >= first_.bytes.size()) return false;
    first_.crc = crc32(std::string_view(first_.bytes).substr(first_.crc_at, piece_bytes), first_.crc);
    first_.crc_at += piece_bytes;
    return first_.crc_at < first_.bytes.size();
}

void Autosave::start_snapshot() {
    const std::uint64_t sequence = first_.bytes.empty() ? sequence_ : 0;
    snapping_ = true;
    // A plan may have 40 MB, so it is not copied for the sake of its first line.
    const std::string now = first_.bytes.empty() ? plan_bytes_() : std::string();
    const std::string_view body = first_.bytes.empty() ? now : first_.bytes;
    const std::uint32_t crc = first_.bytes.empty() ? crc32(body) : first_.crc;
    host_.journal_snapshot(key_, title_, sequence, journal_head(JournalSort::snapshot, sequence, body.size(), crc),
                           body, [this, sequence, life = std::weak_ptr<int>(life_)](HostFailure failure) {
                               if (!life.expired()) snapped(failure, sequence);
                           });
}

void Autosave::appended(HostFailure failure) {
    appending_ = false;
    if (failure != HostFailure::none) return failed(failure, append_again_at_ms_);
    entry_.clear();
    acknowledged_ = sequence_;
    append_again_at_ms_ = 0;
    note_success();
}

void Autosave::snapped(HostFailure failure, std::uint64_t sequence) {
    snapping_ = false;
    if (failure != HostFailure::none) return failed(failure, snapshot_again_at_ms_);
    has_base_ = true;
    snapshot_needed_ = false;
    first_ = {};
    snapshot_sequence_ = sequence;
    acknowledged_ = std::max(acknowledged_, sequence);
    snapshot_again_at_ms_ = 0;
    note_success();
}

void Autosave::failed(HostFailure failure, double& retry_at_ms) {
    failure_ = failure;
    pause_ms_ = pause_ms_ == 0 ? first_pause_ms : std::min(pause_ms_ * 2, longest_pause_ms);
    retry_at_ms = now_ms_ + pause_ms_;
    host_.request_frame();
}

void Autosave::note_success() {
    const bool others_failing = append_again_at_ms_ != 0 || snapshot_again_at_ms_ != 0;
    if (!others_failing) {
        failure_ = HostFailure::none;
        pause_ms_ = 0;
    }
    host_.request_frame();
}

}
