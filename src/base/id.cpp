#include "base/id.h"

#include <cstring>
#include <memory>
#include <vector>

#include "base/must.h"

namespace concierto {

namespace {

// Open addressing; a slot holds the hash beside the symbol, so that a probe that misses touches nothing else. Texts
// live in blocks that never move.
class NamePool {
  public:
    NamePool() : slots_(1024) { texts_.emplace_back(); }

    std::uint32_t intern(std::string_view text) {
        if (text.empty()) return 0;
        const std::uint32_t hash = hash_of(text);
        Slot& slot = slot_for(text, hash);
        if (slot.symbol != 0) return slot.symbol;
        const auto symbol = static_cast<std::uint32_t>(texts_.size());
        slot = {hash, symbol};
        texts_.push_back(store(text));
        if (texts_.size() * 2 > slots_.size()) grow();
        return symbol;
    }
    std::uint32_t find(std::string_view text) { return text.empty() ? 0 : slot_for(text, hash_of(text)).symbol; }
    std::string_view text(std::uint32_t symbol) const { return texts_[symbol]; }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t symbol = 0;  // 0: free
    };

    // Eight bytes per step, each a multiplication by 2^64 / golden ratio.
    static std::uint32_t hash_of(std::string_view text) {
        std::uint64_t hash = text.size();
        const auto mix = [&hash](std::uint64_t word) {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
            hash ^= hash >> 32;
        };
        for (; text.size() >= 8; text.remove_prefix(8)) {
            std::uint64_t word = 0;
            std::memcpy(&word, text.data(), 8);
            mix(word);
        }
        std::uint64_t rest = 0;
        for (const char c : text) rest = rest << 8 | static_cast<unsigned char>(c);
        mix(rest);
        return static_cast<std::uint32_t>(hash);
    }
    Slot& slot_for(std::string_view text, std::uint32_t hash) {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
            Slot& slot = slots_[at];
            if (slot.symbol == 0 || (slot.hash == hash && texts_[slot.symbol] == text)) return slot;
        }
    }
    void grow() {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        const std::size_t mask = slots_.size() - 1;
        for (const Slot& slot : old) {
            if (slot.symbol == 0) continue;
            std::size_t at = slot.hash & mask;
            while (slots_[at].symbol != 0) at = (at + 1) & mask;
            slots_[at] = slot;
        }
    }
    std::string_view store(std::string_view text) {
        if (blocks_.empty() || used_ + text.size() > room_) {
            room_ = text.size() > block_bytes ? text.size() : block_bytes;
            blocks_.push_back(std::make_unique<char[]>(room_));
            used_ = 0;
        }
        char* place = blocks_.back().get() + used_;
        std::memcpy(place, text.data(), text.size());
        used_ += text.size();
        return {place, text.size()};
    }

    static constexpr std::size_t block_bytes = 64 * 1024;
    std::vector<std::string_view> texts_;  // by symbol
    std::vector<Slot> slots_;
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t used_ = 0;
    std::size_t room_ = 0;
};

NamePool& pool() {
    static NamePool instance;
    return instance;
}

}

Name Name::of(std::string_view text) {
    Name name;
    name.symbol_ = pool().intern(text);
    return name;
}

Name Name::find(std::string_view text) {
    Name name;
    name.symbol_ = pool().find(text);
    return name;
}

std::string_view Name::text() const { return pool().text(symbol_); }

bool is_record_id(std::string_view text) {
    if (text.empty() || text.size() > 64) return false;
    for (const char c : text) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        const bool digit = c >= '0' && c <= '9';
        if (!letter && !digit && c != '.' && c != '_' && c != '-') return false;
    }
    return true;
}

}
