#include "format/record_encoder.h"

#include <tuple>

#include "base/number.h"
#include "base/sort.h"

namespace concierto {

namespace {

void append_quoted(std::string& out, std::string_view plain) {
    out += '"';
    out += plain;
    out += '"';
}

template <class T>
void append_part(std::string& out, const T& part) {
    ObjectWriter object(out);
    UnknownWriter unknown(&part.unknown);
    append_fields(object, unknown, part);
    unknown.write(object);
    object.close();
}

void append_stamps(ObjectWriter& object, std::string& out, std::vector<Stamp> stamps) {
    sort_list(stamps, [](const Stamp& a, const Stamp& b) { return a.field < b.field; });
    object.key("~");
    ObjectWriter inner(out);
    for (const Stamp& stamp : stamps) inner.member(stamp.field, stamp.dot);
    inner.close();
}

void append_standing(ObjectWriter& object, std::string& out, std::vector<Standing> standing) {
    sort_list(standing, [](const Standing& a, const Standing& b) {
        return std::tie(a.field, a.dot, a.json) < std::tie(b.field, b.dot, b.json);
    });
    object.key("!");
    ObjectWriter inner(out);
    for (std::size_t i = 0; i < standing.size();) {
        const std::string& field = standing[i].field;
        inner.key(field);
        out += '[';
        for (; i < standing.size() && standing[i].field == field; ++i) {
            if (out.back() != '[') out += ',';
            out += '[';
            append_json_string(out, standing[i].dot);
            out += ',';
            out += standing[i].json;
            out += ']';
        }
        out += ']';
    }
    inner.close();
}

}

bool is_writable(Date value) { return value.exists(); }
bool is_writable(Month value) { return value.exists(); }
bool is_writable(TimeOfDay value) { return value.exists(); }

void append_value(std::string& out, const std::string& value) { append_json_string(out, value); }
void append_value(std::string& out, Name value) { append_json_string(out, value.text()); }
void append_value(std::string& out, Date value) { append_quoted(out, value.text()); }
void append_value(std::string& out, Month value) { append_quoted(out, value.text()); }
void append_value(std::string& out, TimeOfDay value) { append_quoted(out, value.text()); }
void append_value(std::string& out, Count value) { out += std::to_string(value); }
void append_value(std::string& out, Money value) { out += scaled_text(value.hundredths, 2); }
void append_value(std::string& out, Rate value) { out += scaled_text(value.ten_thousandths, 4); }
void append_value(std::string& out, double value) { out += number_text(value); }
void append_value(std::string& out, bool value) { out += value ? "true" : "false"; }
void append_value(std::string& out, const Step& value) { append_part(out, value); }
void append_value(std::string& out, const QuietRange& value) { append_part(out, value); }

void append_value(std::string& out, const ConsentByChannel& value) {
    ObjectWriter object(out);
    UnknownWriter unknown(&value.unknown);
    for (std::size_t i = 1; i < value.by_channel.size(); ++i) {
        const std::string_view channel = enum_text(static_cast<Channel>(i));
        if (is_writable(value.by_channel[i])) {
            object.member(channel, value.by_channel[i]);
        } else if (unknown.holds(channel)) {
            unknown.leave_out(channel);
        }
    }
    unknown.write(object);
    object.close();
}

bool UnknownWriter::holds(std::string_view key) const {
    return members_ != nullptr &&
           std::any_of(members_->begin(), members_->end(), [key](const UnknownMember& one) { return one.key == key; });
}

void UnknownWriter::write(ObjectWriter& object) const {
    if (members_ == nullptr || members_->empty()) return;
    std::vector<const UnknownMember*> sorted;
    for (const UnknownMember& one : *members_) {
        if (std::find(left_out_.begin(), left_out_.end(), one.key) == left_out_.end()) sorted.push_back(&one);
    }
    sort_list(sorted, [](const UnknownMember* a, const UnknownMember* b) { return a->key < b->key; });
    for (const UnknownMember* one : sorted) object.raw_member(one->key, one->json);
}

void append_meta(std::string& out, ObjectWriter& object, const UnknownWriter& unknown, const Meta& meta) {
    if (meta.gone || unknown.holds("gone")) object.member("gone", meta.gone);
    if (meta.extra == nullptr) return;
    if (!meta.extra->stamps.empty()) append_stamps(object, out, meta.extra->stamps);
    if (!meta.extra->standing.empty()) append_standing(object, out, meta.extra->standing);
}

}
