#include "text/sentence_parts.h"

#include <algorithm>

#include "base/sort.h"
#include "base/utf8.h"
#include "plan/query.h"
#include "rules/catalogue.h"
#include "text/catalogue.h"
#include "text/locale_format.h"
#include "text/names.h"

namespace concierto {

namespace {

template <class R, class Text>
std::string name_or_id(Language language, const Plan& plan, Id<R> id, Text R::*member) {
    const R* record = plan.find(id);
    if (record == nullptr) return format_text(language, Key::missing_record, {visible_text(id.text())});
    const std::string& name = record->*member;
    return name.empty() ? visible_text(id.text()) : visible_text(name);
}

struct TouchedDays {
    Date first, last;
    TimeOfDay time;
    std::vector<Channel> channels;
};

void add_once(std::vector<Channel>& channels, Channel channel) {
    if (std::find(channels.begin(), channels.end(), channel) == channels.end()) channels.push_back(channel);
}

TimeOfDay time_of(const Activity& activity, std::int32_t step) {
    if (step < 0 || static_cast<std::size_t>(step) >= activity.steps.size()) return activity.time;
    const TimeOfDay own = activity.steps[static_cast<std::size_t>(step)].time;
    return own.exists() ? own : activity.time;
}

TouchedDays days_of_touches(const Activity& activity, const Finding& finding) {
    TouchedDays out;
    for (const FindingTouch& touch : finding.touches) {
        if (touch.activity != activity.id) continue;
        if (!out.first.exists() || touch.first < out.first) out.first = touch.first;
        if (!out.last.exists() || touch.last > out.last) out.last = touch.last;
        out.time = time_of(activity, touch.step);
        add_once(out.channels, touch.channel);
    }
    if (!out.first.exists()) return {first_day(activity), last_day(activity), activity.time, {activity.channel}};
    if (out.first != out.last) out.time = {};
    return out;
}

Date first_touch(const Plan& plan, const Finding& finding, Id<Activity> id) {
    for (const FindingTouch& touch : finding.touches) {
        if (touch.activity == id) return touch.first;
    }
    const Activity* activity = plan.find(id);
    return activity == nullptr ? last_date : first_day(*activity);
}

}

std::string account_name(Language language, const Plan& plan, Id<Account> id) {
    return name_or_id(language, plan, id, &Account::name);
}
std::string contact_name(Language language, const Plan& plan, Id<Contact> id) {
    return name_or_id(language, plan, id, &Contact::name);
}
std::string person_name(Language language, const Plan& plan, Id<Person> id) {
    return name_or_id(language, plan, id, &Person::name);
}
std::string activity_title(Language language, const Plan& plan, Id<Activity> id) {
    return name_or_id(language, plan, id, &Activity::title);
}

std::string team_name(Language language, const Plan& plan, Id<Team> id) {
    if (const Team* team = plan.find(id)) return visible_text(team->name);
    const TeamRole role = role_of(plan, id);
    return role == TeamRole::none ? visible_text(id.text()) : std::string(name_of(language, role));
}

std::string names_list(Language language, std::vector<std::string> names) {
    if (names.size() <= names_in_sentence) return list_text(language, names.data(), names.data() + names.size());
    const std::size_t more = names.size() - (names_in_sentence - 1);
    std::string shown;
    for (std::size_t i = 0; i + 1 < names_in_sentence; ++i) {
        if (i > 0) shown += text(language, Key::list_comma);
        shown += names[i];
    }
    return format_text(language, Key::and_more, {shown, more});
}

std::string quoted_list(Language language, const std::vector<Name>& names) {
    std::vector<std::string> quoted;
    for (const Name name : names) quoted.push_back(format_text(language, Key::quoted, {visible_text(name.text())}));
    return names_list(language, std::move(quoted));
}

std::string subject_in_sentence(Language language, const Plan& plan, const Finding& finding) {
    const std::string account = finding.account ? account_name(language, plan, finding.account) : "";
    if (!finding.contact) return account;
    const std::string contact = contact_name(language, plan, finding.contact);
    if (account.empty()) {
        const Contact* record = plan.find(finding.contact);
        if (record == nullptr || record->account.empty()) return contact;
        return format_text(language, Key::finding_person, {contact, account_name(language, plan, record->account)});
    }
    return format_text(language, Key::finding_person, {contact, account});
}

std::string activity_in_sentence(Language language, const Plan& plan, const Finding& finding, Id<Activity> id) {
    const std::string title = activity_title(language, plan, id);
    const Activity* activity = plan.find(id);
    if (activity == nullptr) return format_text(language, Key::quoted, {title});
    const TouchedDays days = days_of_touches(*activity, finding);
    std::string when = format_range(language, days.first, days.last);
    if (days.time.exists()) (when += ' ') += format_time(days.time);
    return format_text(language, Key::finding_activity,
                       {title, team_name(language, plan, activity->team), channel_list(language, days.channels), when});
}

std::string activities_in_sentence(Language language, const Plan& plan, const Finding& finding) {
    std::vector<Id<Activity>> ids = finding.activities;
    sort_list(ids, [&](Id<Activity> a, Id<Activity> b) {
        return first_touch(plan, finding, a) < first_touch(plan, finding, b);
    });
    std::vector<std::string> names;
    for (const auto id : ids) names.push_back(activity_in_sentence(language, plan, finding, id));
    return names_list(language, std::move(names));
}

std::string channels_in_sentence(Language language, const Finding& finding) {
    std::vector<Channel> channels;
    for (const FindingTouch& touch : finding.touches) add_once(channels, touch.channel);
    return channel_plural_list(language, channels);
}

std::string channel_list(Language language, const std::vector<Channel>& channels) {
    std::vector<std::string> names;
    for (const Channel channel : channels) names.push_back(lower(name_of(language, channel)));
    return list_text(language, names.data(), names.data() + names.size());
}

std::string channel_plural_list(Language language, const std::vector<Channel>& channels) {
    std::vector<std::string> names;
    for (const Channel channel : channels) names.emplace_back(channel_plural(language, channel));
    return list_text(language, names.data(), names.data() + names.size());
}

std::string gap_in_sentence(Language language, std::int64_t days) {
    if (days == 0) return std::string(text(language, Key::gap_same_day));
    return format_text(language, Key::gap_days_apart, {static_cast<long long>(days)});
}

const RuleRecord* rule_behind(const Plan& plan, const Finding& finding) {
    if (const RuleRecord* own = plan.find(finding.rule_id)) return own;
    const auto& defaults = default_rules();
    const auto found = std::find_if(defaults.begin(), defaults.end(),
                                    [&finding](const RuleRecord& rule) { return rule.id == finding.rule_id; });
    return found == defaults.end() ? nullptr : &*found;
}

}
