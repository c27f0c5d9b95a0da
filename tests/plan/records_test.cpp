#include "plan/records.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "plan/fields.h"
#include "plan/plan.h"

using namespace concierto;

namespace {

template <class R>
constexpr bool has_set_field() {
    bool any = false;
    for_each_field<R>([&any](const auto& one) { any = any || has(one.use, FieldUse::set); });
    return any;
}

// Calls `visit` with a default record of every kind.
template <class Visit, std::size_t... I>
void with_kinds(const Visit& visit, std::index_sequence<I...>) {
    (visit(std::variant_alternative_t<I, AnyRecord>()), ...);
}
template <class Visit>
void with_every_kind(const Visit& visit) {
    with_kinds(visit, std::make_index_sequence<kind_count>());
}

}

TEST_CASE("Sets are sorted in byte order and hold each element once") {
    Activity activity;
    for (const char* id : {"b", "Z", "a", "b", "ñ"}) activity.accounts.push_back(Id<Account>::of(id));
    normalise(activity);
    std::string order;
    for (const Id<Account> id : activity.accounts) order += id.str();
    CHECK(order == "Zabñ");
    Account account;
    account.no_contact = {Channel::sms, Channel::call, Channel::sms};
    normalise(account);
    CHECK(account.no_contact == std::vector<Channel>{Channel::call, Channel::sms});
    RuleRecord rule;
    rule.channels = std::vector<Channel>{Channel::email, Channel::call};
    normalise(rule);
    CHECK(*rule.channels == std::vector<Channel>{Channel::call, Channel::email});
}

TEST_CASE("Every kind with sets can be normalised") {
    with_every_kind([](const auto& record) {
        using R = std::decay_t<decltype(record)>;
        constexpr bool normalised = requires(R & one) { normalise(one); };
        CHECK(normalised == has_set_field<R>());
    });
}

TEST_CASE("An end on the day of the start says nothing and is dropped") {
    Activity activity;
    activity.start = activity.end = Date::of(2026, 7, 6);
    AnyRecord record = activity;
    normalise(record);
    CHECK_FALSE(std::get<Activity>(record).end.exists());
    CHECK(std::get<Activity>(record).last_day() == activity.start);
}

TEST_CASE("Collections have the names of the contract and are found by them") {
    CHECK(collection_name(Kind::plan) == "plan");
    CHECK(collection_name(Kind::person) == "people");
    CHECK(collection_name(Kind::view) == "views");
    for (std::size_t i = 0; i < kind_count; ++i) {
        CHECK(kind_of_collection(collection_names[i]) == static_cast<Kind>(i));
    }
    CHECK_FALSE(kind_of_collection("waves").has_value());
    CHECK_FALSE(kind_of_collection("").has_value());
}

TEST_CASE("No kind has a field twice, and each starts with its id") {
    const auto check = [](const auto& record) {
        using R = std::decay_t<decltype(record)>;
        std::set<std::string_view> names;
        std::size_t count = 0;
        for_each_field<R>([&](const auto& one) {
            if (count++ == 0) CHECK(one.name == "id");
            CHECK(names.insert(one.name).second);
        });
    };
    with_every_kind(check);
}

TEST_CASE("A table finds, replaces and forgets records, and hides the trash from those who look at what lives") {
    Plan plan;
    Play play;
    for (const std::string& id : std::vector<std::string>{"a", "b", "c"}) {
        play.id = Id<Play>::of(id);
        play.title = id;
        plan.put(play);
    }
    play.id = Id<Play>::of("b");
    play.title = std::string("B");
    play.meta.gone = true;
    plan.put(play);
    CHECK(plan.table<Play>().size() == 3);
    CHECK(plan.find(play.id)->title == "B");
    CHECK(plan.live(play.id) == nullptr);
    std::string living;
    for (const Play& one : plan.table<Play>()) living += one.title;
    CHECK(living == "ac");
    plan.erase(Kind::play, Name::of("a"));
    plan.erase(Kind::play, Name::of("a"));
    plan.erase(Kind::play, Name::of("nothing"));
    CHECK(plan.table<Play>().size() == 2);
    CHECK(plan.find(Id<Play>::of("a")) == nullptr);
    CHECK_FALSE(plan.get(Kind::play, Name::of("a")).has_value());
    play.id = Id<Play>::of("d");
    plan.put(play);
    CHECK(plan.table<Play>().size() == 3);
    CHECK(plan.find(Id<Play>::of("c"))->title == "c");
}

TEST_CASE("Two metas are equal when they say the same, wherever it is stored") {
    Meta a, b;
    CHECK(a == b);
    a.extra = std::make_shared<const Extra>(Extra{{{"*", "ana7.1"}}, {}, {}});
    CHECK_FALSE(a == b);
    b.extra = std::make_shared<const Extra>(Extra{{{"*", "ana7.1"}}, {}, {}});
    CHECK(a == b);
    b.gone = true;
    CHECK_FALSE(a == b);
}
