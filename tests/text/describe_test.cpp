#include "text/describe.h"

#include <doctest/doctest.h>

#include "plan/notes.h"
#include "rules/catalogue.h"
#include "text/catalogue.h"
#include "text/describe_change.h"
#include "text/describe_note.h"

using namespace concierto;

namespace {

constexpr Language languages[] = {Language::en, Language::es};

Activity activity(std::string_view id, std::string_view title, std::string_view team, Date start) {
    Activity out;
    out.id = Id<Activity>::of(id);
    out.title = title;
    out.team = Id<Team>::of(team);
    out.channel = Channel::email;
    out.start = start;
    return out;
}

Plan two_activities() {
    Plan plan;
    plan.put(activity("t-a", "Mail", "marketing", Date::of(2026, 7, 6)));
    plan.put(activity("t-b", "Call", "sales", Date::of(2026, 7, 8)));
    return plan;
}

Finding pair_finding() {
    Finding finding;
    finding.rule = RuleKind::collision;
    finding.rule_id = Id<RuleRecord>::of("cross-team");
    finding.activities = {Id<Activity>::of("t-a"), Id<Activity>::of("t-b")};
    finding.yields = Id<Activity>::of("t-b");
    return finding;
}

}

TEST_CASE("every refusal says something in both languages and leaves no placeholder") {
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::read_only); ++kind) {
        for (const Language language : languages) {
            const std::string words = describe(language, Error{static_cast<ErrorKind>(kind), "place", 3, 4});
            CAPTURE(words);
            CHECK(words.size() > 20);
            CHECK(words.back() == '.');
            CHECK(words.find('{') == std::string::npos);
        }
    }
}

TEST_CASE("refusals name the place") {
    CHECK(describe(Language::en, Error{ErrorKind::not_json, ":", 12, 7}) ==
          "Line 12, column 7: this is not JSON (a colon was expected). Nothing was opened; what was open stays as it "
          "was. Mend the file or open an earlier copy.");
    CHECK(describe(Language::es, Error{ErrorKind::too_large, "", 300'000'000, 256'000'000}) ==
          "El archivo tiene 300 MB; el límite es 256 MB. No se abrió nada. Dividan el plan o quiten lo que sea "
          "antiguo.");
    CHECK(describe(Language::en, Error{ErrorKind::no_such_record, "activities/a\u202E1", 0, 0}) ==
          "activities/a[U+202E]1 is not in the plan. Nothing was changed.");
}

TEST_CASE("below a field a refusal names it as its label does") {
    CHECK(describe_in_form(Language::en, Kind::activity, Error{ErrorKind::bad_value, "expected_leads", 0, 0}) ==
          "Expected leads: this value does not fit the field. Nothing was changed.");
    CHECK(describe_in_form(Language::es, Kind::activity, Error{ErrorKind::bad_value, "activities/a1/time", 0, 0}) ==
          "Hora: este valor no corresponde al campo. No se cambió nada.");
}

TEST_CASE("every note says something in both languages and leaves no placeholder") {
    for (std::size_t kind = 0; kind < note_kind_count; ++kind) {
        for (const Language language : languages) {
            const std::string words = describe(language, Note{static_cast<NoteKind>(kind), "accounts/1/x", "d", 2});
            CAPTURE(words);
            CHECK(words.size() > 20);
            CHECK(words.back() == '.');
            CHECK(words.find('{') == std::string::npos);
        }
    }
}

TEST_CASE("notes beyond those that are held are counted") {
    Notes notes;
    for (int i = 0; i < Notes::held_per_kind + 3; ++i) notes.add(Note{NoteKind::bad_id, "accounts/1/id", "", 0});
    const auto lines = describe(Language::en, notes);
    CHECK(lines.size() == static_cast<std::size_t>(Notes::held_per_kind) + 1);
    CHECK(lines.back() == "… and 3 more of this kind.");
}

