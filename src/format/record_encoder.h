// record_encoder.h -- A record as canonical JSON. Order of the members: the fields in the order of fields.h, then
// `gone`, `~`, `!`, then what is unknown by key in byte order. A field with its default value is left out, unless it is
// required or a second member of the same key was kept: then it must stand first, or the second would take its place
// at the next reading. Where such a field has no value to write, the second member is left out too.
#pragma once

#include <algorithm>
#include <string>

#include "format/json_text.h"
#include "plan/fields.h"

namespace concierto {

// Whether the value can be written at all: an absent date cannot.
bool is_writable(Date value);
bool is_writable(Month value);
bool is_writable(TimeOfDay value);
template <class E>
requires std::is_enum_v<E>
bool is_writable(E value) { return !enum_text(value).empty(); }
template <class T>
bool is_writable(const std::optional<T>& value) {
    return value.has_value();
}
template <class T>
requires(!std::is_enum_v<T>) bool is_writable(const T&) { return true; }

void append_value(std::string& out, const std::string& value);
void append_value(std::string& out, Name value);
void append_value(std::string& out, Date value);
void append_value(std::string& out, Month value);
void append_value(std::string& out, TimeOfDay value);
void append_value(std::string& out, Count value);
void append_value(std::string& out, Money value);
void append_value(std::string& out, Rate value);
void append_value(std::string& out, double value);
void append_value(std::string& out, bool value);
void append_value(std::string& out, const ConsentByChannel& value);
void append_value(std::string& out, const Step& value);
void append_value(std::string& out, const QuietRange& value);
template <class E>
requires std::is_enum_v<E>
void append_value(std::string& out, E value) {
    out += '"';
    out += enum_text(value);
    out += '"';
}
template <class T>
void append_value(std::string& out, const std::optional<T>& value) {
    append_value(out, *value);
}
template <class T>
void append_value(std::string& out, const std::vector<T>& value) {
    out += '[';
    for (const T& one : value) {
        if (out.back() != '[') out += ',';
        append_value(out, one);
    }
    out += ']';
}

// Writes the members of one object, commas between them.
class ObjectWriter {
  public:
    explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }
    void close() { out_ += '}'; }

    void key(std::string_view name) {
        if (!empty_) out_ += ',';
        empty_ = false;
        append_json_string(out_, name);
        out_ += ':';
    }
    template <class T>
    void member(std::string_view name, const T& value) {
        key(name);
        append_value(out_, value);
    }
    void raw_member(std::string_view name, std::string_view json) {
        key(name);
        out_ += json;
    }

  private:
    std::string& out_;
    bool empty_ = true;
};

// What was kept of one object, to be written behind its fields.
class UnknownWriter {
  public:
    explicit UnknownWriter(const std::vector<UnknownMember>* members) : members_(members) {}
    bool holds(std::string_view key) const;
    void leave_out(std::string_view key) { left_out_.push_back(key); }
    void write(ObjectWriter& object) const;

  private:
    const std::vector<UnknownMember>* members_;  // null: nothing
    std::vector<std::string_view> left_out_;
};

template <class R>
void append_fields(ObjectWriter& object, UnknownWriter& unknown, const R& record) {
    static const R defaults{};
    for_each_field<R>([&](const auto& one) {
        const auto& value = record.*one.member;
        const bool doubled = unknown.holds(one.name);
        const bool wanted = has(one.use, FieldUse::required) || doubled || !(value == defaults.*one.member);
        if (wanted && is_writable(value)) {
            object.member(one.name, value);
        } else if (doubled) {
            unknown.leave_out(one.name);
        }
    });
}

void append_meta(std::string& out, ObjectWriter& object, const UnknownWriter& unknown, const Meta& meta);

template <class R>
void append_record(std::string& out, const R& record) {
    ObjectWriter object(out);
    UnknownWriter unknown(record.meta.extra == nullptr ? nullptr : &record.meta.extra->unknown);
    append_fields(object, unknown, record);
    append_meta(out, object, unknown, record.meta);
    unknown.write(object);
    object.close();
}

}
