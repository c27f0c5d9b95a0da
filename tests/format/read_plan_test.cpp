#include <doctest/doctest.h>

#include <string>

#include "base/crc32.h"
#include "format/conflict_markers.h"
#include "format/plan_json.h"

using namespace concierto;

namespace {

// A plan file whose members behind the header are `members`.
std::string file_with(std::string_view members) {
    return "{\"format\":\"concierto-plan\",\"version\":1,\"plan\":{\"id\":\"q3\",\"title\":\"Q3\"}," +
           std::string(members) + "}";
}

ReadPlan read(std::string_view bytes) {
    Result<ReadPlan> result = read_plan(bytes);
    REQUIRE(result.ok());
    return result.take();
}

Error refusal(std::string_view bytes) {
    const Result<ReadPlan> result = read_plan(bytes);
    REQUIRE_FALSE(result.ok());
    return result.error();
}

// The one note of a plan with this one activity.
Note note_of_activity(std::string_view json) {
    const ReadPlan out = read(
        file_with("\"accounts\":[{\"id\":\"acme\",\"name\":\"Acme\"}],\"activities\":[" + std::string(json) + "]"));
    CHECK(out.plan.table<Activity>().size() == 0);
    REQUIRE(out.plan.kept.size() == 1);
    CHECK(out.plan.kept[0].kind == Kind::activity);
    CHECK(out.plan.kept[0].json == json);
    REQUIRE(out.notes.held().size() == 1);
    return out.notes.held()[0];
}

std::string activity(std::string_view more) {
    return "{\"id\":\"v1\",\"title\":\"T\",\"team\":\"sales\",\"channel\":\"call\"," + std::string(more) + "}";
}

Note note(NoteKind kind, std::string path) { return {kind, std::move(path), "", 0}; }

}

TEST_CASE("The smallest plan of the contract is read without a note") {
    const ReadPlan out = read(
        R"({"format": "concierto-plan", "version": 1, "plan": {"id": "q3", "title": "Q3 2026"}, "accounts": [], "activities": []})");
    CHECK(out.plan.header.id.text() == "q3");
    CHECK(out.plan.header.title == "Q3 2026");
    CHECK(out.plan.header.currency.text() == "USD");
    CHECK_FALSE(out.plan.header.own_rules);
    CHECK(out.notes.total() == 0);
    CHECK(out.end == EndState::absent);
    CHECK_FALSE(out.had_dots);
    CHECK_FALSE(out.read_only);
}

TEST_CASE("Every field of an activity arrives in its type") {
    const ReadPlan out = read(file_with(R"("activities":[{"id":"v1","title":"Otoño","team":"sales","owner":"ana",
        "channel":"call","status":"approved","start":"2026-07-06","end":"2026-07-10","time":"09:30",
        "steps":[{"day":0,"channel":"email"},{"day":3,"time":"10:00","title":"Segunda"}],"accounts":["b","a","b"],
        "contacts":["c"],"audience_tags":["vip"],"exclude":["x"],"topic":"t","offer":"o","priority":0,"requested":true,
        "exempt":true,"play":"p","goal":"g","after":["v0"],"follows":"v9","expected_leads":30,"response_rate":0.0125,
        "budget":1250.5,"created":"2026-06-01","rank":"m","note":"a\n\tb"}])"));
    const Activity* one = out.plan.find(Id<Activity>::of("v1"));
    REQUIRE(one != nullptr);
    CHECK(one->title == "Otoño");
    CHECK(one->team.text() == "sales");
    CHECK(one->status == Status::approved);
    CHECK(one->start == Date::of(2026, 7, 6));
    CHECK(one->end == Date::of(2026, 7, 10));
    CHECK(one->time.minutes() == 570);
    REQUIRE(one->steps.size() == 2);
    CHECK(one->steps[0].channel == Channel::email);
    CHECK(one->steps[1].day == 3);
    REQUIRE(one->accounts.size() == 2);
    CHECK(one->accounts[0].text() == "a");
    CHECK(one->priority == 0);
    CHECK(one->requested);
    CHECK(one->expected_leads == 30);
    CHECK(one->response_rate->ten_thousandths == 125);
    CHECK(one->budget->hundredths == 125050);
    CHECK(one->note == "a\n\tb");
}

