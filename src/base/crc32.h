// crc32.h -- CRC-32 (IEEE 802.3, reflected, as in zip and PNG).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace concierto {

// Continue with the result of the bytes before; start with 0.
std::uint32_t crc32(std::string_view bytes, std::uint32_t so_far = 0);

std::string crc32_hex(std::uint32_t crc);  // 8 lower-case hex digits

}
