#include <algorithm>

#include "text/names.h"
#include "ui/conflicts_parts.h"
#include "ui/severity_mark.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

void section(std::string_view title, std::string_view words) {
    if (words.empty()) return;
    ImGui::Dummy(ImVec2(0, metrics().small_gap_px));
    heading(3, title);
    paragraph(words);
}

void draw_title(const Session& session, const OpenFinding& open, const Words& words) {
    const SeverityInks inks = inks_of(open.finding.severity);
    const std::string mark = std::string(name_of(session.language(), open.finding.severity));
    badge(mark, inks.text, inks.tint);
    ImGui::SameLine();
    text(open.rule, Ink::text_muted, FontSize::small, FontWeight::strong);
    if (open.finding.accepted) {
        ImGui::SameLine();
        badge(words(Key::verdict_accepted), Ink::good_text, Ink::good_tint);
    }
    heading_paragraph(2, open.sentence);
}

void draw_links(const OpenFinding& open, const Words& words, Intents& intents) {
    if (open.finding.account.empty()) return;
    if (button("customer", words(Key::conflicts_open_account), ButtonKind::quiet, {.icon = Icon::accounts})) {
        intents.open_dialog(concierto::Dialog{DialogKind::account, {{Kind::account, open.finding.account}}, {}});
    }
}

void draw_decision(const Session& session, const OpenFinding& open, const Words& words, Intents& intents) {
    section(words(Key::conflicts_decision), open.decision);
    if (!session.can_edit()) return;
    if (button("withdraw", words(Key::conflicts_withdraw), ButtonKind::normal,
               {.tooltip = words(Key::conflicts_withdraw_help)})) {
        intents.run(ActionId::withdraw_acceptance);
    }
}

void draw_touches(const OpenFinding& open, const Words& words) {
    if (open.touches.empty()) return;
    ImGui::Dummy(ImVec2(0, metrics().small_gap_px));
    heading(3, words(Key::conflicts_touches));
    const Scope list(Role::list, "touches", words(Key::conflicts_touches));
    for (const std::string& touch : open.touches) paragraph(touch, Ink::text_muted);
}

}

void draw_open_finding(const Session& session, ConflictsState& state, const Words& words, Intents& intents) {
    const Panel panel(Role::region, "finding", words(Key::conflicts_list),
                      {.scrolling = Scrolling::down, .padding_px = metrics().panel_padding_px});
    if (session.finding().empty()) {
        paragraph(words(Key::conflicts_choose), Ink::text_muted);
        return;
    }
    refresh_open(session, state.open, session.finding());
    const OpenFinding& open = state.open;
    if (!open.found) {
        paragraph(words(Key::conflicts_gone), Ink::text_muted);
        return;
    }
    const IdScope scope(open.id);
    draw_title(session, open, words);
    draw_links(open, words, intents);
    draw_strip(session, open, words, intents);
    if (open.finding.accepted) {
        draw_decision(session, open, words, intents);
    } else {
        section(words(Key::conflicts_yields), open.why_yields);
        ImGui::Dummy(ImVec2(0, metrics().small_gap_px));
        draw_fixes(session, state, words, intents);
    }
    section(words(Key::conflicts_why), open.why_rule);
    draw_touches(open, words);
    ImGui::Dummy(ImVec2(0, metrics().large_gap_px));
}

}
