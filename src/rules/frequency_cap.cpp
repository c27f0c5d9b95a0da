// frequency_cap.cpp -- More touches than agreed within some days, a week or a month.
#include <algorithm>

#include "plan/query.h"
#include "rules/rules.h"
#include "rules/scopes.h"

namespace concierto {

namespace {

// A beat counts once for an account, and once for each of its targets for a person.
struct CountedBeat {
    const Beat* beat;
    std::int32_t weight;
};

std::vector<CountedBeat> counted_beats(const RuleContext& in, Scope scope, SubjectScope subject) {
    std::vector<CountedBeat> out;
    for (const Beat* beat : beats_for(in, scope, channels_of(in.record), subject)) {
        if (in.record.team && !is_team(in.plan, beat->activity->team, in.record.team)) continue;
        const bool once = subject == SubjectScope::account;
        out.push_back({beat, once ? 1 : static_cast<std::int32_t>(beat->target_end - beat->target_begin)});
    }
    return out;
}

Finding over_the_cap(const RuleContext& in, Scope scope, std::span<const CountedBeat> window, Date day,
                     std::int32_t count) {
    Finding finding = finding_about(in, scope);
    finding.day = day;
    for (const CountedBeat& counted : window) {
        finding.activities.push_back(counted.beat->activity->id);
        const std::size_t before = finding.touches.size();
        append_touches(in.touches, *counted.beat, finding.touches);
        if (scope_of(in.record) == SubjectScope::account) finding.touches.resize(before + 1);
    }
    finding.set(NumberKey::count, count);
    finding.set(NumberKey::max, max_of(in.record));
    return finding;
}

std::int32_t weight_of(std::span<const CountedBeat> beats) {
    std::int32_t sum = 0;
    for (const CountedBeat& counted : beats) sum += counted.weight;
    return sum;
}

// Each day on which a touch begins ends a window of `days` days.
void check_rolling(const RuleContext& in, Scope scope, const std::vector<CountedBeat>& beats, FindingSink& out) {
    const Count days = days_of(in.record);
    const Count max = max_of(in.record);
    std::size_t begin = 0;
    std::int32_t count = 0;
    for (std::size_t end = 0; end < beats.size();) {
        const Date day = beats[end].beat->first;
        for (; end < beats.size() && beats[end].beat->first == day; ++end) count += beats[end].weight;
        for (; begin < end && beats[begin].beat->first <= day - days; ++begin) count -= beats[begin].weight;
        if (count <= max) continue;
        if (!out.has_room()) return;
        Finding finding = over_the_cap(in, scope, std::span(beats).subspan(begin, end - begin), day, count);
        finding.set(NumberKey::limit_days, days);
        out.report(std::move(finding));
    }
}

Date period_start(Date day, Window window) {
    return window == Window::calendar_week ? day.monday() : day.month_start();
}

void check_calendar(const RuleContext& in, Scope scope, const std::vector<CountedBeat>& beats, FindingSink& out) {
    const Window window = window_of(in.record);
    for (std::size_t begin = 0; begin < beats.size();) {
        const Date period = period_start(beats[begin].beat->first, window);
        std::size_t end = begin;
        while (end < beats.size() && period_start(beats[end].beat->first, window) == period) ++end;
        const auto within = std::span(beats).subspan(begin, end - begin);
        const std::int32_t count = weight_of(within);
        begin = end;
        if (count <= max_of(in.record)) continue;
        Finding finding = over_the_cap(in, scope, within, period, count);
        if (window == Window::calendar_week) finding.week = period;
        if (window == Window::calendar_month) finding.month = Month::of(period);
        out.report(std::move(finding));
    }
}

}

const Rule frequency_cap{
    .kind = RuleKind::frequency_cap,
    .severity = Severity::conflict,
    .works_in = {true, true, false, false, false},
    .scopes = disturb_accounts_and_people,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            if (max_of(in.record) == 0 || in.touches.beats().empty()) return;
            const auto beats = counted_beats(in, scope, scope_of(in.record));
            if (weight_of(beats) <= max_of(in.record)) return;
            if (window_of(in.record) == Window::rolling) {
                check_rolling(in, scope, beats, out);
            } else {
                check_calendar(in, scope, beats, out);
            }
        },
};

}
