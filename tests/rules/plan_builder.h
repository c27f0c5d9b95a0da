// plan_builder.h -- Small plans for tests of rules, in few words; and findings as short texts that a person can check.
// A plan built here has only the rules that the test names.
#pragma once

#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "rules/findings.h"

namespace concierto {

inline Date july(int day) { return Date::of(2026, 7, day); }  // the 6th is a Monday
inline TimeOfDay at(std::string_view time) { return TimeOfDay::parse(time); }

template <class R>
std::vector<Id<R>> ids(std::initializer_list<std::string_view> texts) {
    std::vector<Id<R>> out;
    for (const auto text : texts) out.push_back(Id<R>::of(text));
    return out;
}

std::vector<Name> names(std::initializer_list<std::string_view> texts);

// An activity in the making: a planned e-mail of marketing on the 6th unless told otherwise.
struct ActivityDraft {
    Activity record;

    using Draft = ActivityDraft&;
    Draft team(std::string_view id);
    Draft sales() { return team("sales"); }
    Draft by(Channel channel);
    Draft call() { return by(Channel::call); }
    Draft on(Date day);
    Draft from_to(Date start, Date end);
    Draft time(std::string_view text);
    Draft step(Count day, Channel channel = Channel::none, std::string_view time_text = "");
    Draft to(std::initializer_list<std::string_view> accounts);
    Draft to_people(std::initializer_list<std::string_view> contacts);
    Draft status(Status status);
    Draft play(std::string_view id);
};

class PlanBuilder {
  public:
    PlanHeader header;

    ActivityDraft& activity(std::string_view id);
    Account& account(std::string_view id);
    Contact& contact(std::string_view id, std::string_view account);
    Team& team(std::string_view id, TeamRole role);
    Person& person(std::string_view id, std::string_view team, Count leads_per_week = 0);
    Goal& goal(std::string_view id);
    Outcome& outcome(std::string_view id, std::string_view account, Date date, OutcomeResult result);
    RuleRecord& rule(RuleKind kind, std::string_view id = "rule");
    // The finding of this id, on the facts that `about` stands for.
    Decision& decision(std::string_view finding_id, std::string_view about);

    Plan plan() const;
    CheckedPlan checked(Date today = july(1)) const { return CheckedPlan(plan(), today); }

  private:
    template <class R>
    R& add(std::deque<R>& to, std::string_view id);

    std::deque<ActivityDraft> activities_;
    std::deque<Account> accounts_;
    std::deque<Contact> contacts_;
    std::deque<Team> teams_;
    std::deque<Person> people_;
    std::deque<Goal> goals_;
    std::deque<Outcome> outcomes_;
    std::deque<RuleRecord> rules_;
    std::deque<Decision> decisions_;
};

using Texts = std::vector<std::string>;

// Ids of all findings, sorted.
Texts finding_ids(const CheckedPlan& checked);

// Those of block and conflict that are not accepted.
Texts serious_ids(const CheckedPlan& checked);

// The one finding; an empty one, and a failed test, when there is none or more than one.
Finding only_finding(const CheckedPlan& checked);

// Each touch as `activity[#step] account[/contact] channel first[..last]`, days of July as numbers.
Texts touch_texts(const Finding& finding);

Texts activity_texts(const Finding& finding);

}
