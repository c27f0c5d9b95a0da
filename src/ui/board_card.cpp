#include "ui/board_card.h"

#include <algorithm>

#include "base/utf8.h"
#include "plan/query.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "ui/severity_mark.h"
#include "ui/widget_base.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr float team_bar_px = 4;
constexpr float avatar_px = 22;
constexpr float small_icon_px = 13;
constexpr float line_height = 1.28F;
constexpr std::size_t cards_kept = 2000;  // enough for any screen; then the cache starts anew

std::string initials_of(std::string_view name) {
    std::string out;
    std::size_t at = 0;
    bool begins_word = true;
    int letters = 0;
    while (at < name.size() && letters < 2) {
        const std::size_t from = at;
        const char32_t letter = next_code_point(name, at);
        if (begins_word && letter != ' ') {
            out += name.substr(from, at - from);
            ++letters;
        }
        begins_word = letter == ' ';
    }
    return out;
}

std::string spoken_text(const CardText& card, Language language) {
    const Words words(language);
    std::string spoken = card.channel_name + ", " + card.dates + ", ";
    spoken += card.owner.empty() ? std::string(words(Key::card_nobody)) : card.owner;
    spoken += ", " + words(Key::card_audience, {card.audience});
    if (card.worst != Severity::none) spoken += ", " + std::string(name_of(language, card.worst));
    return spoken;
}

Icon icon_of(Channel channel) {
    switch (channel) {
        case Channel::email:
        case Channel::post: return Icon::mail;
        case Channel::call:
        case Channel::sms: return Icon::phone;
        case Channel::meeting:
        case Channel::event: return Icon::calendar;
        case Channel::webinar: return Icon::goals;
        case Channel::social:
        case Channel::ad: return Icon::share;
        case Channel::other:
        case Channel::none: break;
    }
    return Icon::info;
}

// Two lines at most; the second is cut with an ellipsis.
void draw_title(ImDrawList& list, ImVec2 at, float width, std::string_view title, Ink ink) {
    const FontScope font(FontSize::body, FontWeight::strong);
    const float size = ImGui::GetFontSize();
    const char* begin = title.data();
    const char* end = begin + title.size();
    const char* line_end = ImGui::GetFont()->CalcWordWrapPosition(size, begin, end, width);
    if (line_end == begin) line_end = end;
    list.AddText(at, colour(ink), begin, line_end);
    while (line_end < end && *line_end == ' ') ++line_end;
    if (line_end == end) return;
    draw_text_cut(ImVec2(at.x, at.y + size * line_height), width, ink,
                  std::string_view(line_end, static_cast<std::size_t>(end - line_end)));
}

void draw_when(ImDrawList& list, ImVec2 at, float width, const CardText& card) {
    const FontScope font(FontSize::small);
    draw_icon(list, icon_of(card.channel), ImVec2(at.x, at.y + 1), small_icon_px, colour(Ink::text_muted));
    const float x = at.x + small_icon_px + 5;
    const std::string both = card.channel_name + " · " + card.dates;
    const bool fits = text_size(both).x <= width - small_icon_px - 5;
    draw_text_cut(ImVec2(x, at.y), width - small_icon_px - 5, Ink::text_muted, fits ? both : card.dates);
}

void draw_avatar(ImDrawList& list, ImVec2 at, const CardText& card, const TeamInks& inks) {
    const FontScope font(FontSize::small, FontWeight::strong);
    const ImVec2 centre(at.x + avatar_px / 2, at.y + avatar_px / 2);
    if (card.owner.empty()) {
        list.AddCircle(centre, avatar_px / 2 - 1, colour(Ink::border_strong));
        draw_icon(list, Icon::person, ImVec2(centre.x - 6, centre.y - 6), 12, colour(Ink::text_muted));
        return;
    }
    list.AddCircleFilled(centre, avatar_px / 2, colour(inks.tint));
    const ImVec2 size = text_size(card.initials);
    draw_text(ImVec2(centre.x - size.x / 2, centre.y - size.y / 2), inks.text, card.initials);
}

