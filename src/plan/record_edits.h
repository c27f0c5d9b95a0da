// record_edits.h -- Verbs that work on records of any kind: add, change a field, put in the trash, bring back, and the
// rule set. Every verb leaves the plan alone and returns the Delta that would carry the wish out; a refused wish
// returns the reason. An empty Delta never comes back: a wish that changes nothing is `nothing_to_do`. The dots (`~`)
// of a changed record stay as they are.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "plan/delta.h"

namespace concierto {

inline constexpr std::size_t text_limit = 4000;  // code points

// Which record: its kind and id. Kind::plan needs no id.
struct RecordKey {
    Kind kind{};
    Name id;
    friend bool operator==(const RecordKey&, const RecordKey&) = default;
};
std::string key_text(const RecordKey& key);  // "activities/a1", as places of errors have it

// A collection letter and 10 of 32 characters, from 50 bits of `random`.
std::string new_id(Kind kind, std::uint64_t random);

// Ids for several new records from one random number; never one that the plan or this source has already.
class NewIds {
  public:
    NewIds(const Plan& plan, std::uint64_t random) : plan_(plan), state_(random) {}
    Name next(Kind kind);

  private:
    const Plan& plan_;
    std::uint64_t state_;
};

// The first field that breaks the file's contract, so that reading would keep the record as not understood: text over
// its limit or with control characters, number or day out of range, end before start, a step after 2199, a required
// reference that is empty. Empty when the record may be written.
std::optional<Error> problem_of(const AnyRecord& record);

// Refuses an id that is taken (also in the trash), not an id, or a record with a problem.
Result<Delta> add_record(const Plan& plan, AnyRecord record);
// The record as a whole, in place of the one with its id.
Result<Delta> replace_record(const Plan& plan, AnyRecord record);

// Writes one field of one record, given as text (see field_text.h). An activity's `start` knows more than its text: it
// moves the activity, keeping its length.
Result<Delta> edit_field(const Plan& plan, const RecordKey& record, std::string_view field, std::string_view text);
// The same field of many records, all or none. Records that have the value already count as done.
Result<Delta> edit_field_of_all(const Plan& plan, std::span<const RecordKey> records, std::string_view field,
                                std::string_view text);

// For fields that are sets (tags, helpers, accounts …) of many records at once: one more element, or one less.
Result<Delta> add_to_set(const Plan& plan, std::span<const RecordKey> records, std::string_view field,
                         std::string_view element);
Result<Delta> remove_from_set(const Plan& plan, std::span<const RecordKey> records, std::string_view field,
                              std::string_view element);

// To the trash: the records keep their fields, references to them stay and dangle. An account takes its contacts along.
Result<Delta> remove_records(const Plan& plan, std::span<const RecordKey> records);
// Out of the trash. An account does not bring its contacts: name them too.
Result<Delta> restore_records(const Plan& plan, std::span<const RecordKey> records);

// Writes a rule record (new or changed). A plan without rules of its own gets `defaults` first, so that everything else
// stays in force: pass default_rules() of rules/catalogue.h.
Result<Delta> change_rule(const Plan& plan, std::span<const RuleRecord> defaults, RuleRecord rule);
// Takes one rule out of the set; the others stay in force.
Result<Delta> remove_rule(const Plan& plan, std::span<const RuleRecord> defaults, Id<RuleRecord> rule);
// The default set holds again; the plan's own rules are taken out.
Result<Delta> reset_rules(const Plan& plan);

}
