// record_json.h -- One record as JSON and back: for the clipboard, the journal, and whoever shows a record raw.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "format/value_decoder.h"
#include "plan/records.h"

namespace concierto {

// As in a plan file. A header's own_rules is no member of the `plan` object and not written.
std::string record_json(const AnyRecord& record);

// Refused as a file's record would be, with bad_value and the field as place, or with the JSON error. With
// Strictness::trust only the types of the fields are checked.
Result<AnyRecord> read_record(Kind kind, std::string_view json, Strictness strictness = Strictness::file);

}