void draw_foot(ImDrawList& list, ImVec2 at, float width, const CardText& card, const TeamInks& inks,
               Language language) {
    draw_avatar(list, at, card, inks);
    const float middle = at.y + avatar_px / 2;
    float right = at.x + width;
    if (card.worst != Severity::none) {
        right = draw_severity_pill(list, right, middle, card.worst, language) - metrics().gap_px;
    }
    const FontScope font(FontSize::small);
    const float y = middle - ImGui::GetFontSize() / 2;
    const float count = text_size(card.audience).x;
    const float left = at.x + avatar_px + 6;
    const float room = right - left;
    if (room < count + small_icon_px + 4) return;
    const float mark = right - count - small_icon_px - 4;
    draw_icon(list, Icon::accounts, ImVec2(mark, middle - small_icon_px / 2), small_icon_px, colour(Ink::text_muted));
    draw_text(ImVec2(right - count, y), Ink::text_muted, card.audience);
    if (mark - left > 40) draw_text_cut(ImVec2(left, y), mark - left - 6, Ink::text_muted, card.owner);
}

void draw_ground(ImDrawList& list, Box box, CardLook look, const TeamInks& inks) {
    const float radius = metrics().card_radius_px;
    const ImVec2 from(box.x, box.y);
    const ImVec2 to(box.right(), box.bottom());
    const float lift = look == CardLook::floating ? 8.0F : look == CardLook::hovered ? 3.0F : 1.0F;
    // Only what will be seen of the shadow and of the team's bar: each layer costs.
    list.AddRectFilled(ImVec2(from.x, to.y - 2 * radius), ImVec2(to.x, to.y + lift), colour(Ink::shadow, 0.6F), radius,
                       ImDrawFlags_RoundCornersBottom);
    list.AddRectFilled(from, ImVec2(from.x + 2 * radius, to.y), colour(inks.strong), radius,
                       ImDrawFlags_RoundCornersLeft);
    list.AddRectFilled(ImVec2(from.x + team_bar_px, from.y), to, colour(Ink::raised), radius,
                       ImDrawFlags_RoundCornersRight);
    list.AddRect(from, to, colour(Ink::border), radius);
    if (look == CardLook::selected) {
        list.AddRectFilled(ImVec2(from.x + team_bar_px, from.y), to, colour(Ink::accent_tint, 0.55F), radius,
                           ImDrawFlags_RoundCornersRight);
        list.AddRect(from, to, colour(Ink::accent), radius, 0, 2);
    }
}

}

CardText card_text(const Session& session, const Activity& activity) {
    const Plan& plan = session.plan();
    const Language language = session.language();
    CardText card;
    card.title = shown_name(language, activity.title);
    card.dates = format_range(language, first_day(activity), last_day(activity));
    card.channel = activity.channel;
    card.channel_name = name_of(language, activity.channel);
    if (const Person* owner = plan.live(activity.owner)) {
        card.owner = visible_text(owner->name);
        card.initials = initials_of(card.owner);
    }
    const auto reached = audience_of(plan, session.index(), activity).size();
    card.audience = format_number(language, static_cast<std::int64_t>(reached));
    card.team = role_of(plan, activity.team);
    card.worst = session.checked().worst_for(activity.id);
    card.spoken = spoken_text(card, language);
    return card;
}

const CardText& cached_card(const Session& session, BoardState& state, const Activity& activity) {
    const bool stale = state.cards_version != session.version() || state.cards_language != session.language();
    if (stale || state.cards.size() > cards_kept) state.cards.clear();
    state.cards_version = session.version();
    state.cards_language = session.language();
    const auto found = state.cards.find(activity.id);
    if (found != state.cards.end()) return found->second;
    return state.cards.emplace(activity.id, card_text(session, activity)).first->second;
}

void draw_card(ImDrawList& list, Box box, const CardText& card, CardLook look, Language language) {
    if (look == CardLook::left_behind) {
        list.AddRect(ImVec2(box.x, box.y), ImVec2(box.right(), box.bottom()), colour(Ink::border_strong, 0.5F),
                     metrics().card_radius_px);
        return;
    }
    const TeamInks inks = inks_of(card.team);
    draw_ground(list, box, look, inks);
    const float padding = metrics().gap_px + 2;
    const ImVec2 at(box.x + team_bar_px + padding, box.y + padding - 1);
    const float width = box.width - team_bar_px - 2 * padding;
    draw_title(list, at, width, card.title, Ink::text);
    draw_when(list, ImVec2(at.x, box.bottom() - padding - avatar_px - small_icon_px - 7), width, card);
    draw_foot(list, ImVec2(at.x, box.bottom() - padding - avatar_px + 2), width, card, inks, language);
}

}
