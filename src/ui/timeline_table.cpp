
#include "base/sort.h"
#include "plan/query.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "text/sentence_parts.h"
#include "ui/severity_mark.h"
#include "ui/timeline_canvas.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

enum TableColumn : int { title, row, start, end, team, channel, owner, findings };

std::string row_names(const Session& session, const Activity& activity, RowsBy by) {
    const Language language = session.language();
    if (by == RowsBy::play) {
        const Play* play = session.plan().find(activity.play);
        return play != nullptr ? play->title : std::string();
    }
    std::vector<std::string> names;
    for (const Id<Account> account : accounts_reached(session.plan(), session.index(), activity)) {
        names.push_back(account_name(language, session.plan(), account));
    }
    sort_list(names);
    return names_list(language, std::move(names));
}

TimelineState::LineWords words_of_line(const Session& session, Id<Activity> id, RowsBy by) {
    const Language language = session.language();
    const Activity& activity = *session.plan().find(id);
    TimelineState::LineWords words;
    words.row = row_names(session, activity, by);
    words.start = format_date(language, first_day(activity));
    words.end = format_date(language, concierto::last_day(activity));
    words.team = team_name(language, session.plan(), activity.team);
    words.channel = std::string(name_of(language, activity.channel));
    if (!activity.owner.empty()) words.owner = person_name(language, session.plan(), activity.owner);
    const Severity worst = session.checked().worst_for(id);
    if (worst != Severity::none) words.findings = std::string(name_of(language, worst));
    return words;
}

// Figures compare as figures, everything else as words.
bool comes_before(const Session& session, int column, Id<Activity> a, Id<Activity> b) {
    const Activity& first = *session.plan().find(a);
    const Activity& second = *session.plan().find(b);
    switch (static_cast<TableColumn>(column)) {
        case title: return first.title < second.title;
        case start: return first_day(first) < first_day(second);
        case end: return concierto::last_day(first) < concierto::last_day(second);
        case team: return text_less(first.team, second.team);
        case channel: return first.channel < second.channel;
        case owner: return text_less(first.owner, second.owner);
        case findings: {
            const auto rank = [&](Id<Activity> id) {
                const Severity worst = session.checked().worst_for(id);
                return worst == Severity::none ? 99 : static_cast<int>(worst);
            };
            return rank(a) < rank(b);
        }
        case row: return first.play != second.play && text_less(first.play, second.play);
    }
    return false;
}

void refresh_lines(const Session& session, TimelineState& state) {
    const bool same_sort =
        state.lines_sort.column == state.sort.column && state.lines_sort.direction == state.sort.direction;
    if (state.lines_version == session.shown_version() && state.lines_by == state.by && same_sort &&
        state.lines_language == session.language()) {
        return;
    }
    state.lines_version = session.shown_version();
    state.lines_by = state.by;
    state.lines_sort = state.sort;
    state.lines_language = session.language();
    state.lines.clear();
    state.line_words.clear();
    for (const Activity& activity : session.plan().table<Activity>()) {
        if (activity.status != Status::cancelled && session.shows(activity)) state.lines.push_back(activity.id);
    }
    const bool up = state.sort.direction == TableSort::Direction::up;
    sort_list(state.lines, [&](Id<Activity> a, Id<Activity> b) {
        if (comes_before(session, state.sort.column, up ? a : b, up ? b : a)) return true;
        if (comes_before(session, state.sort.column, up ? b : a, up ? a : b)) return false;
        return text_less(a, b);
    });
}

}

void draw_timeline_table(const Session& session, TimelineState& state, const Words& words, Intents& intents) {
    refresh_lines(session, state);
    const Language language = session.language();
    const std::string_view row_title =
        state.by == RowsBy::play ? kind_name(language, Kind::play) : kind_name_plural(language, Kind::account);
    const Column columns[] = {
        {.id = "title", .title = kind_name(language, Kind::activity), .width_px = 180, .share = 3},
        {.id = "row", .title = row_title, .width_px = 160, .share = 2, .sortable = state.by == RowsBy::play},
        {.id = "start", .title = words(Key::field_start), .width_px = 110},
        {.id = "end", .title = words(Key::field_end), .width_px = 110},
        {.id = "team", .title = words(Key::field_team), .width_px = 110},
        {.id = "channel", .title = words(Key::field_channel), .width_px = 110},
        {.id = "owner", .title = words(Key::field_owner), .width_px = 130, .share = 1},
        {.id = "findings", .title = words(Key::accounts_column_findings), .width_px = 110}};
    const TableResult result = table(
        "lines", words(Key::view_timeline), columns, static_cast<int>(state.lines.size()), state.sort, [&](int number) {
            const Id<Activity> id = state.lines[static_cast<std::size_t>(number)];
            const Activity& activity = *session.plan().find(id);
            const auto known = state.line_words.try_emplace(id);
            if (known.second) known.first->second = words_of_line(session, id, state.by);
            const TimelineState::LineWords& line = known.first->second;
            const Severity worst = session.checked().worst_for(id);
            return TableRow{id.text(), activity.title, session.selection().contains({Kind::activity, id}),
                            [&line, &activity, worst](RowWriter& writer) {
                                writer.cell(activity.title);
                                writer.cell(line.row, Ink::text_muted);
                                writer.cell(line.start);
                                writer.cell(line.end);
                                writer.cell(line.team);
                                writer.cell(line.channel);
                                writer.cell(line.owner);
                                writer.cell(line.findings, inks_of(worst).text);
                            }};
        });
    if (result.activated_row >= 0) {
        intents.select({Kind::activity, state.lines[static_cast<std::size_t>(result.activated_row)]});
    }
}

}
