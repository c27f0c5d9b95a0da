#include "format/record_json.h"

#include <doctest/doctest.h>

#include <string>

#include "format/delta_json.h"
#include "format/random_plan.h"

using namespace concierto;

TEST_CASE("One record of every kind goes through JSON unchanged") {
    const Plan plan = random_plan(5, 20);
    Random random(5);
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
        for (int i = 0; i < 20; ++i) {
            AnyRecord record = random_record(plan, static_cast<Kind>(kind), Name::of("id1"), random);
            if (auto* header = std::get_if<PlanHeader>(&record)) header->own_rules = false;
            const std::string json = record_json(record);
            CAPTURE(json);
            const Result<AnyRecord> read = read_record(static_cast<Kind>(kind), json);
            REQUIRE(read.ok());
            CHECK(*read == record);
        }
    }
}

TEST_CASE("A record that does not fit is refused with its field") {
    CHECK(read_record(Kind::play, R"({"id":"p"})").error() == Error{ErrorKind::bad_value, "title", 0, 0});
    CHECK(read_record(Kind::person, R"({"id":"p","leads_per_week":-1})").error() ==
          Error{ErrorKind::out_of_range, "leads_per_week", 0, 0});
    CHECK(read_record(Kind::plan, R"({"id":"p","title":"","start":"2026-07-02","end":"2026-07-01"})").error() ==
          Error{ErrorKind::end_before_start, "end", 0, 0});
    CHECK(read_record(Kind::play, "{").error().kind == ErrorKind::cut_off);
    CHECK(read_record(Kind::play, R"({"id":"p"})", Strictness::trust).ok());
}

TEST_CASE("A journal line brings an edit back, label and all") {
    Plan plan = random_plan(9, 20);
    Random random(9);
    for (int i = 0; i < 200; ++i) {
        const Delta delta = random_edit(plan, random);
        const std::string line = delta_json(delta, "mover «A»\n");
        CAPTURE(line);
        CHECK(line.find('\n') == std::string::npos);
        const Result<LabelledDelta> read = read_delta(line);
        REQUIRE(read.ok());
        CHECK(read->label == "mover «A»\n");
        Plan one = plan, other = plan;
        apply(one, delta);
        apply(other, read->delta);
        CHECK(same_content(one, other));
        apply(other, reversed(read->delta));
        CHECK(same_content(plan, other));
        apply(plan, delta);
    }
}

TEST_CASE("A journal line carries whether the plan has rules of its own") {
    Plan plan;
    plan.header.id = Name::of("p");
    PlanHeader header = plan.header;
    header.own_rules = true;
    Delta delta;
    delta.put(plan, header);
    const Result<LabelledDelta> read = read_delta(delta_json(delta, ""));
    REQUIRE(read.ok());
    apply(plan, read->delta);
    CHECK(plan.header.own_rules);
    apply(plan, reversed(read->delta));
    CHECK_FALSE(plan.header.own_rules);
}

TEST_CASE("A journal line brings back what makes no sense, such as an activity that ends before it starts") {
    Plan plan = random_plan(2, 4);
    Activity activity;
    activity.id = Id<Activity>::of("v");
    activity.start = Date::of(2026, 7, 6);
    activity.end = Date::of(2026, 7, 1);
    Delta delta;
    delta.put(plan, activity);
    const Result<LabelledDelta> read = read_delta(delta_json(delta, "x"));
    REQUIRE(read.ok());
    CHECK(std::get<Activity>(*read->delta.changes()[0].after).end == activity.end);
}

TEST_CASE("Broken journal lines are refused with the place") {
    CHECK(read_delta("").error().kind == ErrorKind::empty_file);
    CHECK(read_delta("{\"label\":\"x\"").error().kind == ErrorKind::cut_off);
    CHECK(read_delta("[]").error().place == "label");
    CHECK(read_delta(R"({"label":"x"})").error().place == "changes");
    for (const char* change :
         {"7", "{}", R"({"collection":"waves","id":"a","before":null,"after":null})",
          R"({"collection":"plays","id":"p","before":null,"after":null})",
          R"({"collection":"plays","id":"p","before":null,"after":{"id":"q","title":"T"}})",
          R"({"collection":"plays","id":"p","before":null,"after":{"id":"p","title":7}})",
          R"({"collection":"plays","id":"","before":null,"after":{"id":"p","title":"T"}})",
          R"({"collection":"plays","id":"p","after":{"id":"p","title":"T"}})",
          R"({"collection":"plan","id":"","before":{"id":"p","title":"T"},"after":{"id":"p","title":"U"}})"}) {
        CAPTURE(change);
        const Result<LabelledDelta> read = read_delta(R"({"label":"x","changes":[)" + std::string(change) + "]}");
        REQUIRE_FALSE(read.ok());
        CHECK(read.error() == Error{ErrorKind::bad_value, "changes/0", 0, 0});
    }
}
