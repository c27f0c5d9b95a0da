// number.h -- Numbers as text and back, the same in every locale and on every machine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace concierto {

// The value of a JSON number times 10^decimals, exactly. Empty when `text` is no JSON number, has more digits behind
// the point than `decimals`, or does not fit 18 digits. "1e2" and "1.50" count as 100 and 1.5.
std::optional<std::int64_t> parse_scaled(std::string_view text, int decimals);

// `value` / 10^decimals as the shortest JSON number: 1250 with 2 decimals is "12.5".
std::string scaled_text(std::int64_t value, int decimals);

// A finite double from a JSON number; empty otherwise.
std::optional<double> parse_number(std::string_view text);

// The shortest text that reads back as the same double: "0.1", "12", "1e+30".
std::string number_text(double value);

}
