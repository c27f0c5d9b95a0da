// index.h -- Who points to whom, backwards: from an account to the activities that list it, from a tag to its accounts,
// from an e-mail address to its contacts. Each record's links depend on that record alone, so that a Delta keeps the
// index by forgetting the links of what was and learning those of what is. Records in the trash have no links.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "base/symbol_map.h"
#include "plan/delta.h"
#include "plan/plan.h"

namespace concierto {

enum class Link : std::uint8_t {
    account_activities,  // activities that list the account
    tag_activities,      // activities with the tag in their audience
    contact_activities,  // activities that list the contact
    after_activities,    // activities that wait for the activity
    follows_activities,  // activities that follow the activity
    goal_activities,
    play_activities,
    lead_activities,  // from `lead_bringers`: activities with expected_leads or response_rate
    tag_accounts,
    domain_accounts,   // from the domain's key
    company_accounts,  // from the company name's key
    account_contacts,
    email_contacts,  // from the address's key
    contact_email,   // the key of the contact's address
    account_outcomes,
    contact_outcomes,
    goal_readings,
    subject_comments,  // from "collection/id"
};

class Index {
  public:
    // Where learning a whole plan has come to.
    struct Place {
        std::size_t table = 0;
        std::size_t row = 0;
    };
    // Learns about `records` more, from `place` on; false when that was the last of them.
    bool learn_more(const Plan& plan, Place& place, std::size_t records);
    void forget(const AnyRecord& record);
    void learn(const AnyRecord& record);

    // What `from` leads to, in no particular order, each once; of email_contacts the smallest id first, which names the
    // person. Costs nothing.
    std::span<const Name> of(Link link, Name from) const;

    // The contacts with the same e-mail as `contact`, itself among them; empty without one, or when the plan does not
    // hold it. No particular order. Costs nothing.
    std::span<const Name> same_email(const Contact& contact) const;
    // The contact that names the person: the smallest id among the contacts with the same e-mail; itself without one.
    Id<Contact> person_of(const Contact& contact) const;
    // All contacts of the person that `contact` belongs to, itself among them.
    std::vector<Id<Contact>> same_person(const Contact& contact) const;

    // The Name under which Link::lead_activities keeps its list.
    static Name lead_bringers();

  private:
    template <class R>
    void change(const R& record, bool add);
    void set(Link link, Name from, Name to, bool add);

    static constexpr std::size_t link_count = static_cast<std::size_t>(Link::subject_comments) + 1;
    std::array<SymbolMap<std::vector<Name>>, link_count> links_;  // by link, then by `from`
};

// A plan with its index, changed together and only by Deltas.
class IndexedPlan {
  public:
    IndexedPlan() = default;
    enum class Indexing : std::uint8_t { now, in_parts };
    // In parts: `index_more` has to be called until it says false, and nothing else before that.
    explicit IndexedPlan(Plan plan, Indexing indexing = Indexing::now);
    bool index_more(std::size_t records) { return index_.learn_more(plan_, place_, records); }
    double indexed_part() const;  // 0 to 1

    const Plan& plan() const { return plan_; }
    const Index& index() const { return index_; }
    void apply(const Delta& delta);

  private:
    Plan plan_;
    Index index_;
    Index::Place place_;
};

}
