// generate_accounts.cpp -- Companies and the people in them.
#include "base/utf8.h"
#include "cli/generate_parts.h"

namespace concierto::cli {

namespace {

constexpr std::array<std::string_view, 32> first_words{
    "Andina",    "Austral", "Boreal", "Cóndor", "Delta",  "Everest",  "Faro",    "Génesis",
    "Horizonte", "Ícaro",   "Jade",   "Kantú",  "Lumen",  "Meridian", "Norte",   "Ópalo",
    "Pacífico",  "Quetzal", "Río",    "Sierra", "Trébol", "Umbral",   "Vértice", "Wayra",
    "Xilo",      "Yunque",  "Zafiro", "Blue",   "Summit", "Harbor",   "Prairie", "Cedar"};
constexpr std::array<std::string_view, 32> second_words{
    "Alimentos", "Banco",   "Café",       "Capital", "Cargo",     "Clínicas",     "Comercio",    "Construcciones",
    "Crédito",   "Digital", "Educación",  "Energía", "Farmacias", "Finanzas",     "Foods",       "Ganadería",
    "Health",    "Hoteles", "Industrias", "Labs",    "Logística", "Manufacturas", "Media",       "Minería",
    "Motores",   "Papel",   "Química",    "Retail",  "Seguros",   "Textiles",     "Transportes", "Vidrio"};
constexpr std::array<std::string_view, 16> places{
    "Bogotá", "Lima",    "Quito", "Monterrey", "Córdoba", "Medellín", "Santiago", "Montevideo",
    "Puebla", "Rosario", "Cusco", "Mérida",    "Austin",  "Miami",    "Toluca",   "Arequipa"};
constexpr std::array<std::string_view, 6> forms{"S.A.", "SAS", "S.A. de C.V.", "SRL", "Inc.", ""};
constexpr std::array<std::string_view, 8> countries{"MX", "CO", "PE", "EC", "CL", "AR", "UY", "US"};
constexpr std::array<std::string_view, 20> given_names{
    "Adriana", "Bruno",   "Carla",  "Darío",   "Elena", "Fabián", "Gloria", "Héctor", "Inés",   "Joaquín",
    "Karina",  "Leandro", "Mónica", "Nicolás", "Olga",  "Pablo",  "Raquel", "Sergio", "Teresa", "Víctor"};
constexpr std::array<std::string_view, 20> family_names{"Acosta",    "Benítez",  "Cárdenas", "Domínguez", "Escobar",
                                                        "Figueroa",  "Guzmán",   "Hidalgo",  "Jaramillo", "Lozano",
                                                        "Maldonado", "Navarro",  "Ochoa",    "Paredes",   "Quintero",
                                                        "Rivas",     "Sandoval", "Trujillo", "Urrutia",   "Zamora"};
constexpr std::array<std::string_view, 8> job_titles{
    "Directora general", "Gerente de TI", "Jefe de operaciones", "Compras", "Finanzas",
    "Head of marketing", "CFO",           "Gerente comercial"};

// A different name for every number: three digits in mixed base, then a count.
std::string company_name(std::int64_t number) {
    constexpr std::int64_t a = first_words.size();
    constexpr std::int64_t b = second_words.size();
    constexpr std::int64_t c = places.size();
    const std::int64_t mixed = number * 7919 % (a * b * c);  // 7919 is odd, so every number comes once
    std::string name(first_words[static_cast<std::size_t>(mixed % a)]);
    (name += ' ') += second_words[static_cast<std::size_t>(mixed / a % b)];
    (name += ' ') += places[static_cast<std::size_t>(mixed / a / b)];
    const std::int64_t again = number / (a * b * c);
    if (again > 0) (name += ' ') += std::to_string(again + 1);
    return name;
}

std::string domain_of(const std::string& company) {
    std::string out;
    for (const char letter : fold(company)) {
        if (letter != ' ') out += letter;
    }
    return out + ".example";
}

Stage stage_of(Dice& dice) {
    constexpr std::array stages{Stage::target,      Stage::target,   Stage::engaged,  Stage::engaged,
                                Stage::opportunity, Stage::customer, Stage::customer, Stage::churned};
    return dice.pick(stages);
}

void add_contact(Generator& in, Place& place, const std::string& domain, int position) {
    Contact contact;
    const auto number = static_cast<std::int64_t>(in.plan.table<Contact>().size());
    contact.id = Id<Contact>::of(numbered('c', number));
    contact.account = place.account;
    const std::string_view given = in.dice.pick(given_names);
    const std::string_view family = in.dice.pick(family_names);
    contact.name = std::string(given) + " " + std::string(family);
    contact.title = in.dice.pick(job_titles);
    contact.email = fold(given) + "." + std::to_string(position + 1) + "@" + domain;
    contact.consent[Channel::email] = Consent::granted;
    if (position == 0) {
        contact.consent[Channel::call] = Consent::granted;
        contact.consent_source = "Formulario web";
    } else if (in.dice.one_in(8)) {
        contact.consent[Channel::email] = Consent::denied;
        place.denies = contact.id;
    } else if (in.dice.one_in(8)) {
        contact.paused_from = first_monday - 30;
        place.paused = contact.id;
    } else {
        place.silent = contact.id;
    }
    place.contacts.push_back(contact.id);
    in.plan.put(std::move(contact));
}

void add_account(Generator& in, std::int64_t number) {
    const auto territory = static_cast<std::size_t>(number / territory_size);
    Place place;
    place.account = Id<Account>::of(numbered('k', number));
    place.name = company_name(number);
    place.owner = in.sellers[territory % in.sellers.size()];
    place.stage = stage_of(in.dice);
    place.industry = static_cast<int>(territory % industries.size());
    const Industry& industry = industries[static_cast<std::size_t>(place.industry)];
    Account account;
    account.id = place.account;
    const std::string_view form = in.dice.pick(forms);
    account.name = form.empty() ? place.name : place.name + " " + std::string(form);
    const std::string domain = domain_of(place.name);
    account.domain = Name::of(domain);
    account.tier = static_cast<Tier>(in.dice.between(1, 3));
    account.tags = {Name::of(industry.tag)};
    account.owner = place.owner;
    account.stage = place.stage;
    account.country = Name::of(in.dice.pick(countries));
    if (in.dice.one_in(3)) account.interests = {Name::of(industry.topics[0]), Name::of(industry.topics[1])};
    if (in.dice.one_in(20)) {
        // The second Thursday to Saturday of a round: nothing is planned then.
        const Date from = first_monday + round_days * in.dice.below(20) + 10;
        account.quiet.push_back({from, from + 2, "Inventario", {}});
    }
    AnyRecord record(std::move(account));
    normalise(record);
    in.plan.put(std::move(record));
    const int contacts = in.dice.between(2, 3);
    for (int i = 0; i < contacts; ++i) add_contact(in, place, domain, i);
    in.places.push_back(std::move(place));
}

}

void generate_accounts(Generator& in) {
    in.places.reserve(static_cast<std::size_t>(in.wish.accounts));
    for (std::int64_t i = 0; i < in.wish.accounts; ++i) add_account(in, i);
}

}
