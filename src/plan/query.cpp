#include "plan/query.h"

#include <algorithm>

#include "base/sort.h"

namespace concierto {

namespace {

bool contains(const std::vector<Id<Account>>& list, Id<Account> id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

Team implied_team(std::string_view id, std::string_view name, TeamRole role) {
    Team team;
    team.id = Id<Team>::of(id);
    team.name = name;
    team.role = role;
    return team;
}

void sort_unique(std::vector<Id<Account>>& ids) {
    sort_list(ids, [](Name a, Name b) { return a.symbol() < b.symbol(); });
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

// Accounts listed or tagged, minus excluded; each once, by symbol.
std::vector<Id<Account>> listed_accounts(const Plan& plan, const Index& index, const Activity& activity) {
    std::vector<Id<Account>> out;
    for (const auto account : activity.accounts) {
        if (plan.live(account) != nullptr) out.push_back(account);
    }
    for (const Name tag : activity.audience_tags) {
        for (const Name account : index.of(Link::tag_accounts, tag)) out.emplace_back(account);
    }
    sort_unique(out);
    if (!activity.exclude.empty()) {
        std::erase_if(out, [&activity](Id<Account> id) { return contains(activity.exclude, id); });
    }
    return out;
}

std::vector<const Contact*> listed_contacts(const Plan& plan, const Activity& activity) {
    std::vector<const Contact*> out;
    for (const auto id : activity.contacts) {
        const Contact* contact = plan.live(id);
        if (contact != nullptr && !contains(activity.exclude, contact->account)) out.push_back(contact);
    }
    return out;
}

}

std::vector<Team> teams_of(const Plan& plan) {
    std::vector<Team> out;
    for (const Team& team : plan.table<Team>()) out.push_back(team);
    if (out.empty()) {
        out.push_back(implied_team("marketing", "Marketing", TeamRole::marketing));
        out.push_back(implied_team("sales", "Sales", TeamRole::sales));
    }
    sort_list(out, [](const Team& a, const Team& b) { return text_less(a.id, b.id); });
    return out;
}

TeamRole role_of(const Plan& plan, Id<Team> team) {
    const Team* record = plan.live(team);
    if (record != nullptr && record->role != TeamRole::none) return record->role;
    return enum_of<TeamRole>(team.text()).value_or(TeamRole::none);
}

bool is_team(const Plan& plan, Id<Team> team, Name wanted) {
    if (team == wanted) return true;
    const TeamRole role = role_of(plan, team);
    return role != TeamRole::none && enum_text(role) == wanted.text();
}

Date first_day(const Activity& activity) {
    if (activity.steps.empty()) return activity.start;
    Count day = activity.steps.front().day;
    for (const Step& step : activity.steps) day = std::min(day, step.day);
    return activity.start + day;
}

Date last_day(const Activity& activity) {
    if (activity.steps.empty()) return activity.last_day();
    Count day = 0;
    for (const Step& step : activity.steps) day = std::max(day, step.day);
    return activity.start + day;
}

bool reaches_account(const Activity& activity, const Account& account) {
    if (contains(activity.exclude, account.id)) return false;
    if (contains(activity.accounts, account.id)) return true;
    for (const Name tag : activity.audience_tags) {
        if (std::find(account.tags.begin(), account.tags.end(), tag) != account.tags.end()) return true;
    }
    return false;
}

std::vector<AudienceTarget> audience_of(const Plan& plan, const Index& index, const Activity& activity) {
    std::vector<AudienceTarget> out;
    std::vector<Id<Account>> with_contacts;
    for (const Contact* contact : listed_contacts(plan, activity)) {
        out.push_back({contact->account, contact->id});
        with_contacts.push_back(contact->account);
    }
    sort_unique(with_contacts);
    const auto by_symbol = [](Name a, Name b) { return a.symbol() < b.symbol(); };
    for (const auto account : listed_accounts(plan, index, activity)) {
        if (!std::binary_search(with_contacts.begin(), with_contacts.end(), account, by_symbol)) {
            out.push_back({account, {}});
        }
    }
    sort_list(out, [](const AudienceTarget& a, const AudienceTarget& b) {
        return a.account != b.account ? text_less(a.account, b.account) : text_less(a.contact, b.contact);
    });
    return out;
}

std::vector<Id<Account>> accounts_reached(const Plan& plan, const Index& index, const Activity& activity) {
    std::vector<Id<Account>> out = listed_accounts(plan, index, activity);
    for (const Contact* contact : listed_contacts(plan, activity)) out.push_back(contact->account);
    sort_unique(out);
    return out;
}

std::vector<Id<Activity>> activities_reaching(const Plan& plan, const Index& index, const Account& account) {
    std::vector<Id<Activity>> found;
    const auto add_all = [&](Link link, Name from) {
        for (const Name id : index.of(link, from)) found.emplace_back(id);
    };
    add_all(Link::account_activities, account.id);
    for (const Name tag : account.tags) add_all(Link::tag_activities, tag);
    for (const Name contact : index.of(Link::account_contacts, account.id)) add_all(Link::contact_activities, contact);
    std::sort(found.begin(), found.end(), [](Name a, Name b) { return a.symbol() < b.symbol(); });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase_if(found, [&](Id<Activity> id) {
        const Activity* activity = plan.live(id);
        return activity == nullptr ||
               std::find(activity->exclude.begin(), activity->exclude.end(), account.id) != activity->exclude.end();
    });
    return found;
}

}
