// describe_rule.cpp -- A rule record in words.
#include "base/utf8.h"
#include "plan/query.h"
#include "rules/parameters.h"
#include "text/catalogue.h"
#include "text/describe.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "text/quiet_words.h"
#include "text/sentence_parts.h"

namespace concierto {

namespace {

std::vector<Channel> listed(ChannelMask mask) {
    std::vector<Channel> out;
    for (std::size_t i = 1; i < EnumTexts<Channel>::texts.size(); ++i) {
        if (has(mask, static_cast<Channel>(i))) out.push_back(static_cast<Channel>(i));
    }
    return out;
}

// " by email and call"; "" when the rule looks at all direct channels anyway.
std::string by_channels(Language language, const RuleRecord& record) {
    RuleRecord everything;
    if (channels_of(record) == channels_of(everything)) return "";
    return format_text(language, Key::ruled_by_channels, {channel_list(language, listed(channels_of(record)))});
}

std::string stage_list(Language language, const RuleRecord& record) {
    std::vector<std::string> names;
    for (const Stage stage : stages_of(record)) {
        names.push_back(format_text(language, Key::quoted, {name_of(language, stage)}));
    }
    return list_text(language, names.data(), names.data() + names.size());
}

std::string team_list(Language language, const Plan& plan, const std::vector<Name>& teams) {
    std::vector<std::string> names;
    for (const Name team : teams) names.push_back(team_name(language, plan, Id<Team>(team)));
    return list_text(language, names.data(), names.data() + names.size());
}

std::string spaced_rule(Language language, const RuleRecord& record, Key within, Key same_day) {
    const Count days = days_of(record);
    return format_text(language, days == 0 ? same_day : within, {days, by_channels(language, record)});
}

std::string frequency_in_words(Language language, const Plan& plan, const RuleRecord& record) {
    if (max_of(record) == 0) return std::string(text(language, Key::ruled_no_limit));
    const Key whom = scope_of(record) == SubjectScope::account ? Key::each_account : Key::each_person;
    std::string team;
    if (record.team) {
        team = format_text(language, Key::ruled_of_team, {team_name(language, plan, Id<Team>(record.team))});
    }
    return format_text(language, Key::ruled_frequency_cap,
                       {max_of(record), by_channels(language, record), text(language, whom),
                        window_in_words(language, window_of(record), days_of(record)), team});
}

std::string unsolicited_in_words(Language language, const RuleRecord& record) {
    std::string words = format_text(language, Key::ruled_unsolicited_call,
                                    {0, by_channels(language, record), stage_list(language, record)});
    const Count valid = record.valid_days.value_or(0);
    return valid == 0 ? words : format_text(language, Key::ruled_unsolicited_call_valid, {words, valid});
}

std::string answered_in_words(Language language, const RuleRecord& record) {
    std::vector<std::string> names;
    for (const OutcomeResult result : results_of(record)) {
        names.push_back(format_text(language, Key::quoted, {lower(name_of(language, result))}));
    }
    const std::string list = list_text(language, names.data(), names.data() + names.size());
    std::string words = format_text(language, Key::ruled_answered, {list});
    const Count rest = record.cool_off_days.value_or(0);
    return rest == 0 ? words : format_text(language, Key::ruled_answered_rest, {words, rest});
}

std::string limited(Language language, const RuleRecord& record, Key key) {
    if (max_of(record) == 0) return std::string(text(language, Key::ruled_no_limit));
    const std::string window = window_in_words(language, Window::rolling, days_of(record));
    if (record.rule == RuleKind::repeat) return format_text(language, key, {max_of(record), window});
    return format_text(language, key, {max_of(record), by_channels(language, record), window});
}

std::string minimum_gap_in_words(Language language, const RuleRecord& record) {
    const Key whom = scope_of(record) == SubjectScope::account ? Key::one_account : Key::one_person;
    return format_text(language, Key::ruled_minimum_gap,
                       {days_of(record), by_channels(language, record), text(language, whom)});
}

std::string stage_in_words(Language language, const Plan& plan, const RuleRecord& record) {
    std::string team;
    if (record.team) {
        team = format_text(language, Key::ruled_for_team, {team_name(language, plan, Id<Team>(record.team))});
    }
    return format_text(language, Key::ruled_stage, {stage_list(language, record), team, by_channels(language, record)});
}

}

std::string window_in_words(Language language, Window window, Count days) {
    switch (window) {
        case Window::calendar_week: return std::string(text(language, Key::window_week));
        case Window::calendar_month: return std::string(text(language, Key::window_month));
        case Window::none:
        case Window::rolling: break;
    }
    if (days == 1) return std::string(text(language, Key::window_one_day));
    return format_text(language, Key::window_any_days, {days});
}

std::string describe_rule(Language language, const Plan& plan, const RuleRecord& record) {
    const auto plain = [language](Key key) { return std::string(text(language, key)); };
    switch (record.rule) {
        case RuleKind::none: return "";
        case RuleKind::collision:
            return spaced_rule(language, record, Key::ruled_collision, Key::ruled_collision_same_day);
        case RuleKind::crowding:
            return spaced_rule(language, record, Key::ruled_crowding, Key::ruled_crowding_same_day);
        case RuleKind::minimum_gap: return minimum_gap_in_words(language, record);
        case RuleKind::frequency_cap: return frequency_in_words(language, plan, record);
        case RuleKind::concurrent_contacts: return limited(language, record, Key::ruled_concurrent_contacts);
        case RuleKind::exclusive_sequence:
            return format_text(language, Key::ruled_exclusive_sequence, {0, by_channels(language, record)});
        case RuleKind::opt_out: return plain(Key::ruled_opt_out);
        case RuleKind::paused: return plain(Key::ruled_paused);
        case RuleKind::unsolicited_call: return unsolicited_in_words(language, record);
        case RuleKind::quiet: return format_text(language, Key::ruled_quiet, {quiet_in_words(language, plan, record)});
        case RuleKind::quiet_account: return plain(Key::ruled_quiet_account);
        case RuleKind::stage: return stage_in_words(language, plan, record);
        case RuleKind::owner:
            return format_text(language, Key::ruled_owner, {team_list(language, plan, teams_of(record))});
        case RuleKind::interest: return plain(Key::ruled_interest);
        case RuleKind::incompatible:
            return format_text(language, record.ordered ? Key::ruled_incompatible_ordered : Key::ruled_incompatible,
                               {visible_text(record.a.text()), visible_text(record.b.text()), days_of(record)});
        case RuleKind::repeat: return limited(language, record, Key::ruled_repeat);
        case RuleKind::answered: return answered_in_words(language, record);
        case RuleKind::order: return plain(Key::ruled_order);
        case RuleKind::follow_up: return format_text(language, Key::ruled_follow_up, {days_of(record)});
        case RuleKind::capacity: return format_text(language, Key::ruled_capacity, {response_days_of(record)});
        case RuleKind::duplicate_account: return plain(Key::ruled_duplicate_account);
        case RuleKind::shared_goal: return plain(Key::ruled_shared_goal);
    }
    return "";
}

}
