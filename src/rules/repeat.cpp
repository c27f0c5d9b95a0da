// repeat.cpp -- One offer, several times, to one person.
#include <algorithm>

#include "base/sort.h"
#include "rules/distinct_count.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

// The beats of one offer, in order of their first day.
void check_offer(const RuleContext& in, Scope scope, std::span<const Beat* const> beats, FindingSink& out) {
    DistinctCount activities;
    std::size_t begin = 0;
    for (std::size_t end = 0; end < beats.size();) {
        const Date day = beats[end]->first;
        for (; end < beats.size() && beats[end]->first == day; ++end) activities.enter(beats[end]->activity->id);
        for (; begin < end && beats[begin]->first <= day - days_of(in.record); ++begin) {
            activities.leave(beats[begin]->activity->id);
        }
        if (activities.count() <= max_of(in.record)) continue;
        if (!out.has_room()) return;
        out.report(finding_of_window(in, scope, beats.subspan(begin, end - begin), day, activities.count()));
    }
}

}

const Rule repeat{
    .kind = RuleKind::repeat,
    .severity = Severity::warn,
    .works_in = {true, true, false, false, false},
    .scopes = disturb_accounts_and_people,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            if (max_of(in.record) == 0 || in.touches.beats().size() < 2) return;
            auto beats = beats_for(in, scope, channels_of(in.record), SubjectScope::contact);
            std::erase_if(beats, [](const Beat* beat) { return beat->activity->offer.empty(); });
            if (beats.size() < 2) return;
            sort_list(beats,
                      [](const Beat* a, const Beat* b) { return text_less(a->activity->offer, b->activity->offer); });
            for (std::size_t begin = 0; begin < beats.size();) {
                std::size_t end = begin;
                while (end < beats.size() && beats[end]->activity->offer == beats[begin]->activity->offer) ++end;
                check_offer(in, scope, std::span<const Beat* const>(beats).subspan(begin, end - begin), out);
                begin = end;
            }
        },
};

}
