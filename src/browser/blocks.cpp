#include "browser/blocks.h"

#include <map>
#include <utility>

namespace concierto::browser {
namespace {

std::map<std::uint32_t, std::string>& blocks() {
    static std::map<std::uint32_t, std::string> all;
    return all;
}
std::uint32_t last_block = 0;

}

std::uint32_t make_block(std::size_t size) {
    blocks()[++last_block].resize(size);
    return last_block;
}

char* block_bytes(std::uint32_t block) {
    const auto found = blocks().find(block);
    return found == blocks().end() ? nullptr : found->second.data();
}

std::string take_block(std::uint32_t block) {
    const auto found = blocks().find(block);
    if (found == blocks().end()) return {};
    std::string bytes = std::move(found->second);
    blocks().erase(found);
    return bytes;
}

}
