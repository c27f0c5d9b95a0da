#include "merge/dots.h"

#include "merge/json_members.h"

namespace concierto {

namespace {

struct DotParts {
    std::string_view actor, counter;
};

DotParts parts_of(std::string_view dot) {
    const std::size_t point = dot.find('.');
    if (point == std::string_view::npos) return {dot, {}};
    return {dot.substr(0, point), dot.substr(point + 1)};
}

// Base 36 without leading zeros: the longer number is the greater one.
bool counter_less(std::string_view a, std::string_view b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

}

bool dot_less(std::string_view a, std::string_view b) {
    const DotParts x = parts_of(a);
    const DotParts y = parts_of(b);
    if (x.counter != y.counter) return counter_less(x.counter, y.counter);
    return x.actor < y.actor;
}

Seen::Seen(std::string_view json) {
    for (const JsonMember& member : members_of(json)) {
        if (member.json.size() >= 2) counters_[member.key] = member.json.substr(1, member.json.size() - 2);
    }
}

bool Seen::knows(std::string_view dot) const {
    if (dot == unknown_dot) return false;
    if (reduced_) return only_.count(std::string(dot)) > 0;
    const DotParts parts = parts_of(dot);
    const auto at = counters_.find(parts.actor);
    return at != counters_.end() && !counter_less(at->second, parts.counter);
}

void Seen::reduce_to(std::set<std::string> dots) {
    only_ = std::move(dots);
    reduced_ = true;
}

std::string Seen::united_json(const Seen& a, const Seen& b) {
    auto united = a.counters_;
    for (const auto& [actor, counter] : b.counters_) {
        std::string& mine = united[actor];
        if (counter_less(mine, counter)) mine = counter;
    }
    if (united.empty()) return {};
    std::string out;
    for (const auto& [actor, counter] : united) {
        (((out += out.empty() ? "{\"" : ",\"") += actor) += "\":\"") += counter;
        out += '"';
    }
    return out + "}";
}

}
