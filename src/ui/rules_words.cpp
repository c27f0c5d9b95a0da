#include <unordered_map>
#include <unordered_set>

#include "base/sort.h"
#include "plan/field_text.h"
#include "plan/record_edits.h"
#include "rules/catalogue.h"
#include "text/describe.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "ui/field_values.h"
#include "ui/rules_layout.h"
#include "ui/rules_parts.h"

namespace concierto::ui {
namespace {

constexpr std::size_t most_examples = 4;

// Several rules of one kind have one name; what each says stands below it.
std::string name_of_rule(Language language, const RuleRecord& record) {
    return record.name.empty() ? std::string(name_of(language, record.rule)) : visible_text(record.name);
}

// The record with every absent parameter written out, so that a form shows what holds.
RuleRecord written_out(const RuleRecord& record) {
    AnyRecord out = record;
    for (const std::string_view parameter : parameters_of(record.rule)) {
        if (!field_text(out, parameter).empty()) continue;
        const std::string holds = default_text(record.rule, parameter);
        if (holds.empty()) continue;
        Result<AnyRecord> with = with_field(out, parameter, holds);
        if (with.ok()) out = with.take();
    }
    return std::get<RuleRecord>(out);
}

void put_into_words(Language language, const Plan& plan, std::vector<Finding>& findings, std::vector<std::string>& out,
                    std::size_t& more) {
    sort_list(findings, worse_first);
    for (const Finding& finding : findings) {
        if (out.size() == most_examples) break;
        out.push_back(describe(language, plan, finding));
    }
    more = findings.size() - out.size();
}

RulePreview preview_of_rules(const Session& session, const Words& words, const Delta& delta) {
    RulePreview preview;
    if (delta.empty()) return preview;
    FindingChange change = session.try_out(delta);
    std::unordered_set<Name> accounts;
    for (const std::vector<Finding>* side : {&change.gained, &change.lost}) {
        for (const Finding& finding : *side) {
            if (!finding.account.empty()) accounts.insert(finding.account);
        }
    }
    preview.gained = static_cast<std::int64_t>(change.gained.size());
    preview.lost = static_cast<std::int64_t>(change.lost.size());
    preview.accounts = accounts.size();
    const bool nothing = preview.gained == 0 && preview.lost == 0;
    preview.sentence = nothing ? std::string(words(Key::rules_preview_nothing))
                               : words(Key::rules_preview, {static_cast<long long>(preview.gained),
                                                            static_cast<long long>(preview.lost), accounts.size()});
    put_into_words(words.language(), session.plan(), change.gained, preview.gained_examples, preview.more_gained);
    put_into_words(words.language(), session.plan(), change.lost, preview.lost_examples, preview.more_lost);
    return preview;
}

Result<Delta> edit_of(const Session& session, const RulesState& state) {
    const Plan& plan = session.plan();
    switch (state.wish) {
        case RuleWish::none: return Error{ErrorKind::nothing_to_do, {}};
        case RuleWish::change:
        case RuleWish::add:
            if (std::optional<Error> problem = problem_of_rule(state.draft)) return *problem;
            return change_rule(plan, default_rules(), state.draft);
        case RuleWish::remove: return remove_rule(plan, default_rules(), state.draft.id);
        case RuleWish::reset: return reset_rules(plan);
    }
    return Error{ErrorKind::nothing_to_do, {}};
}

// A refusal that belongs to a parameter stands below its field.
void tell_problem(RulesState& state, const Words& words, const Error& error) {
    if (error.kind == ErrorKind::nothing_to_do) return;
    const std::size_t slash = error.place.rfind('/');
    const std::string field = slash == std::string::npos ? error.place : error.place.substr(slash + 1);
    const bool missing = error.kind == ErrorKind::bad_value && field_text(AnyRecord(state.draft), field).empty();
    state.editing.problems[field] =
        missing ? std::string(words(Key::rules_missing)) : describe_in_form(words.language(), Kind::rule, error);
}

}

void refresh_rule_lines(const Session& session, RulesState& state, const Words& words) {
    if (state.lines_version == session.version() && state.lines_language == words.language()) return;
    state.lines_version = session.version();
    state.lines_language = words.language();
    std::unordered_map<Name, int> findings;
    session.checked().for_each([&findings](const Finding& finding) { ++findings[finding.rule_id]; });
    state.lines.clear();
    for (const RuleRecord& record : rules_of(session.plan())) {
        RulesState::Line line;
        line.record = record;
        line.severity = severity_of(record);
        line.name = name_of_rule(words.language(), record);
        line.words = describe_rule(words.language(), session.plan(), record);
        const auto found = findings.find(record.id);
        if (found != findings.end()) line.findings = format_number(words.language(), found->second);
        state.lines.push_back(std::move(line));
    }
    state.kept.clear();
    for (const KeptRecord* kept : kept_rules(session.plan())) {
        state.kept.push_back(visible_text(kept->id.empty() ? kept->json : kept->id + "  " + kept->json));
    }
}

void refresh_draft(const Session& session, RulesState& state, const Words& words) {
    if (!state.stale && state.draft_version == session.version() && state.draft_language == words.language()) return;
    state.stale = false;
    state.draft_version = session.version();
    state.draft_language = words.language();
    state.values.clear();
    state.words.clear();
    if (!state.open.empty()) {
        const AnyRecord shown = written_out(state.draft);
        for (const std::string_view parameter : parameters_of(state.draft.rule)) {
            const FieldInfo* info = field_of(Kind::rule, parameter);
            if (info == nullptr) continue;
            state.values.push_back(field_value_of(session.plan(), words.language(), *info, std::span(&shown, 1)));
        }
        state.words = describe_rule(words.language(), session.plan(), state.draft);
    }
    Result<Delta> edit = edit_of(session, state);
    if (!edit.ok()) tell_problem(state, words, edit.error());
    state.delta = edit.ok() ? edit.take() : Delta();
    state.preview = preview_of_rules(session, words, state.delta);
}

void open_rule(RulesState& state, const RuleRecord& record) {
    state.open = record.id.str();
    state.draft = record;
    state.wish = RuleWish::none;
    state.editing = {};
    state.stale = true;
}

void begin_new_rule(const Session& session, RulesState& state, RuleKind kind) {
    const std::vector<RuleRecord> standing = rules_of(session.plan());
    open_rule(state, new_rule(session.plan(), standing, kind));
    state.wish = RuleWish::add;
}

void wish(RulesState& state, RuleWish what) {
    state.wish = what;
    state.stale = true;
    if (what == RuleWish::reset) state.open.clear();
}

void close_rule(RulesState& state) {
    state.open.clear();
    state.wish = RuleWish::none;
    state.editing = {};
    state.stale = true;
}

}