TEST_CASE("every rule has a reason, a sentence and its record in words, in both languages") {
    const Plan plan = two_activities();
    for (std::size_t i = 1; i < EnumTexts<RuleKind>::texts.size(); ++i) {
        const auto rule = static_cast<RuleKind>(i);
        CAPTURE(enum_text(rule));
        Finding finding = pair_finding();
        finding.rule = rule;
        finding.reason = rule == RuleKind::shared_goal ? Reason::no_owner_and_no_activity : Reason::none;
        if (rule == RuleKind::shared_goal) finding.set(NumberKey::marketing_owner, 1);
        RuleRecord record;
        record.rule = rule;
        for (const Language language : languages) {
            CHECK(why_rule(language, rule).size() > 20);
            const std::string sentence = describe(language, plan, finding);
            CHECK(sentence.size() > 20);
            CHECK(sentence.back() == '.');
            CHECK(sentence.find('{') == std::string::npos);
            const std::string words = describe_rule(language, plan, record);
            CHECK(words.back() == '.');
            CHECK(words.find('{') == std::string::npos);
        }
    }
}

TEST_CASE("the default rules read as sentences") {
    const Plan plan;
    const auto words = [&plan](std::string_view id) {
        for (const RuleRecord& rule : default_rules()) {
            if (rule.id.text() == id) return describe_rule(Language::en, plan, rule);
        }
        return std::string();
    };
    CHECK(words("cap-email") == "At most 2 touches for each person in any 7 days in a row by email.");
    CHECK(words("cap-account") == "At most 5 touches for each account in any 7 days in a row.");
    CHECK(words("cross-team") ==
          "Two teams must not reach one account within 2 days of each other, unless it is one play.");
    CHECK(words("calls-at-night") ==
          "Nothing goes out in quiet time: calls and text messages, every day, 21:00 to 09:00.");
    CHECK(words("open-deal") ==
          "Accounts in these stages are left alone by Marketing, unless it is a play: “Opportunity”.");
}

TEST_CASE("windows are named in words") {
    CHECK(window_in_words(Language::en, Window::rolling, 7) == "in any 7 days in a row");
    CHECK(window_in_words(Language::en, Window::rolling, 1) == "on one day");
    CHECK(window_in_words(Language::es, Window::calendar_week, 7) == "en una semana de lunes a domingo");
    CHECK(window_in_words(Language::en, Window::calendar_month, 7) == "in one calendar month");
}

TEST_CASE("who yields is explained by the first difference, in its order") {
    const auto reason = [](auto&& change) {
        Plan plan;
        Activity a = activity("t-a", "Mail", "marketing", Date::of(2026, 7, 6));
        Activity b = activity("t-b", "Call", "sales", Date::of(2026, 7, 6));
        change(a, b);
        plan.put(a);
        plan.put(b);
        return why_yields(Language::en, plan, pair_finding());
    };
    CHECK(reason([](Activity& a, Activity&) { a.requested = true; }) ==
          "“Call” yields: the customer asked for “Mail”.");
    CHECK(reason([](Activity& a, Activity&) { a.priority = 80; }) ==
          "“Call” yields: its priority (50) is lower than that of “Mail” (80).");
    CHECK(reason([](Activity& a, Activity&) { a.status = Status::running; }) ==
          "“Call” yields: its status is “planned”, that of “Mail” is “running”.");
    CHECK(reason([](Activity& a, Activity& b) {
              a.created = Date::of(2026, 6, 1);
              b.created = Date::of(2026, 6, 2);
          }) == "“Call” yields: it was created on 2 Jun 2026, later than “Mail” (1 Jun 2026).");
    CHECK(reason([](Activity&, Activity&) {}).find("identifiers decides") != std::string::npos);
}

TEST_CASE("names from the plan cannot disguise a sentence") {
    Plan plan = two_activities();
    plan.put(activity("t-a", "Mail\u202E\x07", "marketing", Date::of(2026, 7, 6)));
    CHECK(describe(Language::en, plan, pair_finding()).find("“Mail[U+202E][U+0007]”") != std::string::npos);
}

