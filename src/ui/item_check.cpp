#include "ui/item_check.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "base/sort.h"
#include "ui/surface.h"

namespace concierto::ui {
namespace {

struct SeenItem {
    ImGuiID id;
    ImRect rect;
};
std::vector<SeenItem> seen;

// Windows grow scrollbars, grips and their own background items; the outline has the scroll area itself.
bool is_of_a_window(ImGuiID id) {
    for (ImGuiWindow* window : GImGui->Windows) {
        if (!window->Active) continue;  // those that have been out of use for a while have no stack of ids any more
        if (window->ID == id || window->MoveId == id || window->ChildId == id) return true;
        if (ImGui::GetWindowScrollbarID(window, ImGuiAxis_X) == id) return true;
        if (ImGui::GetWindowScrollbarID(window, ImGuiAxis_Y) == id) return true;
    }
    return false;
}

}

void begin_item_check() {
    seen.clear();
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
}

void end_item_check() {
    Surface& page = surface();
    page.unstated_items.clear();
    std::vector<NodeId> stated;
    for (const OutlineNode& node : page.outline.nodes()) stated.push_back(node.id);
    sort_list(stated);
    for (const SeenItem& item : seen) {
        if (std::binary_search(stated.begin(), stated.end(), item.id) || is_of_a_window(item.id)) continue;
        char line[120];
        std::snprintf(line, sizeof line, "an item nobody stated, at %.0f %.0f, %.0f by %.0f\n",
                      static_cast<double>(item.rect.Min.x), static_cast<double>(item.rect.Min.y),
                      static_cast<double>(item.rect.GetWidth()), static_cast<double>(item.rect.GetHeight()));
        page.unstated_items += line;
    }
}

}

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect& rect, const ImGuiLastItemData*) {
    if (id != 0) concierto::ui::seen.push_back({id, rect});
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
