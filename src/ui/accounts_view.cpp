#include "ui/accounts_view.h"

#include <algorithm>

#include "text/locale_format.h"
#include "text/names.h"
#include "ui/customer_view.h"
#include "ui/severity_mark.h"
#include "ui/view_tools.h"
#include "ui/widget_base.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr float totals_px = 44;

bool is_narrow() { return ImGui::GetMainViewport()->Size.x < metrics().narrow_page_px; }

std::string group_title(const Words& words, AccountGrouping grouping, const AccountGroup& group) {
    std::string name;
    if (grouping == AccountGrouping::owner) {
        name = group.owner.empty() ? std::string(words(Key::accounts_no_owner)) : visible_text(group.owner);
    } else if (grouping == AccountGrouping::tier) {
        name = group.tier == Tier::none ? std::string(words(Key::accounts_no_tier))
                                        : std::string(field_name(words.language(), Kind::account, "tier")) + " " +
                                              std::string(name_of(words.language(), group.tier));
    } else {
        name = name_of(words.language(), group.stage);
    }
    return words(Key::accounts_group_title, {name, group.totals.accounts});
}

AccountsState::LineWords figures_in_words(const Words& words, const AccountFigures& figures, Date next) {
    const Language language = words.language();
    AccountsState::LineWords out;
    out.marketing = format_number(language, figures.marketing);
    out.sales = format_number(language, figures.sales);
    out.next = format_date(language, next);
    if (figures.serious + figures.lesser > 0) {
        out.findings = format_number(language, figures.serious);
        if (figures.lesser > 0) {
            out.findings = words(Key::accounts_findings, {out.findings, format_number(language, figures.lesser)});
        }
        out.findings_name = words(Key::accounts_findings_words, {figures.serious, figures.lesser});
    }
    return out;
}

void refresh(const Session& session, AccountsState& state, const Words& words) {
    state.accounts.update(
        session.checked(), session.shown_version(),
        [&session](const Account& account) { return session.shows(account); },
        [&session](std::uint64_t since) { return session.changes_since(since); });
    const auto direction = state.sort.direction == TableSort::Direction::up ? SortDirection::up : SortDirection::down;
    state.accounts.arrange(state.grouping, static_cast<AccountColumn>(std::max(state.sort.column, 0)), direction);
    if (state.words_version == session.shown_version() && state.words_language == session.language() &&
        state.words_grouping == state.grouping && state.groups.size() == state.accounts.groups().size()) {
        return;
    }
    state.words_version = session.shown_version();
    state.words_language = session.language();
    state.words_grouping = state.grouping;
    state.words.clear();
    state.groups.clear();
    const AccountFigures& totals = state.accounts.totals();
    state.total = words(Key::accounts_total, {totals.accounts});
    state.total_touches = words(Key::accounts_total_touches, {totals.marketing, totals.sales});
    state.total_conflicts = words(Key::accounts_total_conflicts, {totals.serious});
    for (const AccountGroup& group : state.accounts.groups()) {
        state.groups.push_back({group_title(words, state.grouping, group), figures_in_words(words, group.totals, {})});
    }
}

const AccountsState::LineWords& words_of(AccountsState& state, const Words& words, const AccountLine& line) {
    const auto known = state.words.try_emplace(line.account);
    if (known.second) known.first->second = figures_in_words(words, line.figures, line.next);
    return known.first->second;
}

void draw_findings_cell(RowWriter& writer, const AccountsState::LineWords& words, Severity worst) {
    writer.cell(words.findings_name, [&words, worst](ImVec2 at, ImVec2 size) {
        if (words.findings.empty()) return;
        const SeverityInks inks = inks_of(worst);
        const float y = at.y + size.y / 2;
        const float right = at.x + size.x - metrics().gap_px;
        const float left = right - text_size(words.findings).x;
        draw_text(ImVec2(left, y - ImGui::GetFontSize() / 2), inks.text, words.findings);
        if (worst == Severity::none) return;
        draw_icon(*ImGui::GetWindowDrawList(), icon_of(worst), ImVec2(left - 20, y - 7), 14, colour(inks.strong));
    });
}

