#include <algorithm>

#include "text/describe.h"
#include "ui/conflicts_parts.h"
#include "ui/severity_mark.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

void apply_fix(const Session& session, const ConflictsState& state, const Fix& fix, Intents& intents) {
    EditLabel label;
    label.verb = verb_of(fix.kind);
    if (const Activity* activity = session.plan().find(fix.activity)) label.subject = activity->title;
    const std::string next = neighbour_of_open(session, state);
    intents.add(intent::Commit{fix.delta, std::move(label)});
    intents.show_finding(next);
}

void draw_sentences(std::string_view title, const std::vector<std::string>& sentences, std::size_t more, Ink ink,
                    const Words& words) {
    text(title, ink, FontSize::small, FontWeight::strong);
    for (const std::string& sentence : sentences) paragraph(sentence);
    if (more > 0) paragraph(words(Key::conflicts_and_more, {static_cast<int>(more)}), Ink::text_muted);
}

void draw_effect(const OpenFinding::Choice& choice, const Words& words) {
    separator();
    if (!choice.gone.empty()) {
        draw_sentences(words(Key::conflicts_goes), choice.gone, choice.more_gone, Ink::good_text, words);
    }
    if (choice.gained.empty()) {
        text(words(Key::conflicts_nothing_comes), Ink::good_text, FontSize::small, FontWeight::strong);
    } else {
        draw_sentences(words(Key::conflicts_comes), choice.gained, choice.more_gained, Ink::conflict_text, words);
    }
}

// The digit that applies the fix.
void draw_number(std::size_t number) {
    const std::string digit = std::to_string(number);
    const float side = 22;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy(ImVec2(side, side));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, ImVec2(at.x + side, at.y + side), colour(Ink::sunken), 5);
    list.AddRect(at, ImVec2(at.x + side, at.y + side), colour(Ink::border), 5);
    const FontScope font(FontSize::small, FontWeight::strong);
    const ImVec2 size = text_size(digit);
    draw_text(ImVec2(at.x + (side - size.x) / 2, at.y + (side - size.y) / 2), Ink::text_muted, digit);
    ImGui::SameLine();
}

// `digit`: of the key that applies it, 0 without one.
void draw_choice(const Session& session, ConflictsState& state, std::size_t number, std::size_t digit,
                 const Words& words, Intents& intents) {
    const OpenFinding::Choice& choice = state.open.choices[number];
    const IdScope scope(static_cast<int>(number));
    const Panel card(
        Role::group, "fix", choice.title,
        {.kind = PanelKind::card, .padding_px = metrics().gap_px + 4, .height = PanelLook::Height::content});
    if (digit > 0) draw_number(digit);
    ImGui::BeginGroup();
    heading_paragraph(4, choice.title);
    if (!choice.cost.empty()) paragraph(choice.cost, Ink::text_muted);
    ImGui::EndGroup();
    if (!choice.fix.possible) return;
    const std::string apply_name = words(Key::conflicts_apply_named, {choice.title});
    if (button("apply", words(Key::conflicts_apply), digit == 1 ? ButtonKind::primary : ButtonKind::normal,
               {.tooltip = apply_name, .shortcut = digit > 0 ? std::to_string(digit) : std::string()})) {
        apply_fix(session, state, choice.fix, intents);
        return;
    }
    ImGui::SameLine();
    const bool shown = state.open.shown_choice == static_cast<int>(number);
    if (toggle_button("preview", words(Key::conflicts_preview), shown,
                      {.icon = shown ? Icon::chevron_up : Icon::chevron_down,
                       .tooltip = words(Key::conflicts_preview_named, {choice.title})})) {
        state.open.shown_choice = shown ? -1 : static_cast<int>(number);
    }
    if (shown) draw_effect(choice, words);
}

}

void draw_fixes(const Session& session, ConflictsState& state, const Words& words, Intents& intents) {
    heading(3, words(Key::conflicts_fixes));
    if (!session.can_edit()) {
        paragraph(words(Key::conflicts_read_only), Ink::text_muted);
        return;
    }
    if (state.open.choices.empty()) paragraph(words(Key::conflicts_no_fixes), Ink::text_muted);
    std::size_t possible = 0;
    for (std::size_t number = 0; number < state.open.choices.size(); ++number) {
        const bool has_key = state.open.choices[number].fix.possible && ++possible <= 9;
        draw_choice(session, state, number, has_key ? possible : 0, words, intents);
    }
    if (button("accept", words(Key::conflicts_accept), ButtonKind::normal,
               {.tooltip = words(Key::conflicts_accept_help)})) {
        intents.open_dialog(concierto::Dialog{DialogKind::accept_finding, {}, state.open.id});
    }
}

}
