#include "merge/record_join.h"

#include <algorithm>
#include <set>

#include "base/sort.h"
#include "merge/json_members.h"
#include "plan/fields.h"

namespace concierto {

namespace {

enum class FieldShape : std::uint8_t { value, set, map };

using Shapes = std::map<std::string, FieldShape, std::less<>>;

template <std::size_t... I>
std::vector<Shapes> all_shapes(std::index_sequence<I...>) {
    std::vector<Shapes> out(kind_count);
    const auto add = [&out](std::size_t kind, const auto& field) {
        using T = typename std::decay_t<decltype(field)>::Value;
        const bool is_map = std::is_same_v<T, ConsentByChannel>;
        const bool is_set = has(field.use, FieldUse::set);
        out[kind][std::string(field.name)] = is_map ? FieldShape::map : is_set ? FieldShape::set : FieldShape::value;
    };
    (for_each_field<std::variant_alternative_t<I, AnyRecord>>([&add](const auto& field) { add(I, field); }), ...);
    return out;
}

const Shapes& shapes_of(Kind kind) {
    static const std::vector<Shapes> shapes = all_shapes(std::make_index_sequence<kind_count>());
    return shapes[static_cast<std::size_t>(kind)];
}

FieldShape shape_of(Kind kind, std::string_view field) {
    const auto at = shapes_of(kind).find(field);
    return at == shapes_of(kind).end() ? FieldShape::value : at->second;
}

std::string unquoted(std::string_view json) {
    return std::string(json.size() >= 2 && json.front() == '"' ? json.substr(1, json.size() - 2) : json);
}

using Stamps = std::map<std::string, std::string, std::less<>>;

std::string dot_of(const Stamps& stamps, std::string_view address) {
    auto at = stamps.find(address);
    if (at == stamps.end()) at = stamps.find("*");
    return at == stamps.end() ? std::string(unknown_dot) : at->second;
}

void add_value(DottedFields& out, const Stamps& stamps, const std::string& address, std::string json) {
    out[address].push_back({dot_of(stamps, address), std::move(json)});
}

void add_member(DottedFields& out, const Stamps& stamps, Kind kind, const JsonMember& member) {
    const FieldShape shape = shape_of(kind, member.key);
    if (shape == FieldShape::set) {
        for (const std::string& element : elements_of(member.json)) {
            add_value(out, stamps, member.key + "/" + unquoted(element), element);
        }
    } else if (shape == FieldShape::map) {
        for (const JsonMember& key : members_of(member.json)) {
            add_value(out, stamps, member.key + "/" + key.key, key.json);
        }
    } else {
        add_value(out, stamps, member.key, member.json);
    }
}

// What is absent but has a dot says "default" or "removed"; without a dot it says nothing.
void add_absent(DottedFields& out, const Stamps& stamps, Kind kind) {
    const auto add = [&](const std::string& address) {
        if (out.find(address) == out.end() && dot_of(stamps, address) != unknown_dot)
            add_value(out, stamps, address, "");
    };
    for (const auto& [field, shape] : shapes_of(kind)) {
        if (shape == FieldShape::value && field != "id") add(field);
    }
    for (const auto& [address, dot] : stamps) {
        if (address != "*") add(address);
    }
}

void add_standing(DottedFields& out, std::string_view json) {
    for (const JsonMember& field : members_of(json)) {
        for (const std::string& pair : elements_of(field.json)) {
            const auto parts = elements_of(pair);
            if (parts.size() == 2) out[field.key].push_back({unquoted(parts[0]), parts[1] == "null" ? "" : parts[1]});
        }
    }
}

bool holds(const std::vector<DottedValue>& values, const DottedValue& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool holds_dot(const std::vector<DottedValue>& values, std::string_view dot) {
    return std::any_of(values.begin(), values.end(), [dot](const DottedValue& one) { return one.dot == dot; });
}

void keep_standing(const std::vector<DottedValue>& mine, const std::vector<DottedValue>& theirs, const Seen& their_seen,
                   std::vector<DottedValue>& out) {
    for (const DottedValue& value : mine) {
        // The same dot with another value was edited by hand: both stay.
        const bool stays = holds_dot(theirs, value.dot) || !their_seen.knows(value.dot);
        if (stays && !holds(out, value)) out.push_back(value);
    }
}

bool shown_before(std::string_view address, const DottedValue& a, const DottedValue& b) {
    const bool presence = address == "=" || address.find('/') != std::string_view::npos;
    if (presence && a.json.empty() != b.json.empty()) return (address == "=") == a.json.empty();
    if (a.dot != b.dot) return dot_less(b.dot, a.dot);
    return a.json < b.json;  // of two that nobody dated: `denied` before `granted`
}

// The dot that most fields have: what `*` says. "" when no field has one.
std::string common_dot(const DottedFields& fields) {
    std::map<std::string, int, std::less<>> times;
    for (const auto& [address, values] : fields) {
        if (values.front().dot != unknown_dot) ++times[values.front().dot];
    }
    std::string best;
    for (const auto& [dot, count] : times) {
        if (best.empty() || count > times[best] || (count == times[best] && dot_less(best, dot))) best = dot;
    }
    return best;
}

// Collects members in the order in which they come, arrays and maps element by element.
class RecordText {
  public:
    explicit RecordText(Kind kind) : kind_(kind) {}
    void add(const std::string& address, const std::string& json) {
        const std::size_t slash = address.find('/');
        const std::string field = address.substr(0, slash);
        const FieldShape shape = slash == std::string::npos ? FieldShape::value : shape_of(kind_, field);
        std::string& text = members_[field];
        if (!text.empty()) text += ',';
        if (shape == FieldShape::map) ((text += '"') += address.substr(slash + 1)) += "\":";
        text += json;
    }
    std::string object(std::string_view id) const {
        std::string out = "{\"id\":\"" + std::string(id) + "\"";
        for (const auto& [field, text] : members_) {
            const FieldShape shape = shape_of(kind_, field);
            ((out += ",\"") += field) += "\":";
            out += shape == FieldShape::set ? "[" + text + "]" : shape == FieldShape::map ? "{" + text + "}" : text;
        }
        return out + "}";
    }

  private:
    Kind kind_;
    std::map<std::string, std::string> members_;
};

std::string stamps_json(const DottedFields& fields, Kind kind) {
    const std::string common = common_dot(fields);
    if (common.empty()) return {};
    std::string out = "{\"*\":\"" + common + "\"";
    const auto add = [&out](std::string_view address, std::string_view dot) {
        (((out += ",\"") += address) += "\":\"") += dot;
        out += '"';
    };
    for (const auto& [address, values] : fields) {
        const bool removed = address.find('/') != std::string::npos && values.front().json.empty();
        if (values.front().dot != common || removed) add(address, values.front().dot);
    }
    for (const auto& [field, shape] : shapes_of(kind)) {
        const bool silent = shape == FieldShape::value && field != "id" && fields.find(field) == fields.end();
        if (silent) add(field, unknown_dot);
    }
    return out + "}";
}

std::string standing_json(const DottedFields& fields) {
    std::string out;
    for (const auto& [address, values] : fields) {
        if (values.size() < 2) continue;
        ((out += out.empty() ? "{\"" : ",\"") += address) += "\":[";
        for (std::size_t i = 1; i < values.size(); ++i) {
            if (i > 1) out += ',';
            ((out += "[\"") += values[i].dot) += "\",";
            (out += values[i].json.empty() ? "null" : values[i].json) += ']';
        }
        out += ']';
    }
    return out.empty() ? out : out + "}";
}

}

DottedFields dotted_fields(Kind kind, std::string_view record_json) {
    const auto members = members_of(record_json);
    Stamps stamps;
    for (const JsonMember& member : members) {
        if (member.key != "~") continue;
        for (const JsonMember& stamp : members_of(member.json)) stamps[stamp.key] = unquoted(stamp.json);
    }
    DottedFields out;
    for (const JsonMember& member : members) {
        if (member.key == "~" || member.key == "!" || member.key == "id") continue;
        if (member.key == "gone") {
            add_value(out, stamps, "=", member.json == "true" ? "true" : "");
        } else {
            add_member(out, stamps, kind, member);
        }
    }
    if (out.find("=") == out.end()) add_value(out, stamps, "=", "");
    add_absent(out, stamps, kind);
    for (const JsonMember& member : members) {
        if (member.key == "!") add_standing(out, member.json);
    }
    return out;
}

DottedFields join_fields(const DottedFields& a, const Seen& seen_a, const DottedFields& b, const Seen& seen_b) {
    static const std::vector<DottedValue> nothing;
    std::set<std::string> addresses;
    for (const auto& [address, values] : a) addresses.insert(address);
    for (const auto& [address, values] : b) addresses.insert(address);
    DottedFields out;
    for (const std::string& address : addresses) {
        const auto at_a = a.find(address);
        const auto at_b = b.find(address);
        const auto& in_a = at_a == a.end() ? nothing : at_a->second;
        const auto& in_b = at_b == b.end() ? nothing : at_b->second;
        std::vector<DottedValue> standing;
        keep_standing(in_a, in_b, seen_b, standing);
        keep_standing(in_b, in_a, seen_a, standing);
        if (standing.empty()) continue;
        const auto before = [&address](const DottedValue& x, const DottedValue& y) {
            return shown_before(address, x, y);
        };
        sort_list(standing, before);
        // Adding an element wins over a removal that did not know of it.
        const bool element = address.find('/') != std::string::npos;
        if (element && !standing.front().json.empty()) {
            std::erase_if(standing, [](const DottedValue& value) { return value.json.empty(); });
        }
        out[address] = std::move(standing);
    }
    return out;
}

JoinedRecord record_of(Kind kind, std::string_view id, const DottedFields& fields) {
    JoinedRecord out;
    if (fields.empty()) return out;
    RecordText text(kind);
    for (const auto& [address, values] : fields) {
        const std::string& shown = values.front().json;
        const bool differ = std::any_of(values.begin(), values.end(),
                                        [&shown](const DottedValue& value) { return value.json != shown; });
        if (differ) out.open_conflicts.push_back(address);
        if (values.front().json.empty()) continue;
        text.add(address == "=" ? "gone" : address, values.front().json);
    }
    if (const std::string stamps = stamps_json(fields, kind); !stamps.empty()) text.add("~", stamps);
    if (const std::string standing = standing_json(fields); !standing.empty()) text.add("!", standing);
    out.json = text.object(id);
    return out;
}

}
