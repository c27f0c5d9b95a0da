#include "format/json_reader.h"

#include <doctest/doctest.h>

#include <string>

#include "format/json_text.h"

using namespace concierto;

namespace {

Error error_of(std::string_view json) {
    const Result<std::size_t> result = check_json(json);
    REQUIRE_FALSE(result.ok());
    return result.error();
}

Error not_json(std::string expected, int line, int column) {
    return {ErrorKind::not_json, std::move(expected), line, column};
}

}

TEST_CASE("A syntax error says what was expected, and the line and the column in characters") {
    CHECK(error_of("{\"a\" 1}") == not_json(":", 1, 6));
    CHECK(error_of("{\n  \"ñandú\": x}") == not_json("value", 2, 12));
    CHECK(error_of("[1,\r\n2 3]") == not_json(",]", 2, 3));
    CHECK(error_of("{\"a\":1 \"b\":2}") == not_json(",}", 1, 8));
    CHECK(error_of("{1:2}") == not_json("name", 1, 2));
    CHECK(error_of("[\"\\x\"]") == not_json("escape", 1, 4));
    CHECK(error_of("[\"a\tb\"]") == not_json("string", 1, 4));
    CHECK(error_of("[01]") == not_json(",]", 1, 3));
    CHECK(error_of("[-]") == not_json("number", 1, 3));
    CHECK(error_of("[1] x") == not_json("end", 1, 5));
    CHECK(error_of("\xEF\xBB\xBF[x]") == not_json("value", 1, 2));
}

TEST_CASE("A text that stops in the middle is cut off, not wrong") {
    for (const char* text : {"{", "[", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "\"abc", "\"a\\",
                             "\"\\u12", "\"\\ud83d", "\"\\ud83d\\", "tru", "-", "1.", "1e", "[\"a\"\n"}) {
        CAPTURE(text);
        CHECK(error_of(text).kind == ErrorKind::cut_off);
    }
    CHECK(error_of("[1,\n2") == Error{ErrorKind::cut_off, "", 2, 2});
}

TEST_CASE("A file without content is not an empty plan") {
    CHECK(error_of("").kind == ErrorKind::empty_file);
    CHECK(error_of(" \r\n").kind == ErrorKind::empty_file);
    CHECK(error_of("\xEF\xBB\xBF").kind == ErrorKind::empty_file);
    CHECK(error_of(std::string(4096, '\0')).kind == ErrorKind::only_zeros);
}

TEST_CASE("NUL bytes are refused wherever they stand") {
    using namespace std::string_view_literals;
    CHECK(error_of("{\"a\":1}\0"sv) == Error{ErrorKind::nul_byte, "", 1, 8});
    CHECK(error_of("[\"a\0b\"]"sv) == Error{ErrorKind::nul_byte, "", 1, 4});
    CHECK(error_of("[1,\n\0]"sv) == Error{ErrorKind::nul_byte, "", 2, 1});
    CHECK(check_json("[\"\\u0000\"]").ok());
}

TEST_CASE("UTF-16 is recognised, with and without its mark") {
    using namespace std::string_view_literals;
    CHECK(error_of("\xFF\xFE{\0}\0"sv).kind == ErrorKind::utf16);
    CHECK(error_of("\xFE\xFF\0{\0}"sv).kind == ErrorKind::utf16);
    CHECK(error_of("{\0}\0"sv).kind == ErrorKind::utf16);
    CHECK(error_of("\0{\0}"sv).kind == ErrorKind::utf16);
}

