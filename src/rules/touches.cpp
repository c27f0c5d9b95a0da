#include "rules/touches.h"

#include <algorithm>

namespace concierto {

namespace {

bool excludes(const Activity& activity, Id<Account> account) {
    return std::find(activity.exclude.begin(), activity.exclude.end(), account) != activity.exclude.end();
}

// The activity, when it makes touches on the account.
const Activity* touching(const Plan& plan, Name id, Id<Account> account) {
    const Activity* activity = plan.live(Id<Activity>(id));
    if (activity == nullptr || activity->status == Status::cancelled) return nullptr;
    return excludes(*activity, account) ? nullptr : activity;
}

}

void ScopeTouches::clear() {
    beats_.clear();
    targets_.clear();
    reached_.clear();
}

void ScopeTouches::gather_account(const Plan& plan, const Index& index, Id<Account> account) {
    clear();
    for (const Name id : index.of(Link::account_contacts, account)) {
        const Contact* contact = plan.live(Id<Contact>(id));
        for (const Name activity_id : index.of(Link::contact_activities, id)) {
            if (const Activity* a = touching(plan, activity_id, account)) reached_.push_back({a, contact});
        }
    }
    if (const Account* record = plan.live(account)) {
        for (const Name id : index.of(Link::account_activities, account)) {
            if (const Activity* a = touching(plan, id, account)) reached_.push_back({a, nullptr});
        }
        for (const Name tag : record->tags) {
            for (const Name id : index.of(Link::tag_activities, tag)) {
                if (const Activity* a = touching(plan, id, account)) reached_.push_back({a, nullptr});
            }
        }
    }
    // By activity; named people first, in byte order, so that the account itself counts only where nobody is named.
    std::sort(reached_.begin(), reached_.end(), [](const Reached& a, const Reached& b) {
        if (a.activity != b.activity) return std::less<>()(a.activity, b.activity);
        if (a.contact == nullptr || b.contact == nullptr) return b.contact == nullptr && a.contact != nullptr;
        return text_less(a.contact->id, b.contact->id);
    });
    for (std::size_t at = 0; at < reached_.size();) {
        const Activity& activity = *reached_[at].activity;
        const bool named = reached_[at].contact != nullptr;
        const auto begin = static_cast<std::uint32_t>(targets_.size());
        if (!named) targets_.push_back({account, {}, {}});
        for (; at < reached_.size() && reached_[at].activity == &activity; ++at) {
            const Contact* contact = reached_[at].contact;
            if (contact != nullptr) targets_.push_back({account, contact->id, index.person_of(*contact)});
        }
        add_activity(activity, begin);
    }
    sort();
}

void ScopeTouches::gather_person(const Plan& plan, const Index& index, const Contact& contact) {
    clear();
    const std::vector<Id<Contact>> records = index.same_person(contact);
    const Id<Contact> person = records.front();
    for (const auto id : records) {
        const Contact* record = plan.live(id);
        for (const Name activity_id : index.of(Link::contact_activities, id)) {
            if (const Activity* a = touching(plan, activity_id, record->account)) reached_.push_back({a, record});
        }
    }
    std::stable_sort(reached_.begin(), reached_.end(),
                     [](const Reached& a, const Reached& b) { return std::less<>()(a.activity, b.activity); });
    for (std::size_t at = 0; at < reached_.size();) {
        const Activity& activity = *reached_[at].activity;
        const auto begin = static_cast<std::uint32_t>(targets_.size());
        for (; at < reached_.size() && reached_[at].activity == &activity; ++at) {
            targets_.push_back({reached_[at].contact->account, reached_[at].contact->id, person});
        }
        add_activity(activity, begin);
    }
    sort();
}

void ScopeTouches::add_activity(const Activity& activity, std::uint32_t target_begin) {
    Beat beat;
    beat.activity = &activity;
    beat.target_begin = target_begin;
    beat.target_end = static_cast<std::uint32_t>(targets_.size());
    beat.on_account_itself = targets_[target_begin].contact.empty();
    if (activity.steps.empty()) {
        beat.channel = activity.channel;
        beat.first = activity.start;
        beat.last = activity.last_day();
        beat.time = activity.time;
        beats_.push_back(beat);
        return;
    }
    for (std::size_t i = 0; i < activity.steps.size(); ++i) {
        const Step& step = activity.steps[i];
        beat.step = static_cast<std::int32_t>(i);
        beat.channel = step.channel == Channel::none ? activity.channel : step.channel;
        beat.first = beat.last = activity.start + step.day;
        beat.time = step.time;
        beats_.push_back(beat);
    }
}

void ScopeTouches::sort() {
    std::sort(beats_.begin(), beats_.end(), [](const Beat& a, const Beat& b) {
        if (a.first != b.first) return a.first < b.first;
        if (a.activity != b.activity) return text_less(a.activity->id, b.activity->id);
        return a.step < b.step;
    });
}

std::int32_t gap_days(const Beat& a, const Beat& b) {
    if (a.last < b.first) return b.first - a.last;
    if (b.last < a.first) return a.first - b.last;
    return 0;
}

bool coordinated(const Activity& a, const Activity& b) { return a.id == b.id || (a.play && a.play == b.play); }

void append_touches(const ScopeTouches& touches, const Beat& beat, std::vector<FindingTouch>& out) {
    for (const Target& target : touches.targets(beat)) {
        out.push_back(
            {beat.activity->id, beat.step, target.account, target.contact, beat.channel, beat.first, beat.last});
    }
}

bool stands_before(const Activity& a, const Activity& b) {
    if (a.requested != b.requested) return a.requested;
    if (a.priority != b.priority) return a.priority > b.priority;
    const auto firmness = [](const Activity& activity) {
        switch (activity.status) {
            case Status::done: return 0;
            case Status::running: return 1;
            case Status::approved: return 2;
            case Status::planned: return 3;
            case Status::idea: return 4;
            case Status::cancelled: return 5;
        }
        return 6;
    };
    if (firmness(a) != firmness(b)) return firmness(a) < firmness(b);
    if (a.created != b.created) {
        if (!a.created.exists() || !b.created.exists()) return a.created.exists();
        return a.created < b.created;
    }
    return text_less(a.id, b.id);
}

}
