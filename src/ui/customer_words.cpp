#include "ui/customer_words.h"

#include <algorithm>

#include "text/describe.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "text/sentence_parts.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr std::size_t most_too_much = 3;

std::string teams_in_words(const Session& session, const Words& words, const CustomerStory& story) {
    std::vector<std::string> parts;
    for (const TeamTouches& each : story.by_team) {
        parts.push_back(
            words(Key::customer_by_team, {each.touches, team_name(words.language(), session.plan(), each.team)}));
    }
    return list_text(words.language(), parts.data(), parts.data() + parts.size());
}

std::string summary_of(const Session& session, const Words& words, const CustomerStory& story) {
    const std::string name = account_name(words.language(), session.plan(), story.account);
    const std::string from = format_date(words.language(), story.from);
    if (story.touches == 0) {
        if (story.from_today) return words(Key::customer_next_nothing, {story_days, name});
        return words(Key::customer_from_nothing, {story_days, name, from});
    }
    const std::string teams = teams_in_words(session, words, story);
    std::string summary = words(story.from_today ? Key::customer_next : Key::customer_from,
                                {story_days, name, story.touches, teams, from});
    if (story.people_reached > 0) summary += " " + words(Key::customer_people, {story.people_reached});
    return summary;
}

std::vector<std::string> too_much_of(const Session& session, const Words& words, const CustomerStory& story) {
    std::vector<std::string> sentences;
    for (const std::uint32_t each : story.too_much) {
        if (sentences.size() == most_too_much) {
            const auto left = static_cast<int>(story.too_much.size() - most_too_much);
            sentences.push_back(words(Key::customer_more_too_much, {left}));
            break;
        }
        sentences.push_back(describe(words.language(), session.plan(), story.findings[each]));
    }
    return sentences;
}

std::string touch_in_words(const Session& session, const Words& words, const StoryLine& line) {
    const Activity* activity = session.plan().find(line.activity);
    if (activity == nullptr) return line.activity.str();
    const std::string title = activity_title(words.language(), session.plan(), line.activity);
    if (line.step < 0 || static_cast<std::size_t>(line.step) >= activity->steps.size()) return title;
    const std::string& step = activity->steps[static_cast<std::size_t>(line.step)].title;
    if (!step.empty()) return title + ": " + visible_text(step);
    return words(Key::customer_step, {title, line.step + 1});
}

std::string days_in_words(const Words& words, const StoryLine& line) {
    std::string days;
    if (line.first.exists() && line.first == line.last) {
        days = format_date(words.language(), line.first);
    } else if (line.first.exists() || line.last.exists()) {
        days = format_range(words.language(), line.first, line.last);
    } else {
        days = words(Key::customer_always);
    }
    if (line.time.exists()) days += " " + format_time(line.time);
    return days;
}

CustomerState::Line line_in_words(const Session& session, const Words& words, const CustomerStory& story,
                                  const StoryLine& line) {
    const Language language = words.language();
    CustomerState::Line out;
    out.day = days_in_words(words, line);
    switch (line.kind) {
        case StoryKind::touch:
            out.what = touch_in_words(session, words, line);
            out.who =
                std::string(name_of(language, line.channel)) + "  ·  " + team_name(language, session.plan(), line.team);
            if (line.consent == Consent::granted || line.consent == Consent::denied) {
                out.consent = words(Key::customer_consent,
                                    {field_name(language, Kind::contact, "consent"), name_of(language, line.consent)});
            }
            break;
        case StoryKind::answer:
            out.what = words(Key::customer_answer, {name_of(language, line.result)});
            out.who = visible_text(line.note);
            break;
        case StoryKind::pause: out.what = words(Key::customer_paused_range, {out.day}); break;
        case StoryKind::quiet:
            out.what = words(Key::customer_quiet, {out.day});
            out.who = visible_text(line.note);
            break;
    }
    for (const std::uint32_t finding : line.findings) {
        out.findings.push_back(describe(language, session.plan(), story.findings[finding]));
    }
    return out;
}

std::string consents_in_words(const Session& session, const Words& words, Id<Contact> person) {
    const Contact* contact = session.plan().find(person);
    if (contact == nullptr) return {};
    std::vector<Channel> granted;
    std::vector<Channel> denied;
    for (std::size_t each = 1; each < contact->consent.by_channel.size(); ++each) {
        if (contact->consent.by_channel[each] == Consent::granted) granted.push_back(static_cast<Channel>(each));
        if (contact->consent.by_channel[each] == Consent::denied) denied.push_back(static_cast<Channel>(each));
    }
    std::string out;
    if (!granted.empty()) {
        out += words(Key::customer_consent_granted, {channel_list(words.language(), granted)});
    }
    if (!denied.empty()) {
        if (!out.empty()) out += "  ·  ";
        out += words(Key::customer_consent_denied, {channel_list(words.language(), denied)});
    }
    return out;
}

}

void refresh_customer(const Session& session, CustomerState& state, Id<Account> account) {
    if (state.account == account && state.version == session.version() && state.language == session.language()) return;
    const Words words(session.language());
    state.account = account;
    state.version = session.version();
    state.language = session.language();
    state.story = story_of(session.checked(), account);
    state.summary = summary_of(session, words, state.story);
    state.too_much = too_much_of(session, words, state.story);
    state.people.clear();
    for (const StoryPerson& each : state.story.people) {
        CustomerState::Person person;
        const Contact* contact = session.plan().find(each.person);
        person.name = each.person.empty() ? std::string(words(Key::customer_company))
                                          : contact_name(words.language(), session.plan(), each.person);
        person.title =
            contact != nullptr ? visible_text(contact->title) : std::string(words(Key::customer_company_help));
        person.consents = consents_in_words(session, words, each.person);
        for (const StoryLine& line : each.lines) {
            person.lines.push_back(line_in_words(session, words, state.story, line));
        }
        state.people.push_back(std::move(person));
    }
}

}
