#include "format/record_decoder.h"

#include <algorithm>
#include <tuple>

#include "base/sort.h"

namespace concierto {

namespace {

bool fail_at(ValueDecoder& values, NoteKind kind, std::string_view path) {
    values.fail(kind);
    return values.fail_in(path);
}

bool is_string(const JsonNode& node) { return node.type == JsonType::string; }

// `[dot, value]`
bool read_standing_value(ValueDecoder& values, std::uint32_t at, Standing& out) {
    const JsonNode pair = values.node(at);
    if (pair.type != JsonType::array || pair.next == at + 1) return false;
    const std::uint32_t value = at + 2;
    if (!is_string(values.node(at + 1)) || value >= pair.next || values.node(value).next != pair.next) return false;
    out.dot = values.text(at + 1);
    out.json = compact(json_of(values.node(value)));
    return true;
}

}

bool read_stamps(ValueDecoder& values, std::uint32_t at, std::vector<Stamp>& out) {
    const JsonNode object = values.node(at);
    if (object.type != JsonType::object || object.next == at + 1) return false;
    std::vector<Stamp> stamps;
    for (std::uint32_t key = at + 1; key < object.next; key = values.node(key + 1).next) {
        if (!is_string(values.node(key + 1))) return false;
        Stamp& stamp = stamps.emplace_back();
        stamp.field = values.text(key);
        stamp.dot = values.text(key + 1);
    }
    const auto by_field = [](const Stamp& a, const Stamp& b) { return a.field < b.field; };
    const auto same_field = [](const Stamp& a, const Stamp& b) { return a.field == b.field; };
    sort_list(stamps, by_field);
    if (std::adjacent_find(stamps.begin(), stamps.end(), same_field) != stamps.end()) return false;
    out = std::move(stamps);
    return true;
}

bool read_standing(ValueDecoder& values, std::uint32_t at, std::vector<Standing>& out) {
    const JsonNode object = values.node(at);
    if (object.type != JsonType::object || object.next == at + 1) return false;
    std::vector<Standing> all;
    std::vector<std::string> keys;
    for (std::uint32_t key = at + 1; key < object.next; key = values.node(key + 1).next) {
        const JsonNode list = values.node(key + 1);
        if (list.type != JsonType::array || list.next == key + 2) return false;
        keys.emplace_back(values.text(key));
        for (std::uint32_t one = key + 2; one < list.next; one = values.node(one).next) {
            Standing& standing = all.emplace_back();
            standing.field = keys.back();
            if (!read_standing_value(values, one, standing)) return false;
        }
    }
    sort_list(keys);
    if (std::adjacent_find(keys.begin(), keys.end()) != keys.end()) return false;
    sort_list(all, [](const Standing& a, const Standing& b) {
        return std::tie(a.field, a.dot, a.json) < std::tie(b.field, b.dot, b.json);
    });
    out = std::move(all);
    return true;
}

bool ExtraDecoder::read(std::uint32_t key_at, bool twice) {
    const std::string_view key = values_.text(key_at);
    bool* seen = key == "gone" ? &gone_seen_ : key == "~" ? &stamps_seen_ : key == "!" ? &standing_seen_ : nullptr;
    if (seen != nullptr && *seen) values_.duplicates.push_back({NoteKind::duplicate_key, std::string(key)});
    if (seen != nullptr && !*seen && !twice) {
        *seen = true;
        if (seen == &gone_seen_) return values_.read(key_at + 1, meta_.gone, {});
        used_ = true;
        if (seen == &stamps_seen_ && read_stamps(values_, key_at + 1, extra_.stamps)) return true;
        if (seen == &standing_seen_ && read_standing(values_, key_at + 1, extra_.standing)) return true;
    }
    used_ = true;
    extra_.unknown.push_back(values_.unknown_member(key_at));
    return true;
}

bool check_whole(ValueDecoder& values, const PlanHeader& header) {
    if (header.start.exists() && header.end.exists() && header.end < header.start) {
        return fail_at(values, NoteKind::end_before_start, "end");
    }
    return true;
}

bool check_whole(ValueDecoder& values, const Activity& activity) {
    if (activity.end.exists() && activity.end < activity.start) {
        return fail_at(values, NoteKind::end_before_start, "end");
    }
    for (std::size_t i = 0; i < activity.steps.size(); ++i) {
        if (activity.steps[i].day <= last_date - activity.start) continue;
        return fail_at(values, NoteKind::out_of_range, "steps/" + std::to_string(i) + "/day");
    }
    return true;
}

bool check_whole(ValueDecoder& values, const Goal& goal) {
    if (goal.to < goal.from) return fail_at(values, NoteKind::end_before_start, "to");
    if (goal.target == goal.start_value.value_or(0)) return fail_at(values, NoteKind::out_of_range, "target");
    return true;
}

// `revenue` is a field of actuals only.
bool check_whole(ValueDecoder& values, const Estimate& estimate) {
    return estimate.field != EstimateField::revenue || fail_at(values, NoteKind::bad_enum, "field");
}

}
