#include "plan/record_edits.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "plan/activity_edits.h"

namespace concierto {

namespace {

Account account(const char* id, const char* name) {
    Account out;
    out.id = Id<Account>::of(id);
    out.name = name;
    return out;
}

Contact contact(const char* id, const char* of) {
    Contact out;
    out.id = Id<Contact>::of(id);
    out.account = Id<Account>::of(of);
    out.name = "Ana";
    return out;
}

RecordKey key(Kind kind, const char* id) { return {kind, Name::of(id)}; }

Plan after(Plan plan, const Result<Delta>& edit) {
    REQUIRE(edit.ok());
    apply(plan, *edit);
    return plan;
}

}

TEST_CASE("a new id is a collection letter and ten base-32 characters") {
    CHECK(new_id(Kind::account, 0) == "a0000000000");
    CHECK(new_id(Kind::account, 31) == "az000000000");
    CHECK(new_id(Kind::activity, ~std::uint64_t{0}) == "xzzzzzzzzzz");
    std::set<char> letters;
    for (std::size_t i = 0; i < kind_count; ++i) letters.insert(new_id(static_cast<Kind>(i), 0)[0]);
    CHECK(letters.size() == kind_count);
}

TEST_CASE("ids from one random number differ and avoid those of the plan") {
    Plan plan;
    const Name taken = NewIds(plan, 42).next(Kind::account);
    plan.put(account(taken.str().c_str(), "Taken"));
    NewIds ids(plan, 42);
    const Name first = ids.next(Kind::account);
    CHECK(first != taken);
    CHECK(ids.next(Kind::account) != first);
}

TEST_CASE("a record is added once") {
    Plan plan;
    plan = after(plan, add_record(plan, account("acme", "Acme")));
    CHECK(plan.live(Id<Account>::of("acme"))->name == "Acme");
    const Error again = add_record(plan, account("acme", "Other")).error();
    CHECK(again.kind == ErrorKind::already_there);
    CHECK(again.place == "accounts/acme");
    CHECK(add_record(plan, account("not an id", "X")).error().place == "id");
}

TEST_CASE("texts end at 4,000 code points, whatever their bytes") {
    Plan plan;
    std::string long_name;
    for (int i = 0; i < 4000; ++i) long_name += "ñ";
    CHECK(add_record(plan, account("acme", long_name.c_str())).ok());
    const Error error = add_record(plan, account("acme", (long_name + "x").c_str())).error();
    CHECK(error.kind == ErrorKind::out_of_range);
    CHECK(error.place == "name");
}

TEST_CASE("control characters are refused, but tab and newline may stand in notes") {
    Plan plan;
    CHECK(add_record(plan, account("acme", "A\tB")).error().kind == ErrorKind::bad_value);
    CHECK(add_record(plan, account("acme", "A\xC2\x85")).error().kind == ErrorKind::bad_value);
    Account noted = account("acme", "Acme");
    noted.note = "one\n\ttwo";
    CHECK(add_record(plan, noted).ok());
    noted.note = "bell\a";
    CHECK(add_record(plan, noted).error().place == "note");
}

TEST_CASE("a required reference must name something") {
    Contact orphan = contact("c1", "acme");
    orphan.account = {};
    CHECK(add_record(Plan(), orphan).error().place == "account");
}

TEST_CASE("a plan and a goal may not end before they start") {
    PlanHeader header;
    header.id = Name::of("q3");
    header.start = Date::parse("2026-07-02");
    header.end = Date::parse("2026-07-01");
    CHECK(problem_of(header)->kind == ErrorKind::end_before_start);
    Goal goal;
    goal.id = Id<Goal>::of("g");
    goal.target = 10;
    goal.from = Date::parse("2026-07-02");
    goal.to = Date::parse("2026-07-01");
    CHECK(problem_of(goal)->place == "to");
    goal.to = goal.from;
    goal.start_value = 10;
    CHECK(problem_of(goal)->place == "target");
    goal.start_value = 0;
    CHECK_FALSE(problem_of(goal));
}

TEST_CASE("one field of many records is all or none, and leaves dots alone") {
    Plan plan;
    Account dotted = account("acme", "Acme");
    Extra extra;
    extra.stamps = {{"*", "ana7.1"}};
    dotted.meta.extra = std::make_shared<const Extra>(extra);
    plan.put(dotted);
    plan.put(account("zeta", "Zeta"));
    const RecordKey both[] = {key(Kind::account, "acme"), key(Kind::account, "zeta")};
    const Plan edited = after(plan, edit_field_of_all(plan, both, "tier", "A"));
    CHECK(edited.live(Id<Account>::of("acme"))->tier == Tier::a);
    CHECK(edited.live(Id<Account>::of("zeta"))->tier == Tier::a);
    CHECK(edited.live(Id<Account>::of("acme"))->meta == dotted.meta);
    CHECK(edit_field_of_all(plan, both, "tier", "D").error().kind == ErrorKind::bad_value);
    const RecordKey one_missing[] = {key(Kind::account, "acme"), key(Kind::account, "nobody")};
    CHECK(edit_field_of_all(plan, one_missing, "tier", "A").error().place == "accounts/nobody");
}

TEST_CASE("writing an activity's start moves it, writing its end resizes it") {
    Plan plan;
    Activity activity;
    activity.id = Id<Activity>::of("v1");
    activity.title = "Webinar";
    activity.team = Id<Team>::of("marketing");
    activity.channel = Channel::webinar;
    activity.start = Date::parse("2026-07-06");
    activity.end = Date::parse("2026-07-07");
    plan.put(activity);
    const RecordKey it = key(Kind::activity, "v1");
    const Plan moved = after(plan, edit_field(plan, it, "start", "2026-07-10"));
    CHECK(moved.live(activity.id)->end.text() == "2026-07-11");
    CHECK(edit_field(plan, it, "end", "2026-07-05").error().kind == ErrorKind::end_before_start);
    CHECK(edit_field(plan, it, "start", "").error().kind == ErrorKind::bad_value);
    CHECK(edit_field(plan, it, "title", " ").error().place == "title");
    CHECK(edit_field(plan, it, "id", "v2").error().place == "id");
    CHECK(edit_field(plan, it, "title", "Webinar").error().kind == ErrorKind::nothing_to_do);
}

TEST_CASE("elements of sets come and go for many records at once") {
    Plan plan;
    plan.put(account("acme", "Acme"));
    plan.put(account("zeta", "Zeta"));
    const RecordKey both[] = {key(Kind::account, "acme"), key(Kind::account, "zeta")};
    plan = after(plan, add_to_set(plan, both, "tags", "banca"));
    plan = after(plan, add_to_set(plan, {both, 1}, "tags", "abc"));
    const std::vector<Name> sorted{Name::of("abc"), Name::of("banca")};
    CHECK(plan.live(Id<Account>::of("acme"))->tags == sorted);
    plan = after(plan, add_to_set(plan, both, "no_contact", "email"));
    CHECK(plan.live(Id<Account>::of("zeta"))->no_contact.size() == 1);
    plan = after(plan, remove_from_set(plan, both, "no_contact", "email"));
    CHECK(plan.live(Id<Account>::of("zeta"))->no_contact.empty());
    CHECK(add_to_set(plan, both, "name", "x").error().place == "name");
    CHECK(add_to_set(plan, both, "no_contact", "pigeon").error().kind == ErrorKind::bad_value);
}

TEST_CASE("an account goes to the trash with its contacts and comes back with its fields") {
    Plan plan;
    plan.put(account("acme", "Acme"));
    plan.put(contact("c1", "acme"));
    plan.put(contact("c2", "zeta"));
    const RecordKey acme[] = {key(Kind::account, "acme")};
    const Plan removed = after(plan, remove_records(plan, acme));
    CHECK(removed.live(Id<Account>::of("acme")) == nullptr);
    CHECK(removed.live(Id<Contact>::of("c1")) == nullptr);
    CHECK(removed.live(Id<Contact>::of("c2")) != nullptr);
    CHECK(remove_records(removed, acme).error().kind == ErrorKind::no_such_record);
    const Plan restored = after(removed, restore_records(removed, acme));
    CHECK(restored.live(Id<Account>::of("acme"))->name == "Acme");
    const RecordKey header[] = {{Kind::plan, Name()}};
    CHECK_FALSE(remove_records(plan, header).ok());
}

TEST_CASE("changing a rule of a plan without rules brings the default set along") {
    std::vector<RuleRecord> defaults(2);
    defaults[0].id = Id<RuleRecord>::of("collision");
    defaults[0].rule = RuleKind::collision;
    defaults[1].id = Id<RuleRecord>::of("paused");
    defaults[1].rule = RuleKind::paused;
    RuleRecord mine = defaults[0];
    mine.days = 5;
    Plan plan;
    const Plan changed = after(plan, change_rule(plan, defaults, mine));
    CHECK(changed.header.own_rules);
    CHECK(changed.table<RuleRecord>().size() == 2);
    CHECK(changed.live(mine.id)->days == 5);

    const Plan fewer = after(changed, remove_rule(changed, defaults, defaults[1].id));
    CHECK(fewer.live(defaults[1].id) == nullptr);
    const Plan fewer_from_none = after(plan, remove_rule(plan, defaults, defaults[1].id));
    CHECK(fewer_from_none.header.own_rules);
    CHECK(fewer_from_none.table<RuleRecord>().size() == 1);

    const Plan reset = after(fewer, reset_rules(fewer));
    CHECK_FALSE(reset.header.own_rules);
    CHECK(reset.table<RuleRecord>().size() == 0);
    CHECK(reset_rules(reset).error().kind == ErrorKind::nothing_to_do);
}

TEST_CASE("every verb is undone exactly by its reversed delta") {
    Plan plan;
    plan.put(account("acme", "Acme"));
    plan.put(contact("c1", "acme"));
    const RecordKey acme[] = {key(Kind::account, "acme")};
    for (const Result<Delta>& edit :
         {remove_records(plan, acme), edit_field_of_all(plan, acme, "name", "Acme 2"),
          add_to_set(plan, acme, "tags", "x"), add_record(plan, account("new", "New")), change_rule(plan, {}, [] {
              RuleRecord rule;
              rule.id = Id<RuleRecord>::of("collision");
              rule.rule = RuleKind::collision;
              return rule;
          }())}) {
        Plan changed = after(plan, edit);
        CHECK_FALSE(same_content(changed, plan));
        apply(changed, reversed(*edit));
        CHECK(same_content(changed, plan));
    }
}

}
