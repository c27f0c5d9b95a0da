// describe.h -- Sentences about what the core reports: findings, fixes, rules, refusals. Each is one plain sentence (or
// two), with names and dates, complete with its full stop. Names that come from the plan have their invisible
// characters made visible. Ids that name nothing are shown as such.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "plan/plan.h"
#include "rules/finding.h"
#include "rules/findings.h"
#include "rules/fixes.h"
#include "rules/settle.h"

namespace concierto {

// What collides, for whom and when: "“July newsletter” (Marketing, email, Mon 6 Jul) and … reach Acme within 2 days."
std::string describe(Language language, const Plan& plan, const Finding& finding);
// Whom it concerns, for a list or a heading: "Ana Torres, Acme", "Acme", "Week of 6 Jul", a goal's title.
std::string subject_name(Language language, const Plan& plan, const Finding& finding);
// Why the rule exists, in one sentence.
std::string_view why_rule(Language language, RuleKind rule);
// Which activity yields and which difference decided it. "" when the finding has none that could.
std::string why_yields(Language language, const Plan& plan, const Finding& finding);
// One touch in a list: "Mon 6 Jul · Email · July newsletter · Ana Torres".
std::string describe_touch(Language language, const Plan& plan, const FindingTouch& touch);
// That it was accepted: reason, person, date, until when. "" when there is no decision for it.
std::string describe_decision(Language language, const Plan& plan, const Decision& decision);

// What a fix does, as a button or a line says it: "Move “Call” to Thu 9 Jul (3 days later)".
std::string describe_fix(Language language, const Plan& plan, const Fix& fix);
std::string_view name_of(Language language, FixKind kind);  // "Move", "Leave out"
// What it costs and brings: "1 conflict goes, nobody gets a new one." Blocks and conflicts count; warnings are apart.
std::string describe_cost(Language language, const FindingChange& effect);
std::string describe(Language language, const FindingCounts& counts);  // "2 blocks, 5 conflicts, 1 warning"
std::string describe(Language language, const Settlement& settlement);

// A rule's record in words, with its parameters and their units: "At most 2 touches by email for each person in any
// 7 days in a row."
std::string describe_rule(Language language, const Plan& plan, const RuleRecord& record);
// "in any 7 days in a row", "in one week from Monday to Sunday", "in one calendar month".
std::string window_in_words(Language language, Window window, Count days);

// Why something was refused, what stays as it was, and what to do.
std::string describe(Language language, const Error& error);
// The same below the field of a form: with the field's name as the person knows it.
std::string describe_in_form(Language language, Kind kind, Error error);

}
