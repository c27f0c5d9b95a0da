#include <algorithm>

#include "plan/query.h"
#include "text/describe.h"
#include "text/names.h"
#include "ui/field_form.h"
#include "ui/field_values.h"
#include "ui/frame_dialogs.h"
#include "ui/inspector_content.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

AnyRecord empty_record(DialogKind kind) {
    switch (kind) {
        case DialogKind::new_account: return Account{};
        case DialogKind::new_contact: return Contact{};
        case DialogKind::new_person: return Person{};
        case DialogKind::new_play: return Play{};
        default: return Activity{};
    }
}

// What is likely: the team one looks at, today or the plan's first day, the selected accounts or account.
AnyRecord likely_record(const Session& session, DialogKind kind, Date today, std::uint64_t random) {
    AnyRecord record = empty_record(kind);
    const Name id = NewIds(session.plan(), random).next(kind_of(record));
    const std::vector<Team> teams = teams_of(session.plan());
    const Id<Team> team = !session.perspective().empty() || teams.empty() ? session.perspective() : teams.front().id;
    const std::vector<RecordKey> accounts = session.selection().of(Kind::account);
    if (auto* activity = std::get_if<Activity>(&record)) {
        activity->id = Id<Activity>(id);
        activity->team = team;
        activity->channel = Channel::email;
        activity->created = today;
        const Date first = session.plan().header.start;
        activity->start = first.exists() && first > today ? first : today;
        for (const RecordKey& account : accounts) activity->accounts.emplace_back(account.id);
    } else if (auto* account = std::get_if<Account>(&record)) {
        account->id = Id<Account>(id);
    } else if (auto* contact = std::get_if<Contact>(&record)) {
        contact->id = Id<Contact>(id);
        if (!accounts.empty()) contact->account = Id<Account>(accounts.front().id);
    } else if (auto* person = std::get_if<Person>(&record)) {
        person->id = Id<Person>(id);
        person->team = team;
    } else if (auto* play = std::get_if<Play>(&record)) {
        play->id = Id<Play>(id);
    }
    return record;
}

std::vector<std::string_view> asked_fields(Kind kind) {
    switch (kind) {
        case Kind::activity: return {"title", "team", "channel", "start", "end", "owner", "play", "accounts"};
        case Kind::account: return {"name", "owner", "tier", "stage", "domain"};
        case Kind::contact: return {"name", "account", "title", "email", "phone"};
        case Kind::person: return {"name", "team", "email", "leads_per_week"};
        default: return {"title", "note"};
    }
}

void take_edit(const Session& session, DialogForm& form, const FieldEdit& edit) {
    Result<AnyRecord> edited = edited_record(*form.draft, edit);
    if (!edited.ok()) {
        form.editing.problems[edit.field] = describe_in_form(session.language(), kind_of(*form.draft), edited.error());
        form.editing.refused[edit.field] = edit.typed;
        return;
    }
    form.editing.problems.erase(edit.field);
    form.editing.refused.erase(edit.field);
    form.draft = edited.take();
    form.values.clear();
}

void refresh_values(const Session& session, DialogForm& form) {
    if (!form.values.empty() && form.values_version == session.version()) return;
    form.values_version = session.version();
    form.values.clear();
    const Kind kind = kind_of(*form.draft);
    for (const std::string_view name : asked_fields(kind)) {
        const FieldInfo* info = field_of(kind, name);
        if (info == nullptr) continue;
        form.values.push_back(field_value_of(session.plan(), session.language(), *info, std::span(&*form.draft, 1)));
    }
}

void draw_draft(const Session& session, DialogForm& form) {
    refresh_values(session, form);
    const std::vector<FieldValue> values = form.values;
    const float width = ImGui::GetContentRegionAvail().x;
    const float half = (width - metrics().gap_px) / 2;
    bool half_open = false;
    for (const FieldValue& value : values) {
        const bool narrow = is_half_width(*value.info);
        if (narrow && half_open) ImGui::SameLine(0, metrics().gap_px);
        half_open = narrow && !half_open;
        const auto edit = draw_field(session, form.editing, value, narrow ? half : width, Availability::enabled);
        if (edit) take_edit(session, form, *edit);
    }
    if (const auto edit = draw_picker(session, form.editing, values)) take_edit(session, form, *edit);
}

