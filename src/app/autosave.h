// autosave.h -- The clockwork that keeps the open plan in this browser's journal. It has no clock of its own and knows
// no storage but the host: `tick` is told the time with every frame, `edited` every change of the plan. Edits reach the
// host at once and are acknowledged when it says that they are durable; edits made meanwhile wait and go together as
// one. A snapshot is written when there is none yet, and again after 200 entries or so, as soon as the hand rests. What
// fails is tried again after growing pauses, for ever, in the same order, under the same sequence numbers, so that no
// gap can come into the journal.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/host.h"
#include "plan/delta.h"

namespace concierto {

class Autosave {
  public:
    // The whole plan as a file, exactly as it stands after all edits told so far.
    using PlanBytes = std::function<std::string()>;

    Autosave(Host& host, PlanBytes plan_bytes);
    ~Autosave();
    Autosave(const Autosave&) = delete;
    Autosave& operator=(const Autosave&) = delete;

    // A plan that the journal does not know: its first snapshot is `bytes`, the plan before any edit.
    void begin(std::string_view key, std::string_view title, std::string bytes);
    // A plan that came out of the journal: entries go on behind `last_sequence`. `since_snapshot`: entries that stand
    // behind the newest snapshot. With Snapshot::needed a new one is written at once, and nothing counts as kept before
    // (something was damaged).
    enum class Snapshot : std::uint8_t { good, needed };
    void resume(std::string_view key, std::string_view title, std::uint64_t last_sequence, std::uint64_t since_snapshot,
                Snapshot snapshot);
    // Forgets the plan. What is left is sent on its way, but nobody waits for it.
    void stop();
    bool running() const { return running_; }
    const std::string& key() const { return key_; }

    void edited(const Delta& delta, double now_ms);
    // Starts what is due; returns after how many milliseconds it wants to be called again, or never_ms.
    double tick(double now_ms);
    static constexpr double never_ms = 1e300;

    // Whether every edit told so far would survive the end of this page.
    bool all_kept() const;
    std::uint64_t last_kept() const;                                   // sequence of the last edit that would
    bool has_failed() const { return failure_ != HostFailure::none; }  // the last try failed; it goes on trying
    HostFailure failure() const { return failure_; }

  private:
    void start_append();
    bool follow_crc();  // of 40 MB it takes as long as several frames; true while there is more
    void start_snapshot();
    void appended(HostFailure failure);
    void snapped(HostFailure failure, std::uint64_t sequence);
    void failed(HostFailure failure, double& retry_at_ms);
    void note_success();
    bool snapshot_is_due(double now_ms) const;

    Host& host_;
    PlanBytes plan_bytes_;
    bool running_ = false;
    std::string key_;
    std::string title_;
    // Answers that come after `stop` concern a plan that is gone: they look here whether they still matter.
    std::shared_ptr<int> life_;

    Delta waiting_;               // edits that have no sequence yet
    std::string entry_;           // the entry on its way or to be tried again; "" when none
    std::uint64_t sequence_ = 0;  // of the last entry made
    std::uint64_t acknowledged_ = 0;
    bool appending_ = false;
    double append_again_at_ms_ = 0;

    struct FirstSnapshot {
        std::string bytes;
        std::uint32_t crc = 0;  // of those before crc_at
        std::size_t crc_at = 0;
    };
    FirstSnapshot first_;
    bool has_base_ = false;  // a snapshot is durable
    bool snapping_ = false;
    bool snapshot_needed_ = false;
    double snapshot_again_at_ms_ = 0;
    std::uint64_t snapshot_sequence_ = 0;

    double last_edit_ms_ = 0;
    double now_ms_ = 0;
    double pause_ms_ = 0;
    HostFailure failure_ = HostFailure::none;
};

}
