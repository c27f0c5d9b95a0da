#include <algorithm>

#include "text/names.h"
#include "ui/frame_bars.h"
#include "ui/search_box.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr float logo_px = 26;
constexpr float search_least_px = 160;
constexpr float search_most_px = 420;
constexpr float roomy_bar_px = 1180;  // from here on buttons have words

// Two circles that overlap: two teams, one customer.
void draw_logo() {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = logo_px * 0.32F;
    const float y = at.y + metrics().control_height_px / 2;
    list.AddCircleFilled(ImVec2(at.x + radius, y), radius, colour(Ink::marketing));
    list.AddCircleFilled(ImVec2(at.x + logo_px - radius, y), radius, colour(Ink::sales, 0.86F));
    ImGui::Dummy(ImVec2(logo_px, metrics().control_height_px));
    ImGui::SameLine(0, metrics().gap_px + 2);
}

void draw_title(const Session& session, const Words& words, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string title =
        session.has_plan() ? visible_text(session.plan().header.title) : std::string(words(Key::app_name));
    ImGui::SetCursorScreenPos(ImVec2(at.x, at.y + (metrics().control_height_px - font_px(FontSize::body)) / 2));
    text_cut(title, width, Ink::text, FontWeight::strong);
    ImGui::SetCursorScreenPos(ImVec2(at.x + width + metrics().gap_px, at.y));
}

struct Bar {
    const Session& session;
    Intents& intents;
    Words words;
    KeyStyle keys;
    bool roomy;
};

// A button with words where there is room, otherwise its icon.
bool bar_button(const Bar& bar, std::string_view id, Icon icon, Key name, ActionId action) {
    const std::string shortcut = shortcut_text(action, bar.keys);
    const Look look{.icon = icon, .shortcut = shortcut, .availability = available_if(is_enabled(bar.session, action))};
    const bool pressed =
        bar.roomy ? button(id, bar.words(name), ButtonKind::quiet, look) : icon_button(id, icon, bar.words(name), look);
    if (pressed) bar.intents.run(action);
    ImGui::SameLine(0, metrics().small_gap_px);
    return pressed;
}

void draw_undo(const Bar& bar, std::string_view id, Icon icon, Key name, ActionId action) {
    const std::string what = action_text(bar.session, action);
    const std::string shortcut = shortcut_text(action, bar.keys);
    const Look look{
        .tooltip = what, .shortcut = shortcut, .availability = available_if(is_enabled(bar.session, action))};
    if (icon_button(id, icon, bar.words(name), look)) bar.intents.run(action);
    ImGui::SameLine(0, metrics().small_gap_px);
}

void menu_entry(const Bar& bar, std::string_view id, ActionId action, Icon icon = Icon::none) {
    const std::string shortcut = shortcut_text(action, bar.keys);
    const Look look{.icon = icon, .shortcut = shortcut, .availability = available_if(is_enabled(bar.session, action))};
    if (menu_item(id, action_text(bar.session, action), look)) bar.intents.run(action);
}

void draw_new_items(const Bar& bar) {
    menu_entry(bar, "new_activity", ActionId::new_activity, Icon::plus);
    menu_entry(bar, "new_account", ActionId::new_account, Icon::accounts);
    menu_entry(bar, "new_contact", ActionId::new_contact);
    menu_entry(bar, "new_person", ActionId::new_person);
    menu_entry(bar, "new_play", ActionId::new_play);
    menu_separator();
    menu_entry(bar, "new_plan", ActionId::new_plan);
}

void draw_new_menu(const Bar& bar) {
    if (!bar.session.has_plan()) return;
    const MenuFace face = bar.roomy ? MenuFace::text : MenuFace::icon;
    if (const Menu menu("new", bar.words(Key::bar_new), {.icon = Icon::plus}, ButtonKind::quiet, face); menu) {
        draw_new_items(bar);
    }
    ImGui::SameLine(0, metrics().small_gap_px);
}

// What is needed seldom, where there is room for the rest.
void draw_seldom_menu(const Bar& bar) {
    if (!bar.session.has_plan()) return;
    ImGui::SameLine(0, metrics().small_gap_px);
    const Menu menu("seldom", bar.words(Key::bar_more), {.icon = Icon::more}, ButtonKind::quiet, MenuFace::icon);
    if (!menu) return;
    menu_entry(bar, "palette", ActionId::palette, Icon::search);
    menu_entry(bar, "save_as", ActionId::save_as, Icon::save);
    menu_entry(bar, "notes", ActionId::reading_notes);
    menu_separator();
    menu_entry(bar, "close", ActionId::close_plan, Icon::close);
}

void draw_more_menu(const Bar& bar) {
    const Menu menu("more", bar.words(Key::bar_more), {.icon = Icon::more}, ButtonKind::quiet, MenuFace::icon);
    if (!menu) return;
    const auto entry = [&](std::string_view id, Icon icon, Key name, ActionId action) {
        const Look look{.icon = icon, .availability = available_if(is_enabled(bar.session, action))};
        if (menu_item(id, bar.words(name), look)) bar.intents.run(action);
    };
    entry("open", Icon::open, Key::bar_open, ActionId::open);
    entry("save", Icon::save, Key::bar_save, ActionId::save);
    if (bar.session.has_plan()) {
        menu_entry(bar, "palette", ActionId::palette, Icon::search);
        menu_separator();
        draw_new_items(bar);
        menu_entry(bar, "close", ActionId::close_plan, Icon::close);
    }
    if (bar.session.has_plan()) {
        menu_separator();
        draw_perspective_items(bar.session, bar.intents);
    }
    menu_separator();
    draw_theme_items(bar.session, bar.intents);
    menu_separator();
    draw_language_items(bar.session, bar.intents);
    menu_separator();
    entry("trash", Icon::trash, Key::view_trash, ActionId::view_trash);
    entry("help", Icon::help, Key::bar_help, ActionId::help);
}

