#include <algorithm>
#include <array>

#include "plan/query.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "ui/frame_bars.h"
#include "ui/small_controls.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

TimeOfDay time_of_day(std::int64_t unix_ms, std::int32_t clock_ahead_minutes) {
    constexpr std::int64_t day_minutes = 1440;
    const std::int64_t minutes = unix_ms / 60'000 + clock_ahead_minutes;
    return TimeOfDay(static_cast<int>((minutes % day_minutes + day_minutes) % day_minutes));
}

std::string where_the_work_is(const Session& session, const Words& words, std::int32_t clock_ahead_minutes) {
    const WorkState& work = session.work();
    if (session.access() == Access::read_only) return std::string(words(Key::status_read_only));
    if (work.failed) return std::string(words(Key::status_failed));
    switch (work.kept_in) {
        case KeptIn::nowhere: return std::string(words(Key::status_not_saved));
        case KeptIn::browser: return std::string(words(Key::status_in_browser));
        case KeptIn::file: break;
    }
    if (work.saved_unix_ms == 0) return words(Key::status_as_in, {visible_text(work.file_name)});
    const TimeOfDay time = time_of_day(work.saved_unix_ms, clock_ahead_minutes);
    return words(Key::status_saved_in, {visible_text(work.file_name), format_time(time)});
}

struct CountEntry {
    Severity severity;
    std::string_view id;
    Key name;
};
constexpr std::array count_entries{CountEntry{Severity::block, "blocks", Key::status_blocks},
                                   CountEntry{Severity::conflict, "conflicts", Key::status_conflicts},
                                   CountEntry{Severity::warn, "warnings", Key::status_warnings},
                                   CountEntry{Severity::info, "notes", Key::status_notes}};

void draw_counts(const Session& session, Intents& intents) {
    const Words words(session.language());
    const FindingCounts counts = session.checked().counts();
    bool any = false;
    for (const CountEntry& entry : count_entries) {
        const std::int64_t count = counts[entry.severity];
        if (count == 0) continue;
        const std::string name = words(entry.name, {static_cast<long long>(count)});
        if (any) ImGui::SameLine(0, metrics().small_gap_px);
        any = true;
        if (severity_button(entry.id, entry.severity, name)) intents.go_to(AppView::conflicts);
    }
    if (!any) text(words(Key::status_no_findings), Ink::good_text, FontSize::small);
}

float perspective_width(const Session& session) {
    const Words words(session.language());
    float width = small_toggle_width(words(Key::perspective_everyone));
    for (const Team& team : teams_of(session.plan())) {
        width += 2 + small_toggle_width(team.name.empty() ? team.id.text() : std::string_view(team.name));
    }
    return width;
}

}

void draw_perspective(const Session& session, Intents& intents) {
    const Words words(session.language());
    const Scope group(concierto::Role::group, "perspective", words(Key::perspective));
    const bool everyone = session.perspective().empty();
    if (small_toggle("everyone", words(Key::perspective_everyone), everyone)) {
        intents.add(intent::SetPerspective{});
    }
    for (const Team& team : teams_of(session.plan())) {
        ImGui::SameLine(0, 2);
        const std::string name = team.name.empty() ? team.id.str() : visible_text(team.name);
        if (small_toggle(team.id.text(), name, session.perspective() == team.id)) {
            intents.add(intent::SetPerspective{team.id});
        }
    }
}

void draw_perspective_items(const Session& session, Intents& intents) {
    const Words words(session.language());
    const bool everyone = session.perspective().empty();
    if (menu_check("everyone", words(Key::perspective_everyone), everyone)) intents.add(intent::SetPerspective{});
    for (const Team& team : teams_of(session.plan())) {
        const std::string name = team.name.empty() ? team.id.str() : visible_text(team.name);
        if (menu_check(team.id.text(), name, session.perspective() == team.id)) {
            intents.add(intent::SetPerspective{team.id});
        }
    }
}

void draw_status_bar(Workspace& workspace, const FrameState& state, Intents& intents) {
    const Box& box = state.layout.status_bar;
    if (box.empty()) return;
    const Session& session = workspace.session();
    const Words words(session.language());
    ImGui::SetCursorScreenPos(ImVec2(box.x, box.y));
    const Panel panel(concierto::Role::content_info, "status", words(Key::status_bar),
                      {.size = ImVec2(box.width, box.height), .kind = PanelKind::surface, .padding_px = 0});
    ImGui::GetWindowDrawList()->AddLine(ImVec2(box.x, box.y), ImVec2(box.right(), box.y), colour(Ink::border));
    const float text_y = box.y + (box.height - font_px(FontSize::small)) / 2;
    ImGui::SetCursorScreenPos(ImVec2(box.x + metrics().large_gap_px, text_y));
    const bool trouble = session.work().failed || session.work().kept_in == KeptIn::nowhere;
    {
        const Scope live(concierto::Role::status, "work", "", NodeState::live);
        text(where_the_work_is(session, words, workspace.host().environment().clock_ahead_minutes),
             trouble ? Ink::warn_text : Ink::text_muted, FontSize::small);
    }
    ImGui::SetCursorScreenPos(
        ImVec2(ImGui::GetItemRectMax().x + metrics().large_gap_px, box.y + (box.height - small_control_px()) / 2));
    draw_counts(session, intents);
    const float width = perspective_width(session);
    ImGui::SetCursorScreenPos(
        ImVec2(box.right() - width - metrics().large_gap_px, box.y + (box.height - small_control_px()) / 2));
    draw_perspective(session, intents);
}

}
