// A file with git's conflict markers must become what joining the two files gives.
#include "copies/healing.h"

#include <doctest/doctest.h>

#include <vector>

#include "copies/record_codec.h"

using namespace concierto;

namespace {

constexpr std::string_view base_seen = R"({"x000":"2"})";
constexpr std::string_view base_acme = R"({"id":"acme","name":"Acme","~":{"*":"x000.1","name":"x000.2"}})";
constexpr std::string_view base_beta = R"({"id":"beta","name":"Beta","~":{"*":"x000.1"}})";
constexpr std::string_view base_gamma = R"({"id":"gamma","name":"Gamma","~":{"*":"x000.1"}})";

ReadPlan read(std::string_view bytes) {
    Result<ReadPlan> out = read_plan(bytes);
    REQUIRE(out.ok());
    return out.take();
}

// As the program writes it, with an `end` that fits.
std::string file_of(std::string_view seen, std::vector<std::string_view> accounts) {
    std::string bytes = R"({"format":"concierto-plan","version":1,"seen":)" + std::string(seen) +
                        R"(,"plan":{"id":"q","title":"Q"},"accounts":[)";
    for (std::size_t i = 0; i < accounts.size(); ++i) (bytes += i == 0 ? "" : ",") += accounts[i];
    return write_plan(read(bytes + "]}").plan);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const std::size_t stop = text.find('\n');
        out.emplace_back(text.substr(0, stop + 1));
        text.remove_prefix(stop + 1);
    }
    return out;
}

enum class Style : std::uint8_t { merge, diff3 };

// What git leaves of three files with the same number of lines: what one side alone changed is taken from that side.
std::string merged_by_git(const std::string& base, const std::string& ours, const std::string& theirs, Style style) {
    const auto o = lines_of(base);
    const auto a = lines_of(ours);
    const auto b = lines_of(theirs);
    REQUIRE(a.size() == o.size());
    REQUIRE(b.size() == o.size());
    std::string out;
    for (std::size_t i = 0; i < o.size(); ++i) {
        if (a[i] == b[i] || b[i] == o[i]) {
            out += a[i];
        } else if (a[i] == o[i]) {
            out += b[i];
        } else {
            out += "<<<<<<< HEAD\n" + a[i];
            if (style == Style::diff3) out += "||||||| 1f2e3d4\n" + o[i];
            out += "=======\n" + b[i] + ">>>>>>> sales\n";
        }
    }
    return out;
}

struct ThreeFiles {
    std::string base = file_of(base_seen, {base_acme, base_beta, base_gamma});
    // Renames Acme and Beta.
    std::string ana = file_of(R"({"ana7":"5","x000":"2"})",
                              {R"({"id":"acme","name":"Acme Uno","~":{"*":"x000.1","name":"ana7.4"}})",
                               R"({"id":"beta","name":"Beta Uno","~":{"*":"x000.1","name":"ana7.5"}})", base_gamma});
    // Writes a note on Acme, renames Beta and, where Ana has changed nothing, Gamma.
    std::string bo =
        file_of(R"({"bo3c":"5","x000":"2"})",
                {R"({"id":"acme","name":"Acme","note":"Call","~":{"*":"x000.1","name":"x000.2","note":"bo3c.3"}})",
                 R"({"id":"beta","name":"Beta Dos","~":{"*":"x000.1","name":"bo3c.4"}})",
                 R"({"id":"gamma","name":"Gamma SA","~":{"*":"x000.1","name":"bo3c.5"}})"});
};

Error refusal(std::string_view bytes) {
    const Result<ReadPlan> out = read_plan_healed(bytes);
    REQUIRE_FALSE(out.ok());
    return out.error();
}

}

TEST_CASE("A file with conflict markers equals the two files joined, in either style of git") {
    const ThreeFiles files;
    const Plan joined = join({read(files.ana).plan}, {read(files.bo).plan}, record_codec).plan;
    for (const Style style : {Style::merge, Style::diff3}) {
        const std::string marked = merged_by_git(files.base, files.ana, files.bo, style);
        const Result<ReadPlan> healed = read_plan_healed(marked);
        REQUIRE(healed.ok());
        CHECK(write_plan(healed->plan) == write_plan(joined));
        REQUIRE(healed->notes.held().size() == 1);
        CHECK(healed->notes.held()[0] == Note{NoteKind::conflict_markers, "", "", 1});  // the name of Beta
        CHECK(healed->end == EndState::intact);
    }
    // The rename of Acme, whose old name Ana knew, is no conflict although git mixed lines into her side.
    CHECK(joined.find(Id<Account>::of("acme"))->name == "Acme Uno");
    CHECK(joined.find(Id<Account>::of("acme"))->note == "Call");
    CHECK(joined.find(Id<Account>::of("gamma"))->name == "Gamma SA");
}

