#include "ui/inspector_content.h"

#include "base/sort.h"
#include "plan/query.h"
#include "text/describe.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "ui/field_values.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

std::vector<AnyRecord> records_of(const Plan& plan, std::span<const RecordKey> keys) {
    std::vector<AnyRecord> records;
    for (const RecordKey& key : keys) {
        if (std::optional<AnyRecord> record = plan.get(key.kind, key.id)) records.push_back(std::move(*record));
    }
    return records;
}

void add_findings(const Session& session, InspectorContent& content, const RecordKey& key) {
    std::vector<const Finding*> found;
    if (key.kind == Kind::activity) found = session.checked().findings_of(Id<Activity>(key.id));
    if (key.kind == Kind::account) found = session.checked().findings_of(Id<Account>(key.id));
    constexpr std::size_t most = 50;
    for (const Finding* finding : found) {
        if (content.findings.size() == most) break;
        content.findings.push_back({finding_id(*finding), describe(session.language(), session.plan(), *finding),
                                    finding->severity, finding->accepted});
    }
}

void add_comments(const Session& session, InspectorContent& content, const RecordKey& key) {
    const Plan& plan = session.plan();
    std::vector<const Comment*> comments;
    for (const Name id : session.index().of(Link::subject_comments, Name::of(key_text(key)))) {
        if (const Comment* comment = plan.live(Id<Comment>(id))) comments.push_back(comment);
    }
    sort_list(comments, [](const Comment* a, const Comment* b) {
        return a->date != b->date ? a->date < b->date : text_less(a->id, b->id);
    });
    for (const Comment* comment : comments) {
        const std::string author = reference_name(plan, session.language(), Kind::person, comment->by);
        const std::string date = format_date(session.language(), comment->date, DateStyle::with_year);
        content.comments.push_back({author.empty() ? date : author + " · " + date, visible_text(comment->text)});
    }
}

void add_facts(const Session& session, InspectorContent& content, const AnyRecord& record) {
    const Words words(session.language());
    if (const auto* activity = std::get_if<Activity>(&record)) {
        const auto reached = audience_of(session.plan(), session.index(), *activity).size();
        content.facts.push_back(format_range(session.language(), first_day(*activity), last_day(*activity)));
        content.facts.push_back(words(Key::fact_audience, {static_cast<int>(reached)}));
    }
    if (const auto* account = std::get_if<Account>(&record)) {
        const auto contacts = session.index().of(Link::account_contacts, account->id).size();
        const auto activities = session.index().of(Link::account_activities, account->id).size();
        content.facts.push_back(words(Key::count_contacts, {static_cast<int>(contacts)}));
        content.facts.push_back(words(Key::count_activities, {static_cast<int>(activities)}));
    }
    if (const auto* contact = std::get_if<Contact>(&record)) {
        content.facts.push_back(reference_name(session.plan(), session.language(), Kind::account, contact->account));
    }
}

}

bool refresh_inspector(const Session& session, InspectorContent& content) {
    const std::span<const RecordKey> all = session.selection().all();
    const RecordKey* main = session.selection().main();
    std::vector<RecordKey> keys;
    if (main != nullptr) keys = session.selection().of(main->kind);
    const bool same = content.version == session.version() && content.language == session.language() &&
                      content.keys == keys && content.all == all.size();
    if (same) return false;
    content = {};
    content.version = session.version();
    content.language = session.language();
    content.all = all.size();
    const std::vector<AnyRecord> records = records_of(session.plan(), keys);
    content.keys = std::move(keys);
    if (records.empty()) return true;
    content.kind = main->kind;
    const Words words(session.language());
    const bool single = records.size() == 1;
    const int count = static_cast<int>(records.size());
    content.title = single ? visible_text(title_of(records.front()))
                           : words(Key::inspector_several, {count, kind_name_plural(session.language(), content.kind)});
    for (const FieldInfo& info : fields_of(content.kind)) {
        if (info.type == FieldType::id) continue;
        content.fields.push_back(field_value_of(session.plan(), session.language(), info, records));
    }
    if (!single) return true;
    add_facts(session, content, records.front());
    add_findings(session, content, content.keys.front());
    add_comments(session, content, content.keys.front());
    return true;
}

std::vector<FieldGroup> field_groups(Kind kind) {
    switch (kind) {
        case Kind::activity:
            return {
                {Key::group_what,
                 {"title", "status", "team", "channel", "owner", "start", "end", "time", "play", "goal"}},
                {Key::group_audience, {"accounts", "contacts", "audience_tags", "exclude"}},
                {Key::group_message, {"topic", "offer", "steps"}},
                {Key::group_weight, {"priority", "expected_leads", "response_rate", "budget", "requested", "exempt"}},
                {Key::group_note, {"note"}},
                {Key::group_more, {}}};
        case Kind::account:
            return {{Key::group_what, {"name", "domain", "tier", "stage", "owner", "country", "helpers"}},
                    {Key::group_labels, {"tags", "interests"}},
                    {Key::group_quiet, {"no_contact", "quiet"}},
                    {Key::group_note, {"note"}},
                    {Key::group_more, {}}};
        case Kind::contact:
            return {{Key::group_what, {"name", "title", "account", "email", "phone"}},
                    {Key::group_consent, {"consent", "consent_source", "asked_for_call", "paused_from", "paused_to"}},
                    {Key::group_labels, {"interests"}},
                    {Key::group_note, {"note"}},
                    {Key::group_more, {}}};
        default: break;
    }
    std::vector<FieldGroup> groups{{Key::group_what, {}}, {Key::group_more, {}}};
    for (const FieldInfo& info : fields_of(kind)) groups.front().fields.push_back(info.name);
    return groups;
}

bool is_half_width(const FieldInfo& info) {
    switch (info.type) {
        case FieldType::date:
        case FieldType::month:
        case FieldType::time:
        case FieldType::money:
        case FieldType::rate:
        case FieldType::count:
        case FieldType::number:
        case FieldType::choice:
        case FieldType::reference: return true;
        case FieldType::text:
            return info.name == "country" || info.name == "topic" || info.name == "offer" || info.name == "phone" ||
                   info.name == "currency" || info.name == "domain";
        default: return false;
    }
}

}
