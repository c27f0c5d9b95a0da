#include "plan/delta.h"

#include <algorithm>
#include <unordered_map>

#include "base/sort.h"

namespace concierto {

namespace {

RecordPointer pointer_to(std::optional<AnyRecord> record) {
    return record ? std::make_shared<const AnyRecord>(std::move(*record)) : nullptr;
}

bool same(const RecordPointer& a, const RecordPointer& b) {
    if (a == b) return true;
    return a != nullptr && b != nullptr && *a == *b;
}

template <class R>
void compare_tables(const Table<R>& from, const Table<R>& to, std::vector<Change>& out) {
    from.for_each_even_gone([&](const R& before) {
        const R* after = to.find(before.id);
        if (after != nullptr && *after == before) return;
        out.push_back({kind_for<R>(), before.id, std::make_shared<const AnyRecord>(before),
                       after == nullptr ? nullptr : std::make_shared<const AnyRecord>(*after)});
    });
    to.for_each_even_gone([&](const R& after) {
        if (from.find(after.id) == nullptr) {
            out.push_back({kind_for<R>(), after.id, nullptr, std::make_shared<const AnyRecord>(after)});
        }
    });
}

}

void Delta::add(Change change) {
    // Deltas made by hand touch few records; long ones (imports, joins) touch each record once and use `difference`.
    const std::size_t searched = std::min<std::size_t>(changes_.size(), 64);
    for (auto it = changes_.end() - static_cast<std::ptrdiff_t>(searched); it != changes_.end(); ++it) {
        if (it->kind != change.kind || it->id != change.id) continue;
        it->after = std::move(change.after);
        if (same(it->before, it->after)) changes_.erase(it);
        return;
    }
    if (!same(change.before, change.after)) changes_.push_back(std::move(change));
}

void Delta::put(const Plan& plan, AnyRecord record) {
    normalise(record);
    const Kind kind = kind_of(record);
    const Name id = kind == Kind::plan ? Name() : id_of(record);  // there is one header, whatever its id
    add({kind, id, pointer_to(plan.get(kind, id)), pointer_to(std::move(record))});
}

void Delta::erase(const Plan& plan, Kind kind, Name id) { add({kind, id, pointer_to(plan.get(kind, id)), nullptr}); }

void apply(Plan& plan, const Delta& delta) {
    for (const Change& change : delta.changes()) {
        if (change.after == nullptr) {
            plan.erase(change.kind, change.id);
        } else {
            plan.put(*change.after);
        }
    }
}

Delta reversed(const Delta& delta) {
    Delta out;
    for (auto it = delta.changes().rbegin(); it != delta.changes().rend(); ++it) {
        out.add({it->kind, it->id, it->after, it->before});
    }
    return out;
}

Delta joined(std::span<const Delta> in_order) {
    std::vector<Change> changes;
    std::unordered_map<std::uint64_t, std::size_t> places;
    for (const Delta& delta : in_order) {
        for (const Change& change : delta.changes()) {
            const std::uint64_t key = (static_cast<std::uint64_t>(change.kind) << 32) | change.id.symbol();
            const auto [at, is_new] = places.try_emplace(key, changes.size());
            if (is_new) {
                changes.push_back(change);
            } else {
                changes[at->second].after = change.after;
            }
        }
    }
    Delta out;
    for (Change& change : changes) out.add(std::move(change));
    return out;
}

Delta joined(const Delta& first, const Delta& second) {
    const Delta both[] = {first, second};
    return joined(both);
}

Delta difference(const Plan& from, const Plan& to) {
    std::vector<Change> changes;
    if (!(from.header == to.header)) {
        changes.push_back({Kind::plan, Name(), std::make_shared<const AnyRecord>(from.header),
                           std::make_shared<const AnyRecord>(to.header)});
    }
    from.for_each_table([&](const auto& table) {
        using R = std::decay_t<decltype(*table.begin())>;
        compare_tables(table, to.table<R>(), changes);
    });
    sort_list(changes, [](const Change& a, const Change& b) {
        return a.kind != b.kind ? a.kind < b.kind : text_less(a.id, b.id);
    });
    Delta out;
    for (Change& change : changes) out.add(std::move(change));
    return out;
}

}