TEST_CASE("Invalid UTF-8 and halves of surrogate pairs are refused with their byte offset") {
    CHECK(error_of("[\"abc\xFFxyz\"]") == Error{ErrorKind::bad_utf8, "", 5, 0});
    CHECK(error_of("[\"\xC3\xB1\xC0\xAF\"]") == Error{ErrorKind::bad_utf8, "", 4, 0});
    CHECK(error_of("[\"\xED\xA0\x80\"]") == Error{ErrorKind::bad_utf8, "", 2, 0});
    CHECK(error_of("[\xE9]") == Error{ErrorKind::bad_utf8, "", 1, 0});
    CHECK(error_of("[\"ab\\ud83d\"]") == Error{ErrorKind::bad_utf8, "", 4, 0});
    CHECK(error_of("[\"ab\\udc00\"]") == Error{ErrorKind::bad_utf8, "", 4, 0});
    CHECK(error_of("[\"\\ud83d\\n\"]") == Error{ErrorKind::bad_utf8, "", 2, 0});
    CHECK(error_of("[\"\\ud83d\\u0041\"]") == Error{ErrorKind::bad_utf8, "", 2, 0});
    CHECK(check_json("[\"\\ud83c\\udfba 🎺\"]").ok());
}

TEST_CASE("Limits hold to the byte, the level and the value") {
    CHECK(check_json(std::string(64, '[') + std::string(64, ']')).ok());
    CHECK(error_of(std::string(65, '[') + std::string(65, ']')) == Error{ErrorKind::too_deep, "", 0, 64});
    CHECK(check_json("[1,2]", {.values = 3}).ok());
    CHECK(check_json("[1,2,3]", {.values = 3}).error() == Error{ErrorKind::too_many_values, "", 0, 3});
    CHECK(check_json("[12]", {.bytes = 4}).ok());
    CHECK(check_json("[123]", {.bytes = 4}).error() == Error{ErrorKind::too_large, "", 5, 4});
    const std::string longest(1U << 20, 'a');
    CHECK(check_json('"' + longest + '"').ok());
    CHECK(error_of('"' + longest + "a\"") == Error{ErrorKind::string_too_long, "", 0, 1 << 20});
}

TEST_CASE("A file of more than 256 MiB is refused before it is looked at") {
    const std::string huge((256U << 20) + 1, ' ');
    CHECK(error_of(huge) == Error{ErrorKind::too_large, "", (256 << 20) + 1, 256 << 20});
}

TEST_CASE("The number of values counts containers and elements, not keys") {
    CHECK(check_json("{\"a\":[1,2,{}],\"b\":null}").value() == 6);
}

TEST_CASE("The tape holds raw numbers, raw strings and where each value ends") {
    const std::string json = " {\"k\\n\" : [1.50, -0, true], \"z\":\"\\u00f1\"} ";
    JsonReader reader(json);
    JsonTape tape;
    REQUIRE(reader.begin());
    REQUIRE(reader.read_value(tape, 0));
    REQUIRE(tape.size() == 8);
    CHECK(tape[0].type == JsonType::object);
    CHECK(tape[0].next == 8);
    CHECK(tape[0].raw() == "{\"k\\n\" : [1.50, -0, true], \"z\":\"\\u00f1\"}");
    CHECK(tape[2].type == JsonType::array);
    CHECK(tape[2].next == 6);
    CHECK(tape[3].raw() == "1.50");
    CHECK(tape[4].raw() == "-0");
    CHECK(tape[5].type == JsonType::yes);
    std::string scratch;
    CHECK(text_of(tape[1], scratch) == "k\n");
    CHECK(text_of(tape[7], scratch) == "ñ");
}

TEST_CASE("Strings are written with the escapes that JSON requires and no others") {
    using namespace std::string_view_literals;
    std::string out;
    append_json_string(out, "a\"b\\c/\n\t\r\b\f\x01\x1F\x7F ñ🎺\0z"sv);
    CHECK(out == "\"a\\\"b\\\\c/\\n\\t\\r\\b\\f\\u0001\\u001f\x7F ñ🎺\\u0000z\"");
}

TEST_CASE("Compacting takes spaces away between tokens only") {
    CHECK(compact("{ \"a b\" :\r\n[ 1 ,\t\"\\\" x\\\\\" , { } ] }") == "{\"a b\":[1,\"\\\" x\\\\\",{}]}");
}
