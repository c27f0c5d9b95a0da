#include "text/names.h"

#include <array>
#include <cstdio>

#include "base/utf8.h"
#include "text/catalogue.h"

namespace concierto {

namespace {

// The texts of an enum stand in the .def file in the order of its values; `first` is the text of the value `base`.
template <class E>
std::string_view in_order(Language language, E value, Key first, E base) {
    if (value < base) return text(language, Key::dash);
    return text(language, static_cast<Key>(static_cast<int>(first) + static_cast<int>(value) - static_cast<int>(base)));
}

// The label of the field `x` is the text whose key is `field_x`.
struct FieldLabel {
    std::string_view field;
    Key key;
};
constexpr std::string_view label_prefix = "field_";

#define TEXT(key, english, spanish) FieldLabel{#key, Key::key},
constexpr FieldLabel every_key[] = {
#include "text/all_keys.def"
};
#undef TEXT

constexpr std::size_t label_count = [] {
    std::size_t count = 0;
    for (const FieldLabel& each : every_key) count += each.field.starts_with(label_prefix) ? 1 : 0;
    return count;
}();

// Made at compile time, so that the names of the other keys stay out of the program.
constexpr std::array<FieldLabel, label_count> field_labels = [] {
    std::array<FieldLabel, label_count> out{};
    std::size_t count = 0;
    for (const FieldLabel& each : every_key) {
        if (each.field.starts_with(label_prefix)) {
            out[count++] = {each.field.substr(label_prefix.size()), each.key};
        }
    }
    return out;
}();

}

std::string_view name_of(Language language, Channel channel) {
    return in_order(language, channel, Key::channel_email, Channel::email);
}
std::string_view name_of(Language language, TeamRole role) {
    return in_order(language, role, Key::role_marketing, TeamRole::marketing);
}
std::string_view name_of(Language language, Tier tier) { return in_order(language, tier, Key::tier_a, Tier::a); }
std::string_view name_of(Language language, Stage stage) {
    return in_order(language, stage, Key::stage_target, Stage::target);
}
std::string_view name_of(Language language, Consent consent) {
    return in_order(language, consent, Key::consent_granted, Consent::granted);
}
std::string_view name_of(Language language, Status status) {
    return in_order(language, status, Key::status_idea, Status::idea);
}
std::string_view name_of(Language language, OutcomeResult result) {
    return in_order(language, result, Key::result_replied, OutcomeResult::replied);
}
std::string_view name_of(Language language, Metric metric) {
    return in_order(language, metric, Key::metric_leads, Metric::leads);
}
std::string_view name_of(Language language, Direction direction) {
    return in_order(language, direction, Key::direction_up, Direction::up);
}
std::string_view name_of(Language language, ForecastCategory category) {
    return in_order(language, category, Key::category_pipeline, ForecastCategory::pipeline);
}
std::string_view name_of(Language language, EstimateField field) {
    return in_order(language, field, Key::estimate_leads, EstimateField::leads);
}
std::string_view name_of(Language language, Severity severity) {
    return in_order(language, severity, Key::severity_block, Severity::block);
}
std::string_view name_of(Language language, Window window) {
    return in_order(language, window, Key::window_rolling, Window::rolling);
}
std::string_view name_of(Language language, SubjectScope scope) {
    return in_order(language, scope, Key::scope_contact, SubjectScope::contact);
}
std::string_view name_of(Language language, ViewKind view) {
    return in_order(language, view, Key::view_board, ViewKind::board);
}
std::string_view name_of(Language language, Language which) {
    switch (which) {
        case Language::none: return text(language, Key::dash);
        case Language::es: return text(language, Key::language_spanish);
        case Language::en: return text(language, Key::language_english);
    }
    return "";
}
std::string_view name_of(Language language, Verdict verdict) {
    return in_order(language, verdict, Key::verdict_accepted, Verdict::accepted);
}
std::string_view name_of(Language language, RuleKind rule) {
    return in_order(language, rule, Key::rule_collision, RuleKind::collision);
}

std::string_view channel_in_sentence(Language language, Channel channel) {
    return in_order(language, channel, Key::a_channel_email, Channel::email);
}

std::string_view channel_plural(Language language, Channel channel) {
    return in_order(language, channel, Key::channels_of_email, Channel::email);
}

std::string_view kind_name(Language language, Kind kind) {
    return in_order(language, kind, Key::kind_plan, Kind::plan);
}
std::string_view kind_name_plural(Language language, Kind kind) {
    return in_order(language, kind, Key::kinds_plan, Kind::plan);
}

std::string field_name(Language language, Kind kind, std::string_view field) {
    if (kind == Kind::contact && field == "title") return std::string(text(language, Key::field_job_title));
    for (const FieldLabel& each : field_labels) {
        if (each.field == field) return std::string(text(language, each.key));
    }
    return visible_text(field);
}

std::string_view field_unit(Language language, Kind kind, std::string_view field) {
    struct Unit {
        Kind kind;
        std::string_view field;
        Key key;
    };
    static constexpr Unit units[] = {
        {Kind::person, "leads_per_week", Key::unit_leads_per_week},
        {Kind::activity, "priority", Key::unit_zero_to_hundred},
        {Kind::activity, "expected_leads", Key::unit_leads},
        {Kind::rule, "days", Key::unit_days},
        {Kind::rule, "cool_off_days", Key::unit_days},
        {Kind::rule, "response_days", Key::unit_days},
        {Kind::rule, "valid_days", Key::unit_zero_for_good},
        {Kind::rule, "max", Key::unit_zero_no_limit},
    };
    for (const Unit& unit : units) {
        if (unit.kind == kind && unit.field == field) return text(language, unit.key);
    }
    return "";
}

std::string visible_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(text, at);
        if (is_invisible(code_point)) {
            char mark[16];
            std::snprintf(mark, sizeof mark, "[U+%04X]", static_cast<unsigned>(code_point));
            out += mark;
        } else {
            out += text.substr(begin, at - begin);
        }
    }
    return out;
}

std::size_t invisible_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (is_invisible(next_code_point(text, at))) ++count;
    }
    return count;
}

}
