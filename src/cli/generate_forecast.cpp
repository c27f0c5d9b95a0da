// generate_forecast.cpp -- Goals with readings, deals, estimates.
#include "cli/generate_parts.h"

namespace concierto::cli {

namespace {

constexpr int goal_count = 6;
constexpr int month_count = 6;
constexpr std::array<std::string_view, goal_count> goal_titles{"500 leads calificados", "Reuniones con cuentas A",
                                                               "Ingresos del semestre", "Responder en un día",
                                                               "Oportunidades nuevas",  "Leads de eventos"};
constexpr std::array<Metric, goal_count> goal_metrics{
    Metric::mql, Metric::meetings, Metric::revenue, Metric::response_hours, Metric::opportunities, Metric::leads};

void add_goal(Generator& in, int number) {
    const auto at = static_cast<std::size_t>(number);
    Goal goal;
    goal.id = Id<Goal>::of(numbered('g', number));
    goal.title = goal_titles[at];
    goal.metric = goal_metrics[at];
    const bool down = goal.metric == Metric::response_hours;
    goal.direction = down ? Direction::down : Direction::up;
    goal.start_value = down ? 48 : 0;
    goal.target = down ? 24 : 100 * (number + 1);
    goal.from = first_monday;
    goal.to = first_monday + 26 * 7 - 1;
    goal.marketing_owner = in.marketers[at % in.marketers.size()];
    goal.sales_owner = in.sellers[at % in.sellers.size()];
    for (int week = 0; week < 8; ++week) {
        Reading reading;
        reading.id = Id<Reading>::of("r" + std::to_string(number) + "-" + std::to_string(week));
        reading.goal = goal.id;
        reading.date = first_monday + week * 7 + 4;
        reading.value = down ? 48 - week * 2 : (number + 1) * (week + 1) * 4;
        in.plan.put(std::move(reading));
    }
    in.goals.push_back(goal.id);
    in.plan.put(std::move(goal));
}

void add_estimate(Generator& in, Month month, std::string_view team, EstimateField field, double value) {
    Estimate estimate;
    estimate.id = Id<Estimate>::of("e" + month.text() + "-" + std::string(enum_text(field)));
    estimate.month = month;
    estimate.team = Id<Team>::of(team);
    estimate.field = field;
    estimate.value = value;
    estimate.date = first_monday - 14;
    in.plan.put(std::move(estimate));
}

void add_deal(Generator& in, const Place& place) {
    Deal deal;
    deal.id = Id<Deal>::of(numbered('d', static_cast<std::int64_t>(in.plan.table<Deal>().size())));
    deal.account = place.account;
    deal.name = "Licencias " + place.name;
    deal.amount = Money{static_cast<std::int64_t>(in.dice.between(50, 900)) * 100'000};
    deal.probability = Rate{in.dice.between(1, 9) * 1000};
    deal.close = Month(56 * 12 + 6 + in.dice.below(month_count));  // from 2026-07
    deal.category = static_cast<ForecastCategory>(in.dice.below(3));
    deal.owner = place.owner;
    in.plan.put(std::move(deal));
}

}

void generate_goals_and_forecast(Generator& in) {
    for (int i = 0; i < goal_count; ++i) add_goal(in, i);
    for (int i = 0; i < month_count; ++i) {
        const Month month(56 * 12 + 6 + i);
        add_estimate(in, month, "marketing", EstimateField::leads, 200 + 10 * i);
        add_estimate(in, month, "marketing", EstimateField::lead_to_mql, 0.3);
        add_estimate(in, month, "sales", EstimateField::mql_to_sql, 0.4);
        add_estimate(in, month, "sales", EstimateField::sql_to_won, 0.2);
        add_estimate(in, month, "sales", EstimateField::average_deal, 150'000);
    }
    for (const Place& place : in.places) {
        if (place.stage == Stage::opportunity) add_deal(in, place);
    }
}

}
