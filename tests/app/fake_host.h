// fake_host.h -- A host for tests: a clock that is moved by hand, storage in memory, answers that come only when asked
// for, and a failure at the n-th storage operation, once or for ever. An operation that fails changes nothing.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "app/host.h"

namespace concierto {

enum class Failing : std::uint8_t { never, once, for_ever };

class FakeHost final : public Host {
  public:
    struct Kept {
        std::string title;
        std::map<std::uint64_t, std::string> snapshots;  // two generations
        std::map<std::uint64_t, std::string> entries;
    };

    double clock_ms = 0;
    std::int32_t today = 20'600;
    std::uint64_t random_state = 1;
    HostEnvironment surroundings;
    std::map<std::string, Kept> journal;
    std::map<std::string, std::string> preferences;
    std::map<std::string, std::string> assets;
    std::map<std::uint32_t, std::string> files;
    std::string address;
    std::vector<std::string> addresses_pushed;
    std::string page_title;
    Unsaved unsaved = Unsaved::nothing;
    std::string last_download;
    std::vector<OpenedFile> picked;
    HostFailure save_failure = HostFailure::none;
    bool claims_refused = false;

    int fail_at = 0;  // which storage operation, counted from 1
    Failing failing = Failing::never;
    int operations = 0;

    // Gives all answers that are due, and those that come of them.
    void answer() {
        while (!answers_.empty()) {
            const auto next = std::move(answers_.front());
            answers_.pop_front();
            next();
        }
    }
    void run_slices() {
        while (!slices_.empty()) {
            const auto slice = slices_.front();
            if (slice(8) == SliceResult::done) slices_.pop_front();
        }
    }
    // Answers that were on their way never come: the page is gone.
    void forget_answers() {
        answers_.clear();
        slices_.clear();
    }

    double now_ms() const override { return clock_ms; }
    std::int64_t unix_ms() const override { return 1'780'000'000'000; }
    std::int32_t today_days() const override { return today; }
    std::uint64_t random_bits() override { return random_state++; }
    const HostEnvironment& environment() const override { return surroundings; }

    void request_open(OpenKind, std::function<void(HostFailure, std::vector<OpenedFile>)> done) override {
        later([this, done] { done(picked.empty() ? HostFailure::cancelled : HostFailure::none, picked); });
    }
    bool can_save_in_place() const override { return true; }
    void save_as(std::string_view name, std::string_view, std::string bytes,
                 std::function<void(HostFailure, std::uint32_t, std::string)> done) override {
        if (save_failure == HostFailure::none) last_download = bytes;
        later([this, done, name = std::string(name)] { done(save_failure, 0, name); });
    }
    void read_handle(std::uint32_t handle, std::function<void(HostFailure, std::string)> done) override {
        later([this, handle, done] { done(HostFailure::none, files[handle]); });
    }
    void save_to_handle(std::uint32_t handle, std::string bytes, std::function<void(HostFailure)> done) override {
        if (save_failure == HostFailure::none) files[handle] = std::move(bytes);
        later([this, done] { done(save_failure); });
    }
    void fetch_asset(std::string_view path, std::function<void(HostFailure, std::string)> done) override {
        later([this, done, path = std::string(path)] {
            const auto found = assets.find(path);
            found == assets.end() ? done(HostFailure::unavailable, "") : done(HostFailure::none, found->second);
        });
    }

    void journal_append(std::string_view key, std::uint64_t sequence, std::string bytes,
                        std::function<void(HostFailure)> done) override {
        const HostFailure failure = next_operation();
        if (failure == HostFailure::none) journal[std::string(key)].entries[sequence] = std::move(bytes);
        later([done, failure] { done(failure); });
    }
    void journal_snapshot(std::string_view key, std::string_view title, std::uint64_t sequence, std::string_view head,
                          std::string_view body, std::function<void(HostFailure)> done) override {
        const HostFailure failure = next_operation();
        if (failure == HostFailure::none) {
            Kept& kept = journal[std::string(key)];
            kept.title = title;
            (kept.snapshots[sequence] = head) += body;
            while (kept.snapshots.size() > 2) kept.snapshots.erase(kept.snapshots.begin());
            const std::uint64_t oldest = kept.snapshots.begin()->first;
            std::erase_if(kept.entries, [oldest](const auto& entry) { return entry.first <= oldest; });
        }
        later([done, failure] { done(failure); });
    }
    void journal_load(std::string_view key, std::function<void(HostFailure, JournalContents)> done) override {
        JournalContents out;
        const auto found = journal.find(std::string(key));
        if (found != journal.end()) {
            const Kept& kept = found->second;
            for (auto it = kept.snapshots.rbegin(); it != kept.snapshots.rend(); ++it) {
                out.snapshots.push_back({it->first, it->second});
            }
            for (const auto& [sequence, bytes] : kept.entries) out.entries.push_back({sequence, bytes});
        }
        later([done, out] { done(HostFailure::none, out); });
    }
    void journal_list(std::function<void(HostFailure, std::vector<JournalPlan>)> done) override {
        std::vector<JournalPlan> out;
        for (const auto& [key, kept] : journal) out.push_back({key, kept.title, 0});
        later([done, out] { done(HostFailure::none, out); });
    }
    void journal_forget(std::string_view key, std::function<void(HostFailure)> done) override {
        journal.erase(std::string(key));
        later([done] { done(HostFailure::none); });
    }
    void journal_claim(std::string_view, std::function<void(HostFailure)> done) override {
        later([this, done] { done(claims_refused ? HostFailure::refused : HostFailure::none); });
    }

    std::string preference(std::string_view name) const override {
        const auto found = preferences.find(std::string(name));
        return found == preferences.end() ? "" : found->second;
    }
    void set_preference(std::string_view name, std::string_view value) override {
        preferences[std::string(name)] = value;
    }
    std::string fragment() const override { return address; }
    void set_fragment(std::string_view fragment, FragmentStep step) override {
        address = fragment;
        if (step == FragmentStep::push) addresses_pushed.push_back(address);
    }
    void set_title(std::string_view title) override { page_title = title; }
    void set_language(std::string_view) override {}
    void copy_text(std::string_view, std::function<void(HostFailure)> done) override {
        later([done] { done(HostFailure::none); });
    }
    void open_link(std::string_view) override {}
    void set_unsaved(Unsaved state) override { unsaved = state; }
    void work_in_slices(std::function<SliceResult(double)> slice) override { slices_.push_back(std::move(slice)); }
    void request_frame() override {}
    void request_frame_after(double) override {}

  private:
    void later(std::function<void()> what) { answers_.push_back(std::move(what)); }
    HostFailure next_operation() {
        ++operations;
        const bool fails = failing == Failing::for_ever ? operations >= fail_at : operations == fail_at;
        return failing != Failing::never && fails ? HostFailure::quota_full : HostFailure::none;
    }

    std::deque<std::function<void()>> answers_;
    std::deque<std::function<SliceResult(double)>> slices_;
};

}
