#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

// Files on their way from JavaScript: it fills a block piece by piece, the payload then names it, and C++ takes the
// bytes over. So a file of 40 MB is in memory once.
namespace concierto::browser {

// Numbers are never 0. The bytes stay where they are until the block is taken.
std::uint32_t make_block(std::size_t size);
char* block_bytes(std::uint32_t block);
// The bytes, once; "" of a block that is not there. Also how a block is given up.
std::string take_block(std::uint32_t block);

}
