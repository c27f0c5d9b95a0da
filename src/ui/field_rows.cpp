#include "ui/field_rows.h"

#include <algorithm>

#include "base/number.h"
#include "text/names.h"

namespace concierto::ui {
namespace {

constexpr float row_gap_px = 6;
constexpr float day_width_px = 64;
constexpr float time_width_px = 78;

const FieldLook& bare(FieldLook& look, float width) {
    look.width = width;
    look.label = LabelPlace::hidden;
    return look;
}

std::vector<std::string> channel_options(const FieldForm& form) {
    std::vector<std::string> names{form.words(Key::step_same_channel, {})};
    for (std::size_t each = 1; each < EnumTexts<Channel>::texts.size(); ++each) {
        names.emplace_back(name_of(form.words.language(), static_cast<Channel>(each)));
    }
    return names;
}

FieldEdit steps_edit(const FieldValue& value, std::vector<Step> steps) {
    return {.how = FieldEdit::How::steps, .field = std::string(value.info->name), .steps = std::move(steps)};
}

FieldEdit quiet_edit(const FieldValue& value, std::vector<QuietRange> quiet) {
    return {.how = FieldEdit::How::quiet, .field = std::string(value.info->name), .quiet = std::move(quiet)};
}

// Day, channel and time on one line, the title below. True when the step was changed.
bool draw_step(const FieldForm& form, Step& step, std::span<const std::string> channels) {
    bool changed = false;
    FieldLook look{.availability = form.availability};
    std::string day = std::to_string(step.day);
    if (number_field("day", form.words(Key::step_day), day, bare(look, day_width_px)) == Edited::committed) {
        const std::optional<std::int64_t> number = parse_scaled(day, 0);
        if (number && *number >= 0 && *number < 40000) {
            step.day = static_cast<Count>(*number);
            changed = true;
        }
    }
    ImGui::SameLine(0, row_gap_px);
    int channel = static_cast<int>(step.channel);
    const float remove_width = metrics().control_height_px;
    const float channel_width = form.width - day_width_px - time_width_px - remove_width - 3 * row_gap_px;
    if (combo("channel", form.words(Key::field_channel), channel, channels, bare(look, channel_width))) {
        step.channel = static_cast<Channel>(channel);
        changed = true;
    }
    ImGui::SameLine(0, row_gap_px);
    std::string time = step.time.text();
    look.placeholder = form.words(Key::placeholder_time);
    if (text_field("time", form.words(Key::field_time), time, bare(look, time_width_px)) == Edited::committed) {
        const TimeOfDay parsed = TimeOfDay::parse(time);
        if (parsed.exists() || time.empty()) {
            step.time = parsed;
            changed = true;
        }
    }
    return changed;
}

bool draw_step_title(const FieldForm& form, Step& step) {
    FieldLook look{.availability = form.availability};
    look.placeholder = form.words(Key::step_title);
    return text_field("title", form.words(Key::step_title), step.title, bare(look, form.width)) == Edited::committed;
}

bool remove_row(const FieldForm& form, Key name) {
    ImGui::SameLine(0, row_gap_px);
    return icon_button("remove", Icon::close, form.words(name), {.availability = form.availability});
}

bool draw_range_day(const FieldForm& form, std::string_view id, Key name, Date& day, float width) {
    FieldLook look{.availability = form.availability};
    std::string typed = day.text();
    if (date_field(id, form.words(name), typed, bare(look, width)) != Edited::committed) return false;
    const Date parsed = Date::parse(typed);
    if (!parsed.exists() && !typed.empty()) return false;
    day = parsed;
    return true;
}

bool draw_range_reason(const FieldForm& form, QuietRange& range) {
    FieldLook look{.availability = form.availability};
    look.placeholder = form.words(Key::field_reason);
    return text_field("reason", form.words(Key::field_reason), range.reason, bare(look, form.width)) ==
           Edited::committed;
}

}

std::optional<FieldEdit> draw_steps(const FieldForm& form, const FieldValue& value) {
    field_label(value.label);
    const Scope group(outline_group, value.info->name, value.label);
    const IdScope scope(value.info->name);
    std::vector<Step> steps = value.steps;
    const std::vector<std::string> channels = channel_options(form);
    bool changed = false;
    std::size_t removed = steps.size();
    for (std::size_t each = 0; each < steps.size(); ++each) {
        const IdScope row(static_cast<int>(each));
        const Scope named(outline_group, "step", form.words(Key::step_number, {static_cast<int>(each) + 1}));
        changed |= draw_step(form, steps[each], channels);
        if (remove_row(form, Key::step_remove)) removed = each;
        changed |= draw_step_title(form, steps[each]);
        ImGui::Dummy(ImVec2(0, metrics().small_gap_px));
    }
    if (removed < steps.size()) {
        steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(removed));
        return steps_edit(value, std::move(steps));
    }
    if (button("add", form.words(Key::step_add), ButtonKind::quiet,
               {.icon = Icon::plus, .availability = form.availability})) {
        Step step;
        if (!steps.empty()) step.day = steps.back().day + 3;
        steps.push_back(step);
        changed = true;
    }
    if (!changed) return std::nullopt;
    return steps_edit(value, std::move(steps));
}

