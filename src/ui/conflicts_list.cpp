#include <algorithm>

#include "text/names.h"
#include "ui/conflicts_parts.h"
#include "ui/severity_mark.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

float head_height() { return metrics().row_height_px; }
float item_height() { return metrics().row_height_px + 34; }

void refresh_heights(ConflictsState& state) {
    if (state.heights_generation == state.inbox.generation()) return;
    state.heights_generation = state.inbox.generation();
    const auto& lines = state.inbox.lines();
    state.heights.reset(lines.size(), item_height());
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (lines[line].item < 0) state.heights.set(line, head_height());
    }
}

void draw_head(const Session& session, ConflictsState& state, std::uint32_t number) {
    const InboxGroup& group = state.inbox.groups()[number];
    const std::string& title = title_of_group(session, state, number);
    const Words words(session.language());
    const bool closed = state.inbox.is_closed(number);
    const std::string name = words(Key::conflicts_group_name, {title, static_cast<int>(group.count)});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size(ImGui::GetContentRegionAvail().x, head_height());
    const NodeState looks =
        NodeState::activates | NodeState::focusable | (closed ? NodeState::collapsed : NodeState::expanded);
    const ItemResult item = pressable("head", Role::button, name, "", at, size, looks);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (item.hovered)
        list.AddRectFilled(at, ImVec2(at.x + size.x, at.y + size.y), colour(Ink::hover), metrics().radius_px);
    const float middle = at.y + size.y / 2;
    draw_icon(list, closed ? Icon::chevron_right : Icon::chevron_down, ImVec2(at.x + 4, middle - 7), 14,
              colour(Ink::text_muted));
    const FontScope font(FontSize::small, FontWeight::strong);
    const std::string count = std::to_string(group.count);
    const float right = at.x + size.x - metrics().gap_px - text_size(count).x;
    draw_text_cut(ImVec2(at.x + 24, middle - ImGui::GetFontSize() / 2), right - at.x - 32, Ink::text_muted, title);
    draw_text(ImVec2(right, middle - ImGui::GetFontSize() / 2),
              group.serious > 0 ? Ink::conflict_text : Ink::text_muted, count);
    if (item.activated) state.inbox.turn(number);
}

void draw_item_words(const FindingWords& words, Severity severity, bool accepted, ImVec2 at, ImVec2 size) {
    const SeverityInks inks = inks_of(severity);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float gap = metrics().gap_px;
    const float icon = 16;
    draw_icon(list, accepted ? Icon::check : icon_of(severity), ImVec2(at.x + gap, at.y + gap + 2), icon,
              colour(accepted ? Ink::text_muted : inks.strong));
    const float left = at.x + icon + 2 * gap;
    float right = at.x + size.x - gap;
    {
        const FontScope font(FontSize::small);
        right -= text_size(words.when).x;
        draw_text(ImVec2(right, at.y + gap + 2), Ink::text_muted, words.when);
    }
    {
        const FontScope font(FontSize::body, FontWeight::strong);
        draw_text_cut(ImVec2(left, at.y + gap), right - left - gap, accepted ? Ink::text_muted : Ink::text,
                      words.subject);
    }
    const FontScope font(FontSize::small);
    const float wrap = at.x + size.x - gap - left;
    const float top = at.y + gap + font_px(FontSize::body) + 5;
    const ImVec4 clip(left, at.y, at.x + size.x - gap, top + 2 * ImGui::GetTextLineHeight() + 1);
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), ImVec2(left, top), colour(Ink::text_muted),
                 words.sentence.data(), words.sentence.data() + words.sentence.size(), wrap, &clip);
}

