#include "ui/timeline_rows.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/sort.h"
#include "base/utf8.h"
#include "plan/query.h"

namespace concierto::ui {
namespace {

constexpr std::uint32_t no_row = 0xFFFFFFFFU;

bool stands_on_timeline(const Activity& activity) { return activity.status != Status::cancelled; }

TimelineBar bar_of(const Activity& activity) {
    return {activity.id, first_day(activity), concierto::last_day(activity)};
}

void fill_lanes(TimelineRow& row) {
    row.bars = row.by_day;
    row.lanes = stack_in_lanes(row.bars);
}

// From the first to the last day of several bars.
struct Spread {
    Date first, last;
    int bars = 0;

    void take(const TimelineBar& bar) {
        first = bars == 0 ? bar.first : std::min(first, bar.first);
        last = bars == 0 ? bar.last : std::max(last, bar.last);
        ++bars;
    }
};

bool earlier_bracket(const PlayBracket& a, const PlayBracket& b) {
    return a.first != b.first ? a.first < b.first : text_less(a.play, b.play);
}

Name key_of(const Activity& activity, RowsBy by) {
    switch (by) {
        case RowsBy::account: return {};
        case RowsBy::team: return activity.team;
        case RowsBy::owner: return activity.owner;
        case RowsBy::channel: return Name::of(enum_text(activity.channel));
        case RowsBy::play: return activity.play;
    }
    return {};
}

struct NamedRow {
    Name key;
    std::string name;
};

void list_accounts(const Plan& plan, const RowsWanted& wanted, std::vector<NamedRow>& out) {
    for (const Account& account : plan.table<Account>()) {
        if (!wanted.shows_row || wanted.shows_row(account)) out.push_back({account.id, account.name});
    }
}

// Rows exist for what the shown activities name, dangling names included.
void list_named(const Plan& plan, const RowsWanted& wanted, const ActivityOrder& order, std::vector<NamedRow>& out) {
    std::unordered_set<Name> seen;
    for (const TimelineBar& bar : order.bars()) {
        const Name key = key_of(*plan.find(bar.activity), wanted.by);
        if (!seen.insert(key).second) continue;
        std::string name = key.str();
        if (wanted.by == RowsBy::owner) {
            if (const Person* person = plan.find(Id<Person>(key))) name = person->name;
        } else if (wanted.by == RowsBy::play) {
            if (const Play* play = plan.find(Id<Play>(key))) name = play->title;
        } else if (wanted.by == RowsBy::channel && wanted.channel_name) {
            name = wanted.channel_name(enum_of<Channel>(key.text()).value_or(Channel::none));
        } else if (wanted.by == RowsBy::team) {
            for (const Team& team : teams_of(plan)) {
                if (team.id == key) name = team.name;
            }
        }
        if (key.empty()) name = wanted.without_name;
        out.push_back({key, std::move(name)});
    }
}

}

void ActivityOrder::update(const Plan& plan) {
    std::size_t count = 0;
    for (const Activity& activity : plan.table<Activity>()) count += stands_on_timeline(activity) ? 1 : 0;
    bool same = count == bars_.size();
    for (TimelineBar& bar : bars_) {
        const Activity* activity = plan.live(bar.activity);
        same = same && activity != nullptr && stands_on_timeline(*activity);
        if (!same) break;
        bar = bar_of(*activity);
    }
    if (same) {
        restore_order();
        return;
    }
    bars_.clear();
    bars_.reserve(count);
    for (const Activity& activity : plan.table<Activity>()) {
        if (stands_on_timeline(activity)) bars_.push_back(bar_of(activity));
    }
    sort_list(bars_, earlier_bar);
}

void ActivityOrder::restore_order() {
    std::size_t patience = bars_.size() * 8 + 64;
    for (std::size_t each = 1; each < bars_.size(); ++each) {
        if (!earlier_bar(bars_[each], bars_[each - 1])) continue;
        const TimelineBar moved = bars_[each];
        std::size_t place = each;
        for (; place > 0 && earlier_bar(moved, bars_[place - 1]); --place) bars_[place] = bars_[place - 1];
        bars_[place] = moved;
        if (each - place > patience) {
            sort_list(bars_, earlier_bar);
            return;
        }
        patience -= each - place;
    }
}

void settle_row(TimelineRow& row, const Plan& plan) {
    sort_list(row.by_day, earlier_bar);
    fill_lanes(row);
    row.brackets.clear();
    std::unordered_map<Name, Spread> plays;
    for (const TimelineBar& bar : row.by_day) {
        const Id<Play> play = plan.find(bar.activity)->play;
        if (!play.empty()) plays[play].take(bar);
    }
    for (const auto& [play, spread] : plays) {
        if (spread.bars > 1) row.brackets.push_back({Id<Play>(play), spread.first, spread.last});
    }
    sort_list(row.brackets, earlier_bracket);
}

void TimelineRows::update(const Plan& plan, const Index& index, const RowsWanted& wanted) {
    if (version_ == wanted.version && by_ == wanted.by) return;
    const bool known = by_ == wanted.by && version_ != 0 && wanted.changes_since;
    const auto changes = known ? wanted.changes_since(version_) : std::nullopt;
    version_ = wanted.version;
    const bool by_account = wanted.by == RowsBy::account;
    if (changes && (by_account ? keeps_accounts(*changes) : take_changes(plan, index, wanted, *changes))) return;
    if (wanted.by != RowsBy::account) order_.update(plan);
    list_rows(plan, wanted);
    by_ = wanted.by;
    if (wanted.by != RowsBy::account) fill_all(plan, wanted);
}

void TimelineRows::list_rows(const Plan& plan, const RowsWanted& wanted) {
    std::vector<NamedRow> now;
    if (wanted.by == RowsBy::account) {
        list_accounts(plan, wanted, now);
    } else {
        list_named(plan, wanted, order_, now);
    }
    bool same = by_ == wanted.by && now.size() == rows_.size();
    for (const NamedRow& each : now) {
        if (!same) break;
        const std::uint32_t symbol = each.key.symbol();
        const std::uint32_t row = symbol < row_by_symbol_.size() ? row_by_symbol_[symbol] : no_row;
        same = row != no_row && rows_[row].name == each.name;
    }
    if (same) return;
    std::vector<std::pair<std::string, std::size_t>> order;
    for (std::size_t each = 0; each < now.size(); ++each) order.emplace_back(fold(now[each].name), each);
    sort_list(order, [&now](const auto& a, const auto& b) {
        const bool first_without = now[a.second].key.empty();
        const bool second_without = now[b.second].key.empty();
        if (first_without != second_without) return second_without;
        if (a.first != b.first) return a.first < b.first;
        return text_less(now[a.second].key, now[b.second].key);
    });
    rows_.clear();
    row_by_symbol_.clear();
    for (const auto& [folded, each] : order) {
        const std::uint32_t symbol = now[each].key.symbol();
        if (symbol >= row_by_symbol_.size()) row_by_symbol_.resize(symbol + 1, no_row);
        row_by_symbol_[symbol] = static_cast<std::uint32_t>(rows_.size());
        rows_.push_back({.key = now[each].key, .name = std::move(now[each].name)});
    }
    ++generation_;
}

bool TimelineRows::keeps_accounts(std::span<const Change> changes) {
    return std::none_of(changes.begin(), changes.end(),
                        [](const Change& change) { return change.kind == Kind::account; });
}

bool TimelineRows::take_changes(const Plan& plan, const Index& index, const RowsWanted& wanted,
                                std::span<const Change> changes) {
    const auto standing = [](const RecordPointer& record) -> const Activity* {
        const auto* activity = record == nullptr ? nullptr : std::get_if<Activity>(record.get());
        const bool stands = activity != nullptr && !activity->meta.gone && stands_on_timeline(*activity);
        return stands ? activity : nullptr;
    };
    std::unordered_set<std::size_t> touched;
    std::unordered_set<Name> plays;
    for (const Change& change : changes) {
        if (change.kind != Kind::activity) return false;
        const Activity* before = standing(change.before);
        const Activity* after = standing(change.after);
        for (const Activity* one : {before, after}) {
            if (one == nullptr) continue;
            const std::size_t row = row_of(*one, wanted.by);
            if (row == no_row) return false;
            touched.insert(row);
            if (!one->play.empty()) plays.insert(one->play);
        }
        move_bar(before, after, wanted);
    }
    for (const std::size_t row : touched) {
        // Perhaps its last activity has left it.
        if (rows_[row].by_day.empty()) return false;
        fill_lanes(rows_[row]);
        for (const Name play : plays) renew_bracket(row, Id<Play>(play), plan, index, wanted);
    }
    for (TimelineRow& row : rows_) row.filled_at = version_;
    return true;
}

// The rows of both exist.
void TimelineRows::move_bar(const Activity* before, const Activity* after, const RowsWanted& wanted) {
    if (before != nullptr) {
        std::erase_if(rows_[row_of(*before, wanted.by)].by_day,
                      [before](const TimelineBar& bar) { return bar.activity == before->id; });
    }
    if (after == nullptr || (wanted.shows && !wanted.shows(*after))) return;
    std::vector<TimelineBar>& bars = rows_[row_of(*after, wanted.by)].by_day;
    const TimelineBar bar = bar_of(*after);
    bars.insert(std::upper_bound(bars.begin(), bars.end(), bar, earlier_bar), bar);
}

void TimelineRows::renew_bracket(std::size_t number, Id<Play> play, const Plan& plan, const Index& index,
                                 const RowsWanted& wanted) {
    Spread spread;
    for (const Name id : index.of(Link::play_activities, play)) {
        const Activity& activity = *plan.find(Id<Activity>(id));
        const bool stands = stands_on_timeline(activity) && row_of(activity, wanted.by) == number;
        if (stands && (!wanted.shows || wanted.shows(activity))) spread.take(bar_of(activity));
    }
    std::vector<PlayBracket>& brackets = rows_[number].brackets;
    std::erase_if(brackets, [play](const PlayBracket& bracket) { return bracket.play == play; });
    if (spread.bars < 2) return;
    const PlayBracket bracket{play, spread.first, spread.last};
    brackets.insert(std::upper_bound(brackets.begin(), brackets.end(), bracket, earlier_bracket), bracket);
}

std::size_t TimelineRows::row_of(const Activity& activity, RowsBy by) const {
    const std::uint32_t symbol = key_of(activity, by).symbol();
    return symbol < row_by_symbol_.size() ? row_by_symbol_[symbol] : no_row;
}

void TimelineRows::fill_all(const Plan& plan, const RowsWanted& wanted) {
    for (TimelineRow& row : rows_) row.by_day.clear();
    for (const TimelineBar& bar : order_.bars()) {
        const Activity& activity = *plan.find(bar.activity);
        if (wanted.shows && !wanted.shows(activity)) continue;
        const std::size_t row = row_of(activity, wanted.by);
        if (row != no_row) rows_[row].by_day.push_back(bar);
    }
    for (TimelineRow& row : rows_) {
        settle_row(row, plan);
        row.filled_at = version_;
    }
}

void TimelineRows::fill_account(TimelineRow& row, const Plan& plan, const Index& index,
                                const RowsWanted& wanted) const {
    row.by_day.clear();
    row.filled_at = version_;
    if (const Account* account = plan.live(Id<Account>(row.key))) {
        for (const Id<Activity> id : activities_reaching(plan, index, *account)) {
            const Activity& activity = *plan.find(id);
            if (!stands_on_timeline(activity) || (wanted.shows && !wanted.shows(activity))) continue;
            row.by_day.push_back(bar_of(activity));
        }
    }
    settle_row(row, plan);
}

std::optional<std::size_t> TimelineRows::find_row(const Plan& plan, const Index& index,
                                                  const Activity& activity) const {
    std::size_t first = no_row;
    if (by_ == RowsBy::account) {
        for (const Id<Account> account : accounts_reached(plan, index, activity)) {
            const std::uint32_t symbol = account.symbol();
            if (symbol < row_by_symbol_.size()) first = std::min<std::size_t>(first, row_by_symbol_[symbol]);
        }
    } else {
        first = row_of(activity, by_);
    }
    if (first == no_row) return std::nullopt;
    return first;
}

const TimelineRow& TimelineRows::row(std::size_t number, const Plan& plan, const Index& index,
                                     const RowsWanted& wanted) {
    TimelineRow& row = rows_[number];
    if (row.filled_at != version_) fill_account(row, plan, index, wanted);
    return row;
}

}
