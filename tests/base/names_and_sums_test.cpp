#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/crc32.h"
#include "base/id.h"

using namespace concierto;

TEST_CASE("CRC-32 agrees with the published check value, whole and in pieces") {
    CHECK(crc32("123456789") == 0xCBF43926U);
    CHECK(crc32("") == 0);
    CHECK(crc32("The quick brown fox jumps over the lazy dog") == 0x414FA339U);
    const std::string text = "123456789 and more than eight bytes in several pieces";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        CHECK(crc32(std::string_view(text).substr(cut), crc32(std::string_view(text).substr(0, cut))) == crc32(text));
    }
    CHECK(crc32_hex(0xCBF43926U) == "cbf43926");
    CHECK(crc32_hex(0x1FU) == "0000001f");
}

TEST_CASE("CRC-32 of long texts is that of zlib, wherever they are cut") {
    std::string text;
    for (std::uint64_t i = 0; i < 70001; ++i) text += static_cast<char>((i * i + 7 * i) % 251);
    CHECK(crc32(text) == 0x83564A3EU);
    CHECK(crc32(text.substr(0, 16384)) == 0xACAE7CE5U);
    CHECK(crc32(text.substr(0, 16383)) == 0x1DEFD55DU);
    for (const std::size_t cut : {1U, 16384U, 16385U, 50001U}) {
        CHECK(crc32(std::string_view(text).substr(cut), crc32(std::string_view(text).substr(0, cut))) == 0x83564A3EU);
    }
}

TEST_CASE("Equal texts have equal names, and only those") {
    CHECK(Name::of("acme") == Name::of(std::string("ac") + "me"));
    CHECK(Name::of("acme") != Name::of("acm"));
    CHECK(Name::of("").empty());
    CHECK(Name() == Name::of(""));
    CHECK(Name::of("ñandú").text() == "ñandú");
    CHECK(Name::find("never interned before").empty());
    const Name name = Name::of("interned now");
    CHECK(Name::find("interned now") == name);
}

TEST_CASE("Names keep their texts while the pool grows") {
    std::vector<Name> names;
    for (int i = 0; i < 20'000; ++i) names.push_back(Name::of("grow" + std::to_string(i)));
    names.push_back(Name::of(std::string(100'000, 'x')));
    for (std::size_t i = 0; i < 20'000; ++i) {
        if (names[i].text() != "grow" + std::to_string(i)) FAIL(i);
        if (Name::of("grow" + std::to_string(i)) != names[i]) FAIL(i);
    }
    CHECK(names.back().text() == std::string(100'000, 'x'));
}

TEST_CASE("Names are ordered by their bytes") {
    CHECK(text_less(Name::of("Z"), Name::of("a")));
    CHECK(text_less(Name::of("a"), Name::of("ab")));
    CHECK(text_less(Name::of("z"), Name::of("ñ")));
    CHECK_FALSE(text_less(Name::of("a"), Name::of("a")));
}

TEST_CASE("Ids have 1 to 64 letters, digits, dots, lines and hyphens") {
    CHECK(is_record_id("a"));
    CHECK(is_record_id("Az09._-"));
    CHECK(is_record_id(std::string(64, 'x')));
    CHECK_FALSE(is_record_id(""));
    CHECK_FALSE(is_record_id(std::string(65, 'x')));
    for (const char* text : {"a b", "a/b", "ñ", "a+b", "a@b", "a\n"}) CHECK_FALSE(is_record_id(text));
}