TEST_CASE("fixes and what they cost") {
    const Plan plan = two_activities();
    Fix fix;
    fix.kind = FixKind::move;
    fix.activity = Id<Activity>::of("t-b");
    fix.start = Date::of(2026, 7, 9);
    fix.days_moved = 1;
    CHECK(describe_fix(Language::en, plan, fix) == "Move “Call” to Thu 9 Jul (1 day later).");
    fix.days_moved = -3;
    CHECK(describe_fix(Language::es, plan, fix) == "Mover «Call» al jue 9 jul (3 días antes).");
    fix.possible = false;
    CHECK(describe_fix(Language::en, plan, fix) == "There is no free day for “Call” within 60 days.");
    Finding finding = pair_finding();
    finding.severity = Severity::conflict;
    fix.effect.lost = {finding};
    CHECK(describe_cost(Language::en, fix.effect) == "1 conflict goes, no new ones.");
    finding.severity = Severity::warn;
    fix.effect.gained = {finding};
    CHECK(describe_cost(Language::es, fix.effect) == "Se va 1 conflicto, ninguno nuevo. Advertencias: 0 menos, 1 más.");
}

TEST_CASE("counts read in order of severity") {
    FindingCounts counts;
    CHECK(describe(Language::en, counts) == "nothing found");
    counts.by_severity[static_cast<std::size_t>(Severity::block)] = 1;
    counts.by_severity[static_cast<std::size_t>(Severity::warn)] = 2;
    counts.accepted = 3;
    CHECK(describe(Language::en, counts) == "1 block, 2 warnings, 3 accepted");
    CHECK(describe(Language::es, counts) == "1 bloqueo, 2 advertencias, 3 aceptados");
}

TEST_CASE("a delta says what changed, record by record") {
    Plan plan = two_activities();
    Activity moved = *plan.find(Id<Activity>::of("t-b"));
    moved.start = Date::of(2026, 7, 9);
    moved.requested = true;
    Delta delta;
    delta.put(plan, moved);
    CHECK(describe(Language::en, plan, delta) ==
          "Activity “Call”: Start from 8 Jul 2026 to 9 Jul 2026; The customer asked for it from No to Yes.");
    delta.put(plan, activity("t-c", "Visit", "sales", Date::of(2026, 7, 10)));
    CHECK(describe(Language::en, plan, delta) == "1 record added and 1 record changed.");
    CHECK(describe(Language::es, plan, delta) == "Se agregó 1 registro y cambió 1 registro.");
    Activity gone = *plan.find(Id<Activity>::of("t-a"));
    gone.meta.gone = true;
    Delta removal;
    removal.put(plan, gone);
    CHECK(sort_of(removal.changes().front()) == ChangeSort::removed);
    CHECK(sort_of(reversed(removal).changes().front()) == ChangeSort::restored);
    CHECK(describe(Language::en, plan, Delta()) == "Nothing changed.");
}

TEST_CASE("fields are shown with names instead of ids") {
    Plan plan = two_activities();
    Person eva;
    eva.id = Id<Person>::of("t-eva");
    eva.name = "Eva Ríos";
    eva.team = Id<Team>::of("sales");
    plan.put(eva);
    Activity record = *plan.find(Id<Activity>::of("t-b"));
    record.owner = eva.id;
    record.accounts = {Id<Account>::of("t-nowhere")};
    record.budget = Money{150'000};
    record.steps = {{3, Channel::call, TimeOfDay(570), "Hello", {}}};
    CHECK(field_value(Language::en, plan, record, "owner") == "Eva Ríos");
    CHECK(field_value(Language::es, plan, record, "accounts") == "t-nowhere (no está en el plan)");
    CHECK(field_value(Language::en, plan, record, "budget") == "USD\u00A01,500");
    CHECK(field_value(Language::en, plan, record, "steps") == "day 3 Call 09:30 “Hello”");
    CHECK(field_value(Language::en, plan, record, "end") == "");
}
