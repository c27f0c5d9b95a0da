#include "app/selection.h"

#include <algorithm>

namespace concierto {

bool Selection::contains(const RecordKey& key) const {
    return std::find(keys_.begin(), keys_.end(), key) != keys_.end();
}

std::vector<RecordKey> Selection::of(Kind kind) const {
    std::vector<RecordKey> out;
    for (const RecordKey& key : keys_) {
        if (key.kind == kind) out.push_back(key);
    }
    return out;
}

std::vector<Id<Activity>> Selection::activities() const {
    std::vector<Id<Activity>> out;
    for (const RecordKey& key : keys_) {
        if (key.kind == Kind::activity) out.emplace_back(key.id);
    }
    return out;
}

void Selection::clear() {
    keys_.clear();
    anchor_ = {};
}

void Selection::set(const RecordKey& key) {
    keys_ = {key};
    anchor_ = key;
}

void Selection::set_all(std::span<const RecordKey> keys) {
    keys_.assign(keys.begin(), keys.end());
    anchor_ = keys_.empty() ? RecordKey() : keys_.front();
}

void Selection::toggle(const RecordKey& key) {
    const auto found = std::find(keys_.begin(), keys_.end(), key);
    if (found != keys_.end()) {
        keys_.erase(found);
    } else {
        keys_.push_back(key);
    }
    anchor_ = key;
}

void Selection::extend(const RecordKey& key, std::span<const RecordKey> order) {
    const auto from = std::find(order.begin(), order.end(), anchor_);
    const auto to = std::find(order.begin(), order.end(), key);
    if (from == order.end() || to == order.end()) return set(key);
    const RecordKey anchor = anchor_;
    keys_.assign(std::min(from, to), std::max(from, to) + 1);
    // The inspector follows the end that moves.
    if (to < from) std::reverse(keys_.begin(), keys_.end());
    anchor_ = anchor;
}

void Selection::drop_missing(const Plan& plan) {
    std::erase_if(keys_, [&plan](const RecordKey& key) {
        const std::optional<AnyRecord> record = plan.get(key.kind, key.id);
        return !record || meta_of(*record).gone;
    });
}

}
