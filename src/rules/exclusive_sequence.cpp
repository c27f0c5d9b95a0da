// exclusive_sequence.cpp -- Somebody is in two sequences at once.
#include <algorithm>
#include <unordered_map>

#include "rules/close_pairs.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

// A sequence as one subject meets it, from its first to its last step.
struct OpenSequence {
    const Activity* activity;
    Date first, last;
    std::vector<const Beat*> beats;
};

std::vector<OpenSequence> open_sequences(const std::vector<const Beat*>& beats) {
    std::vector<OpenSequence> out;
    std::unordered_map<const Activity*, std::size_t> places;
    for (const Beat* beat : beats) {
        if (beat->step < 0) continue;
        const auto [at, is_new] = places.try_emplace(beat->activity, out.size());
        if (is_new) out.push_back({beat->activity, beat->first, beat->first, {}});
        OpenSequence& open = out[at->second];
        open.last = std::max(open.last, beat->first);  // beats come in order of their first day
        open.beats.push_back(beat);
    }
    return out;
}

Finding both_open(const RuleContext& in, Scope scope, const OpenSequence& a, const OpenSequence& b) {
    Finding finding = finding_about(in, scope);
    finding.activities = {a.activity->id, b.activity->id};
    for (const Beat* beat : a.beats) append_touches(in.touches, *beat, finding.touches);
    for (const Beat* beat : b.beats) append_touches(in.touches, *beat, finding.touches);
    finding.set(NumberKey::count, std::min(a.last, b.last) - std::max(a.first, b.first) + 1);
    return finding;
}

}

const Rule exclusive_sequence{
    .kind = RuleKind::exclusive_sequence,
    .severity = Severity::conflict,
    .works_in = {true, true, false, false, false},
    .scopes = disturb_accounts_and_people,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            if (in.touches.beats().size() < 2) return;
            const auto beats = beats_for(in, scope, channels_of(in.record), SubjectScope::contact);
            const auto open = open_sequences(beats);
            std::int64_t comparisons = 0;
            for (std::size_t i = 0; i < open.size(); ++i) {
                for (std::size_t j = i + 1; j < open.size() && open[j].first <= open[i].last; ++j) {
                    if (++comparisons > most_comparisons) return out.leave_out_rest();
                    if (coordinated(*open[i].activity, *open[j].activity)) continue;
                    if (!out.has_room()) return;
                    out.report(both_open(in, scope, open[i], open[j]));
                }
            }
        },
};

}
