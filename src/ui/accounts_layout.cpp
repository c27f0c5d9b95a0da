#include "ui/accounts_layout.h"

#include <algorithm>
#include <unordered_set>

#include "base/sort.h"
#include "base/utf8.h"
#include "plan/query.h"

namespace concierto::ui {
namespace {

void add(AccountFigures& sum, const AccountFigures& more) {
    sum.accounts += more.accounts;
    sum.marketing += more.marketing;
    sum.sales += more.sales;
    sum.serious += more.serious;
    sum.lesser += more.lesser;
}

Date earlier_of(Date a, Date b) {
    if (!a.exists()) return b;
    return !b.exists() || a < b ? a : b;
}

// An edit may be felt by accounts that it does not reach, so that all are counted again; it costs two look-ups each.
void count_findings(const CheckedPlan& checked, AccountLine& line) {
    const auto counts = checked.counts_for(line.account);
    const auto of = [&counts](Severity severity) { return counts[static_cast<std::size_t>(severity)]; };
    line.figures.serious = of(Severity::block) + of(Severity::conflict);
    line.figures.lesser = of(Severity::warn) + of(Severity::info);
    line.worst = checked.worst_for(line.account);
}

// -1, 0 or 1.
template <class T>
int compared(const T& a, const T& b) {
    return a < b ? -1 : b < a ? 1 : 0;
}

int compared_days(Date a, Date b) {
    if (a.exists() != b.exists()) return a.exists() ? -1 : 1;
    return compared(a, b);
}

int compared_by(AccountColumn column, const AccountLine& a, const AccountLine& b) {
    switch (column) {
        case AccountColumn::name: return compared(a.order_name, b.order_name);
        case AccountColumn::owner: return compared(a.owner, b.owner);
        case AccountColumn::tier: return compared(a.tier, b.tier);
        case AccountColumn::stage: return compared(a.stage, b.stage);
        case AccountColumn::marketing: return compared(a.figures.marketing, b.figures.marketing);
        case AccountColumn::sales: return compared(a.figures.sales, b.figures.sales);
        case AccountColumn::next: return compared_days(a.next, b.next);
        case AccountColumn::findings:
            if (a.figures.serious != b.figures.serious) return compared(a.figures.serious, b.figures.serious);
            return compared(a.figures.lesser, b.figures.lesser);
    }
    return 0;
}

bool same_group(AccountGrouping grouping, const AccountLine& a, const AccountLine& b) {
    switch (grouping) {
        case AccountGrouping::none: return true;
        case AccountGrouping::owner: return a.owner == b.owner;
        case AccountGrouping::tier: return a.tier == b.tier;
        case AccountGrouping::stage: return a.stage == b.stage;
    }
    return true;
}

int compared_groups(AccountGrouping grouping, const AccountLine& a, const AccountLine& b) {
    switch (grouping) {
        case AccountGrouping::none: return 0;
        case AccountGrouping::owner: return compared(a.owner, b.owner);
        case AccountGrouping::tier: return compared(a.tier, b.tier);
        case AccountGrouping::stage: return compared(a.stage, b.stage);
    }
    return 0;
}

}

ActivityTouches touches_of(const Activity& activity, Date from, Date to, Date today) {
    ActivityTouches out;
    const auto take = [&](Channel channel, Date first, Date last) {
        if (!is_direct(channel)) return;
        if ((!from.exists() || first >= from) && (!to.exists() || first <= to)) ++out.in_period;
        if (last >= today) out.next = earlier_of(out.next, std::max(first, today));
    };
    if (activity.steps.empty()) {
        take(activity.channel, activity.start, activity.last_day());
        return out;
    }
    for (const Step& step : activity.steps) {
        const Date day = activity.start + step.day;
        take(step.channel == Channel::none ? activity.channel : step.channel, day, day);
    }
    return out;
}

void AccountTable::update(const CheckedPlan& checked, std::uint64_t version,
                          const std::function<bool(const Account&)>& shows, const ChangesSince& changes_since) {
    if (version == version_) return;
    const auto changes = version_ != 0 && changes_since ? changes_since(version_) : std::nullopt;
    version_ = version;
    arranged_ = false;
    if (!changes || !take_changes(checked, *changes)) gather(checked, shows);
    totals_ = {};
    for (AccountLine& line : lines_) {
        count_findings(checked, line);
        add(totals_, line.figures);
    }
}

void AccountTable::gather(const CheckedPlan& checked, const std::function<bool(const Account&)>& shows) {
    const Plan& plan = checked.plan();
    lines_.clear();
    for (const Account& account : plan.table<Account>()) {
        if (shows && !shows(account)) continue;
        const Person* owner = plan.find(account.owner);
        AccountLine line;
        line.account = account.id;
        line.name = account.name;
        line.owner = owner != nullptr ? owner->name : account.owner.str();
        line.tier = account.tier;
        line.stage = account.stage;
        line.order_name = fold(account.name);
        work_out(checked, line);
        lines_.push_back(std::move(line));
    }
}

// The touches of one account.
void AccountTable::work_out(const CheckedPlan& checked, AccountLine& line) const {
    const Plan& plan = checked.plan();
    line.figures = {};
    line.figures.accounts = 1;
    line.next = {};
    for (const auto id : activities_reaching(plan, checked.index(), *plan.live(line.account))) {
        const Activity& activity = *plan.find(id);
        if (activity.status == Status::cancelled) continue;
        const ActivityTouches touches = touches_of(activity, plan.header.start, plan.header.end, checked.today());
        const TeamRole role = role_of(plan, activity.team);
        if (role == TeamRole::marketing) line.figures.marketing += touches.in_period;
        if (role == TeamRole::sales) line.figures.sales += touches.in_period;
        line.next = earlier_of(line.next, touches.next);
    }
}

bool AccountTable::take_changes(const CheckedPlan& checked, std::span<const Change> changes) {
    std::unordered_set<Name> reached;
    for (const Change& change : changes) {
        if (change.kind != Kind::activity) return false;
        for (const RecordPointer& record : {change.before, change.after}) {
            if (record == nullptr) continue;
            for (const auto account : accounts_reached(checked.plan(), checked.index(), std::get<Activity>(*record))) {
                reached.insert(account);
            }
        }
    }
    for (AccountLine& line : lines_) {
        if (reached.count(line.account) != 0) work_out(checked, line);
    }
    return true;
}

bool AccountTable::before(const AccountLine& a, const AccountLine& b) const {
    if (const int groups = compared_groups(grouping_, a, b); groups != 0) return groups < 0;
    const int by_column = compared_by(column_, a, b);
    if (by_column != 0) return direction_ == SortDirection::up ? by_column < 0 : by_column > 0;
    if (a.order_name != b.order_name) return a.order_name < b.order_name;
    return text_less(a.account, b.account);
}

void AccountTable::arrange(AccountGrouping grouping, AccountColumn column, SortDirection direction) {
    if (arranged_ && grouping == grouping_ && column == column_ && direction == direction_) return;
    arranged_ = true;
    grouping_ = grouping;
    column_ = column;
    direction_ = direction;
    sort_list(lines_, [this](const AccountLine& a, const AccountLine& b) { return before(a, b); });
    groups_.clear();
    rows_.clear();
    for (std::size_t each = 0; each < lines_.size(); ++each) {
        const AccountLine& line = lines_[each];
        const bool starts_group =
            grouping != AccountGrouping::none && (each == 0 || !same_group(grouping, lines_[each - 1], line));
        if (starts_group) {
            rows_.push_back({-1, static_cast<std::int32_t>(groups_.size())});
            groups_.push_back({line.owner, line.tier, line.stage, {}});
        }
        if (grouping != AccountGrouping::none) add(groups_.back().totals, line.figures);
        rows_.push_back({static_cast<std::int32_t>(each), -1});
    }
}

int AccountTable::row_of(Id<Account> account) const {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        if (rows_[row].line >= 0 && lines_[static_cast<std::size_t>(rows_[row].line)].account == account) {
            return static_cast<int>(row);
        }
    }
    return -1;
}

}
