#include "format/json_reader.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"
#include "format/skip_plain.h"

namespace concierto {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}

JsonReader::JsonReader(std::string_view bytes, JsonLimits limits)
    : first_(bytes.data()), at_(bytes.data()), end_(bytes.data() + bytes.size()), limits_(limits) {}

bool JsonReader::fail(ErrorKind kind, std::int64_t a, std::int64_t b) {
    error_ = {kind, "", a, b};
    return false;
}

bool JsonReader::fail_here(std::string_view expected) {
    const std::string_view before(first_, offset());
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    std::string_view in_line = before.substr(line_start);
    if (line_start == 0 && in_line.substr(0, 3) == "\xEF\xBB\xBF") in_line.remove_prefix(3);
    const auto column = static_cast<std::int64_t>(code_point_count(in_line)) + 1;
    if (at_ == end_) return fail(ErrorKind::cut_off, line, column);
    if (*at_ == '\0') return fail(ErrorKind::nul_byte, line, column);
    if (static_cast<unsigned char>(*at_) >= 0x80) {
        const std::string_view rest(at_, std::min<std::size_t>(4, static_cast<std::size_t>(end_ - at_)));
        if (first_bad_utf8(rest) == 0) return fail(ErrorKind::bad_utf8, static_cast<std::int64_t>(offset()), 0);
    }
    error_ = {ErrorKind::not_json, std::string(expected), line, column};
    return false;
}

bool JsonReader::begin() {
    const std::string_view bytes(first_, static_cast<std::size_t>(end_ - first_));
    if (bytes.size() > limits_.bytes) {
        return fail(ErrorKind::too_large, static_cast<std::int64_t>(bytes.size()),
                    static_cast<std::int64_t>(limits_.bytes));
    }
    if (bytes.empty()) return fail(ErrorKind::empty_file, 0, 0);
    if (bytes.find_first_not_of('\0') == std::string_view::npos) return fail(ErrorKind::only_zeros, 0, 0);
    const std::string_view start = bytes.substr(0, 2);
    const bool half_zero = start.size() == 2 && (start[0] == '\0') != (start[1] == '\0');
    if (start == "\xFF\xFE" || start == "\xFE\xFF" || half_zero) return fail(ErrorKind::utf16, 0, 0);
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") at_ += 3;
    skip_space();
    if (at_ == end_) return fail(ErrorKind::empty_file, 0, 0);
    return true;
}

void JsonReader::skip_space() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t')) ++at_;
}

char JsonReader::peek() {
    skip_space();
    return at_ == end_ ? '\0' : *at_;
}

