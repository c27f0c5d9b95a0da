#include "ui/trash_view.h"

#include "base/sort.h"
#include "plan/field_text.h"
#include "text/names.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

void refresh_lines(const Session& session, TrashState& state) {
    if (state.version == session.version() && state.language == session.language()) return;
    state.version = session.version();
    state.language = session.language();
    state.lines.clear();
    session.plan().for_each_table([&](const auto& table) {
        table.for_each_even_gone([&](const auto& record) {
            if (!record.meta.gone) return;
            const AnyRecord any(record);
            const Kind kind = kind_of(any);
            state.lines.push_back(
                {{kind, id_of(any)}, visible_text(title_of(any)), std::string(kind_name(session.language(), kind))});
        });
    });
    sort_list(state.lines, [](const TrashState::Line& a, const TrashState::Line& b) {
        if (a.key.kind != b.key.kind) return a.key.kind < b.key.kind;
        return a.name != b.name ? a.name < b.name : text_less(a.key.id, b.key.id);
    });
}

void restore(const Session& session, Intents& intents, const TrashState::Line& line) {
    EditLabel label;
    label.verb = EditVerb::restore;
    label.subject = line.name;
    label.kind = line.key.kind;
    intents.commit(restore_records(session.plan(), std::span(&line.key, 1)), std::move(label));
}

}

void draw_trash(const Session& session, TrashState& state, Intents& intents) {
    refresh_lines(session, state);
    const Words words(session.language());
    const Panel page(concierto::Role::region, "trash", words(Key::trash_title),
                     {.padding_px = metrics().panel_padding_px});
    heading(1, words(Key::trash_title));
    paragraph(words(state.lines.empty() ? Key::trash_empty : Key::trash_text), Ink::text_muted);
    if (state.lines.empty()) return;
    const Column columns[] = {
        {.id = "name", .title = words(Key::field_name), .width_px = 160, .share = 1, .sortable = false},
        {.id = "kind", .title = words(Key::trash_kind), .width_px = 110, .sortable = false},
        {.id = "restore", .title = words(Key::trash_restore), .width_px = 150, .sortable = false}};
    TableSort sort;
    const auto row_at = [&](int row) {
        const TrashState::Line& line = state.lines[static_cast<std::size_t>(row)];
        return TableRow{.id = line.key.id.text(),
                        .name = line.name,
                        .fill =
                            [&session, &intents, &words, &line](RowWriter& writer) {
                                writer.cell(line.name);
                                writer.cell(line.kind, Ink::text_muted);
                                writer.cell("", [&](ImVec2 at, ImVec2 size) {
                                    const float y = at.y + (size.y - font_px(FontSize::body)) / 2 - 1;
                                    ImGui::SetCursorScreenPos(ImVec2(at.x + metrics().gap_px, y));
                                    const std::string name = words(Key::trash_restore_one, {line.name});
                                    const IdScope scope(line.key.id.text());
                                    if (link("restore", words(Key::trash_restore))) restore(session, intents, line);
                                    tooltip(name);
                                });
                            },
                        .controls_from = 2};
    };
    const TableResult result =
        table("deleted", words(Key::trash_title), columns, static_cast<int>(state.lines.size()), sort, row_at);
    if (result.opened_row >= 0) restore(session, intents, state.lines[static_cast<std::size_t>(result.opened_row)]);
}

}
