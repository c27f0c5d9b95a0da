// filter.h -- The filter language that all views share:
//
//   team:sales channel:email owner:ana tag:banca start:>=2026-07-01 has:conflict -status:done "free text"
//
// Terms stand side by side and all must hold; `-` before one turns it round; commas inside one mean "or"
// (channel:email,call). Case and accents never count. A word that names a record (owner, team, account, play …) matches
// its id or the beginning of any word of its name. `key:` of a term with spaces takes quotes: owner:"ana paz".
//
//   team channel status owner tag account contact play goal topic offer stage tier country  words
//   start end created                     a day, a month (2026-07) or a year, after = (or nothing) < <= > >=
//   priority leads budget                 a number, likewise
//   has:conflict has:block has:warn has:steps has:play has:owner has:goal has:note has:request has:end
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "plan/index.h"
#include "plan/plan.h"

namespace concierto {

enum class FilterKey : std::uint8_t {
    free_text,  // title, name, note, topic, e-mail …
    team,
    channel,
    status,
    owner,
    tag,
    account,
    contact,
    play,
    goal,
    topic,
    offer,
    stage,
    tier,
    country,
    start,
    end,
    created,
    priority,
    leads,
    budget,
    has
};
enum class FilterRelation : std::uint8_t { equal, less, at_most, greater, at_least };
enum class FilterSense : std::uint8_t { must, must_not };
enum class FilterHas : std::uint8_t { conflict, block, warn, steps, play, owner, goal, note, request, end };

struct FilterTerm {
    FilterKey key{};
    FilterSense sense{};
    FilterRelation relation{};
    std::vector<std::string> words;  // folded; one is enough
    Date first, last;                // of days: the day, month or year meant, both inclusive
    std::int64_t number = 0;         // of numbers; budget in hundredths
    std::vector<FilterHas> has;
    std::size_t begin = 0, end = 0;  // bytes in the source
};

enum class FilterProblem : std::uint8_t { unknown_key, unknown_word, bad_date, bad_number, open_quote, nothing_after };
struct FilterError {
    FilterProblem problem{};
    std::size_t begin = 0, end = 0;  // bytes in the source
};

struct Filter {
    std::string source;
    std::vector<FilterTerm> terms;
    std::vector<FilterError> errors;  // a term with an error is left out
    bool empty() const { return terms.empty(); }
};

Filter parse_filter(std::string_view source);

// What may stand at byte `cursor`: `text` would replace [begin, end) of the source.
struct FilterCompletion {
    std::string text;
    std::string label;  // the name behind an id; "" when the text says it all
    std::size_t begin = 0, end = 0;
};
std::vector<FilterCompletion> complete_filter(const Plan& plan, std::string_view source, std::size_t cursor,
                                              std::size_t limit = 12);

// What plan/ cannot know: the worst finding of a record. Both must be callable while the matcher is used.
struct FilterFindings {
    std::function<bool(Id<Activity>, FilterHas)> activity_has;  // asked with conflict, block or warn: at least this bad
    std::function<bool(Id<Account>, FilterHas)> account_has;
};

// A filter made ready for one state of one plan: names are looked up once, so that asking is cheap for each record.
// Make a new one after every change of the plan; plan and index must outlive it.
class FilterMatcher {
  public:
    FilterMatcher(Filter filter, const Plan& plan, const Index& index, FilterFindings findings);

    bool matches(const Activity& activity) const;
    // Accounts and contacts: terms that mean nothing to them (channel, start …) hold when one of their activities
    // matches all of those terms together.
    bool matches(const Account& account) const;
    bool matches(const Contact& contact) const;
    bool empty() const { return filter_.empty(); }

  private:
    using NameSet = std::unordered_set<Name>;
    // What a term's words mean in this plan.
    struct Meaning {
        NameSet records;     // of the collection that the key names; for tag, stage, tier and country: accounts
        NameSet tags;        // for tag: the tags themselves
        NameSet activities;  // for keys about accounts: those that reach one of them
    };
    using Terms = std::vector<std::size_t>;  // indexes

    Meaning meaning_of(const FilterTerm& term) const;
    NameSet activities_reaching(const Account& account) const;
    bool holds(std::size_t term, const Activity& activity) const;
    bool holds(std::size_t term, const Account& account) const;
    bool holds(std::size_t term, const Contact& contact) const;
    // Whether the term says something about accounts themselves, or about people; if not, it asks for their activities.
    bool asks_activities(std::size_t term) const;
    template <class R>
    bool matches_with_activities(const R& record, const std::function<NameSet()>& reached) const;

    Filter filter_;
    const Plan& plan_;
    const Index& index_;
    FilterFindings findings_;
    std::vector<Meaning> meanings_;  // by term
};

}
