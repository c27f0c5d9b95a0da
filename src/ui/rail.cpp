#include <array>

#include "text/locale_format.h"
#include "ui/frame_bars.h"
#include "ui/widget_base.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

struct RailEntry {
    AppView view;
    std::string_view id;
    Icon icon;
    Key name;
};

constexpr std::array rail_entries{
    RailEntry{AppView::board, "board", Icon::board, Key::view_board},
    RailEntry{AppView::timeline, "timeline", Icon::timeline, Key::view_timeline},
    RailEntry{AppView::accounts, "accounts", Icon::accounts, Key::view_accounts},
    RailEntry{AppView::conflicts, "conflicts", Icon::conflicts, Key::view_conflicts},
    RailEntry{AppView::rules, "rules", Icon::rules, Key::view_rules},
};

std::string conflict_count(const Session& session) {
    const FindingCounts counts = session.checked().counts();
    const std::int64_t urgent = counts[Severity::block] + counts[Severity::conflict];
    // Beside the word there is room for three digits.
    if (urgent > 999) return "999+";
    return urgent == 0 ? "" : format_number(session.language(), urgent);
}

void draw_count(ImDrawList& list, ImVec2 centre, std::string_view count) {
    const FontScope font(FontSize::small, FontWeight::strong);
    const ImVec2 size = text_size(count);
    const float half = std::max(size.x / 2 + 4, 8.0F);
    list.AddRectFilled(ImVec2(centre.x - half, centre.y - 8), ImVec2(centre.x + half, centre.y + 8),
                       colour(Ink::conflict), 8);
    draw_text(ImVec2(centre.x - size.x / 2, centre.y - size.y / 2), Ink::raised, count);
}

// Icon above a small word; without room for the word, the icon alone.
bool draw_small_entry(const RailEntry& entry, std::string_view name, std::string_view count, bool current, ImVec2 size,
                      bool with_word) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    NodeState state = NodeState::activates | NodeState::focusable;
    if (current) state |= NodeState::current;
    const ItemResult item = pressable(entry.id, concierto::Role::link, name, count, at, size, state);
    if (!with_word) tooltip(name);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end(at.x + size.x, at.y + size.y);
    if (current && !with_word) list.AddRectFilled(at, end, colour(Ink::accent_tint), metrics().radius_px);
    if (item.hovered) list.AddRectFilled(at, end, colour(Ink::hover), metrics().radius_px);
    const Ink ink = current ? Ink::accent_text : Ink::text_muted;
    const float side = metrics().icon_px + 4;
    const float icon_y = with_word ? at.y + 9 : at.y + (size.y - side) / 2;
    const float middle = at.x + size.x / 2;
    draw_icon(list, entry.icon, ImVec2(middle - side / 2, icon_y), side, colour(ink));
    if (with_word) {
        const FontScope font(FontSize::small, current ? FontWeight::strong : FontWeight::regular);
        const ImVec2 word = text_size(name);
        draw_text(ImVec2(middle - word.x / 2, icon_y + side + 3), ink, name);
    }
    if (!count.empty()) draw_count(list, ImVec2(middle + side / 2 + 5, icon_y + 2), count);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(size);
    return item.activated;
}

void draw_bottom_bar(const Session& session, const Box& box, Intents& intents) {
    const Words words(session.language());
    const std::string count = conflict_count(session);
    const float width = box.width / static_cast<float>(rail_entries.size());
    float x = box.x;
    for (const RailEntry& entry : rail_entries) {
        ImGui::SetCursorScreenPos(ImVec2(x, box.y));
        const std::string_view shown = entry.view == AppView::conflicts ? std::string_view(count) : "";
        if (draw_small_entry(entry, words(entry.name), shown, session.view() == entry.view, ImVec2(width, box.height),
                             true)) {
            intents.go_to(entry.view);
        }
        x += width;
    }
}

void draw_column(const Session& session, const FrameState& state, Intents& intents) {
    const Words words(session.language());
    const std::string count = conflict_count(session);
    const bool words_fit = state.layout.shape == FrameShape::wide;
    for (const RailEntry& entry : rail_entries) {
        const std::string_view shown = entry.view == AppView::conflicts ? std::string_view(count) : "";
        const bool current = session.view() == entry.view;
        const float side = ImGui::GetContentRegionAvail().x;
        const bool pressed =
            words_fit ? navigation_item(entry.id, entry.icon, words(entry.name), shown, current)
                      : draw_small_entry(entry, words(entry.name), shown, current, ImVec2(side, side), false);
        if (pressed) intents.go_to(entry.view);
    }
    const RailEntry trash{AppView::trash, "trash", Icon::trash, Key::view_trash};
    const float height = words_fit ? metrics().control_height_px + 4 : ImGui::GetContentRegionAvail().x;
    ImGui::SetCursorPosY(ImGui::GetWindowHeight() - height - metrics().gap_px);
    const bool current = session.view() == AppView::trash;
    const bool pressed =
        words_fit ? navigation_item("trash", Icon::trash, words(Key::view_trash), "", current)
                  : draw_small_entry(trash, words(Key::view_trash), "", current, ImVec2(height, height), false);
    if (pressed) intents.go_to(AppView::trash);
}

}

void draw_rail(const Session& session, const FrameState& state, Intents& intents) {
    const Box& box = state.layout.rail;
    const bool at_foot = state.layout.shape == FrameShape::narrow;
    ImGui::SetCursorScreenPos(ImVec2(box.x, box.y));
    const Panel panel(concierto::Role::navigation, "rail", Words(session.language())(Key::rail_views),
                      {.size = ImVec2(box.width, box.height),
                       .kind = PanelKind::surface,
                       .padding_px = at_foot ? 0.0F : metrics().gap_px});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (at_foot) {
        list.AddLine(ImVec2(box.x, box.y), ImVec2(box.right(), box.y), colour(Ink::border));
        draw_bottom_bar(session, box, intents);
        return;
    }
    list.AddLine(ImVec2(box.right() - 1, box.y), ImVec2(box.right() - 1, box.bottom()), colour(Ink::border));
    draw_column(session, state, intents);
}

}
