// keys.h -- Every sentence, word and label that a person reads, by key. A text stands in one of the .def files as
//     TEXT(key, "English", "Español")
// on one line, so that none can be missing in one language. Placeholders are numbered: {0}, {1}. Where a word follows a
// number it is chosen by `{0|day|days}`: the first form when argument 0 is 1, otherwise the second.
// Spanish is that of Latin America, to "ustedes" where people are addressed.
#pragma once

#include <cstddef>
#include <cstdint>

namespace concierto {

#define TEXT(key, english, spanish) key,
enum class Key : std::uint16_t {
#include "text/all_keys.def"
};
#undef TEXT

#define TEXT(key, english, spanish) +1
inline constexpr std::size_t key_count = 0
#include "text/all_keys.def"
    ;
#undef TEXT

}
