#include <algorithm>

#include "text/names.h"
#include "ui/rules_parts.h"
#include "ui/severity_mark.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

float line_height() { return metrics().row_height_px + 32; }

void draw_off(float right, float middle, Language language) {
    const FontScope font(FontSize::small, FontWeight::strong);
    const std::string_view word = name_of(language, Severity::off);
    draw_text(ImVec2(right - text_size(word).x, middle - ImGui::GetFontSize() / 2), Ink::text_muted, word);
}

void draw_line(const RulesState::Line& line, Language language, ImVec2 at, ImVec2 size) {
    const float gap = metrics().gap_px;
    const bool off = line.severity == Severity::off;
    const float middle = at.y + gap + font_px(FontSize::body) / 2 + 1;
    float right = at.x + size.x - gap;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (off) {
        draw_off(right, middle, language);
        right -= 80;
    } else {
        right = draw_severity_pill(list, right, middle, line.severity, language) - gap;
    }
    if (!line.findings.empty()) {
        const FontScope font(FontSize::small, FontWeight::strong);
        const float width = text_size(line.findings).x;
        draw_text(ImVec2(right - width, middle - ImGui::GetFontSize() / 2), Ink::text_muted, line.findings);
        right -= width + gap;
    }
    {
        const FontScope font(FontSize::body, FontWeight::strong);
        draw_text_cut(ImVec2(at.x + gap, at.y + gap), right - at.x - 2 * gap, off ? Ink::text_muted : Ink::text,
                      line.name);
    }
    const FontScope font(FontSize::small);
    const float top = at.y + gap + font_px(FontSize::body) + 5;
    const ImVec4 clip(at.x, at.y, at.x + size.x - gap, top + 2 * ImGui::GetTextLineHeight());
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), ImVec2(at.x + gap, top), colour(Ink::text_muted),
                 line.words.data(), line.words.data() + line.words.size(), size.x - 2 * gap, &clip);
    list.AddLine(ImVec2(at.x + gap, at.y + size.y), ImVec2(at.x + size.x - gap, at.y + size.y),
                 colour(Ink::border, 0.6F));
}

void draw_kept(const RulesState& state, const Words& words) {
    if (state.kept.empty()) return;
    ImGui::Dummy(ImVec2(0, metrics().gap_px));
    heading(3, words(Key::rules_kept));
    paragraph(words(Key::rules_kept_help), Ink::text_muted);
    for (const std::string& kept : state.kept) paragraph(kept, Ink::block_text);
}

}

void draw_rule_list(const Session& session, RulesState& state, const Words& words) {
    const Language language = session.language();
    const Panel panel(Role::region, "list", words(Key::rules_list),
                      {.kind = PanelKind::surface, .scrolling = Scrolling::down, .padding_px = metrics().small_gap_px});
    {
        const Scope list(Role::listbox, "rules", words(Key::rules_list));
        for (const RulesState::Line& line : state.lines) {
            const std::string severity(name_of(language, line.severity));
            const std::string findings =
                line.findings.empty() ? std::string()
                                      : ", " + line.findings + " " + std::string(words(Key::rules_column_findings));
            const std::string name = line.name + ", " + severity + findings + ". " + line.words;
            const ItemResult row =
                list_row(line.record.id.text(), name, state.open == line.record.id.text(), line_height(),
                         [&](ImVec2 at, ImVec2 size) { draw_line(line, language, at, size); });
            if (row.activated && state.open != line.record.id.text()) open_rule(state, line.record);
        }
    }
    draw_kept(state, words);
}

}
