// finding.h -- What a rule reports: facts, never sentences (those are in text/describe.h).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "plan/plan.h"

namespace concierto {

// One contact of one activity with one target, as a finding shows it.
struct FindingTouch {
    Id<Activity> activity;
    std::int32_t step = -1;  // index into the activity's steps; -1: it has none
    Id<Account> account;
    Id<Contact> contact;  // empty: the account itself
    Channel channel = Channel::none;
    Date first, last;  // both inclusive
    friend bool operator==(const FindingTouch&, const FindingTouch&) = default;
};

// The numbers that a finding's sentence needs.
enum class NumberKey : std::uint8_t {
    none,
    gap_days,         // days between the touches; 0: same day
    limit_days,       // the rule's distance or rolling window
    count,            // how many there are
    max,              // how many are allowed
    arrivals,         // hundredths of a lead
    capacity,         // leads a week
    backlog,          // hundredths of a lead
    promised_days,    // response_days
    late_days,        // order: how many days too early the later one starts
    marketing_owner,  // shared-goal: 1 when it is missing
    sales_owner,
    marketing_activities,  // shared-goal: how many point to the goal
    sales_activities,
    age_days,  // unsolicited-call: days since they asked for a call, when that is too long ago
};

struct Number {
    NumberKey key = NumberKey::none;
    std::int64_t value = 0;
    friend bool operator==(const Number&, const Number&) = default;
};

// Why exactly, where a rule has more than one reason.
enum class Reason : std::uint8_t {
    none,
    consent_denied,
    account_no_contact,
    stage_do_not_contact,
    all_contacts_deny,
    opted_out,  // opt-out
    never_asked,
    asked_too_long_ago,
    nobody_asked,  // unsolicited-call
    sequence_goes_on,
    cooling_off,  // answered
    same_domain,
    same_name,  // duplicate-account
    no_owner,
    no_activity,
    no_owner_and_no_activity,  // shared-goal
};

struct Finding {
    Id<RuleRecord> rule_id;
    RuleKind rule = RuleKind::none;
    Severity severity = Severity::none;
    Reason reason = Reason::none;
    bool accepted = false;
    Name subject;         // what stands second in the id; for duplicate-account both ids joined by +
    Id<Account> account;  // those of account, contact, goal, week, month that apply
    Id<Contact> contact;  // the person
    Id<Goal> goal;
    Date week;  // a Monday
    Month month;
    Date day;                              // of rules that report per day or period
    std::vector<Id<Activity>> activities;  // sorted in byte order, each once
    std::vector<FindingTouch> touches;     // sorted by first, activity, step, contact
    Id<Activity> yields;                   // empty when the finding has no activity that could give way
    std::array<Number, 4> numbers{};

    // How many days the last lead of a capacity finding waits, in tenths, rounded up: what is reported is longer than
    // promised. -1 when nobody attends.
    std::int64_t wait_tenths() const;

    void set(NumberKey key, std::int64_t value);
    // The value under `key`; `otherwise` when it has none.
    std::int64_t number(NumberKey key, std::int64_t otherwise = 0) const;
    friend bool operator==(const Finding&, const Finding&) = default;
};

// `<rule record>/<subject>/<activities joined by +>`, with `@<day>` for rules that report per day or period.
std::string finding_id(const Finding& finding);

// What a decision remembers of the facts: CRC-32 in 8 hex digits of the severity, a line for each activity, and a line
// `activity first last channel` for each touch. A finding without touches has such a line for each activity as a whole.
std::string finding_digest(const Plan& plan, const Finding& finding);

// The order of a finding's touches: first day, activity, step, contact.
bool earlier_touch(const FindingTouch& a, const FindingTouch& b);

// An order that tells findings apart as their ids do, without looking at texts.
bool key_less(const Finding& a, const Finding& b);

// Sorts by key. Two findings with one id are one, as severe as the worse of them, with the touches of both.
void sort_and_unite(std::vector<Finding>& findings);

// Whether they are one finding, maybe with other facts: same rule, subject, activities and day.
bool same_finding(const Finding& a, const Finding& b);

// Every account that the finding concerns, each once.
std::vector<Name> accounts_of(const Finding& finding);

// Worst first: severity, then rule record id, then finding id.
bool worse_first(const Finding& a, const Finding& b);

}
