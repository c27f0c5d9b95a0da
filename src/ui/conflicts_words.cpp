#include <algorithm>

#include "base/sort.h"
#include "plan/query.h"
#include "text/describe.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "text/sentence_parts.h"
#include "ui/conflicts_parts.h"

namespace concierto::ui {
namespace {

constexpr std::size_t most_sentences = 4;

std::string days_of(Language language, const Finding& finding) {
    if (finding.touches.empty()) return finding.week.exists() ? format_date(language, finding.week) : std::string();
    Date first = finding.touches.front().first;
    Date last = finding.touches.front().last;
    for (const FindingTouch& touch : finding.touches) {
        first = std::min(first, touch.first);
        last = std::max(last, touch.last);
    }
    return format_range(language, first, last);
}

void forget_old_words(const Session& session, ConflictsState& state) {
    if (state.words_version == session.version() && state.words_language == session.language() &&
        state.words_grouping == state.grouping) {
        return;
    }
    state.words.clear();
    state.group_words.clear();
    state.words_version = session.version();
    state.words_language = session.language();
    state.words_grouping = state.grouping;
}

std::string rule_title(Language language, const Plan& plan, Name rule, const std::vector<InboxItem>& items) {
    const RuleRecord* record = plan.find(Id<RuleRecord>(rule));
    if (record != nullptr && !record->name.empty()) return visible_text(record->name);
    if (record != nullptr) return std::string(name_of(language, record->rule));
    const auto same = [rule](const InboxItem& item) { return item.rule == rule; };
    const auto found = std::find_if(items.begin(), items.end(), same);
    return found == items.end() ? rule.str() : std::string(name_of(language, found->kind));
}

std::string name_of_group(const Session& session, const ConflictsState& state, const InboxGroup& group) {
    const Language language = session.language();
    const Words words(language);
    const Plan& plan = session.plan();
    if (group.accepted) return std::string(words(Key::conflicts_accepted));
    switch (state.grouping) {
        case InboxGrouping::none: return std::string(words(Key::conflicts_worst_first));
        case InboxGrouping::account:
            return group.key.empty() ? std::string(words(Key::conflicts_whole_plan))
                                     : account_name(language, plan, Id<Account>(group.key));
        case InboxGrouping::rule: return rule_title(language, plan, group.key, state.inbox.items());
        case InboxGrouping::week:
            return group.week.exists()
                       ? words(Key::conflicts_week_of, {format_date(language, group.week, DateStyle::day)})
                       : std::string(words(Key::conflicts_no_week));
        case InboxGrouping::owner:
            return group.key.empty() ? std::string(words(Key::conflicts_no_owner))
                                     : person_name(language, plan, Id<Person>(group.key));
        case InboxGrouping::play: {
            if (group.key.empty()) return std::string(words(Key::conflicts_no_play));
            const Play* play = plan.find(Id<Play>(group.key));
            return play != nullptr ? visible_text(play->title) : group.key.str();
        }
    }
    return {};
}

void put_into_words(Language language, const Plan& plan, std::vector<Finding> findings, std::vector<std::string>& out,
                    std::size_t& more) {
    sort_list(findings, worse_first);
    for (const Finding& finding : findings) {
        if (out.size() == most_sentences) break;
        out.push_back(describe(language, plan, finding));
    }
    more = findings.size() - out.size();
}

void gather_touches(const Session& session, OpenFinding& open) {
    const Language language = session.language();
    open.activities.clear();
    open.touches.clear();
    open.first = open.last = {};
    for (const FindingTouch& touch : open.finding.touches) {
        open.touches.push_back(describe_touch(language, session.plan(), touch));
        if (!open.first.exists() || touch.first < open.first) open.first = touch.first;
        if (!open.last.exists() || touch.last > open.last) open.last = touch.last;
        auto known = std::find_if(open.activities.begin(), open.activities.end(),
                                  [&touch](const auto& each) { return each.activity == touch.activity; });
        if (known == open.activities.end()) {
            OpenFinding::Touching added;
            added.activity = touch.activity;
            added.title = activity_title(language, session.plan(), touch.activity);
            if (const Activity* activity = session.plan().find(touch.activity)) {
                added.team = role_of(session.plan(), activity->team);
            }
            open.activities.push_back(std::move(added));
            known = open.activities.end() - 1;
        }
        known->days.push_back({touch.activity, touch.first, touch.last});
    }
}

void gather_choices(const Session& session, OpenFinding& open) {
    const Language language = session.language();
    open.choices.clear();
    if (!session.can_edit() || open.finding.accepted) return;
    for (Fix& fix : session.fixes_of(open.finding)) {
        OpenFinding::Choice choice;
        choice.title = describe_fix(language, session.plan(), fix);
        if (fix.possible) choice.cost = describe_cost(language, fix.effect);
        put_into_words(language, session.plan(), fix.effect.lost, choice.gone, choice.more_gone);
        put_into_words(language, session.plan(), fix.effect.gained, choice.gained, choice.more_gained);
        choice.fix = std::move(fix);
        open.choices.push_back(std::move(choice));
    }
}

}

const FindingWords& words_of(const Session& session, ConflictsState& state, const InboxItem& item) {
    forget_old_words(session, state);
    const auto known = state.words.try_emplace(item.id);
    FindingWords& words = known.first->second;
    if (!known.second) return words;
    if (const Finding* finding = session.checked().find(item.id)) {
        words.sentence = describe(session.language(), session.plan(), *finding);
        words.subject = subject_name(session.language(), session.plan(), *finding);
        words.when = days_of(session.language(), *finding);
    }
    return words;
}

const std::string& title_of_group(const Session& session, ConflictsState& state, std::uint32_t group) {
    forget_old_words(session, state);
    const auto known = state.group_words.try_emplace(group);
    if (known.second) known.first->second = name_of_group(session, state, state.inbox.groups()[group]);
    return known.first->second;
}

void refresh_open(const Session& session, OpenFinding& open, const std::string& id) {
    const Language language = session.language();
    if (open.id == id && open.version == session.version() && open.language == language) return;
    const int shown = open.id == id && open.version == session.version() ? open.shown_choice : -1;
    open = {};
    open.id = id;
    open.version = session.version();
    open.language = language;
    open.shown_choice = shown;
    const Finding* finding = session.checked().find(id);
    if (finding == nullptr) return;
    open.found = true;
    open.finding = *finding;
    const Plan& plan = session.plan();
    open.sentence = describe(language, plan, open.finding);
    open.subject = subject_name(language, plan, open.finding);
    open.rule = name_of(language, open.finding.rule);
    open.why_rule = why_rule(language, open.finding.rule);
    open.why_yields = why_yields(language, plan, open.finding);
    if (const Decision* decision = plan.live(Id<Decision>::find(id))) {
        open.decision = describe_decision(language, plan, *decision);
    }
    gather_touches(session, open);
    gather_choices(session, open);  // last: it voids pointers to findings
}

}
