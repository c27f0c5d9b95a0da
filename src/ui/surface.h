#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/outline.h"
#include "plan/enums.h"

// Between the widgets and the platform: what came in from the page's real elements since the last frame, and what goes
// out to them. Views use widgets.h and never look in here. There is one surface, as there is one ImGui context.
namespace concierto::ui {

enum class EditPhase : std::uint8_t { changing, committed };

struct PendingEdit {
    std::string text;
    EditPhase phase = EditPhase::changing;
};

struct PendingScroll {
    float x = 0;
    float y = 0;
};

struct KeyPress {
    std::string key;
    std::uint8_t modifiers = 0;  // of Modifier
};

struct Toast {
    std::string text;
    double ends_at_s = 0;
};

struct Surface {
    Outline outline;

    // In: since the last frame. Whoever it concerns takes it; the rest is forgotten at the end of the frame.
    NodeId activated = 0;  // pressed by keyboard or assistive technology
    NodeId menu_asked = 0;
    std::unordered_map<NodeId, PendingEdit> edits;
    std::unordered_map<NodeId, PendingScroll> scrolls;
    std::vector<KeyPress> keys;
    int keys_taken = 0;

    // Stays from frame to frame.
    Language language = Language::en;               // in which dates are written
    NodeId focused = 0;                             // has the page's keyboard focus
    bool focus_visible = false;                     // came there by keyboard, so a ring is shown
    bool field_focused = false;                     // the focus is in a field, which keeps most keys for itself
    std::unordered_map<NodeId, std::string> typed;  // of fields being edited: what stands in them
    NodeId open_menu = 0;
    ImVec2 menu_at;
    NodeId menu_opener = 0;
    NodeId menu_return_focus = 0;
    bool first_item_focus = false;  // the menu has just opened and its first item gets the focus
    std::vector<Toast> toasts;
    std::string hovered_tip;  // of this frame
    std::string shown_tip;    // of the last frames
    ImVec2 tip_rect_min;
    ImVec2 tip_rect_max;
    double tip_since_s = 0;
    NodeId last_control = 0;  // of this frame, for tooltip()
    std::uint32_t last_index = 0;

    // For tests: what ImGui made interactive without a wrapper having stated it in this frame, one line each.
    std::string unstated_items;

    // Out: taken by the platform after the frame.
    NodeId focus_wanted = 0;
    double frame_wanted_after_s = -1;  // -1: no frame needed until something happens
};

Surface& surface();
void begin_surface_frame();
void end_surface_frame();  // toasts, and forgetting what nobody took
void want_frame_after(double seconds);
void draw_toasts();
void draw_tooltip();

}
