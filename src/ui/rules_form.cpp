#include <algorithm>

#include "plan/field_text.h"
#include "rules/catalogue.h"
#include "text/describe.h"
#include "text/names.h"
#include "ui/field_form.h"
#include "ui/rules_layout.h"
#include "ui/rules_parts.h"
#include "ui/severity_mark.h"
#include "ui/widgets.h"

namespace concierto::ui {
namespace {

constexpr Severity severities[] = {Severity::none, Severity::block, Severity::conflict,
                                   Severity::warn, Severity::info,  Severity::off};

void draw_severity(RulesState& state, const Words& words, Availability availability) {
    RuleRecord plain;
    plain.rule = state.draft.rule;
    std::vector<std::string> options;
    int chosen = 0;
    for (const Severity each : severities) {
        if (each == state.draft.severity) chosen = static_cast<int>(options.size());
        options.emplace_back(name_of(words.language(), each));
    }
    options.front() = words(Key::rules_severity_default, {name_of(words.language(), severity_of(plain))});
    if (!combo("severity", words(Key::rules_severity), chosen, options, {.width = 240, .availability = availability})) {
        return;
    }
    state.draft.severity = severities[chosen];
    if (state.wish != RuleWish::add) state.wish = RuleWish::change;
    state.stale = true;
}

// Elements are added to what holds, not to what is written.
AnyRecord with_default(const RuleRecord& draft, const FieldEdit& edit) {
    AnyRecord record = draft;
    const bool of_list = edit.how == FieldEdit::How::add || edit.how == FieldEdit::How::remove;
    if (!of_list || !field_text(record, edit.field).empty()) return record;
    const std::string holds = default_text(draft.rule, edit.field);
    if (holds.empty()) return record;
    Result<AnyRecord> with = with_field(record, edit.field, holds);
    return with.ok() ? with.take() : record;
}

void carry_out(RulesState& state, const Words& words, const FieldEdit& edit) {
    if (edit.phase == Edited::changing) return;
    Result<AnyRecord> edited = edited_record(with_default(state.draft, edit), edit);
    if (!edited.ok()) {
        state.editing.problems[edit.field] = describe_in_form(words.language(), Kind::rule, edited.error());
        state.editing.refused[edit.field] = edit.typed;
        return;
    }
    state.editing.problems.clear();
    state.editing.refused.erase(edit.field);
    state.draft = std::get<RuleRecord>(*edited);
    if (state.wish != RuleWish::add) state.wish = RuleWish::change;
    state.stale = true;
}

void draw_hint(const RulesState& state, std::string_view parameter, const Words& words) {
    std::string_view hint;
    const RuleKind rule = state.draft.rule;
    if (parameter == "channels" && state.draft.channels.value_or(std::vector<Channel>()).empty()) {
        const bool every = rule == RuleKind::quiet || rule == RuleKind::quiet_account;
        if (default_text(rule, parameter).empty())
            hint = words(every ? Key::rules_all_channels : Key::rules_all_direct);
    }
    if (parameter == "team" && state.draft.team.empty()) hint = words(Key::rules_any_team);
    if ((parameter == "accounts" && state.draft.accounts.empty()) ||
        (parameter == "tags" && state.draft.tags.empty())) {
        hint = words(Key::rules_any_account);
    }
    if (!hint.empty()) text(hint, Ink::text_muted, FontSize::small);
}

void draw_parameters(const Session& session, RulesState& state, const Words& words, Availability availability) {
    if (state.values.empty()) paragraph(words(Key::rules_no_parameters), Ink::text_muted);
    const float width = std::min(ImGui::GetContentRegionAvail().x, 420.0F);
    std::optional<FieldEdit> edit;
    for (const FieldValue& value : state.values) {
        if (auto wanted = draw_field(session, state.editing, value, width, availability)) edit = std::move(wanted);
        draw_hint(state, value.info->name, words);
    }
    if (auto picked = draw_picker(session, state.editing, state.values)) edit = std::move(picked);
    if (edit) carry_out(state, words, *edit);
}

void draw_examples(std::string_view title, const std::vector<std::string>& sentences, std::size_t more, Ink ink,
                   const Words& words) {
    if (sentences.empty()) return;
    text(title, ink, FontSize::small, FontWeight::strong);
    for (const std::string& sentence : sentences) paragraph(sentence);
    if (more > 0) paragraph(words(Key::conflicts_and_more, {static_cast<int>(more)}), Ink::text_muted);
}

void draw_preview(const RulesState& state, const Words& words) {
    const Panel card(
        Role::group, "preview", words(Key::rules_what_would_change),
        {.kind = PanelKind::card, .padding_px = metrics().gap_px + 4, .height = PanelLook::Height::content});
    heading(3, words(Key::rules_what_would_change));
    if (state.delta.empty()) {
        paragraph(words(Key::rules_preview_none_yet), Ink::text_muted);
        return;
    }
    const RulePreview& preview = state.preview;
    {
        const Scope status(Role::status, "sentence", preview.sentence);
        paragraph(preview.sentence);
    }
    draw_examples(words(Key::rules_new), preview.gained_examples, preview.more_gained, Ink::conflict_text, words);
    draw_examples(words(Key::rules_gone), preview.lost_examples, preview.more_lost, Ink::good_text, words);
}

EditLabel label_of(const RulesState& state, const Words& words) {
    EditLabel label;
    label.verb = state.wish == RuleWish::reset ? EditVerb::reset_rules : EditVerb::change_rule;
    label.kind = Kind::rule;
    if (state.wish != RuleWish::reset) label.subject = name_of(words.language(), state.draft.rule);
    return label;
}

void draw_buttons(const Session& session, RulesState& state, const Words& words, Intents& intents) {
    const bool ready = !state.delta.empty() && state.editing.problems.empty();
    if (button("apply", words(Key::rules_apply), ButtonKind::primary, {.availability = available_if(ready)})) {
        intents.add(intent::Commit{state.delta, label_of(state, words)});
        const bool stays = state.wish == RuleWish::change || state.wish == RuleWish::add;
        if (stays) {
            open_rule(state, state.draft);
        } else {
            close_rule(state);
        }
        return;
    }
    ImGui::SameLine();
    if (state.wish != RuleWish::none) {
        if (button("discard", words(Key::rules_discard), ButtonKind::quiet)) {
            const auto standing = std::find_if(state.lines.begin(), state.lines.end(),
                                               [&state](const auto& line) { return line.record.id == state.draft.id; });
            if (state.wish == RuleWish::reset || standing == state.lines.end()) {
                close_rule(state);
            } else {
                open_rule(state, standing->record);
            }
        }
        return;
    }
    if (button("remove", words(Key::rules_remove), ButtonKind::quiet,
               {.icon = Icon::trash, .availability = available_if(session.can_edit())})) {
        wish(state, RuleWish::remove);
    }
}

void draw_record(const Session& session, RulesState& state, const Words& words) {
    const Availability availability = available_if(session.can_edit() && state.wish != RuleWish::remove);
    heading_paragraph(2, name_of(words.language(), state.draft.rule));
    paragraph(state.words);
    paragraph(why_rule(words.language(), state.draft.rule), Ink::text_muted);
    ImGui::Dummy(ImVec2(0, metrics().small_gap_px));
    draw_severity(state, words, availability);
    draw_parameters(session, state, words, availability);
}

}

void draw_rule_form(const Session& session, RulesState& state, const Words& words, Intents& intents) {
    const Panel panel(Role::region, "form", words(Key::rules_list),
                      {.scrolling = Scrolling::down, .padding_px = metrics().panel_padding_px});
    refresh_draft(session, state, words);
    if (state.open.empty() && state.wish != RuleWish::reset) {
        paragraph(words(Key::rules_choose), Ink::text_muted);
        return;
    }
    const IdScope scope(state.open);
    if (state.open.empty()) {
        heading_paragraph(2, words(Key::rules_reset));
    } else {
        draw_record(session, state, words);
    }
    ImGui::Dummy(ImVec2(0, metrics().gap_px));
    draw_preview(state, words);
    draw_buttons(session, state, words, intents);
    ImGui::Dummy(ImVec2(0, metrics().large_gap_px));
}

}
