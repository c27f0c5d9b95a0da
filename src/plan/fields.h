// fields.h -- The one list of every field of every kind. JSON, joining, differences, CSV, the inspector and the rules
// of validation all read it: a new field is one line here and one member in records.h.
#pragma once

#include <string_view>
#include <tuple>
#include <type_traits>

#include "plan/records.h"

namespace concierto {

enum class FieldUse : std::uint8_t {
    optional = 0,
    required = 1,   // a record without it is kept as not understood
    multiline = 2,  // tab and newline are allowed
    set = 4,        // joined element by element; written sorted
};

constexpr FieldUse operator|(FieldUse a, FieldUse b) {
    return static_cast<FieldUse>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
constexpr bool has(FieldUse use, FieldUse flag) {
    return (static_cast<std::uint8_t>(use) & static_cast<std::uint8_t>(flag)) != 0;
}

template <class R, class T>
struct Field {
    using Record = R;
    using Value = T;
    std::string_view name;
    T R::*member;
    FieldUse use = FieldUse::optional;
    Count least = 0;  // of counts
    Count most = 1'000'000'000;
};

template <class R, class T>
constexpr Field<R, T> field(std::string_view name, T R::*member, FieldUse use = FieldUse::optional, Count least = 0,
                            Count most = 1'000'000'000) {
    return {name, member, use, least, most};
}

inline constexpr FieldUse required_field = FieldUse::required;
inline constexpr FieldUse multiline_field = FieldUse::multiline;
inline constexpr FieldUse set_field = FieldUse::set;

// The fields of R in the order in which they are written: `std::tuple` of Field<R, T>.
template <class R>
constexpr auto fields();

template <>
constexpr auto fields<PlanHeader>() {
    using R = PlanHeader;
    return std::tuple(field("id", &R::id, required_field), field("title", &R::title, required_field),
                      field("start", &R::start), field("end", &R::end), field("currency", &R::currency),
                      field("time_zone", &R::time_zone), field("language", &R::language),
                      field("note", &R::note, multiline_field));
}
template <>
constexpr auto fields<Team>() {
    using R = Team;
    return std::tuple(field("id", &R::id, required_field), field("name", &R::name, required_field),
                      field("role", &R::role), field("color", &R::color));
}
template <>
constexpr auto fields<Person>() {
    using R = Person;
    return std::tuple(field("id", &R::id, required_field), field("name", &R::name, required_field),
                      field("team", &R::team, required_field), field("email", &R::email),
                      field("leads_per_week", &R::leads_per_week));
}
template <>
constexpr auto fields<Account>() {
    using R = Account;
    return std::tuple(field("id", &R::id, required_field), field("name", &R::name, required_field),
                      field("domain", &R::domain), field("tier", &R::tier), field("tags", &R::tags, set_field),
                      field("owner", &R::owner), field("helpers", &R::helpers, set_field), field("stage", &R::stage),
                      field("country", &R::country), field("interests", &R::interests, set_field),
                      field("quiet", &R::quiet), field("no_contact", &R::no_contact, set_field),
                      field("note", &R::note, multiline_field));
}
template <>
constexpr auto fields<Contact>() {
    using R = Contact;
    return std::tuple(field("id", &R::id, required_field), field("account", &R::account, required_field),
                      field("name", &R::name, required_field), field("title", &R::title), field("email", &R::email),
                      field("phone", &R::phone), field("interests", &R::interests, set_field),
                      field("consent", &R::consent), field("consent_source", &R::consent_source),
                      field("paused_from", &R::paused_from), field("paused_to", &R::paused_to),
                      field("asked_for_call", &R::asked_for_call), field("note", &R::note, multiline_field));
}
template <>
constexpr auto fields<Play>() {
    using R = Play;
    return std::tuple(field("id", &R::id, required_field), field("title", &R::title, required_field),
                      field("note", &R::note, multiline_field));
}
template <>
constexpr auto fields<Step>() {
    using R = Step;
    return std::tuple(field("day", &R::day), field("channel", &R::channel), field("time", &R::time),
                      field("title", &R::title));
}
template <>
constexpr auto fields<QuietRange>() {
    using R = QuietRange;
    return std::tuple(field("from", &R::from), field("to", &R::to), field("reason", &R::reason));
}
template <>
constexpr auto fields<Activity>() {
    using R = Activity;
    return std::tuple(field("id", &R::id, required_field), field("title", &R::title, required_field),
                      field("team", &R::team, required_field), field("owner", &R::owner),
                      field("channel", &R::channel, required_field), field("status", &R::status),
                      field("start", &R::start, required_field), field("end", &R::end), field("time", &R::time),
                      field("steps", &R::steps), field("accounts", &R::accounts, set_field),
                      field("contacts", &R::contacts, set_field), field("audience_tags", &R::audience_tags, set_field),
                      field("exclude", &R::exclude, set_field), field("topic", &R::topic), field("offer", &R::offer),
                      field("priority", &R::priority, FieldUse::optional, 0, 100), field("requested", &R::requested),
                      field("exempt", &R::exempt), field("play", &R::play), field("goal", &R::goal),
                      field("after", &R::after, set_field), field("follows", &R::follows),
                      field("expected_leads", &R::expected_leads), field("response_rate", &R::response_rate),
                      field("budget", &R::budget), field("created", &R::created), field("rank", &R::rank),
                      field("note", &R::note, multiline_field));
}
template <>
constexpr auto fields<Outcome>() {
    using R = Outcome;
    return std::tuple(field("id", &R::id, required_field), field("account", &R::account, required_field),
                      field("contact", &R::contact), field("activity", &R::activity),
                      field("date", &R::date, required_field), field("result", &R::result, required_field),
                      field("note", &R::note, multiline_field));
}
template <>
constexpr auto fields<Goal>() {
    using R = Goal;
    return std::tuple(field("id", &R::id, required_field), field("title", &R::title, required_field),
                      field("metric", &R::metric), field("unit", &R::unit), field("direction", &R::direction),
                      field("start_value", &R::start_value), field("target", &R::target, required_field),
                      field("from", &R::from, required_field), field("to", &R::to, required_field),
                      field("marketing_owner", &R::marketing_owner), field("sales_owner", &R::sales_owner),
                      field("note", &R::note, multiline_field));
}
template <>
constexpr auto fields<Reading>() {
    using R = Reading;
    return std::tuple(field("id", &R::id, required_field), field("goal", &R::goal, required_field),
                      field("date", &R::date, required_field), field("value", &R::value, required_field),
                      field("by", &R::by));
}
template <>
constexpr auto fields<Deal>() {
    using R = Deal;
    return std::tuple(field("id", &R::id, required_field), field("account", &R::account),
                      field("name", &R::name, required_field), field("amount", &R::amount, required_field),
                      field("probability", &R::probability), field("close", &R::close, required_field),
                      field("category", &R::category), field("owner", &R::owner), field("pushes", &R::pushes));
}
template <>
constexpr auto fields<Estimate>() {
    using R = Estimate;
    return std::tuple(field("id", &R::id, required_field), field("month", &R::month, required_field),
                      field("team", &R::team, required_field), field("field", &R::field, required_field),
                      field("value", &R::value, required_field), field("by", &R::by), field("date", &R::date));
}
template <>
constexpr auto fields<Actual>() {
    using R = Actual;
    return std::tuple(field("id", &R::id, required_field), field("month", &R::month, required_field),
                      field("field", &R::field, required_field), field("value", &R::value, required_field));
}
template <>
constexpr auto fields<Signoff>() {
    using R = Signoff;
    return std::tuple(field("id", &R::id, required_field), field("team", &R::team, required_field), field("by", &R::by),
                      field("date", &R::date, required_field), field("inputs", &R::inputs));
}
template <>
constexpr auto fields<RuleRecord>() {
    using R = RuleRecord;
    return std::tuple(
        field("id", &R::id, required_field), field("rule", &R::rule, required_field), field("severity", &R::severity),
        field("max", &R::max), field("days", &R::days), field("channels", &R::channels, set_field),
        field("window", &R::window), field("scope", &R::scope), field("team", &R::team),
        field("stages", &R::stages, set_field), field("valid_days", &R::valid_days), field("name", &R::name),
        field("from", &R::from), field("to", &R::to), field("weekdays", &R::weekdays, FieldUse::optional, 1, 7),
        field("from_time", &R::from_time), field("to_time", &R::to_time), field("accounts", &R::accounts, set_field),
        field("tags", &R::tags, set_field), field("a", &R::a), field("b", &R::b), field("ordered", &R::ordered),
        field("results", &R::results, set_field), field("cool_off_days", &R::cool_off_days),
        field("teams", &R::teams, set_field), field("response_days", &R::response_days));
}
template <>
constexpr auto fields<Decision>() {
    using R = Decision;
    return std::tuple(field("id", &R::id, required_field), field("verdict", &R::verdict, required_field),
                      field("reason", &R::reason, required_field), field("by", &R::by),
                      field("date", &R::date, required_field), field("until", &R::until), field("about", &R::about));
}
template <>
constexpr auto fields<Comment>() {
    using R = Comment;
    return std::tuple(field("id", &R::id, required_field), field("on", &R::on, required_field), field("by", &R::by),
                      field("date", &R::date, required_field),
                      field("text", &R::text, required_field | multiline_field));
}
template <>
constexpr auto fields<View>() {
    using R = View;
    return std::tuple(field("id", &R::id, required_field), field("name", &R::name, required_field),
                      field("filter", &R::filter), field("view", &R::view));
}

// Calls `visit(field)` for each Field of R, in order.
template <class R, class Visit>
constexpr void for_each_field(Visit&& visit) {
    std::apply([&visit](const auto&... one) { (visit(one), ...); }, fields<R>());
}

// What a field points to: the Kind of the collection its ids name; none for fields that are no references.
template <class T>
struct ReferenceKind {
    static constexpr bool is_reference = false;
};
template <class R>
struct ReferenceKind<Id<R>> {
    static constexpr bool is_reference = true;
    static constexpr Kind kind = kind_for<R>();
};
template <class R>
struct ReferenceKind<std::vector<Id<R>>> : ReferenceKind<Id<R>> {};

}
