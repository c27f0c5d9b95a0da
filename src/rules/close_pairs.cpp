#include "rules/close_pairs.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

std::pair<const Activity*, const Activity*> activities_of(const BeatPair& pair) {
    const Activity* a = pair.first->activity;
    const Activity* b = pair.second->activity;
    if (text_less(b->id, a->id)) std::swap(a, b);
    return {a, b};
}

}

std::vector<ClosePair> grouped_by_activities(std::vector<BeatPair> pairs) {
    sort_list(pairs, [](const BeatPair& x, const BeatPair& y) { return activities_of(x) < activities_of(y); });
    std::vector<ClosePair> out;
    for (const BeatPair& pair : pairs) {
        const auto [a, b] = activities_of(pair);
        const std::int32_t gap = gap_days(*pair.first, *pair.second);
        if (out.empty() || out.back().a != a || out.back().b != b) out.push_back({a, b, {}, gap});
        ClosePair& group = out.back();
        group.smallest_gap = std::min(group.smallest_gap, gap);
        group.beats.push_back(pair.first);
        group.beats.push_back(pair.second);
    }
    for (ClosePair& group : out) {
        sort_list(group.beats, std::less<>());
        group.beats.erase(std::unique(group.beats.begin(), group.beats.end()), group.beats.end());
    }
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