std::optional<FieldEdit> draw_quiet(const FieldForm& form, const FieldValue& value) {
    field_label(value.label);
    const Scope group(outline_group, value.info->name, value.label);
    const IdScope scope(value.info->name);
    std::vector<QuietRange> ranges = value.quiet;
    bool changed = false;
    std::size_t removed = ranges.size();
    const float half = (form.width - metrics().control_height_px - 2 * row_gap_px) / 2;
    for (std::size_t each = 0; each < ranges.size(); ++each) {
        const IdScope row(static_cast<int>(each));
        const Scope named(outline_group, "range", form.words(Key::quiet_number, {static_cast<int>(each) + 1}));
        changed |= draw_range_day(form, "from", Key::field_from, ranges[each].from, half);
        ImGui::SameLine(0, row_gap_px);
        changed |= draw_range_day(form, "to", Key::field_to, ranges[each].to, half);
        if (remove_row(form, Key::quiet_remove)) removed = each;
        changed |= draw_range_reason(form, ranges[each]);
    }
    if (removed < ranges.size()) {
        ranges.erase(ranges.begin() + static_cast<std::ptrdiff_t>(removed));
        return quiet_edit(value, std::move(ranges));
    }
    if (button("add", form.words(Key::quiet_add), ButtonKind::quiet,
               {.icon = Icon::plus, .availability = form.availability})) {
        ranges.emplace_back();
        changed = true;
    }
    if (!changed) return std::nullopt;
    return quiet_edit(value, std::move(ranges));
}

std::optional<FieldEdit> draw_consent(const FieldForm& form, const FieldValue& value) {
    field_label(value.label);
    const Scope group(outline_group, value.info->name, value.label);
    const IdScope scope(value.info->name);
    std::vector<std::string> options;
    for (std::size_t each = 0; each < EnumTexts<Consent>::texts.size(); ++each) {
        options.emplace_back(name_of(form.words.language(), static_cast<Consent>(each)));
    }
    const float half = (form.width - metrics().gap_px) / 2;
    std::optional<FieldEdit> edit;
    for (std::size_t each = 1; each < value.consent.size(); ++each) {
        const auto channel = static_cast<Channel>(each);
        int chosen = value.mixed ? -1 : static_cast<int>(value.consent[each]);
        if (each % 2 == 0) ImGui::SameLine(0, metrics().gap_px);
        const FieldLook look{.width = half, .availability = form.availability};
        if (!combo(EnumTexts<Channel>::texts[each], name_of(form.words.language(), channel), chosen, options, look)) {
            continue;
        }
        edit = FieldEdit{.how = FieldEdit::How::consent, .field = std::string(value.info->name)};
        edit->channel = channel;
        edit->consent = static_cast<Consent>(chosen);
    }
    return edit;
}

}
