#include "cli/several_plans.h"

#include <algorithm>

#include "plan/fields.h"

namespace concierto::cli {

namespace {

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

template <class T>
void unite(std::vector<T>& into, const std::vector<T>& from) {
    for (const T& element : from) {
        if (std::find(into.begin(), into.end(), element) == into.end()) into.push_back(element);
    }
}

// A denial counts more than a consent, and either more than nothing.
void unite(ConsentByChannel& into, const ConsentByChannel& from) {
    for (std::size_t i = 0; i < into.by_channel.size(); ++i) {
        Consent& mine = into.by_channel[i];
        const Consent theirs = from.by_channel[i];
        if (theirs == Consent::denied || mine == Consent::none || mine == Consent::unknown) {
            if (theirs != Consent::none) mine = theirs;
        }
    }
}

template <class R, class F>
void unite_field(R& into, const R& from, const F& field) {
    auto& mine = into.*(field.member);
    const auto& theirs = from.*(field.member);
    using T = typename F::Value;
    if constexpr (std::is_same_v<T, ConsentByChannel>) {
        unite(mine, theirs);
    } else {
        if constexpr (IsVector<T>::value) {
            if (has(field.use, FieldUse::set)) return unite(mine, theirs);
        }
        const R nothing;
        if (mine == nothing.*(field.member)) mine = theirs;
    }
}

template <class R>
void unite_record(R& into, const R& from) {
    for_each_field<R>([&](const auto& field) {
        if (field.name != "id") unite_field(into, from, field);
    });
}

template <class R>
void take_record(TogetherPlan& out, const R& record) {
    const R* mine = out.plan.find(record.id);
    if (mine == nullptr) {
        out.plan.put(AnyRecord(record));
        return;
    }
    if (*mine == record) return;
    out.different.push_back(std::string(collection_name(kind_for<R>())) + "/" + record.id.str());
    R united = *mine;
    unite_record(united, record);
    united.meta.gone = mine->meta.gone && record.meta.gone;
    AnyRecord any(std::move(united));
    normalise(any);
    out.plan.put(std::move(any));
}

void take_header(PlanHeader& into, const PlanHeader& from) {
    if (from.start.exists() && (!into.start.exists() || from.start < into.start)) into.start = from.start;
    if (from.end.exists() && (!into.end.exists() || from.end > into.end)) into.end = from.end;
    into.own_rules = into.own_rules || from.own_rules;
}

}

TogetherPlan together_as_one(const std::vector<Plan>& plans) {
    TogetherPlan out;
    out.plan = plans.front();
    for (std::size_t i = 1; i < plans.size(); ++i) {
        take_header(out.plan.header, plans[i].header);
        plans[i].for_each_table([&out](const auto& table) {
            table.for_each_even_gone([&out](const auto& record) { take_record(out, record); });
        });
    }
    std::sort(out.different.begin(), out.different.end());
    out.different.erase(std::unique(out.different.begin(), out.different.end()), out.different.end());
    return out;
}

}
