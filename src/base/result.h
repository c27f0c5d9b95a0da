// result.h -- A value or the reason why there is none. Words for errors are in text/describe.h, never here.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

#include "base/must.h"

namespace concierto {

enum class ErrorKind : std::uint8_t {
    // Reading a file: nothing was opened.
    not_json,          // place = what the parser expected, a = line, b = column
    cut_off,           // the text ends in the middle; a = line, b = column
    nul_byte,          // a = line, b = column
    bad_utf8,          // a = byte offset
    utf16,             // the file is UTF-16
    not_a_plan,        // wrong or missing `format`, or `version` is not an integer
    too_large,         // a = bytes, b = limit
    too_deep,          // b = limit
    too_many_values,   // b = limit
    string_too_long,   // b = limit in bytes
    empty_file,        // zero length: a cloud folder's placeholder
    only_zeros,        // a file of NUL bytes
    conflict_markers,  // git's markers that could not be healed; a = line
    cannot_read,       // place = file
    cannot_write,      // place = file
    // Edits that a verb refuses.
    no_such_record,    // place = collection/id
    bad_value,         // place = field; text does not fit the field's type
    out_of_range,      // place = field
    end_before_start,  // place = field
    already_there,     // place = collection/id
    would_pass_2199,   // place = collection/id
    nothing_to_do,
    read_only,
};

struct Error {
    ErrorKind kind{};
    std::string place;
    std::int64_t a = 0;
    std::int64_t b = 0;

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T& value() const {
        MUST(ok());
        return *std::get_if<0>(&state_);
    }
    T& value() {
        MUST(ok());
        return *std::get_if<0>(&state_);
    }
    T take() {
        MUST(ok());
        return std::move(*std::get_if<0>(&state_));
    }
    const Error& error() const {
        MUST(!ok());
        return *std::get_if<1>(&state_);
    }
    const T& operator*() const { return value(); }
    const T* operator->() const { return &value(); }

  private:
    std::variant<T, Error> state_;
};

}
