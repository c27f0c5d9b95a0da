#include "ui/rules_view.h"

#include <algorithm>

#include "rules/catalogue.h"
#include "text/names.h"
#include "ui/rules_parts.h"
#include "ui/view_tools.h"

namespace concierto::ui {
namespace {

bool is_narrow() { return ImGui::GetContentRegionAvail().x < metrics().narrow_page_px - 60; }

void draw_add(const Session& session, RulesState& state, const Words& words) {
    Menu menu("add", words(Key::rules_add), {.icon = Icon::plus, .tooltip = words(Key::rules_add_help)},
              ButtonKind::normal);
    if (!menu) return;
    for (const Rule* rule : all_rules()) {
        if (menu_item(enum_text(rule->kind), name_of(words.language(), rule->kind))) {
            begin_new_rule(session, state, rule->kind);
        }
    }
}

void draw_tools(const Session& session, RulesState& state, const Words& words) {
    const ViewTools tools(words(Key::rules_list));
    if (session.can_edit()) {
        draw_add(session, state, words);
        if (session.plan().header.own_rules) {
            ImGui::SameLine();
            if (button("reset", words(Key::rules_reset), ButtonKind::quiet,
                       {.tooltip = words(Key::rules_reset_help)})) {
                wish(state, RuleWish::reset);
            }
        }
    }
    paragraph(words(session.plan().header.own_rules ? Key::rules_own_set : Key::rules_default_set), Ink::text_muted);
}

void draw_way_back(RulesState& state, const Words& words) {
    const ViewTools tools(words(Key::rules_list));
    if (button("back", words(Key::rules_back), ButtonKind::quiet, {.icon = Icon::chevron_left})) close_rule(state);
}

void drop_lost_rule(const Session& session, RulesState& state) {
    if (state.open.empty() || state.wish == RuleWish::add) return;
    const auto same = [&state](const RulesState::Line& line) { return line.record.id.text() == state.open; };
    const auto standing = std::find_if(state.lines.begin(), state.lines.end(), same);
    if (standing == state.lines.end()) {
        close_rule(state);
    } else if (state.wish == RuleWish::none && state.draft_version != session.version()) {
        open_rule(state, standing->record);  // undo and others may have changed it
    }
}

}

void draw_rules(const Session& session, RulesState& state, Intents& intents) {
    const Words words(session.language());
    const IdScope scope("rules");
    refresh_rule_lines(session, state, words);
    drop_lost_rule(session, state);
    const bool narrow = is_narrow();
    const bool form_open = !state.open.empty() || state.wish == RuleWish::reset;
    if (narrow && form_open) {
        draw_way_back(state, words);
        draw_rule_form(session, state, words, intents);
        return;
    }
    draw_tools(session, state, words);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float list_width = narrow ? room.x : std::clamp(room.x * 0.45F, 320.0F, 480.0F);
    {
        const Panel list(Role::group, "rules", words(Key::rules_list), {.size = ImVec2(list_width, 0)});
        draw_rule_list(session, state, words);
    }
    if (narrow) return;
    ImGui::SameLine();
    const Panel form(Role::group, "form", words(Key::rules_what_would_change), {});
    draw_rule_form(session, state, words, intents);
}

}
