#include <algorithm>

#include "base/utf8.h"
#include "text/names.h"
#include "ui/frame_bars.h"
#include "ui/frame_dialogs.h"
#include "ui/widget_base.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr std::size_t results_shown = 40;
constexpr float palette_width_px = 600;
constexpr float palette_height_px = 380;

template <class R>
void add_records(const Plan& plan, Language language, std::vector<PaletteEntry>& entries) {
    for (const R& record : plan.table<R>()) {
        PaletteEntry entry;
        entry.record = {kind_for<R>(), record.id};
        entry.name = visible_text(title_of(AnyRecord(record)));
        entry.detail = kind_name(language, kind_for<R>());
        entry.folded = fold(entry.name);
        entries.push_back(std::move(entry));
    }
}

void refresh_entries(const Session& session, PaletteState& palette, KeyStyle style) {
    if (palette.version == session.version() && palette.language == session.language()) return;
    palette.version = session.version();
    palette.language = session.language();
    palette.entries.clear();
    const Words words(session.language());
    for (const Action& action : all_actions()) {
        if (!is_enabled(session, action.id) || action.id == ActionId::palette) continue;
        PaletteEntry entry;
        entry.action = action.id;
        entry.name = action_text(session, action.id);
        entry.detail = words(Key::palette_actions);
        entry.shortcut = shortcut_text(action.id, style);
        entry.folded = fold(entry.name);
        palette.entries.push_back(std::move(entry));
    }
    if (!session.has_plan()) return;
    add_records<Account>(session.plan(), session.language(), palette.entries);
    add_records<Activity>(session.plan(), session.language(), palette.entries);
    add_records<Contact>(session.plan(), session.language(), palette.entries);
}

// 0 is best; nothing when a word of the query is missing.
std::optional<int> rank_of(const PaletteEntry& entry, std::string_view folded) {
    if (folded.empty()) return entry.action ? 0 : 1;
    std::size_t at = 0;
    while (at < folded.size()) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (entry.folded.find(folded.substr(at, end - at)) == std::string::npos) return std::nullopt;
        at = end + 1;
    }
    if (entry.folded.starts_with(folded)) return 0;
    return entry.folded.find(" " + std::string(folded)) != std::string::npos ? 1 : 2;
}

void search_entries(PaletteState& palette) {
    const std::string folded = fold(palette.query);
    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t each = 0; each < palette.entries.size(); ++each) {
        if (const auto rank = rank_of(palette.entries[each], folded)) ranked.emplace_back(*rank, each);
    }
    const std::size_t kept = std::min(results_shown, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end());
    palette.found.clear();
    for (std::size_t each = 0; each < kept; ++each) palette.found.push_back(ranked[each].second);
    palette.chosen = 0;
}

// The palette closes first: what is chosen may open a dialog of its own.
void choose(const PaletteEntry& entry, Intents& intents) {
    ImGui::CloseCurrentPopup();
    intents.close_dialog();
    if (entry.action) {
        intents.run(*entry.action);
        return;
    }
    intents.go_to(entry.record.kind == Kind::activity ? AppView::board : AppView::accounts, entry.record);
}

void draw_entry(const PaletteEntry& entry, ImVec2 at, ImVec2 size) {
    const float y = at.y + (size.y - font_px(FontSize::body)) / 2;
    const float side = 150;
    {
        const FontScope font(FontSize::body);
        draw_text_cut(ImVec2(at.x + metrics().gap_px, y), size.x - side - 2 * metrics().gap_px, Ink::text, entry.name);
    }
    const FontScope font(FontSize::small);
    const std::string_view right = entry.shortcut.empty() ? std::string_view(entry.detail) : entry.shortcut;
    draw_text(ImVec2(at.x + size.x - text_size(right).x - metrics().gap_px, y + 1), Ink::text_muted, right);
}

void draw_found(PaletteState& palette, Intents& intents, const Words& words) {
    const Panel list(concierto::Role::listbox, "results", words(Key::palette_results),
                     {.size = ImVec2(0, palette_height_px), .scrolling = Scrolling::down});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 2));
    for (std::size_t each = 0; each < palette.found.size(); ++each) {
        const PaletteEntry& entry = palette.entries[palette.found[each]];
        const IdScope scope(static_cast<int>(palette.found[each]));
        const bool chosen = static_cast<int>(each) == palette.chosen;
        const ItemResult item =
            list_row("entry", entry.name, chosen, 0, [&entry](ImVec2 at, ImVec2 size) { draw_entry(entry, at, size); });
        if (item.activated) choose(entry, intents);
        if (chosen && palette.moved) ImGui::SetScrollHereY();
    }
    ImGui::PopStyleVar();
    palette.moved = false;
    if (palette.found.empty()) paragraph(words(Key::palette_nothing), Ink::text_muted);
}

void step(PaletteState& palette, int by) {
    const int last = std::max(static_cast<int>(palette.found.size()) - 1, 0);
    palette.chosen = std::clamp(palette.chosen + by, 0, last);
    palette.moved = true;
}

}

void draw_palette(Workspace& workspace, PaletteState& palette, DialogForm& form, Intents& intents) {
    const Session& session = workspace.session();
    const Words words(session.language());
    Dialog dialog("palette", words(Key::palette_title), form.open, palette_width_px);
    if (!dialog) return;
    const bool stale = palette.version != session.version() || palette.language != session.language();
    refresh_entries(session, palette, key_style(workspace));
    if (ImGui::IsWindowAppearing()) focus_control(id_of("query"));
    const FieldLook look{.placeholder = words(Key::palette_search)};
    const Edited edited = search_field("query", words(Key::palette_search), palette.query, look);
    if (edited != Edited::no || stale) search_entries(palette);
    if (take_key("ArrowDown")) step(palette, 1);
    if (take_key("ArrowUp")) step(palette, -1);
    const bool entered = take_key("Enter");
    draw_found(palette, intents, words);
    if (entered && !palette.found.empty()) {
        choose(palette.entries[palette.found[static_cast<std::size_t>(palette.chosen)]], intents);
    }
}

}
