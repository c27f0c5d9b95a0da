// The join's laws on small copies, worked out by hand.
#include "merge/join.h"

#include <doctest/doctest.h>

#include "format/plan_json.h"
#include "format/record_json.h"
#include "merge/dots.h"
#include "merge/json_members.h"

using namespace concierto;

namespace {

std::optional<AnyRecord> read_trusted(Kind kind, std::string_view json) {
    Result<AnyRecord> record = read_record(kind, json, Strictness::trust);
    return record ? std::optional(record.take()) : std::nullopt;
}

constexpr RecordCodec codec{record_json, read_trusted};

// A plan with one account (its members but the id as given) and a `seen`.
Plan plan_with(std::string_view account, std::string_view seen) {
    std::string bytes = R"({"format":"concierto-plan","version":1,"plan":{"id":"q","title":"Q"})";
    if (!seen.empty()) ((bytes += R"(,"seen":)") += seen);
    bytes += R"(,"accounts":[{"id":"acme")";
    ((bytes += account) += R"(}],"activities":[]})");
    Result<ReadPlan> read = read_plan(bytes);
    REQUIRE(read.ok());
    REQUIRE(read.value().plan.kept.empty());
    return std::move(read.value().plan);
}

const Account& acme(const Plan& plan) { return *plan.find(Id<Account>::of("acme")); }

std::string joined_bytes(const Plan& a, const Plan& b) { return write_plan(join({a}, {b}, codec).plan); }

}

TEST_CASE("A dot is later by its counter, then by its actor") {
    CHECK(dot_less("ana7.9", "bo3c.a"));
    CHECK(dot_less("ana7.z", "ana7.10"));
    CHECK(dot_less("ana7.5", "bo3c.5"));
    CHECK(dot_less("?", "ana7.0"));
}

TEST_CASE("A copy knows the dots up to its counter, and never the unknown one") {
    const Seen seen(R"({"ana7":"a"})");
    CHECK(seen.knows("ana7.9"));
    CHECK(seen.knows("ana7.a"));
    CHECK_FALSE(seen.knows("ana7.b"));
    CHECK_FALSE(seen.knows("bo3c.1"));
    CHECK_FALSE(seen.knows("?"));
}

TEST_CASE("JSON comes apart one level deep, strings with brackets and quotes unharmed") {
    const auto members = members_of(R"({"a":{"x":[1,2]},"b":"}\",{","c":[]})");
    REQUIRE(members.size() == 3);
    CHECK(members[0].json == R"({"x":[1,2]})");
    CHECK(members[1].json == R"("}\",{")");
    CHECK(members[2].json == "[]");
    CHECK(elements_of(R"(["a,b",[1,2],{"c":3}])") == std::vector<std::string>{R"("a,b")", "[1,2]", R"({"c":3})"});
}

TEST_CASE("A value replaced by somebody who had seen it never comes back") {
    const Plan old_copy = plan_with(R"(,"name":"Acme","~":{"*":"ana7.1"})", R"({"ana7":"1"})");
    const Plan newer =
        plan_with(R"(,"name":"Acme SA","~":{"*":"ana7.1","name":"bo3c.2"})", R"({"ana7":"1","bo3c":"2"})");
    const Joined joined = join({old_copy}, {newer}, codec);
    CHECK(acme(joined.plan).name == "Acme SA");
    CHECK(joined.open_conflicts.empty());
    CHECK(joined.plan.seen_json == R"({"ana7":"1","bo3c":"2"})");
}

TEST_CASE("Two values written without knowing of each other both stand, the later one shown") {
    const Plan ana =
        plan_with(R"(,"name":"Acme Uno","~":{"*":"x000.1","name":"ana7.5"})", R"({"x000":"1","ana7":"5"})");
    const Plan bo = plan_with(R"(,"name":"Acme Dos","~":{"*":"x000.1","name":"bo3c.4"})", R"({"x000":"1","bo3c":"4"})");
    const Joined joined = join({ana}, {bo}, codec);
    CHECK(acme(joined.plan).name == "Acme Uno");
    REQUIRE(joined.open_conflicts.size() == 1);
    CHECK(joined.open_conflicts[0].record == "accounts/acme");
    CHECK(joined.open_conflicts[0].field == "name");
    REQUIRE(acme(joined.plan).meta.extra != nullptr);
    const auto& standing = acme(joined.plan).meta.extra->standing;
    REQUIRE(standing.size() == 1);
    CHECK(standing[0].dot == "bo3c.4");
    CHECK(standing[0].json == R"("Acme Dos")");
    CHECK(joined_bytes(ana, bo) == joined_bytes(bo, ana));
}

