// conflict_markers.h -- Files in which git left its conflict markers. No JSON text can hold them: a line of a plan
// never starts inside a string.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace concierto {

struct ConflictSides {
    std::string ours, theirs;
};

// The line, counted from 1, of the first opening marker; 0 when there is none.
std::int64_t conflict_marker_line(std::string_view bytes);

// Both sides of the file; a base part (`|||||||`) is left out. Empty when there are no markers, or when they do not
// pair up or stand inside each other.
std::optional<ConflictSides> split_conflict_markers(std::string_view bytes);

}
