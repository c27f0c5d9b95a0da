// generate_command.cpp -- `concierto generate`: a plausible plan of any size.
#include <array>

#include "base/number.h"
#include "cli/command.h"
#include "cli/generate_plan.h"

namespace concierto::cli {
namespace {

constexpr std::array options{
    Option{"--accounts", "", Takes::value, "N", Key::cli_option_accounts},
    Option{"--activities", "", Takes::value, "M", Key::cli_option_activities},
    Option{"--seed", "", Takes::value, "S", Key::cli_option_seed},
    Option{"--conflict-rate", "", Takes::value, "R", Key::cli_option_conflict_rate},
    output_option,
};

constexpr std::int64_t most_accounts = 1'000'000;
constexpr std::int64_t most_activities = 1'000'000;
constexpr std::int64_t most_seed = 999'999'999'999'999'999;

std::optional<Misuse> read_count(const Arguments& arguments, std::string_view name, std::int64_t most,
                                 std::int64_t& out) {
    if (!arguments.has(name)) return Misuse{Key::cli_option_needed, std::string(name)};
    const auto value = parse_whole(arguments.get(name), most);
    if (!value) return Misuse{Key::cli_not_a_number, arguments.get(name)};
    out = *value;
    return std::nullopt;
}

std::optional<Misuse> read_wish(const Arguments& arguments, GeneratorWish& wish) {
    std::int64_t seed = 0;
    if (const auto misuse = read_count(arguments, "--accounts", most_accounts, wish.accounts)) return misuse;
    if (const auto misuse = read_count(arguments, "--activities", most_activities, wish.activities)) return misuse;
    if (const auto misuse = read_count(arguments, "--seed", most_seed, seed)) return misuse;
    wish.seed = static_cast<std::uint64_t>(seed);
    const std::string share = arguments.get("--conflict-rate", "0.05");
    const auto rate = parse_scaled(share, 4);
    if (!rate || *rate < 0 || *rate > 10'000) return Misuse{Key::cli_not_a_share, share};
    wish.conflict_rate = Rate{static_cast<std::int32_t>(*rate)};
    if (wish.accounts == 0 && wish.activities > 0) return Misuse{Key::cli_not_a_number, "0"};
    return std::nullopt;
}

int run(const Arguments& arguments, Console& console) {
    GeneratorWish wish;
    if (const auto misuse = read_wish(arguments, wish)) return misused(*misuse, console);
    return write_result(arguments, write_plan(generate_plan(wish)), console);
}

}

const Command generate_command{"generate", "", Key::cli_generate_summary, Key::cli_generate_details, options, 0,
                               0,          run};

}
