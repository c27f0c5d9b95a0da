// core_bench.cpp -- What the core takes for a large plan, natively and as wasm: reading, indexing, checking, an edit
// that touches ten accounts. Prints one line per figure, "name milliseconds"; asserts nothing.
// Usage: core_bench PLAN
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "format/plan_json.h"
#include "plan/activity_edits.h"
#include "plan/query.h"
#include "rules/findings.h"

using namespace concierto;

namespace {

template <class Work>
double milliseconds(Work&& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void report(const char* name, double value) { std::printf("%s %.3f\n", name, value); }

// An activity without people of its own, for the first ten accounts that somebody else touches too.
Activity wide_activity(const CheckedPlan& checked) {
    const Plan& plan = checked.plan();
    Activity wide;
    wide.id = Id<Activity>::of("bench-wide");
    wide.title = "Bench";
    wide.team = Id<Team>::of("marketing");
    wide.channel = Channel::email;
    for (const Account& account : plan.table<Account>()) {
        if (wide.accounts.size() == 10) break;
        if (checked.index().of(Link::account_activities, account.id).size() > 2) wide.accounts.push_back(account.id);
    }
    for (const Activity& other : plan.table<Activity>()) {
        if (!wide.start.exists()) wide.start = other.start;
    }
    return wide;
}

void measure_edits(CheckedPlan& checked) {
    Activity wide = wide_activity(checked);
    Delta add;
    add.put(checked.plan(), wide);
    checked.apply(add);
    std::vector<double> applied, tried;
    for (int i = 0; i < 100; ++i) {
        wide.start = wide.start + (i % 2 == 0 ? 3 : -2);
        Delta delta;
        delta.put(checked.plan(), wide);
        tried.push_back(milliseconds([&] { checked.try_out(delta); }));
        applied.push_back(milliseconds([&] { checked.apply(delta); }));
    }
    report("accounts_of_the_edit", static_cast<double>(wide.accounts.size()));
    report("edit_tried", median(tried));
    report("edit_applied", median(applied));
}

}

int main(int argument_count, char** arguments) {
    if (argument_count != 2) return 2;
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (bytes.empty()) return 2;
    ReadPlan read;
    report("read", milliseconds([&] { read = read_plan(bytes).take(); }));
    const Date today = read.plan.header.start;
    CheckedPlan checked;
    report("index_and_check", milliseconds([&] { checked = CheckedPlan(std::move(read.plan), today); }));
    report("findings", static_cast<double>(checked.size()));
    report("worst_first", milliseconds([&] { checked.worst_first(); }));
    measure_edits(checked);
}
