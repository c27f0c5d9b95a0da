#include "text/quiet_words.h"

#include <algorithm>

#include "base/sort.h"
#include "text/catalogue.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "text/sentence_parts.h"

namespace concierto {

namespace {

std::string joined_with_commas(Language language, const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) {
        if (!out.empty()) out += text(language, Key::list_comma);
        out += part;
    }
    return out;
}

bool in_a_row(const std::vector<Count>& days) {
    for (std::size_t i = 1; i < days.size(); ++i) {
        if (days[i] != days[i - 1] + 1) return false;
    }
    return true;
}

// An absent bound is the start or the end of the day.
std::string times_in_words(Language language, TimeOfDay from, TimeOfDay to) {
    return format_text(language, Key::quiet_times,
                       {from.exists() ? format_time(from) : "00:00", to.exists() ? format_time(to) : "24:00"});
}

}

std::string weekdays_in_words(Language language, const std::vector<Count>& weekdays) {
    std::vector<Count> days = weekdays;
    sort_list(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    if (days.empty() || days.size() == 7) return std::string(text(language, Key::quiet_every_day));
    if (days.size() > 2 && in_a_row(days)) {
        return format_text(language, Key::weekdays_from_to,
                           {format_weekday_long(language, days.front()), format_weekday_long(language, days.back())});
    }
    std::vector<std::string> names;
    for (const Count day : days) names.push_back(format_weekday_long(language, day));
    return list_text(language, names.data(), names.data() + names.size());
}

std::string quiet_in_words(Language language, const Plan& plan, const RuleRecord& record) {
    std::vector<std::string> parts;
    if (record.channels) parts.push_back(channel_plural_list(language, *record.channels));
    if (record.from.exists() || record.to.exists()) parts.push_back(format_range(language, record.from, record.to));
    const bool times = record.from_time.exists() || record.to_time.exists();
    if (!record.weekdays.empty() || (times && parts.size() < 2)) {
        parts.push_back(weekdays_in_words(language, record.weekdays));
    }
    if (times) parts.push_back(times_in_words(language, record.from_time, record.to_time));
    std::vector<std::string> accounts;
    for (const auto id : record.accounts) accounts.push_back(account_name(language, plan, id));
    for (const Name tag : record.tags) accounts.push_back("#" + visible_text(tag.text()));
    if (!accounts.empty()) parts.push_back(names_list(language, std::move(accounts)));
    if (parts.empty()) parts.push_back(std::string(text(language, Key::quiet_every_day)));
    const std::string words = joined_with_commas(language, parts);
    if (record.name.empty()) return words;
    return format_text(language, Key::quiet_named, {visible_text(record.name), words});
}

std::string quiet_in_words(Language language, const QuietRange& range) {
    std::string days = format_range(language, range.from, range.to);
    if (days.empty()) days = text(language, Key::quiet_every_day);
    return range.reason.empty() ? days : format_text(language, Key::quiet_parts, {days, visible_text(range.reason)});
}

}