TEST_CASE("What is no plan is refused and says why") {
    CHECK(refusal("[]") == Error{ErrorKind::not_a_plan, "", 0, 0});
    CHECK(refusal("{}") == Error{ErrorKind::not_a_plan, "format", 0, 0});
    CHECK(refusal(R"({"format":"other","version":1})") == Error{ErrorKind::not_a_plan, "format", 0, 0});
    CHECK(refusal(R"({"version":1})") == Error{ErrorKind::not_a_plan, "format", 0, 0});
    CHECK(refusal(R"({"format":"concierto-plan"})") == Error{ErrorKind::not_a_plan, "version", 0, 0});
    for (const char* version : {"\"1\"", "1.5", "1.0", "0", "-1", "null", "1e0"}) {
        CAPTURE(version);
        CHECK(refusal(std::string(R"({"format":"concierto-plan","version":)") + version + "}") ==
              Error{ErrorKind::not_a_plan, "version", 0, 0});
    }
    CHECK(refusal("hello").kind == ErrorKind::not_json);
    CHECK(refusal("{\"format\":\"concierto-plan\",\"version\":1").kind == ErrorKind::cut_off);
    CHECK(refusal("").kind == ErrorKind::empty_file);
    CHECK(refusal(std::string(100, '\0')).kind == ErrorKind::only_zeros);
    CHECK(refusal(file_with("\"accounts\":[]") + std::string(3, '\0')).kind == ErrorKind::nul_byte);
    CHECK(refusal(file_with("\"accounts\":[{\"id\":\"\xFF\"}]")).kind == ErrorKind::bad_utf8);
    CHECK(refusal(file_with("\"accounts\":[{\"id\":\"\\udc00\"}]")).kind == ErrorKind::bad_utf8);
}

TEST_CASE("Nesting is counted from the file's own braces") {
    const auto nested = [](int levels) {
        const auto size = static_cast<std::size_t>(levels);
        return file_with("\"x\":" + std::string(size, '[') + std::string(size, ']'));
    };
    CHECK(read_plan(nested(63)).ok());
    CHECK(refusal(nested(64)) == Error{ErrorKind::too_deep, "", 0, 64});
    const std::string deep(62, '[');
    CHECK(refusal(file_with("\"accounts\":[{\"x\":" + deep + "1" + std::string(62, ']') + "}]")).kind ==
          ErrorKind::too_deep);
}

TEST_CASE("A newer version is opened read-only") {
    const ReadPlan out = read(R"({"format":"concierto-plan","version":2,"plan":{"id":"a","title":"A"},"waves":[1]})");
    CHECK(out.read_only);
    REQUIRE(out.notes.held().size() == 1);
    CHECK(out.notes.held()[0] == Note{NoteKind::newer_version, "", "", 2});
    CHECK(
        read(R"({"format":"concierto-plan","version":99999999999999999999,"plan":{"id":"a","title":"A"}})").read_only);
}

TEST_CASE("A byte order mark and CRLF are accepted and not written back") {
    const std::string plain = file_with("\"accounts\":[{\"id\":\"a\",\"name\":\"A\"}]");
    std::string dressed = "\xEF\xBB\xBF";
    for (const char c : plain) {
        dressed += c;
        if (c == ',') dressed += "\r\n";
    }
    CHECK(write_plan(read(dressed).plan) == write_plan(read(plain).plan));
}

TEST_CASE("A record that lacks a required field is kept as it is, with its path") {
    CHECK(note_of_activity(R"({"id":"v1","title":"T","team":"sales","channel":"call"})") ==
          note(NoteKind::missing_field, "activities/0/start"));
    CHECK(note_of_activity(R"({"id":"v1","title":"T","team":"","channel":"call","start":"2026-07-06"})") ==
          note(NoteKind::missing_field, "activities/0/team"));
    CHECK(note_of_activity(R"({"title":"T"})") == note(NoteKind::missing_field, "activities/0/id"));
}

