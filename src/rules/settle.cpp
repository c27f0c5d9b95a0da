#include "rules/settle.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <unordered_map>

#include "base/sort.h"
#include "plan/query.h"
#include "rules/moves.h"
#include "rules/settle_ways.h"

namespace concierto {

namespace {

// What is serious now, worst first.
std::vector<Finding> serious_findings(const CheckedPlan& checked) {
    std::vector<const Finding*> found;
    checked.for_each([&found](const Finding& finding) {
        if (is_serious(finding)) found.push_back(&finding);
    });
    sort_list(found, [](const Finding* a, const Finding* b) { return worse_first(*a, *b); });
    std::vector<Finding> out;
    for (const Finding* finding : found) out.push_back(*finding);
    return out;
}

using Way = decltype(&settle_simply);

// A finding to settle, and when it was tried last.
struct Task {
    Finding finding;
    std::vector<Name> accounts;                 // on which its activities are
    std::array<std::int64_t, 2> tried{-1, -1};  // by way: after how many edits
};

std::vector<Name> accounts_around(const CheckedPlan& checked, const Finding& finding) {
    std::vector<Name> out;
    for (const auto id : finding.activities) {
        const Activity* activity = checked.plan().live(id);
        if (activity == nullptr) continue;
        for (const auto account : accounts_reached(checked.plan(), checked.index(), *activity)) out.push_back(account);
        if (activity->expected_leads || activity->response_rate) out.push_back(Index::lead_bringers());
    }
    return out;
}

// Works through the findings, again and again until nothing changes. What could not be settled is only tried again
// when something on its accounts has been edited since.
class Settling {
  public:
    Settling(CheckedPlan& checked, const SettleLimits& limits) : checked_(checked), limits_(limits) {}
    void run(std::vector<Task>& tasks) {
        while (round(tasks, 0) || round(tasks, 1)) {
        }
    }
    std::vector<SettleEdit> take_edits() { return std::move(edits_); }
    bool stopped_early() const { return effort_.is_spent(); }

  private:
    bool round(std::vector<Task>& tasks, std::size_t way);
    bool is_worth_trying(const Task& task, std::size_t way) const;
    bool stays_near(const SettleEdit& edit) const;
    void keep(SettleEdit edit);

    static constexpr Way ways[] = {settle_simply, settle_together};
    CheckedPlan& checked_;
    const SettleLimits& limits_;
    SettleEffort effort_;
    std::vector<SettleEdit> edits_;
    std::unordered_map<Name, Date> came_from_;  // by activity that was moved: where it stood before all of it
    SymbolMap<std::int64_t> edited_;            // by account: how many edits there were with the latest on it
};

bool Settling::is_worth_trying(const Task& task, std::size_t way) const {
    const std::int64_t tried = task.tried[way];
    return tried < 0 || std::any_of(task.accounts.begin(), task.accounts.end(), [&](Name account) {
               const std::int64_t* edited = edited_.find(account);
               return edited != nullptr && *edited > tried;
           });
}

bool Settling::round(std::vector<Task>& tasks, std::size_t way) {
    const std::size_t before = edits_.size();
    for (Task& task : tasks) {
        if (effort_.is_spent()) break;
        const Finding* current = checked_.same_as(task.finding);
        if (current == nullptr || !is_serious(*current) || !is_movable(checked_, *current, limits_)) continue;
        if (!is_worth_trying(task, way)) continue;
        const Finding open = *current;
        std::optional<SettleEdit> edit = ways[way](checked_, open, limits_, effort_);
        task.tried[way] = static_cast<std::int64_t>(edits_.size());
        if (edit && stays_near(*edit)) keep(std::move(*edit));
    }
    return edits_.size() > before && !effort_.is_spent();
}

// An activity that moves a second time stays within its days of where it stood at first.
bool Settling::stays_near(const SettleEdit& edit) const {
    return std::all_of(edit.delta.changes().begin(), edit.delta.changes().end(), [this](const Change& change) {
        const auto* moved = change.after == nullptr ? nullptr : std::get_if<Activity>(change.after.get());
        const auto first = moved == nullptr ? came_from_.end() : came_from_.find(moved->id);
        return first == came_from_.end() || std::abs(moved->start - first->second) <= limits_.days;
    });
}

void Settling::keep(SettleEdit edit) {
    for (const Change& change : edit.delta.changes()) {
        if (change.kind == Kind::activity) came_from_.try_emplace(change.id, std::get<Activity>(*change.before).start);
    }
    checked_.apply(edit.delta);
    edits_.push_back(std::move(edit));
    for (const Change& change : edits_.back().delta.changes()) {
        if (change.kind != Kind::activity) continue;
        Finding edited;
        edited.activities = {Id<Activity>(change.id)};
        for (const Name account : accounts_around(checked_, edited)) {
            edited_[account] = static_cast<std::int64_t>(edits_.size());
        }
    }
}

bool still_fits(const Plan& plan, const Delta& delta) {
    return std::all_of(delta.changes().begin(), delta.changes().end(), [&plan](const Change& change) {
        const std::optional<AnyRecord> now = plan.get(change.kind, change.id);
        return now.has_value() == (change.before != nullptr) && (!now || *now == *change.before);
    });
}

bool brings_worse(CheckedPlan& checked, const Delta& delta) {
    NewSerious news(0);
    return !checked.try_out_while(delta, {}, [&news](const FindingChange& so_far) { return news.look_at(so_far); });
}

void take_back(CheckedPlan& checked, const std::vector<Delta>& applied) {
    for (auto it = applied.rbegin(); it != applied.rend(); ++it) checked.apply(reversed(*it));
}

}

Settlement settle_all(CheckedPlan& checked, const SettleLimits& limits) {
    Settlement out;
    out.before = checked.counts();
    std::vector<Task> tasks;
    for (Finding& finding : serious_findings(checked)) {
        if (!is_movable(checked, finding, limits)) continue;
        std::vector<Name> accounts = accounts_around(checked, finding);
        tasks.push_back({std::move(finding), std::move(accounts)});
    }
    out.movable = static_cast<std::int64_t>(tasks.size());
    Settling settling(checked, limits);
    settling.run(tasks);
    out.edits = settling.take_edits();
    out.stopped_early = settling.stopped_early();
    out.after = checked.counts();
    std::vector<Delta> applied;
    for (const Task& task : tasks) out.settled += checked.same_as(task.finding) == nullptr ? 1 : 0;
    for (const SettleEdit& edit : out.edits) applied.push_back(edit.delta);
    take_back(checked, applied);
    return out;
}

Delta settlement_delta(CheckedPlan& checked, const Settlement& settlement, const std::vector<std::size_t>& left_out) {
    std::vector<Delta> applied;
    for (std::size_t i = 0; i < settlement.edits.size(); ++i) {
        const Delta& delta = settlement.edits[i].delta;
        if (std::find(left_out.begin(), left_out.end(), i) != left_out.end()) continue;
        if (!still_fits(checked.plan(), delta) || brings_worse(checked, delta)) continue;
        checked.apply(delta);
        applied.push_back(delta);
    }
    take_back(checked, applied);
    return joined(applied);
}

}
