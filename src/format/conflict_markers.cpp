#include "format/conflict_markers.h"

namespace concierto {

namespace {

enum class Part : std::uint8_t { both, ours, base, theirs };

// Seven of `mark`, then a space or the end of the line.
bool is_marker(std::string_view line, char mark) {
    if (line.size() < 7 || line.find_first_not_of(mark) < 7) return false;
    return line.size() == 7 || line[7] == ' ' || line[7] == '\r' || line[7] == '\n';
}

bool is_any_marker(std::string_view line) {
    return is_marker(line, '<') || is_marker(line, '|') || is_marker(line, '=') || is_marker(line, '>');
}

// What begins behind the marker `mark` in `part`; nothing when it may not stand there.
std::optional<Part> part_behind(char mark, Part part) {
    switch (mark) {
        case '<': return part == Part::both ? std::optional(Part::ours) : std::nullopt;
        case '|': return part == Part::ours ? std::optional(Part::base) : std::nullopt;
        case '=': return part == Part::ours || part == Part::base ? std::optional(Part::theirs) : std::nullopt;
        default: return part == Part::theirs ? std::optional(Part::both) : std::nullopt;
    }
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
        if (is_any_marker(line)) {
            const std::optional<Part> next = part_behind(line.front(), part);
            if (!next) return std::nullopt;
            part = *next;
            any = true;
            continue;
        }
        if (part == Part::both || part == Part::ours) sides.ours += line;
        if (part == Part::both || part == Part::theirs) sides.theirs += line;
    }
    if (!any || part != Part::both) return std::nullopt;
    return sides;
}

}
