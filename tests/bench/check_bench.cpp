// check_bench.cpp -- How long checking takes on a large plan: 10,000 accounts, 25,000 contacts, 100,000 activities over
// a year. Prints milliseconds of processor time; asserts nothing. Other sizes: check_bench ACTIVITIES.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "format/random_plan.h"
#include "rules/findings.h"

using namespace concierto;

namespace {

std::string numbered(std::string_view word, int number) {
    std::string out(word);
    out += std::to_string(number);
    return out;
}

template <class R>
Id<R> numbered_id(std::string_view word, int number) {
    return Id<R>::of(numbered(word, number));
}

constexpr int tag_count = 500;
const Date year = Date::of(2026, 1, 1);

struct Sizes {
    int accounts, contacts, activities;
};

void add_accounts(Plan& plan, const Sizes& sizes, Random& random) {
    for (int i = 0; i < sizes.accounts; ++i) {
        Account account;
        account.id = numbered_id<Account>("account", i);
        account.name = numbered("Company ", i);
        account.domain = Name::of(numbered("company", i) + ".mx");
        account.stage = random.chance(90) ? Stage::customer : Stage::target;
        if (random.chance(20)) account.tags = {Name::of(numbered("tag", random.below(tag_count)))};
        normalise(account);
        plan.put(std::move(account));
    }
    for (int i = 0; i < sizes.contacts; ++i) {
        Contact contact;
        contact.id = numbered_id<Contact>("contact", i);
        contact.account = numbered_id<Account>("account", i % sizes.accounts);
        contact.name = numbered("Person ", i);
        contact.email = numbered("person", i) + "@company.mx";
        plan.put(std::move(contact));
    }
}

Activity random_activity(int number, const Sizes& sizes, Random& random) {
    Activity activity;
    activity.id = numbered_id<Activity>("activity", number);
    activity.title = numbered("Activity ", number);
    activity.team = Id<Team>::of(random.chance(60) ? "marketing" : "sales");
    activity.channel = random.chance(60) ? Channel::email : random.chance(50) ? Channel::event : Channel::meeting;
    activity.start = random.date(year, 365);
    if (random.chance(20)) activity.end = activity.start + random.between(1, 4);
    for (int step = random.chance(10) ? 3 : 0; step > 0; --step) {
        activity.steps.push_back({step * 3, Channel::none, {}, "", {}});
    }
    const int home = random.below(sizes.accounts);
    for (int i = random.between(0, 2); i >= 0; --i) {
        const int account = i == 0 ? home : random.below(sizes.accounts);
        if (random.chance(50)) {
            activity.accounts.push_back(numbered_id<Account>("account", account));
        } else {
            activity.contacts.push_back(numbered_id<Contact>("contact", account));
        }
    }
    // What most customers are sent belongs together; the rest is what collides.
    if (random.chance(95)) activity.play = numbered_id<Play>("play", home % 3);
    if (random.chance(1)) activity.audience_tags = {Name::of(numbered("tag", random.below(tag_count)))};
    if (random.chance(10)) activity.topic = Name::of(numbered("topic", random.below(20)));
    if (random.chance(2)) activity.expected_leads = random.between(1, 5);
    normalise(activity);
    return activity;
}

Plan large_plan(const Sizes& sizes) {
    Random random(1);
    Plan plan;
    plan.header.start = year;
    add_accounts(plan, sizes, random);
    for (int i = 0; i < 20; ++i) {
        Person person;
        person.id = numbered_id<Person>("person", i);
        person.team = Id<Team>::of("sales");
        person.leads_per_week = 20;
        plan.put(std::move(person));
    }
    for (int i = 0; i < sizes.activities; ++i) plan.put(random_activity(i, sizes, random));
    return plan;
}

template <class Work>
double milliseconds(Work&& work) {
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

// An activity that touches ten accounts, one day later.
Delta moved(const Plan& plan, int accounts, Random& random) {
    Delta delta;
    Activity activity = *plan.find(Id<Activity>::of("wide"));
    if (activity.accounts.empty()) {
        for (int i = 0; i < 10; ++i) {
            activity.accounts.push_back(numbered_id<Account>("account", random.below(accounts)));
        }
    }
    activity.start = random.date(year, 365);
    delta.put(plan, activity);
    return delta;
}

}

int main(int argument_count, char** arguments) {
    const int activities = argument_count > 1 ? std::atoi(arguments[1]) : 100'000;
    const Sizes sizes{activities / 10, activities / 4, activities};
    Random random(2);
    Plan plan = large_plan(sizes);
    Activity wide = random_activity(-1, sizes, random);
    wide.id = Id<Activity>::of("wide");
    wide.accounts.clear();
    plan.put(wide);
    plan.put(std::get<Activity>(*moved(plan, sizes.accounts, random).changes().front().after));

    Index index;
    std::printf("index rebuild        %8.2f ms\n", milliseconds([&] { index.rebuild(plan); }));
    CheckedPlan checked;
    Plan copy = plan;
    std::printf("findings from scratch%8.2f ms (with the index)\n",
                milliseconds([&] { checked = CheckedPlan(std::move(copy), year); }));
    std::printf("findings             %8zu\n", checked.size());
    std::vector<double> applied, tried;
    for (int i = 0; i < 200; ++i) {
        const Delta delta = moved(checked.plan(), sizes.accounts, random);
        tried.push_back(milliseconds([&] { checked.try_out(delta); }));
        applied.push_back(milliseconds([&] { checked.apply(delta); }));
    }
    std::printf("move, applied        %8.3f ms (median of 200)\n", median(applied));
    std::printf("move, tried out      %8.3f ms (median of 200)\n", median(tried));
    std::printf("worst first          %8.2f ms\n", milliseconds([&] { checked.worst_first(); }));
}
