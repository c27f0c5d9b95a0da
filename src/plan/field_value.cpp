#include "plan/field_value.h"

#include <cmath>

#include "base/number.h"
#include "base/utf8.h"
#include "plan/record_edits.h"

namespace concierto {

namespace {

constexpr std::int64_t money_limit = 1'000'000'000'000'000;  // hundredths

// Takes the first word off `text`.
std::string_view take_word(std::string_view& text) {
    text = without_spaces(text);
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text = without_spaces(text.substr(end));
    return word;
}

std::string_view first_word(std::string_view text) { return take_word(text); }

ValueFault read_scaled(std::string_view text, int decimals, std::int64_t least, std::int64_t most, std::int64_t& out) {
    if (!parse_number(text)) return ValueFault::bad_value;
    const std::optional<std::int64_t> value = parse_scaled(text, decimals);
    if (!value || *value < least || *value > most) return ValueFault::out_of_range;
    out = *value;
    return ValueFault::none;
}

// Absent when the word is none; a word that looks like one but is not stays part of the title.
template <class T>
void take_if(std::string_view& rest, T& out) {
    T value{};
    if (rest.empty() || read_value(first_word(rest), value, {}) != ValueFault::none) return;
    take_word(rest);
    out = value;
}

ValueFault read_step(std::string_view text, Step& out) {
    std::string_view rest = text;
    const ValueFault fault = read_value(take_word(rest), out.day, {});
    if (fault != ValueFault::none) return fault;
    take_if(rest, out.channel);
    take_if(rest, out.time);
    return rest.empty() ? ValueFault::none : read_value(rest, out.title, {});
}

ValueFault read_bound(std::string_view text, Date& out) {
    return text.empty() ? ValueFault::none : read_value(text, out, {});
}

ValueFault read_quiet(std::string_view text, QuietRange& out) {
    std::string_view rest = text;
    const std::string_view range = take_word(rest);
    const std::size_t dots = range.find("..");
    const std::string_view last = dots == std::string_view::npos ? range : range.substr(dots + 2);
    ValueFault fault = read_bound(range.substr(0, std::min(dots, range.size())), out.from);
    if (fault == ValueFault::none) fault = read_bound(last, out.to);
    if (fault != ValueFault::none) return fault;
    if (!out.from.exists() && !out.to.exists()) return ValueFault::bad_value;
    if (out.from.exists() && out.to.exists() && out.to < out.from) return ValueFault::out_of_range;
    return rest.empty() ? ValueFault::none : read_value(rest, out.reason, {});
}

// What is unknown about the old elements stays with those that are written as before.
template <class T>
void keep_unknown(const std::vector<T>& before, std::vector<T>& now) {
    for (T& one : now) {
        for (const T& old : before) {
            T bare = old;
            bare.unknown.clear();
            if (bare == one) one.unknown = old.unknown;
        }
    }
}

template <class T, class Read>
ValueFault read_elements(std::string_view text, std::vector<T>& out, Read&& read) {
    std::vector<T> list;
    for (const std::string_view part : split_list(text, ';')) {
        const ValueFault fault = read(part, list.emplace_back());
        if (fault != ValueFault::none) return fault;
    }
    keep_unknown(out, list);
    out = std::move(list);
    return ValueFault::none;
}

}

std::string_view without_spaces(std::string_view text) {
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split_list(std::string_view text, char separator) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        const std::string_view part = without_spaces(text.substr(0, end));
        if (!part.empty()) out.push_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

ValueFault text_fault(std::string_view text, FieldUse use) {
    if (first_bad_utf8(text) != std::string_view::npos) return ValueFault::bad_value;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const char32_t c = next_code_point(text, at);
        const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
        if (control && !(has(use, FieldUse::multiline) && (c == U'\t' || c == U'\n'))) return ValueFault::bad_value;
    }
    return count > text_limit ? ValueFault::out_of_range : ValueFault::none;
}

ValueFault reference_fault(std::string_view text) {
    return is_record_id(text) ? ValueFault::none : ValueFault::bad_value;
}

std::string value_text(const std::string& value) { return value; }
std::string value_text(Name value) { return value.str(); }
std::string value_text(Date value) { return value.text(); }
std::string value_text(Month value) { return value.text(); }
std::string value_text(TimeOfDay value) { return value.text(); }
std::string value_text(Count value) { return std::to_string(value); }
std::string value_text(Money value) { return scaled_text(value.hundredths, 2); }
std::string value_text(Rate value) { return scaled_text(value.ten_thousandths, 4); }
std::string value_text(double value) { return number_text(value); }
std::string value_text(bool value) { return value ? "true" : "false"; }

std::string value_text(const std::vector<Step>& value) {
    std::string out;
    for (const Step& step : value) {
        out += (out.empty() ? "" : "; ") + std::to_string(step.day);
        for (const std::string& part : {value_text(step.channel), value_text(step.time), step.title}) {
            if (!part.empty()) out += ' ' + part;
        }
    }
    return out;
}

std::string value_text(const std::vector<QuietRange>& value) {
    std::string out;
    for (const QuietRange& range : value) {
        out += (out.empty() ? "" : "; ") + range.from.text() + ".." + range.to.text();
        if (!range.reason.empty()) out += ' ' + range.reason;
    }
    return out;
}

std::string value_text(const ConsentByChannel& value) {
    std::string out;
    for (std::size_t i = 1; i < value.by_channel.size(); ++i) {
        if (value.by_channel[i] == Consent::none) continue;
        out += out.empty() ? "" : ", ";
        out += std::string(EnumTexts<Channel>::texts[i]) + ' ' + value_text(value.by_channel[i]);
    }
    return out;
}

ValueFault read_value(std::string_view text, std::string& out, ValueBounds bounds) {
    out.assign(text);
    return text_fault(text, bounds.use);
}

ValueFault read_value(std::string_view text, Name& out, ValueBounds bounds) {
    const ValueFault fault = text_fault(text, bounds.use);
    if (fault == ValueFault::none) out = Name::of(text);
    return fault;
}

ValueFault read_value(std::string_view text, Date& out, ValueBounds) {
    out = Date::parse(text);
    return out.exists() ? ValueFault::none : ValueFault::bad_value;
}

ValueFault read_value(std::string_view text, Month& out, ValueBounds) {
    out = Month::parse(text);
    return out.exists() ? ValueFault::none : ValueFault::bad_value;
}

ValueFault read_value(std::string_view text, TimeOfDay& out, ValueBounds) {
    out = TimeOfDay::parse(text);
    return out.exists() ? ValueFault::none : ValueFault::bad_value;
}

ValueFault read_value(std::string_view text, Count& out, ValueBounds bounds) {
    std::int64_t value = 0;
    const ValueFault fault = read_scaled(text, 0, bounds.least, bounds.most, value);
    out = static_cast<Count>(value);
    return fault;
}

ValueFault read_value(std::string_view text, Money& out, ValueBounds) {
    return read_scaled(text, 2, 1 - money_limit, money_limit - 1, out.hundredths);
}

ValueFault read_value(std::string_view text, Rate& out, ValueBounds) {
    std::int64_t value = 0;
    const ValueFault fault = read_scaled(text, 4, 0, 10'000, value);
    out.ten_thousandths = static_cast<std::int32_t>(value);
    return fault;
}

ValueFault read_value(std::string_view text, double& out, ValueBounds) {
    const std::optional<double> value = parse_number(text);
    out = value.value_or(0);
    return value ? ValueFault::none : ValueFault::bad_value;
}

ValueFault read_value(std::string_view text, bool& out, ValueBounds) {
    if (text != "true" && text != "false") return ValueFault::bad_value;
    out = text == "true";
    return ValueFault::none;
}

ValueFault read_value(std::string_view text, std::vector<Step>& out, ValueBounds) {
    return read_elements(text, out, read_step);
}

ValueFault read_value(std::string_view text, std::vector<QuietRange>& out, ValueBounds) {
    return read_elements(text, out, read_quiet);
}

ValueFault read_value(std::string_view text, ConsentByChannel& out, ValueBounds) {
    out.by_channel = {};
    for (const std::string_view part : split_list(text)) {
        std::string_view rest = part;
        Channel channel{};
        ValueFault fault = read_value(take_word(rest), channel, {});
        if (fault == ValueFault::none) fault = read_value(rest, out[channel], {});
        if (fault != ValueFault::none) return fault;
    }
    return ValueFault::none;
}

ValueFault value_fault(const std::string& value, ValueBounds bounds) { return text_fault(value, bounds.use); }
ValueFault value_fault(Name value, ValueBounds bounds) { return text_fault(value.text(), bounds.use); }

ValueFault value_fault(Date value, ValueBounds) {
    const bool fits = !value.exists() || (value >= first_date && value <= last_date);
    return fits ? ValueFault::none : ValueFault::out_of_range;
}

ValueFault value_fault(Count value, ValueBounds bounds) {
    return value >= bounds.least && value <= bounds.most ? ValueFault::none : ValueFault::out_of_range;
}

ValueFault value_fault(Money value, ValueBounds) {
    const bool fits = value.hundredths > -money_limit && value.hundredths < money_limit;
    return fits ? ValueFault::none : ValueFault::out_of_range;
}

ValueFault value_fault(Rate value, ValueBounds) {
    const bool fits = value.ten_thousandths >= 0 && value.ten_thousandths <= 10'000;
    return fits ? ValueFault::none : ValueFault::out_of_range;
}

ValueFault value_fault(double value, ValueBounds) {
    return std::isfinite(value) ? ValueFault::none : ValueFault::out_of_range;
}

ValueFault value_fault(const Step& value, ValueBounds) {
    const ValueFault fault = value_fault(value.title, {});
    return fault == ValueFault::none ? value_fault(value.day, {}) : fault;
}

ValueFault value_fault(const QuietRange& value, ValueBounds) {
    for (const Date day : {value.from, value.to}) {
        if (value_fault(day, {}) != ValueFault::none) return ValueFault::out_of_range;
    }
    return value_fault(value.reason, {});
}

}
