// sentence_parts.h -- The parts of which sentences about findings are made: names of records, lists of them, activities
// with their team and dates. Names come from the plan, so their invisible characters are made visible here.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "plan/plan.h"
#include "rules/finding.h"

namespace concierto {

inline constexpr std::size_t names_in_sentence = 4;  // what is beyond is counted: "and 3 more"

// A record's name; "x1 (not in the plan)" for an id that names nothing.
std::string account_name(Language language, const Plan& plan, Id<Account> id);
std::string contact_name(Language language, const Plan& plan, Id<Contact> id);
std::string person_name(Language language, const Plan& plan, Id<Person> id);
std::string activity_title(Language language, const Plan& plan, Id<Activity> id);
std::string team_name(Language language, const Plan& plan, Id<Team> id);

// "Ana, Luis and Eva"; at most names_in_sentence of them, then how many more.
std::string names_list(Language language, std::vector<std::string> names);
std::string quoted_list(Language language, const std::vector<Name>& names);

// Whom the finding is about: "Ana Torres (Acme)", "Acme".
std::string subject_in_sentence(Language language, const Plan& plan, const Finding& finding);

// “July newsletter” (Marketing, email, Mon 6 Jul): with the channels and days of its touches in the finding; without
// touches, those of the activity.
std::string activity_in_sentence(Language language, const Plan& plan, const Finding& finding, Id<Activity> id);
// All activities of the finding in that way, in order of their first touch.
std::string activities_in_sentence(Language language, const Plan& plan, const Finding& finding);

// "emails and calls": the channels of the finding's touches.
std::string channels_in_sentence(Language language, const Finding& finding);
// "email and call", in lower case.
std::string channel_list(Language language, const std::vector<Channel>& channels);
std::string channel_plural_list(Language language, const std::vector<Channel>& channels);

// "on the same day", "2 days apart".
std::string gap_in_sentence(Language language, std::int64_t days);

// The rule record that a finding comes from, of the plan's own or of the default set; null when it is gone.
const RuleRecord* rule_behind(const Plan& plan, const Finding& finding);

}
