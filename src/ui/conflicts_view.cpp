#include "ui/conflicts_view.h"

#include <algorithm>

#include "text/names.h"
#include "ui/conflicts_parts.h"
#include "ui/view_tools.h"

namespace concierto::ui {
namespace {

bool is_narrow() { return ImGui::GetContentRegionAvail().x < metrics().narrow_page_px - 60; }

bool shows(const Session& session, const Finding& finding) {
    if (finding.activities.empty()) {
        const Account* account = session.plan().live(finding.account);
        return account == nullptr || session.shows(*account);
    }
    return std::any_of(finding.activities.begin(), finding.activities.end(), [&session](Id<Activity> id) {
        const Activity* activity = session.plan().live(id);
        return activity != nullptr && session.shows(*activity);
    });
}

void draw_grouping(ConflictsState& state, const Words& words) {
    const Language language = words.language();
    const std::string options[] = {std::string(words(Key::conflicts_worst_first)),
                                   std::string(kind_name(language, Kind::account)),
                                   std::string(kind_name(language, Kind::rule)),
                                   std::string(words(Key::conflicts_by_week)),
                                   std::string(field_name(language, Kind::activity, "owner")),
                                   std::string(kind_name(language, Kind::play))};
    int chosen = static_cast<int>(state.grouping);
    if (combo("grouping", words(Key::conflicts_group_by), chosen, options,
              {.width = 160, .label = LabelPlace::hidden})) {
        state.grouping = static_cast<InboxGrouping>(chosen);
    }
}

void draw_tools(const Session& session, ConflictsState& state, const Words& words, Intents& intents) {
    const ViewTools tools(words(Key::conflicts_list));
    draw_grouping(state, words);
    if (!session.can_edit()) return;
    ImGui::SameLine();
    if (button("settle", words(Key::conflicts_settle_all))) intents.run(ActionId::settle_all);
}

void draw_way_back(ConflictsState& state, const Words& words) {
    const ViewTools tools(words(Key::conflicts_list));
    if (button("back", words(Key::conflicts_back), ButtonKind::quiet, {.icon = Icon::chevron_left})) {
        state.detail_covers = false;
    }
}

void draw_none(const Session& session, const Words& words) {
    const Panel none(Role::group, "none", words(Key::conflicts_none), {.padding_px = metrics().panel_padding_px});
    if (session.checked().size() > 0) {
        heading(2, words(Key::conflicts_none_shown));
        paragraph(words(Key::timeline_nothing_help), Ink::text_muted);
        return;
    }
    heading(2, words(Key::conflicts_none));
    paragraph(words(Key::conflicts_none_help), Ink::text_muted);
}

}

void draw_conflicts(const Session& session, ConflictsState& state, Intents& intents) {
    const Words words(session.language());
    const IdScope scope("conflicts");
    const auto refresh = [&session, &state] {
        state.inbox.update(
            session.checked(), session.shown_version(), state.grouping,
            [&session](const Finding& finding) { return shows(session, finding); },
            [&session](std::uint64_t since) { return session.finding_changes_since(since); });
    };
    refresh();
    const bool narrow = is_narrow();
    if (session.finding().empty()) state.detail_covers = false;
    const bool covered = narrow && state.detail_covers;
    if (covered) {
        draw_way_back(state, words);
    } else {
        draw_tools(session, state, words, intents);
        refresh();  // another grouping may have been chosen: its words are made of its groups
    }
    if (state.inbox.items().empty()) {
        draw_none(session, words);
        return;
    }
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float list_width = narrow ? room.x : std::clamp(room.x * 0.42F, 300.0F, 440.0F);
    if (!covered) {
        const Panel list(Role::group, "list", words(Key::conflicts_list), {.size = ImVec2(list_width, 0)});
        draw_inbox(session, state, words, intents);
    }
    if (narrow && !covered) return;
    if (!covered) ImGui::SameLine();
    const Panel detail(Role::group, "detail", words(Key::conflicts_list), {});
    draw_open_finding(session, state, words, intents);
}

}
