// plan_sentences.cpp -- Findings about who works on what: stages, owners, interests, order, capacity, doubles, goals.
#include "plan/identity.h"
#include "text/catalogue.h"
#include "text/finding_sentences.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "text/sentence_parts.h"

namespace concierto {

namespace {

// Two accounts with one name are told apart by their ids.
std::vector<std::string> told_apart(std::vector<std::string> names, Id<Account> a, Id<Account> b) {
    if (names[0] != names[1]) return names;
    names[0] += " [" + a.str() + "]";
    names[1] += " [" + b.str() + "]";
    return names;
}

std::pair<Id<Account>, Id<Account>> two_accounts(const Finding& finding) {
    const std::string_view subject = finding.subject.text();
    const std::size_t plus = subject.find('+');
    if (plus == std::string_view::npos) return {finding.account, finding.account};
    return {Id<Account>::of(subject.substr(0, plus)), Id<Account>::of(subject.substr(plus + 1))};
}

std::string owner_lack(Language language, const std::string& title, bool marketing, bool sales) {
    if (marketing && sales) return format_text(language, Key::finding_goal_neither_owner, {title});
    const Key team = marketing ? Key::team_marketing_in_sentence : Key::team_sales_in_sentence;
    return format_text(language, Key::finding_goal_no_owner, {title, text(language, team)});
}

std::string activity_lack(Language language, const std::string& title, bool marketing, bool sales) {
    if (marketing && sales) return format_text(language, Key::finding_goal_neither_activity, {title});
    const Key team = marketing ? Key::team_marketing_in_sentence : Key::team_sales_in_sentence;
    return format_text(language, Key::finding_goal_no_activity, {title, text(language, team)});
}

}

std::string stage_sentence(Language language, const Plan& plan, const Finding& finding) {
    const Account* account = plan.find(finding.account);
    const Stage stage = account == nullptr ? Stage::none : account->stage;
    return format_text(language, Key::finding_stage,
                       {account_name(language, plan, finding.account), name_of(language, stage),
                        activities_in_sentence(language, plan, finding)});
}

std::string owner_sentence(Language language, const Plan& plan, const Finding& finding) {
    const Activity* activity = finding.activities.empty() ? nullptr : plan.find(finding.activities.front());
    const Account* account = plan.find(finding.account);
    return format_text(language, Key::finding_owner,
                       {activities_in_sentence(language, plan, finding),
                        activity == nullptr ? "" : person_name(language, plan, activity->owner),
                        account_name(language, plan, finding.account),
                        account == nullptr ? "" : person_name(language, plan, account->owner)});
}

std::string interest_sentence(Language language, const Plan& plan, const Finding& finding) {
    const Activity* activity = finding.activities.empty() ? nullptr : plan.find(finding.activities.front());
    const Id<Contact> reached = finding.touches.empty() ? finding.contact : finding.touches.front().contact;
    const Contact* contact = reached ? plan.find(reached) : nullptr;
    const Id<Account> home = contact != nullptr ? contact->account : finding.account;
    const Account* account = plan.find(home);
    std::vector<Name> interests;
    if (contact != nullptr) interests = contact->interests;
    if (interests.empty() && account != nullptr) interests = account->interests;
    return format_text(language, Key::finding_interest,
                       {activities_in_sentence(language, plan, finding),
                        activity == nullptr ? "" : visible_text(activity->topic.text()),
                        subject_in_sentence(language, plan, finding), quoted_list(language, interests)});
}

std::string order_sentence(Language language, const Plan& plan, const Finding& finding) {
    const Id<Activity> later(finding.subject);
    Id<Activity> earlier = later;
    for (const auto id : finding.activities) {
        if (id != later) earlier = id;
    }
    return format_text(
        language, Key::finding_order,
        {activity_in_sentence(language, plan, finding, later), activity_in_sentence(language, plan, finding, earlier),
         static_cast<long long>(finding.number(NumberKey::late_days))});
}

std::string capacity_sentence(Language language, const Finding& finding) {
    const std::string week = format_date(language, finding.week, DateStyle::day);
    const std::string arrivals = format_scaled(language, finding.number(NumberKey::arrivals), 2);
    const std::int64_t capacity = finding.number(NumberKey::capacity);
    if (capacity == 0) return format_text(language, Key::finding_capacity_nobody, {week, arrivals});
    return format_text(language, Key::finding_capacity,
                       {week, arrivals, static_cast<long long>(capacity),
                        format_scaled(language, finding.number(NumberKey::backlog), 2),
                        format_scaled(language, finding.wait_tenths(), 1),
                        static_cast<long long>(finding.number(NumberKey::promised_days))});
}

std::vector<std::string> duplicate_names(Language language, const Plan& plan, const Finding& finding) {
    const auto [a, b] = two_accounts(finding);
    return told_apart({account_name(language, plan, a), account_name(language, plan, b)}, a, b);
}

std::string duplicate_sentence(Language language, const Plan& plan, const Finding& finding) {
    const std::string names = names_list(language, duplicate_names(language, plan, finding));
    if (finding.reason != Reason::same_domain) return format_text(language, Key::finding_same_name, {names});
    const Account* account = plan.find(two_accounts(finding).first);
    const std::string domain = account == nullptr ? "" : visible_text(domain_key(account->domain.text()));
    return format_text(language, Key::finding_same_domain, {names, domain});
}

std::string shared_goal_sentence(Language language, const Plan& plan, const Finding& finding) {
    const Goal* goal = plan.find(finding.goal);
    const std::string title = goal == nullptr ? visible_text(finding.goal.text()) : visible_text(goal->title);
    const bool no_marketing_owner = finding.number(NumberKey::marketing_owner) != 0;
    const bool no_sales_owner = finding.number(NumberKey::sales_owner) != 0;
    const bool no_marketing = finding.number(NumberKey::marketing_activities) == 0;
    const bool no_sales = finding.number(NumberKey::sales_activities) == 0;
    std::string out;
    if (no_marketing_owner || no_sales_owner) out = owner_lack(language, title, no_marketing_owner, no_sales_owner);
    if (no_marketing || no_sales) {
        if (!out.empty()) out += ' ';
        out += activity_lack(language, title, no_marketing, no_sales);
    }
    return out;
}

}
