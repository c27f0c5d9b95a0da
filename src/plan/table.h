// table.h -- The records of one collection. Finding by id is an array access; a record's address holds until the next
// put or erase of this table. Records in the trash are in the table too: `find` sees them, `live` and iteration do not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/symbol_map.h"

namespace concierto {

template <class R>
class Table {
  public:
    // Null when no record has this id.
    const R* find(Id<R> id) const {
        const std::uint32_t row = row_of(id);
        return row == no_row ? nullptr : &rows_[row];
    }
    // Null also when the record is in the trash.
    const R* live(Id<R> id) const {
        const R* record = find(id);
        return record == nullptr || record->meta.gone ? nullptr : record;
    }
    std::size_t size() const { return rows_.size() - free_.size(); }  // the trash included

    // Adds the record or replaces the one with its id. The id must not be empty.
    void put(R record) {
        std::uint32_t& place = place_by_id_[record.id];
        if (place != 0) {
            rows_[place - 1] = std::move(record);
        } else if (free_.empty()) {
            rows_.push_back(std::move(record));
            place = static_cast<std::uint32_t>(rows_.size());
        } else {
            place = free_.back() + 1;
            free_.pop_back();
            rows_[place - 1] = std::move(record);
        }
    }
    void erase(Id<R> id) {
        const std::uint32_t row = row_of(id);
        if (row == no_row) return;
        rows_[row] = R();
        free_.push_back(row);
        place_by_id_[id] = 0;
    }

    // Live records in no particular order.
    class Iterator {
      public:
        Iterator(const R* at, const R* end) : at_(at), end_(end) { skip(); }
        const R& operator*() const { return *at_; }
        Iterator& operator++() {
            ++at_;
            skip();
            return *this;
        }
        friend bool operator!=(Iterator a, Iterator b) { return a.at_ != b.at_; }

      private:
        void skip() {
            while (at_ != end_ && (at_->id.empty() || at_->meta.gone)) ++at_;
        }
        const R* at_;
        const R* end_;
    };
    Iterator begin() const { return {rows_.data(), rows_.data() + rows_.size()}; }
    Iterator end() const { return {rows_.data() + rows_.size(), rows_.data() + rows_.size()}; }

    // Live records in slices: those in rows [begin, end) of `row_count()`.
    std::size_t row_count() const { return rows_.size(); }
    template <class Visit>
    void for_each_in_rows(std::size_t begin, std::size_t end, Visit&& visit) const {
        for (std::size_t row = begin; row < end; ++row) {
            if (!rows_[row].id.empty() && !rows_[row].meta.gone) visit(rows_[row]);
        }
    }

    // Every record, those in the trash included.
    template <class Visit>
    void for_each_even_gone(Visit&& visit) const {
        for (const R& record : rows_) {
            if (!record.id.empty()) visit(record);
        }
    }

  private:
    static constexpr std::uint32_t no_row = 0xFFFFFFFFU;
    std::uint32_t row_of(Id<R> id) const {
        const std::uint32_t* place = place_by_id_.find(id);
        return place == nullptr || *place == 0 ? no_row : *place - 1;
    }

    std::vector<R> rows_;  // a free row has an empty id
    std::vector<std::uint32_t> free_;
    SymbolMap<std::uint32_t> place_by_id_;  // row + 1; 0: none
};

}
