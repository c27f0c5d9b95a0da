#include "base/crc32.h"

#include <array>

namespace concierto {

namespace {

using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

// Eight tables, so that eight bytes are folded in per step.
Tables make_tables() {
    Tables tables{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t c = i;
        for (int bit = 0; bit < 8; ++bit) c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1) : c >> 1;
        tables[0][i] = c;
    }
    for (std::size_t t = 1; t < 8; ++t) {
        for (std::size_t i = 0; i < 256; ++i) {
            tables[t][i] = tables[0][tables[t - 1][i] & 0xFFU] ^ (tables[t - 1][i] >> 8);
        }
    }
    return tables;
}

}

std::uint32_t crc32(std::string_view bytes, std::uint32_t so_far) {
    static const Tables tables = make_tables();
    std::uint32_t crc = ~so_far;
    std::size_t at = 0;
    const auto byte = [&bytes](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
    };
    for (; at + 8 <= bytes.size(); at += 8) {
        const std::uint32_t low = crc ^ (byte(at) | byte(at + 1) << 8 | byte(at + 2) << 16 | byte(at + 3) << 24);
        crc = tables[7][low & 0xFFU] ^ tables[6][(low >> 8) & 0xFFU] ^ tables[5][(low >> 16) & 0xFFU] ^
              tables[4][low >> 24] ^ tables[3][byte(at + 4)] ^ tables[2][byte(at + 5)] ^ tables[1][byte(at + 6)] ^
              tables[0][byte(at + 7)];
    }
    for (; at < bytes.size(); ++at) crc = tables[0][(crc ^ byte(at)) & 0xFFU] ^ (crc >> 8);
    return ~crc;
}

std::string crc32_hex(std::uint32_t crc) {
    std::string out(8, '0');
    for (std::size_t i = 8; i-- > 0; crc >>= 4) out[i] = "0123456789abcdef"[crc & 0xFU];
    return out;
}

}
