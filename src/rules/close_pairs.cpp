#include "rules/close_pairs.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

// The same for both orders of the two activities.
std::uint64_t key_of(const BeatPair& pair) {
    const std::uint64_t a = pair.first->activity->id.symbol();
    const std::uint64_t b = pair.second->activity->id.symbol();
    return (std::min(a, b) << 32) | std::max(a, b);
}

ClosePair empty_group(const BeatPair& pair) {
    ClosePair group{pair.first->activity, pair.second->activity, {}, gap_days(*pair.first, *pair.second)};
    if (text_less(group.b->id, group.a->id)) std::swap(group.a, group.b);
    return group;
}

}

bool BeatPairs::admits(const BeatPair& pair) {
    if (pairs_.size() < most_findings) return true;
    if (admitted_.empty()) {
        for (const BeatPair& earlier : pairs_) admitted_.insert(key_of(earlier));
    }
    const bool is_full = admitted_.size() >= most_findings;
    if (is_full && pair.first->step < 0 && pair.second->step < 0) return false;  // comes only once
    const std::uint64_t key = key_of(pair);
    return admitted_.count(key) > 0 || (!is_full && admitted_.insert(key).second);
}

void BeatPairs::add(const Beat& first, const Beat& second, FindingSink& out) {
    const BeatPair pair{&first, &second};
    if (pairs_.size() < most_mentions && admits(pair)) {
        pairs_.push_back(pair);
    } else {
        out.leave_out_rest();
    }
}

std::vector<ClosePair> BeatPairs::by_activities() {
    sort_list(pairs_, [](const BeatPair& x, const BeatPair& y) { return key_of(x) < key_of(y); });
    std::vector<ClosePair> out;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        const BeatPair& pair = pairs_[i];
        if (i == 0 || key_of(pair) != key_of(pairs_[i - 1])) out.push_back(empty_group(pair));
        ClosePair& group = out.back();
        group.smallest_gap = std::min(group.smallest_gap, gap_days(*pair.first, *pair.second));
        group.beats.push_back(pair.first);
        group.beats.push_back(pair.second);
    }
    for (ClosePair& group : out) {
        sort_list(group.beats, std::less<>());
        group.beats.erase(std::unique(group.beats.begin(), group.beats.end()), group.beats.end());
    }
    // The beats of one scope lie in one list, in order of time.
    sort_list(out, [](const ClosePair& x, const ClosePair& y) {
        return std::lexicographical_compare(x.beats.begin(), x.beats.end(), y.beats.begin(), y.beats.end(),
                                            std::less<>());
    });
    return out;
}

Finding finding_of_pair(const RuleContext& in, Scope scope, const ClosePair& pair, std::int32_t limit_days) {
    Finding finding = finding_about(in, scope);
    finding.activities = {pair.a->id, pair.b->id};
    for (const Beat* beat : pair.beats) append_touches(in.touches, *beat, finding.touches);
    finding.set(NumberKey::gap_days, pair.smallest_gap);
    finding.set(NumberKey::limit_days, limit_days);
    return finding;
}

}
