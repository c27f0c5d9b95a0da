#include "plan/filter.h"

#include <doctest/doctest.h>

#include <string>

namespace concierto {

namespace {

// Acme (tagged banca, tier A, owned by Ana Paz) is mailed by marketing, Zeta is called by sales.
struct Example {
    IndexedPlan indexed;

    Example() {
        Plan plan;
        Person ana;
        ana.id = Id<Person>::of("p1");
        ana.name = "Ana Paz";
        ana.team = Id<Team>::of("sales");
        plan.put(ana);
        Account acme;
        acme.id = Id<Account>::of("acme");
        acme.name = "Grupo Ñandú";
        acme.tier = Tier::a;
        acme.tags = {Name::of("banca")};
        acme.owner = ana.id;
        plan.put(acme);
        Account zeta;
        zeta.id = Id<Account>::of("zeta");
        zeta.name = "Zeta";
        plan.put(zeta);
        Contact luz;
        luz.id = Id<Contact>::of("c1");
        luz.name = "Luz Vega";
        luz.account = acme.id;
        plan.put(luz);
        Activity mail;
        mail.id = Id<Activity>::of("mail");
        mail.title = "Boletín de julio";
        mail.team = Id<Team>::of("marketing");
        mail.channel = Channel::email;
        mail.start = Date::parse("2026-07-06");
        mail.audience_tags = {Name::of("banca")};
        mail.priority = 60;
        plan.put(mail);
        Activity call;
        call.id = Id<Activity>::of("call");
        call.title = "Call Zeta";
        call.team = Id<Team>::of("sales");
        call.owner = ana.id;
        call.channel = Channel::call;
        call.status = Status::done;
        call.start = Date::parse("2026-08-10");
        call.accounts = {zeta.id};
        call.budget = Money{12'550};
        plan.put(call);
        indexed = IndexedPlan(std::move(plan));
    }

    // "mail call" in this order, of those that match.
    std::string activities(std::string_view filter) const {
        const FilterMatcher matcher = of(filter);
        std::string out;
        for (const char* id : {"mail", "call"}) {
            if (matcher.matches(*indexed.plan().find(Id<Activity>::of(id))))
                out += out.empty() ? id : std::string(" ") + id;
        }
        return out;
    }
    std::string accounts(std::string_view filter) const {
        const FilterMatcher matcher = of(filter);
        std::string out;
        for (const char* id : {"acme", "zeta"}) {
            if (matcher.matches(*indexed.plan().find(Id<Account>::of(id))))
                out += out.empty() ? id : std::string(" ") + id;
        }
        return out;
    }
    FilterMatcher of(std::string_view filter) const {
        const Filter parsed = parse_filter(filter);
        CHECK(parsed.errors.empty());
        const auto mail_only = [](Id<Activity> id, FilterHas has) {
            return has == FilterHas::conflict && id.text() == "mail";
        };
        return {parsed, indexed.plan(), indexed.index(), {mail_only, [](Id<Account>, FilterHas) { return false; }}};
    }
};

FilterProblem problem(std::string_view source) {
    const Filter filter = parse_filter(source);
    REQUIRE(filter.errors.size() == 1);
    return filter.errors.front().problem;
}

std::string completions(const Plan& plan, std::string_view source) {
    std::string out;
    for (const FilterCompletion& one : complete_filter(plan, source, source.size())) {
        out += (out.empty() ? "" : " ") + one.text;
    }
    return out;
}

}

TEST_CASE("a filter is read term by term") {
    const Filter filter = parse_filter("team:sales -status:done start:>=2026-07-01 \"free text\"");
    REQUIRE(filter.terms.size() == 4);
    CHECK(filter.errors.empty());
    CHECK(filter.terms[0].key == FilterKey::team);
    CHECK(filter.terms[1].sense == FilterSense::must_not);
    CHECK(filter.terms[2].relation == FilterRelation::at_least);
    CHECK(filter.terms[2].first.text() == "2026-07-01");
    CHECK(filter.terms[3].words.front() == "free text");
    CHECK(parse_filter("  ").empty());
}

TEST_CASE("what cannot be read is named with its place, and the rest holds") {
    CHECK(problem("colour:red") == FilterProblem::unknown_key);
    CHECK(problem("channel:pigeon") == FilterProblem::unknown_word);
    CHECK(problem("start:soon") == FilterProblem::bad_date);
    CHECK(problem("priority:high") == FilterProblem::bad_number);
    CHECK(problem("\"open") == FilterProblem::open_quote);
    CHECK(problem("owner:") == FilterProblem::nothing_after);
    const Filter filter = parse_filter("team:sales colour:red");
    CHECK(filter.terms.size() == 1);
    CHECK(filter.errors.front().begin == 11);
    CHECK(filter.errors.front().end == 21);
}

TEST_CASE("words match ids and the beginnings of words of names, without case or accents") {
    const Example example;
    CHECK(example.activities("owner:paz") == "call");
    CHECK(example.activities("owner:P1") == "call");
    CHECK(example.activities("owner:az") == "");
    CHECK(example.activities("owner:\"ana paz\"") == "call");
    CHECK(example.activities("account:nandu") == "mail");
    CHECK(example.activities("team:SALES") == "call");
    CHECK(example.activities("boletin") == "mail");
    CHECK(example.activities("tag:banca") == "mail");
}

TEST_CASE("terms must all hold, commas mean or, minus turns round") {
    const Example example;
    CHECK(example.activities("channel:email,call") == "mail call");
    CHECK(example.activities("channel:email,call -status:done") == "mail");
    CHECK(example.activities("channel:email team:sales") == "");
    CHECK(example.activities("") == "mail call");
}

TEST_CASE("days compare with days, months and years") {
    const Example example;
    CHECK(example.activities("start:2026-07") == "mail");
    CHECK(example.activities("start:2026") == "mail call");
    CHECK(example.activities("start:>2026-07") == "call");
    CHECK(example.activities("start:>=2026-07-06") == "mail call");
    CHECK(example.activities("start:<2026-07-06") == "");
    CHECK(example.activities("created:2026") == "");
}

TEST_CASE("numbers compare, budgets in units of the currency") {
    const Example example;
    CHECK(example.activities("priority:>50") == "mail");
    CHECK(example.activities("budget:125.5") == "call");
    CHECK(example.activities("budget:<=125") == "");
}

TEST_CASE("conflicts are asked from outside, the rest from the record") {
    const Example example;
    CHECK(example.activities("has:conflict") == "mail");
    CHECK(example.activities("-has:conflict") == "call");
    CHECK(example.activities("has:owner") == "call");
}

TEST_CASE("accounts match by themselves and by one activity that fits all terms about activities") {
    const Example example;
    CHECK(example.accounts("tier:A") == "acme");
    CHECK(example.accounts("owner:ana") == "acme");
    CHECK(example.accounts("channel:email") == "acme");
    CHECK(example.accounts("channel:call status:done") == "zeta");
    CHECK(example.accounts("channel:email status:done") == "");
    CHECK(example.accounts("contact:luz") == "acme");
}

TEST_CASE("contacts match by themselves and by their account") {
    const Example example;
    const Contact& luz = *example.indexed.plan().find(Id<Contact>::of("c1"));
    CHECK(example.of("vega").matches(luz));
    CHECK(example.of("tag:banca").matches(luz));
    CHECK_FALSE(example.of("account:zeta").matches(luz));
}

TEST_CASE("completion offers keys, then what the key may say") {
    const Example example;
    const Plan& plan = example.indexed.plan();
    CHECK(completions(plan, "st") == "stage: start: status:");
    CHECK(completions(plan, "-stat") == "status:");
    CHECK(completions(plan, "status:a") == "approved");
    CHECK(completions(plan, "channel:email,c") == "call");
    CHECK(completions(plan, "owner:pa") == "p1");
    CHECK(completions(plan, "x tag:b") == "banca");
    CHECK(completions(plan, "nokey:b") == "");
    const auto all = complete_filter(plan, "x owner:a", 9);
    REQUIRE(all.size() == 1);
    CHECK(all.front().label == "Ana Paz");
    CHECK(all.front().begin == 8);
    CHECK(all.front().end == 9);
}

}
