#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace concierto::browser {

// Reads what JavaScript packed: integers, numbers, texts one after the other. Past the end it yields zeros and empty
// texts; the layouts are fixed by bridge.h and both sides ship together.
class PayloadReader {
  public:
    explicit PayloadReader(std::string_view rest) : rest_(rest) {}

    std::uint32_t integer() { return plain<std::uint32_t>(); }
    double number() { return plain<double>(); }
    std::string text() {
        const std::size_t length = integer();
        if (length > rest_.size()) return {};
        std::string result(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return result;
    }

  private:
    template <typename T>
    T plain() {
        T value{};
        if (rest_.size() < sizeof value) return value;
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
        return value;
    }
    std::string_view rest_;
};

class PayloadWriter {
  public:
    void clear() { bytes_.clear(); }
    void integer(std::uint32_t value) { plain(value); }
    void real(float value) { plain(value); }
    void text(std::string_view value) {
        integer(static_cast<std::uint32_t>(value.size()));
        bytes_ += value;
    }
    const std::string& bytes() const { return bytes_; }
    void swap(PayloadWriter& other) { bytes_.swap(other.bytes_); }

  private:
    template <typename T>
    void plain(T value) {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        bytes_.append(raw, sizeof value);
    }
    std::string bytes_;
};

}
