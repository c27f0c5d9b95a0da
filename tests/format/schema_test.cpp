#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "format/plan_json.h"
#include "plan/fields.h"

using namespace concierto;

namespace {

using Json = nlohmann::ordered_json;

const Json& schema() {
    static const Json json = [] {
        std::ifstream file(CONCIERTO_SOURCE_DIR "/assets/schema/plan.schema.json");
        return Json::parse(file, nullptr, false);
    }();
    return json;
}

std::vector<std::string> keys_of(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.push_back(key);
    return keys;
}

// The words that the schema allows for a property or a definition.
template <class E>
void check_words(const Json& words) {
    std::vector<std::string> ours;
    for (const std::string_view text : EnumTexts<E>::texts) {
        if (!text.empty()) ours.emplace_back(text);
    }
    CHECK(words.get<std::vector<std::string>>() == ours);
}

template <class R>
void check_kind() {
    const std::string name(collection_name(kind_for<R>()));
    CAPTURE(name);
    const Json& definition = schema()["$defs"][name];
    std::vector<std::string> names, required;
    for_each_field<R>([&](const auto& one) {
        names.emplace_back(one.name);
        if (has(one.use, FieldUse::required)) required.emplace_back(one.name);
    });
    for (const char* meta : {"gone", "~", "!"}) names.emplace_back(meta);
    CHECK(keys_of(definition["properties"]) == names);
    CHECK(definition["required"].get<std::vector<std::string>>() == required);
}

template <std::size_t... I>
void check_kinds(std::index_sequence<I...>) {
    (check_kind<std::variant_alternative_t<I, AnyRecord>>(), ...);
}

}

TEST_CASE("The schema knows every field of every kind, in order, and which are required") {
    REQUIRE(schema().is_object());
    check_kinds(std::make_index_sequence<kind_count>());
}

TEST_CASE("The schema knows the words of every list") {
    const Json& defs = schema()["$defs"];
    check_words<Channel>(defs["channel"]["enum"]);
    check_words<OutcomeResult>(defs["result"]["enum"]);
    check_words<TeamRole>(defs["teams"]["properties"]["role"]["enum"]);
    check_words<Tier>(defs["accounts"]["properties"]["tier"]["enum"]);
    check_words<Stage>(defs["accounts"]["properties"]["stage"]["enum"]);
    check_words<Status>(defs["activities"]["properties"]["status"]["enum"]);
    check_words<Metric>(defs["goals"]["properties"]["metric"]["enum"]);
    check_words<ForecastCategory>(defs["deals"]["properties"]["category"]["enum"]);
    check_words<EstimateField>(defs["actuals"]["properties"]["field"]["enum"]);
    check_words<RuleKind>(defs["rules"]["properties"]["rule"]["enum"]);
    check_words<Severity>(defs["rules"]["properties"]["severity"]["enum"]);
    check_words<Window>(defs["rules"]["properties"]["window"]["enum"]);
}

TEST_CASE("The members of a file stand in the schema in the order in which they are written") {
    std::vector<std::string> expected{"format", "version", "writer", "seen", "actors"};
    for (const std::string_view name : collection_names) expected.emplace_back(name);
    expected.emplace_back("end");
    CHECK(keys_of(schema()["properties"]) == expected);
}
