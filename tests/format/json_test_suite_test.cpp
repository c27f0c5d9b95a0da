#include <doctest/doctest.h>

#include <map>
#include <string>

#include "format/json_reader.h"

using namespace concierto;

namespace {

struct SuiteFile {
    const char* name;
    const char* bytes;
    std::size_t size;
    std::string text() const { return {bytes, size}; }
};

constexpr SuiteFile suite[] = {
#include "format/json_test_suite.inc"
};

std::string repeated(std::string_view piece, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += piece;
    return out;
}

// What we say to the files that the suite leaves open; those that are not here are accepted.
const std::map<std::string, ErrorKind> refused_open_files{
    {"i_object_key_lone_2nd_surrogate", ErrorKind::bad_utf8},
    {"i_string_1st_surrogate_but_2nd_missing", ErrorKind::bad_utf8},
    {"i_string_1st_valid_surrogate_2nd_invalid", ErrorKind::bad_utf8},
    {"i_string_UTF-16LE_with_BOM", ErrorKind::utf16},
    {"i_string_UTF-8_invalid_sequence", ErrorKind::bad_utf8},
    {"i_string_UTF8_surrogate_U+D800", ErrorKind::bad_utf8},
    {"i_string_incomplete_surrogate_and_escape_valid", ErrorKind::bad_utf8},
    {"i_string_incomplete_surrogate_pair", ErrorKind::bad_utf8},
    {"i_string_incomplete_surrogates_escape_valid", ErrorKind::bad_utf8},
    {"i_string_invalid_lonely_surrogate", ErrorKind::bad_utf8},
    {"i_string_invalid_surrogate", ErrorKind::bad_utf8},
    {"i_string_invalid_utf-8", ErrorKind::bad_utf8},
    {"i_string_inverted_surrogates_U+1D11E", ErrorKind::bad_utf8},
    {"i_string_iso_latin_1", ErrorKind::bad_utf8},
    {"i_string_lone_second_surrogate", ErrorKind::bad_utf8},
    {"i_string_lone_utf8_continuation_byte", ErrorKind::bad_utf8},
    {"i_string_not_in_unicode_range", ErrorKind::bad_utf8},
    {"i_string_overlong_sequence_2_bytes", ErrorKind::bad_utf8},
    {"i_string_overlong_sequence_6_bytes", ErrorKind::bad_utf8},
    {"i_string_overlong_sequence_6_bytes_null", ErrorKind::bad_utf8},
    {"i_string_truncated-utf-8", ErrorKind::bad_utf8},
    {"i_string_utf16BE_no_BOM", ErrorKind::utf16},
    {"i_string_utf16LE_no_BOM", ErrorKind::utf16},
    {"i_structure_500_nested_arrays", ErrorKind::too_deep},
};

}

TEST_CASE("JSONTestSuite: 95 files are accepted, 188 refused, the 35 open ones as written down") {
    int accepted = 0, refused = 0, open = 0;
    for (const SuiteFile& file : suite) {
        const std::string name = file.name;
        CAPTURE(name);
        const Result<std::size_t> result = check_json(file.text());
        if (name.starts_with("y_")) {
            CHECK(result.ok());
            ++accepted;
        } else if (name.starts_with("n_")) {
            CHECK_FALSE(result.ok());
            ++refused;
        } else {
            const auto expected = refused_open_files.find(name);
            CHECK(result.ok() == (expected == refused_open_files.end()));
            if (!result.ok() && expected != refused_open_files.end()) CHECK(result.error().kind == expected->second);
            ++open;
        }
    }
    // n_structure_100000_opening_arrays and n_structure_open_array_object
    CHECK(check_json(repeated("[", 100'000)).error().kind == ErrorKind::too_deep);
    CHECK(check_json(repeated("[{\"\":", 50'000) + "\n").error().kind == ErrorKind::too_deep);
    CHECK(accepted == 95);
    CHECK(refused + 2 == 188);
    CHECK(open == 35);
}
