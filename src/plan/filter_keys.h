// filter_keys.h -- The keys of the filter language, once: for parsing, completion and matching.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "plan/field_text.h"
#include "plan/filter.h"

namespace concierto {

enum class FilterValue : std::uint8_t { words, choice, record, day, number, has };

struct FilterKeyInfo {
    std::string_view name;
    FilterKey key{};
    FilterValue value{};
    Kind kind{};               // of records: what the words name
    std::string_view choices;  // of choices: the field whose words they are, of `kind`
};

inline constexpr std::array filter_keys{
    FilterKeyInfo{"team", FilterKey::team, FilterValue::record, Kind::team, ""},
    FilterKeyInfo{"channel", FilterKey::channel, FilterValue::choice, Kind::activity, "channel"},
    FilterKeyInfo{"status", FilterKey::status, FilterValue::choice, Kind::activity, "status"},
    FilterKeyInfo{"owner", FilterKey::owner, FilterValue::record, Kind::person, ""},
    FilterKeyInfo{"tag", FilterKey::tag, FilterValue::words, Kind::account, ""},
    FilterKeyInfo{"account", FilterKey::account, FilterValue::record, Kind::account, ""},
    FilterKeyInfo{"contact", FilterKey::contact, FilterValue::record, Kind::contact, ""},
    FilterKeyInfo{"play", FilterKey::play, FilterValue::record, Kind::play, ""},
    FilterKeyInfo{"goal", FilterKey::goal, FilterValue::record, Kind::goal, ""},
    FilterKeyInfo{"topic", FilterKey::topic, FilterValue::words, Kind::activity, ""},
    FilterKeyInfo{"offer", FilterKey::offer, FilterValue::words, Kind::activity, ""},
    FilterKeyInfo{"stage", FilterKey::stage, FilterValue::choice, Kind::account, "stage"},
    FilterKeyInfo{"tier", FilterKey::tier, FilterValue::choice, Kind::account, "tier"},
    FilterKeyInfo{"country", FilterKey::country, FilterValue::words, Kind::account, ""},
    FilterKeyInfo{"start", FilterKey::start, FilterValue::day, Kind::activity, ""},
    FilterKeyInfo{"end", FilterKey::end, FilterValue::day, Kind::activity, ""},
    FilterKeyInfo{"created", FilterKey::created, FilterValue::day, Kind::activity, ""},
    FilterKeyInfo{"priority", FilterKey::priority, FilterValue::number, Kind::activity, ""},
    FilterKeyInfo{"leads", FilterKey::leads, FilterValue::number, Kind::activity, ""},
    FilterKeyInfo{"budget", FilterKey::budget, FilterValue::number, Kind::activity, ""},
    FilterKeyInfo{"has", FilterKey::has, FilterValue::has, Kind::activity, ""}};

// By FilterHas.
inline constexpr std::array<std::string_view, 10> filter_has_words{"conflict", "block", "warn", "steps",   "play",
                                                                   "owner",    "goal",  "note", "request", "end"};

inline const FilterKeyInfo* filter_key(std::string_view folded_name) {
    for (const FilterKeyInfo& one : filter_keys) {
        if (one.name == folded_name) return &one;
    }
    return nullptr;
}

// The words that the plan file knows for the key.
inline std::span<const std::string_view> filter_choices(const FilterKeyInfo& key) {
    if (key.value == FilterValue::has) return filter_has_words;
    return key.value == FilterValue::choice ? field_of(key.kind, key.choices)->choices
                                            : std::span<const std::string_view>();
}

// Whether `folded` is one of the words of `name` from its beginning, or holds several words in a row.
bool begins_a_word(std::string_view name, std::string_view folded);

}