TEST_CASE("Healing in small steps gives what healing at once gives, and progress only grows") {
    const ThreeFiles files;
    const std::string marked = merged_by_git(files.base, files.ana, files.bo, Style::diff3);
    Healing healing(marked);
    double before = 0;
    int steps = 0;
    while (healing.step(16)) {
        CHECK(healing.progress() >= before);
        before = healing.progress();
        ++steps;
    }
    CHECK(steps > 10);
    const Result<Healed> healed = healing.take();
    REQUIRE(healed.ok());
    CHECK(healed->bytes == write_plan(read_plan_healed(marked)->plan));
    CHECK(healed->open_conflicts == 1);
}

TEST_CASE("Carriage returns and a byte order mark do not hide the markers") {
    const ThreeFiles files;
    const std::string marked = merged_by_git(files.base, files.ana, files.bo, Style::merge);
    std::string dressed = "\xEF\xBB\xBF";
    for (const char c : marked) {
        if (c == '\n') dressed += '\r';
        dressed += c;
    }
    const Result<ReadPlan> healed = read_plan_healed(dressed);
    REQUIRE(healed.ok());
    CHECK(write_plan(healed->plan) == write_plan(read_plan_healed(marked)->plan));
}

TEST_CASE("A side that lost records is damaged still, and does not say that what it lacks is gone") {
    // Her file has lost Gamma: the `end` of both counts two records.
    const std::string whole = file_of(R"({"x000":"2"})", {R"({"id":"acme","name":"Acme","~":{"*":"x000.1"}})",
                                                          R"({"id":"gamma","name":"Gamma","~":{"*":"x000.2"}})"});
    std::string marked;
    for (const std::string& line : lines_of(whole)) {
        const bool last_account = line.find("\"gamma\"") != std::string::npos;
        if (line.find("\"acme\"") != std::string::npos) {
            marked += "<<<<<<< HEAD\n{\"id\":\"acme\",\"name\":\"Acme\",\"~\":{\"*\":\"x000.1\"}}\n=======\n" + line;
        } else {
            marked += last_account ? line + ">>>>>>> sales\n" : line;
        }
    }
    const Result<ReadPlan> healed = read_plan_healed(marked);
    REQUIRE(healed.ok());
    CHECK(healed->plan.find(Id<Account>::of("gamma")) != nullptr);
    CHECK(healed->end == EndState::damaged);
    CHECK(healed->records_missing == 1);
    CHECK(healed->notes.total(NoteKind::end_damaged) == 1);
}

TEST_CASE("A side of a newer format makes the whole one that is only looked at") {
    const Result<ReadPlan> healed = read_plan_healed(
        "{\"format\":\"concierto-plan\",\n<<<<<<< HEAD\n\"version\":1,\n=======\n\"version\":2,\n>>>>>>> sales\n"
        "\"plan\":{\"id\":\"q\",\"title\":\"Q\"}}\n");
    REQUIRE(healed.ok());
    CHECK(healed->read_only);
}

TEST_CASE("What cannot be healed is refused with the line of its first marker") {
    const std::string head = "{\"format\":\"concierto-plan\",\"version\":1,\n";
    const Error error{ErrorKind::conflict_markers, "", 2, 0};
    CHECK(refusal(head + "<<<<<<< HEAD\n\"x\":1}\n") == error);
    CHECK(refusal(head + "<<<<<<< HEAD\n\"x\":1}\n=======\n\"x\":2}\n") == error);
    CHECK(refusal(head + "<<<<<<< HEAD\n\"x\":1}\n=======\n\"x\":\n>>>>>>> b\n") == error);
    CHECK(refusal(head +
                  "<<<<<<< a\n<<<<<<< b\n\"x\":1}\n=======\n\"x\":2}\n>>>>>>> b\n=======\n\"x\":3}\n>>>>>>> a\n") ==
          error);
    CHECK(refusal("{\"x\":").kind == ErrorKind::cut_off);
}

TEST_CASE("Markers inside a text are text") {
    const Result<ReadPlan> read = read_plan_healed(
        R"({"format":"concierto-plan","version":1,"plan":{"id":"q","title":"Q","note":"a\n<<<<<<< b\n=======\n>>>>>>> c"}})");
    REQUIRE(read.ok());
    CHECK(read->notes.total() == 0);
}
