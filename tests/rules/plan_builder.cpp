#include "rules/plan_builder.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "rules/moves.h"

namespace concierto {

std::vector<Name> names(std::initializer_list<std::string_view> texts) {
    std::vector<Name> out;
    for (const auto text : texts) out.push_back(Name::of(text));
    return out;
}

ActivityDraft& ActivityDraft::team(std::string_view id) {
    record.team = Id<Team>::of(id);
    return *this;
}
ActivityDraft& ActivityDraft::by(Channel channel) {
    record.channel = channel;
    return *this;
}
ActivityDraft& ActivityDraft::on(Date day) {
    record.start = day;
    return *this;
}
ActivityDraft& ActivityDraft::from_to(Date start, Date end) {
    record.start = start;
    record.end = end;
    return *this;
}
ActivityDraft& ActivityDraft::time(std::string_view text) {
    record.time = TimeOfDay::parse(text);
    return *this;
}
ActivityDraft& ActivityDraft::step(Count day, Channel channel, std::string_view time_text) {
    Step step;
    step.day = day;
    step.channel = channel;
    step.time = TimeOfDay::parse(time_text);
    record.steps.push_back(step);
    return *this;
}
ActivityDraft& ActivityDraft::to(std::initializer_list<std::string_view> accounts) {
    record.accounts = ids<Account>(accounts);
    return *this;
}
ActivityDraft& ActivityDraft::to_people(std::initializer_list<std::string_view> contacts) {
    record.contacts = ids<Contact>(contacts);
    return *this;
}
ActivityDraft& ActivityDraft::status(Status status) {
    record.status = status;
    return *this;
}
ActivityDraft& ActivityDraft::play(std::string_view id) {
    record.play = Id<Play>::of(id);
    return *this;
}

template <class R>
R& PlanBuilder::add(std::deque<R>& to, std::string_view id) {
    to.emplace_back();
    to.back().id = Id<R>::of(id);
    return to.back();
}

ActivityDraft& PlanBuilder::activity(std::string_view id) {
    ActivityDraft& draft = activities_.emplace_back();
    draft.record.id = Id<Activity>::of(id);
    draft.record.title = id;
    return draft.team("marketing").by(Channel::email).on(july(6));
}
Account& PlanBuilder::account(std::string_view id) {
    Account& account = add(accounts_, id);
    account.name = id;
    return account;
}
Contact& PlanBuilder::contact(std::string_view id, std::string_view account) {
    Contact& contact = add(contacts_, id);
    contact.account = Id<Account>::of(account);
    return contact;
}
Team& PlanBuilder::team(std::string_view id, TeamRole role) {
    Team& team = add(teams_, id);
    team.role = role;
    return team;
}
Person& PlanBuilder::person(std::string_view id, std::string_view team, Count leads_per_week) {
    Person& person = add(people_, id);
    person.team = Id<Team>::of(team);
    person.leads_per_week = leads_per_week;
    return person;
}
Goal& PlanBuilder::goal(std::string_view id) { return add(goals_, id); }
Outcome& PlanBuilder::outcome(std::string_view id, std::string_view account, Date date, OutcomeResult result) {
    Outcome& outcome = add(outcomes_, id);
    outcome.account = Id<Account>::of(account);
    outcome.date = date;
    outcome.result = result;
    return outcome;
}
RuleRecord& PlanBuilder::rule(RuleKind kind, std::string_view id) {
    RuleRecord& rule = add(rules_, id);
    rule.rule = kind;
    return rule;
}
Decision& PlanBuilder::decision(std::string_view finding_id, std::string_view about) {
    Decision& decision = add(decisions_, finding_id);
    decision.verdict = Verdict::accepted;
    decision.about = about;
    return decision;
}

Plan PlanBuilder::plan() const {
    Plan plan;
    const auto put = [&plan](AnyRecord record) {
        normalise(record);
        plan.put(std::move(record));
    };
    plan.header = header;
    plan.header.own_rules = true;
    for (const auto& one : teams_) put(one);
    for (const auto& one : people_) put(one);
    for (const auto& one : accounts_) put(one);
    for (const auto& one : contacts_) put(one);
    for (const auto& one : activities_) put(one.record);
    for (const auto& one : outcomes_) put(one);
    for (const auto& one : goals_) put(one);
    for (const auto& one : rules_) put(one);
    for (const auto& one : decisions_) put(one);
    return plan;
}

Texts finding_ids(const CheckedPlan& checked) {
    Texts out;
    checked.for_each([&out](const Finding& finding) { out.push_back(finding_id(finding)); });
    std::sort(out.begin(), out.end());
    return out;
}

Texts serious_ids(const CheckedPlan& checked) {
    Texts out;
    checked.for_each([&out](const Finding& finding) {
        if (is_serious(finding)) out.push_back(finding_id(finding));
    });
    std::sort(out.begin(), out.end());
    return out;
}

Finding only_finding(const CheckedPlan& checked) {
    const auto all = checked.worst_first();
    CHECK(all.size() == 1);
    return all.size() == 1 ? *all.front() : Finding();
}

Texts touch_texts(const Finding& finding) {
    const auto day = [](Date date) {
        const bool in_july = date.year() == 2026 && date.month() == 7;
        return in_july ? std::to_string(date.day()) : date.text();
    };
    Texts out;
    for (const FindingTouch& touch : finding.touches) {
        std::string text(touch.activity.text());
        if (touch.step >= 0) (text += '#') += std::to_string(touch.step);
        (text += ' ') += touch.account.text();
        if (touch.contact) (text += '/') += touch.contact.text();
        ((text += ' ') += enum_text(touch.channel)) += ' ';
        text += day(touch.first);
        if (touch.last != touch.first) (text += "..") += day(touch.last);
        out.push_back(text);
    }
    return out;
}

Texts activity_texts(const Finding& finding) {
    Texts out;
    for (const auto activity : finding.activities) out.emplace_back(activity.text());
    return out;
}

}
