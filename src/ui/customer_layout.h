// customer_layout.h -- Everything that both teams plan to do to one account, person by person, in order of time: the
// customer's view. Without ImGui and without words.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "rules/findings.h"

namespace concierto::ui {

enum class StoryKind : std::uint8_t { touch, answer, pause, quiet };

struct StoryLine {
    StoryKind kind = StoryKind::touch;
    Date first, last;  // both inclusive; of pauses and quiet days an absent end is open
    TimeOfDay time;
    Id<Activity> activity;                       // touch; of an answer what it answers
    std::int32_t step = -1;                      // touch: index into the activity's steps
    Channel channel = Channel::none;             // touch
    Id<Team> team;                               // touch
    Consent consent = Consent::none;             // touch of a person: what that person said to this channel
    OutcomeResult result = OutcomeResult::none;  // answer
    std::string note;                            // answer, quiet
    Severity worst = Severity::none;             // of the findings below that are not accepted
    std::vector<std::uint32_t> findings;         // into CustomerStory::findings
};

struct StoryPerson {
    Id<Contact> person;            // empty: the company itself
    std::vector<StoryLine> lines;  // by day, time, activity
};

struct TeamTouches {
    Id<Team> team;
    std::int32_t touches = 0;
};

struct CustomerStory {
    Id<Account> account;
    std::vector<StoryPerson> people;  // the company first when it has lines, then by name
    std::vector<Finding> findings;    // of the account, worst first

    Date from, to;                     // the 30 days that the sentence is about, both inclusive
    bool from_today = true;            // false: today is outside the plan, so they are counted from its nearest day
    std::int32_t touches = 0;          // in these days, each step of an activity once, direct channels
    std::vector<TeamTouches> by_team;  // the same by team, most first
    std::int32_t people_reached = 0;
    std::vector<std::uint32_t> too_much;  // findings of these days about how much and how close, worst first
};

inline constexpr std::int32_t story_days = 30;

CustomerStory story_of(const CheckedPlan& checked, Id<Account> account);

}
