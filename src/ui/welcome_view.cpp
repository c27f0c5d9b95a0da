#include "ui/welcome_view.h"

#include <algorithm>

#include "text/names.h"
#include "ui/frame_dialogs.h"
#include "ui/widget_base.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr float column_px = 640;
constexpr float content_px = 560;  // about; a higher page gets some of the rest on top
constexpr float card_height_px = 76;
constexpr float narrow_card_px = 480;  // below: two lines of explanation
constexpr float picture_height_px = 140;

// Two rows of bars, one per team; where they meet, a mark. What the board is for, in one picture.
void draw_picture(float width) {
    struct Bar {
        float from, to;
        int row;
        Ink ink;
    };
    constexpr Bar bars[] = {{0.00F, 0.22F, 0, Ink::marketing}, {0.30F, 0.56F, 0, Ink::marketing},
                            {0.72F, 0.90F, 0, Ink::marketing}, {0.10F, 0.24F, 1, Ink::sales},
                            {0.44F, 0.62F, 1, Ink::sales},     {0.66F, 1.00F, 1, Ink::sales}};
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float row = 30;
    const float top = at.y + 22;
    const float meet_from = at.x + 0.44F * width;
    const float meet_to = at.x + 0.56F * width;
    list.AddRectFilled(ImVec2(meet_from - 6, top - 12), ImVec2(meet_to + 6, top + 2 * row + 34),
                       colour(Ink::conflict_tint), metrics().card_radius_px);
    for (const Bar& bar : bars) {
        const float y = top + static_cast<float>(bar.row) * (row + 10);
        list.AddRectFilled(ImVec2(at.x + bar.from * width, y), ImVec2(at.x + bar.to * width, y + row), colour(bar.ink),
                           metrics().radius_px);
    }
    draw_icon(list, Icon::conflicts, ImVec2((meet_from + meet_to) / 2 - 8, top + 2 * row + 13), 16,
              colour(Ink::conflict_text));
    ImGui::Dummy(ImVec2(width, picture_height_px));
}

bool way_in(std::string_view id, Icon icon, std::string_view name, std::string_view why, bool first) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetContentRegionAvail().x;
    const ImVec2 size(room, room < narrow_card_px ? card_height_px + 18 : card_height_px);
    const ItemResult item = pressable(id, concierto::Role::button, name, why, at, size);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end(at.x + size.x, at.y + size.y);
    const float radius = metrics().card_radius_px;
    list.AddRectFilled(ImVec2(at.x, at.y + 2), ImVec2(end.x, end.y + 2), colour(Ink::shadow, 0.6F), radius);
    list.AddRectFilled(at, end, colour(first ? Ink::accent : Ink::raised), radius);
    if (item.hovered) list.AddRectFilled(at, end, colour(first ? Ink::accent_hover : Ink::hover), radius);
    if (!first) list.AddRect(at, end, colour(Ink::border), radius);
    const float padding = metrics().panel_padding_px;
    const float side = 24;
    const Ink ink = first ? Ink::on_accent : Ink::accent_text;
    draw_icon(list, icon, ImVec2(at.x + padding, at.y + (size.y - side) / 2), side, colour(ink));
    const float x = at.x + padding * 2 + side;
    const float wrap = end.x - x - padding;
    {
        const FontScope font(FontSize::lead, FontWeight::strong);
        draw_text(ImVec2(x, at.y + 16), first ? Ink::on_accent : Ink::text, name);
    }
    const FontScope font(FontSize::body);
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), ImVec2(x, at.y + 40),
                 colour(first ? Ink::on_accent : Ink::text_muted), why.data(), why.data() + why.size(), wrap);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(ImVec2(size.x, size.y + metrics().small_gap_px));
    return item.activated;
}

void draw_ways_in(Intents& intents, const Words& words) {
    if (way_in("sample", Icon::board, words(Key::welcome_sample), words(Key::welcome_sample_why), true)) {
        intents.run(ActionId::try_sample);
    }
    if (way_in("new", Icon::plus, words(Key::welcome_new), words(Key::welcome_new_why), false)) {
        intents.run(ActionId::new_plan);
    }
    if (way_in("open", Icon::open, words(Key::welcome_open), words(Key::welcome_open_why), false)) {
        intents.run(ActionId::open);
    }
}

Key phase_key(OpenPhase phase) {
    switch (phase) {
        case OpenPhase::reading: return Key::opening_reading;
        case OpenPhase::indexing: return Key::opening_indexing;
        case OpenPhase::checking: return Key::opening_checking;
        case OpenPhase::done: return Key::opening_done;
    }
    return Key::opening_reading;
}

}

void draw_welcome(Workspace& workspace, Intents& intents) {
    const Session& session = workspace.session();
    const Words words(session.language());
    const Panel page(concierto::Role::region, "welcome", words(Key::welcome_title),
                     {.scrolling = Scrolling::down, .padding_px = metrics().large_gap_px});
    const float room = ImGui::GetContentRegionAvail().x;
    const float width = std::min(room, column_px);
    const float lift = std::max(ImGui::GetContentRegionAvail().y - content_px, 0.0F) / 3;
    ImGui::Dummy(ImVec2(0, lift));
    const float side = (room - width) / 2;
    if (side > 0) ImGui::Indent(side);  // 0 would mean ImGui's own distance
    const Panel column(concierto::Role::group, "column", words(Key::app_name),
                       {.size = ImVec2(width, 0), .height = PanelLook::Height::content});
    draw_picture(width);
    heading(1, words(Key::welcome_title));
    paragraph(words(Key::welcome_lead), Ink::text_muted);
    ImGui::Dummy(ImVec2(0, metrics().gap_px));
    draw_ways_in(intents, words);
    if (session.has_plan() && button("back", words(Key::welcome_back))) intents.go_to(AppView::board);
    if (!workspace.kept_plans().empty()) {
        ImGui::Dummy(ImVec2(0, metrics().gap_px));
        heading(2, words(Key::welcome_kept));
        const Scope list(concierto::Role::list, "kept", words(Key::welcome_kept));
        draw_kept_plans(workspace, intents);
    }
    ImGui::Dummy(ImVec2(0, metrics().gap_px));
    paragraph(words(Key::welcome_private), Ink::text_muted);
}

void draw_opening(const Workspace& workspace, Intents& intents) {
    const std::optional<OpeningProgress> opening = workspace.opening();
    bool open = opening.has_value();
    const bool was_open = open;
    const Words words(workspace.session().language());
    const std::string title = opening ? words(Key::opening_title, {visible_text(opening->file_name)}) : std::string();
    if (Dialog dialog("opening", title, open); dialog && opening) {
        progress_bar("progress", words(phase_key(opening->phase)), opening->fraction);
        paragraph(words(phase_key(opening->phase)), Ink::text_muted);
        begin_dialog_buttons();
        if (button("cancel", words(Key::button_cancel))) open = false;
    }
    if (was_open && !open) intents.add(intent::CancelOpening{});
}

}