void fill_line(RowWriter& writer, const AccountLine& line, const AccountsState::LineWords& words, Language language) {
    writer.cell(line.name);
    writer.cell(line.owner, Ink::text_muted);
    writer.cell(line.tier == Tier::none ? std::string_view() : name_of(language, line.tier));
    writer.cell(name_of(language, line.stage), Ink::text_muted);
    writer.cell(words.marketing, line.figures.marketing == 0 ? Ink::text_muted : Ink::text);
    writer.cell(words.sales, line.figures.sales == 0 ? Ink::text_muted : Ink::text);
    writer.cell(words.next);
    draw_findings_cell(writer, words, line.worst);
}

void fill_group(RowWriter& writer, const AccountsState::GroupWords& group) {
    writer.cell(group.title, [&group](ImVec2 at, ImVec2 size) {
        const FontScope font(FontSize::body, FontWeight::strong);
        // The title of a group may reach over the columns that it leaves empty.
        draw_text_cut(ImVec2(at.x + metrics().gap_px, at.y + (size.y - ImGui::GetFontSize()) / 2), size.x * 2,
                      Ink::accent_text, group.title);
    });
    for (int empty = 0; empty < 3; ++empty) writer.cell("");
    writer.cell(group.totals.marketing, Ink::text_muted);
    writer.cell(group.totals.sales, Ink::text_muted);
    writer.cell("");
    draw_findings_cell(writer, group.totals, Severity::none);
}

TableRow row_at(const Session& session, AccountsState& state, const Words& words, int number) {
    const AccountTableRow& row = state.accounts.rows()[static_cast<std::size_t>(number)];
    if (row.group >= 0) {
        const auto group = static_cast<std::size_t>(row.group);
        const AccountsState::GroupWords& shown = state.groups[group];
        return {shown.title, shown.title, false, [&shown](RowWriter& writer) { fill_group(writer, shown); }};
    }
    const AccountLine& line = state.accounts.lines()[static_cast<std::size_t>(row.line)];
    const AccountsState::LineWords& figures = words_of(state, words, line);
    const Language language = session.language();
    return {line.account.text(), line.name, session.selection().contains({Kind::account, line.account}),
            [&line, &figures, language](RowWriter& writer) { fill_line(writer, line, figures, language); }};
}

void draw_accounts_table(const Session& session, AccountsState& state, const Words& words, Intents& intents) {
    const Language language = session.language();
    const Column columns[] = {
        {.id = "name", .title = kind_name(language, Kind::account), .width_px = 170, .share = 3},
        {.id = "owner", .title = words(Key::field_owner), .width_px = 120, .share = 1},
        {.id = "tier", .title = words(Key::field_tier), .width_px = 64},
        {.id = "stage", .title = words(Key::field_stage), .width_px = 112},
        {.id = "marketing", .title = words(Key::accounts_column_marketing), .width_px = 96, .align = Align::right},
        {.id = "sales", .title = words(Key::accounts_column_sales), .width_px = 84, .align = Align::right},
        {.id = "next", .title = words(Key::accounts_column_next), .width_px = 116},
        {.id = "findings", .title = words(Key::accounts_column_findings), .width_px = 104, .align = Align::right}};
    const Panel ground(Role::group, "ground", words(Key::view_accounts), {.kind = PanelKind::surface});
    const TableResult result = table(
        "accounts", words(Key::view_accounts), columns, static_cast<int>(state.accounts.rows().size()), state.sort,
        [&](int number) { return row_at(session, state, words, number); }, ImVec2(0, -totals_px));
    const auto account_of = [&](int number) {
        const AccountTableRow& row = state.accounts.rows()[static_cast<std::size_t>(number)];
        return row.line < 0 ? Id<Account>() : state.accounts.lines()[static_cast<std::size_t>(row.line)].account;
    };
    if (result.activated_row >= 0 && !account_of(result.activated_row).empty()) {
        intents.select({Kind::account, account_of(result.activated_row)});
    }
    if (result.opened_row >= 0 && !account_of(result.opened_row).empty()) {
        state.chosen = account_of(result.opened_row);
        state.part = AccountsState::Part::customer;
    }
    ImGui::Dummy(ImVec2(0, metrics().small_gap_px));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + metrics().gap_px + 2);
    const Scope totals(Role::group, "totals", words(Key::accounts_totals));
    text(state.total, Ink::text, FontSize::body, FontWeight::strong);
    if (is_narrow()) return;
    ImGui::SameLine(0, metrics().large_gap_px);
    text(state.total_touches, Ink::text_muted);
    ImGui::SameLine(0, metrics().large_gap_px);
    text(state.total_conflicts, state.accounts.totals().serious > 0 ? Ink::conflict_text : Ink::text_muted);
}

