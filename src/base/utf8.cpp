#include "base/utf8.h"

#include <array>

namespace concierto {

namespace {

// Bytes that a sequence starting with `lead` has; 0 when no sequence starts so.
std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

bool well_formed(std::string_view text, std::size_t at, std::size_t length) {
    if (at + length > text.size()) return false;
    for (std::size_t i = 1; i < length; ++i) {
        if ((static_cast<unsigned char>(text[at + i]) & 0xC0U) != 0x80) return false;
    }
    const auto lead = static_cast<unsigned char>(text[at]);
    const unsigned char second = length > 1 ? static_cast<unsigned char>(text[at + 1]) : 0;
    if (lead == 0xE0) return second >= 0xA0;
    if (lead == 0xED) return second <= 0x9F;
    if (lead == 0xF0) return second >= 0x90;
    if (lead == 0xF4) return second <= 0x8F;
    return true;
}

// Base letters of U+00C0 to U+017F; '.' keeps the letter (ligatures, ß, Þ and the like).
constexpr std::string_view latin_bases =
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.lllllll"
    "lllnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
// The same for U+01CD to U+0233, with the letters of Pinyin and Romanian, and for U+1E00 to U+1EFF, with those of
// Vietnamese.
constexpr std::string_view latin_b_bases =
    "aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..ooaaaaeeeeiiiio"
    "ooorrrruuuusstt..hh......aaeeooooooooyy";
constexpr std::string_view latin_additional_bases =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

bool is_within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Letters of later blocks, where capitals are even or odd in turn.
char32_t lower_of_later_latin(char32_t c) {
    if (is_within(c, 0x1CD, 0x1DC)) return (c & 1U) != 0 ? c + 1 : c;
    const bool capitals_are_even = is_within(c, 0x1A0, 0x1A1) || is_within(c, 0x1DE, 0x1EF) || c == 0x1F4 ||
                                   is_within(c, 0x1F8, 0x21F) || is_within(c, 0x222, 0x233) ||
                                   is_within(c, 0x1E00, 0x1E95) || is_within(c, 0x1EA0, 0x1EFF);
    if (capitals_are_even) return c | 1U;
    if (c == 0x1AF) return 0x1B0;
    return c == 0x1E9E ? 0xDF : c;
}

char32_t lower_of(char32_t c) {
    if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    if (c == 0x178) return 0xFF;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) return c == 0x130 ? U'i' : (c | 1U);
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return (c & 1U) != 0 ? c + 1 : c;
    if (is_within(c, 0x1A0, 0x233) || is_within(c, 0x1E00, 0x1EFF)) return lower_of_later_latin(c);
    if (c >= 0x391 && c <= 0x3A9) return c + 32;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    return c;
}

char32_t base_in(std::string_view bases, char32_t first, char32_t c) {
    if (c < first || c - first >= bases.size()) return c;
    const char base = bases[c - first];
    return base == '.' ? c : static_cast<unsigned char>(base);
}

char32_t base_of(char32_t c) {
    if (c < 0xC0) return c;
    if (c <= 0x17F) return base_in(latin_bases, 0xC0, c);
    if (c == 0x1A1) return U'o';
    if (c == 0x1B0) return U'u';
    if (c <= 0x233) return base_in(latin_b_bases, 0x1CD, c);
    return base_in(latin_additional_bases, 0x1E00, c);
}

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

}

std::size_t first_bad_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t length = sequence_length(static_cast<unsigned char>(text[at]));
        if (length == 0 || !well_formed(text, at, length)) return at;
        at += length;
    }
    return std::string_view::npos;
}

std::size_t code_point_count(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80 ? 1 : 0;
    return count;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = sequence_length(lead);
    if (length <= 1 || at + length > text.size()) {
        ++at;
        return lead;
    }
    constexpr std::array<unsigned, 5> lead_mask{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t code_point = lead & lead_mask[length];
    for (std::size_t i = 1; i < length; ++i)
        code_point = (code_point << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    at += length;
    return code_point;
}

void append_utf8(std::string& out, char32_t c) {
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) return put(c);
    if (c < 0x800) {
        put(0xC0 | (c >> 6));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
    }
    put(0x80 | (c & 0x3F));
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base_of(lower_of(next_code_point(text, at)));
        if (c == 0xDF) {
            out += "ss";
        } else if (!is_combining(c)) {
            append_utf8(out, c);
        }
    }
    return out;
}

std::string lower(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = lower_of(next_code_point(text, at));
        if (c < 0x80) {
            out += static_cast<char>(c);
        } else {
            append_utf8(out, c);
        }
    }
    return out;
}

bool is_invisible(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x61C || c == 0x180E || c == 0xFEFF) return true;
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

}
