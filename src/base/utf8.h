// utf8.h -- Text as bytes: validation, code points, and folding for search and comparison.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace concierto {

// Byte offset of the first malformed sequence (surrogates and overlong forms count), or npos.
std::size_t first_bad_utf8(std::string_view text);

std::size_t code_point_count(std::string_view text);

// The code point at `at` of valid UTF-8; moves `at` behind it.
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& out, char32_t code_point);

// Lower case without accents for Latin letters (ß is ss), lower case for Greek and Cyrillic; everything else unchanged.
// "Ñandú S.A." becomes "nandu s.a.". Used to compare names and search terms.
std::string fold(std::string_view text);

// Lower case only: accents stay. "CAFÉ" becomes "café".
std::string lower(std::string_view text);

// C0 and C1 controls, bidirectional marks and overrides, zero-width and other invisible characters.
bool is_invisible(char32_t code_point);

}
