#include "ui/customer_layout.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/sort.h"
#include "base/utf8.h"
#include "plan/query.h"

namespace concierto::ui {
namespace {

bool is_about_amount(RuleKind rule) {
    switch (rule) {
        case RuleKind::collision:
        case RuleKind::crowding:
        case RuleKind::minimum_gap:
        case RuleKind::frequency_cap:
        case RuleKind::concurrent_contacts:
        case RuleKind::exclusive_sequence:
        case RuleKind::repeat: return true;
        case RuleKind::none:
        case RuleKind::opt_out:
        case RuleKind::paused:
        case RuleKind::unsolicited_call:
        case RuleKind::quiet:
        case RuleKind::quiet_account:
        case RuleKind::stage:
        case RuleKind::owner:
        case RuleKind::interest:
        case RuleKind::incompatible:
        case RuleKind::answered:
        case RuleKind::order:
        case RuleKind::follow_up:
        case RuleKind::capacity:
        case RuleKind::duplicate_account:
        case RuleKind::shared_goal: return false;
    }
    return false;
}

bool meets(Date first, Date last, Date from, Date to) { return first <= to && last >= from; }

Id<Contact> person_of(const CheckedPlan& checked, Id<Contact> contact) {
    const Contact* record = checked.plan().live(contact);
    return record == nullptr ? contact : checked.index().person_of(*record);
}

// What the person said to the channel, over all records with the same address.
Consent consent_of(const CheckedPlan& checked, Id<Contact> contact, Channel channel) {
    const Contact* record = checked.plan().live(contact);
    if (record == nullptr) return Consent::none;
    Consent found = Consent::unknown;
    for (const Id<Contact> same : checked.index().same_person(*record)) {
        const Contact* other = checked.plan().live(same);
        if (other == nullptr) continue;
        if (other->consent[channel] == Consent::denied) return Consent::denied;
        if (other->consent[channel] == Consent::granted) found = Consent::granted;
    }
    return found;
}

class StoryWriter {
  public:
    StoryWriter(const CheckedPlan& checked, const Account& account) : checked_(checked), account_(account) {
        story_.account = account.id;
        choose_days();
        for (const Finding* finding : checked.findings_of(account.id)) story_.findings.push_back(*finding);
    }

    CustomerStory write() {
        add_touches();
        add_answers();
        add_silences();
        for (StoryPerson& person : story_.people) attach_findings(person);
        count_too_much();
        put_in_order();
        return std::move(story_);
    }

  private:
    void choose_days() {
        const PlanHeader& header = checked_.plan().header;
        Date from = checked_.today();
        if (header.start.exists() && from < header.start) from = header.start;
        if (header.end.exists() && from > header.end) from = std::max(header.end - (story_days - 1), first_date);
        story_.from_today = from == checked_.today();
        story_.from = from;
        story_.to = from + (story_days - 1);
    }

    StoryPerson& person(Id<Contact> id) {
        const auto found = place_.try_emplace(id, story_.people.size());
        if (found.second) story_.people.push_back({id, {}});
        return story_.people[found.first->second];
    }

    void add_touches() {
        ScopeTouches touches;
        touches.gather_account(checked_.plan(), checked_.index(), account_.id);
        std::unordered_map<Name, std::int32_t> by_team;
        std::unordered_set<Name> reached;
        for (const Beat& beat : touches.beats()) {
            const bool counts = is_direct(beat.channel) && meets(beat.first, beat.last, story_.from, story_.to);
            if (counts) {
                ++story_.touches;
                ++by_team[beat.activity->team];
            }
            for (const Target& target : touches.targets(beat)) {
                if (target.account != account_.id) continue;
                if (counts && !target.contact.empty()) reached.insert(target.person);
                add_touch(beat, target);
            }
        }
        story_.people_reached = static_cast<std::int32_t>(reached.size());
        for (const auto& [team, count] : by_team) story_.by_team.push_back({Id<Team>(team), count});
        sort_list(story_.by_team, [](const TeamTouches& a, const TeamTouches& b) {
            return a.touches != b.touches ? a.touches > b.touches : text_less(a.team, b.team);
        });
    }

