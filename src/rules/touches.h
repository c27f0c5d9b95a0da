// touches.h -- A touch is one contact of one activity with one target. Gathered per scope: everything that reaches one
// account, or one person. Touches of one step that reach several people are held as one Beat, so that an event for 500
// contacts costs as much to compare as an event for one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "plan/index.h"
#include "rules/finding.h"

namespace concierto {

struct Target {
    Id<Account> account;
    Id<Contact> contact;  // empty: the account itself
    Id<Contact> person;   // the smallest id among the contacts with this e-mail; empty like contact
};

// One step of one activity (or the whole of one without steps), with everybody in the scope whom it reaches.
struct Beat {
    const Activity* activity = nullptr;
    std::int32_t step = -1;  // -1: the activity has no steps
    Channel channel = Channel::none;
    Date first, last;  // both inclusive
    TimeOfDay time;
    std::uint32_t target_begin = 0;  // into ScopeTouches::targets
    std::uint32_t target_end = 0;
    bool on_account_itself = false;  // no named person; then there is exactly one target
};

enum class ScopeKind : std::uint8_t { account, person, activity, goal, plan };
inline constexpr std::size_t scope_kind_count = 5;

struct Scope {
    ScopeKind kind{};
    Name id;  // the account, the person (its smallest contact), the activity, the goal; empty for the plan
    friend bool operator==(const Scope&, const Scope&) = default;
};

class ScopeTouches {
  public:
    // Everything not cancelled that touches the account (all its people) or the person (all their records).
    // Cheap to call again: memory is reused.
    void gather_account(const Plan& plan, const Index& index, Id<Account> account);
    void gather_person(const Plan& plan, const Index& index, const Contact& contact);
    void clear();

    // Sorted by first day, then activity id, then step. Exempt activities and ambient channels are among them.
    std::span<const Beat> beats() const { return beats_; }
    std::span<const Target> targets(const Beat& beat) const {
        return std::span(targets_).subspan(beat.target_begin, beat.target_end - beat.target_begin);
    }

  private:
    void add_activity(const Activity& activity, std::uint32_t target_begin);
    void sort();

    struct Reached {
        const Activity* activity;
        const Contact* contact;  // null: the account itself
    };
    std::vector<Beat> beats_;
    std::vector<Target> targets_;
    std::vector<Reached> reached_;
};

// Days between two ranges: 0 when they meet or overlap.
std::int32_t gap_days(const Beat& a, const Beat& b);

// Same activity, or a common play.
bool coordinated(const Activity& a, const Activity& b);

// Appends the touches of a beat, one per target.
void append_touches(const ScopeTouches& touches, const Beat& beat, std::vector<FindingTouch>& out);

// The order in which activities stand: the first difference decides. True when `a` stands before `b`.
bool stands_before(const Activity& a, const Activity& b);

}
