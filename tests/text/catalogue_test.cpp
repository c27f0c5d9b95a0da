#include "text/catalogue.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "text/names.h"

using namespace concierto;

namespace {

// The numbers of the placeholders in a text: "{0} {1|a|b}" has 0 and 1.
std::set<int> placeholders(std::string_view words) {
    std::set<int> out;
    for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1)) {
        const bool digit = at + 1 < words.size() && words[at + 1] >= '0' && words[at + 1] <= '9';
        if (digit) out.insert(words[at + 1] - '0');
    }
    return out;
}

// Whether every brace opens a placeholder that is closed, with either no forms or two.
bool well_formed(std::string_view words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == '}') return false;
        if (words[at] != '{') continue;
        const std::size_t close = words.find('}', at);
        if (close == std::string_view::npos) return false;
        const std::string_view inside = words.substr(at + 1, close - at - 1);
        if (inside.empty() || inside[0] < '0' || inside[0] > '9') return false;
        std::size_t bars = 0;
        for (const char letter : inside) bars += letter == '|' ? 1 : 0;
        if (bars != 0 && bars != 2) return false;
        at = close;
    }
    return true;
}

}

TEST_CASE("every text stands in both languages, with the same placeholders") {
    for (std::size_t i = 0; i < key_count; ++i) {
        const auto key = static_cast<Key>(i);
        CAPTURE(key_name(key));
        const std::string_view english = text(Language::en, key);
        const std::string_view spanish = text(Language::es, key);
        CHECK_FALSE(english.empty());
        CHECK_FALSE(spanish.empty());
        // "}" stands as a sign of its own in one text: it says that a brace was expected.
        if (key == Key::expected_comma_or_brace) continue;
        CHECK(well_formed(english));
        CHECK(well_formed(spanish));
        CHECK(placeholders(english) == placeholders(spanish));
    }
}

TEST_CASE("no text has invisible characters or spaces at its ends that nobody wanted") {
    for (std::size_t i = 0; i < key_count; ++i) {
        const auto key = static_cast<Key>(i);
        CAPTURE(key_name(key));
        for (const Language language : {Language::en, Language::es}) {
            const std::string_view words = text(language, key);
            CHECK(invisible_count(words) == 0);
            CHECK(words.find("  ") == std::string_view::npos);
        }
    }
}

TEST_CASE("placeholders are filled, and words follow their number") {
    CHECK(fill_placeholders(Language::en, "{0} {0|day|days} for {1}", {1, "Ana"}) == "1 day for Ana");
    CHECK(fill_placeholders(Language::es, "{0} {0|día|días}", {0}) == "0 días");
    CHECK(fill_placeholders(Language::en, "{0} {0|day|days}", {12500}) == "12,500 days");
    CHECK(fill_placeholders(Language::en, "{0|lead|leads}", {"1"}) == "lead");
    CHECK(fill_placeholders(Language::en, "{0|lead|leads}", {"1.5"}) == "leads");
}

TEST_CASE("a placeholder without an argument stays as it is, and values are not looked into") {
    CHECK(fill_placeholders(Language::en, "{0} and {1}", {"x"}) == "x and {1}");
    CHECK(fill_placeholders(Language::en, "{0}", {"{0} {1|a|b}"}) == "{0} {1|a|b}");
    CHECK(fill_placeholders(Language::en, "an open { brace", {"x"}) == "an open { brace");
}

TEST_CASE("lists read as people say them") {
    const std::string names[] = {"Ana", "Luis", "Inés"};
    CHECK(list_text(Language::en, names, names) == "");
    CHECK(list_text(Language::en, names, names + 1) == "Ana");
    CHECK(list_text(Language::en, names, names + 2) == "Ana and Luis");
    CHECK(list_text(Language::en, names, names + 3) == "Ana, Luis and Inés");
    CHECK(list_text(Language::es, names, names + 2) == "Ana y Luis");
    CHECK(list_text(Language::es, names, names + 3) == "Ana, Luis e Inés");
}

TEST_CASE("Spanish “y” stays before hie- and io-, and changes behind a quotation mark") {
    const auto joined = [](const std::string& last) {
        const std::string names[] = {"Ana", last};
        return list_text(Language::es, names, names + 2);
    };
    CHECK(joined("Hilda") == "Ana e Hilda");
    CHECK(joined("hielo") == "Ana y hielo");
    CHECK(joined("iones") == "Ana y iones");
    CHECK(joined("«Invitación» (Marketing)") == "Ana e «Invitación» (Marketing)");
}

TEST_CASE("a language is known by its tag") {
    CHECK(language_of_tag("es") == Language::es);
    CHECK(language_of_tag("es-MX") == Language::es);
    CHECK(language_of_tag("es_AR.UTF-8") == Language::es);
    CHECK(language_of_tag("est") == Language::en);
    CHECK(language_of_tag("en-US") == Language::en);
    CHECK(language_of_tag("C") == Language::en);
    CHECK(language_of_tag("") == Language::en);
}
