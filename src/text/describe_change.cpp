#include "text/describe_change.h"

#include <algorithm>
#include <array>

#include "plan/fields.h"
#include "text/catalogue.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "text/sentence_parts.h"
#include "text/value_words.h"

namespace concierto {

namespace {

// A field that changed, with what was added and taken away where it is a list.
struct ChangedField {
    FieldChange words;
    std::string more, fewer;  // "" unless the field is a list of plain elements
};

template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::true_type {};
template <>
struct IsList<std::vector<Step>> : std::false_type {};

template <class T>
std::string only_in(const WordsContext& in, const std::vector<T>& here, const std::vector<T>& there) {
    std::vector<std::string> parts;
    for (const T& element : here) {
        if (std::find(there.begin(), there.end(), element) == there.end()) parts.push_back(words(in, element));
    }
    return list_text(in.language, parts.data(), parts.data() + parts.size());
}

template <class R>
std::vector<ChangedField> changed_fields(const WordsContext& in, const R& before, const R& after) {
    std::vector<ChangedField> out;
    for_each_field<R>([&](const auto& field) {
        const auto& a = before.*(field.member);
        const auto& b = after.*(field.member);
        if (a == b || field.name == "id") return;
        ChangedField changed;
        changed.words = {std::string(field.name), field_name(in.language, kind_for<R>(), field.name), words(in, a),
                         words(in, b)};
        if constexpr (IsList<std::decay_t<decltype(a)>>::value) {
            changed.more = only_in(in, b, a);
            changed.fewer = only_in(in, a, b);
        }
        out.push_back(std::move(changed));
    });
    return out;
}

template <class R>
const R* as(const RecordPointer& record) {
    return record == nullptr ? nullptr : std::get_if<R>(record.get());
}

template <std::size_t... I>
std::vector<ChangedField> fields_of_change(const WordsContext& in, const Change& change, std::index_sequence<I...>) {
    std::vector<ChangedField> out;
    const auto look = [&]<std::size_t K>() {
        using R = std::variant_alternative_t<K, AnyRecord>;
        const R* before = as<R>(change.before);
        const R* after = as<R>(change.after);
        if (before == nullptr && after == nullptr) return;
        const R nothing;
        out = changed_fields<R>(in, before == nullptr ? nothing : *before, after == nullptr ? nothing : *after);
    };
    (look.template operator()<I>(), ...);
    return out;
}

std::vector<ChangedField> fields_of_change(const WordsContext& in, const Change& change) {
    return fields_of_change(in, change, std::make_index_sequence<kind_count>());
}

std::string phrase(Language language, const ChangedField& field) {
    const FieldChange& words = field.words;
    if (!field.more.empty() && !field.fewer.empty()) {
        return format_text(language, Key::change_field_both, {words.label, field.more, field.fewer});
    }
    if (!field.more.empty()) return format_text(language, Key::change_field_more, {words.label, field.more});
    if (!field.fewer.empty()) return format_text(language, Key::change_field_fewer, {words.label, field.fewer});
    if (words.after.empty()) return format_text(language, Key::change_field_cleared, {words.label, words.before});
    if (words.before.empty()) return format_text(language, Key::change_field_set, {words.label, words.after});
    return format_text(language, Key::change_field, {words.label, words.before, words.after});
}

// Whether the plan has rules of its own is no field: absent and empty collections differ in it.
std::string rule_set_phrase(Language language, const Change& change) {
    const auto* before = as<PlanHeader>(change.before);
    const auto* after = as<PlanHeader>(change.after);
    if (before == nullptr || after == nullptr || before->own_rules == after->own_rules) return {};
    return std::string(text(language, after->own_rules ? Key::change_own_rules : Key::change_default_rules));
}

std::string all_phrases(Language language, const Plan& plan, const Change& change) {
    std::string out = rule_set_phrase(language, change);
    for (const ChangedField& field : fields_of_change({language, plan}, change)) {
        if (!out.empty()) out += "; ";
        out += phrase(language, field);
    }
    return out.empty() ? std::string(text(language, Key::change_other_parts)) : out;
}

Key key_of(ChangeSort sort) {
    switch (sort) {
        case ChangeSort::added: return Key::change_added;
        case ChangeSort::changed: return Key::change_changed;
        case ChangeSort::removed: return Key::change_removed;
        case ChangeSort::restored: return Key::change_restored;
    }
    return Key::change_changed;
}

}

ChangeSort sort_of(const Change& change) {
    const bool before = change.before != nullptr && !meta_of(*change.before).gone;
    const bool after = change.after != nullptr && !meta_of(*change.after).gone;
    if (before && after) return ChangeSort::changed;
    if (before) return ChangeSort::removed;
    return change.before == nullptr ? ChangeSort::added : ChangeSort::restored;
}

std::vector<FieldChange> field_changes(Language language, const Plan& plan, const Change& change) {
    std::vector<FieldChange> out;
    for (ChangedField& field : fields_of_change({language, plan}, change)) out.push_back(std::move(field.words));
    return out;
}

std::string field_value(Language language, const Plan& plan, const AnyRecord& record, std::string_view field) {
    std::string out;
    std::visit(
        [&](const auto& one) {
            for_each_field<std::decay_t<decltype(one)>>([&](const auto& each) {
                if (each.name == field) out = words(WordsContext{language, plan}, one.*(each.member));
            });
        },
        record);
    return out;
}

std::string describe(Language language, const Plan& plan, const Change& change) {
    const AnyRecord& record = change.after != nullptr ? *change.after : *change.before;
    const ChangeSort sort = sort_of(change);
    const std::string fields = sort == ChangeSort::changed ? all_phrases(language, plan, change) : "";
    const Key key = change.kind == Kind::plan ? Key::change_of_plan : key_of(sort);
    return format_text(language, key, {kind_name(language, change.kind), record_name(language, plan, record), fields});
}

std::string describe(Language language, const Plan& plan, const Delta& delta) {
    if (delta.empty()) return std::string(text(language, Key::delta_nothing));
    if (delta.changes().size() == 1) return describe(language, plan, delta.changes().front());
    std::array<int, 4> counts{};
    for (const Change& change : delta.changes()) ++counts[static_cast<std::size_t>(sort_of(change))];
    constexpr std::array keys{Key::delta_added, Key::delta_changed, Key::delta_removed, Key::delta_restored};
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (counts[i] > 0) parts.push_back(format_text(language, keys[i], {counts[i]}));
    }
    std::string sentence = list_text(language, parts.data(), parts.data() + parts.size()) + ".";
    if (sentence[0] >= 'a' && sentence[0] <= 'z') sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    return sentence;
}

}
