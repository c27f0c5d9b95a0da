// describe_error.cpp -- Refusals in words.
#include "text/catalogue.h"
#include "text/describe.h"
#include "text/locale_format.h"
#include "text/names.h"

namespace concierto {

namespace {

Key expected_key(std::string_view place) {
    if (place == "name") return Key::expected_name;
    if (place == ":") return Key::expected_colon;
    if (place == ",]") return Key::expected_comma_or_bracket;
    if (place == ",}") return Key::expected_comma_or_brace;
    if (place == "string") return Key::expected_string;
    if (place == "escape") return Key::expected_escape;
    if (place == "number") return Key::expected_number;
    if (place == "end") return Key::expected_end;
    return Key::expected_value;
}

// The texts stand in the .def file in the order of ErrorKind.
Key key_of(ErrorKind kind) { return static_cast<Key>(static_cast<int>(Key::error_not_json) + static_cast<int>(kind)); }

}

std::string describe(Language language, const Error& error) {
    const Key key = key_of(error.kind);
    const auto a = static_cast<long long>(error.a);
    const auto b = static_cast<long long>(error.b);
    switch (error.kind) {
        case ErrorKind::not_json: return format_text(language, key, {a, b, text(language, expected_key(error.place))});
        case ErrorKind::cut_off:
        case ErrorKind::nul_byte: return format_text(language, key, {a, b});
        case ErrorKind::bad_utf8:
        case ErrorKind::conflict_markers: return format_text(language, key, {a});
        case ErrorKind::too_large:
            return format_text(language, key, {format_size(language, a), format_size(language, b)});
        case ErrorKind::string_too_long: return format_text(language, key, {format_size(language, b)});
        case ErrorKind::too_deep:
        case ErrorKind::too_many_values: return format_text(language, key, {b});
        case ErrorKind::utf16:
        case ErrorKind::not_a_plan:
        case ErrorKind::empty_file:
        case ErrorKind::only_zeros:
        case ErrorKind::nothing_to_do:
        case ErrorKind::read_only: return std::string(text(language, key));
        case ErrorKind::cannot_read:
        case ErrorKind::cannot_write:
        case ErrorKind::no_such_record:
        case ErrorKind::bad_value:
        case ErrorKind::out_of_range:
        case ErrorKind::end_before_start:
        case ErrorKind::already_there:
        case ErrorKind::would_pass_2199: return format_text(language, key, {visible_text(error.place)});
    }
    return "";
}

std::string describe_in_form(Language language, Kind kind, Error error) {
    const std::size_t slash = error.place.rfind('/');
    const std::string field = slash == std::string::npos ? error.place : error.place.substr(slash + 1);
    error.place = field_name(language, kind, field);
    return describe(language, error);
}

}
