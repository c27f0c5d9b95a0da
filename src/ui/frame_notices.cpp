#include <algorithm>

#include "text/names.h"
#include "ui/frame_bars.h"
#include "ui/ground.h"
#include "ui/widget_base.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr float toast_most_px = 460;
constexpr float notice_px = 44;
constexpr float narrow_notice_px = 92;

struct Notice {
    std::string id;  // a notice that was dismissed stays so until another one comes
    std::string text;
    bool severe = false;
};

long long fields_in_conflict(const Session& session) {
    for (const Note& note : session.notes().held()) {
        if (note.kind == NoteKind::conflict_markers) return note.number;
    }
    return 0;
}

// A term that is still being typed is not wrong yet.
std::optional<Notice> notice_of_filter(const Session& session, const SearchState& search, const Words& words) {
    const Filter& filter = session.filter();
    const auto stands = [&](const FilterError& error) { return !search.typing || error.end < filter.source.size(); };
    const auto error = std::find_if(filter.errors.begin(), filter.errors.end(), stands);
    if (error == filter.errors.end()) return std::nullopt;
    const std::string term =
        visible_text(std::string_view(filter.source).substr(error->begin, error->end - error->begin));
    return Notice{"filter " + term, words(Key::filter_bad_term, {term}), false};
}

std::optional<Notice> notice_of(const Session& session, const SearchState& search) {
    if (!session.has_plan()) return std::nullopt;
    const Words words(session.language());
    if (std::optional<Notice> filter = notice_of_filter(session, search, words)) return filter;
    const auto one = [&words](const char* id, Key key) { return Notice{id, std::string(words(key)), false}; };
    if (session.file_state() == FileState::damaged)
        return Notice{"damaged", std::string(words(Key::banner_damaged)), true};
    if (session.access() == Access::read_only) {
        const bool newer = session.notes().total(NoteKind::newer_version) > 0;
        return one("read_only", newer ? Key::banner_newer : Key::banner_other_tab);
    }
    if (session.file_state() == FileState::healed) {
        return Notice{"healed", words(Key::banner_healed, {fields_in_conflict(session)}), false};
    }
    if (const auto kept = static_cast<long long>(session.plan().kept.size()); kept > 0) {
        return Notice{"not_understood", words(Key::banner_not_understood, {kept}), false};
    }
    if (session.file_state() == FileState::edited_outside) return one("edited_outside", Key::banner_edited_outside);
    if (session.checked().scopes_cut() > 0) {
        return Notice{"findings_cut", words(Key::findings_cut, {static_cast<long long>(most_findings)}), false};
    }
    return std::nullopt;
}

std::string dismissal(const Session& session, const Notice& notice) {
    return session.plan().header.id.str() + "/" + session.work().file_name + "/" + notice.id;
}

bool is_shown(const Session& session, const FrameState& state) {
    const std::optional<Notice> notice = notice_of(session, state.search);
    return notice && state.notice_dismissed != dismissal(session, *notice);
}

Ink mark_ink(ToastKind kind) {
    switch (kind) {
        case ToastKind::done: return Ink::good;
        case ToastKind::notice: return Ink::info;
        case ToastKind::problem: return Ink::block;
    }
    return Ink::info;
}

void draw_one_toast(const concierto::Toast& toast, int number, const Session& session, Intents& intents) {
    const IdScope scope(number);
    const Panel card(concierto::Role::status, "toast", "",
                     {.size = ImVec2(toast_width(), 0),
                      .kind = PanelKind::card,
                      .padding_px = metrics().gap_px + 4,
                      .height = PanelLook::Height::content});
    const ImVec2 at = ImGui::GetWindowPos();
    ImGui::GetWindowDrawList()->AddRectFilled(at, ImVec2(at.x + 4, at.y + ImGui::GetWindowHeight()),
                                              colour(mark_ink(toast.kind)), metrics().card_radius_px,
                                              ImDrawFlags_RoundCornersLeft);
    ImGui::Indent(metrics().small_gap_px);
    paragraph(toast.text);
    if (!toast.action || !is_enabled(session, *toast.action)) return;
    const Words words(session.language());
    if (link("action", words(action_of(*toast.action).name))) intents.run(*toast.action);
}

}

float toast_width() { return std::min(toast_most_px, ImGui::GetMainViewport()->Size.x - 2 * metrics().gap_px); }

float notice_height(const Session& session, const FrameState& state) {
    if (!is_shown(session, state)) return 0;
    return ImGui::GetMainViewport()->Size.x < metrics().narrow_page_px ? narrow_notice_px : notice_px;
}

void draw_notice(const Session& session, FrameState& state, Intents& intents) {
    if (!is_shown(session, state)) return;
    const Notice notice = *notice_of(session, state.search);
    const Words words(session.language());
    const Box& box = state.layout.banner;
    ImGui::SetCursorScreenPos(ImVec2(box.x, box.y));
    const Panel panel(concierto::Role::region, "notice", words(Key::banner_notice),
                      {.size = ImVec2(box.width, box.height), .padding_px = 0});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    fill_ground(list, ImVec2(box.x, box.y), ImVec2(box.right(), box.bottom()),
                notice.severe ? Ink::block_tint : Ink::warn_tint);
    const float side = metrics().icon_px;
    const float pad = metrics().large_gap_px;
    const Ink ink = notice.severe ? Ink::block_text : Ink::warn_text;
    draw_icon(list, Icon::warning, ImVec2(box.x + pad, box.y + 14), side, colour(ink));
    const float buttons = metrics().control_height_px + 190;
    const bool stacked = box.width < metrics().narrow_page_px;
    ImGui::SetCursorScreenPos(ImVec2(box.x + pad + side + metrics().gap_px, box.y + 13));
    ImGui::PushClipRect(ImVec2(box.x, box.y), ImVec2(box.right(), box.bottom()), true);
    const float room = box.width - 2 * pad - side - (stacked ? 0 : buttons);
    {
        const Panel words_room(concierto::Role::group, "words", words(Key::banner_notice), {.size = ImVec2(room, 36)});
        paragraph(notice.text);
    }
    ImGui::PopClipRect();
    const float y = stacked ? box.bottom() - metrics().control_height_px - 2 : box.y + 6;
    ImGui::SetCursorScreenPos(ImVec2(box.right() - buttons, y));
    if (session.notes().total() > 0 &&
        button("notes", words(Key::banner_notes, {static_cast<long long>(session.notes().total())}))) {
        intents.run(ActionId::reading_notes);
    }
    ImGui::SetCursorScreenPos(ImVec2(box.right() - metrics().control_height_px - metrics().gap_px, y));
    if (icon_button("dismiss", Icon::close, words(Key::banner_dismiss))) {
        state.notice_dismissed = dismissal(session, notice);
    }
}

void draw_toast_list(const Workspace& workspace, const FrameState& state, Intents& intents) {
    const std::vector<concierto::Toast>& toasts = workspace.toasts();
    if (toasts.empty()) return;
    const ImVec2 page = ImGui::GetMainViewport()->Size;
    const float foot = state.layout.shape == FrameShape::narrow ? state.layout.rail.y : state.layout.status_bar.y;
    ImGui::SetNextWindowPos(ImVec2(page.x / 2, foot - metrics().gap_px), ImGuiCond_Always, ImVec2(0.5F, 1.0F));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ImVec4());
    ImGui::Begin("toasts", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_AlwaysAutoResize |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings);
    int number = 0;
    for (const concierto::Toast& toast : toasts) draw_one_toast(toast, number++, workspace.session(), intents);
    ImGui::End();
    ImGui::PopStyleColor();
}

}
