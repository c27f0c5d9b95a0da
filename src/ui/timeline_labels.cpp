#include <algorithm>

#include "ui/severity_mark.h"
#include "ui/timeline_canvas.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

std::optional<RecordKey> record_of(RowsBy by, Name key) {
    if (key.empty()) return std::nullopt;
    switch (by) {
        case RowsBy::account: return RecordKey{Kind::account, key};
        case RowsBy::team: return RecordKey{Kind::team, key};
        case RowsBy::owner: return RecordKey{Kind::person, key};
        case RowsBy::play: return RecordKey{Kind::play, key};
        case RowsBy::channel: return std::nullopt;
    }
    return std::nullopt;
}

void draw_label(const TimelineCanvas& canvas, std::size_t number, const TimelineRow& row, Intents& intents) {
    const float top = canvas.row_top(number);
    const float height = canvas.state.heights.height(number);
    const float left = canvas.at.x - canvas.labels_px;
    const std::optional<RecordKey> record = record_of(canvas.state.by, row.key);
    const bool selected = record && canvas.session.selection().contains(*record);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (selected) list.AddRectFilled(ImVec2(left, top), ImVec2(canvas.at.x, top + height), colour(Ink::accent_tint));
    const float middle = top + std::min(height, canvas.state.sizes.height(1, 0)) / 2;
    float right = canvas.at.x - metrics().gap_px;
    if (canvas.state.by == RowsBy::account) {
        const Severity worst = canvas.session.checked().worst_for(Id<Account>(row.key));
        if (worst == Severity::block || worst == Severity::conflict || worst == Severity::warn) {
            right -= 14;
            draw_icon(list, icon_of(worst), ImVec2(right, middle - 7), 14, colour(inks_of(worst).strong));
            right -= metrics().small_gap_px;
        }
    }
    const float from = left + metrics().gap_px + 4;
    draw_text_cut(ImVec2(from, middle - ImGui::GetFontSize() / 2), right - from,
                  row.key.empty() ? Ink::text_muted : Ink::text, row.name);
    list.AddLine(ImVec2(left, top + height), ImVec2(canvas.at.x, top + height), colour(Ink::border));
    if (!record) return;
    const float shown_top = std::max(top, canvas.at.y);
    const float shown_height = std::min(top + height, canvas.bottom()) - shown_top;
    NodeState looks = NodeState::activates | NodeState::focusable | NodeState::toggle;
    if (selected) looks |= NodeState::pressed;
    const IdScope ids("labels");
    const ItemResult item = pressable(row.key.text(), Role::button, row.name, "", ImVec2(left, shown_top),
                                      ImVec2(canvas.labels_px, shown_height), looks);
    if (item.hovered) list.AddRectFilled(ImVec2(left, top), ImVec2(canvas.at.x, top + height), colour(Ink::hover));
    if (item.activated) intents.select(*record);
}

}

void draw_labels(const TimelineCanvas& canvas, Intents& intents) {
    const ImVec2 at(canvas.at.x - canvas.labels_px, canvas.at.y);
    ImGui::PushClipRect(at, ImVec2(canvas.at.x, canvas.bottom()), true);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const FontScope font(FontSize::body);
    for_each_visible_row(canvas,
                         [&](std::size_t number, const TimelineRow& row) { draw_label(canvas, number, row, intents); });
    list.AddLine(ImVec2(canvas.at.x - 1, canvas.at.y), ImVec2(canvas.at.x - 1, canvas.bottom()), colour(Ink::border));
    ImGui::PopClipRect();
}

}
