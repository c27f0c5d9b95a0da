#include "ui/settle_view.h"

#include <algorithm>

#include "base/sort.h"
#include "base/utf8.h"
#include "plan/query.h"
#include "text/describe.h"
#include "text/names.h"
#include "text/sentence_parts.h"
#include "ui/settle_layout.h"
#include "ui/surface.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr float dialog_px = 760;
constexpr float edit_row_px = 58;
constexpr float further_step_px = 22;

template <class T>
bool holds(const std::vector<T>& list, const T& element) {
    return std::find(list.begin(), list.end(), element) != list.end();
}

template <class T>
void turn(std::vector<T>& list, const T& element) {
    const auto found = std::find(list.begin(), list.end(), element);
    if (found == list.end()) {
        list.push_back(element);
    } else {
        list.erase(found);
    }
}

void forget_proposal(SettleState& state) {
    state.proposal.reset();
    state.lines.clear();
    state.ticked.clear();
    state.chosen = Delta();
}

void begin(const Session& session, SettleState& state) {
    if (state.version == session.version() && state.language == session.language()) return;
    state.version = session.version();
    state.language = session.language();
    forget_proposal(state);
    std::vector<std::pair<std::string, const Account*>> accounts;
    for (const Account& account : session.plan().table<Account>()) accounts.emplace_back(fold(account.name), &account);
    sort_list(accounts, [](const auto& a, const auto& b) { return a.first < b.first; });
    state.choices.clear();
    state.choice_names.clear();
    for (const auto& [folded, account] : accounts) {
        state.choices.push_back(account->id);
        state.choice_names.push_back(visible_text(account->name));
    }
}

void choose_edits(const Session& session, SettleState& state, const Words& words) {
    const std::vector<std::size_t> without = left_out(state.ticked);
    state.chosen = session.settled(*state.proposal, without);
    const FindingChange change = session.try_out(state.chosen);
    const FindingCounts now = session.checked().counts();
    state.before = words(Key::settle_before, {describe(words.language(), now)});
    state.after = words(Key::settle_after, {describe(words.language(), counts_after(now, change))});
    state.counted = words(Key::settle_chosen, {state.ticked.size() - without.size(), state.ticked.size()});
}

void propose(const Session& session, SettleState& state, const Words& words) {
    state.asking = Asking::no;
    SettleLimits limits;
    limits.days = days_from_text(state.days).value_or(limits.days);
    limits.teams = state.teams;
    limits.channels = state.channels;
    limits.hands_off = state.hands_off;
    limits.may_join = state.may_join;
    forget_proposal(state);
    state.proposal = session.settle(limits);
    for (const SettleEdit& edit : state.proposal->edits) {
        SettleState::Line& line = state.lines.emplace_back();
        for (const Fix& step : edit.steps) line.steps.push_back(describe_fix(words.language(), session.plan(), step));
        line.cost = describe_cost(words.language(), edit.effect);
    }
    state.heights.reset(state.lines.size(), edit_row_px);
    for (std::size_t each = 0; each < state.lines.size(); ++each) {
        const auto further = static_cast<float>(state.lines[each].steps.size() - 1);
        state.heights.set(each, edit_row_px + further * further_step_px);
    }
    state.ticked.assign(state.lines.size(), true);
    state.summary = words(Key::settle_share, {static_cast<long long>(state.proposal->settled),
                                              static_cast<long long>(state.proposal->movable)});
    choose_edits(session, state, words);
}

// Boxes side by side as far as they fit.
template <class T, class NameOf>
void draw_boxes(std::string_view id, std::string_view title, const std::vector<T>& all, std::vector<T>& ticked,
                NameOf&& name_of_one, SettleState& state) {
    const IdScope scope(id);
    const Scope group(Role::group, "boxes", title);
    text(title, Ink::text_muted, FontSize::small, FontWeight::strong);
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    for (std::size_t each = 0; each < all.size(); ++each) {
        const IdScope box(static_cast<int>(each));
        bool on = holds(ticked, all[each]);
        if (checkbox("box", name_of_one(all[each]), on)) {
            turn(ticked, all[each]);
            forget_proposal(state);
        }
        constexpr float widest_box_px = 150;
        if (each + 1 < all.size() && ImGui::GetItemRectMax().x + widest_box_px < right) {
            ImGui::SameLine(0, metrics().large_gap_px);
        }
    }
}

void draw_hands_off(const Session& session, SettleState& state, const Words& words) {
    int chosen = -1;
    if (combo("hands_off", words(Key::settle_hands_off), chosen, state.choice_names,
              {.width = 280, .placeholder = words(Key::settle_add_account)})) {
        const Id<Account> account = state.choices[static_cast<std::size_t>(chosen)];
        if (!holds(state.hands_off, account)) state.hands_off.push_back(account);
        forget_proposal(state);
    }
    for (const Id<Account> account : std::vector(state.hands_off)) {
        const IdScope scope(account.text());
        const std::string name = account_name(words.language(), session.plan(), account);
        if (button("allow", name, ButtonKind::normal,
                   {.icon = Icon::close, .tooltip = words(Key::settle_remove_account, {name})})) {
            turn(state.hands_off, account);
            forget_proposal(state);
        }
    }
}

