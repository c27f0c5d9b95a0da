// repeat.cpp -- One offer, several times, to one person.
#include <algorithm>

#include "base/sort.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

// The beats of one offer, in order of their first day.
void check_offer(const RuleContext& in, Scope scope, const std::vector<const Beat*>& beats, FindingSink& out) {
    const Count days = days_of(in.record);
    std::size_t begin = 0;
    for (std::size_t end = 0; end < beats.size();) {
        const Date day = beats[end]->first;
        while (end < beats.size() && beats[end]->first == day) ++end;
        while (begin < end && beats[begin]->first <= day - days) ++begin;
        Finding finding = finding_about(in, scope);
        for (std::size_t i = begin; i < end; ++i) {
            const auto id = beats[i]->activity->id;
            auto& activities = finding.activities;
            if (std::find(activities.begin(), activities.end(), id) == activities.end()) activities.push_back(id);
        }
        if (finding.activities.size() <= static_cast<std::size_t>(max_of(in.record))) continue;
        for (std::size_t i = begin; i < end; ++i) append_touches(in.touches, *beats[i], finding.touches);
        finding.day = day;
        finding.set(NumberKey::count, static_cast<std::int64_t>(finding.activities.size()));
        finding.set(NumberKey::max, max_of(in.record));
        finding.set(NumberKey::limit_days, days);
        out.report(std::move(finding));
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
            sort_list(beats, [](const Beat* a, const Beat* b) {
                return a->activity->offer.symbol() < b->activity->offer.symbol();
            });
            for (std::size_t begin = 0; begin < beats.size();) {
                std::size_t end = begin;
                while (end < beats.size() && beats[end]->activity->offer == beats[begin]->activity->offer) ++end;
                const auto at = [&beats](std::size_t i) { return beats.begin() + static_cast<std::ptrdiff_t>(i); };
                check_offer(in, scope, std::vector<const Beat*>(at(begin), at(end)), out);
                begin = end;
            }
        },
};

}
