#include "format/value_decoder.h"

#include "base/number.h"
#include "base/sort.h"
#include "base/utf8.h"
#include "format/object_decoder.h"

namespace concierto {

namespace {

constexpr std::size_t text_limit = 4000;                     // code points
constexpr std::int64_t money_limit = 1'000'000'000'000'000;  // hundredths

bool is_printable_ascii(std::string_view text) {
    // One compare per byte, no early exit: the compiler makes vectors of it.
    bool odd = false;
    for (const char c : text) odd |= static_cast<unsigned char>(c - 0x20) >= 0x5F;
    return !odd;
}

// The first bytes of the code points that is_invisible knows.
bool may_lead_invisible(unsigned char byte) {
    return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE1 || byte == 0xE2 ||
           byte == 0xEF || byte == 0xF3;
}

void put_in_front(std::string& path, std::string_view step) {
    path.insert(0, path.empty() ? std::string(step) : std::string(step) + '/');
}

}

bool ValueDecoder::fail_in(std::string_view step) {
    put_in_front(problem->path, step);
    return false;
}

void ValueDecoder::locate_duplicates(std::size_t first, std::string_view step) {
    for (std::size_t i = first; i < duplicates.size(); ++i) put_in_front(duplicates[i].path, step);
}

UnknownMember ValueDecoder::unknown_member(std::uint32_t key_at) {
    return {std::string(text(key_at)), compact(json_of(node(key_at + 1)))};
}

bool ValueDecoder::check_text(std::string_view text, FieldUse use) {
    if (text.size() <= text_limit && is_printable_ascii(text)) return true;
    return check_rare_text(text, use);
}

bool ValueDecoder::check_rare_text(std::string_view text, FieldUse use) {
    const bool file = strictness == Strictness::file;
    if (file && text.size() > text_limit && code_point_count(text) > text_limit) return fail(NoteKind::text_too_long);
    std::int64_t invisible = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!may_lead_invisible(static_cast<unsigned char>(text[at]))) {
            ++at;  // the rest of a longer sequence leads nothing either
            continue;
        }
        const char32_t c = next_code_point(text, at);
        if (!is_invisible(c)) continue;
        const bool layout = c == U'\t' || c == U'\n';
        const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
        if (layout && has(use, FieldUse::multiline)) continue;
        if (control && file) return fail(NoteKind::control_character);
        ++invisible;
    }
    invisible_characters += invisible;
    return true;
}

bool ValueDecoder::read(std::uint32_t at, std::string& out, FieldRule rule) {
    if (node(at).type != JsonType::string) return fail(NoteKind::wrong_type);
    const std::string_view value = text(at);
    if (!check_text(value, rule.use)) return false;
    out.assign(value);
    return true;
}

bool ValueDecoder::read(std::uint32_t at, Name& out, FieldRule rule) {
    if (node(at).type != JsonType::string) return fail(NoteKind::wrong_type);
    const std::string_view value = text(at);
    if (!check_text(value, rule.use)) return false;
    out = Name::of(value);
    return true;
}

bool ValueDecoder::read_own_id(std::uint32_t at, Name& out, bool free_form) {
    if (node(at).type != JsonType::string) return fail(NoteKind::wrong_type);
    const std::string_view value = text(at);
    if (free_form ? value.empty() : !is_record_id(value)) return fail(NoteKind::bad_id);
    if (free_form && !check_text(value, FieldUse::optional)) return false;
    out = Name::of(value);
    return true;
}

bool ValueDecoder::read(std::uint32_t at, Date& out, FieldRule) {
    if (node(at).type != JsonType::string) return fail(NoteKind::wrong_type);
    out = Date::parse(text(at));
    return out.exists() || fail(NoteKind::out_of_range);
}

bool ValueDecoder::read(std::uint32_t at, Month& out, FieldRule) {
    if (node(at).type != JsonType::string) return fail(NoteKind::wrong_type);
    out = Month::parse(text(at));
    return out.exists() || fail(NoteKind::out_of_range);
}

bool ValueDecoder::read(std::uint32_t at, TimeOfDay& out, FieldRule) {
    if (node(at).type != JsonType::string) return fail(NoteKind::wrong_type);
    out = TimeOfDay::parse(text(at));
    return out.exists() || fail(NoteKind::out_of_range);
}

bool ValueDecoder::read(std::uint32_t at, Count& out, FieldRule rule) {
    if (node(at).type != JsonType::number) return fail(NoteKind::wrong_type);
    const std::optional<std::int64_t> value = parse_scaled(node(at).raw(), 0);
    if (!value || *value < rule.least || *value > rule.most) return fail(NoteKind::out_of_range);
    out = static_cast<Count>(*value);
    return true;
}

bool ValueDecoder::read(std::uint32_t at, Money& out, FieldRule) {
    if (node(at).type != JsonType::number) return fail(NoteKind::wrong_type);
    const std::optional<std::int64_t> value = parse_scaled(node(at).raw(), 2);
    if (!value || *value <= -money_limit || *value >= money_limit) return fail(NoteKind::out_of_range);
    out.hundredths = *value;
    return true;
}

bool ValueDecoder::read(std::uint32_t at, Rate& out, FieldRule) {
    if (node(at).type != JsonType::number) return fail(NoteKind::wrong_type);
    const std::optional<std::int64_t> value = parse_scaled(node(at).raw(), 4);
    if (!value || *value < 0 || *value > 10'000) return fail(NoteKind::out_of_range);
    out.ten_thousandths = static_cast<std::int32_t>(*value);
    return true;
}

bool ValueDecoder::read(std::uint32_t at, double& out, FieldRule) {
    if (node(at).type != JsonType::number) return fail(NoteKind::wrong_type);
    const std::optional<double> value = parse_number(node(at).raw());
    if (!value) return fail(NoteKind::out_of_range);
    out = *value;
    return true;
}

bool ValueDecoder::read(std::uint32_t at, bool& out, FieldRule) {
    const JsonType type = node(at).type;
    if (type != JsonType::yes && type != JsonType::no) return fail(NoteKind::wrong_type);
    out = type == JsonType::yes;
    return true;
}

bool ValueDecoder::read(std::uint32_t at, ConsentByChannel& out, FieldRule rule) {
    const JsonNode object = node(at);
    if (object.type != JsonType::object) return fail(NoteKind::wrong_type);
    for (std::uint32_t key = at + 1; key < object.next; key = node(key + 1).next) {
        const std::optional<Channel> channel = enum_of<Channel>(text(key));
        const bool twice = channel && out[*channel] != Consent::none;
        if (!channel || twice) {
            UnknownMember& member = out.unknown.emplace_back(unknown_member(key));
            if (twice) duplicates.push_back({NoteKind::duplicate_key, member.key});
        } else if (!read(key + 1, out[*channel], rule)) {
            return fail_in(text(key));
        }
    }
    sort_members(out.unknown);
    return true;
}

bool ValueDecoder::read(std::uint32_t at, Step& out, FieldRule) {
    return ObjectDecoder<Step>(*this).read(at, out, out.unknown);
}

bool ValueDecoder::read(std::uint32_t at, QuietRange& out, FieldRule) {
    return ObjectDecoder<QuietRange>(*this).read(at, out, out.unknown);
}

void sort_members(std::vector<UnknownMember>& members) {
    sort_list(members, [](const UnknownMember& a, const UnknownMember& b) { return a.key < b.key; });
}

}
