#include "plan/plan.h"

#include "plan/delta.h"

namespace concierto {

namespace {

// Calls `visit.template operator()<R>()` with the record type of `kind`, which must not be Kind::plan.
template <std::size_t I = 1, class Visit>
void with_type_of(Kind kind, Visit&& visit) {
    if constexpr (I < kind_count) {
        if (static_cast<std::size_t>(kind) == I) {
            visit.template operator()<std::variant_alternative_t<I, AnyRecord>>();
        } else {
            with_type_of<I + 1>(kind, visit);
        }
    }
}

}

std::optional<AnyRecord> Plan::get(Kind kind, Name id) const {
    if (kind == Kind::plan) return header;
    std::optional<AnyRecord> out;
    with_type_of(kind, [&]<class R>() {
        if (const R* record = find(Id<R>(id))) out = *record;
    });
    return out;
}

void Plan::put(AnyRecord record) {
    std::visit(
        [this](auto& one) {
            using R = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<R, PlanHeader>) {
                header = std::move(one);
            } else {
                table<R>().put(std::move(one));
            }
        },
        record);
}

void Plan::erase(Kind kind, Name id) {
    if (kind == Kind::plan) return;
    with_type_of(kind, [&]<class R>() { table<R>().erase(Id<R>(id)); });
}

bool same_other_parts(const Plan& a, const Plan& b) {
    return a.kept == b.kept && a.unknown == b.unknown && a.seen_json == b.seen_json && a.actors_json == b.actors_json;
}

bool same_content(const Plan& a, const Plan& b) { return same_other_parts(a, b) && difference(a, b).empty(); }

}
