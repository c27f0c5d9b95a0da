#include "format/random_plan.h"

#include <type_traits>

#include "plan/fields.h"

namespace concierto {

namespace {

const Date quarter = Date::of(2026, 7, 1);
constexpr int quarter_days = 92;

template <class R>
std::vector<Id<R>> ids_of(const Plan& plan) {
    std::vector<Id<R>> ids;
    plan.table<R>().for_each_even_gone([&ids](const R& record) { ids.push_back(record.id); });
    return ids;
}

// Fills every field of a record with a value that its type allows. Optional fields often stay as they are.
class RecordMaker {
  public:
    RecordMaker(const Plan& plan, Random& random) : plan_(plan), random_(random) {}

    template <class R>
    void fill(R& record, int percent) {
        for_each_field<R>([&](const auto& one) {
            if (one.name == "id") return;
            if (has(one.use, FieldUse::required) || random_.chance(percent)) make(record.*one.member, one);
        });
    }

  private:
    template <class F>
    void make(std::string& out, const F& one) {
        out = one.name == "email" ? numbered("person", random_.next() % 6) + "@x.mx" : random_.text();
        if (has(one.use, FieldUse::multiline) && random_.chance(30)) out += "\n\tmore";
    }
    template <class F>
    void make(Name& out, const F&) {
        static const std::vector<Name> words{Name::of("north"), Name::of("launch"), Name::of("Ñandú"),
                                             Name::of("x.mx"),  Name::of("sales"),  Name::of("a \"quoted\" one")};
        out = random_.pick(words);
    }
    template <class R, class F>
    void make(Id<R>& out, const F&) {
        const std::vector<Id<R>> ids = ids_of<R>(plan_);
        out = ids.empty() || random_.chance(2) ? Id<R>::of("nobody") : random_.pick(ids);
    }
    template <class F>
    void make(Date& out, const F&) {
        out = random_.date(quarter, quarter_days);
    }
    template <class F>
    void make(Month& out, const F&) {
        out = Month(56 * 12 + random_.below(12));
    }
    template <class F>
    void make(TimeOfDay& out, const F&) {
        out = TimeOfDay(random_.below(24 * 60));
    }
    template <class F>
    void make(Count& out, const F& one) {
        out = random_.between(one.least, std::min<Count>(one.most, one.least + 12));
    }
    template <class F>
    void make(bool& out, const F&) {
        out = random_.chance(50);
    }
    template <class F>
    void make(Money& out, const F&) {
        out.hundredths = random_.between(0, 10'000'000);
    }
    template <class F>
    void make(Rate& out, const F&) {
        out.ten_thousandths = random_.between(0, 10'000);
    }
    template <class F>
    void make(double& out, const F&) {
        out = random_.between(1, 4000) / 8.0;
    }
    template <class E, class F>
    requires std::is_enum_v<E>
    void make(E& out, const F&) { out = random_.enum_value<E>(); }
    template <class F>
    void make(ConsentByChannel& out, const F&) {
        for (int i = random_.below(3); i-- > 0;) out[random_.enum_value<Channel>()] = random_.enum_value<Consent>();
    }
    template <class F>
    void make(Step& out, const F&) {
        fill(out, 60);
    }
    template <class F>
    void make(QuietRange& out, const F&) {
        fill(out, 70);
        if (out.from.exists() && out.to.exists() && out.to < out.from) std::swap(out.from, out.to);
    }
    template <class T, class F>
    void make(std::optional<T>& out, const F& one) {
        make(out.emplace(), one);
    }
    template <class T, class F>
    void make(std::vector<T>& out, const F& one) {
        out.clear();
        for (int i = random_.below(4); i-- > 0;) make(out.emplace_back(), one);
    }

    const Plan& plan_;
    Random& random_;
};

void mend(PlanHeader& header) {
    if (header.start.exists() && header.end.exists() && header.end < header.start) std::swap(header.start, header.end);
}
void mend(Activity& activity) {
    if (activity.end.exists() && activity.end < activity.start) std::swap(activity.start, activity.end);
}
void mend(Goal& goal) {
    if (goal.to < goal.from) std::swap(goal.from, goal.to);
    if (goal.target == goal.start_value.value_or(0)) goal.target = *goal.target + 1;
}
void mend(Estimate& estimate) {
    if (estimate.field == EstimateField::revenue) estimate.field = EstimateField::leads;
}
template <class R>
void mend(R&) {}

template <class R>
R make_record(const Plan& plan, Name id, Random& random) {
    R record;
    static_cast<Name&>(record.id) = id;
    RecordMaker(plan, random).fill(record, 35);
    record.meta.gone = random.chance(5);
    mend(record);
    return record;
}

template <class R>
void add_records(Plan& plan, Random& random, int count) {
    for (int i = 0; i < count; ++i) {
        const std::string id = numbered(collection_name(kind_for<R>()).substr(0, 2), static_cast<std::uint64_t>(i));
        AnyRecord record = make_record<R>(plan, Name::of(id), random);
        normalise(record);
        plan.put(std::move(record));
    }
}

Name any_id(const Plan& plan, Kind kind, Random& random) {
    std::vector<Name> ids;
    plan.for_each_table([&](const auto& table) {
        using R = std::decay_t<decltype(*table.begin())>;
        if (kind_for<R>() != kind) return;
        table.for_each_even_gone([&ids](const R& record) { ids.push_back(record.id); });
    });
    if (ids.empty() || random.chance(25)) return Name::of(numbered("n", random.next() % 100'000));
    return random.pick(ids);
}

// Changes about one field in five of `record`.
void change_some(const Plan& plan, AnyRecord& record, Random& random) {
    std::visit(
        [&](auto& one) {
            using R = std::decay_t<decltype(one)>;
            R other = one;
            RecordMaker(plan, random).fill(other, 50);
            for_each_field<R>([&](const auto& field) {
                if (random.chance(20)) one.*field.member = other.*field.member;
            });
            mend(one);
        },
        record);
}

}

std::string numbered(std::string_view word, std::uint64_t number) {
    std::string out(word);
    out += std::to_string(number);
    return out;
}

std::uint64_t Random::next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

int Random::below(int limit) { return static_cast<int>((next() >> 33) % static_cast<std::uint64_t>(limit)); }
int Random::between(int least, int most) { return least + below(most - least + 1); }

std::string Random::text() {
    static const std::vector<std::string> parts{"Webinar", "otoño", "call", "«VIP»", "🎺", "\"A\"", "back\\slash", "X"};
    std::string out = pick(parts);
    for (int i = below(3); i-- > 0;) (out += ' ') += pick(parts);
    return out;
}

AnyRecord random_record(const Plan& plan, Kind kind, Name id, Random& random) {
    AnyRecord record;
    if (kind == Kind::plan) {
        record = make_record<PlanHeader>(plan, id, random);
        std::get<PlanHeader>(record).own_rules = plan.header.own_rules;
    }
    plan.for_each_table([&](const auto& table) {
        using R = std::decay_t<decltype(*table.begin())>;
        if (kind_for<R>() == kind) record = make_record<R>(plan, id, random);
    });
    normalise(record);
    return record;
}

Plan random_plan(std::uint64_t seed, int size) {
    Random random(seed);
    Plan plan;
    plan.header = std::get<PlanHeader>(random_record(plan, Kind::plan, Name::of(numbered("plan", seed)), random));
    plan.header.meta.gone = false;
    Team marketing, sales;
    marketing.id = Id<Team>::of("marketing");
    sales.id = Id<Team>::of("sales");
    marketing.name = "Marketing";
    sales.name = "Ventas";
    marketing.role = TeamRole::marketing;
    sales.role = TeamRole::sales;
    plan.put(marketing);
    plan.put(sales);
    const int some = 2 + size / 8;
    add_records<Person>(plan, random, some);
    add_records<Account>(plan, random, 2 + size / 4);
    add_records<Contact>(plan, random, 2 + size / 2);
    add_records<Play>(plan, random, 2);
    add_records<Goal>(plan, random, 2);
    add_records<Activity>(plan, random, size);
    add_records<Outcome>(plan, random, some);
    add_records<Reading>(plan, random, some);
    add_records<Deal>(plan, random, some);
    add_records<Estimate>(plan, random, some);
    add_records<Actual>(plan, random, some);
    add_records<Signoff>(plan, random, 1);
    plan.header.own_rules = random.chance(50);
    if (plan.header.own_rules) add_records<RuleRecord>(plan, random, some);
    add_records<Decision>(plan, random, some);
    add_records<Comment>(plan, random, some);
    add_records<View>(plan, random, 1);
    return plan;
}

Delta random_edit(const Plan& plan, Random& random) {
    Delta delta;
    for (int wanted = random.between(1, 3); wanted > 0 || delta.empty(); --wanted) {
        // Activities, accounts and contacts are edited most.
        static const std::vector<Kind> often{Kind::activity, Kind::activity, Kind::account, Kind::contact};
        Kind kind = random.chance(60) ? random.pick(often) : static_cast<Kind>(random.below(kind_count));
        if (kind == Kind::rule && !plan.header.own_rules) kind = Kind::activity;
        const Name id = kind == Kind::plan ? plan.header.id : any_id(plan, kind, random);
        std::optional<AnyRecord> record = plan.get(kind, id);
        if (!record || (kind != Kind::plan && random.chance(20))) {
            record = random_record(plan, kind, id, random);
        } else if (kind != Kind::plan && random.chance(15)) {
            Meta& meta = meta_of(*record);
            meta.gone = !meta.gone;
        } else {
            change_some(plan, *record, random);
        }
        delta.put(plan, std::move(*record));
    }
    return delta;
}

}
