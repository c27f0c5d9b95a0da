// describe_finding.cpp -- One sentence per finding: rules about the distance and number of touches.
#include "plan/query.h"
#include "rules/parameters.h"
#include "text/catalogue.h"
#include "text/describe.h"
#include "text/finding_sentences.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "text/sentence_parts.h"

namespace concierto {

namespace {

struct Sentence {
    Language language;
    const Plan& plan;
    const Finding& finding;

    std::string activities() const { return activities_in_sentence(language, plan, finding); }
    std::string subject() const { return subject_in_sentence(language, plan, finding); }
    std::string gap() const { return gap_in_sentence(language, finding.number(NumberKey::gap_days)); }
    long long number(NumberKey key) const { return finding.number(key); }
};

std::string pair_on_account(const Sentence& in, Key key) {
    return format_text(in.language, key, {in.activities(), in.subject(), in.gap()});
}

std::string minimum_gap_sentence(const Sentence& in) {
    const Key key = in.finding.activities.size() == 1 ? Key::finding_minimum_gap_one : Key::finding_minimum_gap;
    return format_text(in.language, key, {in.activities(), in.subject(), in.gap(), in.number(NumberKey::limit_days)});
}

// "3 emails" when all touches are of one channel, "6 touches" otherwise.
std::string counted_touches(const Sentence& in) {
    const auto& touches = in.finding.touches;
    Channel channel = touches.empty() ? Channel::none : touches.front().channel;
    for (const FindingTouch& touch : touches) {
        if (touch.channel != channel) channel = Channel::none;
    }
    const Key key = channel == Channel::none
                        ? Key::count_touches
                        : static_cast<Key>(static_cast<int>(Key::touches_email) + static_cast<int>(channel) - 1);
    return format_text(in.language, key, {in.number(NumberKey::count)});
}

std::string rolling_window(const Sentence& in) {
    const auto days = static_cast<std::int32_t>(in.number(NumberKey::limit_days));
    return format_text(in.language, Key::window_within,
                       {days, format_range(in.language, in.finding.day - (days - 1), in.finding.day)});
}

std::string counted_window(const Sentence& in) {
    const RuleRecord* rule = rule_behind(in.plan, in.finding);
    const Window window = rule == nullptr ? Window::rolling : window_of(*rule);
    const Date day = in.finding.day;
    if (window == Window::calendar_week) {
        return format_text(in.language, Key::window_in_week, {format_date(in.language, day, DateStyle::day)});
    }
    if (window == Window::calendar_month) {
        return format_text(in.language, Key::window_in_month, {format_month(in.language, Month::of(day))});
    }
    return rolling_window(in);
}

std::string frequency_sentence(const Sentence& in) {
    return format_text(
        in.language, Key::finding_frequency_cap,
        {in.subject(), counted_touches(in), counted_window(in), in.number(NumberKey::max), in.activities()});
}

std::string concurrent_sentence(const Sentence& in) {
    return format_text(
        in.language, Key::finding_concurrent_contacts,
        {in.subject(), in.number(NumberKey::count), rolling_window(in), in.number(NumberKey::max), in.activities()});
}

std::string repeat_sentence(const Sentence& in) {
    const Activity* activity = in.finding.activities.empty() ? nullptr : in.plan.find(in.finding.activities.front());
    const std::string offer = activity == nullptr ? "" : visible_text(activity->offer.text());
    return format_text(in.language, Key::finding_repeat,
                       {in.subject(), offer, in.number(NumberKey::count), rolling_window(in), in.number(NumberKey::max),
                        in.activities()});
}

std::string incompatible_sentence(const Sentence& in) {
    const RuleRecord* rule = rule_behind(in.plan, in.finding);
    const std::string a = rule == nullptr ? "" : visible_text(rule->a.text());
    const std::string b = rule == nullptr ? "" : visible_text(rule->b.text());
    return format_text(in.language, Key::finding_incompatible,
                       {in.activities(), in.subject(), in.gap(), a, b, in.number(NumberKey::limit_days)});
}

}

std::string describe(Language language, const Plan& plan, const Finding& finding) {
    const Sentence in{language, plan, finding};
    switch (finding.rule) {
        case RuleKind::none: return "";
        case RuleKind::collision: return pair_on_account(in, Key::finding_collision);
        case RuleKind::crowding: return pair_on_account(in, Key::finding_crowding);
        case RuleKind::minimum_gap: return minimum_gap_sentence(in);
        case RuleKind::frequency_cap: return frequency_sentence(in);
        case RuleKind::concurrent_contacts: return concurrent_sentence(in);
        case RuleKind::exclusive_sequence:
            return format_text(language, Key::finding_exclusive_sequence,
                               {in.subject(), in.activities(), in.number(NumberKey::count)});
        case RuleKind::opt_out: return opt_out_sentence(language, plan, finding);
        case RuleKind::paused: return paused_sentence(language, plan, finding);
        case RuleKind::unsolicited_call: return unsolicited_sentence(language, plan, finding);
        case RuleKind::quiet: return quiet_sentence(language, plan, finding);
        case RuleKind::quiet_account: return quiet_account_sentence(language, plan, finding);
        case RuleKind::stage: return stage_sentence(language, plan, finding);
        case RuleKind::owner: return owner_sentence(language, plan, finding);
        case RuleKind::interest: return interest_sentence(language, plan, finding);
        case RuleKind::incompatible: return incompatible_sentence(in);
        case RuleKind::repeat: return repeat_sentence(in);
        case RuleKind::answered: return answered_sentence(language, plan, finding);
        case RuleKind::order: return order_sentence(language, plan, finding);
        case RuleKind::follow_up:
            return format_text(language, Key::finding_follow_up, {in.activities(), in.number(NumberKey::limit_days)});
        case RuleKind::capacity: return capacity_sentence(language, finding);
        case RuleKind::duplicate_account: return duplicate_sentence(language, plan, finding);
        case RuleKind::shared_goal: return shared_goal_sentence(language, plan, finding);
    }
    return "";
}

std::string subject_name(Language language, const Plan& plan, const Finding& finding) {
    if (finding.rule == RuleKind::duplicate_account) {
        return names_list(language, duplicate_names(language, plan, finding));
    }
    if (finding.week.exists() && finding.rule == RuleKind::capacity) {
        return format_text(language, Key::subject_week, {format_date(language, finding.week, DateStyle::day)});
    }
    if (finding.goal) {
        const Goal* goal = plan.find(finding.goal);
        return goal == nullptr ? visible_text(finding.goal.text()) : visible_text(goal->title);
    }
    const std::string subject = subject_in_sentence(language, plan, finding);
    if (!subject.empty()) return subject;
    return finding.activities.empty() ? "" : activity_title(language, plan, Id<Activity>(finding.subject));
}

std::string_view why_rule(Language language, RuleKind rule) {
    if (rule == RuleKind::none) return "";
    return text(language, static_cast<Key>(static_cast<int>(Key::why_collision) + static_cast<int>(rule) - 1));
}

}
