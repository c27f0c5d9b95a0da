#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <string>
#include <string_view>

#include "ui/surface.h"
#include "ui/widgets.h"

// What the widgets share among themselves; views have no use for it.
namespace concierto::ui {

struct Pressing {
    NodeId id = 0;
    ImRect rect = {};
    bool pressed = false;
    bool hovered = false;
    bool held = false;
    bool focused = false;
    bool visible = false;  // not clipped away
};

// Takes `size` at the cursor (or the given rectangle) and behaves like a button there.
Pressing press_at_cursor(std::string_view id, ImVec2 size, Availability availability);
Pressing press_in(NodeId id, const ImRect& rect, Availability availability);

OutlineNode node_of(const Pressing& pressing, Role role, std::string_view name);
OutlineNode node_of(NodeId id, const ImRect& rect, Role role, std::string_view name);
// Adds availability, tooltip and shortcut of a look, adds the node, and remembers it for tooltip().
std::uint32_t state_control(OutlineNode node, const Look& look, const Pressing& pressing);

ImVec2 text_size(std::string_view text);
void draw_text(ImVec2 at, Ink ink, std::string_view text);
// Cuts with an ellipsis where it does not fit; true when it did.
bool draw_text_cut(ImVec2 at, float width, Ink ink, std::string_view text);
void draw_focus_ring(const ImRect& rect, float radius);
void draw_focus_ring_if(const Pressing& pressing, float radius);
float given_or(float width, float natural);  // resolves Look::width

ImRect rect_at_cursor(ImVec2 size);
OutlineRect outline_rect(const ImRect& rect);

}
