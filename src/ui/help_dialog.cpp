#include <array>

#include "ui/frame_bars.h"
#include "ui/frame_dialogs.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr float help_width_px = 640;
constexpr float help_height_px = 460;
constexpr float keys_width_px = 150;

constexpr std::array filter_examples{std::string_view("team:sales channel:email"),
                                     std::string_view("owner:ana tag:banca"),
                                     std::string_view("start:>=2026-07-01 -status:done"),
                                     std::string_view("has:conflict"), std::string_view("\"free text\"")};

void draw_shortcut(std::string_view keys, std::string_view name) {
    text(keys, Ink::accent_text, FontSize::body, FontWeight::strong);
    ImGui::SameLine(keys_width_px);
    text(name);
}

void draw_shortcuts(KeyStyle style, const Words& words) {
    heading(3, words(Key::help_shortcuts));
    for (const Action& action : all_actions()) {
        const std::string keys = shortcut_text(action.id, style);
        if (!keys.empty()) draw_shortcut(keys, words(action.name));
    }
}

}

void draw_help(Workspace& workspace, DialogForm& form, Intents&) {
    const Words words(workspace.session().language());
    Dialog dialog("help", words(Key::help_title), form.open, help_width_px);
    if (!dialog) return;
    {
        const Panel body(concierto::Role::region, "help", words(Key::help_title),
                         {.size = ImVec2(0, help_height_px), .scrolling = Scrolling::down});
        heading(3, words(Key::help_filter));
        paragraph(words(Key::help_filter_text), Ink::text_muted);
        for (const std::string_view example : filter_examples) text(example, Ink::accent_text);
        ImGui::Dummy(ImVec2(0, metrics().gap_px));
        heading(3, words(Key::help_board));
        paragraph(words(Key::help_board_cards), Ink::text_muted);
        ImGui::Dummy(ImVec2(0, metrics().gap_px));
        draw_shortcuts(key_style(workspace), words);
    }
    begin_dialog_buttons();
    if (button("close", words(Key::button_close))) form.open = false;
}

}
