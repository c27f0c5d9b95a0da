#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Everything the application may ask of the place it runs in: clock, randomness, files, storage, clipboard, address.
// The browser implements it in src/browser; tests implement it with a fake that fails at a chosen operation. Nothing
// here blocks: an answer that takes time arrives through the callback, exactly once, never inside the call itself,
// always on the one thread there is. Text is UTF-8, bytes are kept as they are, days are counted from 1970-01-01.
namespace concierto {

enum class HostFailure : std::uint8_t {
    none,
    cancelled,     // the person closed the picker
    unavailable,   // this browser or mode has no such thing (private mode without storage, no clipboard)
    quota_full,    // nothing was written; what was there before is still there
    unlike_read,   // written, but reading back gave other bytes
    refused,       // permission denied, file locked, file gone
    changed_there  // the file was written by somebody else since it was last read here
};

// A file that came in through the picker, by drop, or handed over by the system.
struct OpenedFile {
    std::string name;
    std::string bytes;
    std::uint32_t handle = 0;  // for save_to_handle; 0: this browser cannot write back into it
};

struct JournalEntry {
    std::uint64_t sequence = 0;
    std::string bytes;
};

// What is stored of one plan: snapshots newest first (at least the last two generations) and all entries later than
// the oldest of them, in order. A snapshot whose length or hash did not match is left out and counted.
struct JournalContents {
    std::vector<JournalEntry> snapshots;
    std::vector<JournalEntry> entries;
    std::uint32_t damaged = 0;
};

struct JournalPlan {
    std::string key;
    std::string title;
    double saved_unix_ms = 0;
};

// How the person and the machine want it; asked once per frame, so keep it cheap. Changes also wake the page.
struct HostEnvironment {
    std::string language;  // first of the browser's languages, such as "es-MX"
    bool dark = false;
    bool more_contrast = false;
    bool reduced_motion = false;
    bool apple_keys = false;    // shortcuts are shown with the Command key
    bool coarse_touch = false;  // the main pointer is a finger
    float width_px = 0;         // of the page, CSS pixels
    float height_px = 0;
    float pixel_ratio = 1;                 // device pixels per CSS pixel
    std::int32_t clock_ahead_minutes = 0;  // of the machine's clock before UTC, for times of day that people read
};

enum class OpenKind : std::uint8_t { one_plan, several_plans, csv, folder };
enum class SliceResult : std::uint8_t { more, done };

class Host {
  public:
    virtual ~Host() = default;

    // Clock and randomness.
    virtual double now_ms() const = 0;            // monotonic, from an arbitrary start
    virtual std::int64_t unix_ms() const = 0;     // since 1970, of the machine's clock
    virtual std::int32_t today_days() const = 0;  // civil day of the machine's time zone
    virtual std::uint64_t random_bits() = 0;      // from the system's generator
    virtual const HostEnvironment& environment() const = 0;

    // Files. Pickers only open from within a click or key press. Folder: every *.json in it.
    virtual void request_open(OpenKind kind, std::function<void(HostFailure, std::vector<OpenedFile>)> done) = 0;
    virtual bool can_save_in_place() const = 0;
    // Asks for a place where the browser can (the handle for later saves comes back), otherwise downloads (handle 0).
    virtual void save_as(std::string_view name, std::string_view media_type, std::string bytes,
                         std::function<void(HostFailure, std::uint32_t handle, std::string name)> done) = 0;
    virtual void read_handle(std::uint32_t handle, std::function<void(HostFailure, std::string bytes)> done) = 0;
    // Refused with changed_there unless the file still has the bytes it had at the last read or write through this
    // handle; reads back and compares before it says none.
    virtual void save_to_handle(std::uint32_t handle, std::string bytes, std::function<void(HostFailure)> done) = 0;
    // A file that ships with the page, such as "samples/q3-es.plan.json".
    virtual void fetch_asset(std::string_view path, std::function<void(HostFailure, std::string bytes)> done) = 0;

    // The journal: plan key -> snapshots and entries. An answer of none means durable (transaction completed).
    virtual void journal_append(std::string_view key, std::uint64_t sequence, std::string bytes,
                                std::function<void(HostFailure)> done) = 0;
    // Writes a new generation, which is `head` and then `body`, reads it back and compares; then forgets entries that
    // no kept generation needs. Both texts are needed only during the call.
    virtual void journal_snapshot(std::string_view key, std::string_view title, std::uint64_t sequence,
                                  std::string_view head, std::string_view body,
                                  std::function<void(HostFailure)> done) = 0;
    virtual void journal_load(std::string_view key, std::function<void(HostFailure, JournalContents)> done) = 0;
    virtual void journal_list(std::function<void(HostFailure, std::vector<JournalPlan>)> done) = 0;  // newest first
    virtual void journal_forget(std::string_view key, std::function<void(HostFailure)> done) = 0;
    // One writer per plan among the tabs of this browser. refused: another tab writes it.
    virtual void journal_claim(std::string_view key, std::function<void(HostFailure)> done) = 0;

    // Small choices that survive (language, theme, last plan). Known before the first frame; "" when never set.
    virtual std::string preference(std::string_view name) const = 0;
    virtual void set_preference(std::string_view name, std::string_view value) = 0;

    // The page around.
    virtual std::string fragment() const = 0;  // without '#', decoded
    enum class FragmentStep : std::uint8_t { replace, push };
    virtual void set_fragment(std::string_view fragment, FragmentStep step) = 0;
    virtual void set_title(std::string_view title) = 0;
    virtual void set_language(std::string_view tag) = 0;  // for screen readers and spell-check
    virtual void copy_text(std::string_view text, std::function<void(HostFailure)> done) = 0;
    virtual void open_link(std::string_view url) = 0;  // http, https and mailto only; others are ignored
    // While true the browser asks before the page is closed.
    enum class Unsaved : std::uint8_t { nothing, work };
    virtual void set_unsaved(Unsaved state) = 0;

    // Long work: calls `slice` with the milliseconds it may take, again and again with a frame between, until it says
    // done. The frame shows progress from what the slice left in the application's state.
    virtual void work_in_slices(std::function<SliceResult(double budget_ms)> slice) = 0;
    // One more frame, at once or after some time (tooltips, a toast that ends). Frames are drawn only on demand.
    virtual void request_frame() = 0;
    virtual void request_frame_after(double delay_ms) = 0;
};

// What the place tells the application without having been asked. Each is followed by a frame.
class HostEvents {
  public:
    virtual ~HostEvents() = default;
    virtual void files_dropped(std::vector<OpenedFile> files) = 0;  // also the system's "open with"
    virtual void fragment_changed(std::string_view fragment) = 0;   // Back, Forward, an edited address
    virtual void environment_changed() = 0;
    virtual void page_hidden() = 0;  // last moment to write; may never come
};

}
