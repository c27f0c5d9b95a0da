#include "plan/field_text.h"

#include <array>
#include <vector>

#include "plan/field_value.h"
#include "plan/fields.h"

namespace concierto {

namespace {

// Maps a member's type to its FieldType. Order matters only where types overlap (Id is a Name).
template <class T>
struct TypeOf;
#define CONCIERTO_TYPE(T, type)                             \
    template <>                                             \
    struct TypeOf<T> {                                      \
        static constexpr FieldType value = FieldType::type; \
    };
CONCIERTO_TYPE(std::string, text)
CONCIERTO_TYPE(Name, text)
CONCIERTO_TYPE(Date, date)
CONCIERTO_TYPE(Month, month)
CONCIERTO_TYPE(TimeOfDay, time)
CONCIERTO_TYPE(Money, money)
CONCIERTO_TYPE(Rate, rate)
CONCIERTO_TYPE(Count, count)
CONCIERTO_TYPE(double, number)
CONCIERTO_TYPE(bool, yes_no)
CONCIERTO_TYPE(std::vector<Step>, steps)
CONCIERTO_TYPE(std::vector<QuietRange>, quiet)
CONCIERTO_TYPE(ConsentByChannel, consent)
CONCIERTO_TYPE(std::vector<Count>, weekdays)
CONCIERTO_TYPE(std::vector<Name>, text_list)
#undef CONCIERTO_TYPE
template <class E>
requires std::is_enum_v<E>
struct TypeOf<E> {
    static constexpr FieldType value = FieldType::choice;
};
template <class E>
requires std::is_enum_v<E>
struct TypeOf<std::vector<E>> {
    static constexpr FieldType value = FieldType::choice_list;
};
template <class R>
struct TypeOf<Id<R>> {
    static constexpr FieldType value = FieldType::reference;
};
template <class R>
struct TypeOf<std::vector<Id<R>>> {
    static constexpr FieldType value = FieldType::reference_list;
};
template <class T>
struct TypeOf<std::optional<T>> : TypeOf<T> {};

template <class E>
std::span<const std::string_view> words_of() {
    const std::span<const std::string_view> all = EnumTexts<E>::texts;
    return all.front().empty() ? all.subspan(1) : all;
}

template <class T>
struct ChoicesOf {
    static std::span<const std::string_view> words() {
        if constexpr (std::is_enum_v<T>) {
            return words_of<T>();
        } else {
            return {};
        }
    }
};
template <class T>
struct ChoicesOf<std::vector<T>> : ChoicesOf<T> {};
template <class T>
struct ChoicesOf<std::optional<T>> : ChoicesOf<T> {};

template <class F>
FieldInfo info_of(const F& one) {
    using T = typename F::Value;
    FieldInfo out;
    out.name = one.name;
    out.type = TypeOf<T>::value;
    if (out.type == FieldType::text && has(one.use, FieldUse::multiline)) out.type = FieldType::multiline;
    if (one.name == "id") out.type = FieldType::id;
    out.presence = has(one.use, FieldUse::required) ? Presence::required : Presence::optional;
    if constexpr (ReferenceKind<T>::is_reference) out.reference = ReferenceKind<T>::kind;
    out.choices = ChoicesOf<T>::words();
    out.least = one.least;
    out.most = one.most;
    return out;
}

template <std::size_t... I>
std::array<std::vector<FieldInfo>, kind_count> all_fields(std::index_sequence<I...>) {
    std::array<std::vector<FieldInfo>, kind_count> out;
    const auto collect = [&out]<std::size_t K>() {
        for_each_field<std::variant_alternative_t<K, AnyRecord>>(
            [&out](const auto& one) { out[K].push_back(info_of(one)); });
    };
    (collect.template operator()<I>(), ...);
    return out;
}

// Calls `visit(record, field)` for the field of this name; false when there is none.
template <class Any, class Visit>
bool with_named_field(Any& record, std::string_view name, Visit&& visit) {
    bool found = false;
    std::visit(
        [&](auto& one) {
            for_each_field<std::decay_t<decltype(one)>>([&](const auto& field) {
                if (field.name != name) return;
                found = true;
                visit(one, field);
            });
        },
        record);
    return found;
}

Error fault_error(ValueFault fault, std::string_view field) {
    const ErrorKind kind = fault == ValueFault::out_of_range ? ErrorKind::out_of_range : ErrorKind::bad_value;
    return {kind, std::string(field), 0, 0};
}

bool may_be_emptied(const FieldInfo& info) { return info.presence == Presence::optional; }

}

std::span<const FieldInfo> fields_of(Kind kind) {
    static const auto all = all_fields(std::make_index_sequence<kind_count>());
    return all[static_cast<std::size_t>(kind)];
}

const FieldInfo* field_of(Kind kind, std::string_view field) {
    for (const FieldInfo& one : fields_of(kind)) {
        if (one.name == field) return &one;
    }
    return nullptr;
}

std::string field_text(const AnyRecord& record, std::string_view field) {
    std::string out;
    with_named_field(record, field, [&out](const auto& one, const auto& of) { out = value_text(one.*of.member); });
    return out;
}

Result<AnyRecord> with_field(AnyRecord record, std::string_view field, std::string_view text) {
    const FieldInfo* info = field_of(kind_of(record), field);
    if (info == nullptr) return Error{ErrorKind::bad_value, std::string(field), 0, 0};
    const std::string_view value = without_spaces(text);
    if (value.empty() && !may_be_emptied(*info)) return fault_error(ValueFault::bad_value, field);
    // Decisions have findings' ids, which are longer than those of other records.
    const bool own_id = info->type == FieldType::id && kind_of(record) != Kind::decision;
    if (own_id && reference_fault(value) != ValueFault::none) return fault_error(ValueFault::bad_value, field);
    ValueFault fault = ValueFault::none;
    with_named_field(record, field, [&](auto& one, const auto& of) {
        using R = std::decay_t<decltype(one)>;
        if (value.empty()) {
            one.*of.member = R().*of.member;
        } else if constexpr (std::is_same_v<std::decay_t<decltype(one.*of.member)>, Id<R>> &&
                             std::is_same_v<R, Decision>) {
            fault = read_value(value, static_cast<Name&>(one.*of.member), {});
        } else {
            fault = read_value(value, one.*of.member, {of.use, of.least, of.most});
        }
    });
    if (fault != ValueFault::none) return fault_error(fault, field);
    normalise(record);
    return record;
}

bool field_is_default(const AnyRecord& record, std::string_view field) {
    bool same = true;
    with_named_field(record, field, [&same](const auto& one, const auto& of) {
        same = one.*of.member == std::decay_t<decltype(one)>().*of.member;
    });
    return same;
}

std::string title_of(const AnyRecord& record) {
    for (const std::string_view field : {"title", "name"}) {
        // A contact's `title` is the person's position.
        if (field == "title" && kind_of(record) == Kind::contact) continue;
        std::string text = field_text(record, field);
        if (!text.empty()) return text;
    }
    return id_of(record).str();
}

}
