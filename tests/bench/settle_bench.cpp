// settle_bench.cpp -- How long Settle all takes on plans, in processor time against the two seconds that it may take:
// settle_bench PLAN… Prints one line for each; asserts nothing. The day is the plan's first, so that all of it can
// move.
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <sstream>

#include "format/plan_json.h"
#include "rules/settle.h"

using namespace concierto;

namespace {

constexpr double allowed_seconds = 2;

double settling_seconds(CheckedPlan& checked, Settlement& settlement) {
    const std::clock_t start = std::clock();
    settlement = settle_all(checked, {});
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

bool measure(const char* path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    auto read = read_plan(bytes.str());
    if (!read) return false;
    const Date first = read->plan.header.start;
    CheckedPlan checked(std::move(read->plan), first);
    Settlement settlement;
    std::array<double, 3> seconds{};
    for (double& each : seconds) each = settling_seconds(checked, settlement);
    std::sort(seconds.begin(), seconds.end());
    const double ratio = seconds[1] / allowed_seconds;
    std::printf("settle all / 2 s, %s: %.2f (limit 1.00) %s, %lld of %lld settled\n", path, ratio,
                ratio <= 1 ? "ok" : "over", static_cast<long long>(settlement.settled),
                static_cast<long long>(settlement.movable));
    return true;
}

}

int main(int argument_count, char** arguments) {
    bool all_read = argument_count > 1;
    for (int each = 1; each < argument_count; ++each) all_read = measure(arguments[each]) && all_read;
    return all_read ? 0 : 1;
}
