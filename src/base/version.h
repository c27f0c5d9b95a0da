// version.h -- The one place that says which release this is. Files carry it as `writer`, `--version` prints it.
#pragma once

#include <string_view>

namespace concierto {

inline constexpr std::string_view program_version = "0.1.0";
inline constexpr std::string_view writer_name = "concierto 0.1.0";

// The newest plan format that this release writes and may save over.
inline constexpr int plan_format_version = 1;

}
