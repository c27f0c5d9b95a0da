#include "base/id.h"

#include <cstring>
#include <memory>
#include <vector>

#include "base/must.h"

namespace concierto {

namespace {

// Open addressing over stored hashes; texts live in blocks that never move.
class NamePool {
  public:
    NamePool() : slots_(1024, 0) { entries_.push_back({std::string_view(), 0}); }

    std::uint32_t intern(std::string_view text) {
        if (text.empty()) return 0;
        const std::uint32_t hash = hash_of(text);
        std::uint32_t& slot = slot_for(text, hash);
        if (slot != 0) return slot;
        const auto symbol = static_cast<std::uint32_t>(entries_.size());
        slot = symbol;
        entries_.push_back({store(text), hash});
        if (entries_.size() * 2 > slots_.size()) grow();
        return symbol;
    }
    std::uint32_t find(std::string_view text) { return text.empty() ? 0 : slot_for(text, hash_of(text)); }
    std::string_view text(std::uint32_t symbol) const { return entries_[symbol].text; }

  private:
    struct Entry {
        std::string_view text;
        std::uint32_t hash;
    };

    static std::uint32_t hash_of(std::string_view text) {
        std::uint32_t hash = 2166136261U;
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
        return hash ^ (hash >> 15);
    }
    std::uint32_t& slot_for(std::string_view text, std::uint32_t hash) {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
            std::uint32_t& slot = slots_[at];
            if (slot == 0 || (entries_[slot].hash == hash && entries_[slot].text == text)) return slot;
        }
    }
    void grow() {
        slots_.assign(slots_.size() * 2, 0);
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t symbol = 1; symbol < entries_.size(); ++symbol) {
            std::size_t at = entries_[symbol].hash & mask;
            while (slots_[at] != 0) at = (at + 1) & mask;
            slots_[at] = static_cast<std::uint32_t>(symbol);
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
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_;
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
