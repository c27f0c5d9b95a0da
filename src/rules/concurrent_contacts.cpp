// concurrent_contacts.cpp -- Too many people of one company hear from us within a few days.
#include <algorithm>

#include "rules/distinct_count.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

const Rule concurrent_contacts{
    .kind = RuleKind::concurrent_contacts,
    .severity = Severity::warn,
    .works_in = {true, false, false, false, false},
    .scopes = disturb_accounts,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            const Count max = max_of(in.record);
            const auto contacts = in.index.of(Link::account_contacts, scope.id);
            if (max == 0 || contacts.size() <= static_cast<std::size_t>(max)) return;
            auto beats = beats_for(in, scope, channels_of(in.record), SubjectScope::account);
            std::erase_if(beats, [](const Beat* beat) { return beat->on_account_itself; });
            DistinctCount people;
            std::size_t begin = 0;
            for (std::size_t end = 0; end < beats.size();) {
                const Date day = beats[end]->first;
                for (; end < beats.size() && beats[end]->first == day; ++end) {
                    for (const Target& target : in.touches.targets(*beats[end])) people.enter(target.person);
                }
                for (; begin < end && beats[begin]->first <= day - days_of(in.record); ++begin) {
                    for (const Target& target : in.touches.targets(*beats[begin])) people.leave(target.person);
                }
                if (people.count() <= max) continue;
                if (!out.has_room()) return;
                const auto window = std::span<const Beat* const>(beats).subspan(begin, end - begin);
                out.report(finding_of_window(in, scope, window, day, people.count()));
            }
        },
};

}
