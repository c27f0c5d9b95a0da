#include "plan/activity_edits.h"
#include "ui/field_form.h"

namespace concierto::ui {
namespace {

bool writes_rows(FieldEdit::How how) {
    return how == FieldEdit::How::steps || how == FieldEdit::How::quiet || how == FieldEdit::How::consent;
}

void write_rows(AnyRecord& record, const FieldEdit& edit) {
    if (auto* activity = std::get_if<Activity>(&record); activity != nullptr && edit.how == FieldEdit::How::steps) {
        activity->steps = edit.steps;
    }
    if (auto* account = std::get_if<Account>(&record); account != nullptr && edit.how == FieldEdit::How::quiet) {
        account->quiet = edit.quiet;
    }
    if (auto* contact = std::get_if<Contact>(&record); contact != nullptr && edit.how == FieldEdit::How::consent) {
        contact->consent[edit.channel] = edit.consent;
    }
}

Result<Delta> rows_delta(const Plan& plan, std::span<const RecordKey> keys, const FieldEdit& edit) {
    Delta delta;
    for (const RecordKey& key : keys) {
        const std::optional<AnyRecord> record = plan.get(key.kind, key.id);
        if (!record) return Error{ErrorKind::no_such_record, key_text(key)};
        Result<AnyRecord> edited = edited_record(*record, edit);
        if (!edited.ok()) return edited.error();
        if (const std::optional<Error> problem = problem_of(*edited)) return *problem;
        delta.put(plan, edited.take());
    }
    if (delta.empty()) return Error{ErrorKind::nothing_to_do, edit.field};
    return delta;
}

std::string list_with(const std::string& list, const std::string& element) {
    return list.empty() ? element : list + ", " + element;
}

std::string list_without(const std::string& list, const std::string& element) {
    std::string kept;
    std::size_t at = 0;
    while (at < list.size()) {
        const std::size_t end = std::min(list.find(", ", at), list.size());
        const std::string part = list.substr(at, end - at);
        if (part != element) kept = list_with(kept, part);
        at = end + 2;
    }
    return kept;
}

}

Result<AnyRecord> edited_record(AnyRecord record, const FieldEdit& edit) {
    switch (edit.how) {
        case FieldEdit::How::set: return with_field(std::move(record), edit.field, edit.text);
        case FieldEdit::How::add: {
            const std::string list = list_with(field_text(record, edit.field), edit.text);
            return with_field(std::move(record), edit.field, list);
        }
        case FieldEdit::How::remove: {
            const std::string list = list_without(field_text(record, edit.field), edit.text);
            return with_field(std::move(record), edit.field, list);
        }
        case FieldEdit::How::steps:
        case FieldEdit::How::quiet:
        case FieldEdit::How::consent: break;
    }
    write_rows(record, edit);
    return record;
}

Result<Delta> edit_delta(const Plan& plan, std::span<const RecordKey> keys, const FieldEdit& edit) {
    if (edit.how == FieldEdit::How::set) return edit_field_of_all(plan, keys, edit.field, edit.text);
    if (edit.how == FieldEdit::How::steps && keys.size() == 1) {
        return set_steps(plan, Id<Activity>(keys.front().id), edit.steps);
    }
    if (writes_rows(edit.how)) return rows_delta(plan, keys, edit);
    return edit.how == FieldEdit::How::add ? add_to_set(plan, keys, edit.field, edit.text)
                                           : remove_from_set(plan, keys, edit.field, edit.text);
}

}