void create(const Session& session, DialogForm& form, Intents& intents) {
    Result<Delta> added = add_record(session.plan(), *form.draft);
    if (!added.ok()) {
        form.problem = describe_in_form(session.language(), kind_of(*form.draft), added.error());
        form.editing.problems[added.error().place] = form.problem;
        return;
    }
    EditLabel label;
    label.verb = EditVerb::add;
    label.subject = title_of(*form.draft);
    label.kind = kind_of(*form.draft);
    intents.commit(std::move(added), std::move(label));
    intents.select({kind_of(*form.draft), id_of(*form.draft)});
    form.open = false;
}

}

void draw_new_record(Workspace& workspace, DialogForm& form, Intents& intents) {
    const Session& session = workspace.session();
    const Words words(session.language());
    if (!form.draft) {
        form.draft = likely_record(session, form.kind, session.today(), workspace.host().random_bits());
    }
    const std::string title = words(Key::new_record_title, {kind_name(session.language(), kind_of(*form.draft))});
    Dialog dialog("new_record", title, form.open, 520);
    if (!dialog) return;
    if (ImGui::IsWindowAppearing()) focus_control(id_of(asked_fields(kind_of(*form.draft)).front()));
    draw_draft(session, form);
    if (!form.problem.empty()) paragraph(form.problem, Ink::block_text);
    begin_dialog_buttons();
    if (confirm_button("create", words(Key::button_create))) create(session, form, intents);
    ImGui::SameLine();
    if (button("cancel", words(Key::button_cancel))) form.open = false;
}

void draw_confirm_remove(const Session& session, const concierto::Dialog& asked, DialogForm& form, Intents& intents) {
    const Words words(session.language());
    const int count = static_cast<int>(asked.records.size());
    const RecordKey first = asked.records.empty() ? RecordKey{} : asked.records.front();
    const std::string title =
        count == 1
            ? words(Key::remove_title_one, {reference_name(session.plan(), session.language(), first.kind, first.id)})
            : words(Key::remove_title, {count});
    Dialog dialog("remove", title, form.open);
    if (!dialog) return;
    paragraph(words(first.kind == Kind::account ? Key::remove_account_text : Key::remove_text));
    begin_dialog_buttons();
    if (button("delete", words(Key::button_delete), ButtonKind::danger)) {
        EditLabel label;
        label.verb = EditVerb::remove;
        label.subject = reference_name(session.plan(), session.language(), first.kind, first.id);
        label.count = count;
        label.kind = first.kind;
        intents.commit(remove_records(session.plan(), asked.records), std::move(label));
        form.open = false;
    }
    ImGui::SameLine();
    if (button("cancel", words(Key::button_cancel))) form.open = false;
}

void draw_accept(const Session& session, const concierto::Dialog& asked, DialogForm& form, Intents& intents) {
    const Words words(session.language());
    const Finding* finding = session.checked().find(asked.finding);
    if (finding == nullptr) {
        form.open = false;
        return;
    }
    Dialog dialog("accept", words(Key::accept_title), form.open, 520);
    if (!dialog) return;
    paragraph(describe(session.language(), session.plan(), *finding), Ink::text_muted);
    if (ImGui::IsWindowAppearing()) focus_control(id_of("reason"));
    text_area("reason", words(Key::accept_reason), form.reason,
              {.problem = form.problem, .hint = words(Key::accept_reason_hint), .required = true});
    const float half = (ImGui::GetContentRegionAvail().x - metrics().gap_px) / 2;
    const std::vector<FieldElement> people = find_records(session.plan(), Kind::person, "", 200);
    std::vector<std::string> names{std::string(words(Key::accept_nobody))};
    for (const FieldElement& person : people) names.push_back(visible_text(person.name));
    combo("by", words(Key::accept_by), form.person, names, {.width = half});
    ImGui::SameLine();
    date_field("until", words(Key::accept_until), form.until, {.width = half, .hint = words(Key::accept_until_hint)});
    begin_dialog_buttons();
    if (confirm_button("accept", words(Key::button_accept))) {
        Acceptance acceptance{.reason = form.reason, .by = {}, .until = Date::parse(form.until)};
        if (form.person > 0) acceptance.by = Id<Person>::of(people[static_cast<std::size_t>(form.person) - 1].word);
        form.problem = form.reason.empty() ? std::string(words(Key::accept_needs_reason)) : "";
        if (form.problem.empty()) {
            EditLabel label;
            label.verb = EditVerb::accept;
            label.subject = name_of(session.language(), finding->rule);
            intents.commit(accept_finding(session.checked(), *finding, acceptance), std::move(label));
            form.open = false;
        }
    }
    ImGui::SameLine();
    if (button("cancel", words(Key::button_cancel))) form.open = false;
}

}
