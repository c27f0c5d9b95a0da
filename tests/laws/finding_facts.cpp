#include "laws/finding_facts.h"

#include "rules/catalogue.h"

namespace concierto {

namespace {

std::string number_of(std::int64_t value) { return std::to_string(value); }

void squeeze(Activity& activity) {
    constexpr int days = 17;
    const Date quarter = Date::of(2026, 7, 1);
    const std::int32_t length = activity.last_day() - activity.start;
    activity.start = quarter + (activity.start - quarter) % days;
    activity.end = activity.start + length % 5;
    if (activity.steps.size() == 1) activity.steps.clear();
    normalise(activity);
}

void squeeze(Outcome& outcome) {
    const Date quarter = Date::of(2026, 7, 1);
    outcome.date = quarter + (outcome.date - quarter) % 12;
}

// The delta with its activities and outcomes squeezed.
Delta squeezed(const Plan& plan, const Delta& delta) {
    Delta out;
    for (const Change& change : delta.changes()) {
        AnyRecord record = *change.after;
        if (auto* activity = std::get_if<Activity>(&record)) squeeze(*activity);
        if (auto* outcome = std::get_if<Outcome>(&record)) squeeze(*outcome);
        out.put(plan, std::move(record));
    }
    return out;
}

Delta decide(const CheckedPlan& checked, Random& random) {
    Delta delta;
    const auto all = checked.worst_first();
    if (all.empty()) return delta;
    const Finding& finding = *random.pick(all);
    Decision decision;
    decision.id = Id<Decision>::of(finding_id(finding));
    decision.verdict = Verdict::accepted;
    decision.reason = "agreed";
    decision.date = Date::of(2026, 7, 1);
    if (random.chance(30)) decision.until = random.date(Date::of(2026, 7, 1), 20);
    if (random.chance(70)) decision.about = finding_digest(checked.plan(), finding);
    decision.meta.gone = random.chance(10);
    delta.put(checked.plan(), decision);
    return delta;
}

Delta turn_rules(const Plan& plan, Random& random) {
    Delta delta;
    PlanHeader header = plan.header;
    if (random.chance(50)) {
        header.own_rules = !header.own_rules;
    } else {
        header.start = random.chance(30) ? Date() : random.date(Date::of(2026, 5, 1), 90);
    }
    delta.put(plan, header);
    return delta;
}

// A rule with some of its parameters changed.
RuleRecord varied(RuleRecord rule, Random& random) {
    if (random.chance(40)) rule.days = random.below(6);
    if (random.chance(40)) rule.max = random.below(4);
    if (random.chance(30)) rule.scope = random.enum_value<SubjectScope>();
    if (random.chance(30)) rule.cool_off_days = random.below(12);
    if (random.chance(20)) rule.severity = random.enum_value<Severity>();
    rule.meta.gone = random.chance(10);
    return rule;
}

Delta known_rule(const Plan& plan, Random& random) {
    Delta delta;
    const auto rules = rules_of(plan);
    delta.put(plan, varied(random.pick(rules.empty() ? default_rules() : rules), random));
    return delta;
}

Delta remove_one(const Plan& plan, Random& random) {
    Delta delta;
    std::vector<Change> all;
    plan.for_each_table([&all](const auto& table) {
        using R = std::decay_t<decltype(*table.begin())>;
        table.for_each_even_gone([&all](const R& record) { all.push_back({kind_for<R>(), record.id, {}, {}}); });
    });
    if (all.empty()) return delta;
    const Change& one = random.pick(all);
    delta.erase(plan, one.kind, one.id);
    return delta;
}

}

std::string facts_of(const Finding& finding) {
    std::string out = finding_id(finding);
    const auto add = [&out](std::string_view text) { (out += '|') += text; };
    add(enum_text(finding.rule));
    add(enum_text(finding.severity));
    add(number_of(static_cast<int>(finding.reason)));
    add(finding.accepted ? "accepted" : "open");
    add(finding.account.text());
    add(finding.contact.text());
    add(finding.goal.text());
    add(finding.week.text());
    add(finding.month.text());
    add(finding.yields.text());
    for (const Number& number : finding.numbers) {
        add(number_of(static_cast<int>(number.key)) + "=" + number_of(number.value));
    }
    for (const FindingTouch& touch : finding.touches) {
        add(touch.activity.text());
        out += "#" + number_of(touch.step) + " " + touch.account.str() + "/" + touch.contact.str() + " ";
        (out += enum_text(touch.channel)) += " " + touch.first.text() + ".." + touch.last.text();
    }
    return out;
}

Facts facts_of(const CheckedPlan& checked) {
    Facts out;
    checked.for_each([&out](const Finding& finding) { out.insert(facts_of(finding)); });
    return out;
}

Facts facts_of(const std::vector<Finding>& findings) {
    Facts out;
    for (const Finding& finding : findings) out.insert(facts_of(finding));
    return out;
}

std::string difference_between(const CheckedPlan& a, const CheckedPlan& b) {
    const Facts of_a = facts_of(a);
    const Facts of_b = facts_of(b);
    for (const auto& fact : of_a) {
        if (of_a.count(fact) != of_b.count(fact)) return "only in the first: " + fact;
    }
    for (const auto& fact : of_b) {
        if (of_a.count(fact) != of_b.count(fact)) return "only in the second: " + fact;
    }
    if (!(a.counts() == b.counts())) return "the counts";
    if (a.size() != b.size()) return "the size";
    if (a.scopes_cut() != b.scopes_cut()) return "where more is found than listed";
    std::string out;
    const auto compare_marks = [&](const auto& record) {
        if (a.worst_for(record.id) != b.worst_for(record.id)) out = "the mark of " + record.id.str();
    };
    a.plan().table<Activity>().for_each_even_gone([&](const Activity& activity) {
        compare_marks(activity);
        if (a.serious_findings(activity.id) != b.serious_findings(activity.id))
            out = "how serious " + activity.id.str();
    });
    a.plan().table<Account>().for_each_even_gone(compare_marks);
    return out;
}

std::string difference_from_scratch(const CheckedPlan& held, const Plan& plan) {
    return difference_between(held, CheckedPlan(plan, held.today()));
}

Plan crowded_plan(std::uint64_t seed, int size) {
    Plan plan = random_plan(seed, size);
    Random random(seed);
    for (int i = 0; i < size / 2; ++i) {
        AnyRecord outcome = random_record(plan, Kind::outcome, Name::of("answer" + number_of(i)), random);
        squeeze(std::get<Outcome>(outcome));
        plan.put(std::move(outcome));
    }
    if (plan.header.own_rules) {
        for (const RuleRecord& rule : default_rules()) {
            if (random.chance(80)) plan.put(varied(rule, random));
        }
    }
    // Contacts that have the id of an account, and activities that reach them.
    std::vector<Name> namesakes;
    for (const Account& account : plan.table<Account>()) {
        if (random.chance(25)) namesakes.push_back(account.id);
    }
    for (const Name id : namesakes) plan.put(random_record(plan, Kind::contact, id, random));
    std::vector<Activity> activities;
    plan.table<Activity>().for_each_even_gone([&activities](const Activity& one) { activities.push_back(one); });
    for (Activity& activity : activities) {
        if (!namesakes.empty() && random.chance(25)) activity.contacts.emplace_back(random.pick(namesakes));
        squeeze(activity);
        plan.put(std::move(activity));
    }
    return plan;
}

Plan in_another_order(const Plan& plan, std::uint64_t seed) {
    std::vector<AnyRecord> records;
    plan.for_each_table([&records](const auto& table) {
        using R = std::decay_t<decltype(*table.begin())>;
        table.for_each_even_gone([&records](const R& record) { records.emplace_back(record); });
    });
    Random random(seed);
    for (std::size_t i = records.size(); i > 1; --i) {
        std::swap(records[i - 1], records[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
    }
    Plan out;
    out.header = plan.header;
    for (AnyRecord& record : records) out.put(std::move(record));
    return out;
}

Delta crowded_edit(const CheckedPlan& checked, Random& random) {
    const Plan& plan = checked.plan();
    const int dice = random.below(100);
    Delta first;
    if (dice < 14) first = decide(checked, random);
    if (dice >= 14 && dice < 20) first = turn_rules(plan, random);
    if ((dice < 4 || (dice >= 20 && dice < 30)) && plan.header.own_rules) {
        first = joined(first, known_rule(plan, random));
    }
    if (dice >= 30 && dice < 38) first = remove_one(plan, random);
    if (!first.empty() && random.chance(60)) return first;
    return joined(first, squeezed(plan, random_edit(plan, random)));
}

}
