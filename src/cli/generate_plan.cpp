#include "cli/generate_plan.h"

#include "cli/generate_parts.h"

namespace concierto::cli {

namespace {

constexpr std::array<std::string_view, 24> given_names{
    "Ana",      "Luis",   "María",  "Jorge",  "Sofía", "Carlos",  "Valentina", "Diego",
    "Camila",   "Andrés", "Paula",  "Mateo",  "Lucía", "Pedro",   "Daniela",   "Tomás",
    "Gabriela", "Hugo",   "Renata", "Martín", "Emily", "Michael", "Grace",     "Oscar"};
constexpr std::array<std::string_view, 24> family_names{
    "Torres",  "Ramírez", "Silva", "Gómez", "Castro", "Rojas",   "Herrera", "Vargas",
    "Morales", "Ortiz",   "Peña",  "Núñez", "Flores", "Mendoza", "Aguirre", "Salas",
    "Fuentes", "Molina",  "Cruz",  "Reyes", "Walker", "Bennett", "Clark",   "Ibarra"};

}

std::string numbered(char letter, std::int64_t number) {
    std::string digits = std::to_string(number);
    if (digits.size() < 6) digits.insert(0, 6 - digits.size(), '0');
    return letter + digits;
}

void generate_people(Generator& in) {
    const auto territories = static_cast<int>((in.wish.accounts + territory_size - 1) / territory_size);
    const int sellers = territories < 4 ? 4 : territories;
    const auto add = [&in](int number, std::string_view team) {
        Person person;
        person.id = Id<Person>::of(numbered('p', number));
        person.name = std::string(in.dice.pick(given_names)) + " " + std::string(in.dice.pick(family_names));
        person.team = Id<Team>::of(team);
        person.email = numbered('p', number) + "@concierto.example";
        in.plan.put(person);
        return person.id;
    };
    for (int i = 0; i < 6; ++i) in.marketers.push_back(add(i, "marketing"));
    for (int i = 0; i < sellers; ++i) in.sellers.push_back(add(6 + i, "sales"));
}

Plan generate_plan(const GeneratorWish& wish) {
    Generator in{wish, Dice(wish.seed), {}, {}, {}, {}, {}};
    in.plan.header.id = Name::of("generated-" + std::to_string(wish.seed));
    in.plan.header.title = "Plan generado " + std::to_string(wish.seed);
    in.plan.header.currency = Name::of("MXN");
    in.plan.put(Team{Id<Team>::of("marketing"), "Marketing", TeamRole::marketing, {}, {}});
    in.plan.put(Team{Id<Team>::of("sales"), "Ventas", TeamRole::sales, {}, {}});
    generate_people(in);
    generate_accounts(in);
    generate_goals_and_forecast(in);
    generate_activities(in);
    return std::move(in.plan);
}

}
