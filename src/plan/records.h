// records.h -- The whole domain on a page: what a plan holds. A record is a plain value; a default-constructed member
// is the field's default and is not written to files. References are ids that may name nothing ("dangling"), which is
// allowed. The fields' JSON names, order and limits are in fields.h.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/money.h"
#include "plan/enums.h"

namespace concierto {

using Count = std::int32_t;  // 0 to 10^9

// A member of a JSON object that we do not know: kept and written back as it came. `json` is compact JSON.
struct UnknownMember {
    std::string key;
    std::string json;
    friend bool operator==(const UnknownMember&, const UnknownMember&) = default;
};

// `~`: which edit (dot) a field's value comes from. `*` all others, `=` the record's being alive.
struct Stamp {
    std::string field;
    std::string dot;
    friend bool operator==(const Stamp&, const Stamp&) = default;
};

// `!`: a value of a field that is not shown but still stands, because a conflict is open.
struct Standing {
    std::string field;
    std::string dot;
    std::string json;
    friend bool operator==(const Standing&, const Standing&) = default;
};

struct Extra {
    std::vector<Stamp> stamps;
    std::vector<Standing> standing;
    std::vector<UnknownMember> unknown;
    friend bool operator==(const Extra&, const Extra&) = default;
};

// What every record carries beside its fields. Most carry nothing.
struct Meta {
    bool gone = false;  // in the trash: kept with its fields, left out of rules and views
    std::shared_ptr<const Extra> extra;

    friend bool operator==(const Meta& a, const Meta& b) {
        if (a.gone != b.gone || (a.extra == nullptr) != (b.extra == nullptr)) return false;
        return a.extra == b.extra || *a.extra == *b.extra;
    }
};

struct PlanHeader {
    Name id;
    std::string title;
    Date start, end;
    Name currency = Name::of("USD");
    Name time_zone;
    Language language = Language::none;
    std::string note;
    // Not a member of the `plan` object: whether the file has a `rules` collection. Without one the default set holds.
    bool own_rules = false;
    Meta meta;
    friend bool operator==(const PlanHeader&, const PlanHeader&) = default;
};

struct Team {
    Id<Team> id;
    std::string name;
    TeamRole role = TeamRole::none;
    Name color;  // #rrggbb
    Meta meta;
    friend bool operator==(const Team&, const Team&) = default;
};

struct Person {
    Id<Person> id;
    std::string name;
    Id<Team> team;
    std::string email;
    Count leads_per_week = 0;
    Meta meta;
    friend bool operator==(const Person&, const Person&) = default;
};

struct QuietRange {
    Date from, to;
    std::string reason;
    std::vector<UnknownMember> unknown;
    friend bool operator==(const QuietRange&, const QuietRange&) = default;
};

struct Account {
    Id<Account> id;
    std::string name;
    Name domain;
    Tier tier = Tier::none;
    std::vector<Name> tags;
    Id<Person> owner;
    std::vector<Id<Person>> helpers;
    Stage stage = Stage::target;
    Name country;
    std::vector<Name> interests;
    std::vector<QuietRange> quiet;
    std::vector<Channel> no_contact;
    std::string note;
    Meta meta;
    friend bool operator==(const Account&, const Account&) = default;
};

struct ConsentByChannel {
    std::array<Consent, EnumTexts<Channel>::texts.size()> by_channel{};
    std::vector<UnknownMember> unknown;
    Consent operator[](Channel channel) const { return by_channel[static_cast<std::size_t>(channel)]; }
    Consent& operator[](Channel channel) { return by_channel[static_cast<std::size_t>(channel)]; }
    friend bool operator==(const ConsentByChannel&, const ConsentByChannel&) = default;
};

struct Contact {
    Id<Contact> id;
    Id<Account> account;
    std::string name;
    std::string title;
    std::string email;
    std::string phone;
    std::vector<Name> interests;
    ConsentByChannel consent;
    std::string consent_source;
    Date paused_from, paused_to;
    Date asked_for_call;
    std::string note;
    Meta meta;
    friend bool operator==(const Contact&, const Contact&) = default;
};

struct Play {
    Id<Play> id;
    std::string title;
    std::string note;
    Meta meta;
    friend bool operator==(const Play&, const Play&) = default;
};

struct Step {
    Count day = 0;                    // days after the activity's start
    Channel channel = Channel::none;  // none: the activity's
    TimeOfDay time;                   // absent: none, whatever the activity has
    std::string title;
    std::vector<UnknownMember> unknown;
    friend bool operator==(const Step&, const Step&) = default;
};

struct Goal;

struct Activity {
    Id<Activity> id;
    std::string title;
    Id<Team> team;
    Id<Person> owner;
    Channel channel = Channel::none;
    Status status = Status::planned;
    Date start;
    Date end;  // absent: one day long. Never equal to start (see normalise)
    TimeOfDay time;
    std::vector<Step> steps;
    std::vector<Id<Account>> accounts;
    std::vector<Id<Contact>> contacts;
    std::vector<Name> audience_tags;
    std::vector<Id<Account>> exclude;
    Name topic;
    Name offer;
    Count priority = 50;  // 0 to 100
    bool requested = false;
    bool exempt = false;
    Id<Play> play;
    Id<Goal> goal;
    std::vector<Id<Activity>> after;
    Id<Activity> follows;
    std::optional<Count> expected_leads;
    std::optional<Rate> response_rate;
    std::optional<Money> budget;
    Date created;
    Name rank;
    std::string note;
    Meta meta;

