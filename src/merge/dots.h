// dots.h -- Which edit a value comes from, and which edits a copy knows. A dot is `actor.counter`, the counter in base
// 36. `?` is the dot of what was written by hand or by a script: nobody has seen it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace concierto {

inline constexpr std::string_view unknown_dot = "?";

// Greater counter first decides, then the actor; the unknown dot is smaller than every other.
bool dot_less(std::string_view a, std::string_view b);

// The edits that a copy knows.
class Seen {
  public:
    Seen() = default;
    // From `seen` as compact JSON; "" for a copy without.
    explicit Seen(std::string_view json);

    bool knows(std::string_view dot) const;
    // A copy that lost rows may not claim to know more than the dots that are in it.
    void reduce_to(std::set<std::string> dots);
    // The pointwise maximum, as compact JSON; "" when neither knows anything.
    static std::string united_json(const Seen& a, const Seen& b);

  private:
    std::map<std::string, std::string, std::less<>> counters_;  // by actor
    std::set<std::string> only_;
    bool reduced_ = false;
};

}
