#include "copies/record_codec.h"

#include "format/record_json.h"

namespace concierto {

namespace {

std::optional<AnyRecord> read_trusted(Kind kind, std::string_view json) {
    Result<AnyRecord> record = read_record(kind, json, Strictness::trust);
    return record ? std::optional(record.take()) : std::nullopt;
}

}

const RecordCodec record_codec{record_json, read_trusted};

}