TEST_CASE("Joining a copy with itself, or with what it went into, changes nothing") {
    const Plan ana = plan_with(R"(,"name":"Acme","tags":["a"],"~":{"*":"ana7.5"})", R"({"ana7":"5"})");
    const Plan bo = plan_with(R"(,"name":"Acme","tags":["b"],"~":{"*":"bo3c.4"})", R"({"bo3c":"4"})");
    CHECK(joined_bytes(ana, ana) == write_plan(ana));
    const Plan both = join({ana}, {bo}, codec).plan;
    CHECK(joined_bytes(both, ana) == write_plan(both));
    CHECK(joined_bytes(bo, both) == write_plan(both));
}

TEST_CASE("Three copies give the same bytes in whatever order they are joined") {
    const Plan a = plan_with(R"(,"name":"A","tags":["x"],"~":{"*":"ana7.5"})", R"({"ana7":"5"})");
    const Plan b = plan_with(R"(,"name":"B","note":"b","~":{"*":"bo3c.4"})", R"({"bo3c":"4"})");
    const Plan c = plan_with(R"(,"name":"C","gone":true,"~":{"*":"cy9d.7"})", R"({"cy9d":"7"})");
    const Plan ab = join({a}, {b}, codec).plan;
    const Plan bc = join({b}, {c}, codec).plan;
    const Plan ca = join({c}, {a}, codec).plan;
    CHECK(joined_bytes(ab, c) == joined_bytes(a, bc));
    CHECK(joined_bytes(ca, b) == joined_bytes(ab, c));
}

TEST_CASE("Removing here and editing there is shown as alive, and stays open") {
    const Plan removed =
        plan_with(R"(,"name":"Acme","gone":true,"~":{"*":"x000.1","=":"ana7.9"})", R"({"x000":"1","ana7":"9"})");
    const Plan edited =
        plan_with(R"(,"name":"Acme SA","~":{"*":"x000.1","=":"bo3c.5","name":"bo3c.5"})", R"({"x000":"1","bo3c":"5"})");
    const Joined joined = join({removed}, {edited}, codec);
    CHECK_FALSE(acme(joined.plan).meta.gone);
    REQUIRE(joined.open_conflicts.size() == 1);
    CHECK(joined.open_conflicts[0].field == "=");
}

TEST_CASE("An element added wins over a removal that did not know of it; a removal that knew stands") {
    const Plan before = plan_with(R"(,"name":"Acme","tags":["vip"],"~":{"*":"x000.1"})", R"({"x000":"1"})");
    const Plan removed =
        plan_with(R"(,"name":"Acme","~":{"*":"x000.1","tags/vip":"ana7.3"})", R"({"x000":"1","ana7":"3"})");
    const Plan added_again = plan_with(R"(,"name":"Acme","tags":["vip"],"~":{"*":"x000.1","tags/vip":"bo3c.2"})",
                                       R"({"x000":"1","bo3c":"2"})");
    CHECK(acme(join({before}, {removed}, codec).plan).tags.empty());
    CHECK(acme(join({removed}, {added_again}, codec).plan).tags.size() == 1);
}

TEST_CASE("Copies without dots add up, and open a conflict where they differ; nothing is removed") {
    const Plan marketing = plan_with(R"(,"name":"Acme","tags":["banca"],"owner":"p1")", "");
    const Plan sales = plan_with(R"(,"name":"Acme","tags":["vip"],"owner":"p2","note":"Call first")", "");
    const Joined joined = join({marketing}, {sales}, codec);
    CHECK(acme(joined.plan).tags.size() == 2);
    CHECK(acme(joined.plan).note == "Call first");
    REQUIRE(joined.open_conflicts.size() == 1);
    CHECK(joined.open_conflicts[0].field == "owner");
}

TEST_CASE("A copy that lost rows cannot take them away from the other") {
    const Plan whole = plan_with(R"(,"name":"Acme","~":{"*":"ana7.1"})", R"({"ana7":"1"})");
    Plan lost = whole;
    lost.erase(Kind::account, Name::of("acme"));
    CHECK(join({whole}, {lost}, codec).plan.find(Id<Account>::of("acme")) == nullptr);
    CHECK(join({whole}, {lost, false}, codec).plan.find(Id<Account>::of("acme")) != nullptr);
}
