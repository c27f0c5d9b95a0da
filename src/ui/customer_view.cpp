#include "ui/customer_view.h"

#include <algorithm>

#include "plan/query.h"
#include "text/names.h"
#include "ui/customer_words.h"
#include "ui/severity_mark.h"
#include "ui/widget_base.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr float day_column_px = 128;
constexpr float stripe_px = 4;

bool is_narrow() { return ImGui::GetContentRegionAvail().x < 520; }

void draw_summary(const CustomerState& state, const Words& words) {
    const bool calm = state.too_much.empty();
    const SeverityInks inks = inks_of(Severity::conflict);
    const Panel panel(Role::group, "summary", words(Key::accounts_customer),
                      {.padding_px = metrics().panel_padding_px, .height = PanelLook::Height::content});
    const ImVec2 at = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    ImGui::GetWindowDrawList()->AddRectFilled(at, ImVec2(at.x + size.x, at.y + size.y),
                                              colour(calm ? Ink::good_tint : inks.tint), metrics().card_radius_px);
    heading_paragraph(2, state.summary);
    if (calm) {
        paragraph(words(Key::customer_not_too_much), Ink::good_text);
        return;
    }
    text(words(Key::customer_too_much), inks.text, FontSize::body, FontWeight::strong);
    for (const std::string& sentence : state.too_much) paragraph(sentence);
}

struct LineLooks {
    Ink stripe = Ink::border_strong;
    Icon icon = Icon::none;
};

Icon icon_of_channel(Channel channel) {
    switch (channel) {
        case Channel::email:
        case Channel::sms:
        case Channel::post: return Icon::mail;
        case Channel::call: return Icon::phone;
        case Channel::meeting: return Icon::person;
        case Channel::event:
        case Channel::webinar: return Icon::calendar;
        case Channel::social:
        case Channel::ad: return Icon::share;
        case Channel::other:
        case Channel::none: return Icon::none;
    }
    return Icon::none;
}

LineLooks looks_of(const Session& session, const StoryLine& line) {
    switch (line.kind) {
        case StoryKind::touch:
            return {inks_of(role_of(session.plan(), line.team)).strong, icon_of_channel(line.channel)};
        case StoryKind::answer: return {Ink::good, Icon::check};
        case StoryKind::pause:
        case StoryKind::quiet: return {Ink::border_strong, Icon::moon};
    }
    return {};
}

void draw_line_words(const CustomerState::Line& words, const StoryLine& line, ImVec2 at, float width, Ink ink) {
    const bool narrow = is_narrow();
    const float gap = metrics().gap_px;
    float left = at.x;
    float top = at.y;
    {
        const FontScope font(FontSize::body, FontWeight::strong);
        draw_text_cut(ImVec2(left, top), narrow ? width : day_column_px, Ink::text_muted, words.day);
    }
    if (narrow) {
        top += font_px(FontSize::body) + 4;
    } else {
        left += day_column_px + gap;
        width -= day_column_px + gap;
    }
    const FontScope font(FontSize::body);
    draw_text_cut(ImVec2(left, top), width, ink, words.what);
    std::string second = words.who;
    if (!words.consent.empty()) second += "  ·  " + words.consent;
    if (second.empty()) return;
    const FontScope small(FontSize::small);
    const bool refused = line.consent == Consent::denied;
    draw_text_cut(ImVec2(left, top + font_px(FontSize::body) + 4), width, refused ? Ink::block_text : Ink::text_muted,
                  second);
}

void draw_line(const Session& session, const CustomerStory& story, const StoryLine& line,
               const CustomerState::Line& words, std::size_t number, Intents& intents) {
    const IdScope scope(static_cast<int>(number));
    const LineLooks looks = looks_of(session, line);
    const float height = font_px(FontSize::body) + font_px(FontSize::small) + 20 + (is_narrow() ? 18.0F : 0.0F);
    const bool past = line.last.exists() && line.last < session.today();
    const ImU32 stripe = colour(looks.stripe, past ? 0.4F : 1.0F);
    std::string name = words.day + ": " + words.what;
    if (!words.who.empty()) name += ", " + words.who;
    if (!words.consent.empty()) name += ", " + words.consent;
    const bool selected =
        line.kind == StoryKind::touch && session.selection().contains({Kind::activity, line.activity});
    const ItemResult row = list_row("line", name, selected, height, [&](ImVec2 at, ImVec2 size) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddRectFilled(ImVec2(at.x, at.y + 4), ImVec2(at.x + stripe_px, at.y + size.y - 4), stripe, 2);
        const float icon = at.x + stripe_px + metrics().gap_px;
        draw_icon(list, looks.icon, ImVec2(icon, at.y + 9), metrics().icon_px, stripe);
        const float left = icon + metrics().icon_px + metrics().gap_px;
        draw_line_words(words, line, ImVec2(left, at.y + 9), at.x + size.x - left - metrics().gap_px,
                        past ? Ink::text_muted : Ink::text);
    });
    if (row.activated && line.kind == StoryKind::touch) intents.select({Kind::activity, line.activity});
    for (std::size_t each = 0; each < words.findings.size(); ++each) {
        const Finding& finding = story.findings[line.findings[each]];
        const IdScope ids(static_cast<int>(each));
        ImGui::Indent(stripe_px + metrics().large_gap_px + metrics().gap_px);
        if (finding_card("finding", finding.severity, finding.accepted, words.findings[each], session.language())) {
            intents.close_dialog();
            intents.show_finding(finding_id(finding));
        }
        ImGui::Unindent(stripe_px + metrics().large_gap_px + metrics().gap_px);
    }
}

void draw_person(const Session& session, const CustomerState& state, std::size_t number, const Words& words,
                 Intents& intents) {
    const CustomerState::Person& person = state.people[number];
    const StoryPerson& story = state.story.people[number];
    const IdScope scope(story.person.text());
    ImGui::Dummy(ImVec2(0, metrics().gap_px));
    heading(3, person.name);
    std::string facts = person.title;
    if (!person.consents.empty()) facts += (facts.empty() ? "" : "  ·  ") + person.consents;
    if (!facts.empty()) paragraph(facts, Ink::text_muted);
    if (person.lines.empty()) {
        paragraph(words(Key::customer_nothing), Ink::text_muted);
        return;
    }
    const Scope list(Role::listbox, "lines", person.name);
    for (std::size_t each = 0; each < person.lines.size(); ++each) {
        draw_line(session, state.story, story.lines[each], person.lines[each], each, intents);
    }
}

}

void draw_customer(const Session& session, CustomerState& state, Id<Account> account, Intents& intents) {
    refresh_customer(session, state, account);
    const Words words(session.language());
    const IdScope scope("customer");
    draw_summary(state, words);
    if (state.people.empty()) paragraph(words(Key::customer_no_people), Ink::text_muted);
    for (std::size_t each = 0; each < state.people.size(); ++each) draw_person(session, state, each, words, intents);
    ImGui::Dummy(ImVec2(0, metrics().large_gap_px));
}

}