bool JsonReader::take(char c) {
    skip_space();
    if (at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
}

bool JsonReader::expect(char c, std::string_view expected) { return take(c) || fail_here(expected); }

bool JsonReader::expect_end() {
    skip_space();
    return at_ == end_ || fail_here("end");
}

bool JsonReader::read_key(JsonTape& tape) {
    skip_space();
    if (at_ == end_ || *at_ != '"') return fail_here("name");
    return read_string(tape) && expect(':', ":");
}

// Behind the backslash. A pair of surrogates is one escape; half a pair is no text.
bool JsonReader::skip_escape() {
    const auto backslash = static_cast<std::int64_t>(offset()) - 1;
    if (at_ == end_) return fail_here("escape");
    if (*at_ != 'u') {
        if (std::strchr("\"\\/bfnrt", *at_) == nullptr || *at_ == '\0') return fail_here("escape");
        ++at_;
        return true;
    }
    const auto read_unit = [this](int& unit) {
        ++at_;
        for (int i = 0; i < 4; ++i, ++at_) {
            if (at_ == end_ || hex_value(*at_) < 0) return fail_here("escape");
            unit = unit * 16 + hex_value(*at_);
        }
        return true;
    };
    int high = 0;
    if (!read_unit(high)) return false;
    if (high < 0xD800 || high > 0xDFFF) return true;
    if (high > 0xDBFF) return fail(ErrorKind::bad_utf8, backslash, 0);
    if (at_ == end_) return fail_here("escape");
    if (*at_ != '\\') return fail(ErrorKind::bad_utf8, backslash, 0);
    ++at_;
    if (at_ == end_) return fail_here("escape");
    if (*at_ != 'u') return fail(ErrorKind::bad_utf8, backslash, 0);
    int low = 0;
    if (!read_unit(low)) return false;
    return (low >= 0xDC00 && low <= 0xDFFF) || fail(ErrorKind::bad_utf8, backslash, 0);
}

bool JsonReader::skip_multibyte() {
    const char* stop = at_;
    while (stop != end_ && static_cast<unsigned char>(*stop) >= 0x80) ++stop;
    const std::size_t bad = first_bad_utf8({at_, static_cast<std::size_t>(stop - at_)});
    if (bad != std::string_view::npos) {
        return fail(ErrorKind::bad_utf8, static_cast<std::int64_t>(offset() + bad), 0);
    }
    at_ = stop;
    return true;
}

bool JsonReader::read_string(JsonTape& tape) {
    JsonNode node;
    node.type = JsonType::string;
    node.start = ++at_;
    for (;;) {
        at_ = skip_plain<StopAt::escapes_and_multibyte>(at_, end_);
        if (at_ == end_) return fail_here("string");
        if (*at_ == '"') break;
        if (*at_ == '\\') {
            node.escaped = true;
            ++at_;
            if (!skip_escape()) return false;
        } else if (static_cast<unsigned char>(*at_) >= 0x80) {
            if (!skip_multibyte()) return false;
        } else {
            return fail_here("string");
        }
    }
    const auto size = static_cast<std::size_t>(at_ - node.start);
    if (size > limits_.string_bytes) {
        return fail(ErrorKind::string_too_long, 0, static_cast<std::int64_t>(limits_.string_bytes));
    }
    ++at_;
    node.size = static_cast<std::uint32_t>(size);
    node.next = static_cast<std::uint32_t>(tape.size() + 1);
    tape.push_back(node);
    return true;
}

bool JsonReader::read_number(JsonTape& tape) {
    JsonNode node;
    node.type = JsonType::number;
    node.start = at_;
    const auto digits = [this] {
        if (at_ == end_ || !is_digit(*at_)) return fail_here("number");
        while (at_ != end_ && is_digit(*at_)) ++at_;
        return true;
    };
    if (*at_ == '-') ++at_;
    if (at_ != end_ && *at_ == '0') {
        ++at_;
    } else if (!digits()) {
        return false;
    }
    if (at_ != end_ && *at_ == '.') {
        ++at_;
        if (!digits()) return false;
    }
    if (at_ != end_ && (*at_ == 'e' || *at_ == 'E')) {
        ++at_;
        if (at_ != end_ && (*at_ == '+' || *at_ == '-')) ++at_;
        if (!digits()) return false;
    }
    node.size = static_cast<std::uint32_t>(at_ - node.start);
    node.next = static_cast<std::uint32_t>(tape.size() + 1);
    tape.push_back(node);
    return true;
}

bool JsonReader::read_literal(JsonTape& tape, std::string_view word, JsonType type) {
    JsonNode node;
    node.type = type;
    node.start = at_;
    node.size = static_cast<std::uint32_t>(word.size());
    node.next = static_cast<std::uint32_t>(tape.size() + 1);
    for (const char c : word) {
        if (at_ == end_ || *at_ != c) return fail_here("value");
        ++at_;
    }
    tape.push_back(node);
    return true;
}

bool JsonReader::read_scalar(JsonTape& tape) {
    switch (*at_) {
        case '"': return read_string(tape);
        case 't': return read_literal(tape, "true", JsonType::yes);
        case 'f': return read_literal(tape, "false", JsonType::no);
        case 'n': return read_literal(tape, "null", JsonType::null);
        default: return *at_ == '-' || is_digit(*at_) ? read_number(tape) : fail_here("value");
    }
}

bool JsonReader::open(JsonTape& tape, std::size_t depth) {
    if (depth + open_.size() >= limits_.depth) {
        return fail(ErrorKind::too_deep, 0, static_cast<std::int64_t>(limits_.depth));
    }
    JsonNode node;
    node.type = *at_ == '{' ? JsonType::object : JsonType::array;
    node.start = at_++;
    open_.push_back(static_cast<std::uint32_t>(tape.size()));
    tape.push_back(node);
    return true;
}

void JsonReader::close(JsonTape& tape) {
    JsonNode& node = tape[open_.back()];
    open_.pop_back();
    node.size = static_cast<std::uint32_t>(at_ - node.start);
    node.next = static_cast<std::uint32_t>(tape.size());
}

// Steps over commas and closing brackets to the place where the next value starts, or until no container is left.
bool JsonReader::after_value(JsonTape& tape, std::size_t base) {
    while (open_.size() > base) {
        const bool in_object = tape[open_.back()].type == JsonType::object;
        const char next = peek();
        if (next == ',') {
            ++at_;
            return !in_object || read_key(tape);
        }
        if (next != (in_object ? '}' : ']')) return fail_here(in_object ? ",}" : ",]");
        ++at_;
        close(tape);
    }
    return true;
}

bool JsonReader::read_value(JsonTape& tape, std::size_t depth) {
    const std::size_t base = open_.size();
    do {
        skip_space();
        if (at_ == end_) return fail_here("value");
        if (++values_ > limits_.values) {
            return fail(ErrorKind::too_many_values, 0, static_cast<std::int64_t>(limits_.values));
        }
        if (*at_ == '{' || *at_ == '[') {
            const bool object = *at_ == '{';
            if (!open(tape, depth)) return false;
            const char next = peek();
            if (next != (object ? '}' : ']')) {
                if (object && !read_key(tape)) return false;
                continue;
            }
            ++at_;
            close(tape);
        } else if (!read_scalar(tape)) {
            return false;
        }
        if (!after_value(tape, base)) return false;
    } while (open_.size() > base);
    return true;
}

Result<std::size_t> check_json(std::string_view bytes, JsonLimits limits) {
    JsonReader reader(bytes, limits);
    JsonTape tape;
    if (!reader.begin() || !reader.read_value(tape, 0) || !reader.expect_end()) return reader.error();
    return reader.values();
}

}
