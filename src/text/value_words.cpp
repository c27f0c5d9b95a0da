#include "text/value_words.h"

#include "text/catalogue.h"
#include "text/describe_change.h"
#include "text/locale_format.h"
#include "text/quiet_words.h"

namespace concierto {

std::string words(const WordsContext&, const std::string& value) { return visible_text(value); }
std::string words(const WordsContext&, Name value) { return visible_text(value.text()); }
std::string words(const WordsContext& in, Date value) { return format_date(in.language, value, DateStyle::with_year); }
std::string words(const WordsContext& in, Month value) { return format_month(in.language, value); }
std::string words(const WordsContext&, TimeOfDay value) { return format_time(value); }
std::string words(const WordsContext& in, Money value) {
    return format_money(in.language, value, in.plan.header.currency.text());
}
std::string words(const WordsContext& in, Rate value) { return format_percent(in.language, value); }
std::string words(const WordsContext& in, Count value) { return format_number(in.language, value); }
std::string words(const WordsContext& in, double value) { return format_decimal(in.language, value, 4); }
std::string words(const WordsContext& in, bool value) {
    return std::string(text(in.language, value ? Key::yes : Key::no));
}

std::string words(const WordsContext& in, const Step& value) {
    std::string out = format_text(in.language, Key::step_on_day, {value.day});
    const auto add = [&out](const std::string& part) {
        if (!part.empty()) (out += ' ') += part;
    };
    add(words(in, value.channel));
    add(format_time(value.time));
    if (!value.title.empty()) add(format_text(in.language, Key::quoted, {visible_text(value.title)}));
    return out;
}

std::string words(const WordsContext& in, const QuietRange& value) { return quiet_in_words(in.language, value); }

std::string words(const WordsContext& in, const ConsentByChannel& value) {
    std::vector<std::string> parts;
    for (std::size_t i = 1; i < value.by_channel.size(); ++i) {
        const auto channel = static_cast<Channel>(i);
        if (value[channel] == Consent::none) continue;
        parts.push_back(format_text(in.language, Key::consent_of_channel,
                                    {name_of(in.language, channel), name_of(in.language, value[channel])}));
    }
    return joined_words(in, parts);
}

std::string reference_words(const WordsContext& in, Kind kind, Name id) {
    const auto record = in.plan.get(kind, id);
    if (!record) return format_text(in.language, Key::missing_record, {visible_text(id.text())});
    return record_name(in.language, in.plan, *record);
}

std::string joined_words(const WordsContext& in, const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) {
        if (!out.empty()) out += text(in.language, Key::list_comma);
        out += part;
    }
    return out;
}

}
