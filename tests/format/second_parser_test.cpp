#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "format/json_reader.h"
#include "format/plan_json.h"
#include "format/random_plan.h"

using namespace concierto;

namespace {

// A piece of JSON with one to three bytes changed, doubled or taken away.
std::string mangled(std::string text, Random& random) {
    static const std::string bytes = "{}[]\",:\\0123456789.-+eEtrufalsn \n\x01\x7F\x80\xC3\xED\xF0\xFF";
    for (int i = random.between(1, 3); i-- > 0 && !text.empty();) {
        const auto at = static_cast<std::size_t>(random.below(static_cast<int>(text.size())));
        const char byte = bytes[static_cast<std::size_t>(random.below(static_cast<int>(bytes.size())))];
        switch (random.below(3)) {
            case 0: text[at] = byte; break;
            case 1: text.insert(at, 1, byte); break;
            default: text.erase(at, 1);
        }
    }
    return text;
}

}

TEST_CASE("An independent parser accepts what we accept and refuses what we refuse") {
    const std::string seeds[] = {
        R"({"a":[1,-2.5,3e2,true,false,null,"x\n\u00f1\ud83c\udfba",{}],"ñ":"🎺","":[[],[[]]]})",
        R"([0,-0,10,1.25,1E+2,"\"\\\/\b\f\n\r\t",{"k":{"k":{}}}])",
        " { \"a\" : [ 1 , 2 ] ,\r\n\t\"b\" : \"c\" } ",
    };
    Random random(1);
    int accepted = 0;
    for (int i = 0; i < 60'000; ++i) {
        const std::string text = mangled(seeds[i % 3], random);
        if (text.empty()) continue;
        const bool ours = check_json(text).ok();
        if (ours) ++accepted;
        if (ours != nlohmann::json::accept(text)) FAIL("ours says " << ours << " to " << text);
    }
    CHECK(accepted > 1000);
}

TEST_CASE("An independent parser finds our files to be JSON, with the values that we meant") {
    const Plan plan = random_plan(4, 30);
    const nlohmann::json json = nlohmann::json::parse(write_plan(plan), nullptr, false);
    REQUIRE(json.is_object());
    CHECK(json["plan"]["title"] == plan.header.title);
    CHECK(json["activities"].size() == plan.table<Activity>().size());
    for (const auto& one : json["activities"]) {
        const Activity* activity = plan.find(Id<Activity>::of(one["id"].get<std::string>()));
        REQUIRE(activity != nullptr);
        CHECK(one["title"] == activity->title);
        CHECK(one["start"] == activity->start.text());
        if (activity->budget)
            CHECK(one["budget"].get<double>() * 100 ==
                  doctest::Approx(static_cast<double>(activity->budget->hundredths)));
    }
}