TEST_CASE("A field of the wrong type, out of range or with an unknown word keeps the record out, with its path") {
    const auto on = [](std::string_view more) { return note_of_activity(activity(more)); };
    const std::string start = R"("start":"2026-07-06",)";
    CHECK(on(R"("start":20260706)") == note(NoteKind::wrong_type, "activities/0/start"));
    CHECK(on(R"("start":"2026-02-30")") == note(NoteKind::out_of_range, "activities/0/start"));
    CHECK(on(R"("start":"2200-01-01")") == note(NoteKind::out_of_range, "activities/0/start"));
    CHECK(on(start + R"("time":"24:00")") == note(NoteKind::out_of_range, "activities/0/time"));
    CHECK(on(start + R"("status":"paused")") == note(NoteKind::bad_enum, "activities/0/status"));
    CHECK(on(start + R"("status":null)") == note(NoteKind::wrong_type, "activities/0/status"));
    CHECK(on(start + R"("priority":101)") == note(NoteKind::out_of_range, "activities/0/priority"));
    CHECK(on(start + R"("priority":-1)") == note(NoteKind::out_of_range, "activities/0/priority"));
    CHECK(on(start + R"("priority":1.5)") == note(NoteKind::out_of_range, "activities/0/priority"));
    CHECK(on(start + R"("requested":1)") == note(NoteKind::wrong_type, "activities/0/requested"));
    CHECK(on(start + R"("expected_leads":1000000001)") == note(NoteKind::out_of_range, "activities/0/expected_leads"));
    CHECK(on(start + R"("response_rate":1.0001)") == note(NoteKind::out_of_range, "activities/0/response_rate"));
    CHECK(on(start + R"("response_rate":0.00001)") == note(NoteKind::out_of_range, "activities/0/response_rate"));
    CHECK(on(start + R"("budget":0.001)") == note(NoteKind::out_of_range, "activities/0/budget"));
    CHECK(on(start + R"("budget":10000000000000)") == note(NoteKind::out_of_range, "activities/0/budget"));
    CHECK(on(start + R"("accounts":["acme",7])") == note(NoteKind::wrong_type, "activities/0/accounts/1"));
    CHECK(on(start + R"("accounts":"acme")") == note(NoteKind::wrong_type, "activities/0/accounts"));
    CHECK(on(start + R"("steps":[{"day":1},{"channel":"fax"}])") ==
          note(NoteKind::bad_enum, "activities/0/steps/1/channel"));
    CHECK(on(start + R"("gone":"yes")") == note(NoteKind::wrong_type, "activities/0/gone"));
    CHECK(note_of_activity("17") == note(NoteKind::not_a_record, "activities/0"));
    CHECK(note_of_activity(R"({"id":"a b"})") == note(NoteKind::bad_id, "activities/0/id"));
    CHECK(note_of_activity(R"({"id":""})") == note(NoteKind::bad_id, "activities/0/id"));
    CHECK(note_of_activity("{\"id\":\"" + std::string(65, 'a') + "\"}") == note(NoteKind::bad_id, "activities/0/id"));
}

TEST_CASE("An end before the start, and steps that pass 2199, keep the record out") {
    CHECK(note_of_activity(activity(R"("start":"2026-07-06","end":"2026-07-05")")) ==
          note(NoteKind::end_before_start, "activities/0/end"));
    CHECK(note_of_activity(activity(R"("start":"2199-12-30","steps":[{"day":1},{"day":2}])")) ==
          note(NoteKind::out_of_range, "activities/0/steps/1/day"));
    const ReadPlan goals = read(file_with(R"("goals":[
        {"id":"a","title":"A","target":5,"from":"2026-07-02","to":"2026-07-01"},
        {"id":"b","title":"B","target":0,"from":"2026-07-01","to":"2026-07-01"}])"));
    REQUIRE(goals.notes.held().size() == 2);
    CHECK(goals.notes.held()[0] == note(NoteKind::end_before_start, "goals/0/to"));
    CHECK(goals.notes.held()[1] == note(NoteKind::out_of_range, "goals/1/target"));
}

