// describe_fix.cpp -- What a fix does, what it costs, and how many findings there are.
#include <vector>

#include "base/utf8.h"
#include "text/catalogue.h"
#include "text/describe.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "text/sentence_parts.h"

namespace concierto {

namespace {

bool is_serious(const Finding& finding) {
    return !finding.accepted && (finding.severity == Severity::block || finding.severity == Severity::conflict);
}

int serious_count(const std::vector<Finding>& findings) {
    int count = 0;
    for (const Finding& finding : findings) count += is_serious(finding) ? 1 : 0;
    return count;
}

int warning_count(const std::vector<Finding>& findings) {
    int count = 0;
    for (const Finding& finding : findings) count += !finding.accepted && finding.severity == Severity::warn ? 1 : 0;
    return count;
}

std::string move_text(Language language, const Fix& fix, const std::string& title) {
    if (!fix.possible) return format_text(language, Key::fix_move_impossible, {title});
    if (fix.time.exists()) {
        return format_text(language, Key::fix_move_hour,
                           {title, format_time(fix.time), format_date(language, fix.start)});
    }
    const bool later = fix.days_moved >= 0;
    return format_text(language, later ? Key::fix_move_later : Key::fix_move_earlier,
                       {title, format_date(language, fix.start), later ? fix.days_moved : -fix.days_moved});
}

std::string leave_out_text(Language language, const Fix& fix, const std::string& title) {
    if (!fix.possible) return format_text(language, Key::fix_leave_out_impossible, {title});
    const double share = fix.audience == 0 ? 0 : static_cast<double>(fix.left_out) / fix.audience;
    return format_text(language, Key::fix_leave_out,
                       {title, fix.left_out, fix.audience, format_percent(language, share)});
}

// The activity that a follow-up follows; it is the new one that the fix is about.
Id<Activity> followed_by(const Fix& fix) {
    for (const Change& change : fix.delta.changes()) {
        const auto* added = change.after == nullptr ? nullptr : std::get_if<Activity>(change.after.get());
        if (added != nullptr && added->id == fix.activity) return added->follows;
    }
    return fix.activity;
}

// The titles of the activities that the fix edits.
std::string edited_activities(Language language, const Plan& plan, const Fix& fix) {
    std::vector<std::string> titles;
    for (const Change& change : fix.delta.changes()) {
        if (change.kind != Kind::activity) continue;
        titles.push_back(format_text(language, Key::quoted, {activity_title(language, plan, Id<Activity>(change.id))}));
    }
    return names_list(language, std::move(titles));
}

std::string make_it_one_text(Language language, const Plan& plan, const Fix& fix) {
    if (!fix.possible) return format_text(language, Key::fix_make_it_one_impossible, {});
    const std::string activities = edited_activities(language, plan, fix);
    if (fix.new_play) return format_text(language, Key::fix_new_play, {activities});
    return format_text(language, Key::fix_into_play, {activities, visible_text(fix.play_title)});
}

}

std::string describe_fix(Language language, const Plan& plan, const Fix& fix) {
    const std::string title = activity_title(language, plan, fix.activity);
    switch (fix.kind) {
        case FixKind::move: return move_text(language, fix, title);
        case FixKind::leave_out: return leave_out_text(language, fix, title);
        case FixKind::make_it_one: return make_it_one_text(language, plan, fix);
        case FixKind::hand_over:
            if (!fix.possible) return format_text(language, Key::fix_hand_over_impossible, {title});
            return format_text(language, Key::fix_hand_over, {title, person_name(language, plan, fix.owner)});
        case FixKind::other_channel:
            if (!fix.possible) return format_text(language, Key::fix_other_channel_impossible, {title});
            return format_text(language, Key::fix_other_channel, {title, lower(name_of(language, fix.channel))});
        case FixKind::add_follow_up:
            if (!fix.possible) return format_text(language, Key::fix_add_follow_up_impossible, {title});
            return format_text(language, Key::fix_add_follow_up,
                               {activity_title(language, plan, followed_by(fix)), format_date(language, fix.start)});
        case FixKind::accept: return std::string(text(language, Key::fix_accept));
    }
    return "";
}

std::string_view name_of(Language language, FixKind kind) {
    return text(language, static_cast<Key>(static_cast<int>(Key::fix_kind_move) + static_cast<int>(kind)));
}

std::string describe_cost(Language language, const FindingChange& effect) {
    const int gone = serious_count(effect.lost);
    const int come = serious_count(effect.gained);
    const std::string coming =
        come == 0 ? std::string(text(language, Key::cost_nothing_new)) : format_text(language, Key::cost_comes, {come});
    std::string sentence =
        format_text(language, Key::cost_sentence, {format_text(language, Key::cost_goes, {gone}), coming});
    const int fewer = warning_count(effect.lost);
    const int more = warning_count(effect.gained);
    if (fewer == 0 && more == 0) return sentence;
    return format_text(language, Key::cost_warnings, {sentence, fewer, more});
}

std::string describe(Language language, const FindingCounts& counts) {
    std::vector<std::string> parts;
    const auto add = [&](Key key, std::int64_t count) {
        if (count > 0) parts.push_back(format_text(language, key, {static_cast<long long>(count)}));
    };
    add(Key::counts_block, counts[Severity::block]);
    add(Key::counts_conflict, counts[Severity::conflict]);
    add(Key::counts_warn, counts[Severity::warn]);
    add(Key::counts_info, counts[Severity::info]);
    add(Key::counts_accepted, counts.accepted);
    if (parts.empty()) return std::string(text(language, Key::counts_nothing));
    std::string out;
    for (const std::string& part : parts) {
        if (!out.empty()) out += text(language, Key::list_comma);
        out += part;
    }
    return out;
}

std::string describe(Language language, const Settlement& settlement) {
    return format_text(
        language, Key::settle_summary,
        {static_cast<long long>(settlement.settled), static_cast<long long>(settlement.movable),
         settlement.edits.size(), describe(language, settlement.before), describe(language, settlement.after)});
}

}
