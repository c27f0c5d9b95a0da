#include "ui/severity_mark.h"

#include "text/names.h"
#include "ui/widget_base.h"
#include "ui/words.h"

namespace concierto::ui {

SeverityInks inks_of(Severity severity) {
    switch (severity) {
        case Severity::block: return {Ink::block, Ink::block_tint, Ink::block_text};
        case Severity::conflict: return {Ink::conflict, Ink::conflict_tint, Ink::conflict_text};
        case Severity::warn: return {Ink::warn, Ink::warn_tint, Ink::warn_text};
        case Severity::info:
        case Severity::off:
        case Severity::none: break;
    }
    return {Ink::info, Ink::info_tint, Ink::info_text};
}

Icon icon_of(Severity severity) {
    switch (severity) {
        case Severity::block: return Icon::close;
        case Severity::conflict: return Icon::conflicts;
        case Severity::warn: return Icon::warning;
        case Severity::info:
        case Severity::off:
        case Severity::none: break;
    }
    return Icon::info;
}

TeamInks inks_of(TeamRole role) {
    switch (role) {
        case TeamRole::marketing: return {Ink::marketing, Ink::marketing_tint, Ink::marketing_text, Ink::on_marketing};
        case TeamRole::sales: return {Ink::sales, Ink::sales_tint, Ink::sales_text, Ink::on_sales};
        case TeamRole::other:
        case TeamRole::none: break;
    }
    return {Ink::info, Ink::info_tint, Ink::info_text, Ink::on_accent};
}

float draw_severity_pill(ImDrawList& list, float right, float middle, Severity severity, Language language) {
    const FontScope font(FontSize::small, FontWeight::strong);
    const std::string_view word = name_of(language, severity);
    const SeverityInks inks = inks_of(severity);
    const float icon = 12;
    const float padding = 6;
    const float width = text_size(word).x + icon + 2 * padding + 4;
    const float half = ImGui::GetFontSize() / 2 + 3;
    const ImVec2 from(right - width, middle - half);
    list.AddRectFilled(from, ImVec2(right, middle + half), colour(inks.tint), half);
    draw_icon(list, icon_of(severity), ImVec2(from.x + padding, middle - icon / 2), icon, colour(inks.text));
    list.AddText(ImVec2(from.x + padding + icon + 4, middle - ImGui::GetFontSize() / 2), colour(inks.text), word.data(),
                 word.data() + word.size());
    return from.x;
}

bool finding_card(std::string_view id, Severity severity, bool accepted, std::string_view sentence, Language language) {
    const FontScope font(FontSize::body);
    const Words words(language);
    const SeverityInks inks =
        accepted ? SeverityInks{Ink::border_strong, Ink::sunken, Ink::text_muted} : inks_of(severity);
    const float padding = metrics().gap_px + 2;
    const float icon = 14;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float wrap = width - 2 * padding;
    const ImVec2 inner = ImGui::CalcTextSize(sentence.data(), sentence.data() + sentence.size(), false, wrap);
    const float head = font_px(FontSize::small) + metrics().small_gap_px + 3;
    const ImVec2 size(width, inner.y + head + 2 * padding);
    const std::string_view mark = accepted ? words(Key::verdict_accepted) : name_of(language, severity);
    const std::string name = std::string(mark) + ": " + std::string(sentence);
    const ItemResult item = pressable(id, concierto::Role::button, name, "", at, size);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end(at.x + size.x, at.y + size.y);
    list.AddRectFilled(at, end, colour(inks.tint), metrics().radius_px);
    if (item.hovered) list.AddRectFilled(at, end, colour(Ink::hover), metrics().radius_px);
    draw_icon(list, accepted ? Icon::check : icon_of(severity), ImVec2(at.x + padding, at.y + padding - 1), icon,
              colour(inks.text));
    {
        const FontScope small(FontSize::small, FontWeight::strong);
        draw_text(ImVec2(at.x + padding + icon + 6, at.y + padding), accepted ? Ink::text_muted : inks.text, mark);
    }
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), ImVec2(at.x + padding, at.y + padding + head),
                 colour(Ink::text), sentence.data(), sentence.data() + sentence.size(), wrap);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(size);
    return item.activated;
}

void heading_paragraph(int level, std::string_view shown) {
    const FontScope font(level <= 2 ? FontSize::heading : FontSize::body, FontWeight::strong);
    const float wrap = ImGui::GetContentRegionAvail().x;
    const char* end = shown.data() + shown.size();
    const ImVec2 size = ImGui::CalcTextSize(shown.data(), end, false, wrap);
    const ImRect rect = rect_at_cursor(size);
    ImGui::ItemSize(size);
    OutlineNode node = node_of(0, rect, concierto::Role::heading, shown);
    node.level = level;
    surface().outline.add(std::move(node));
    if (!ImGui::ItemAdd(rect, 0)) return;
    ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), rect.Min, colour(Ink::text),
                                        shown.data(), end, wrap);
}

}
