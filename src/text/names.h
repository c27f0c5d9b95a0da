// names.h -- What the words of the plan file are called: values of enums, kinds of records, fields, parameters.
// All in the form in which they stand in a label or a list: capitalised as the language does it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "plan/enums.h"
#include "plan/records.h"

namespace concierto {

// Every value has a name; that of `none` is a dash.
std::string_view name_of(Language language, Channel channel);
std::string_view name_of(Language language, TeamRole role);
std::string_view name_of(Language language, Tier tier);
std::string_view name_of(Language language, Stage stage);
std::string_view name_of(Language language, Consent consent);
std::string_view name_of(Language language, Status status);
std::string_view name_of(Language language, OutcomeResult result);
std::string_view name_of(Language language, Metric metric);
std::string_view name_of(Language language, Direction direction);
std::string_view name_of(Language language, ForecastCategory category);
std::string_view name_of(Language language, EstimateField field);
std::string_view name_of(Language language, Severity severity);
std::string_view name_of(Language language, Window window);
std::string_view name_of(Language language, SubjectScope scope);
std::string_view name_of(Language language, ViewKind view);
std::string_view name_of(Language language, Language which);  // "English", "Español": each in its own language
std::string_view name_of(Language language, Verdict verdict);
std::string_view name_of(Language language, RuleKind rule);  // "Collision of teams", "Choque entre equipos"

// "email", "call", "an event" inside a sentence: lower case with its article ("un correo", "una llamada").
std::string_view channel_in_sentence(Language language, Channel channel);
// The same in the plural: "emails", "calls".
std::string_view channel_plural(Language language, Channel channel);

std::string_view kind_name(Language language, Kind kind);         // "Account"
std::string_view kind_name_plural(Language language, Kind kind);  // "Accounts"

// The label of a field, by its JSON name: "Job title" for `title` of contacts, "Title" elsewhere. A field that we do
// not know is called by its JSON name.
std::string field_name(Language language, Kind kind, std::string_view field);
// What the number in a field counts: "days", "leads a week". "" for fields without a unit.
std::string_view field_unit(Language language, Kind kind, std::string_view field);

// Control characters, bidirectional marks and other invisible characters as [U+202E]; everything else as it is.
std::string visible_text(std::string_view text);
// How many such characters there are.
std::size_t invisible_count(std::string_view text);

}
