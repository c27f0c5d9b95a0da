#include <doctest/doctest.h>

#include <string>

#include "format/plan_json.h"
#include "format/random_plan.h"

using namespace concierto;

namespace {

const std::string& sample() {
    static const std::string bytes = write_plan(random_plan(11, 6));
    return bytes;
}

struct NaughtyString {
    const char* bytes;
    std::size_t size;
};

constexpr NaughtyString naughty_strings[] = {
#include "format/naughty_strings.inc"
};

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) >= 0x20) {
            out += c;
        } else {
            const char* hex = "0123456789abcdef";
            out += std::string("\\u00") + hex[(c >> 4) & 15] + hex[c & 15];
        }
    }
    return out + '"';
}

}

TEST_CASE("A file cut off anywhere is refused; only the last line end may be missing") {
    for (std::size_t size = 0; size < sample().size(); ++size) {
        const Result<ReadPlan> read = read_plan(std::string_view(sample()).substr(0, size));
        if (size + 1 == sample().size()) {
            CHECK((read.ok() && read->end == EndState::intact));
        } else if (read.ok()) {
            FAIL("opened after a cut at " << size);
        }
    }
}

TEST_CASE("A flipped byte is refused or said: no damaged file looks intact") {
    std::string bytes = sample();
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (const int flip : {0x01, 0x20, 0x80, 0xFF}) {
            const char was = bytes[at];
            bytes[at] = static_cast<char>(was ^ flip);
            const Result<ReadPlan> read = read_plan(bytes);
            // Space between the last tokens says nothing; behind the end line nothing else can change.
            const bool only_space = bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t';
            if (read.ok() && read->end == EndState::intact && !only_space) FAIL("unnoticed at " << at);
            if (read.ok()) {
                const std::string written = write_plan(read->plan);
                const Result<ReadPlan> again = read_plan(written);
                REQUIRE(again.ok());
                if (write_plan(again->plan) != written) FAIL("unstable at " << at);
            }
            bytes[at] = was;
        }
    }
}

TEST_CASE("Records that a line-wise tool dropped are counted as missing") {
    std::string bytes = sample();
    const std::size_t line = bytes.find("\n{\"id\":\"ac1\"");
    REQUIRE(line != std::string::npos);
    bytes.erase(line, bytes.find('\n', line + 1) - line);
    const Result<ReadPlan> read = read_plan(bytes);
    REQUIRE(read.ok());
    CHECK(read->end == EndState::damaged);
    CHECK(read->records_missing == 1);
}

TEST_CASE("A tail of NUL bytes, as a crashed disk leaves it, is refused") {
    CHECK(read_plan(sample() + std::string(512, '\0')).error().kind == ErrorKind::nul_byte);
}

TEST_CASE("Naughty strings come through reading and writing unchanged, understood or not") {
    int count = 0;
    for (const NaughtyString& one : naughty_strings) {
        const std::string text(one.bytes, one.size);
        CAPTURE(text);
        ++count;
        const std::string file =
            R"({"format":"concierto-plan","version":1,"plan":{"id":"q","title":"Q"},"plays":[{"id":"p","title":)" +
            in_quotes(text) + R"(}],"x":)" + in_quotes(text) + "}";
        const Result<ReadPlan> read = read_plan(file);
        REQUIRE(read.ok());
        CHECK(read->plan.unknown[0].json == in_quotes(text));
        const Play* play = read->plan.find(Id<Play>::of("p"));
        if (play != nullptr) {
            CHECK(play->title == text);
        } else {
            REQUIRE(read->plan.kept.size() == 1);
            CHECK(read->plan.kept[0].json == R"({"id":"p","title":)" + in_quotes(text) + "}");
        }
        CHECK(same_content(read_plan(write_plan(read->plan))->plan, read->plan));
    }
    CHECK(count == 485);
}
