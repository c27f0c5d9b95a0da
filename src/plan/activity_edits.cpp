#include "plan/activity_edits.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "base/sort.h"
#include "plan/query.h"

namespace concierto {

namespace {

Error missing(Name id, Kind kind = Kind::activity) { return {ErrorKind::no_such_record, key_text({kind, id}), 0, 0}; }

Result<Delta> unless_empty(Delta delta) {
    if (delta.empty()) return Error{ErrorKind::nothing_to_do, "", 0, 0};
    return delta;
}

// Lets `change` work on a copy of each; all or none. `change` returns the reason why it cannot.
using ActivityChange = std::function<std::optional<Error>(Activity&)>;
Result<Delta> change_each(const Plan& plan, ActivityIds ids, const ActivityChange& change) {
    Delta delta;
    for (const Id<Activity> id : ids) {
        const Activity* before = plan.live(id);
        if (before == nullptr) return missing(id);
        Activity after = *before;
        if (auto refusal = change(after)) return *refusal;
        normalise(after);
        if (auto problem = problem_of(after)) return *problem;
        delta.put(plan, std::move(after));
    }
    return unless_empty(std::move(delta));
}

Result<Delta> change_one(const Plan& plan, Id<Activity> id, const ActivityChange& change) {
    return change_each(plan, {&id, 1}, change);
}

Date end_of_reach(const Activity& activity) { return std::max(activity.last_day(), last_day(activity)); }

std::optional<Error> shift(Activity& activity, std::int32_t days) {
    if (days > last_date - end_of_reach(activity)) {
        return Error{ErrorKind::would_pass_2199, key_text({Kind::activity, activity.id}), 0, 0};
    }
    if (days < first_date - activity.start) return Error{ErrorKind::out_of_range, "start", 0, 0};
    activity.start = activity.start + days;
    if (activity.end.exists()) activity.end = activity.end + days;
    return std::nullopt;
}

bool is_in_files(Date day) { return day.exists() && day >= first_date && day <= last_date; }

void sort_steps(std::vector<Step>& steps) {
    sort_list(steps, [](const Step& a, const Step& b) { return a.day < b.day; });
}

// The second of the days on which something happens stays; the first moves.
std::optional<Error> move_first_step(Activity& activity, Date first) {
    sort_steps(activity.steps);
    if (activity.steps.size() > 1 && first > activity.start + activity.steps[1].day) {
        return Error{ErrorKind::out_of_range, "steps", 0, 0};
    }
    const std::int32_t moved = first - activity.start;
    for (Step& step : activity.steps) step.day -= moved;
    activity.steps.front().day = 0;
    activity.start = first;
    return std::nullopt;
}

template <class X>
void edit_list(std::vector<X>& list, Name element, bool add) {
    std::erase_if(list, [element](const X& one) { return static_cast<Name>(one) == element; });
    if (add) list.push_back(X(element));
}

enum class AudienceEdit : std::uint8_t { add, remove };

void edit_audience(Activity& activity, AudienceList list, Name element, AudienceEdit edit) {
    const bool add = edit == AudienceEdit::add;
    switch (list) {
        case AudienceList::accounts:
            edit_list(activity.accounts, element, add);
            if (add) edit_list(activity.exclude, element, false);
            return;
        case AudienceList::contacts: edit_list(activity.contacts, element, add); return;
        case AudienceList::tags: edit_list(activity.audience_tags, element, add); return;
        case AudienceList::exclude:
            edit_list(activity.exclude, element, add);
            if (add) edit_list(activity.accounts, element, false);
            return;
    }
}

// What belongs to the original and not to a copy.
void freshen(Activity& copy, Date today) {
    if (copy.status != Status::idea) copy.status = Status::planned;
    copy.created = today;
    copy.requested = false;
    copy.rank = Name();
    copy.meta = Meta();
}

struct CopyPlan {
    Date start;
    Date today;
    Id<Play> play;  // of the copies; empty: that of the originals
};

Result<Delta> copy_into(const Plan& plan, ActivityIds ids, const CopyPlan& how, NewIds& new_ids, Delta delta) {
    std::unordered_map<Name, Id<Activity>> copies;
    Date earliest;
    for (const Id<Activity> id : ids) {
        const Activity* original = plan.live(id);
        if (original == nullptr) return missing(id);
        if (!earliest.exists() || original->start < earliest) earliest = original->start;
        copies.emplace(id, Id<Activity>(new_ids.next(Kind::activity)));
    }
    if (!is_in_files(how.start)) return Error{ErrorKind::out_of_range, "start", 0, 0};
    const auto copy_of = [&copies](Id<Activity> id) {
        const auto found = copies.find(id);
        return found == copies.end() ? id : found->second;
    };
    for (const Id<Activity> id : ids) {
        Activity copy = *plan.live(id);
        freshen(copy, how.today);
        if (auto refusal = shift(copy, how.start - earliest)) return *refusal;
        copy.id = copy_of(id);
        copy.follows = copy_of(copy.follows);
        for (Id<Activity>& before : copy.after) before = copy_of(before);
        if (!how.play.empty()) copy.play = how.play;
        delta.put(plan, std::move(copy));
    }
    return unless_empty(std::move(delta));
}

}

Result<Delta> move_activity(const Plan& plan, Id<Activity> id, Date start) {
    if (!is_in_files(start)) return Error{ErrorKind::out_of_range, "start", 0, 0};
    return change_one(plan, id, [start](Activity& activity) { return shift(activity, start - activity.start); });
}

Result<Delta> move_activities(const Plan& plan, ActivityIds ids, std::int32_t days) {
    return change_each(plan, ids, [days](Activity& activity) { return shift(activity, days); });
}

Result<Delta> resize_start(const Plan& plan, Id<Activity> id, Date first) {
    if (!is_in_files(first)) return Error{ErrorKind::out_of_range, "start", 0, 0};
    return change_one(plan, id, [first](Activity& activity) -> std::optional<Error> {
        if (!activity.steps.empty()) return move_first_step(activity, first);
        const Date last = activity.last_day();
        if (last < first) return Error{ErrorKind::end_before_start, "start", 0, 0};
        activity.start = first;
        activity.end = last;
        return std::nullopt;
    });
}

Result<Delta> resize_end(const Plan& plan, Id<Activity> id, Date last) {
    if (!is_in_files(last)) return Error{ErrorKind::out_of_range, "end", 0, 0};
    return change_one(plan, id, [last](Activity& activity) -> std::optional<Error> {
        if (last < activity.start) return Error{ErrorKind::end_before_start, "end", 0, 0};
        if (activity.steps.empty()) {
            activity.end = last;
            return std::nullopt;
        }
        sort_steps(activity.steps);
        const std::size_t count = activity.steps.size();
        if (count > 1 && last < activity.start + activity.steps[count - 2].day) {
            return Error{ErrorKind::out_of_range, "steps", 0, 0};
        }
        activity.steps.back().day = last - activity.start;
        return std::nullopt;
    });
}

Result<Delta> set_status(const Plan& plan, ActivityIds ids, Status status) {
    return change_each(plan, ids, [status](Activity& activity) {
        activity.status = status;
        return std::nullopt;
    });
}

Result<Delta> set_steps(const Plan& plan, Id<Activity> id, std::vector<Step> steps) {
    sort_steps(steps);
    return change_one(plan, id, [&steps](Activity& activity) {
        activity.steps = steps;
        return std::nullopt;
    });
}

Result<Delta> add_to_audience(const Plan& plan, ActivityIds ids, AudienceList list, Name element) {
    return change_each(plan, ids, [list, element](Activity& activity) {
        edit_audience(activity, list, element, AudienceEdit::add);
        return std::nullopt;
    });
}

Result<Delta> remove_from_audience(const Plan& plan, ActivityIds ids, AudienceList list, Name element) {
    return change_each(plan, ids, [list, element](Activity& activity) {
        edit_audience(activity, list, element, AudienceEdit::remove);
        return std::nullopt;
    });
}

Result<Delta> copy_activities(const Plan& plan, ActivityIds ids, Date start, Date today, std::uint64_t random) {
    NewIds new_ids(plan, random);
    return copy_into(plan, ids, {start, today, {}}, new_ids, {});
}

Result<Delta> put_into_play(const Plan& plan, ActivityIds ids, Id<Play> play) {
    if (plan.live(play) == nullptr) return missing(play, Kind::play);
    return change_each(plan, ids, [play](Activity& activity) {
        activity.play = play;
        return std::nullopt;
    });
}

Result<Delta> group_into_new_play(const Plan& plan, ActivityIds ids, std::string_view title, std::uint64_t random) {
    Play play;
    play.id = Id<Play>(NewIds(plan, random).next(Kind::play));
    play.title = title;
    const Result<Delta> added = add_record(plan, play);
    if (!added) return added.error();
    const Result<Delta> grouped = change_each(plan, ids, [&play](Activity& activity) {
        activity.play = play.id;
        return std::nullopt;
    });
    if (!grouped) return grouped.error();
    return joined(*added, *grouped);
}

Result<Delta> take_out_of_play(const Plan& plan, ActivityIds ids) {
    return change_each(plan, ids, [](Activity& activity) {
        activity.play = Id<Play>();
        return std::nullopt;
    });
}

Result<Delta> copy_play(const Plan& plan, Id<Play> play, std::string_view title, Date start, Date today,
                        std::uint64_t random) {
    const Play* original = plan.live(play);
    if (original == nullptr) return missing(play, Kind::play);
    NewIds new_ids(plan, random);
    Play copy = *original;
    copy.id = Id<Play>(new_ids.next(Kind::play));
    copy.title = title;
    copy.meta = Meta();
    if (auto problem = problem_of(copy)) return *problem;
    std::vector<Id<Activity>> ids;
    for (const Activity& activity : plan.table<Activity>()) {
        if (activity.play == play) ids.push_back(activity.id);
    }
    sort_list(ids, ByText());
    Delta delta;
    delta.put(plan, copy);
    return copy_into(plan, ids, {start, today, copy.id}, new_ids, std::move(delta));
}

}
