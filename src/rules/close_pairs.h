// close_pairs.h -- Pairs of activities whose touches come too close: the common part of collision, crowding,
// minimum-gap and incompatible.
#pragma once

#include <unordered_set>
#include <vector>

#include "rules/rule.h"

namespace concierto {

// The offending beats of one unordered pair of activities; `a` stands first in byte order. Both are the same activity
// when two of its own steps come too close.
struct ClosePair {
    const Activity* a = nullptr;
    const Activity* b = nullptr;
    std::vector<const Beat*> beats;  // each once
    std::int32_t smallest_gap = 0;   // days
};

// Every pair of `beats` (sorted by first day) with a gap of at most `days` which `offends` says is wrong, by pair of
// activities, the earliest first; not those of which both are done. Cost: the beats, and the pairs that are that close,
// up to `most_comparisons`. Says so to `out` when that or most_findings left something out.
template <class Offends>
std::vector<ClosePair> close_pairs(const std::vector<const Beat*>& beats, std::int32_t days, FindingSink& out,
                                   Offends&& offends);
inline constexpr std::int64_t most_comparisons = 1'000'000;

// The finding of a pair: subject, both activities, all touches of the beats, the gap and the limit.
Finding finding_of_pair(const RuleContext& in, Scope scope, const ClosePair& pair, std::int32_t limit_days);

struct BeatPair {
    const Beat* first;
    const Beat* second;
};

// Takes pairs of beats up to most_findings pairs of activities; of those it takes all.
class BeatPairs {
  public:
    void add(const Beat& first, const Beat& second, FindingSink& out);
    std::vector<ClosePair> by_activities();

  private:
    bool admits(const BeatPair& pair);
    std::vector<BeatPair> pairs_;
    std::unordered_set<std::uint64_t> admitted_;  // counted only when there are many
};

template <class Offends>
std::vector<ClosePair> close_pairs(const std::vector<const Beat*>& beats, std::int32_t days, FindingSink& out,
                                   Offends&& offends) {
    BeatPairs found;
    std::int64_t comparisons = 0;
    for (std::size_t i = 0; i < beats.size() && comparisons <= most_comparisons; ++i) {
        for (std::size_t j = i + 1; j < beats.size() && beats[j]->first - beats[i]->last <= days; ++j) {
            if (++comparisons > most_comparisons) {
                out.leave_out_rest();
                break;
            }
            const bool history =
                beats[i]->activity->status == Status::done && beats[j]->activity->status == Status::done;
            if (!history && offends(*beats[i], *beats[j])) found.add(*beats[i], *beats[j], out);
        }
    }
    return found.by_activities();
}

}
