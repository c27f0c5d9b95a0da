// random_plan.h -- Plans and edits for law tests: any seed gives the same plan on every machine. Small on purpose and
// crowded on purpose, so that records refer to each other, share e-mail addresses, days and tags, and collide.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/delta.h"
#include "plan/plan.h"

namespace concierto {

// SplitMix64 (Steele, Lea, Flood 2014).
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    int below(int limit);              // 0 to limit - 1
    int between(int least, int most);  // both included
    bool chance(int percent) { return below(100) < percent; }
    Date date(Date first, int days) { return first + below(days); }
    template <class T>
    const T& pick(const std::vector<T>& from) {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }
    template <class E>
    E enum_value() {  // never `none`
        const int count = static_cast<int>(EnumTexts<E>::texts.size());
        for (;;) {
            const auto value = static_cast<E>(below(count));
            if (!enum_text(value).empty()) return value;
        }
    }
    std::string text();  // short, sometimes with accents, emoji, quotes, backslashes

  private:
    std::uint64_t state_;
};

// "a7" of "a" and 7. (`"a" + std::to_string(7)` makes g++ 12 warn about its own library.)
std::string numbered(std::string_view word, std::uint64_t number);

// `size` activities on about a quarter as many accounts, with records of every kind. All references resolve but a few,
// every record is one that the format understands, and all is normalised. Dates lie in the third quarter of 2026.
Plan random_plan(std::uint64_t seed, int size);

// One to three records added, changed field by field, put into the trash or taken out of it. Never empty. What comes
// out is valid as random_plan's records are.
Delta random_edit(const Plan& plan, Random& random);

// A valid record of the kind with the id; refers to records of `plan`.
AnyRecord random_record(const Plan& plan, Kind kind, Name id, Random& random);

}
