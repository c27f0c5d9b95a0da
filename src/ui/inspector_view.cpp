#include "ui/inspector_view.h"

#include <algorithm>

#include "text/describe.h"
#include "text/names.h"
#include "ui/field_form.h"
#include "ui/inspector_content.h"
#include "ui/severity_mark.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

EditLabel label_of(const InspectorContent& content, const FieldEdit& edit) {
    EditLabel label{.verb = EditVerb::change_field,
                    .subject = content.title,
                    .count = static_cast<std::int32_t>(content.keys.size()),
                    .kind = content.kind,
                    .detail = edit.field,
                    .group = {}};
    if (edit.field == "status" && content.kind == Kind::activity) label.verb = EditVerb::change_status;
    if (edit.how == FieldEdit::How::steps) label.verb = EditVerb::change_steps;
    if (content.keys.size() == 1) label.group = key_text(content.keys.front()) + "/" + edit.field;
    return label;
}

void carry_out(const Session& session, InspectorState& state, Intents& intents, const FieldEdit& edit) {
    Result<Delta> delta = edit_delta(session.plan(), state.content.keys, edit);
    const bool refused = !delta.ok() && delta.error().kind != ErrorKind::nothing_to_do;
    if (refused) {
        state.editing.problems[edit.field] = describe_in_form(session.language(), state.content.kind, delta.error());
        state.editing.refused[edit.field] = edit.typed;
        return;
    }
    state.editing.problems.erase(edit.field);
    state.editing.refused.erase(edit.field);
    if (delta.ok()) intents.add(intent::Commit{delta.take(), label_of(state.content, edit)});
    if (edit.phase == Edited::committed) intents.add(intent::EndTextEdit{});
}

const FieldValue* field_in(const InspectorContent& content, std::string_view name) {
    const auto found = std::find_if(content.fields.begin(), content.fields.end(),
                                    [&](const FieldValue& value) { return value.info->name == name; });
    return found == content.fields.end() ? nullptr : &*found;
}

// Half-wide fields stand two by two.
class FieldRows {
  public:
    explicit FieldRows(float width) : width_(width) {}
    float next(const FieldInfo& info) {
        const bool half = is_half_width(info);
        if (half && half_open_) {
            ImGui::SameLine(0, metrics().gap_px);
            half_open_ = false;
            return half_width();
        }
        half_open_ = half;
        return half ? half_width() : width_;
    }

  private:
    float half_width() const { return (width_ - metrics().gap_px) / 2; }
    float width_;
    bool half_open_ = false;
};

void draw_group(const Session& session, InspectorState& state, Intents& intents,
                const std::vector<std::string_view>& fields) {
    const Availability availability = available_if(session.can_edit());
    FieldRows rows(ImGui::GetContentRegionAvail().x);
    for (const std::string_view name : fields) {
        const FieldValue* value = field_in(state.content, name);
        if (value == nullptr) continue;
        const float width = rows.next(*value->info);
        if (state.focus_field == name) {
            focus_control(id_of(name));
            state.focus_field.clear();
        }
        if (const auto edit = draw_field(session, state.editing, *value, width, availability)) {
            carry_out(session, state, intents, *edit);
        }
    }
}

std::vector<std::string_view> fields_beyond(const InspectorContent& content, const std::vector<FieldGroup>& groups) {
    std::vector<std::string_view> left;
    for (const FieldValue& value : content.fields) {
        const bool named = std::any_of(groups.begin(), groups.end(), [&](const FieldGroup& group) {
            return std::find(group.fields.begin(), group.fields.end(), value.info->name) != group.fields.end();
        });
        if (!named) left.push_back(value.info->name);
    }
    return left;
}

void group_title(std::string_view title) {
    ImGui::Dummy(ImVec2(0, metrics().small_gap_px));
    separator();
    ImGui::Dummy(ImVec2(0, metrics().small_gap_px));
    heading(3, title);
}

void draw_fields(const Session& session, InspectorState& state, Intents& intents) {
    const Words words(session.language());
    const std::vector<FieldGroup> groups = field_groups(state.content.kind);
    // Where records begin, so that an edit that is still under way never lands on another record.
    const IdScope scope(key_text(state.content.keys.front()));
    for (const FieldGroup& group : groups) {
        if (group.fields.empty()) continue;
        if (&group != &groups.front()) group_title(words(group.title));
        draw_group(session, state, intents, group.fields);
    }
    const std::vector<std::string_view> more = fields_beyond(state.content, groups);
    if (!more.empty()) {
        ImGui::Dummy(ImVec2(0, metrics().small_gap_px));
        separator();
        if (toggle_button("more", words(Key::group_more), state.more_open,
                          {.icon = state.more_open ? Icon::chevron_down : Icon::chevron_right})) {
            state.more_open = !state.more_open;
        }
        if (state.more_open) draw_group(session, state, intents, more);
    }
    if (const auto edit = draw_picker(session, state.editing, state.content.fields)) {
        carry_out(session, state, intents, *edit);
    }
}