void draw_grouping(AccountsState& state, const Words& words) {
    const Language language = words.language();
    const std::string options[] = {std::string(words(Key::accounts_group_none)),
                                   std::string(field_name(language, Kind::account, "owner")),
                                   std::string(field_name(language, Kind::account, "tier")),
                                   std::string(field_name(language, Kind::account, "stage"))};
    int chosen = static_cast<int>(state.grouping);
    if (combo("grouping", words(Key::accounts_group_by), chosen, options,
              {.width = 150, .label = LabelPlace::hidden})) {
        state.grouping = static_cast<AccountGrouping>(chosen);
    }
}

void draw_tabs(const Session& session, AccountsState& state, const Words& words) {
    const Scope tabs(Role::tab_list, "parts", words(Key::view_accounts));
    const bool table_part = state.part == AccountsState::Part::table;
    if (tab("table", words(Key::accounts_all), table_part)) state.part = AccountsState::Part::table;
    ImGui::SameLine();
    std::string title(words(Key::accounts_customer));
    const Account* account = session.plan().live(state.chosen);
    if (account != nullptr && !is_narrow()) {
        title = words(Key::accounts_customer_of, {visible_text(account->name)});
    }
    if (tab("customer", title, !table_part)) state.part = AccountsState::Part::customer;
}

void draw_tools(const Session& session, AccountsState& state, const Words& words) {
    const ViewTools tools(words(Key::view_accounts), Role::group);
    draw_tabs(session, state, words);
    if (state.part != AccountsState::Part::table) return;
    if (!is_narrow()) ImGui::SameLine(0, metrics().large_gap_px);
    draw_grouping(state, words);
}

void draw_none(const Session& session, const Words& words, Intents& intents) {
    const Panel none(Role::group, "none", words(Key::accounts_none), {.padding_px = metrics().panel_padding_px});
    heading(2, words(Key::accounts_none));
    const bool filtered = !session.filter().empty();
    paragraph(words(filtered ? Key::accounts_none_help : Key::accounts_first_help), Ink::text_muted);
    if (session.can_edit() &&
        button("new", words(Key::action_new_account), ButtonKind::primary, {.icon = Icon::plus})) {
        intents.run(ActionId::new_account);
    }
}

}

void draw_accounts(const Session& session, AccountsState& state, Intents& intents) {
    const Words words(session.language());
    const IdScope scope("accounts");
    const RecordKey* main = session.selection().main();
    if (main != nullptr && main->kind == Kind::account) state.chosen = Id<Account>(main->id);
    draw_tools(session, state, words);
    if (state.part == AccountsState::Part::table) {
        refresh(session, state, words);
        if (state.accounts.rows().empty()) {
            draw_none(session, words, intents);
            return;
        }
        draw_accounts_table(session, state, words, intents);
        return;
    }
    const Panel body(
        Role::region, "body", words(Key::accounts_customer),
        {.kind = PanelKind::surface, .scrolling = Scrolling::down, .padding_px = metrics().panel_padding_px});
    if (session.plan().live(state.chosen) == nullptr) {
        paragraph(words(Key::accounts_choose), Ink::text_muted);
        return;
    }
    draw_customer(session, state.customer, state.chosen, intents);
}

}
