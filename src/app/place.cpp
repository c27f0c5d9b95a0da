#include "app/place.h"

#include <algorithm>

namespace concierto {

namespace {

constexpr std::size_t most_marked = 50;
constexpr std::array<std::string_view, app_view_count> view_names{
    "welcome", "board", "timeline", "calendar", "accounts", "conflicts", "goals", "forecast", "rules", "trash"};

bool is_plain(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '+' || c == '@';
}

std::string percent_coded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (is_plain(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return out;
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool code =
            text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
        out += code ? static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])) : text[i];
        if (code) i += 2;
    }
    return out;
}

// Takes the text up to `separator` off `rest`.
std::string_view take_part(std::string_view& rest, char separator) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

}

bool is_built(AppView view) { return std::find(built_views.begin(), built_views.end(), view) != built_views.end(); }

std::string fragment_of(const Place& place) {
    std::string out(view_names[static_cast<std::size_t>(place.view)]);
    if (place.view == AppView::conflicts && !place.finding.empty()) {
        return out + "/finding/" + percent_coded(place.finding);
    }
    const Kind kind = place.marked.empty() ? Kind::plan : place.marked.front().kind;
    std::string ids;
    std::size_t count = 0;
    for (const RecordKey& key : place.marked) {
        if (key.kind != kind || key.id.empty() || ++count > most_marked) continue;
        ids += (ids.empty() ? "" : ",") + percent_coded(key.id.text());
    }
    if (!ids.empty()) out += '/' + std::string(collection_name(kind)) + '/' + ids;
    return out;
}

Place place_of(std::string_view fragment) {
    Place out;
    std::string_view rest = fragment;
    const std::string_view view = take_part(rest, '/');
    const auto found = std::find(view_names.begin(), view_names.end(), view);
    if (found == view_names.end()) return out;
    out.view = static_cast<AppView>(found - view_names.begin());
    if (!is_built(out.view)) out.view = AppView::board;
    const std::string_view what = take_part(rest, '/');
    if (what == "finding") {
        // A host that decodes the address gives the id with its slashes.
        out.finding = percent_decoded(rest);
        return out;
    }
    const std::optional<Kind> kind = kind_of_collection(what);
    while (kind && !rest.empty() && out.marked.size() < most_marked) {
        const std::string id = percent_decoded(take_part(rest, ','));
        if (!id.empty()) out.marked.push_back({*kind, Name::of(id)});
    }
    return out;
}

}
