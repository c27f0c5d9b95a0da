#include "base/number.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace concierto {

namespace {

struct Decimal {
    bool negative = false;
    std::string digits;  // without point
    int exponent = 0;    // value = digits * 10^exponent
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<Decimal> split(std::string_view text) {
    Decimal out;
    std::size_t at = 0;
    if (at < text.size() && text[at] == '-') out.negative = true, ++at;
    const std::size_t start = at;
    while (at < text.size() && is_digit(text[at])) out.digits += text[at++];
    if (at == start || (text[start] == '0' && at - start > 1)) return std::nullopt;
    if (at < text.size() && text[at] == '.') {
        const std::size_t point = ++at;
        while (at < text.size() && is_digit(text[at])) out.digits += text[at++], --out.exponent;
        if (at == point) return std::nullopt;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        bool down = false;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) down = text[at++] == '-';
        const std::size_t power_start = at;
        int power = 0;
        while (at < text.size() && is_digit(text[at]))
            power = power < 10000 ? power * 10 + (text[at] - '0') : power, ++at;
        if (at == power_start) return std::nullopt;
        out.exponent += down ? -power : power;
    }
    if (at != text.size()) return std::nullopt;
    return out;
}

}

std::optional<std::int64_t> parse_scaled(std::string_view text, int decimals) {
    std::optional<Decimal> parts = split(text);
    if (!parts) return std::nullopt;
    int shift = parts->exponent + decimals;
    std::string& digits = parts->digits;
    while (shift < 0 && !digits.empty() && digits.back() == '0') digits.pop_back(), ++shift;
    std::size_t zeros = 0;
    while (zeros < digits.size() && digits[zeros] == '0') ++zeros;
    digits.erase(0, zeros);
    if (digits.empty()) return 0;
    if (shift < 0 || static_cast<std::size_t>(shift) + digits.size() > 18) return std::nullopt;
    digits.append(static_cast<std::size_t>(shift), '0');
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return parts->negative ? -value : value;
}

std::string scaled_text(std::int64_t value, int decimals) {
    std::string digits = std::to_string(value < 0 ? -value : value);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    std::string fraction = digits.substr(digits.size() - places);
    digits.resize(digits.size() - places);
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    std::string out = value < 0 ? "-" : "";
    out += digits;
    if (!fraction.empty()) out += "." + fraction;
    return out;
}

std::optional<double> parse_number(std::string_view text) {
    if (!split(text)) return std::nullopt;
    const double value = std::strtod(std::string(text).c_str(), nullptr);
    if (!std::isfinite(value)) return std::nullopt;
    return value;
}

std::string number_text(double value) {
    if (value == 0) return "0";
    std::array<char, 40> buffer{};
    for (int precision = 15; precision <= 17; ++precision) {
        std::snprintf(buffer.data(), buffer.size(), "%.*g", precision, value);
        if (std::strtod(buffer.data(), nullptr) == value) break;
    }
    return buffer.data();
}

}
