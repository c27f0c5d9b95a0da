// json_text.h -- JSON strings written and read back, and JSON without its spaces.
#pragma once

#include <string>
#include <string_view>

#include "format/json_reader.h"

namespace concierto {

// Appends `text` (valid UTF-8) in quotes. Only what JSON requires is escaped: quote, backslash, controls.
void append_json_string(std::string& out, std::string_view text);

// Appends valid JSON without the spaces between its tokens; strings and numbers stay as they were written.
void append_compact(std::string& out, std::string_view json);
std::string compact(std::string_view json);

// The node as it stands in the input, quotes and brackets included.
std::string_view json_of(const JsonNode& node);

// The text of a string node. The result points into the input or into `scratch`.
std::string_view text_of(const JsonNode& node, std::string& scratch);

}
