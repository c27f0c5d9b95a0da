#include <algorithm>

#include "text/describe_note.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "ui/frame_dialogs.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

void start_new_plan(DialogForm& form, Date today) {
    const Date first = today.month_start();
    form.start = first.text();
    form.end = (first + 62).next_month_start().text();
    const Date last = Date::parse(form.end) - 1;
    form.end = last.text();
    form.currency = "USD";
}

// What is wrong with the form; "" when it may be created.
std::string problem_of_plan(const DialogForm& form, const Words& words) {
    if (form.title.empty()) return std::string(words(Key::new_plan_needs_name));
    const Date start = Date::parse(form.start);
    const Date end = Date::parse(form.end);
    if (start.exists() && end.exists() && end < start) return std::string(words(Key::new_plan_needs_days));
    return "";
}

}

void draw_new_plan(Workspace& workspace, DialogForm& form, Intents& intents) {
    const Session& session = workspace.session();
    const Words words(session.language());
    if (form.start.empty() && form.currency.empty()) start_new_plan(form, Date(workspace.host().today_days()));
    Dialog dialog("new_plan", words(Key::new_plan_title), form.open);
    if (!dialog) return;
    if (ImGui::IsWindowAppearing()) focus_control(id_of("name"));
    text_field("name", words(Key::new_plan_name), form.title,
               {.problem = form.title.empty() ? std::string_view(form.problem) : "", .required = true});
    const float half = (ImGui::GetContentRegionAvail().x - metrics().gap_px) / 2;
    date_field("from", words(Key::new_plan_from), form.start, {.width = half});
    ImGui::SameLine();
    date_field("to", words(Key::new_plan_to), form.end,
               {.width = half, .problem = form.title.empty() ? "" : std::string_view(form.problem)});
    text_field("currency", words(Key::new_plan_currency), form.currency, {.width = half});
    paragraph(words(Key::new_plan_hint), Ink::text_muted);
    begin_dialog_buttons();
    if (confirm_button("create", words(Key::button_create))) {
        form.problem = problem_of_plan(form, words);
        if (form.problem.empty()) {
            intents.add(intent::NewPlan{form.title, Date::parse(form.start), Date::parse(form.end), form.currency});
            form.open = false;
        }
    }
    ImGui::SameLine();
    if (button("cancel", words(Key::button_cancel))) form.open = false;
}

void draw_kept_plans(const Workspace& workspace, Intents& intents) {
    const Language language = workspace.session().language();
    const Words words(language);
    for (const JournalPlan& plan : workspace.kept_plans()) {
        const IdScope scope(plan.key);
        const std::string title = plan.title.empty() ? std::string(words(Key::unnamed)) : visible_text(plan.title);
        const Date day(static_cast<std::int32_t>(plan.saved_unix_ms / 86'400'000.0));
        const std::string when = words(Key::welcome_kept_saved, {format_date(language, day, DateStyle::with_year)});
        const float side = metrics().control_height_px;
        const float width = ImGui::GetContentRegionAvail().x - side - metrics().gap_px;
        const ImVec2 start = ImGui::GetCursorPos();
        {
            const Panel room(concierto::Role::list_item, "row", title, {.size = ImVec2(width, side + 12)});
            const auto draw = [&](ImVec2 at, ImVec2 size) {
                ImGui::SetCursorScreenPos(ImVec2(at.x + metrics().gap_px, at.y + 5));
                text_cut(title, size.x - 2 * metrics().gap_px, Ink::text, FontWeight::strong);
                ImGui::SetCursorScreenPos(ImVec2(at.x + metrics().gap_px, at.y + 24));
                text(when, Ink::text_muted, FontSize::small);
            };
            if (list_row("open", title, false, side + 12, draw)) intents.add(intent::OpenJournal{plan.key});
        }
        ImGui::SetCursorPos(ImVec2(start.x + width + metrics().gap_px, start.y + 6));
        if (icon_button("forget", Icon::trash, words(Key::welcome_kept_forget, {title}))) {
            intents.add(intent::ForgetJournal{plan.key});
        }
        ImGui::SetCursorPos(start);
        ImGui::Dummy(ImVec2(width, side + 12));
    }
}

void draw_open_plan(Workspace& workspace, DialogForm& form, Intents& intents) {
    const Words words(workspace.session().language());
    Dialog dialog("open", words(Key::open_title), form.open);
    if (!dialog) return;
    if (!workspace.kept_plans().empty()) {
        heading(3, words(Key::welcome_kept));
        const std::size_t rows = std::min<std::size_t>(workspace.kept_plans().size(), 5);
        const float height = static_cast<float>(rows) * (metrics().control_height_px + 16);
        const Panel list(concierto::Role::list, "kept", words(Key::welcome_kept),
                         {.size = ImVec2(0, height), .scrolling = Scrolling::down});
        draw_kept_plans(workspace, intents);
    }
    begin_dialog_buttons();
    if (button("pick", words(Key::open_pick), ButtonKind::primary, {.icon = Icon::open})) {
        form.open = false;
        intents.run(ActionId::open);
    }
    ImGui::SameLine();
    if (button("cancel", words(Key::button_cancel))) form.open = false;
}

void draw_open_over_work(const Session& session, DialogForm& form, Intents& intents) {
    const Words words(session.language());
    Dialog dialog("open_over_work", words(Key::over_title), form.open);
    if (!dialog) return;
    paragraph(words(Key::over_text, {visible_text(session.plan().header.title)}));
    begin_dialog_buttons();
    if (button("open", words(Key::over_open), ButtonKind::primary)) {
        intents.add(intent::OpenWaitingFile{});
        form.open = false;
    }
    ImGui::SameLine();
    if (button("save", words(Key::over_save_first))) intents.run(ActionId::save);
    ImGui::SameLine();
    if (button("stay", words(Key::over_stay))) form.open = false;
}

void draw_save(const Session& session, DialogForm& form, Intents& intents) {
    const Words words(session.language());
    Dialog dialog("save", words(Key::save_title), form.open);
    if (!dialog) return;
    paragraph(words(Key::save_text));
    begin_dialog_buttons();
    if (button("file", words(Key::save_in_file), ButtonKind::primary, {.icon = Icon::save})) {
        intents.run(ActionId::save_as);
        form.open = false;
    }
    ImGui::SameLine();
    if (button("download", words(Key::save_download))) {
        intents.run(ActionId::download);
        form.open = false;
    }
    ImGui::SameLine();
    if (button("cancel", words(Key::button_cancel))) form.open = false;
}

void draw_notes(const Session& session, DialogForm& form, Intents&) {
    const Words words(session.language());
    Dialog dialog("notes", words(Key::notes_title), form.open, 620);
    if (!dialog) return;
    if (form.notes.empty() && session.notes().total() > 0) form.notes = describe(session.language(), session.notes());
    paragraph(words(form.notes.empty() ? Key::notes_none : Key::notes_text), Ink::text_muted);
    if (!form.notes.empty()) {
        const Panel list(concierto::Role::list, "notes", words(Key::notes_title),
                         {.size = ImVec2(0, 360), .scrolling = Scrolling::down});
        for (const std::string& note : form.notes) {
            paragraph(note);
            separator();
        }
    }
    begin_dialog_buttons();
    if (button("close", words(Key::button_close))) form.open = false;
}

}
