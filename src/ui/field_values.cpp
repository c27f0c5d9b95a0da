#include "ui/field_values.h"

#include <algorithm>

#include "base/number.h"
#include "base/utf8.h"
#include "plan/query.h"
#include "text/catalogue.h"
#include "text/locale_format.h"
#include "text/names.h"

namespace concierto::ui {
namespace {

template <class E>
std::string name_in(Language language, std::string_view word) {
    const auto& words = EnumTexts<E>::texts;
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::string(word);
    return std::string(name_of(language, static_cast<E>(found - words.begin())));
}

struct ChoiceField {
    std::string_view field;
    std::string (*name)(Language, std::string_view);
};

constexpr ChoiceField choice_fields[] = {
    {"channel", name_in<Channel>},
    {"channels", name_in<Channel>},
    {"no_contact", name_in<Channel>},
    {"status", name_in<Status>},
    {"role", name_in<TeamRole>},
    {"tier", name_in<Tier>},
    {"stage", name_in<Stage>},
    {"stages", name_in<Stage>},
    {"result", name_in<OutcomeResult>},
    {"results", name_in<OutcomeResult>},
    {"metric", name_in<Metric>},
    {"direction", name_in<Direction>},
    {"category", name_in<ForecastCategory>},
    {"field", name_in<EstimateField>},
    {"severity", name_in<Severity>},
    {"window", name_in<Window>},
    {"scope", name_in<SubjectScope>},
    {"view", name_in<ViewKind>},
    {"language", name_in<Language>},
    {"verdict", name_in<Verdict>},
    {"rule", name_in<RuleKind>},
};

// Elements that every one of the texts has, in the order of the first.
std::vector<std::string> common_elements(std::span<const std::string> texts) {
    std::vector<std::string> common = split_list(texts.front());
    for (const std::string& each : texts.subspan(1)) {
        const std::vector<std::string> others = split_list(each);
        std::erase_if(common, [&](const std::string& word) {
            return std::find(others.begin(), others.end(), word) == others.end();
        });
    }
    return common;
}

bool can_be_empty(const AnyRecord& record, const FieldInfo& info) {
    if (info.presence == Presence::required) return false;
    const Result<AnyRecord> emptied = with_field(record, info.name, "");
    return emptied.ok() && field_text(*emptied, info.name).empty();
}

void add_options(FieldValue& value, Language language, const AnyRecord& first) {
    const FieldInfo& info = *value.info;
    if (info.type == FieldType::choice && can_be_empty(first, info)) {
        value.options.emplace_back(text(language, Key::dash));
    }
    for (const std::string_view word : info.choices) value.options.push_back(choice_name(language, info.name, word));
}

void add_rows(FieldValue& value, const AnyRecord& first) {
    if (const auto* activity = std::get_if<Activity>(&first)) value.steps = activity->steps;
    if (const auto* account = std::get_if<Account>(&first)) value.quiet = account->quiet;
    if (const auto* contact = std::get_if<Contact>(&first)) {
        const auto& by_channel = contact->consent.by_channel;
        value.consent.assign(by_channel.begin(), by_channel.end());
    }
}

void add_elements(FieldValue& value, const Plan& plan, Language language, std::span<const std::string> texts) {
    const FieldInfo& info = *value.info;
    for (std::string& word : common_elements(texts)) {
        std::string name = word;
        if (info.type == FieldType::reference_list) {
            name = reference_name(plan, language, info.reference, Name::of(word));
        } else if (info.type == FieldType::choice_list) {
            name = choice_name(language, info.name, word);
        } else if (info.type == FieldType::weekdays && word.size() == 1) {
            name = format_weekday_short(language, word.front() - '0');
        }
        value.elements.push_back({std::move(word), std::move(name)});
    }
}

template <class R>
void collect(const Plan& plan, std::vector<FieldElement>& out, std::string_view folded_query, std::size_t most) {
    const std::vector<std::string> words = [&] {
        std::vector<std::string> parts;
        std::size_t at = 0;
        while (at < folded_query.size()) {
            const std::size_t end = std::min(folded_query.find(' ', at), folded_query.size());
            if (end > at) parts.emplace_back(folded_query.substr(at, end - at));
            at = end + 1;
        }
        return parts;
    }();
    for (const R& record : plan.table<R>()) {
        std::string name = title_of(AnyRecord(record));
        const std::string folded = fold(name);
        const bool all = std::all_of(words.begin(), words.end(),
                                     [&](const std::string& word) { return folded.find(word) != std::string::npos; });
        if (all) out.push_back({record.id.str(), std::move(name)});
        if (out.size() >= most) return;
    }
}

}

std::string choice_name(Language language, std::string_view field, std::string_view word) {
    for (const ChoiceField& each : choice_fields) {
        if (each.field == field) return each.name(language, word);
    }
    return std::string(word);
}

std::string reference_name(const Plan& plan, Language language, Kind kind, Name id) {
    if (id.empty()) return "";
    if (kind == Kind::team) {
        for (const Team& team : teams_of(plan)) {
            if (Name(team.id) == id) return team.name.empty() ? id.str() : team.name;
        }
    }
    const std::optional<AnyRecord> record = plan.get(kind, id);
    if (!record || meta_of(*record).gone) return format_text(language, Key::missing_record, {id.text()});
    return title_of(*record);
}

FieldValue field_value_of(const Plan& plan, Language language, const FieldInfo& info,
                          std::span<const AnyRecord> records) {
    FieldValue value;
    value.info = &info;
    const Kind kind = kind_of(records.front());
    value.label = field_name(language, kind, info.name);
    value.unit = field_unit(language, kind, info.name);
    std::vector<std::string> texts;
    for (const AnyRecord& record : records) texts.push_back(field_text(record, info.name));
    value.mixed = std::any_of(texts.begin(), texts.end(), [&](const std::string& each) { return each != texts[0]; });
    if (!value.mixed) value.text = texts.front();
    switch (info.type) {
        case FieldType::reference:
            value.shown = reference_name(plan, language, info.reference, Name::of(value.text));
            break;
        case FieldType::rate: value.text = percent_of_rate(value.text); break;
        case FieldType::choice: add_options(value, language, records.front()); break;
        case FieldType::choice_list: add_options(value, language, records.front()); [[fallthrough]];
        case FieldType::text_list:
        case FieldType::reference_list:
        case FieldType::weekdays: add_elements(value, plan, language, texts); break;
        case FieldType::steps:
        case FieldType::quiet:
        case FieldType::consent: add_rows(value, records.front()); break;
        case FieldType::text:
        case FieldType::multiline:
        case FieldType::id:
        case FieldType::date:
        case FieldType::month:
        case FieldType::time:
        case FieldType::money:
        case FieldType::count:
        case FieldType::number:
        case FieldType::yes_no: break;
    }
    return value;
}

std::vector<FieldElement> find_records(const Plan& plan, Kind kind, std::string_view query, std::size_t limit) {
    std::vector<FieldElement> found;
    const std::string folded = fold(query);
    constexpr std::size_t most = 2000;  // enough to choose the best from
    switch (kind) {
        case Kind::team:
            for (const Team& team : teams_of(plan)) found.push_back({team.id.str(), title_of(AnyRecord(team))});
            break;
        case Kind::person: collect<Person>(plan, found, folded, most); break;
        case Kind::account: collect<Account>(plan, found, folded, most); break;
        case Kind::contact: collect<Contact>(plan, found, folded, most); break;
        case Kind::play: collect<Play>(plan, found, folded, most); break;
        case Kind::activity: collect<Activity>(plan, found, folded, most); break;
        case Kind::goal: collect<Goal>(plan, found, folded, most); break;
        default: break;
    }
    const auto begins = [&](const FieldElement& each) { return fold(each.name).starts_with(folded) ? 0 : 1; };
    std::vector<std::pair<int, FieldElement>> ranked;
    for (FieldElement& each : found) ranked.emplace_back(begins(each), std::move(each));
    const std::size_t kept = std::min(limit, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end(),
                      [](const auto& a, const auto& b) {
                          if (a.first != b.first) return a.first < b.first;
                          return a.second.name != b.second.name ? a.second.name < b.second.name
                                                                : a.second.word < b.second.word;
                      });
    found.clear();
    for (std::size_t each = 0; each < kept; ++each) found.push_back(std::move(ranked[each].second));
    return found;
}

std::vector<std::string> split_list(std::string_view list) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at <= list.size()) {
        const std::size_t comma = std::min(list.find(',', at), list.size());
        std::string_view part = list.substr(at, comma - at);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
        at = comma + 1;
    }
    return parts;
}

