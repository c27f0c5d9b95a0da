#include "browser/browser_host.h"

#include <emscripten.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "browser/blocks.h"
#include "browser/payload.h"

namespace concierto::browser {
namespace {

std::string lines(std::string_view first, std::string_view second) {
    std::string both(first);
    both += '\n';
    both += second;
    return both;
}

std::vector<JournalEntry> entries_in(PayloadReader& reader) {
    std::vector<JournalEntry> entries(reader.integer());
    for (JournalEntry& entry : entries) {
        entry.sequence = static_cast<std::uint64_t>(reader.number());
        entry.bytes = take_block(reader.integer());
    }
    return entries;
}

}

std::vector<OpenedFile> files_in(std::string_view payload) {
    PayloadReader reader(payload);
    std::vector<OpenedFile> files(reader.integer());
    for (OpenedFile& file : files) {
        file.handle = reader.integer();
        file.name = reader.text();
        file.bytes = take_block(reader.integer());
    }
    return files;
}

void tell(Tell what, std::string_view text, double number) {
    page_tell(static_cast<std::int32_t>(what), text.data(), text.size(), number);
}

void BrowserHost::ask(Ask what, std::string_view text, std::string_view bytes, double number, Answer answer) {
    const std::int32_t request = ++last_request_;
    waiting_.emplace(request, std::move(answer));
    page_ask(static_cast<std::int32_t>(what), request, text.data(), text.size(), bytes.data(), bytes.size(), number);
}

void BrowserHost::answer(std::int32_t request, HostFailure failure, std::string_view payload) {
    const auto found = waiting_.find(request);
    if (found == waiting_.end()) return;
    const Answer callback = std::move(found->second);
    waiting_.erase(found);
    callback(failure, payload);
}

double BrowserHost::now_ms() const { return emscripten_get_now(); }
std::int64_t BrowserHost::unix_ms() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}
std::uint64_t BrowserHost::random_bits() { return static_cast<std::uint64_t>(page_random()) << 32U | page_random(); }

void BrowserHost::request_open(OpenKind kind, std::function<void(HostFailure, std::vector<OpenedFile>)> done) {
    ask(Ask::open_files, {}, {}, static_cast<double>(kind),
        [done = std::move(done)](HostFailure failure, std::string_view payload) { done(failure, files_in(payload)); });
}

bool BrowserHost::can_save_in_place() const { return preference(".file-handles") == "1"; }

void BrowserHost::save_as(std::string_view name, std::string_view media_type, std::string bytes,
                          std::function<void(HostFailure, std::uint32_t, std::string)> done) {
    ask(Ask::save_as, lines(name, media_type), bytes, 0,
        [done = std::move(done)](HostFailure failure, std::string_view payload) {
            PayloadReader reader(payload);
            const std::uint32_t handle = reader.integer();
            done(failure, handle, reader.text());
        });
}

void BrowserHost::read_handle(std::uint32_t handle, std::function<void(HostFailure, std::string)> done) {
    ask(Ask::read_handle, {}, {}, handle, [done = std::move(done)](HostFailure failure, std::string_view payload) {
        done(failure, std::string(payload));
    });
}

void BrowserHost::save_to_handle(std::uint32_t handle, std::string bytes, std::function<void(HostFailure)> done) {
    ask(Ask::save_handle, {}, bytes, handle,
        [done = std::move(done)](HostFailure failure, std::string_view) { done(failure); });
}

void BrowserHost::fetch_asset(std::string_view path, std::function<void(HostFailure, std::string)> done) {
    ask(Ask::fetch_asset, path, {}, 0, [done = std::move(done)](HostFailure failure, std::string_view payload) {
        done(failure, std::string(payload));
    });
}

void BrowserHost::journal_append(std::string_view key, std::uint64_t sequence, std::string bytes,
                                 std::function<void(HostFailure)> done) {
    ask(Ask::journal_append, key, bytes, static_cast<double>(sequence),
        [done = std::move(done)](HostFailure failure, std::string_view) { done(failure); });
}

