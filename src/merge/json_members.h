// json_members.h -- Takes compact, valid JSON apart one level deep, as texts. Joining compares and moves values; it
// never needs to know what they mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concierto {

struct JsonMember {
    std::string key;   // as written between the quotes
    std::string json;  // compact
};

// The members of an object, in order; nothing for any other text.
std::vector<JsonMember> members_of(std::string_view object);

// The elements of an array, in order; nothing for any other text.
std::vector<std::string> elements_of(std::string_view array);

}
