// plan_json.h -- A plan file into a Plan and back. Reading refuses what is no plan, keeps what it does not understand,
// and says what it noticed; it never repairs in silence. Writing is canonical: the same plan gives the same bytes. The
// contract, row by row, is spec "The plan file".
//
//   PlanReading reading(bytes);                  or at once:  Result<ReadPlan> read = read_plan(bytes);
//   while (reading.step(1 << 20) == PlanReading::State::more) show(reading.progress());
//   if (reading.state() == PlanReading::State::done) use(reading.take());
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/result.h"
#include "format/json_reader.h"
#include "format/value_decoder.h"
#include "plan/notes.h"
#include "plan/plan.h"

namespace concierto {

// What the `end` member says about the file.
enum class EndState : std::uint8_t {
    absent,
    intact,
    damaged,         // records are missing
    edited_outside,  // nothing is missing, but other hands changed bytes
};

struct ReadPlan {
    Plan plan;  // without `seen` when it was damaged or edited outside: it may not say that what it lacks is gone
    std::string
        seen_as_read;  // what was taken from the plan then; for who knows that the bytes changed and nothing else
    Notes notes;
    bool read_only = false;  // a newer version of the format: show it, never save over it
    EndState end = EndState::absent;
    std::int64_t records_missing = 0;
    bool had_dots = false;  // `seen`, or `~` in some record
};

// Reads in slices. `bytes` must outlive it.
class PlanReading {
  public:
    enum class State : std::uint8_t { more, done, refused };

    explicit PlanReading(std::string_view bytes, JsonLimits limits = {});

    // Goes on for about `budget_bytes` of input; a single record or unknown part is never split.
    State step(std::size_t budget_bytes);
    State state() const { return state_; }
    double progress() const;  // 0 to 1

    const Error& error() const { return error_; }  // when refused
    ReadPlan take();                               // when done; once

  private:
    // What of the top level was met already.
    enum class Member : std::uint8_t { format, version, writer, seen, actors, end, first_collection };
    using ReadRecord = void (PlanReading::*)(std::int64_t place);
    template <std::size_t... I>
    static constexpr std::array<ReadRecord, kind_count> make_record_readers(std::index_sequence<I...>);

    State refuse(Error error);
    bool begin();
    bool read_member();
    bool read_known(Member member, std::size_t key_offset);
    bool read_collection_or_plan(Kind kind);
    bool read_element();
    bool close_top_level();
    template <class R>
    void read_record(std::int64_t place);
    void keep(Kind kind, std::int64_t place);
    void note_problem(std::string path);
    bool keep_section(std::string key, bool doubled);
    void read_seen(std::string& out, std::string_view key);
    bool read_version();
    void read_end(std::size_t key_offset);
    void judge_end();
    void follow_crc();
    void finish();
    bool first_time(std::size_t member);

    std::string_view bytes_;
    JsonReader reader_;
    JsonTape tape_;
    ValueDecoder values_;
    ReadPlan out_;
    Error error_;
    State state_ = State::more;
    bool started_ = false;
    bool read_all_ = false;  // what remains is to judge the whole
    bool in_collection_ = false;
    Kind kind_{};               // of the collection being read
    std::int64_t place_ = 0;    // of the element being read
    std::int64_t records_ = 0;  // elements of all collections so far
    std::uint64_t met_ = 0;     // bits of Member and, behind first_collection, of Kind
    std::array<std::vector<std::int64_t>, kind_count> kept_places_;

    std::uint32_t crc_ = 0;  // of the bytes before crc_at_
    std::size_t crc_at_ = 0;
    struct End {
        bool well_formed = false;
        bool last = true;
        std::int64_t records = 0;
        std::string crc;
        std::size_t line_start = 0;
        std::uint32_t crc_before = 0;
    } end_;
};

Result<ReadPlan> read_plan(std::string_view bytes, JsonLimits limits = {});

// Canonical bytes. O(n log n).
std::string write_plan(const Plan& plan);

}
