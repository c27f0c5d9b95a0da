// symbol_map.h -- Values by Name, found by two array accesses. Memory is taken in pages, so that a small plan stays
// small however many names the process has met.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "base/id.h"

namespace concierto {

template <class T>
class SymbolMap {
  public:
    SymbolMap() = default;
    SymbolMap(SymbolMap&&) noexcept = default;
    SymbolMap& operator=(SymbolMap&&) noexcept = default;
    SymbolMap(const SymbolMap& other) { *this = other; }
    SymbolMap& operator=(const SymbolMap& other) {
        if (this == &other) return *this;
        pages_.clear();
        for (const auto& page : other.pages_) pages_.push_back(page ? std::make_unique<Page>(*page) : nullptr);
        return *this;
    }
    ~SymbolMap() = default;

    // Null where nothing of the page has been written; otherwise the value, which may be T().
    const T* find(Name name) const {
        const std::size_t page = name.symbol() / page_size;
        if (page >= pages_.size() || pages_[page] == nullptr) return nullptr;
        return &(*pages_[page])[name.symbol() % page_size];
    }
    T* find(Name name) { return const_cast<T*>(std::as_const(*this).find(name)); }

    // T() until written. The reference holds until clear.
    T& operator[](Name name) {
        const std::size_t page = name.symbol() / page_size;
        if (page >= pages_.size()) pages_.resize(page + 1);
        if (pages_[page] == nullptr) pages_[page] = std::make_unique<Page>();
        return (*pages_[page])[name.symbol() % page_size];
    }
    void clear() { pages_.clear(); }

  private:
    static constexpr std::size_t page_size = 256;
    using Page = std::array<T, page_size>;
    std::vector<std::unique_ptr<Page>> pages_;
};

}