void draw_item(const Session& session, ConflictsState& state, const InboxItem& item, Intents& intents) {
    const FindingWords& words = words_of(session, state, item);
    const bool accepted = state.inbox.groups()[item.group].accepted;
    const std::string name = std::string(accepted ? name_of(session.language(), Verdict::accepted)
                                                  : name_of(session.language(), item.severity)) +
                             ": " + words.sentence;
    const ItemResult row =
        list_row(item.id, name, session.finding() == item.id, item_height(), [&](ImVec2 at, ImVec2 size) {
            draw_item_words(words, item.severity, accepted, at, size);
            ImGui::GetWindowDrawList()->AddLine(ImVec2(at.x + metrics().gap_px, at.y + size.y),
                                                ImVec2(at.x + size.x - metrics().gap_px, at.y + size.y),
                                                colour(Ink::border, 0.6F));
        });
    if (!row.activated && !row.opened) return;
    intents.show_finding(item.id);
    state.detail_covers = true;
}

void bring_into_view(ConflictsState& state, int line) {
    const float top = state.heights.top(static_cast<std::size_t>(line));
    const float height = state.heights.height(static_cast<std::size_t>(line));
    const float shown = ImGui::GetWindowHeight();
    // With the head of its group, when it is the first of it.
    const float from = line > 0 ? top - head_height() : top;
    if (from < ImGui::GetScrollY()) ImGui::SetScrollY(std::max(from, 0.0F));
    if (top + height > ImGui::GetScrollY() + shown) ImGui::SetScrollY(top + height - shown);
}

void follow_keys(const Session& session, ConflictsState& state, Intents& intents) {
    const int open = state.inbox.line_of(session.finding());
    if (open >= 0) state.last_line = open;
    // What was settled has left its place to the one after it.
    const int above = open >= 0 ? open : std::max(state.last_line - 1, -1);
    const int below = open >= 0 ? open : state.last_line;
    int wanted = -1;
    if (take_key("ArrowDown")) wanted = state.inbox.next_item(above);
    if (take_key("ArrowUp")) wanted = state.inbox.previous_item(below);
    if (wanted < 0) return;
    const auto item = static_cast<std::size_t>(state.inbox.lines()[static_cast<std::size_t>(wanted)].item);
    intents.show_finding(state.inbox.items()[item].id);
}

}

std::string neighbour_of_open(const Session& session, const ConflictsState& state) {
    const int open = state.inbox.line_of(session.finding());
    if (open < 0) return {};
    int line = state.inbox.next_item(open);
    if (line < 0) line = state.inbox.previous_item(open);
    if (line < 0) return {};
    return state.inbox.items()[static_cast<std::size_t>(state.inbox.lines()[static_cast<std::size_t>(line)].item)].id;
}

void draw_inbox(const Session& session, ConflictsState& state, const Words& words, Intents& intents) {
    refresh_heights(state);
    follow_keys(session, state, intents);
    const Panel panel(Role::listbox, "inbox", words(Key::conflicts_list),
                      {.kind = PanelKind::surface, .scrolling = Scrolling::down, .padding_px = metrics().small_gap_px});
    if (state.in_view != session.finding()) {
        state.in_view = session.finding();
        const int line = state.inbox.line_of(session.finding());
        if (line >= 0) bring_into_view(state, line);
    }
    const auto& lines = state.inbox.lines();
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float scroll = ImGui::GetScrollY();
    const float shown = ImGui::GetWindowHeight();
    const std::size_t first = state.heights.row_at(std::max(scroll - item_height(), 0.0F));
    for (std::size_t line = first; line < lines.size(); ++line) {
        const float top = state.heights.top(line);
        if (top > scroll + shown + item_height()) break;
        ImGui::SetCursorScreenPos(ImVec2(start.x, start.y + top));
        if (lines[line].item >= 0) {
            draw_item(session, state, state.inbox.items()[static_cast<std::size_t>(lines[line].item)], intents);
        } else {
            const IdScope scope(lines[line].group);
            draw_head(session, state, static_cast<std::uint32_t>(lines[line].group));
            if (state.heights_generation != state.inbox.generation()) break;  // the group has been opened or closed
        }
    }
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(1, state.heights.total()));
}

}
