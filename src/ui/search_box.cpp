#include "ui/search_box.h"

#include <algorithm>

#include "plan/filter_keys.h"
#include "ui/field_values.h"
#include "ui/widget_base.h"
#include "ui/words.h"

namespace concierto::ui {
namespace {

constexpr std::size_t most_offers = 8;
constexpr float list_padding_px = 4;

std::string meaning_of_key(Language language, const FilterKeyInfo& key) {
    switch (key.key) {
        case FilterKey::has: return {};
        case FilterKey::tag: return field_name(language, Kind::account, "tags");
        case FilterKey::leads: return field_name(language, Kind::activity, "expected_leads");
        case FilterKey::owner: return field_name(language, Kind::activity, key.name);
        default: break;
    }
    return key.value == FilterValue::record ? std::string(kind_name(language, key.kind))
                                            : field_name(language, key.kind, key.name);
}

// Keys are offered where the term has no colon yet, values behind one; a value may end in a colon too.
bool is_key(std::string_view source, const FilterCompletion& offer) {
    const bool begins_term = offer.begin == 0 || source[offer.begin - 1] == ' ' || source[offer.begin - 1] == '-';
    return offer.label.empty() && offer.text.ends_with(':') && begins_term;
}

std::string meaning_of(Language language, std::string_view source, const FilterCompletion& offer) {
    if (!offer.label.empty()) return visible_text(offer.label);
    if (is_key(source, offer)) {
        const FilterKeyInfo* key = filter_key(std::string_view(offer.text).substr(0, offer.text.size() - 1));
        return key == nullptr ? std::string() : meaning_of_key(language, *key);
    }
    const std::string_view before = source.substr(0, source.find_last_of(':', offer.begin));
    const std::size_t space = before.find_last_of(" -");
    const FilterKeyInfo* key = filter_key(space == std::string_view::npos ? before : before.substr(space + 1));
    if (key == nullptr || key->choices.empty()) return {};
    const std::string name = choice_name(language, key->choices, offer.text);
    return name == offer.text ? std::string() : name;
}

std::string spoken(const SearchState::Offer& offer) {
    return offer.meaning.empty() ? offer.completion.text : offer.completion.text + ", " + offer.meaning;
}

void refresh_offers(const Session& session, SearchState& state) {
    if (state.version == session.version() && state.offered_for == state.text) return;
    state.version = session.version();
    state.offered_for = state.text;
    state.chosen = -1;
    state.offers.clear();
    for (FilterCompletion& each : complete_filter(session.plan(), state.text, state.text.size(), most_offers)) {
        const bool stands_there = state.text.substr(each.begin, each.end - each.begin) == each.text;
        if (stands_there) continue;
        std::string meaning = meaning_of(session.language(), state.text, each);
        state.offers.push_back({std::move(each), std::move(meaning)});
    }
}

void take(const FilterCompletion& offer, SearchState& state, NodeId field, Intents& intents) {
    const bool goes_on = is_key(state.text, offer);
    state.text = state.text.substr(0, offer.begin) + offer.text + (goes_on ? "" : " ");
    state.source = state.text;
    state.pointed = false;
    surface().typed.erase(field);
    intents.set_filter(state.text);
    focus_control(field);
}

void step(SearchState& state, int by) {
    const int count = static_cast<int>(state.offers.size());
    state.chosen = std::clamp(state.chosen + by, -1, count - 1);
    if (state.chosen < 0) return;
    announce(spoken(state.offers[static_cast<std::size_t>(state.chosen)]));
}

void draw_offer(const SearchState::Offer& offer, ImVec2 at, ImVec2 size) {
    const FontScope font(FontSize::body);
    const float y = at.y + (size.y - ImGui::GetFontSize()) / 2;
    const float gap = metrics().gap_px;
    draw_text_cut(ImVec2(at.x + gap, y), size.x * 0.45F, Ink::text, offer.completion.text);
    draw_text_cut(ImVec2(at.x + size.x * 0.5F, y), size.x * 0.5F - gap, Ink::text_muted, offer.meaning);
}

// The number of the offer that was pressed; -1: none.
int draw_offers(const Words& words, SearchState& state, ImVec2 at, float width) {
    int pressed = -1;
    const float row = metrics().row_height_px;
    const ImVec2 size(width, static_cast<float>(state.offers.size()) * row + 2 * list_padding_px);
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(list_padding_px, list_padding_px));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGui::Begin("search_offers", nullptr,
                 ImGuiWindowFlags_Tooltip | ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing);
    const ImRect rect(at, ImVec2(at.x + size.x, at.y + size.y));
    surface().outline.open_layer(node_of(id_of("offers"), rect, Role::listbox, words(Key::search_offers)));
    for (std::size_t each = 0; each < state.offers.size(); ++each) {
        const SearchState::Offer& offer = state.offers[each];
        const IdScope scope(static_cast<int>(each));
        const ItemResult item = list_row("offer", spoken(offer), static_cast<int>(each) == state.chosen, row,
                                         [&offer](ImVec2 from, ImVec2 room) { draw_offer(offer, from, room); });
        if (item.activated) pressed = static_cast<int>(each);
    }
    surface().outline.close();
    // The press takes the focus out of the field before it is released.
    const bool pressing = ImGui::IsMouseDown(ImGuiMouseButton_Left) || ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    state.pointed = pressing && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    ImGui::End();
    ImGui::PopStyleVar(2);
    return pressed;
}

// The list lies over the page, so it is drawn after the field has its place in the bar.
void offer_words(const Session& session, SearchState& state, NodeId field, const ImRect& rect, Intents& intents) {
    const bool focused = focused_control() == field;
    const bool begins_term = state.text.empty() || state.text.back() == ' ';
    if ((!focused && !state.pointed) || !begins_term) state.wanted = false;
    if (focused && begins_term && take_key("ArrowDown")) state.wanted = true;
    if (!focused && !state.pointed) state.dismissed.clear();
    const bool dismissed = !state.text.empty() && state.dismissed == state.text;
    if ((!focused && !state.pointed) || (begins_term && !state.wanted) || dismissed) {
        state.pointed = false;
        state.chosen = -1;
        return;
    }
    refresh_offers(session, state);
    if (state.offers.empty()) return;
    if (focused && take_key("ArrowDown")) step(state, 1);
    if (focused && take_key("ArrowUp")) step(state, -1);
    int pressed = draw_offers(Words(session.language()), state, ImVec2(rect.Min.x, rect.Max.y + 4), rect.GetWidth());
    if (focused && state.chosen >= 0 && take_key("Enter")) pressed = state.chosen;
    if (focused && pressed < 0 && (take_key("Enter") || take_key("Escape"))) state.dismissed = state.text;
    if (pressed >= 0) take(state.offers[static_cast<std::size_t>(pressed)].completion, state, field, intents);
}

}

void draw_search(Workspace& workspace, SearchState& state, float width_px, Intents& intents) {
    const Session& session = workspace.session();
    const Words words(session.language());
    const std::string& source = session.filter().source;
    if (state.source != source) state.text = state.source = source;
    const NodeId field = id_of("search");
    if (workspace.take_focus_search()) focus_control(field);
    const FieldLook look{.width = width_px,
                         .label = LabelPlace::hidden,
                         .placeholder = words(Key::bar_search_hint),
                         .availability = available_if(session.has_plan())};
    const Edited edited = search_field("search", words(Key::bar_search), state.text, look);
    const ImRect rect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    state.typing = focused_control() == field;
    if (edited != Edited::no) {
        state.source = state.text;
        intents.set_filter(state.text);
    }
    if (session.has_plan()) offer_words(session, state, field, rect, intents);
}

}