TEST_CASE("Texts hold 4,000 code points and no control characters; notes may have tabs and new lines") {
    std::string longest;
    for (int i = 0; i < 4000; ++i) longest += "ñ";
    const auto titled = [](std::string_view title, std::string_view text) {
        return read(file_with("\"plays\":[{\"id\":\"p\",\"title\":\"" + std::string(title) + "\",\"note\":\"" +
                              std::string(text) + "\"}]"));
    };
    CHECK(titled(longest, longest).notes.total() == 0);
    CHECK(titled(longest + "x", "").notes.held()[0] == note(NoteKind::text_too_long, "plays/0/title"));
    CHECK(titled("T", longest + "x").notes.held()[0] == note(NoteKind::text_too_long, "plays/0/note"));
    CHECK(titled("T", "a\\tb\\nc").notes.total() == 0);
    CHECK(titled("a\\tb", "").notes.held()[0] == note(NoteKind::control_character, "plays/0/title"));
    CHECK(titled("T", "a\\rb").notes.held()[0] == note(NoteKind::control_character, "plays/0/note"));
    CHECK(titled("T", "a\\u0000b").notes.held()[0] == note(NoteKind::control_character, "plays/0/note"));
    CHECK(titled("T", "a\x7F").notes.held()[0] == note(NoteKind::control_character, "plays/0/note"));
    CHECK(titled("T", "a\\u0085").notes.held()[0] == note(NoteKind::control_character, "plays/0/note"));
}

TEST_CASE("Invisible characters are counted over the whole file") {
    const ReadPlan out =
        read(file_with("\"plays\":[{\"id\":\"p\",\"title\":\"a\xE2\x80\x8B"
                       "b\xE2\x80\xAE\"},"
                       "{\"id\":\"q\",\"title\":\"\\ufeffz\"}]"));
    REQUIRE(out.notes.held().size() == 1);
    CHECK(out.notes.held()[0] == Note{NoteKind::invisible_characters, "", "", 3});
    CHECK(out.plan.table<Play>().size() == 2);
}

TEST_CASE("Of a key that stands twice the first one holds, the other is kept and noted") {
    const ReadPlan out = read(file_with(R"("plays":[{"id":"p","title":"A","title":"B","x":1,"x":2}])"));
    CHECK(out.plan.find(Id<Play>::of("p"))->title == "A");
    REQUIRE(out.notes.held().size() == 2);
    CHECK(out.notes.held()[0] == Note{NoteKind::duplicate_key, "plays/0/title", "title", 0});
    CHECK(out.notes.held()[1] == Note{NoteKind::duplicate_key, "plays/0/x", "x", 0});
    const std::string written = write_plan(out.plan);
    CHECK(written.find(R"({"id":"p","title":"A","title":"B","x":1,"x":2})") != std::string::npos);
}

TEST_CASE("A kept second key never takes the place of a first one with the default value") {
    const std::string bytes = write_plan(
        read(file_with("\"activities\":[" +
                       activity(R"("start":"2026-07-06","status":"planned","status":"done","gone":false,"gone":true)") +
                       "]"))
            .plan);
    const ReadPlan again = read(bytes);
    const Activity* one = again.plan.find(Id<Activity>::of("v1"));
    REQUIRE(one != nullptr);
    CHECK(one->status == Status::planned);
    CHECK_FALSE(one->meta.gone);
    CHECK(write_plan(again.plan) == bytes);
}