void draw_findings(const Session& session, const InspectorContent& content, Intents& intents) {
    if (content.findings.empty()) return;
    const Words words(session.language());
    group_title(words(Key::group_findings, {static_cast<int>(content.findings.size())}));
    const Scope list(concierto::Role::list, "findings", words(Key::view_conflicts));
    for (const FindingLine& line : content.findings) {
        const IdScope row(line.id);
        if (finding_card("open", line.severity, line.accepted, line.sentence, session.language())) {
            intents.show_finding(line.id);
        }
    }
}

void add_comment(const Session& session, InspectorState& state, Intents& intents, std::uint64_t random) {
    Comment comment;
    comment.id = Id<Comment>(NewIds(session.plan(), random).next(Kind::comment));
    comment.on = key_text(state.content.keys.front());
    comment.date = session.today();
    comment.text = state.comment;
    EditLabel label{
        .verb = EditVerb::add, .subject = state.comment, .count = 1, .kind = Kind::comment, .detail = {}, .group = {}};
    intents.commit(add_record(session.plan(), comment), std::move(label));
    state.comment.clear();
}

void draw_comments(const Session& session, InspectorState& state, Intents& intents) {
    const Words words(session.language());
    group_title(words(Key::group_comments));
    for (const CommentLine& line : state.content.comments) {
        text(line.author_and_date, Ink::text_muted, FontSize::small, FontWeight::strong);
        paragraph(line.text);
        ImGui::Dummy(ImVec2(0, metrics().small_gap_px));
    }
    if (!session.can_edit()) return;
    text_area("comment", words(Key::comment_new), state.comment,
              {.label = LabelPlace::hidden, .placeholder = words(Key::comment_new), .lines = 2});
    const Availability ready = available_if(!state.comment.empty());
    if (button("add_comment", words(Key::comment_add), ButtonKind::normal, {.availability = ready})) {
        add_comment(session, state, intents, state.random);
    }
}

void draw_title(const Session& session, const InspectorState& state, Intents& intents) {
    const Words words(session.language());
    const InspectorContent& content = state.content;
    text(kind_name(session.language(), content.kind), Ink::text_muted, FontSize::small, FontWeight::strong);
    ImGui::SameLine(ImGui::GetContentRegionAvail().x - metrics().control_height_px + ImGui::GetCursorPosX());
    if (icon_button("close", Icon::close, words(Key::inspector_close))) intents.clear_selection();
    {
        const FontScope font(FontSize::heading, FontWeight::strong);
        heading_paragraph(2, content.title);
    }
    std::string facts;
    for (const std::string& fact : content.facts) facts += facts.empty() ? fact : "  ·  " + fact;
    if (!facts.empty()) paragraph(facts, Ink::text_muted);
}

void draw_buttons(const Session& session, const InspectorContent& content, Intents& intents) {
    const Words words(session.language());
    const bool single = content.keys.size() == 1;
    if (content.kind == Kind::account && single) {
        if (button("customer", words(Key::open_customer_view), ButtonKind::normal,
                   {.width = -1, .icon = Icon::accounts})) {
            intents.open_dialog(concierto::Dialog{DialogKind::account, {content.keys.front()}, {}});
        }
    }
    if (!session.can_edit()) return;
    if (content.kind == Kind::activity) {
        if (button("duplicate", words(Key::button_duplicate), ButtonKind::normal, {.icon = Icon::copy})) {
            intents.run(ActionId::duplicate);
        }
        ImGui::SameLine();
    }
    if (button("delete", words(Key::button_delete), ButtonKind::danger, {.icon = Icon::trash})) {
        intents.run(ActionId::remove);
    }
}

}

void draw_inspector(const Session& session, InspectorState& state, Intents& intents) {
    const std::vector<RecordKey> before = state.content.keys;
    refresh_inspector(session, state.content);
    if (before != state.content.keys) state.editing = {};
    if (state.content.fields.empty()) return;
    draw_title(session, state, intents);
    draw_findings(session, state.content, intents);
    if (!state.content.findings.empty()) group_title(Words(session.language())(Key::group_what));
    draw_fields(session, state, intents);
    if (state.content.keys.size() == 1) draw_comments(session, state, intents);
    ImGui::Dummy(ImVec2(0, metrics().gap_px));
    separator();
    ImGui::Dummy(ImVec2(0, metrics().small_gap_px));
    draw_buttons(session, state.content, intents);
    ImGui::Dummy(ImVec2(0, metrics().large_gap_px));
}

}
