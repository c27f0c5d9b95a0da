#include <algorithm>
#include <cmath>

#include "base/sort.h"
#include "plan/activity_edits.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "ui/timeline_canvas.h"
#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

void refresh_ideas(const Session& session, TimelineState& state) {
    if (state.ideas_version == session.shown_version()) return;
    state.ideas_version = session.shown_version();
    state.ideas.clear();
    for (const Activity& activity : session.plan().table<Activity>()) {
        if (activity.status == Status::idea && session.shows(activity)) state.ideas.push_back(activity.id);
    }
    sort_list(state.ideas, [&session](Id<Activity> a, Id<Activity> b) {
        const Activity& first = *session.plan().find(a);
        const Activity& second = *session.plan().find(b);
        return first.start != second.start ? first.start < second.start : text_less(a, b);
    });
}

Result<Delta> planned_on(const Plan& plan, Id<Activity> idea, Date day) {
    const Activity* activity = plan.live(idea);
    if (activity == nullptr) return Error{ErrorKind::no_such_record, key_text({Kind::activity, idea})};
    Activity planned = *activity;
    planned.status = Status::planned;
    if (planned.end.exists()) planned.end = planned.end + (day - planned.start);
    planned.start = day;
    return replace_record(plan, planned);
}

void plan_idea(const Session& session, Id<Activity> idea, Date day, Intents& intents) {
    EditLabel label;
    label.verb = EditVerb::move;
    if (const Activity* activity = session.plan().find(idea)) label.subject = activity->title;
    intents.commit(planned_on(session.plan(), idea, day), std::move(label));
}

void draw_idea(const Session& session, TimelineState& state, const Words& words, Id<Activity> idea, Intents& intents) {
    const Activity& activity = *session.plan().find(idea);
    const RecordKey key{Kind::activity, idea};
    const float height = metrics().row_height_px + metrics().large_gap_px;
    const std::string when = format_date(words.language(), activity.start);
    const ItemResult row =
        list_row(idea.text(), activity.title, session.selection().contains(key), height, [&](ImVec2 at, ImVec2 size) {
            const float left = at.x + metrics().gap_px;
            const float room = size.x - 2 * metrics().gap_px;
            {
                const FontScope font(FontSize::body, FontWeight::strong);
                draw_text_cut(ImVec2(left, at.y + 7), room, Ink::text, activity.title);
            }
            const FontScope font(FontSize::small);
            draw_text_cut(ImVec2(left, at.y + size.y - 21), room, Ink::text_muted,
                          std::string(name_of(words.language(), activity.channel)) + "  ·  " + when);
        });
    if (row.activated) intents.select(key);
    const bool held = row.hovered && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (held && session.can_edit() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 6) &&
        state.drag.kind == TimelineDrag::Kind::none) {
        state.drag.kind = TimelineDrag::Kind::tray;
        state.drag.activity = idea;
    }
}

}

void draw_tray(const Session& session, TimelineState& state, const Words& words, Intents& intents) {
    refresh_ideas(session, state);
    const Panel panel(Role::region, "unscheduled", words(Key::timeline_unscheduled),
                      {.kind = PanelKind::surface, .scrolling = Scrolling::down, .padding_px = metrics().gap_px});
    heading(3, words(Key::timeline_unscheduled));
    paragraph(words(Key::timeline_unscheduled_help), Ink::text_muted);
    if (state.ideas.empty()) paragraph(words(Key::timeline_no_ideas), Ink::text_muted);
    for (const Id<Activity> idea : state.ideas) {
        const IdScope scope(idea.text());
        draw_idea(session, state, words, idea, intents);
        if (!session.can_edit()) continue;
        const Date day = std::max(session.plan().find(idea)->start, session.today());
        const std::string name = words(Key::timeline_plan_idea_help, {format_date(words.language(), day)});
        if (button("plan", name, ButtonKind::quiet, {.icon = Icon::plus})) plan_idea(session, idea, day, intents);
    }
}

void follow_tray_drag(const TimelineCanvas& canvas, Intents& intents) {
    TimelineDrag& drag = canvas.state.drag;
    if (drag.kind != TimelineDrag::Kind::tray) return;
    if (take_key("Escape")) {
        drag = {};
        return;
    }
    const ImVec2 pointer = ImGui::GetMousePos();
    const bool over = pointer.x >= canvas.at.x && pointer.x < canvas.right() && pointer.y >= canvas.at.y &&
                      pointer.y < canvas.bottom();
    const Date day = canvas.state.axis.day_at(pointer.x - canvas.at.x);
    if (over) {
        const float x = canvas.at.x + canvas.state.axis.x_of(day);
        ImDrawList& list = *ImGui::GetForegroundDrawList();
        list.AddRectFilled(ImVec2(x, canvas.at.y),
                           ImVec2(x + static_cast<float>(canvas.state.axis.px_per_day), canvas.bottom()),
                           colour(Ink::accent, 0.15F));
        const std::string when = format_date(canvas.words.language(), day);
        list.AddText(ImVec2(pointer.x + 14, pointer.y + 14), colour(Ink::text), when.c_str());
    }
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
    const Id<Activity> idea = drag.activity;
    drag = {};
    if (over) plan_idea(canvas.session, idea, day, intents);
}

}