    void add_touch(const Beat& beat, const Target& target) {
        StoryLine line;
        line.kind = StoryKind::touch;
        line.first = beat.first;
        line.last = beat.last;
        line.time = beat.time;
        line.activity = beat.activity->id;
        line.step = beat.step;
        line.channel = beat.channel;
        line.team = beat.activity->team;
        if (!target.contact.empty()) line.consent = consent_of(checked_, target.contact, beat.channel);
        person(target.contact.empty() ? Id<Contact>() : target.person).lines.push_back(std::move(line));
    }

    void add_answers() {
        for (const Name id : checked_.index().of(Link::account_outcomes, account_.id)) {
            const Outcome* outcome = checked_.plan().live(Id<Outcome>(id));
            if (outcome == nullptr) continue;
            StoryLine line;
            line.kind = StoryKind::answer;
            line.first = line.last = outcome->date;
            line.activity = outcome->activity;
            line.result = outcome->result;
            line.note = outcome->note;
            const Id<Contact> whose = outcome->contact.empty() ? Id<Contact>() : person_of(checked_, outcome->contact);
            person(whose).lines.push_back(std::move(line));
        }
    }

    void add_silences() {
        for (const QuietRange& range : account_.quiet) {
            StoryLine line;
            line.kind = StoryKind::quiet;
            line.first = range.from;
            line.last = range.to;
            line.note = range.reason;
            person({}).lines.push_back(std::move(line));
        }
        for (const Name id : checked_.index().of(Link::account_contacts, account_.id)) {
            const Contact* contact = checked_.plan().live(Id<Contact>(id));
            if (contact == nullptr) continue;
            StoryPerson& whose = person(person_of(checked_, contact->id));
            if (!contact->paused_from.exists() && !contact->paused_to.exists()) continue;
            StoryLine line;
            line.kind = StoryKind::pause;
            line.first = contact->paused_from;
            line.last = contact->paused_to;
            whose.lines.push_back(std::move(line));
        }
    }

    void attach_findings(StoryPerson& whose) const {
        for (std::uint32_t each = 0; each < story_.findings.size(); ++each) {
            const Finding& finding = story_.findings[each];
            for (const FindingTouch& touch : finding.touches) {
                const Id<Contact> reached = touch.contact.empty() ? Id<Contact>() : person_of(checked_, touch.contact);
                if (touch.account != account_.id || reached != whose.person) continue;
                for (StoryLine& line : whose.lines) {
                    const bool same =
                        line.kind == StoryKind::touch && line.activity == touch.activity && line.step == touch.step;
                    if (!same || (!line.findings.empty() && line.findings.back() == each)) continue;
                    line.findings.push_back(each);
                    const bool first = line.worst == Severity::none;
                    if (!finding.accepted && first) line.worst = finding.severity;  // they come worst first
                }
            }
        }
    }

    void count_too_much() {
        for (std::uint32_t each = 0; each < story_.findings.size(); ++each) {
            const Finding& finding = story_.findings[each];
            if (finding.accepted || finding.severity == Severity::info || !is_about_amount(finding.rule)) continue;
            const bool now = std::any_of(finding.touches.begin(), finding.touches.end(), [this](const auto& touch) {
                return meets(touch.first, touch.last, story_.from, story_.to);
            });
            if (now) story_.too_much.push_back(each);
        }
    }

    void put_in_order() {
        for (StoryPerson& each : story_.people) {
            sort_list(each.lines, [](const StoryLine& a, const StoryLine& b) {
                const std::int32_t day_a = a.first.exists() ? a.first.days() : -1;
                const std::int32_t day_b = b.first.exists() ? b.first.days() : -1;
                if (day_a != day_b) return day_a < day_b;
                if (a.time.exists() != b.time.exists()) return b.time.exists();
                return a.time.minutes() < b.time.minutes();
            });
        }
        const auto order_name = [this](const StoryPerson& each) {
            const Contact* contact = checked_.plan().find(each.person);
            return contact == nullptr ? each.person.str() : fold(contact->name);
        };
        sort_list(story_.people, [&](const auto& a, const auto& b) {
            if (a.person.empty() != b.person.empty()) return a.person.empty();
            return order_name(a) < order_name(b);
        });
    }

    const CheckedPlan& checked_;
    const Account& account_;
    CustomerStory story_;
    std::unordered_map<Name, std::size_t> place_;
};

}

CustomerStory story_of(const CheckedPlan& checked, Id<Account> account) {
    const Account* record = checked.plan().live(account);
    if (record == nullptr) return {};
    return StoryWriter(checked, *record).write();
}

}
