#include "base/crc32.h"

#include <array>
#include <cstring>

namespace concierto {

namespace {

constexpr std::uint32_t polynomial = 0xEDB88320U;

using Tables = std::array<std::array<std::uint32_t, 256>, 4>;

// Four tables, so that four bytes are folded in per step.
Tables make_tables() {
    Tables tables{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t c = i;
        for (int bit = 0; bit < 8; ++bit) c = (c & 1U) != 0 ? polynomial ^ (c >> 1) : c >> 1;
        tables[0][i] = c;
    }
    for (std::size_t t = 1; t < 4; ++t) {
        for (std::size_t i = 0; i < 256; ++i) {
            tables[t][i] = tables[0][tables[t - 1][i] & 0xFFU] ^ (tables[t - 1][i] >> 8);
        }
    }
    return tables;
}

const Tables tables = make_tables();

std::uint32_t add_word(std::uint32_t crc, const char* at) {
    std::uint32_t word = 0;
    std::memcpy(&word, at, 4);  // of a little-endian machine
    word ^= crc;
    return tables[3][word & 0xFFU] ^ tables[2][(word >> 8) & 0xFFU] ^ tables[1][(word >> 16) & 0xFFU] ^
           tables[0][word >> 24];
}

// Of two polynomials, bits reflected, modulo the polynomial of the CRC.
std::uint32_t product(std::uint32_t a, std::uint32_t b) {
    std::uint32_t sum = 0;
    for (std::uint32_t bit = 1U << 31; bit != 0; bit >>= 1) {
        if ((a & bit) != 0) sum ^= b;
        b = (b & 1U) != 0 ? (b >> 1) ^ polynomial : b >> 1;
    }
    return sum;
}

constexpr std::size_t part_bytes = 4096;

// What a CRC is multiplied with when a part follows: x to the power of its bits.
std::uint32_t shift_of_a_part() {
    std::uint32_t power = 1U << 30;  // x
    for (std::size_t bits = 1; bits < part_bytes * 8; bits *= 2) power = product(power, power);
    return power;
}

// Four parts side by side, because each step of one has to wait for the step before.
std::uint32_t add_four_parts(std::uint32_t so_far, const char* at) {
    static const std::uint32_t shift = shift_of_a_part();
    std::array<std::uint32_t, 4> crc{~so_far, ~0U, ~0U, ~0U};
    for (std::size_t i = 0; i < part_bytes; i += 4) {
        for (std::size_t part = 0; part < 4; ++part) crc[part] = add_word(crc[part], at + part * part_bytes + i);
    }
    std::uint32_t all = ~crc[0];
    for (std::size_t part = 1; part < 4; ++part) all = product(shift, all) ^ ~crc[part];
    return all;
}

}

std::uint32_t crc32(std::string_view bytes, std::uint32_t so_far) {
    for (; bytes.size() >= 4 * part_bytes; bytes.remove_prefix(4 * part_bytes)) {
        so_far = add_four_parts(so_far, bytes.data());
    }
    std::uint32_t crc = ~so_far;
    for (; bytes.size() >= 4; bytes.remove_prefix(4)) crc = add_word(crc, bytes.data());
    for (const char c : bytes) crc = tables[0][(crc ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (crc >> 8);
    return ~crc;
}

std::string crc32_hex(std::uint32_t crc) {
    std::string out(8, '0');
    for (std::size_t i = 8; i-- > 0; crc >>= 4) out[i] = "0123456789abcdef"[crc & 0xFU];
    return out;
}

}
