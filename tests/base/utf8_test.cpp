#include "base/utf8.h"

#include <doctest/doctest.h>

using namespace concierto;

TEST_CASE("Well-formed text has no bad byte, ill-formed text names the first") {
    CHECK(first_bad_utf8("") == std::string_view::npos);
    CHECK(first_bad_utf8(
              "a\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF") ==
          std::string_view::npos);
    const char* bad[] = {"\x80",
                         "\xBF",
                         "\xC0\x80",
                         "\xC1\xBF",
                         "\xC2",
                         "\xC2\x41",
                         "\xE0\x9F\xBF",
                         "\xE1\x80",
                         "\xED\xA0\x80",
                         "\xED\xBF\xBF",
                         "\xF0\x8F\xBF\xBF",
                         "\xF4\x90\x80\x80",
                         "\xF5\x80\x80\x80",
                         "\xF8\x88\x80\x80\x80",
                         "\xFE",
                         "\xFF"};
    for (const char* text : bad) {
        CAPTURE(text);
        CHECK(first_bad_utf8(text) == 0);
        CHECK(first_bad_utf8(std::string("añ") + text) == 3);
    }
}

TEST_CASE("Every code point is written and read back") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_utf8(text, c);
        std::size_t at = 0;
        if (first_bad_utf8(text) != std::string_view::npos || next_code_point(text, at) != c || at != text.size() ||
            code_point_count(text) != 1) {
            FAIL("code point " << static_cast<std::uint32_t>(c));
        }
    }
}

TEST_CASE("Folding takes away case and accents, lowering only case") {
    CHECK(fold("Ñandú S.A.") == "nandu s.a.");
    CHECK(fold("ÀÉÎÕÜ Çà Ÿ Žižek Łódź") == "aeiou ca y zizek lodz");
    CHECK(fold("e\xCC\x81") == "e");
    CHECK(fold("STRASSE Straße STRAẞE") == "strasse strasse strasse");
    CHECK(fold("Ștefan Țepeș, ȘȚ") == "stefan tepes, st");
    CHECK(fold("Nguyễn ĐỨC Phở ƠƯ ơư") == "nguyen duc pho ou ou");
    CHECK(fold("ǍǎǛǜ Ǧǧ ǰ Ǹǹ") == "aauu gg j nn");
    CHECK(lower("ȘȚ ỄẼ ẞ ǛƠƯ ǰẖ") == "șț ễẽ ß ǜơư ǰẖ");
    CHECK(fold("ΑΩ ЖЯЁ") == "αω жяё");
    CHECK(fold("中文 🎺") == "中文 🎺");
    CHECK(lower("CAFÉ Ñ") == "café ñ");
}

TEST_CASE("Controls, direction marks and zero-width characters are invisible, letters are not") {
    using namespace std::string_literals;
    for (const char32_t c : U"\x1\x1F\x7F\x9F\xAD\x200B\x200F\x202E\x2066\xFEFF\xE0041"s) {
        CHECK(is_invisible(c));
    }
    for (const char32_t c : U" A\xA0\xF1\x2010\x1F3BA"s) CHECK_FALSE(is_invisible(c));
}
