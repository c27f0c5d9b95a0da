#include <doctest/doctest.h>

#include <vector>

#include "ui/field_values.h"

using namespace concierto;
using namespace concierto::ui;

namespace {

FieldValue value_of(const std::vector<AnyRecord>& records, std::string_view field, const Plan& plan = Plan()) {
    return field_value_of(plan, Language::en, *field_of(kind_of(records.front()), field), records);
}

Activity call(std::string_view id, Count priority) {
    Activity made;
    made.id = Id<Activity>::of(id);
    made.title = "Call";
    made.channel = Channel::call;
    made.priority = priority;
    return made;
}

}

TEST_CASE("A field of several records shows what they have in common, and says when they differ") {
    const std::vector<AnyRecord> records{call("a", 50), call("b", 80)};
    CHECK(value_of(records, "title").text == "Call");
    CHECK_FALSE(value_of(records, "title").mixed);
    CHECK(value_of(records, "priority").mixed);
    CHECK(value_of(records, "priority").text.empty());
}

TEST_CASE("A choice offers the names of its words, and none where the field may be empty") {
    Account account;
    account.id = Id<Account>::of("acme");
    const FieldValue tier = value_of({account}, "tier");
    CHECK(tier.options.size() == 4);  // none, A, B, C
    CHECK(tier.options[1] == "A");
    const FieldValue stage = value_of({account}, "stage");
    CHECK(stage.text == "target");
    CHECK(stage.options.size() == 7);  // a stage is always set
}

TEST_CASE("A reference shows the name behind the id, and says when there is none") {
    Plan plan;
    Person ana;
    ana.id = Id<Person>::of("p-ana");
    ana.name = "Ana Torres";
    plan.put(ana);
    Activity owned = call("a", 50);
    owned.owner = ana.id;
    CHECK(value_of({owned}, "owner", plan).shown == "Ana Torres");
    owned.owner = Id<Person>::of("p-gone");
    CHECK(value_of({owned}, "owner", plan).shown == "p-gone (not in the plan)");
}

TEST_CASE("Records are found by any words of their name, those that begin with them first") {
    Plan plan;
    for (const std::string_view name : {"Banco Norte", "Norte Azul", "Sur"}) {
        Account account;
        account.id = Id<Account>::of(std::string(name.substr(0, 3)));
        account.name = name;
        plan.put(account);
    }
    const std::vector<FieldElement> found = find_records(plan, Kind::account, "norte", 10);
    REQUIRE(found.size() == 2);
    CHECK(found[0].name == "Norte Azul");
    CHECK(found[1].name == "Banco Norte");
}

TEST_CASE("A rate is written in percent") {
    CHECK(percent_of_rate("0.125") == "12.5");
    CHECK(percent_of_rate("") == "");
    CHECK(text_of_typed(FieldType::rate, "12.5") == "0.125");
    CHECK(text_of_typed(FieldType::rate, "12,5 %") == "0.125");
    CHECK(text_of_typed(FieldType::rate, "100") == "1");
    CHECK(text_of_typed(FieldType::rate, "a lot") == "a lot");
}

TEST_CASE("numbers may be typed as either language writes them") {
    CHECK(text_of_typed(FieldType::money, "1.234,56") == "1234.56");
    CHECK(text_of_typed(FieldType::money, "$ 1,234.56") == "1234.56");
    CHECK(text_of_typed(FieldType::money, "1.234") == "1234");
    CHECK(text_of_typed(FieldType::money, "1,5") == "1.5");
    CHECK(text_of_typed(FieldType::count, "12,000") == "12000");
    CHECK(text_of_typed(FieldType::count, "1.234.567") == "1234567");
    CHECK(text_of_typed(FieldType::number, "0.125") == "0.125");
    CHECK(text_of_typed(FieldType::number, "-3,25") == "-3.25");
    CHECK(text_of_typed(FieldType::number, "1.2.3 x") == "1.2.3 x");
    CHECK(text_of_typed(FieldType::text, "1.234,56") == "1.234,56");
}

TEST_CASE("A list is split at its commas") {
    CHECK(split_list(" a , b,,c ") == std::vector<std::string>{"a", "b", "c"});
    CHECK(split_list("").empty());
}
