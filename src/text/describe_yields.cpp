// describe_yields.cpp -- Who gives way and why; touches and decisions as lines.
#include <algorithm>

#include "base/utf8.h"
#include "plan/query.h"
#include "rules/touches.h"
#include "text/catalogue.h"
#include "text/describe.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "text/sentence_parts.h"

namespace concierto {

namespace {

// The activity that stands just before `yielding` in the order: the one that it lost against. Null without another.
const Activity* stands_next(const Plan& plan, const Finding& finding, const Activity& yielding) {
    const Activity* next = nullptr;
    for (const auto id : finding.activities) {
        const Activity* other = plan.find(id);
        if (other == nullptr || other == &yielding || !stands_before(*other, yielding)) continue;
        if (next == nullptr || stands_before(*next, *other)) next = other;
    }
    return next;
}

// Follows the order in which stands_before compares.
std::string difference(Language language, const Activity& yielding, const Activity& stands) {
    const std::string a = visible_text(yielding.title);
    const std::string b = visible_text(stands.title);
    if (stands.requested != yielding.requested) return format_text(language, Key::yields_requested, {a, b});
    if (stands.priority != yielding.priority) {
        return format_text(language, Key::yields_priority, {a, b, yielding.priority, stands.priority});
    }
    if (stands.status != yielding.status) {
        return format_text(language, Key::yields_status,
                           {a, b, lower(name_of(language, yielding.status)), lower(name_of(language, stands.status))});
    }
    if (stands.created != yielding.created) {
        const std::string since = format_date(language, stands.created, DateStyle::with_year);
        if (!yielding.created.exists()) return format_text(language, Key::yields_never_created, {a, b, since});
        return format_text(language, Key::yields_created,
                           {a, b, format_date(language, yielding.created, DateStyle::with_year), since});
    }
    return format_text(language, Key::yields_id, {a, b});
}

std::string step_title(Language language, const std::string& title, const Activity* activity, std::int32_t step) {
    if (activity == nullptr || step < 0 || static_cast<std::size_t>(step) >= activity->steps.size()) return title;
    const Step& one = activity->steps[static_cast<std::size_t>(step)];
    if (one.title.empty()) return format_text(language, Key::touch_step_number, {title, step + 1});
    return format_text(language, Key::touch_step, {title, visible_text(one.title)});
}

}

std::string why_yields(Language language, const Plan& plan, const Finding& finding) {
    const Activity* yielding = finding.yields ? plan.find(finding.yields) : nullptr;
    if (yielding == nullptr) return "";
    const Activity* stands = stands_next(plan, finding, *yielding);
    if (stands == nullptr) return format_text(language, Key::yields_only_one, {visible_text(yielding->title)});
    return difference(language, *yielding, *stands);
}

std::string describe_touch(Language language, const Plan& plan, const FindingTouch& touch) {
    const std::string title =
        step_title(language, activity_title(language, plan, touch.activity), plan.find(touch.activity), touch.step);
    const std::string whom =
        touch.contact ? contact_name(language, plan, touch.contact) : account_name(language, plan, touch.account);
    return format_text(
        language, Key::touch_line,
        {format_range(language, touch.first, touch.last), name_of(language, touch.channel), title, whom});
}

std::string describe_decision(Language language, const Plan& plan, const Decision& decision) {
    const std::string date = format_date(language, decision.date, DateStyle::with_year);
    const std::string reason = visible_text(decision.reason);
    std::string line = decision.by ? format_text(language, Key::decision_line_by,
                                                 {date, reason, person_name(language, plan, decision.by)})
                                   : format_text(language, Key::decision_line, {date, reason});
    if (!decision.until.exists()) return line;
    return format_text(language, Key::decision_holds_until,
                       {line, format_date(language, decision.until, DateStyle::with_year)});
}

}