TEST_CASE("Doubled keys are found inside steps, quiet ranges and consent too") {
    const ReadPlan out = read(file_with(R"("accounts":[{"id":"a","name":"A","quiet":[{"reason":"x","reason":"y"}]}],
        "contacts":[{"id":"c","account":"a","name":"C","consent":{"call":"denied","call":"granted"}}])"));
    REQUIRE(out.notes.held().size() == 2);
    CHECK(out.notes.held()[0] == Note{NoteKind::duplicate_key, "accounts/0/quiet/0/reason", "reason", 0});
    CHECK(out.notes.held()[1] == Note{NoteKind::duplicate_key, "contacts/0/consent/call", "call", 0});
    CHECK(out.plan.find(Id<Contact>::of("c"))->consent[Channel::call] == Consent::denied);
}

TEST_CASE("Of two records with one id the first one holds, the other is kept and noted") {
    const ReadPlan out = read(file_with(R"("plays":[{"id":"p","title":"A"},{"id":"p","title":"B"}])"));
    CHECK(out.plan.find(Id<Play>::of("p"))->title == "A");
    REQUIRE(out.plan.kept.size() == 1);
    CHECK(out.plan.kept[0] == KeptRecord{Kind::play, "p", R"({"id":"p","title":"B"})"});
    REQUIRE(out.notes.held().size() == 1);
    CHECK(out.notes.held()[0] == Note{NoteKind::duplicate_id, "plays/1", "p", 0});
}

TEST_CASE("Doubled and unknown members at the top are kept, with numbers as they were written") {
    const std::string file = file_with(
        R"("activities":[],"activities":[1.50,2],"zeta":{"n":12345678901234567890123,"e":1E+2},"alpha":[{"id":"x"}],"alpha":-0.0)");
    const ReadPlan out = read(file);
    REQUIRE(out.plan.unknown.size() == 4);
    CHECK(out.plan.unknown[0] == UnknownSection{"activities", "[1.50,2]", 2});
    CHECK(out.plan.unknown[1] == UnknownSection{"alpha", R"([{"id":"x"}])", 1});
    CHECK(out.plan.unknown[2] == UnknownSection{"alpha", "-0.0", 0});
    CHECK(out.plan.unknown[3] == UnknownSection{"zeta", R"({"n":12345678901234567890123,"e":1E+2})", 0});
    CHECK(out.notes.total(NoteKind::duplicate_key) == 2);
    const std::string written = write_plan(out.plan);
    CHECK(written.find(R"("zeta":{"n":12345678901234567890123,"e":1E+2})") != std::string::npos);
    CHECK(same_content(read(written).plan, out.plan));
}

TEST_CASE("A collection that is no array is kept and noted") {
    const ReadPlan out = read(file_with(R"("teams":{"a":1},"rules":7,"seen":[1])"));
    CHECK(out.notes.total(NoteKind::unknown_collection) == 2);
    CHECK(out.notes.total(NoteKind::wrong_type) == 1);
    CHECK_FALSE(out.plan.header.own_rules);
    CHECK(out.plan.unknown.size() == 3);
    CHECK(same_content(read(write_plan(out.plan)).plan, out.plan));
}

TEST_CASE("A header that is not understood is written back unchanged") {
    const ReadPlan out = read(R"({"format":"concierto-plan","version":1,"plan":{"id":"q3","title":7}})");
    REQUIRE(out.notes.held().size() == 1);
    CHECK(out.notes.held()[0] == note(NoteKind::wrong_type, "plan/title"));
    const std::string written = write_plan(out.plan);
    CHECK(written.find("\"plan\":{\"id\":\"q3\",\"title\":7}") != std::string::npos);
    CHECK(read(R"({"format":"concierto-plan","version":1})").notes.held()[0] == note(NoteKind::missing_header, "plan"));
}

TEST_CASE("Dangling references are kept and noted once each, with the place in the file") {
    const ReadPlan out = read(file_with(R"("accounts":[{"id":"acme","name":"A","owner":"nobody"},{"id":"bad"},
        {"id":"gone","name":"G","gone":true}],"activities":[7,)" +
                                        activity(R"("start":"2026-07-06","accounts":["acme","gone","lost"])") + "]"));
    REQUIRE(out.notes.total(NoteKind::dangling_reference) == 2);
    CHECK(out.notes.held()[2] == Note{NoteKind::dangling_reference, "accounts/0/owner", "nobody", 0});
    CHECK(out.notes.held()[3] == Note{NoteKind::dangling_reference, "activities/1/accounts", "lost", 0});
    CHECK(out.plan.find(Id<Account>::of("acme"))->owner.text() == "nobody");
}

TEST_CASE("Teams that a plan without teams has by itself do not dangle") {
    const std::string people = R"("people":[{"id":"a","name":"A","team":"sales"},{"id":"b","name":"B","team":"ops"}])";
    CHECK(read(file_with(people)).notes.total(NoteKind::dangling_reference) == 1);
    CHECK(read(file_with(R"("teams":[{"id":"ops","name":"O"}],)" + people)).notes.total(NoteKind::dangling_reference) ==
          1);
}

