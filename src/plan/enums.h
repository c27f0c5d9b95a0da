// enums.h -- The closed word lists of the plan file. The texts are the JSON spellings, in the order of the values.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace concierto {

enum class Channel : std::uint8_t { none, email, call, meeting, event, webinar, sms, post, social, ad, other };
enum class TeamRole : std::uint8_t { none, marketing, sales, other };
enum class Tier : std::uint8_t { none, a, b, c };
enum class Stage : std::uint8_t { none, target, engaged, opportunity, customer, churned, competitor, do_not_contact };
enum class Consent : std::uint8_t { none, granted, denied, unknown };
enum class Status : std::uint8_t { idea, planned, approved, running, done, cancelled };
enum class OutcomeResult : std::uint8_t { none, replied, meeting, not_interested, opted_out, bounced, no_answer };
enum class Metric : std::uint8_t { none, leads, mql, sql, opportunities, revenue, meetings, response_hours, custom };
enum class Direction : std::uint8_t { up, down };
enum class ForecastCategory : std::uint8_t { pipeline, best_case, commit, closed, omitted };
enum class EstimateField : std::uint8_t {
    none,
    leads,
    lead_to_mql,
    mql_to_sql,
    sql_to_won,
    average_deal,
    lag_months,
    revenue
};
enum class Severity : std::uint8_t { none, block, conflict, warn, info, off };
enum class Window : std::uint8_t { none, rolling, calendar_week, calendar_month };
enum class SubjectScope : std::uint8_t { none, contact, account };
enum class ViewKind : std::uint8_t { none, board, timeline, calendar, accounts };
enum class Language : std::uint8_t { none, es, en };
enum class Verdict : std::uint8_t { none, accepted };
enum class RuleKind : std::uint8_t {
    none,
    collision,
    crowding,
    minimum_gap,
    frequency_cap,
    concurrent_contacts,
    exclusive_sequence,
    opt_out,
    paused,
    unsolicited_call,
    quiet,
    quiet_account,
    stage,
    owner,
    interest,
    incompatible,
    repeat,
    answered,
    order,
    follow_up,
    capacity,
    duplicate_account,
    shared_goal
};

template <class E>
struct EnumTexts;

#define CONCIERTO_TEXTS(E, count, ...)                                           \
    template <>                                                                  \
    struct EnumTexts<E> {                                                        \
        static constexpr std::array<std::string_view, count> texts{__VA_ARGS__}; \
    };

CONCIERTO_TEXTS(Channel, 11, "", "email", "call", "meeting", "event", "webinar", "sms", "post", "social", "ad", "other")
CONCIERTO_TEXTS(TeamRole, 4, "", "marketing", "sales", "other")
CONCIERTO_TEXTS(Tier, 4, "", "A", "B", "C")
CONCIERTO_TEXTS(Stage, 8, "", "target", "engaged", "opportunity", "customer", "churned", "competitor", "do_not_contact")
CONCIERTO_TEXTS(Consent, 4, "", "granted", "denied", "unknown")
CONCIERTO_TEXTS(Status, 6, "idea", "planned", "approved", "running", "done", "cancelled")
CONCIERTO_TEXTS(OutcomeResult, 7, "", "replied", "meeting", "not_interested", "opted_out", "bounced", "no_answer")
CONCIERTO_TEXTS(Metric, 9, "", "leads", "mql", "sql", "opportunities", "revenue", "meetings", "response_hours",
                "custom")
CONCIERTO_TEXTS(Direction, 2, "up", "down")
CONCIERTO_TEXTS(ForecastCategory, 5, "pipeline", "best_case", "commit", "closed", "omitted")
CONCIERTO_TEXTS(EstimateField, 8, "", "leads", "lead_to_mql", "mql_to_sql", "sql_to_won", "average_deal", "lag_months",
                "revenue")
CONCIERTO_TEXTS(Severity, 6, "", "block", "conflict", "warn", "info", "off")
CONCIERTO_TEXTS(Window, 4, "", "rolling", "calendar-week", "calendar-month")
CONCIERTO_TEXTS(SubjectScope, 3, "", "contact", "account")
CONCIERTO_TEXTS(ViewKind, 5, "", "board", "timeline", "calendar", "accounts")
CONCIERTO_TEXTS(Language, 3, "", "es", "en")
CONCIERTO_TEXTS(Verdict, 2, "", "accepted")
CONCIERTO_TEXTS(RuleKind, 23, "", "collision", "crowding", "minimum-gap", "frequency-cap", "concurrent-contacts",
                "exclusive-sequence", "opt-out", "paused", "unsolicited-call", "quiet", "quiet-account", "stage",
                "owner", "interest", "incompatible", "repeat", "answered", "order", "follow-up", "capacity",
                "duplicate-account", "shared-goal")
#undef CONCIERTO_TEXTS

template <class E>
constexpr std::string_view enum_text(E value) {
    return EnumTexts<E>::texts[static_cast<std::size_t>(value)];
}

// Empty when `text` is none of the list's words.
template <class E>
std::optional<E> enum_of(std::string_view text) {
    if (text.empty()) return std::nullopt;
    for (std::size_t i = 0; i < EnumTexts<E>::texts.size(); ++i) {
        if (EnumTexts<E>::texts[i] == text) return static_cast<E>(i);
    }
    return std::nullopt;
}

// Direct channels reach a named person; social and ad are ambient.
constexpr bool is_direct(Channel channel) { return channel != Channel::social && channel != Channel::ad; }

}