void draw_look_menus(const Bar& bar) {
    const MenuFace face = bar.roomy ? MenuFace::text : MenuFace::icon;
    if (const Menu menu("language", bar.words(Key::bar_language), {.icon = Icon::globe}, ButtonKind::quiet, face);
        menu) {
        draw_language_items(bar.session, bar.intents);
    }
    ImGui::SameLine(0, metrics().small_gap_px);
    const Icon icon = current_scheme() == Scheme::dark ? Icon::moon : Icon::sun;
    if (const Menu menu("theme", bar.words(Key::bar_theme), {.icon = icon}, ButtonKind::quiet, face); menu) {
        draw_theme_items(bar.session, bar.intents);
    }
    ImGui::SameLine(0, metrics().small_gap_px);
    if (icon_button("help", Icon::help, bar.words(Key::bar_help))) bar.intents.run(ActionId::help);
    draw_seldom_menu(bar);
}

void draw_narrow(Workspace& workspace, FrameState& state, const Bar& bar) {
    const float side = metrics().control_height_px + metrics().small_gap_px;
    draw_title(bar.session, bar.words, ImGui::GetContentRegionAvail().x - 3 * side - metrics().gap_px);
    draw_undo(bar, "undo", Icon::undo, Key::bar_undo, ActionId::undo);
    draw_undo(bar, "redo", Icon::redo, Key::bar_redo, ActionId::redo);
    draw_more_menu(bar);
    draw_search(workspace, state.search, ImGui::GetContentRegionAvail().x, bar.intents);
}

void draw_wide(Workspace& workspace, FrameState& state, const Bar& bar) {
    const float title = std::clamp(ImGui::GetContentRegionAvail().x * 0.2F, 120.0F, 400.0F);
    draw_title(bar.session, bar.words, title);
    draw_new_menu(bar);
    bar_button(bar, "open", Icon::open, Key::bar_open, ActionId::open);
    bar_button(bar, "save", Icon::save, Key::bar_save, ActionId::save);
    ImGui::SameLine(0, metrics().gap_px);
    draw_undo(bar, "undo", Icon::undo, Key::bar_undo, ActionId::undo);
    draw_undo(bar, "redo", Icon::redo, Key::bar_redo, ActionId::redo);
    ImGui::SameLine(0, metrics().large_gap_px);
    const float side = metrics().control_height_px + metrics().small_gap_px;
    const float right_side = (bar.roomy ? 244.0F : 3 * side) + (bar.session.has_plan() ? side : 0);
    const float room = ImGui::GetContentRegionAvail().x - right_side - metrics().large_gap_px;
    draw_search(workspace, state.search, std::clamp(room, search_least_px, search_most_px), bar.intents);
    ImGui::SameLine();
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(ImGui::GetContentRegionAvail().x - right_side, 0.0F));
    draw_look_menus(bar);
}

}

void draw_theme_items(const Session& session, Intents& intents) {
    const Words words(session.language());
    const auto entry = [&](std::string_view id, Icon icon, Key name, ThemeChoice choice) {
        if (menu_check(id, words(name), session.theme() == choice, {.icon = icon})) {
            intents.add(intent::SetTheme{choice});
        }
    };
    entry("system", Icon::none, Key::theme_system, ThemeChoice::system);
    entry("light", Icon::sun, Key::theme_light, ThemeChoice::light);
    entry("dark", Icon::moon, Key::theme_dark, ThemeChoice::dark);
}

void draw_language_items(const Session& session, Intents& intents) {
    for (const Language each : {Language::en, Language::es}) {
        const std::string_view id = each == Language::en ? "en" : "es";
        if (menu_check(id, name_of(each, each), session.language() == each)) intents.add(intent::SetLanguage{each});
    }
}

KeyStyle key_style(Workspace& workspace) {
    return workspace.host().environment().apple_keys ? KeyStyle::apple : KeyStyle::pc;
}

void draw_top_bar(Workspace& workspace, FrameState& state, Intents& intents) {
    const Session& session = workspace.session();
    const Words words(session.language());
    const Box& box = state.layout.top_bar;
    ImGui::SetCursorScreenPos(ImVec2(box.x, box.y));
    const Panel panel(concierto::Role::banner, "top", words(Key::bar_plan),
                      {.size = ImVec2(box.width, box.height), .kind = PanelKind::surface, .padding_px = 10});
    ImGui::GetWindowDrawList()->AddLine(ImVec2(box.x, box.bottom() - 1), ImVec2(box.right(), box.bottom() - 1),
                                        colour(Ink::border));
    const Bar bar{session, intents, words, key_style(workspace), box.width >= roomy_bar_px};
    draw_logo();
    if (state.layout.shape == FrameShape::narrow) {
        draw_narrow(workspace, state, bar);
    } else {
        draw_wide(workspace, state, bar);
    }
}

}
