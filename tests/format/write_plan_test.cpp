#include <doctest/doctest.h>

#include <string>

#include "base/crc32.h"
#include "format/plan_json.h"
#include "format/random_plan.h"
#include "plan/fields.h"

using namespace concierto;

TEST_CASE("A plan is written with one record per line, sorted, defaults left out, and an end") {
    Plan plan;
    plan.header.id = Name::of("q3-2026");
    plan.header.title = "Q3 \"2026\"";
    plan.header.currency = Name::of("MXN");
    plan.seen_json = R"({"ana7":"mfx3k2a1"})";
    Account zeta, acme;
    zeta.id = Id<Account>::of("zeta");
    zeta.name = "Zeta";
    acme.id = Id<Account>::of("acme");
    acme.name = "Ñandú";
    acme.tier = Tier::a;
    acme.meta.gone = true;
    plan.put(zeta);
    plan.put(acme);
    plan.kept.push_back({Kind::account, "m", R"({"id":"m"})"});
    plan.kept.push_back({Kind::account, "", "7"});
    plan.kept.push_back({Kind::account, "acme", R"({"id":"acme","name":"twin"})"});
    plan.unknown.push_back({"waves", "[1,2]", 2});
    const std::string body = R"({"format":"concierto-plan","version":1,"writer":"concierto 0.1.0",
"seen":{"ana7":"mfx3k2a1"},
"plan":{"id":"q3-2026","title":"Q3 \"2026\"","currency":"MXN"},
"accounts":[
{"id":"acme","name":"Ñandú","tier":"A","gone":true},
{"id":"acme","name":"twin"},
{"id":"m"},
{"id":"zeta","name":"Zeta"},
7
],
"activities":[],
"waves":[1,2],
)";
    CHECK(write_plan(plan) == body + "\"end\":[7,\"" + crc32_hex(crc32(body)) + "\"]}\n");
}

TEST_CASE("A rules collection is written when the plan has its own, even an empty one") {
    Plan plan;
    CHECK(write_plan(plan).find("\"rules\"") == std::string::npos);
    plan.header.own_rules = true;
    const std::string bytes = write_plan(plan);
    CHECK(bytes.find("\"rules\":[]") != std::string::npos);
    CHECK(read_plan(bytes)->plan.header.own_rules);
}

TEST_CASE("What is written is read back as the same plan, and writing it again gives the same bytes") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        const Plan plan = random_plan(seed, 5 + static_cast<int>(seed));
        const std::string bytes = write_plan(plan);
        const Result<ReadPlan> read = read_plan(bytes);
        REQUIRE(read.ok());
        CHECK(read->end == EndState::intact);
        CHECK(read->plan.kept.empty());
        CHECK(read->notes.total() == read->notes.total(NoteKind::dangling_reference));
        CHECK(same_content(read->plan, plan));
        CHECK(read->plan.header == plan.header);
        CHECK(write_plan(read->plan) == bytes);
    }
}

TEST_CASE("Edits keep a plan writable and readable") {
    Plan plan = random_plan(7, 30);
    Random random(7);
    for (int i = 0; i < 300; ++i) {
        CAPTURE(i);
        apply(plan, random_edit(plan, random));
        const Result<ReadPlan> read = read_plan(write_plan(plan));
        REQUIRE(read.ok());
        REQUIRE(same_content(read->plan, plan));
    }
}

TEST_CASE("The order in which records were put does not show in the bytes") {
    const Plan plan = random_plan(3, 40);
    Plan backwards;
    backwards.header = plan.header;
    plan.for_each_table([&](const auto& table) {
        using R = std::decay_t<decltype(*table.begin())>;
        std::vector<R> records;
        table.for_each_even_gone([&records](const R& record) { records.push_back(record); });
        for (auto it = records.rbegin(); it != records.rend(); ++it) backwards.put(*it);
    });
    CHECK(write_plan(backwards) == write_plan(plan));
}

TEST_CASE("Amounts, rates and measures are written as the shortest numbers") {
    Plan plan;
    Deal deal;
    deal.id = Id<Deal>::of("d");
    deal.name = "D";
    deal.amount = Money{999'999'999'999'999};
    deal.probability = Rate{2500};
    deal.close = Month::parse("2026-09");
    deal.pushes = 0;
    plan.put(deal);
    Reading reading;
    reading.id = Id<Reading>::of("r");
    reading.goal = Id<Goal>::of("g");
    reading.date = Date::of(2026, 7, 31);
    reading.value = 0.1;
    plan.put(reading);
    const std::string bytes = write_plan(plan);
    CHECK(bytes.find(
              R"({"id":"d","name":"D","amount":9999999999999.99,"probability":0.25,"close":"2026-09","pushes":0})") !=
          std::string::npos);
    CHECK(bytes.find(R"("value":0.1})") != std::string::npos);
}
