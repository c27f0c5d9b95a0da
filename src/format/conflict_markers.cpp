#include "format/conflict_markers.h"

namespace concierto {

namespace {

enum class Part : std::uint8_t { both, ours, base, theirs };

// Seven of `mark`, then a space or the end of the line.
bool is_marker(std::string_view line, char mark) {
    if (line.size() < 7 || line.find_first_not_of(mark) < 7) return false;
    return line.size() == 7 || line[7] == ' ' || line[7] == '\r' || line[7] == '\n';
}

std::string_view next_line(std::string_view bytes, std::size_t at) {
    const std::size_t stop = bytes.find('\n', at);
    return bytes.substr(at, stop == std::string_view::npos ? stop : stop + 1 - at);
}

}

std::int64_t conflict_marker_line(std::string_view bytes) {
    std::int64_t number = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::string_view line = next_line(bytes, at);
        ++number;
        if (is_marker(line, '<')) return number;
        at += line.size();
    }
    return 0;
}

std::optional<ConflictSides> split_conflict_markers(std::string_view bytes) {
    ConflictSides sides;
    Part part = Part::both;
    bool any = false;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::string_view line = next_line(bytes, at);
        at += line.size();
        if (part == Part::both && is_marker(line, '<')) {
            part = Part::ours;
            any = true;
        } else if (part == Part::ours && is_marker(line, '|')) {
            part = Part::base;
        } else if ((part == Part::ours || part == Part::base) && is_marker(line, '=')) {
            part = Part::theirs;
        } else if (part == Part::theirs && is_marker(line, '>')) {
            part = Part::both;
        } else {
            if (part == Part::both || part == Part::ours) sides.ours += line;
            if (part == Part::both || part == Part::theirs) sides.theirs += line;
        }
    }
    if (!any || part != Part::both) return std::nullopt;
    return sides;
}

}
