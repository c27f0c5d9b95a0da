#include "ui/surface.h"

#include <algorithm>

#include "ui/item_check.h"
#include "ui/widget_base.h"

namespace concierto::ui {

Surface& surface() {
    static Surface the_surface;
    return the_surface;
}

void want_frame_after(double seconds) {
    double& wanted = surface().frame_wanted_after_s;
    wanted = wanted < 0 ? seconds : std::min(wanted, seconds);
}

namespace {

// A dialog whose view has stopped drawing it is gone for the person, so it must be for ImGui, which would keep the keys
// for it.
void close_forgotten_popups() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    for (int level = 0; level < context.OpenPopupStack.Size; ++level) {
        const ImGuiPopupData& popup = context.OpenPopupStack[level];
        const bool drawn = popup.Window != nullptr && popup.Window->Active;
        if (drawn || popup.OpenFrameCount == context.FrameCount) continue;
        ImGui::ClosePopupToLevel(level, false);
        return;
    }
}

}

void begin_surface_frame() {
    Surface& page = surface();
    page.outline.begin_frame();
    page.last_control = 0;
    page.frame_wanted_after_s = -1;
    page.hovered_tip.clear();
    begin_item_check();
}

void end_surface_frame() {
    close_forgotten_popups();
    end_item_check();
    draw_toasts();
    draw_tooltip();
    Surface& page = surface();
    page.activated = 0;
    page.menu_asked = 0;
    page.edits.clear();
    page.scrolls.clear();
    page.keys.clear();
}

bool take_key(std::string_view key, Modifier modifiers) {
    // While a menu or dialog is open, keys belong to it.
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.BeginPopupStack.Size < context.OpenPopupStack.Size) return false;
    std::vector<KeyPress>& keys = surface().keys;
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const KeyPress& press) {
        return press.key == key && press.modifiers == static_cast<std::uint8_t>(modifiers);
    });
    if (found == keys.end()) return false;
    keys.erase(found);
    ++surface().keys_taken;
    return true;
}

void write_dates_in(Language language) { surface().language = language; }
NodeId focused_control() { return surface().focused; }
void focus_control(NodeId id) { surface().focus_wanted = id; }
void announce(std::string_view text, Urgency urgency) { surface().outline.announce(text, urgency); }

}
