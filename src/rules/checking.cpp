#include "rules/checking.h"

#include <algorithm>

#include "base/must.h"

namespace concierto {

namespace {

constexpr std::size_t records_per_step = 4000;
constexpr std::size_t scopes_per_step = 400;
constexpr double indexing_share = 0.2;  // of the time that a large plan takes

}

Checking::Checking(Plan plan, Date today)
    : checked_(IndexedPlan(std::move(plan), IndexedPlan::Indexing::in_parts), today) {}

bool Checking::step() {
    if (indexing_) {
        indexing_ = checked_.indexed_.index_more(records_per_step);
        if (!indexing_) list_scopes();
        return true;
    }
    const std::size_t end = std::min(scopes_.size(), next_ + scopes_per_step);
    for (; next_ < end; ++next_) checked_.check_anew(scopes_[next_], scratch_);
    return next_ < scopes_.size();
}

void Checking::list_scopes() {
    for (std::size_t kind = 0; kind < scope_kind_count; ++kind) {
        const std::vector<Scope> more = checked_.scopes_in(static_cast<ScopeKind>(kind));
        scopes_.insert(scopes_.end(), more.begin(), more.end());
    }
}

double Checking::progress() const {
    if (indexing_) return checked_.indexed_.indexed_part() * indexing_share;
    if (scopes_.empty()) return 1;
    const double part = static_cast<double>(next_) / static_cast<double>(scopes_.size());
    return indexing_share + part * (1 - indexing_share);
}

CheckedPlan Checking::take() {
    MUST(!indexing_ && next_ == scopes_.size());
    ++checked_.version_;
    return std::move(checked_);
}

CheckedPlan::CheckedPlan(Plan plan, Date today) {
    Checking checking(std::move(plan), today);
    while (checking.step()) {
    }
    *this = checking.take();
}

}
