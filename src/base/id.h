// id.h -- Names that occur often, held once. A Name is a 4-byte handle into a pool that only grows, so that equal
// texts have equal handles: comparing, hashing and looking up are integer operations. Id<R> is a Name that says
// which collection it belongs to. Order by handle means nothing; use `text_less` where people see the order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace concierto {

class Name {
  public:
    constexpr Name() = default;  // the empty text

    static Name of(std::string_view text);    // interns; O(length)
    static Name find(std::string_view text);  // the empty Name when nobody has interned `text`

    std::string_view text() const;
    std::string str() const { return std::string(text()); }
    bool empty() const { return symbol_ == 0; }
    explicit operator bool() const { return symbol_ != 0; }
    std::uint32_t symbol() const { return symbol_; }  // dense: 0, 1, 2, …

    friend bool operator==(Name, Name) = default;

  private:
    std::uint32_t symbol_ = 0;
};

// Byte order of the texts: the order in which files are written and ties are broken.
inline bool text_less(Name a, Name b) { return a.symbol() != b.symbol() && a.text() < b.text(); }

struct ByText {
    bool operator()(Name a, Name b) const { return text_less(a, b); }
};

template <class R>
class Id : public Name {
  public:
    constexpr Id() = default;
    explicit Id(Name name) : Name(name) {}
    static Id of(std::string_view text) { return Id(Name::of(text)); }
    static Id find(std::string_view text) { return Id(Name::find(text)); }
};

// True for 1 to 64 characters of A-Z a-z 0-9 . _ -
bool is_record_id(std::string_view text);

}

template <>
struct std::hash<concierto::Name> {
    std::size_t operator()(concierto::Name name) const noexcept { return name.symbol() * 2654435761U; }
};
template <class R>
struct std::hash<concierto::Id<R>> : std::hash<concierto::Name> {};