TEST_CASE("Of each kind the first 1,000 notes are held and all are counted") {
    std::string list = "0";
    for (int i = 1; i < 1500; ++i) list += ",0";
    const ReadPlan out = read(file_with("\"plays\":[" + list + "]"));
    CHECK(out.notes.held().size() == 1000);
    CHECK(out.notes.total(NoteKind::not_a_record) == 1500);
    CHECK(out.plan.kept.size() == 1500);
}

TEST_CASE("Ids of decisions are ids of findings, longer and with other characters") {
    const ReadPlan out = read(file_with(R"("decisions":[{"id":"cap-email/ana/v1+v2@2026-07-09","verdict":"accepted",
        "reason":"r","date":"2026-07-01"}])"));
    CHECK(out.notes.total() == 0);
    CHECK(out.plan.table<Decision>().size() == 1);
}

TEST_CASE("Dots, standing values and the trash are read, kept and written back") {
    const std::string record =
        R"({"id":"p","title":"A","gone":true,"~":{"*":"ana7.m1","title":"bo3c.m2"},"!":{"note":[["bo3c.m3","x"]],"title":[["ana7.m4","B"],["bo3c.m4",null]]},"x":1})";
    const ReadPlan out =
        read(file_with(R"("seen":{"ana7":"m9"},"actors":{"ana7":{"name":"Ana"}},"plays":[)" + record + "]"));
    CHECK(out.had_dots);
    CHECK(out.notes.total() == 0);
    CHECK(out.plan.seen_json == R"({"ana7":"m9"})");
    CHECK(out.plan.actors_json == R"({"ana7":{"name":"Ana"}})");
    const ReadPlan mixed = read(file_with(R"("seen":{"zoe4":"1","ana7": "m9"},"actors":{"zoe4":{},"ana7":{"x":1}})"));
    CHECK(mixed.plan.seen_json == R"({"ana7":"m9","zoe4":"1"})");  // whatever order they came in
    CHECK(mixed.plan.actors_json == R"({"ana7":{"x":1},"zoe4":{}})");
    const Play* play = out.plan.find(Id<Play>::of("p"));
    REQUIRE(play->meta.extra != nullptr);
    CHECK(play->meta.gone);
    CHECK(play->meta.extra->stamps == std::vector<Stamp>{{"*", "ana7.m1"}, {"title", "bo3c.m2"}});
    CHECK(play->meta.extra->standing == std::vector<Standing>{{"note", "bo3c.m3", "\"x\""},
                                                              {"title", "ana7.m4", "\"B\""},
                                                              {"title", "bo3c.m4", "null"}});
    CHECK(write_plan(out.plan).find(record) != std::string::npos);
}

TEST_CASE("Dots that have not the form of dots are kept as unknown members") {
    for (const char* member : {R"("~":7)", R"("~":{})", R"("~":{"a":1})", R"("!":{"a":["x"]})", R"("!":{"a":[["d"]]})",
                               R"("!":{"a":[["d",1,2]]})", R"("!":{"a":[]})", R"("~":{"a":"x.1","a":"y.2"})"}) {
        CAPTURE(member);
        const std::string record = R"({"id":"p","title":"A",)" + std::string(member) + "}";
        const ReadPlan out = read(file_with("\"plays\":[" + record + "]"));
        REQUIRE(out.plan.table<Play>().size() == 1);
        CHECK(out.plan.find(Id<Play>::of("p"))->meta.extra->unknown.size() == 1);
        CHECK(write_plan(out.plan).find(record) != std::string::npos);
    }
}

