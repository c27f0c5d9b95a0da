// files.h -- Files as bytes. `-` is standard input. Writing goes through a temporary file beside the target and a
// rename, so that the target is either as it was or as it shall be.
#pragma once

#include <string>

#include "base/result.h"

namespace concierto::cli {

// Refuses more than the limit of plan files before it takes the memory.
Result<std::string> read_file(const std::string& path);

// The bytes that were written. An existing file keeps its permissions; a link is followed; a device or pipe is written
// where it is.
Result<std::size_t> write_file(const std::string& path, const std::string& bytes);

}
