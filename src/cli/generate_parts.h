// generate_parts.h -- What the parts of the generator share.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/generate_plan.h"

namespace concierto::cli {

// SplitMix64 (Steele, Lea, Flood 2014), reduced by remainder.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }
    int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool one_in(int count) { return below(count) == 0; }
    template <class List>
    auto pick(const List& list) -> decltype(list[0]) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

  private:
    std::uint64_t state_;
};

inline constexpr int territory_size = 40;  // accounts of one seller and one industry
inline constexpr int round_days = 14;
inline constexpr Date first_monday{20640};  // 2026-07-06

struct Industry {
    std::string_view tag;
    std::array<std::string_view, 2> topics;
};
inline constexpr std::array<Industry, 6> industries{{
    {"banca", {"Cobranza digital", "Banca móvil"}},
    {"retail", {"Omnicanal", "Inventarios"}},
    {"logistica", {"Rutas", "Almacenes"}},
    {"salud", {"Expediente clínico", "Citas en línea"}},
    {"manufactura", {"Mantenimiento", "Trazabilidad"}},
    {"educacion", {"Admisiones", "Aula virtual"}},
}};

// One account as the activities need it.
struct Place {
    Id<Account> account;
    std::string name;
    Id<Person> owner;
    Stage stage = Stage::target;
    int industry = 0;
    std::vector<Id<Contact>> contacts;  // the first has granted calls and e-mail
    Id<Contact> denies;                 // denied e-mail; empty when nobody did
    Id<Contact> paused;                 // likewise
    Id<Contact> silent;                 // never said anything about calls
};

struct Generator {
    const GeneratorWish& wish;
    Dice dice;
    Plan plan;
    std::vector<Id<Person>> marketers;
    std::vector<Id<Person>> sellers;
    std::vector<Place> places;
    std::vector<Id<Goal>> goals;
};

// "a000042": `letter` and six digits or more.
std::string numbered(char letter, std::int64_t number);

void generate_people(Generator& in);
void generate_accounts(Generator& in);
void generate_goals_and_forecast(Generator& in);
// Also sellers' capacity, which depends on the leads.
void generate_activities(Generator& in);

}
