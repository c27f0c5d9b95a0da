#include "plan/field_text.h"

#include <doctest/doctest.h>

#include <string>

namespace concierto {

namespace {

AnyRecord with(AnyRecord record, std::string_view field, std::string_view text) {
    Result<AnyRecord> out = with_field(std::move(record), field, text);
    REQUIRE(out.ok());
    return out.take();
}

// The text that comes back after writing `text` into the field.
std::string through(AnyRecord record, std::string_view field, std::string_view text) {
    return field_text(with(std::move(record), field, text), field);
}

ErrorKind refusal(AnyRecord record, std::string_view field, std::string_view text) {
    const Result<AnyRecord> out = with_field(std::move(record), field, text);
    REQUIRE_FALSE(out.ok());
    CHECK(out.error().place == field);
    return out.error().kind;
}

}

TEST_CASE("every field of every kind is listed with its type") {
    CHECK(fields_of(Kind::activity).size() == 29);
    CHECK(fields_of(Kind::activity).front().type == FieldType::id);
    const FieldInfo& owner = *field_of(Kind::account, "owner");
    CHECK(owner.type == FieldType::reference);
    CHECK(owner.reference == Kind::person);
    CHECK(field_of(Kind::activity, "after")->reference == Kind::activity);
    CHECK(field_of(Kind::activity, "note")->type == FieldType::multiline);
    CHECK(field_of(Kind::activity, "priority")->most == 100);
    CHECK(field_of(Kind::activity, "title")->presence == Presence::required);
    CHECK(field_of(Kind::activity, "channel")->choices.front() == "email");
    CHECK(field_of(Kind::activity, "status")->choices.front() == "idea");
    CHECK(field_of(Kind::rule, "weekdays")->type == FieldType::weekdays);
    CHECK(field_of(Kind::rule, "stages")->type == FieldType::choice_list);
    CHECK(field_of(Kind::goal, "target")->type == FieldType::number);
    CHECK(field_of(Kind::deal, "close")->type == FieldType::month);
    CHECK(field_of(Kind::account, "steps") == nullptr);
}

TEST_CASE("texts of plain fields come back as they were") {
    CHECK(through(Activity(), "title", "  Webinar de julio ") == "Webinar de julio");
    CHECK(through(Activity(), "start", "2026-07-31") == "2026-07-31");
    CHECK(through(Activity(), "time", "09:30") == "09:30");
    CHECK(through(Activity(), "budget", "1250.50") == "1250.5");
    CHECK(through(Activity(), "response_rate", "0.25") == "0.25");
    CHECK(through(Activity(), "expected_leads", "30") == "30");
    CHECK(through(Activity(), "requested", "true") == "true");
    CHECK(through(Activity(), "status", "Approved") == "approved");
    CHECK(through(Account(), "tier", "b") == "B");
    CHECK(through(Goal(), "target", "92.5") == "92.5");
    CHECK(through(Deal(), "close", "2026-09") == "2026-09");
    CHECK(through(PlanHeader(), "language", "es") == "es");
}

TEST_CASE("lists are separated by commas, sorted and without repeats where they are sets") {
    CHECK(through(Account(), "tags", "retail, banca,, banca ") == "banca, retail");
    CHECK(through(Account(), "no_contact", "SMS, call") == "call, sms");
    CHECK(through(Activity(), "accounts", "zeta, acme") == "acme, zeta");
    CHECK(through(RuleRecord(), "channels", "email") == "email");
    CHECK(through(RuleRecord(), "weekdays", "6, 7") == "6, 7");
    CHECK(refusal(RuleRecord(), "weekdays", "8") == ErrorKind::out_of_range);
    CHECK(refusal(Activity(), "accounts", "not an id") == ErrorKind::bad_value);
}

TEST_CASE("steps read as day, channel, time and title, each but the day optional") {
    const AnyRecord record = with(Activity(), "steps", "0 email 09:30 First mail; 3 call; 7");
    const auto& steps = std::get<Activity>(record).steps;
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].channel == Channel::email);
    CHECK(steps[0].time.text() == "09:30");
    CHECK(steps[0].title == "First mail");
    CHECK(steps[1].channel == Channel::call);
    CHECK(steps[2].day == 7);
    CHECK(field_text(record, "steps") == "0 email 09:30 First mail; 3 call; 7");
    CHECK(refusal(Activity(), "steps", "email") == ErrorKind::bad_value);
    CHECK(refusal(Activity(), "steps", "-1 email") == ErrorKind::out_of_range);
}

TEST_CASE("a step keeps what is unknown about it when it is written as before") {
    Activity activity;
    Step step;
    step.day = 2;
    step.unknown = {{"color", "\"red\""}};
    activity.steps = {step};
    const AnyRecord record = with(activity, "steps", "0 call; 2");
    CHECK(std::get<Activity>(record).steps[1].unknown == step.unknown);
}

TEST_CASE("quiet ranges may be open on one side and have a reason") {
    const std::string text = "2026-12-20..2027-01-06 Inventory; ..2026-07-05";
    CHECK(through(Account(), "quiet", text) == text);
    CHECK(through(Account(), "quiet", "2026-07-05") == "2026-07-05..2026-07-05");
    CHECK(refusal(Account(), "quiet", "..") == ErrorKind::bad_value);
    CHECK(refusal(Account(), "quiet", "2026-07-05..2026-07-04") == ErrorKind::out_of_range);
}

TEST_CASE("consent names channels and answers, and forgets what is not named") {
    const AnyRecord first = with(Contact(), "consent", "email granted, call denied");
    CHECK(field_text(first, "consent") == "email granted, call denied");
    CHECK(through(first, "consent", "sms unknown") == "sms unknown");
    CHECK(refusal(Contact(), "consent", "email maybe") == ErrorKind::bad_value);
}

TEST_CASE("an empty text puts the default back, but not into required fields") {
    Activity activity;
    activity.priority = 80;
    activity.status = Status::done;
    activity.budget = Money{100};
    CHECK(through(activity, "priority", "") == "50");
    CHECK(through(activity, "status", " ") == "planned");
    CHECK(through(activity, "budget", "") == "");
    CHECK(refusal(activity, "title", "") == ErrorKind::bad_value);
    CHECK_FALSE(field_is_default(activity, "status"));
    CHECK(field_is_default(Activity(), "status"));
}

TEST_CASE("numbers outside their range are told apart from what is no number") {
    CHECK(refusal(Activity(), "priority", "101") == ErrorKind::out_of_range);
    CHECK(refusal(Activity(), "priority", "high") == ErrorKind::bad_value);
    CHECK(refusal(Activity(), "priority", "1.5") == ErrorKind::out_of_range);
    CHECK(refusal(Activity(), "response_rate", "1.01") == ErrorKind::out_of_range);
    CHECK(refusal(Activity(), "budget", "0.001") == ErrorKind::out_of_range);
    CHECK(refusal(Activity(), "budget", "10000000000000") == ErrorKind::out_of_range);
    CHECK(refusal(Activity(), "start", "2026-02-30") == ErrorKind::bad_value);
    CHECK(refusal(Activity(), "start", "2200-01-01") == ErrorKind::bad_value);
    CHECK(refusal(Activity(), "nonsense", "x") == ErrorKind::bad_value);
}

TEST_CASE("a record is called by its title, its name, or its id") {
    Contact contact;
    contact.id = Id<Contact>::of("c1");
    contact.title = "Director";
    CHECK(title_of(contact) == "c1");
    contact.name = "Ana";
    CHECK(title_of(contact) == "Ana");
}

}
