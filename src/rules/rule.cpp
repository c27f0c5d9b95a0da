#include "rules/rule.h"

#include <algorithm>

#include "base/sort.h"

namespace concierto {

void ScopeSet::add(ScopeKind kind, Name id) {
    if (everything_) return;
    const auto row = static_cast<std::size_t>(kind);
    if (row >= known_.size()) known_.resize(row + 1);
    std::vector<bool>& known = known_[row];
    if (id.symbol() >= known.size()) known.resize(id.symbol() + 1);
    if (known[id.symbol()]) return;
    known[id.symbol()] = true;
    list_.push_back({kind, id});
}

bool ScopeSet::contains(Scope scope) const {
    const auto row = static_cast<std::size_t>(scope.kind);
    return everything_ ||
           (row < known_.size() && scope.id.symbol() < known_[row].size() && known_[row][scope.id.symbol()]);
}

bool FindingSink::has_room() {
    const bool room = findings_ < most_findings && mentions_ < most_mentions;
    if (!room) is_cut_ = true;
    return room;
}

void FindingSink::report(Finding finding) {
    auto& activities = finding.activities;
    sort_list(activities, ByText());
    activities.erase(std::unique(activities.begin(), activities.end()), activities.end());

    const Severity severity = record_.severity == Severity::none ? rule_.severity : record_.severity;
    const Activity* yields = nullptr;
    for (const auto id : activities) {
        const Activity& activity = *plan_.find(id);
        if (activity.status == Status::idea) finding.severity = Severity::info;
        if (activity.status == Status::done) continue;
        if (yields == nullptr || stands_before(*yields, activity)) yields = &activity;
    }
    if (!activities.empty() && yields == nullptr) return;  // all of it is history
    if (!has_room()) return;
    ++findings_;
    mentions_ += finding.touches.size() + activities.size();

    finding.severity = std::max(severity, finding.severity);  // the later value is the milder one
    finding.rule_id = record_.id;
    finding.rule = rule_.kind;
    finding.yields = yields == nullptr ? Id<Activity>() : yields->id;
    sort_list(finding.touches, earlier_touch);
    out_.push_back(std::move(finding));
}

}
