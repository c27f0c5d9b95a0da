// close_pairs.h -- Pairs of activities whose touches come too close: the common part of collision, crowding,
// minimum-gap and incompatible.
#pragma once

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
// activities. Cost: the beats, and the pairs that are that close.
template <class Offends>
std::vector<ClosePair> close_pairs(const std::vector<const Beat*>& beats, std::int32_t days, Offends&& offends);

// The finding of a pair: subject, both activities, all touches of the beats, the gap and the limit.
Finding finding_of_pair(const RuleContext& in, Scope scope, const ClosePair& pair, std::int32_t limit_days);

struct BeatPair {
    const Beat* first;
    const Beat* second;
};
std::vector<ClosePair> grouped_by_activities(std::vector<BeatPair> pairs);

template <class Offends>
std::vector<ClosePair> close_pairs(const std::vector<const Beat*>& beats, std::int32_t days, Offends&& offends) {
    std::vector<BeatPair> found;
    for (std::size_t i = 0; i < beats.size(); ++i) {
        for (std::size_t j = i + 1; j < beats.size() && beats[j]->first - beats[i]->last <= days; ++j) {
            if (offends(*beats[i], *beats[j])) found.push_back({beats[i], beats[j]});
        }
    }
    return found.empty() ? std::vector<ClosePair>() : grouped_by_activities(std::move(found));
}

}
