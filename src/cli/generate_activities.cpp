// generate_activities.cpp -- Who reaches whom, and when. See generate_plan.h for the layout in time.
#include <algorithm>
#include <map>

#include "cli/generate_parts.h"

namespace concierto::cli {

namespace {

enum class Twist {
    none,
    opt_out,
    paused,
    unsolicited_call,
    quiet,
    stage,
    owner,
    interest,
    follow_up,
    answered,
    collision,  // the kinds from here on need a second activity
    crowding,
    minimum_gap,
    exclusive_sequence,
    repeat,
    order,
};
constexpr int twist_count = static_cast<int>(Twist::order);

constexpr std::array<std::string_view, 8> marketing_titles{"Boletín: {}",    "Invitación: {}",    "Caso de éxito: {}",
                                                           "Webinar: {}",    "Guía práctica: {}", "Desayuno: {}",
                                                           "Newsletter: {}", "Success story: {}"};
constexpr std::array<std::string_view, 8> sales_titles{"Llamada de seguimiento: {}",
                                                       "Reunión de diagnóstico: {}",
                                                       "Propuesta: {}",
                                                       "Demostración: {}",
                                                       "Renovación: {}",
                                                       "Discovery call: {}",
                                                       "Visita: {}",
                                                       "Quarterly review: {}"};
constexpr std::array<std::string_view, 6> notes{
    "Confirmar la lista con ventas una semana antes y avisar a los responsables de cada cuenta.",
    "Usar la presentación nueva; la anterior todavía menciona los precios del año pasado.",
    "El cliente pidió ejemplos de su industria y una persona técnica en la llamada.",
    "Share the attendee list with sales on the same day, before noon.",
    "Revisar con el equipo legal el texto sobre datos personales antes de enviar.",
    "Depende de que la oficina regional confirme el lugar y el presupuesto del refrigerio."};

struct Block {
    std::size_t begin, end;  // places
    Date start;              // Monday to Wednesday
};

class ActivityMaker {
  public:
    explicit ActivityMaker(Generator& in) : in_(in) {}
    void run();

  private:
    bool full() const { return made_ >= in_.wish.activities; }
    void round(int number);
    void block(const Block& block);
    Activity basic(const Block& block, std::string_view team);
    void reach(Activity& activity, const Block& block);
    void steps(Activity& activity);
    void play_if_needed(Activity& activity, const Block& block);
    void event_with_follow_up(const Block& block);
    void twisted(const Block& block, Twist twist);
    Twist fitting(const Place& place, Twist twist) const;
    void twist_alone(const Block& block, Twist wanted);
    void twist_pair(const Block& block, Twist twist);
    Twist next_twist();
    void put(Activity activity);
    void finish_capacity();
    void outcome(const Activity& activity, Date date, OutcomeResult result);
    Status status_on(Date day);

