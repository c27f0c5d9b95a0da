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
        if (!id.empty() && !exists(id)) note<R>(id, std::string(field), place);
    }
    template <class R, class To>
    void check(const std::vector<Id<To>>& ids, std::string_view field, std::int64_t place) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (!exists(ids[i])) note<R>(ids[i], std::string(field), place);
        }
    }
    template <class To>
    bool exists(Id<To> id) const {
        if (plan_.find(id) != nullptr) return true;
        if constexpr (std::is_same_v<To, Team>) {
            return plan_.table<Team>().size() == 0 && (id.text() == "marketing" || id.text() == "sales");
        }
        return false;
    }
    template <class R>
    void note(Name id, const std::string& field, std::int64_t place) {
        std::string path = std::string(collection_name(kind_for<R>())) + '/' + std::to_string(place) + '/' + field;
        notes_.add({NoteKind::dangling_reference, std::move(path), id.str(), 0});
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
