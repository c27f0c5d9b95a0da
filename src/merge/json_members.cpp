#include "merge/json_members.h"

namespace concierto {

namespace {

std::size_t end_of_string(std::string_view json, std::size_t at) {
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\') ++at;
    }
    return at + 1;
}

// Behind the value that starts at `at`.
std::size_t end_of_value(std::string_view json, std::size_t at) {
    int depth = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            at = end_of_string(json, at);
            continue;
        }
        if (c == '{' || c == '[') ++depth;
        if ((c == '}' || c == ']') && depth-- == 0) return at;
        if (c == ',' && depth == 0) return at;
        ++at;
    }
    return at;
}

}

std::vector<JsonMember> members_of(std::string_view object) {
    std::vector<JsonMember> out;
    if (object.size() < 2 || object.front() != '{') return out;
    for (std::size_t at = 1; at < object.size() && object[at] == '"';) {
        const std::size_t key_end = end_of_string(object, at);
        const std::size_t value_end = end_of_value(object, key_end + 1);
        out.push_back({std::string(object.substr(at + 1, key_end - at - 2)),
                       std::string(object.substr(key_end + 1, value_end - key_end - 1))});
        at = value_end + 1;
    }
    return out;
}

std::vector<std::string> elements_of(std::string_view array) {
    std::vector<std::string> out;
    if (array.size() < 3 || array.front() != '[') return out;
    for (std::size_t at = 1; at < array.size();) {
        const std::size_t end = end_of_value(array, at);
        out.emplace_back(array.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}