void draw_limits(const Session& session, SettleState& state, const Words& words) {
    const Scope limits(Role::group, "limits", words(Key::settle_limits));
    const Language language = words.language();
    if (number_field("days", words(Key::settle_days), state.days, {.width = 200, .problem = state.days_problem}) !=
        Edited::no) {
        const bool good = days_from_text(state.days).has_value();
        state.days_problem = good ? std::string() : std::string(words(Key::settle_days_problem));
        forget_proposal(state);
    }
    std::vector<Id<Team>> teams;
    for (const Team& team : teams_of(session.plan())) teams.push_back(team.id);
    draw_boxes(
        "teams", words(Key::settle_teams), teams, state.teams,
        [&](Id<Team> team) { return team_name(language, session.plan(), team); }, state);
    std::vector<Channel> channels;
    for (std::size_t each = 1; each < EnumTexts<Channel>::texts.size(); ++each) {
        if (is_direct(static_cast<Channel>(each))) channels.push_back(static_cast<Channel>(each));
    }
    draw_boxes(
        "channels", words(Key::settle_channels), channels, state.channels,
        [&](Channel channel) { return std::string(name_of(language, channel)); }, state);
    text(words(Key::settle_none_means_all), Ink::text_muted, FontSize::small);
    draw_hands_off(session, state, words);
    if (checkbox("may_join", words(Key::settle_may_join), state.may_join)) forget_proposal(state);
}

void draw_edit(const Session& session, SettleState& state, std::size_t number, const Words& words) {
    const IdScope scope(static_cast<int>(number));
    bool on = state.ticked[number];
    if (checkbox("edit", state.lines[number].steps.front(), on)) {
        state.ticked[number] = on;
        choose_edits(session, state, words);
    }
    ImGui::Indent(metrics().control_height_px);
    for (const std::string& step : std::span(state.lines[number].steps).subspan(1)) {
        text_cut(step, ImGui::GetContentRegionAvail().x);
    }
    text_cut(state.lines[number].cost, ImGui::GetContentRegionAvail().x, Ink::text_muted);
    ImGui::Unindent(metrics().control_height_px);
}

void draw_edits(const Session& session, SettleState& state, const Words& words) {
    const float height = std::clamp(state.heights.total() + 16, 80.0F, ImGui::GetMainViewport()->Size.y * 0.45F);
    const Panel panel(Role::list, "edits", words(Key::settle_edits),
                      {.size = ImVec2(0, height),
                       .kind = PanelKind::sunken,
                       .scrolling = Scrolling::down,
                       .padding_px = metrics().gap_px});
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const std::size_t first = state.heights.row_at(std::max(ImGui::GetScrollY() - edit_row_px, 0.0F));
    const float end = ImGui::GetScrollY() + height + edit_row_px;
    for (std::size_t number = first; number < state.lines.size() && state.heights.top(number) < end; ++number) {
        ImGui::SetCursorScreenPos(ImVec2(start.x, start.y + state.heights.top(number)));
        draw_edit(session, state, number, words);
    }
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(1, state.heights.total()));
}

void draw_proposal(const Session& session, SettleState& state, const Words& words) {
    if (state.asking == Asking::next_frame) {
        paragraph(words(Key::settle_working), Ink::text_muted);
        state.asking = Asking::now;
        want_frame_after(0);
        return;
    }
    if (state.asking == Asking::now) {
        propose(session, state, words);
        state.frames_to_fit = 3;
    }
    if (state.frames_to_fit > 0) {
        --state.frames_to_fit;
        want_frame_after(0);
    }
    if (!state.proposal) return;
    if (state.lines.empty()) {
        paragraph(words(state.proposal->stopped_early ? Key::settle_stopped_empty : Key::settle_no_edits));
        return;
    }
    paragraph(state.summary);
    if (state.proposal->stopped_early) paragraph(words(Key::settle_stopped), Ink::text_muted);
    draw_edits(session, state, words);
    text(state.counted, Ink::text_muted, FontSize::small, FontWeight::strong);
    const Scope status(Role::status, "counts", state.before + ". " + state.after);
    paragraph(state.before, Ink::text_muted);
    paragraph(state.after);
}

void draw_buttons(SettleState& state, const Words& words, Intents& intents) {
    begin_dialog_buttons();
    if (button("cancel", words(Key::settle_cancel))) intents.close_dialog();
    ImGui::SameLine();
    const bool proposed = state.proposal.has_value();
    const ButtonKind kind = proposed ? ButtonKind::normal : ButtonKind::primary;
    if (button("propose", words(proposed ? Key::settle_propose_again : Key::settle_propose), kind,
               {.availability = available_if(state.days_problem.empty())})) {
        state.asking = Asking::next_frame;
        want_frame_after(0);
    }
    if (!proposed) return;
    ImGui::SameLine();
    if (button("apply", words(Key::settle_apply), ButtonKind::primary,
               {.tooltip = words(Key::settle_apply_help), .availability = available_if(!state.chosen.empty())})) {
        EditLabel label;
        label.verb = EditVerb::settle;
        label.count = static_cast<std::int32_t>(state.chosen.changes().size());
        intents.add(intent::Commit{state.chosen, std::move(label)});
        intents.close_dialog();
    }
}

}

void draw_settle(const Session& session, SettleState& state, Intents& intents) {
    const Words words(session.language());
    begin(session, state);
    bool open = true;
    if (Dialog dialog("settle", words(Key::settle_title), open, dialog_px); dialog) {
        paragraph(words(Key::settle_intro), Ink::text_muted);
        if (!state.proposal) draw_limits(session, state, words);
        draw_proposal(session, state, words);
        draw_buttons(state, words, intents);
    }
    if (!open) intents.close_dialog();
}

}
