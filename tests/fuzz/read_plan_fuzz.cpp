// Fuzzes plan reading with libFuzzer. Besides memory errors it looks for broken promises: what is read can be written,
// what was written is intact and reads back as the same plan, writing is stable, slices do not matter.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/must.h"
#include "format/conflict_markers.h"
#include "format/delta_json.h"
#include "format/plan_json.h"

using namespace concierto;

namespace {

void check_sides(std::string_view bytes) {
    if (const auto sides = split_conflict_markers(bytes)) {
        (void)read_plan(sides->ours);
        (void)read_plan(sides->theirs);
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)read_delta(bytes);
    Result<ReadPlan> read = read_plan(bytes);
    MUST(!read.ok() || check_json(bytes).ok());
    PlanReading slices(bytes);
    while (slices.step(7) == PlanReading::State::more) {
    }
    MUST((slices.state() == PlanReading::State::done) == read.ok());
    if (!read.ok()) {
        MUST(slices.error() == read.error());
        if (read.error().kind == ErrorKind::conflict_markers) check_sides(bytes);
        return 0;
    }
    const std::string written = write_plan(read->plan);
    const Result<ReadPlan> again = read_plan(written);
    MUST(again.ok());
    MUST(again->end == EndState::intact);
    MUST(same_content(again->plan, read->plan));
    MUST(write_plan(again->plan) == written);
    MUST(write_plan(slices.take().plan) == written);
    return 0;
}
