// skip_plain.h -- The inner loop of reading and writing strings: eight bytes at a time over what needs no second look.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace concierto {

enum class StopAt : std::uint8_t { escapes, escapes_and_multibyte };

// The first byte from `at` on that is a quote, a backslash, a control below space, or, if wanted, part of a multibyte
// character; `end` when there is none.
template <StopAt stop>
const char* skip_plain(const char* at, const char* end) {
    static_assert(std::endian::native == std::endian::little, "the lowest byte of a word must be the first");
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t tops = 0x8080808080808080U;
    // Top bits of the bytes that are less than n (n <= 128) or equal to it. Exact up to the first such byte.
    const auto below = [](std::uint64_t word, std::uint64_t n) { return (word - ones * n) & ~word; };
    const auto equal = [&below](std::uint64_t word, std::uint64_t byte) { return below(word ^ (ones * byte), 1); };
    for (; end - at >= 8; at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        std::uint64_t found = below(word, 0x20) | equal(word, '"') | equal(word, '\\');
        if constexpr (stop == StopAt::escapes_and_multibyte) found |= word;
        found &= tops;
        if (found != 0) return at + std::countr_zero(found) / 8;
    }
    for (; at != end; ++at) {
        const auto byte = static_cast<unsigned char>(*at);
        if (byte < 0x20 || byte == '"' || byte == '\\') break;
        if (stop == StopAt::escapes_and_multibyte && byte >= 0x80) break;
    }
    return at;
}

}
