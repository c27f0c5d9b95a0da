// interest.cpp -- An activity about something that the person has not shown interest in.
#include <algorithm>

#include "base/utf8.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

bool holds(const std::vector<Name>& interests, Name topic) {
    if (std::find(interests.begin(), interests.end(), topic) != interests.end()) return true;
    const std::string wanted = lower(topic.text());
    return std::any_of(interests.begin(), interests.end(),
                       [&wanted](Name interest) { return lower(interest.text()) == wanted; });
}

// The interests that count for a target: the contact's own, or else the account's.
const std::vector<Name>* interests_of(const Plan& plan, const Target& target) {
    if (target.contact) {
        const Contact& contact = *plan.live(target.contact);
        if (!contact.interests.empty()) return &contact.interests;
    }
    const Account* account = plan.live(target.account);
    return account == nullptr || account->interests.empty() ? nullptr : &account->interests;
}

}

const Rule interest{
    .kind = RuleKind::interest,
    .severity = Severity::warn,
    .works_in = {true, true, false, false, false},
    .scopes = disturb_accounts_and_people,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            FindingPerActivity findings(in, scope);
            for (const Beat* beat : beats_for(in, scope, channels_of(in.record), SubjectScope::contact)) {
                const Name topic = beat->activity->topic;
                if (topic.empty()) continue;
                for (const Target& target : in.touches.targets(*beat)) {
                    const auto* interests = interests_of(in.plan, target);
                    if (interests != nullptr && !holds(*interests, topic)) findings.add(*beat, target);
                }
            }
            findings.report(out);
        },
};

}
