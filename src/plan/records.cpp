#include "plan/records.h"

#include <algorithm>

#include "base/sort.h"
#include "plan/fields.h"

namespace concierto {

namespace {

template <class T>
concept SetElement = std::is_enum_v<T> || std::is_base_of_v<Name, T>;

template <SetElement T>
void sort_set(std::vector<T>& set) {
    if (set.size() < 2) return;
    const auto less = [](const T& a, const T& b) {
        if constexpr (std::is_enum_v<T>) {
            return enum_text(a) < enum_text(b);
        } else {
            return text_less(a, b);
        }
    };
    if (!std::is_sorted(set.begin(), set.end(), less)) sort_list(set, less);
    set.erase(std::unique(set.begin(), set.end()), set.end());
}

template <SetElement T>
void sort_set(std::optional<std::vector<T>>& set) {
    if (set) sort_set(*set);
}

template <class R>
void sort_sets(R& record) {
    for_each_field<R>([&record](const auto& one) {
        using T = typename std::decay_t<decltype(one)>::Value;
        if constexpr (requires(T & value) { sort_set(value); }) {
            if (has(one.use, FieldUse::set)) sort_set(record.*one.member);
        }
    });
}

}

std::optional<Kind> kind_of_collection(std::string_view name) {
    for (std::size_t i = 0; i < kind_count; ++i) {
        if (collection_names[i] == name) return static_cast<Kind>(i);
    }
    return std::nullopt;
}

Name id_of(const AnyRecord& record) {
    return std::visit([](const auto& one) -> Name { return one.id; }, record);
}

const Meta& meta_of(const AnyRecord& record) {
    return std::visit([](const auto& one) -> const Meta& { return one.meta; }, record);
}

Meta& meta_of(AnyRecord& record) {
    return std::visit([](auto& one) -> Meta& { return one.meta; }, record);
}

void normalise(AnyRecord& record) {
    std::visit(
        [](auto& one) {
            if constexpr (requires { normalise(one); }) normalise(one);
        },
        record);
}

void normalise(Activity& activity) {
    if (activity.end == activity.start) activity.end = Date();
    sort_sets(activity);
}

void normalise(Account& account) { sort_sets(account); }
void normalise(Contact& contact) { sort_sets(contact); }
void normalise(RuleRecord& rule) { sort_sets(rule); }

}
