// exclusive_sequence.cpp -- Somebody is in two sequences at once.
#include <algorithm>

#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

// A sequence as one subject meets it, from its first to its last step.
struct OpenSequence {
    const Activity* activity;
    Date first, last;
};

std::vector<OpenSequence> open_sequences(const std::vector<const Beat*>& beats) {
    std::vector<OpenSequence> out;
    for (const Beat* beat : beats) {
        if (beat->step < 0) continue;
        const auto at = std::find_if(out.begin(), out.end(),
                                     [beat](const OpenSequence& open) { return open.activity == beat->activity; });
        if (at == out.end()) {
            out.push_back({beat->activity, beat->first, beat->first});
        } else {
            at->last = std::max(at->last, beat->first);  // beats come in order of their first day
        }
    }
    return out;
}

Finding both_open(const RuleContext& in, Scope scope, const std::vector<const Beat*>& beats, const OpenSequence& a,
                  const OpenSequence& b) {
    Finding finding = finding_about(in, scope);
    finding.activities = {a.activity->id, b.activity->id};
    for (const Beat* beat : beats) {
        if (beat->activity == a.activity || beat->activity == b.activity) {
            append_touches(in.touches, *beat, finding.touches);
        }
    }
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
            for (std::size_t i = 0; i < open.size(); ++i) {
                for (std::size_t j = i + 1; j < open.size() && open[j].first <= open[i].last; ++j) {
                    if (coordinated(*open[i].activity, *open[j].activity)) continue;
                    out.report(both_open(in, scope, beats, open[i], open[j]));
                }
            }
        },
};

}