    Generator& in_;
    std::int64_t made_ = 0;
    std::int64_t in_conflict_ = 0;
    int turn_ = 0;
    int round_ = 0;
    std::map<std::int32_t, std::int64_t> leads_by_week_;
    Date last_;
};

// Two fifths of the first half year is history.
constexpr Date generated_today = first_monday + 70;

Status ActivityMaker::status_on(Date day) {
    if (day < generated_today) return in_.dice.one_in(30) ? Status::cancelled : Status::done;
    if (day < generated_today + 7) return Status::running;
    if (day < generated_today + 35) return Status::approved;
    return Status::planned;
}

Activity ActivityMaker::basic(const Block& block, std::string_view team) {
    const Place& place = in_.places[block.begin];
    const Industry& industry = industries[static_cast<std::size_t>(place.industry)];
    const bool marketing = team == "marketing";
    Activity out;
    out.id = Id<Activity>::of(numbered('a', made_));
    out.topic = Name::of(in_.dice.pick(industry.topics));
    const std::string_view pattern = marketing ? in_.dice.pick(marketing_titles) : in_.dice.pick(sales_titles);
    out.title = std::string(pattern.substr(0, pattern.find('{'))) + out.topic.str() + " " + std::to_string(round_ + 1);
    out.team = Id<Team>::of(team);
    out.owner = marketing ? in_.dice.pick(in_.marketers) : place.owner;
    out.start = block.start;
    out.status = status_on(block.start);
    out.created = block.start - in_.dice.between(20, 80);
    out.priority = in_.dice.between(3, 9) * 10;
    out.goal = in_.dice.pick(in_.goals);
    if (in_.dice.one_in(8)) out.note = in_.dice.pick(notes);
    if (in_.dice.one_in(6)) out.offer = Name::of("Oferta " + std::to_string(round_ + 1));
    out.time = TimeOfDay(in_.dice.between(10, 16) * 60);
    return out;
}

void ActivityMaker::reach(Activity& activity, const Block& block) {
    for (std::size_t i = block.begin; i < block.end; ++i) {
        activity.accounts.push_back(in_.places[i].account);
        activity.contacts.push_back(in_.places[i].contacts.front());
    }
}

void ActivityMaker::steps(Activity& activity) {
    const bool marketing = activity.team.text() == "marketing";
    activity.steps = {{0, Channel::none, {}, "Primer contacto", {}},
                      {3, marketing ? Channel::email : Channel::call, {}, "Recordatorio", {}},
                      {7, Channel::none, {}, "Cierre", {}}};
}

// Marketing reaches accounts with an open deal only as part of a play.
void ActivityMaker::play_if_needed(Activity& activity, const Block& block) {
    const auto begin = in_.places.begin() + static_cast<std::ptrdiff_t>(block.begin);
    const auto end = in_.places.begin() + static_cast<std::ptrdiff_t>(block.end);
    const bool open = std::any_of(begin, end, [](const Place& place) { return place.stage == Stage::opportunity; });
    if (!open || !activity.play.empty()) return;
    Play play;
    play.id = Id<Play>::of(numbered('j', made_));
    play.title = "Jugada " + activity.title;
    activity.play = play.id;
    in_.plan.put(std::move(play));
}

void ActivityMaker::put(Activity activity) {
    last_ = std::max(last_, activity.start + 8);
    if (activity.expected_leads) leads_by_week_[activity.start.monday().days()] += *activity.expected_leads;
    AnyRecord record(std::move(activity));
    normalise(record);
    in_.plan.put(std::move(record));
    ++made_;
}

void ActivityMaker::outcome(const Activity& activity, Date date, OutcomeResult result) {
    Outcome out;
    out.id = Id<Outcome>::of(numbered('o', static_cast<std::int64_t>(in_.plan.table<Outcome>().size())));
    out.account = activity.accounts.front();
    out.contact = activity.contacts.front();
    out.activity = activity.id;
    out.date = date;
    out.result = result;
    in_.plan.put(std::move(out));
}

void ActivityMaker::event_with_follow_up(const Block& block) {
    Activity event = basic(block, "marketing");
    event.channel = in_.dice.one_in(2) ? Channel::event : Channel::webinar;
    event.expected_leads = in_.dice.between(2, 12);
    event.budget = Money{static_cast<std::int64_t>(in_.dice.between(5, 60)) * 100'000};
    reach(event, block);
    Play play;
    play.id = Id<Play>::of(numbered('j', made_));
    play.title = "Jugada " + event.title;
    event.play = play.id;
    in_.plan.put(play);
    const Activity kept = event;
    put(std::move(event));
    Activity call = basic(block, "sales");
    call.channel = Channel::call;
    call.start = kept.start + 1;
    call.status = status_on(call.start);
    call.play = kept.play;
    call.follows = kept.id;
    call.offer = {};
    reach(call, block);
    put(std::move(call));
}

void ActivityMaker::block(const Block& block) {
    const Twist twist = next_twist();
    if (twist != Twist::none) return twisted(block, twist);
    const int kind = in_.dice.below(10);
    if (kind == 0 && made_ + 2 <= in_.wish.activities) return event_with_follow_up(block);
    const bool marketing = kind < 6;
    Activity activity = basic(block, marketing ? "marketing" : "sales");
    constexpr std::array marketing_channels{Channel::email, Channel::email, Channel::post, Channel::social};
    constexpr std::array sales_channels{Channel::call, Channel::email, Channel::meeting};
    activity.channel = marketing ? in_.dice.pick(marketing_channels) : in_.dice.pick(sales_channels);
    reach(activity, block);
    if (kind == 1 || kind == 6) steps(activity);
    if (marketing) play_if_needed(activity, block);
    if (activity.channel == Channel::email && marketing) activity.expected_leads = in_.dice.below(6);
    if (activity.status == Status::done && in_.dice.one_in(3)) {
        constexpr std::array results{OutcomeResult::replied, OutcomeResult::meeting, OutcomeResult::no_answer};
        outcome(activity, activity.start + 8, in_.dice.pick(results));
    }
    put(std::move(activity));
}

// Turns through the kinds, as often as the share of conflicts asks for.
Twist ActivityMaker::next_twist() {
    const std::int64_t wanted = (made_ + 1) * in_.wish.conflict_rate.ten_thousandths / 10'000;
    if (in_conflict_ >= wanted) return Twist::none;
    return static_cast<Twist>(1 + turn_++ % twist_count);
}

void ActivityMaker::twisted(const Block& block, Twist twist) {
    const bool pair = twist >= Twist::collision && made_ + 2 <= in_.wish.activities;
    const Block one{block.begin, block.begin + 1, block.start};
    if (pair) {
        twist_pair(one, twist);
    } else {
        twist_alone(one, twist);
    }
    in_conflict_ += pair ? 2 : 1;
}

// Where the account has nobody whom the twist needs, a call at night takes its place.
Twist ActivityMaker::fitting(const Place& place, Twist twist) const {
    const bool cold = place.stage != Stage::customer && place.stage != Stage::opportunity;
    switch (twist) {
        case Twist::opt_out: return place.denies ? twist : Twist::quiet;
        case Twist::paused: return place.paused ? twist : Twist::quiet;
        case Twist::unsolicited_call: return place.silent && cold ? twist : Twist::quiet;
        case Twist::stage: return place.stage == Stage::opportunity ? twist : Twist::quiet;
        case Twist::interest: return in_.plan.find(place.account)->interests.empty() ? Twist::quiet : twist;
        default: return twist >= Twist::collision ? Twist::quiet : twist;
    }
}

// An activity that is in conflict by itself.
void ActivityMaker::twist_alone(const Block& block, Twist wanted) {
    const Place& place = in_.places[block.begin];
    const Twist twist = fitting(place, wanted);
    const bool by_sales = twist == Twist::owner || twist == Twist::quiet || twist == Twist::unsolicited_call;
    Activity activity = basic(block, by_sales ? "sales" : "marketing");
    activity.channel = by_sales ? Channel::call : Channel::email;
    activity.status = Status::planned;
    activity.accounts = {place.account};
    activity.contacts = {place.contacts.front()};
    if (twist == Twist::opt_out) activity.contacts = {place.denies};
    if (twist == Twist::paused) activity.contacts = {place.paused};
    if (twist == Twist::unsolicited_call) activity.contacts = {place.silent};
    if (twist == Twist::quiet) activity.time = TimeOfDay(22 * 60);
    if (twist == Twist::interest) activity.topic = Name::of("Sustentabilidad");
    if (twist == Twist::owner) {
        const auto own = std::find(in_.sellers.begin(), in_.sellers.end(), place.owner) - in_.sellers.begin();
        activity.owner = in_.sellers[(static_cast<std::size_t>(own) + 1) % in_.sellers.size()];
    }
    if (twist == Twist::follow_up) {
        activity.channel = Channel::webinar;
        activity.expected_leads = in_.dice.between(2, 12);
    }
    if (twist == Twist::answered) {
        steps(activity);
        outcome(activity, activity.start + 1, OutcomeResult::replied);
    }
    put(std::move(activity));
}

// Two activities that get in each other's way.
void ActivityMaker::twist_pair(const Block& block, Twist twist) {
    const bool two_teams = twist == Twist::collision;
    Activity first = basic(block, two_teams ? "marketing" : "sales");
    first.channel = Channel::email;
    first.status = Status::planned;
    reach(first, block);
    if (twist == Twist::exclusive_sequence) steps(first);
    if (twist == Twist::repeat) first.offer = Name::of("Oferta " + std::to_string(round_ + 1));
    const Activity kept = first;
    put(std::move(first));
    Activity second = basic(block, "sales");
    second.channel = twist == Twist::minimum_gap ? Channel::email : Channel::meeting;
    second.status = Status::planned;
    reach(second, block);
    if (two_teams || twist == Twist::repeat) second.start = kept.start + 1;
    if (twist == Twist::exclusive_sequence) steps(second);
    if (twist == Twist::repeat) second.offer = kept.offer;
    if (twist == Twist::order) second.after = {kept.id};
    put(std::move(second));
}

void ActivityMaker::round(int number) {
    round_ = number;
    const std::size_t count = in_.places.size();
    for (std::size_t at = 0; at < count && !full();) {
        const std::size_t territory_end = std::min(count, (at / territory_size + 1) * territory_size);
        const std::size_t size = static_cast<std::size_t>(in_.dice.between(1, 5));
        const Date base = first_monday + number * round_days;
        const Block next{at, std::min(territory_end, at + size), base + in_.dice.below(2)};
        block(next);
        at = next.end;
    }
}

// What sellers can attend: half as much again as the fullest week brings.
void ActivityMaker::finish_capacity() {
    std::int64_t most = 0;
    for (const auto& [week, leads] : leads_by_week_) most = std::max(most, leads);
    const auto sellers = static_cast<std::int64_t>(in_.sellers.size());
    const auto each = static_cast<Count>(most * 3 / 2 / sellers + 5);
    for (const auto id : in_.sellers) {
        Person person = *in_.plan.find(id);
        person.leads_per_week = each;
        in_.plan.put(std::move(person));
    }
}

void ActivityMaker::run() {
    // After the last whole round before 2199 the rounds begin anew: a plan so full collides in any case.
    constexpr int most_rounds = (last_date - first_monday) / round_days - 4;
    for (int number = 0; !full(); ++number) round(number % most_rounds);
    finish_capacity();
    in_.plan.header.start = first_monday - 5;
    in_.plan.header.end = std::max(last_, first_monday + 26 * 7);
}

}

void generate_activities(Generator& in) { ActivityMaker(in).run(); }

}