void BrowserHost::journal_snapshot(std::string_view key, std::string_view title, std::uint64_t sequence,
                                   std::string_view head, std::string_view body,
                                   std::function<void(HostFailure)> done) {
    ask(Ask::journal_snapshot, lines(lines(key, title), head), body, static_cast<double>(sequence),
        [done = std::move(done)](HostFailure failure, std::string_view) { done(failure); });
}

void BrowserHost::journal_load(std::string_view key, std::function<void(HostFailure, JournalContents)> done) {
    ask(Ask::journal_load, key, {}, 0, [done = std::move(done)](HostFailure failure, std::string_view payload) {
        PayloadReader reader(payload);
        JournalContents contents;
        contents.damaged = reader.integer();
        contents.snapshots = entries_in(reader);
        contents.entries = entries_in(reader);
        done(failure, std::move(contents));
    });
}

void BrowserHost::journal_list(std::function<void(HostFailure, std::vector<JournalPlan>)> done) {
    ask(Ask::journal_list, {}, {}, 0, [done = std::move(done)](HostFailure failure, std::string_view payload) {
        PayloadReader reader(payload);
        std::vector<JournalPlan> plans(reader.integer());
        for (JournalPlan& plan : plans) {
            plan.key = reader.text();
            plan.title = reader.text();
            plan.saved_unix_ms = reader.number();
        }
        done(failure, std::move(plans));
    });
}

void BrowserHost::journal_forget(std::string_view key, std::function<void(HostFailure)> done) {
    ask(Ask::journal_forget, key, {}, 0,
        [done = std::move(done)](HostFailure failure, std::string_view) { done(failure); });
}

void BrowserHost::journal_claim(std::string_view key, std::function<void(HostFailure)> done) {
    ask(Ask::journal_claim, key, {}, 0,
        [done = std::move(done)](HostFailure failure, std::string_view) { done(failure); });
}

std::string BrowserHost::preference(std::string_view name) const {
    const auto found = preferences_.find(std::string(name));
    return found == preferences_.end() ? std::string() : found->second;
}

void BrowserHost::set_preference(std::string_view name, std::string_view value) {
    preferences_[std::string(name)] = value;
    tell(Tell::preference, lines(name, value));
}

void BrowserHost::set_fragment(std::string_view fragment, FragmentStep step) {
    if (fragment == fragment_) return;
    fragment_ = fragment;
    tell(step == FragmentStep::push ? Tell::fragment_push : Tell::fragment_replace, fragment);
}

void BrowserHost::set_title(std::string_view title) { tell(Tell::title, title); }
void BrowserHost::set_language(std::string_view tag) { tell(Tell::language, tag); }
void BrowserHost::open_link(std::string_view url) { tell(Tell::open_link, url); }
void BrowserHost::set_unsaved(Unsaved state) { tell(Tell::unsaved, {}, state == Unsaved::work ? 1 : 0); }

void BrowserHost::copy_text(std::string_view text, std::function<void(HostFailure)> done) {
    ask(Ask::copy_text, text, {}, 0,
        [done = std::move(done)](HostFailure failure, std::string_view) { done(failure); });
}

void BrowserHost::work_in_slices(std::function<SliceResult(double)> slice) {
    slices_.push_back(std::move(slice));
    tell(Tell::work, {});
}

bool BrowserHost::work(double budget_ms) {
    if (slices_.empty()) return false;
    const std::function<SliceResult(double)> slice = slices_.front();
    slices_.pop_front();
    if (slice(budget_ms) == SliceResult::more) slices_.push_front(slice);
    return !slices_.empty();
}

void BrowserHost::request_frame() { request_frame_after(0); }

void BrowserHost::request_frame_after(double delay_ms) {
    frame_wanted_ms_ = frame_wanted_ms_ < 0 ? delay_ms : std::min(frame_wanted_ms_, delay_ms);
    tell(Tell::wake, {}, delay_ms);
}

double BrowserHost::take_frame_wanted_ms() { return std::exchange(frame_wanted_ms_, -1); }

}
