#pragma once

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "app/host.h"
#include "browser/bridge.h"

namespace concierto::browser {

// The browser as the application's host: every question becomes a numbered request, every answer finds its callback.
class BrowserHost final : public Host {
  public:
    double now_ms() const override;
    std::int64_t unix_ms() const override;
    std::int32_t today_days() const override { return page_today(); }
    std::uint64_t random_bits() override;
    const HostEnvironment& environment() const override { return environment_; }

    void request_open(OpenKind kind, std::function<void(HostFailure, std::vector<OpenedFile>)> done) override;
    bool can_save_in_place() const override;
    void save_as(std::string_view name, std::string_view media_type, std::string bytes,
                 std::function<void(HostFailure, std::uint32_t, std::string)> done) override;
    void read_handle(std::uint32_t handle, std::function<void(HostFailure, std::string)> done) override;
    void save_to_handle(std::uint32_t handle, std::string bytes, std::function<void(HostFailure)> done) override;
    void fetch_asset(std::string_view path, std::function<void(HostFailure, std::string)> done) override;

    void journal_append(std::string_view key, std::uint64_t sequence, std::string bytes,
                        std::function<void(HostFailure)> done) override;
    void journal_snapshot(std::string_view key, std::string_view title, std::uint64_t sequence, std::string_view head,
                          std::string_view body, std::function<void(HostFailure)> done) override;
    void journal_load(std::string_view key, std::function<void(HostFailure, JournalContents)> done) override;
    void journal_list(std::function<void(HostFailure, std::vector<JournalPlan>)> done) override;
    void journal_forget(std::string_view key, std::function<void(HostFailure)> done) override;
    void journal_claim(std::string_view key, std::function<void(HostFailure)> done) override;

    std::string preference(std::string_view name) const override;
    void set_preference(std::string_view name, std::string_view value) override;

    std::string fragment() const override { return fragment_; }
    void set_fragment(std::string_view fragment, FragmentStep step) override;
    void set_title(std::string_view title) override;
    void set_language(std::string_view tag) override;
    void copy_text(std::string_view text, std::function<void(HostFailure)> done) override;
    void open_link(std::string_view url) override;
    void set_unsaved(Unsaved state) override;

    void work_in_slices(std::function<SliceResult(double)> slice) override;
    void request_frame() override;
    void request_frame_after(double delay_ms) override;

    // For the bridge.
    HostEnvironment& changing_environment() { return environment_; }
    void know_preference(std::string name, std::string value) { preferences_[std::move(name)] = std::move(value); }
    void know_fragment(std::string fragment) { fragment_ = std::move(fragment); }
    void answer(std::int32_t request, HostFailure failure, std::string_view payload);
    bool work(double budget_ms);  // true while there is more
    bool is_working() const { return !slices_.empty(); }
    double take_frame_wanted_ms();  // -1: none

  private:
    using Answer = std::function<void(HostFailure, std::string_view)>;
    void ask(Ask what, std::string_view text, std::string_view bytes, double number, Answer answer);

    HostEnvironment environment_;
    std::unordered_map<std::string, std::string> preferences_;
    std::string fragment_;
    std::unordered_map<std::int32_t, Answer> waiting_;
    std::int32_t last_request_ = 0;
    std::deque<std::function<SliceResult(double)>> slices_;
    double frame_wanted_ms_ = -1;
};

std::vector<OpenedFile> files_in(std::string_view payload);  // as bridge.h lays them out
void tell(Tell what, std::string_view text, double number = 0);

}
