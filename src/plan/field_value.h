// field_value.h -- One value of each type that fields have, as text and back. field_text.h is the door; this is behind.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "plan/fields.h"

namespace concierto {

// What a field says about its own values.
struct ValueBounds {
    FieldUse use = FieldUse::optional;
    Count least = 0;
    Count most = 1'000'000'000;
};

enum class ValueFault : std::uint8_t { none, bad_value, out_of_range };

std::string_view without_spaces(std::string_view text);  // around it
// The parts between `separator`, without the spaces around them, empty ones left out.
std::vector<std::string_view> split_list(std::string_view text, char separator = ',');

// Whether a text may stand in a plan: at most text_limit code points, no control characters but, in multiline fields,
// tab and newline.
ValueFault text_fault(std::string_view text, FieldUse use);
// 1 to 64 of the characters of ids.
ValueFault reference_fault(std::string_view text);

// "" is what an absent value reads as.
std::string value_text(const std::string& value);
std::string value_text(Name value);
std::string value_text(Date value);
std::string value_text(Month value);
std::string value_text(TimeOfDay value);
std::string value_text(Count value);
std::string value_text(Money value);
std::string value_text(Rate value);
std::string value_text(double value);
std::string value_text(bool value);
std::string value_text(const std::vector<Step>& value);
std::string value_text(const std::vector<QuietRange>& value);
std::string value_text(const ConsentByChannel& value);
template <class E>
requires std::is_enum_v<E> std::string value_text(E value) { return std::string(enum_text(value)); }
template <class T>
std::string value_text(const std::optional<T>& value) {
    return value ? value_text(*value) : std::string();
}
template <class T>
std::string value_text(const std::vector<T>& list) {
    std::string out;
    for (const T& one : list) out += (out.empty() ? "" : ", ") + value_text(one);
    return out;
}

// `text` has no spaces around it and is not empty. On a fault `out` may be half changed.
ValueFault read_value(std::string_view text, std::string& out, ValueBounds bounds);
ValueFault read_value(std::string_view text, Name& out, ValueBounds bounds);
ValueFault read_value(std::string_view text, Date& out, ValueBounds bounds);
ValueFault read_value(std::string_view text, Month& out, ValueBounds bounds);
ValueFault read_value(std::string_view text, TimeOfDay& out, ValueBounds bounds);
ValueFault read_value(std::string_view text, Count& out, ValueBounds bounds);
ValueFault read_value(std::string_view text, Money& out, ValueBounds bounds);
ValueFault read_value(std::string_view text, Rate& out, ValueBounds bounds);
ValueFault read_value(std::string_view text, double& out, ValueBounds bounds);
ValueFault read_value(std::string_view text, bool& out, ValueBounds bounds);
ValueFault read_value(std::string_view text, std::vector<Step>& out, ValueBounds bounds);
ValueFault read_value(std::string_view text, std::vector<QuietRange>& out, ValueBounds bounds);
ValueFault read_value(std::string_view text, ConsentByChannel& out, ValueBounds bounds);
template <class R>
ValueFault read_value(std::string_view text, Id<R>& out, ValueBounds) {
    const ValueFault fault = reference_fault(text);
    if (fault == ValueFault::none) out = Id<R>::of(text);
    return fault;
}
// Words as the file spells them, in any case.
template <class E>
requires std::is_enum_v<E> ValueFault read_value(std::string_view text, E& out, ValueBounds) {
    const auto lower_ascii = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    const auto same = [&lower_ascii](char a, char b) { return lower_ascii(a) == lower_ascii(b); };
    for (std::size_t i = 0; i < EnumTexts<E>::texts.size(); ++i) {
        const std::string_view word = EnumTexts<E>::texts[i];
        if (word.empty() || !std::equal(text.begin(), text.end(), word.begin(), word.end(), same)) continue;
        out = static_cast<E>(i);
        return ValueFault::none;
    }
    return ValueFault::bad_value;
}
template <class T>
ValueFault read_value(std::string_view text, std::optional<T>& out, ValueBounds bounds) {
    return read_value(text, out.emplace(), bounds);
}
template <class T>
ValueFault read_value(std::string_view text, std::vector<T>& out, ValueBounds bounds) {
    out.clear();
    for (const std::string_view part : split_list(text)) {
        const ValueFault fault = read_value(part, out.emplace_back(), bounds);
        if (fault != ValueFault::none) return fault;
    }
    return ValueFault::none;
}

// Whether a value, however it came about, may stand in a plan.
template <class T>
ValueFault value_fault(const T&, ValueBounds) {
    return ValueFault::none;
}
ValueFault value_fault(const std::string& value, ValueBounds bounds);
ValueFault value_fault(Name value, ValueBounds bounds);
ValueFault value_fault(Date value, ValueBounds bounds);
ValueFault value_fault(Count value, ValueBounds bounds);
ValueFault value_fault(Money value, ValueBounds bounds);
ValueFault value_fault(Rate value, ValueBounds bounds);
ValueFault value_fault(double value, ValueBounds bounds);
ValueFault value_fault(const Step& value, ValueBounds bounds);
ValueFault value_fault(const QuietRange& value, ValueBounds bounds);
template <class R>
ValueFault value_fault(Id<R> value, ValueBounds bounds) {
    return value_fault(static_cast<Name>(value), bounds);
}
template <class T>
ValueFault value_fault(const std::vector<T>& list, ValueBounds bounds) {
    for (const T& one : list) {
        const ValueFault fault = value_fault(one, bounds);
        if (fault != ValueFault::none) return fault;
    }
    return ValueFault::none;
}
template <class T>
ValueFault value_fault(const std::optional<T>& value, ValueBounds bounds) {
    return value ? value_fault(*value, bounds) : ValueFault::none;
}

}