TEST_CASE("The end member tells intact, damaged and edited files apart") {
    const std::string body =
        "{\"format\":\"concierto-plan\",\"version\":1,\"plan\":{\"id\":\"q\",\"title\":\"Q\"},\n\"plays\":[\n{\"id\":"
        "\"p\",\"title\":\"A\"}\n],\n";
    const auto with_end = [&](int count, std::string_view crc) {
        return body + "\"end\":[" + std::to_string(count) + ",\"" + std::string(crc) + "\"]}\n";
    };
    const std::string crc = crc32_hex(crc32(body));
    CHECK(read(with_end(1, crc)).end == EndState::intact);
    const ReadPlan damaged = read(with_end(3, crc));
    CHECK(damaged.end == EndState::damaged);
    CHECK(damaged.records_missing == 2);
    CHECK(damaged.notes.held()[0] == Note{NoteKind::end_damaged, "", "", 2});
    CHECK(read(with_end(1, "00000000")).end == EndState::edited_outside);
    CHECK(read(with_end(0, crc)).end == EndState::edited_outside);
    CHECK(read(body + "\"end\":7}").end == EndState::edited_outside);
    CHECK(read(body + "\"end\":[1,\"" + crc + "\"],\n\"x\":1}").end == EndState::edited_outside);
}

TEST_CASE("A copy that lost rows or was edited outside no longer says which edits it knows") {
    Plan plan;
    plan.header.id = Id<PlanHeader>::of("q");
    plan.header.title = "Q";
    plan.seen_json = R"({"ana7":"m9"})";
    const std::string intact = write_plan(plan);
    CHECK(read(intact).plan.seen_json == plan.seen_json);
    for (const auto& [from, to] : {std::pair("\"Q\"", "\"R\""), std::pair("\"end\":[0", "\"end\":[1")}) {
        std::string bytes = intact;
        bytes.replace(bytes.find(from), std::string_view(from).size(), to);
        const ReadPlan out = read(bytes);
        CHECK(out.end != EndState::intact);
        CHECK(out.had_dots);
        CHECK(out.plan.seen_json.empty());
    }
}

TEST_CASE("A host that changed only the line ends or added a mark has not edited the plan") {
    const std::string written = write_plan(read(file_with(R"("plays":[{"id":"p","title":"A"}])")).plan);
    std::string dressed = "\xEF\xBB\xBF";
    for (const char c : written) {
        if (c == '\n') dressed += '\r';
        dressed += c;
    }
    CHECK(read(written).end == EndState::intact);
    CHECK(read(dressed).end == EndState::intact);
}

TEST_CASE("Git's conflict markers are named, and both sides can be taken apart") {
    const std::string file =
        "{\"format\":\"concierto-plan\",\"version\":1,\n<<<<<<< HEAD\n\"x\":1,\n||||||| "
        "base\n\"x\":0,\n=======\n\"x\":2,\n>>>>>>> theirs\n\"plan\":{\"id\":\"q\",\"title\":\"Q\"}}\n";
    CHECK(refusal(file) == Error{ErrorKind::conflict_markers, "", 2, 0});
    const std::optional<ConflictSides> sides = split_conflict_markers(file);
    REQUIRE(sides.has_value());
    CHECK(sides->ours ==
          "{\"format\":\"concierto-plan\",\"version\":1,\n\"x\":1,\n\"plan\":{\"id\":\"q\",\"title\":\"Q\"}}\n");
    CHECK(read(sides->theirs).plan.unknown[0].json == "2");
    CHECK_FALSE(split_conflict_markers("{}\n").has_value());
    CHECK_FALSE(split_conflict_markers("<<<<<<< HEAD\n1\n=======\n2\n").has_value());
    CHECK_FALSE(split_conflict_markers("{\"a\":\"<<<<<<< HEAD\"}").has_value());
}

TEST_CASE("Reading in small steps gives what reading at once gives, and progress only grows") {
    std::string plays;
    for (int i = 0; i < 300; ++i)
        plays += (i == 0 ? "{\"id\":\"p" : ",{\"id\":\"p") + std::to_string(i) + "\",\"title\":\"T\"}";
    const std::string bytes = write_plan(read(file_with("\"plays\":[" + plays + "],\"x\":[1,2]")).plan);
    PlanReading reading(bytes);
    int steps = 0;
    double progress = 0;
    while (reading.step(100) == PlanReading::State::more) {
        ++steps;
        CHECK(reading.progress() >= progress);
        progress = reading.progress();
    }
    REQUIRE(reading.state() == PlanReading::State::done);
    CHECK(steps > 50);
    CHECK(reading.progress() == 1);
    const ReadPlan out = reading.take();
    CHECK(out.end == EndState::intact);
    CHECK(write_plan(out.plan) == bytes);
}
