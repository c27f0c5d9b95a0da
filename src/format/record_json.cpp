#include "format/record_json.h"

#include "format/record_decoder.h"
#include "format/record_encoder.h"

namespace concierto {

namespace {

Error error_of(const Problem& problem) {
    switch (problem.kind) {
        case NoteKind::out_of_range: return {ErrorKind::out_of_range, problem.path, 0, 0};
        case NoteKind::end_before_start: return {ErrorKind::end_before_start, problem.path, 0, 0};
        default: return {ErrorKind::bad_value, problem.path, 0, 0};
    }
}

template <class R>
bool read_as(ValueDecoder& values, AnyRecord& out) {
    return decode_record(values, 0, out.emplace<R>());
}

using ReadAs = bool (*)(ValueDecoder&, AnyRecord&);
template <std::size_t... I>
constexpr std::array<ReadAs, kind_count> make_readers(std::index_sequence<I...>) {
    return {&read_as<std::variant_alternative_t<I, AnyRecord>>...};
}

}

std::string record_json(const AnyRecord& record) {
    std::string out;
    std::visit([&out](const auto& one) { append_record(out, one); }, record);
    return out;
}

Result<AnyRecord> read_record(Kind kind, std::string_view json, Strictness strictness) {
    static constexpr auto readers = make_readers(std::make_index_sequence<kind_count>());
    JsonReader reader(json);
    JsonTape tape;
    if (!reader.begin() || !reader.read_value(tape, 0) || !reader.expect_end()) return reader.error();
    ValueDecoder values;
    values.tape = &tape;
    values.strictness = strictness;
    AnyRecord record;
    if (!readers[static_cast<std::size_t>(kind)](values, record)) return error_of(*values.problem);
    return record;
}

}
