// permission_sentences.cpp -- Findings about what people allowed, asked and answered, and when they want quiet.
#include <algorithm>

#include "plan/identity.h"
#include "rules/parameters.h"
#include "text/catalogue.h"
#include "text/finding_sentences.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "text/quiet_words.h"
#include "text/sentence_parts.h"

namespace concierto {

namespace {

// The records of the finding's person: those that its touches reach, and others with the same e-mail.
std::vector<const Contact*> records_of_person(const Plan& plan, const Finding& finding) {
    std::vector<const Contact*> out;
    const Contact* named = plan.live(finding.contact);
    if (named == nullptr) return out;
    out.push_back(named);
    const std::string key = email_key(named->email);
    if (key.empty()) return out;
    for (const Contact& contact : plan.table<Contact>()) {
        if (contact.id != named->id && email_key(contact.email) == key) out.push_back(&contact);
    }
    return out;
}

// Where the first touch reaches the person, who may have records in several accounts.
Id<Account> account_reached(const Finding& finding) {
    return finding.touches.empty() ? finding.account : finding.touches.front().account;
}

bool is_of(const Outcome& outcome, const std::vector<const Contact*>& person) {
    return std::any_of(person.begin(), person.end(),
                       [&outcome](const Contact* contact) { return contact->id == outcome.contact; });
}

// The latest outcome on or before `day` that `fits`; on one day the one with the greater id. Null without any.
template <class Fits>
const Outcome* latest_outcome(const Plan& plan, Date day, Fits&& fits) {
    const Outcome* latest = nullptr;
    for (const Outcome& outcome : plan.table<Outcome>()) {
        if (outcome.date > day || !fits(outcome)) continue;
        const bool later = latest == nullptr || outcome.date > latest->date ||
                           (outcome.date == latest->date && text_less(latest->id, outcome.id));
        if (later) latest = &outcome;
    }
    return latest;
}

std::string opted_out_sentence(Language language, const Plan& plan, const Finding& finding,
                               const std::string& activity) {
    const std::string subject = subject_in_sentence(language, plan, finding);
    const auto person = records_of_person(plan, finding);
    const Date first = finding.touches.empty() ? last_date : finding.touches.front().first;
    const Outcome* outcome = latest_outcome(plan, first, [&person](const Outcome& one) {
        return one.result == OutcomeResult::opted_out && is_of(one, person);
    });
    if (outcome == nullptr) return format_text(language, Key::finding_opted_out, {subject, activity});
    return format_text(language, Key::finding_opted_out_on, {subject, activity, format_date(language, outcome->date)});
}

std::string asked_long_ago_sentence(Language language, const Plan& plan, const Finding& finding,
                                    const std::string& activity) {
    const Date first = finding.touches.empty() ? Date() : finding.touches.front().first;
    Date asked;
    for (const Contact* contact : records_of_person(plan, finding)) {
        const Date day = contact->asked_for_call;
        if (day.exists() && day <= first && (!asked.exists() || day > asked)) asked = day;
    }
    const std::int32_t days = asked.exists() ? first - asked : 0;
    return format_text(language, Key::finding_asked_too_long_ago,
                       {subject_in_sentence(language, plan, finding), days, activity});
}

}

std::string opt_out_sentence(Language language, const Plan& plan, const Finding& finding) {
    const std::string subject = subject_in_sentence(language, plan, finding);
    const std::string account = account_name(language, plan, account_reached(finding));
    const std::string channels = channels_in_sentence(language, finding);
    const std::string activity = activities_in_sentence(language, plan, finding);
    switch (finding.reason) {
        case Reason::account_no_contact:
            return format_text(language, Key::finding_account_no_contact, {account, channels, activity});
        case Reason::stage_do_not_contact:
            return format_text(language, Key::finding_do_not_contact, {account, activity});
        case Reason::all_contacts_deny:
            return format_text(language, Key::finding_all_contacts_deny, {account, channels, activity});
        case Reason::opted_out: return opted_out_sentence(language, plan, finding, activity);
        default: return format_text(language, Key::finding_consent_denied, {subject, channels, activity});
    }
}

std::string paused_sentence(Language language, const Plan& plan, const Finding& finding) {
    std::string pause;
    for (const Contact* contact : records_of_person(plan, finding)) {
        const bool any = contact->paused_from.exists() || contact->paused_to.exists();
        if (any && pause.empty()) pause = format_range(language, contact->paused_from, contact->paused_to);
    }
    return format_text(
        language, Key::finding_paused,
        {subject_in_sentence(language, plan, finding), pause, activities_in_sentence(language, plan, finding)});
}

std::string unsolicited_sentence(Language language, const Plan& plan, const Finding& finding) {
    const std::string activity = activities_in_sentence(language, plan, finding);
    if (finding.reason == Reason::asked_too_long_ago) {
        return asked_long_ago_sentence(language, plan, finding, activity);
    }
    const Key key = finding.reason == Reason::nobody_asked ? Key::finding_nobody_asked : Key::finding_never_asked;
    return format_text(
        language, key,
        {subject_in_sentence(language, plan, finding), channels_in_sentence(language, finding), activity});
}

std::string quiet_sentence(Language language, const Plan& plan, const Finding& finding) {
    const RuleRecord* rule = rule_behind(plan, finding);
    const std::string when =
        rule == nullptr ? visible_text(finding.rule_id.text()) : quiet_in_words(language, plan, *rule);
    return format_text(
        language, Key::finding_quiet,
        {activities_in_sentence(language, plan, finding), subject_in_sentence(language, plan, finding), when});
}

std::string quiet_account_sentence(Language language, const Plan& plan, const Finding& finding) {
    std::string when;
    Id<Account> whose = finding.account;
    for (const FindingTouch& touch : finding.touches) {
        const Account* account = plan.find(touch.account);
        if (account == nullptr || !when.empty()) break;
        whose = account->id;
        for (const QuietRange& range : account->quiet) {
            const bool before = range.to.exists() && touch.first > range.to;
            const bool after = range.from.exists() && touch.last < range.from;
            if (!before && !after && when.empty()) when = quiet_in_words(language, range);
        }
    }
    return format_text(language, Key::finding_quiet_account,
                       {activities_in_sentence(language, plan, finding), account_name(language, plan, whose), when});
}

std::string answered_sentence(Language language, const Plan& plan, const Finding& finding) {
    const RuleRecord* rule = rule_behind(plan, finding);
    const auto results = results_of(rule == nullptr ? RuleRecord() : *rule);
    const bool whole_account = rule == nullptr || scope_of(*rule) == SubjectScope::account;
    const auto person = records_of_person(plan, finding);
    const Date first = finding.touches.empty() ? last_date : finding.touches.front().first;
    const Id<Account> reached = account_reached(finding);
    const Outcome* outcome = latest_outcome(plan, first - 1, [&](const Outcome& one) {
        if (std::find(results.begin(), results.end(), one.result) == results.end()) return false;
        const bool refused = one.result == OutcomeResult::not_interested;
        if (finding.reason == Reason::cooling_off && !refused) return false;
        const bool here = one.account == reached && (whole_account || one.contact.empty());
        return here || is_of(one, person);
    });
    std::string answer;
    if (outcome != nullptr) {
        answer = format_text(language, Key::finding_outcome,
                             {name_of(language, outcome->result), format_date(language, outcome->date)});
    }
    const Key key = finding.reason == Reason::cooling_off ? Key::finding_cooling_off : Key::finding_answered;
    const Count rest = rule == nullptr ? 0 : rule->cool_off_days.value_or(0);
    return format_text(
        language, key,
        {subject_in_sentence(language, plan, finding), answer, activities_in_sentence(language, plan, finding), rest});
}

}
