// json_reader.h -- JSON text (RFC 8259) as a flat tape of nodes, with limits that hold before memory is spent. It can
// be driven piece by piece, so that a file of 40 MB is read in slices between two frames. Strings and numbers stay
// where they are in the input, which must outlive the tape; numbers are never converted here, so no digit is lost.
//
// Written by hand because a plan needs what the usual parsers do not give: pausing, byte offsets, raw numbers, doubled
// keys, and NUL bytes refused. Tests hold it against JSONTestSuite and against an independent parser.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace concierto {

enum class JsonType : std::uint8_t { object, array, string, number, yes, no, null };

// One value. Behind an object stand its keys (strings) and values in turn, behind an array its elements.
struct JsonNode {
    const char* start = nullptr;
    std::uint32_t size = 0;  // of strings: between the quotes, escapes as written; of containers: with the brackets
    std::uint32_t next = 0;  // index in the tape behind this value
    JsonType type = JsonType::null;
    bool escaped = false;  // a string with at least one backslash

    std::string_view raw() const { return {start, size}; }
};

using JsonTape = std::vector<JsonNode>;

struct JsonLimits {
    std::size_t bytes = 256U << 20;
    std::size_t depth = 64;
    std::size_t values = 8'000'000;  // keys do not count
    std::size_t string_bytes = 1U << 20;
};

// Walks over JSON text. A function that returns false has met an error, which `error` then tells; nothing may be read
// after that. `Error::place` of not_json is what was expected: "value", "name", ":", ",]", ",}", "string" (a raw
// control character in a string), "escape", "number", "end".
class JsonReader {
  public:
    explicit JsonReader(std::string_view bytes, JsonLimits limits = {});

    // Refuses what no JSON can be: too large, empty, zeros only, UTF-16. Steps over a byte order mark.
    bool begin();

    char peek();        // the next byte that is no space; NUL at the end of the text
    bool take(char c);  // steps over `c` when it is next
    bool expect(char c, std::string_view expected);
    bool read_key(JsonTape& tape);                       // and the colon behind it
    bool read_value(JsonTape& tape, std::size_t depth);  // `depth` containers are already open around it
    bool expect_end();                                   // nothing but space is left

    const Error& error() const { return error_; }
    std::size_t offset() const { return static_cast<std::size_t>(at_ - first_); }
    std::size_t values() const { return values_; }

  private:
    void skip_space();
    bool read_string(JsonTape& tape);
    bool skip_escape();
    bool skip_multibyte();
    bool read_number(JsonTape& tape);
    bool read_literal(JsonTape& tape, std::string_view word, JsonType type);
    bool read_scalar(JsonTape& tape);
    bool open(JsonTape& tape, std::size_t depth);
    void close(JsonTape& tape);
    bool after_value(JsonTape& tape, std::size_t base);

    bool fail(ErrorKind kind, std::int64_t a, std::int64_t b);
    bool fail_here(std::string_view expected);

    const char* first_;
    const char* at_;
    const char* end_;
    JsonLimits limits_;
    std::size_t values_ = 0;
    std::vector<std::uint32_t> open_;  // containers around the cursor, as indexes in the tape
    Error error_;
};

// Whether `bytes` are one JSON text; the number of its values.
Result<std::size_t> check_json(std::string_view bytes, JsonLimits limits = {});

}
