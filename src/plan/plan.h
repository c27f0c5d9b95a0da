// plan.h -- A plan: the header, one table per collection, and what reading kept without understanding it. A plan is a
// value; what happens to it is a Delta (delta.h). Nothing here checks meaning: that is what rules are for.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "plan/records.h"
#include "plan/table.h"

namespace concierto {

// A record of a known collection that lacks a required field or has a field of the wrong type: kept as it came.
struct KeptRecord {
    Kind kind{};
    std::string id;    // "" when it has none that is a text
    std::string json;  // compact
    friend bool operator==(const KeptRecord&, const KeptRecord&) = default;
};

// A top-level member that we do not know.
struct UnknownSection {
    std::string key;
    std::string json;          // compact
    std::int64_t records = 0;  // elements, when it is an array
    friend bool operator==(const UnknownSection&, const UnknownSection&) = default;
};

class Plan {
  public:
    PlanHeader header;
    std::vector<KeptRecord> kept;
    std::vector<UnknownSection> unknown;
    std::string seen_json;    // `seen` as compact JSON, "" when absent
    std::string actors_json;  // `actors`, likewise

    template <class R>
    Table<R>& table() {
        return std::get<Table<R>>(tables_);
    }
    template <class R>
    const Table<R>& table() const {
        return std::get<Table<R>>(tables_);
    }

    // The record of this id, those in the trash included; null when there is none.
    template <class R>
    const R* find(Id<R> id) const {
        return table<R>().find(id);
    }
    // The same without the trash.
    template <class R>
    const R* live(Id<R> id) const {
        return table<R>().live(id);
    }

    // A copy of any record; empty when there is none. Kind::plan ignores the id.
    std::optional<AnyRecord> get(Kind kind, Name id) const;
    void put(AnyRecord record);
    void erase(Kind kind, Name id);

    // Calls `visit(table)` for every Table, in file order.
    template <class Visit>
    void for_each_table(Visit&& visit) const {
        std::apply([&visit](const auto&... one) { (visit(one), ...); }, tables_);
    }

  private:
    template <class Variant>
    struct TablesOf;
    template <class... R>
    struct TablesOf<std::variant<PlanHeader, R...>> {
        using type = std::tuple<Table<R>...>;
    };
    TablesOf<AnyRecord>::type tables_;
};

// Same parts that are not understood, and the same knowledge of edits.
bool same_other_parts(const Plan& a, const Plan& b);

// Same header, records, and kept parts, whatever the order in which they were put.
bool same_content(const Plan& a, const Plan& b);

}
