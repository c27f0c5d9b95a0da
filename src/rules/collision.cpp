// collision.cpp -- Two teams touch one account within a few days without knowing of each other; and crowding, the same
// between two activities of one team.
#include <algorithm>

#include "rules/close_pairs.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

void add_people(const RuleContext& in, const Beat& beat, std::vector<Name>& out) {
    for (const Target& target : in.touches.targets(beat)) out.push_back(target.person);
}

// Whether the two activities reach different people by name, and nobody in common.
bool different_people(const RuleContext& in, const ClosePair& pair) {
    std::vector<Name> people_a;
    std::vector<Name> people_b;
    for (const Beat* beat : pair.beats) {
        if (beat->on_account_itself) return false;
        add_people(in, *beat, beat->activity == pair.a ? people_a : people_b);
    }
    return std::none_of(people_a.begin(), people_a.end(), [&people_b](Name person) {
        return std::find(people_b.begin(), people_b.end(), person) != people_b.end();
    });
}

enum class Teams { different, same };

void check_pairs(const RuleContext& in, Scope scope, Teams teams, FindingSink& out) {
    if (in.touches.beats().size() < 2) return;
    const Count days = days_of(in.record);
    const auto beats = beats_for(in, scope, channels_of(in.record), SubjectScope::account);
    const auto pairs = close_pairs(beats, days, out, [teams](const Beat& x, const Beat& y) {
        const bool same_team = x.activity->team == y.activity->team;
        return same_team == (teams == Teams::same) && !coordinated(*x.activity, *y.activity);
    });
    for (const ClosePair& pair : pairs) {
        Finding finding = finding_of_pair(in, scope, pair, days);
        if (different_people(in, pair)) finding.severity = Severity::warn;
        out.report(std::move(finding));
    }
}

}

const Rule collision{
    .kind = RuleKind::collision,
    .severity = Severity::conflict,
    .works_in = {true, false, false, false, false},
    .scopes = disturb_accounts,
    .check = [](const RuleContext& in, Scope scope,
                FindingSink& out) { check_pairs(in, scope, Teams::different, out); },
};

const Rule crowding{
    .kind = RuleKind::crowding,
    .severity = Severity::warn,
    .works_in = {true, false, false, false, false},
    .scopes = disturb_accounts,
    .check = [](const RuleContext& in, Scope scope, FindingSink& out) { check_pairs(in, scope, Teams::same, out); },
};

}
