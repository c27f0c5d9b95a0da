#include "format/dangling.h"

#include "plan/fields.h"

namespace concierto {

namespace {

class DanglingSearch {
  public:
    DanglingSearch(const Plan& plan, Notes& notes) : plan_(plan), notes_(notes) {}

    template <class R>
    void look_through(const Table<R>& table, const std::vector<std::int64_t>& kept) {
        std::int64_t place = 0;
        auto skipped = kept.begin();
        table.for_each_even_gone([&](const R& record) {
            while (skipped != kept.end() && *skipped == place) ++skipped, ++place;
            look_at(record, place++);
        });
    }

  private:
    template <class R>
    void look_at(const R& record, std::int64_t place) {
        for_each_field<R>([&](const auto& one) {
            using T = typename std::decay_t<decltype(one)>::Value;
            if constexpr (ReferenceKind<T>::is_reference) {
                if (one.name != "id") check<R>(record.*one.member, one.name, place);
            }
        });
    }
    template <class R, class To>
    void check(Id<To> id, std::string_view field, std::int64_t place) {
        if (id.empty() || exists(id)) return;
        std::string path(collection_name(kind_for<R>()));
        ((path += '/') += std::to_string(place)) += '/';
        notes_.add({NoteKind::dangling_reference, path += field, id.str(), 0});
    }
    template <class R, class To>
    void check(const std::vector<Id<To>>& ids, std::string_view field, std::int64_t place) {
        for (const Id<To> id : ids) check<R>(id, field, place);
    }
    template <class To>
    bool exists(Id<To> id) const {
        if (plan_.find(id) != nullptr) return true;
        if constexpr (std::is_same_v<To, Team>) {
            return plan_.table<Team>().size() == 0 && (id.text() == "marketing" || id.text() == "sales");
        }
        return false;
    }
    const Plan& plan_;
    Notes& notes_;
};

}

void note_dangling_references(const Plan& plan, const KeptPlaces& kept, Notes& notes) {
    DanglingSearch search(plan, notes);
    plan.for_each_table([&](const auto& table) {
        using R = std::decay_t<decltype(*table.begin())>;
        search.look_through(table, kept[static_cast<std::size_t>(kind_for<R>())]);
    });
}

}
