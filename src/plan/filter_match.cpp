#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "plan/field_text.h"
#include "plan/filter.h"
#include "plan/filter_keys.h"
#include "plan/query.h"

namespace concierto {

namespace {

bool any_word(const FilterTerm& term, std::string_view text) {
    if (text.empty()) return false;
    return std::any_of(term.words.begin(), term.words.end(),
                       [text](const std::string& word) { return begins_a_word(text, word); });
}

bool is_one_of(const FilterTerm& term, std::string_view word) {
    return std::find(term.words.begin(), term.words.end(), word) != term.words.end();
}

bool holds_text(const FilterTerm& term, std::initializer_list<std::string_view> texts) {
    const std::string& wanted = term.words.front();
    return std::any_of(texts.begin(), texts.end(), [&wanted](std::string_view text) {
        return text.size() >= wanted.size() / 2 && fold(text).find(wanted) != std::string::npos;
    });
}

bool day_holds(const FilterTerm& term, Date day) {
    if (!day.exists()) return false;
    switch (term.relation) {
        case FilterRelation::equal: return day >= term.first && day <= term.last;
        case FilterRelation::less: return day < term.first;
        case FilterRelation::at_most: return day <= term.last;
        case FilterRelation::greater: return day > term.last;
        case FilterRelation::at_least: return day >= term.first;
    }
    return false;
}

bool number_holds(const FilterTerm& term, std::int64_t number) {
    switch (term.relation) {
        case FilterRelation::equal: return number == term.number;
        case FilterRelation::less: return number < term.number;
        case FilterRelation::at_most: return number <= term.number;
        case FilterRelation::greater: return number > term.number;
        case FilterRelation::at_least: return number >= term.number;
    }
    return false;
}

template <class R>
void add_named(const Plan& plan, const FilterTerm& term, std::unordered_set<Name>& out) {
    for (const R& record : plan.table<R>()) {
        if (is_one_of(term, fold(record.id.text())) || any_word(term, title_of(AnyRecord(record)))) {
            out.insert(record.id);
        }
    }
    // A reference may name nothing and still be looked for.
    for (const std::string& word : term.words) {
        if (const Name id = Name::find(word)) out.insert(id);
    }
}

void add_teams(const Plan& plan, const FilterTerm& term, std::unordered_set<Name>& out) {
    for (const Team& team : teams_of(plan)) {
        const std::string_view role = enum_text(role_of(plan, team.id));
        if (is_one_of(term, fold(team.id.text())) || is_one_of(term, role) || any_word(term, team.name)) {
            out.insert(team.id);
        }
    }
    for (const std::string& word : term.words) {
        if (const Name id = Name::find(word)) out.insert(id);
    }
}

bool is_finding(FilterHas has) {
    return has == FilterHas::conflict || has == FilterHas::block || has == FilterHas::warn;
}

bool has_it(FilterHas has, const Activity& activity) {
    switch (has) {
        case FilterHas::steps: return !activity.steps.empty();
        case FilterHas::play: return !activity.play.empty();
        case FilterHas::owner: return !activity.owner.empty();
        case FilterHas::goal: return !activity.goal.empty();
        case FilterHas::note: return !activity.note.empty();
        case FilterHas::request: return activity.requested;
        case FilterHas::end: return activity.end.exists();
        case FilterHas::conflict:
        case FilterHas::block:
        case FilterHas::warn: return false;
    }
    return false;
}

}

FilterMatcher::FilterMatcher(Filter filter, const Plan& plan, const Index& index, FilterFindings findings)
    : filter_(std::move(filter)), plan_(plan), index_(index), findings_(std::move(findings)) {
    for (const FilterTerm& term : filter_.terms) meanings_.push_back(meaning_of(term));
}

FilterMatcher::Meaning FilterMatcher::meaning_of(const FilterTerm& term) const {
    Meaning out;
    const auto collect_accounts = [&](auto&& wanted) {
        for (const Account& account : plan_.table<Account>()) {
            if (wanted(account)) out.records.insert(account.id);
        }
    };
    if (term.key == FilterKey::team) add_teams(plan_, term, out.records);
    if (term.key == FilterKey::owner) add_named<Person>(plan_, term, out.records);
    if (term.key == FilterKey::play) add_named<Play>(plan_, term, out.records);
    if (term.key == FilterKey::goal) add_named<Goal>(plan_, term, out.records);
    if (term.key == FilterKey::contact) add_named<Contact>(plan_, term, out.records);
    if (term.key == FilterKey::account) add_named<Account>(plan_, term, out.records);
    if (term.key == FilterKey::stage) {
        collect_accounts([&term](const Account& a) { return is_one_of(term, enum_text(a.stage)); });
    }
    if (term.key == FilterKey::tier) {
        collect_accounts([&term](const Account& a) { return is_one_of(term, enum_text(a.tier)); });
    }
    if (term.key == FilterKey::country) {
        collect_accounts([&term](const Account& a) { return is_one_of(term, fold(a.country.text())); });
    }
    if (term.key == FilterKey::tag) {
        const auto learn = [&](Name tag) {
            if (any_word(term, tag.text())) out.tags.insert(tag);
        };
        for (const Account& account : plan_.table<Account>())
            std::for_each(account.tags.begin(), account.tags.end(), learn);
        for (const Activity& activity : plan_.table<Activity>()) {
            std::for_each(activity.audience_tags.begin(), activity.audience_tags.end(), learn);
        }
        for (const Name tag : out.tags) {
            for (const Name account : index_.of(Link::tag_accounts, tag)) out.records.insert(account);
        }
    }
    const bool about_accounts = term.key == FilterKey::account || term.key == FilterKey::stage ||
                                term.key == FilterKey::tier || term.key == FilterKey::country ||
                                term.key == FilterKey::tag;
    if (about_accounts) {
        for (const Name id : out.records) {
            const Account* account = plan_.live(Id<Account>(id));
            if (account != nullptr) out.activities.merge(activities_reaching(*account));
        }
    }
    return out;
}

FilterMatcher::NameSet FilterMatcher::activities_reaching(const Account& account) const {
    NameSet out;
    const auto add = [&](Link link, Name from) {
        for (const Name id : index_.of(link, from)) {
            const Activity* activity = plan_.live(Id<Activity>(id));
            if (activity == nullptr) continue;
            const auto& exclude = activity->exclude;
            if (std::find(exclude.begin(), exclude.end(), account.id) == exclude.end()) out.insert(id);
        }
    };
    add(Link::account_activities, account.id);
    for (const Name tag : account.tags) add(Link::tag_activities, tag);
    for (const Name contact : index_.of(Link::account_contacts, account.id)) add(Link::contact_activities, contact);
    return out;
}

bool FilterMatcher::holds(std::size_t at, const Activity& activity) const {
    const FilterTerm& term = filter_.terms[at];
    const Meaning& meaning = meanings_[at];
    const auto& tags = activity.audience_tags;
    const auto& contacts = activity.contacts;
    switch (term.key) {
        case FilterKey::free_text:
            return holds_text(term, {activity.title, activity.topic.text(), activity.offer.text(), activity.note});
        case FilterKey::team: return meaning.records.count(activity.team) != 0;
        case FilterKey::channel:
            return is_one_of(term, enum_text(activity.channel)) ||
                   std::any_of(activity.steps.begin(), activity.steps.end(),
                               [&term](const Step& step) { return is_one_of(term, enum_text(step.channel)); });
        case FilterKey::status: return is_one_of(term, enum_text(activity.status));
        case FilterKey::owner: return meaning.records.count(activity.owner) != 0;
        case FilterKey::tag:
            return meaning.activities.count(activity.id) != 0 ||
                   std::any_of(tags.begin(), tags.end(), [&](Name tag) { return meaning.tags.count(tag) != 0; });
        case FilterKey::account:
        case FilterKey::stage:
        case FilterKey::tier:
        case FilterKey::country: return meaning.activities.count(activity.id) != 0;
        case FilterKey::contact:
            return std::any_of(contacts.begin(), contacts.end(),
                               [&](Name contact) { return meaning.records.count(contact) != 0; });
        case FilterKey::play: return meaning.records.count(activity.play) != 0;
        case FilterKey::goal: return meaning.records.count(activity.goal) != 0;
        case FilterKey::topic: return any_word(term, activity.topic.text());
        case FilterKey::offer: return any_word(term, activity.offer.text());
        case FilterKey::start: return day_holds(term, activity.start);
        case FilterKey::end: return day_holds(term, last_day(activity));
        case FilterKey::created: return day_holds(term, activity.created);
        case FilterKey::priority: return number_holds(term, activity.priority);
        case FilterKey::leads: return activity.expected_leads && number_holds(term, *activity.expected_leads);
        case FilterKey::budget: return activity.budget && number_holds(term, activity.budget->hundredths);
        case FilterKey::has:
            return std::any_of(term.has.begin(), term.has.end(), [&](FilterHas has) {
                return is_finding(has) ? findings_.activity_has(activity.id, has) : has_it(has, activity);
            });
    }
    return false;
}

bool FilterMatcher::holds(std::size_t at, const Account& account) const {
    const FilterTerm& term = filter_.terms[at];
    const Meaning& meaning = meanings_[at];
    if (term.key == FilterKey::free_text) {
        return holds_text(term, {account.name, account.domain.text(), account.note}) ||
               std::any_of(account.tags.begin(), account.tags.end(),
                           [&term](Name tag) { return holds_text(term, {tag.text()}); });
    }
    if (term.key == FilterKey::owner) return meaning.records.count(account.owner) != 0;
    if (term.key == FilterKey::contact) {
        const auto contacts = index_.of(Link::account_contacts, account.id);
        return std::any_of(contacts.begin(), contacts.end(),
                           [&](Name contact) { return meaning.records.count(contact) != 0; });
    }
    if (term.key == FilterKey::has) {
        return std::any_of(term.has.begin(), term.has.end(), [&](FilterHas has) {
            if (has == FilterHas::owner) return !account.owner.empty();
            if (has == FilterHas::note) return !account.note.empty();
            return findings_.account_has(account.id, has);
        });
    }
    return meaning.records.count(account.id) != 0;
}

bool FilterMatcher::holds(std::size_t at, const Contact& contact) const {
    const FilterTerm& term = filter_.terms[at];
    const Account* account = plan_.live(contact.account);
    if (term.key == FilterKey::free_text) {
        return holds_text(term, {contact.name, contact.title, contact.email, contact.phone, contact.note}) ||
               (account != nullptr && holds_text(term, {account->name}));
    }
    if (term.key == FilterKey::contact) return meanings_[at].records.count(contact.id) != 0;
    if (term.key == FilterKey::has && term.has.front() == FilterHas::note) return !contact.note.empty();
    return account != nullptr && holds(at, *account);
}

bool FilterMatcher::asks_activities(std::size_t at) const {
    const FilterTerm& term = filter_.terms[at];
    switch (term.key) {
        case FilterKey::free_text:
        case FilterKey::owner:
        case FilterKey::tag:
        case FilterKey::account:
        case FilterKey::contact:
        case FilterKey::stage:
        case FilterKey::tier:
        case FilterKey::country: return false;
        case FilterKey::has:
            return std::none_of(term.has.begin(), term.has.end(), [](FilterHas has) {
                return is_finding(has) || has == FilterHas::owner || has == FilterHas::note;
            });
        case FilterKey::team:
        case FilterKey::channel:
        case FilterKey::status:
        case FilterKey::play:
        case FilterKey::goal:
        case FilterKey::topic:
        case FilterKey::offer:
        case FilterKey::start:
        case FilterKey::end:
        case FilterKey::created:
        case FilterKey::priority:
        case FilterKey::leads:
        case FilterKey::budget: return true;
    }
    return true;
}

bool FilterMatcher::matches(const Activity& activity) const {
    for (std::size_t i = 0; i < filter_.terms.size(); ++i) {
        if (holds(i, activity) != (filter_.terms[i].sense == FilterSense::must)) return false;
    }
    return true;
}

template <class R>
bool FilterMatcher::matches_with_activities(const R& record, const std::function<NameSet()>& reached) const {
    Terms about_activities;
    for (std::size_t i = 0; i < filter_.terms.size(); ++i) {
        if (asks_activities(i)) {
            about_activities.push_back(i);
        } else if (holds(i, record) != (filter_.terms[i].sense == FilterSense::must)) {
            return false;
        }
    }
    if (about_activities.empty()) return true;
    const NameSet activities = reached();
    return std::any_of(activities.begin(), activities.end(), [&](Name id) {
        const Activity* activity = plan_.live(Id<Activity>(id));
        return activity != nullptr && std::all_of(about_activities.begin(), about_activities.end(), [&](std::size_t i) {
                   return holds(i, *activity) == (filter_.terms[i].sense == FilterSense::must);
               });
    });
}

bool FilterMatcher::matches(const Account& account) const {
    return matches_with_activities(account, [&] { return activities_reaching(account); });
}

bool FilterMatcher::matches(const Contact& contact) const {
    return matches_with_activities(contact, [&] {
        const Account* account = plan_.live(contact.account);
        NameSet activities = account == nullptr ? NameSet() : activities_reaching(*account);
        for (const Name id : index_.of(Link::contact_activities, contact.id)) activities.insert(id);
        return activities;
    });
}

}