    Date last_day() const { return end.exists() ? end : start; }  // as written, steps apart
    friend bool operator==(const Activity&, const Activity&) = default;
};

struct Outcome {
    Id<Outcome> id;
    Id<Account> account;
    Id<Contact> contact;
    Id<Activity> activity;
    Date date;
    OutcomeResult result = OutcomeResult::none;
    std::string note;
    Meta meta;
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

struct Goal {
    Id<Goal> id;
    std::string title;
    Metric metric = Metric::none;
    std::string unit;
    Direction direction = Direction::up;
    std::optional<double> start_value;
    std::optional<double> target;
    Date from, to;
    Id<Person> marketing_owner;
    Id<Person> sales_owner;
    std::string note;
    Meta meta;
    friend bool operator==(const Goal&, const Goal&) = default;
};

struct Reading {
    Id<Reading> id;
    Id<Goal> goal;
    Date date;
    std::optional<double> value;
    Id<Person> by;
    Meta meta;
    friend bool operator==(const Reading&, const Reading&) = default;
};

struct Deal {
    Id<Deal> id;
    Id<Account> account;
    std::string name;
    std::optional<Money> amount;
    std::optional<Rate> probability;
    Month close;
    ForecastCategory category = ForecastCategory::pipeline;
    Id<Person> owner;
    std::optional<Count> pushes;
    Meta meta;
    friend bool operator==(const Deal&, const Deal&) = default;
};

struct Estimate {
    Id<Estimate> id;
    Month month;
    Id<Team> team;
    EstimateField field = EstimateField::none;
    std::optional<double> value;
    Id<Person> by;
    Date date;
    Meta meta;
    friend bool operator==(const Estimate&, const Estimate&) = default;
};

struct Actual {
    Id<Actual> id;
    Month month;
    EstimateField field = EstimateField::none;
    std::optional<double> value;
    Meta meta;
    friend bool operator==(const Actual&, const Actual&) = default;
};

struct Signoff {
    Id<Signoff> id;
    Id<Team> team;
    Id<Person> by;
    Date date;
    std::string inputs;
    Meta meta;
    friend bool operator==(const Signoff&, const Signoff&) = default;
};

// One line of the rule set. Which parameters mean something depends on `rule`; an absent one takes the rule's default.
struct RuleRecord {
    Id<RuleRecord> id;
    RuleKind rule = RuleKind::none;
    Severity severity = Severity::none;
    std::optional<Count> max;
    std::optional<Count> days;
    std::optional<std::vector<Channel>> channels;
    Window window = Window::none;
    SubjectScope scope = SubjectScope::none;
    Name team;
    std::optional<std::vector<Stage>> stages;
    std::optional<Count> valid_days;
    std::string name;
    Date from, to;
    std::vector<Count> weekdays;  // 1 = Monday … 7 = Sunday
    TimeOfDay from_time, to_time;
    std::vector<Id<Account>> accounts;
    std::vector<Name> tags;
    Name a, b;
    bool ordered = false;
    std::optional<std::vector<OutcomeResult>> results;
    std::optional<Count> cool_off_days;
    std::optional<std::vector<Name>> teams;
    std::optional<Count> response_days;
    Meta meta;
    friend bool operator==(const RuleRecord&, const RuleRecord&) = default;
};

struct Decision {
    Id<Decision> id;  // the finding's id, so longer and with / + @ beside the characters of other ids
    Verdict verdict = Verdict::none;
    std::string reason;
    Id<Person> by;
    Date date;
    Date until;
    std::string about;
    Meta meta;
    friend bool operator==(const Decision&, const Decision&) = default;
};

struct Comment {
    Id<Comment> id;
    std::string on;  // collection/id
    Id<Person> by;
    Date date;
    std::string text;
    Meta meta;
    friend bool operator==(const Comment&, const Comment&) = default;
};

struct View {
    Id<View> id;
    std::string name;
    std::string filter;
    ViewKind view = ViewKind::none;
    Meta meta;
    friend bool operator==(const View&, const View&) = default;
};

// In the order in which files hold them. `Kind` numbers them.
using AnyRecord = std::variant<PlanHeader, Team, Person, Account, Contact, Play, Activity, Outcome, Goal, Reading, Deal,
                               Estimate, Actual, Signoff, RuleRecord, Decision, Comment, View>;

enum class Kind : std::uint8_t {
    plan,
    team,
    person,
    account,
    contact,
    play,
    activity,
    outcome,
    goal,
    reading,
    deal,
    estimate,
    actual,
    signoff,
    rule,
    decision,
    comment,
    view
};

inline constexpr std::size_t kind_count = std::variant_size_v<AnyRecord>;

// The JSON names of the collections ("plan" is the one object), by Kind.
inline constexpr std::array<std::string_view, kind_count> collection_names{
    "plan",     "teams", "people",    "accounts", "contacts", "plays", "activities", "outcomes", "goals",
    "readings", "deals", "estimates", "actuals",  "signoffs", "rules", "decisions",  "comments", "views"};

constexpr std::string_view collection_name(Kind kind) { return collection_names[static_cast<std::size_t>(kind)]; }
std::optional<Kind> kind_of_collection(std::string_view name);

inline Kind kind_of(const AnyRecord& record) { return static_cast<Kind>(record.index()); }
Name id_of(const AnyRecord& record);
const Meta& meta_of(const AnyRecord& record);
Meta& meta_of(AnyRecord& record);

// The Kind of a record type.
template <class R, std::size_t I = 0>
constexpr Kind kind_for() {
    if constexpr (std::is_same_v<R, std::variant_alternative_t<I, AnyRecord>>) {
        return static_cast<Kind>(I);
    } else {
        return kind_for<R, I + 1>();
    }
}

// Brings a record into the one form that equal meanings share: an end that says what is true anyway is dropped, sets
// are sorted in byte order and hold each element once. Verbs and the reader call it; nobody else needs to.
void normalise(AnyRecord& record);
void normalise(Activity& activity);
void normalise(Account& account);
void normalise(Contact& contact);
void normalise(RuleRecord& rule);  // the other kinds have no sets

}