std::string percent_of_rate(std::string_view rate) {
    const std::optional<std::int64_t> value = parse_scaled(rate, 4);
    return value ? scaled_text(*value, 2) : "";
}

namespace {

// Digits, signs and separators of a number; empty when there is anything else but spaces and signs of money.
std::string bare_number(std::string_view typed) {
    std::string bare;
    for (std::size_t at = 0; at < typed.size();) {
        const char32_t c = next_code_point(typed, at);
        const bool part = (c >= U'0' && c <= U'9') || c == U'-' || c == U'.' || c == U',';
        const bool left_out = c == U' ' || c == 0xA0 || c == 0x202F || c == U'$' || c == 0x20AC || c == U'%';
        if (!part && !left_out) return {};
        if (part) bare += static_cast<char>(c);
    }
    return bare;
}

// Where the decimals begin: the last separator, unless it can only part thousands. A single comma before three digits
// is one of thousands, as the board writes them; a single point is so only where no field has three decimals.
std::size_t decimal_mark(const std::string& bare, FieldType type) {
    const std::size_t last = bare.find_last_of(".,");
    if (last == std::string::npos) return last;
    const char mark = bare[last];
    const bool both = bare.find(mark == '.' ? ',' : '.') != std::string::npos;
    const bool several = bare.find(mark) != last;
    const bool three = bare.size() - last == 4;
    const bool whole_or_money = type == FieldType::count || type == FieldType::money;
    const bool thousands = several || (!both && three && (mark == ',' || whole_or_money));
    return thousands ? std::string::npos : last;
}

}

std::string text_of_typed(FieldType type, std::string_view typed) {
    const bool number =
        type == FieldType::count || type == FieldType::number || type == FieldType::money || type == FieldType::rate;
    const std::string bare = number ? bare_number(typed) : std::string();
    if (bare.empty()) return std::string(typed);
    const std::size_t mark = decimal_mark(bare, type);
    std::string plain;
    for (std::size_t at = 0; at < bare.size(); ++at) {
        if (at == mark) {
            plain += '.';
        } else if (bare[at] != '.' && bare[at] != ',') {
            plain += bare[at];
        }
    }
    if (type != FieldType::rate) return plain;
    const std::optional<std::int64_t> hundredths = parse_scaled(plain, 2);
    return hundredths ? scaled_text(*hundredths, 4) : plain;
}

}
