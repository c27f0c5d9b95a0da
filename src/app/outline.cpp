#include "app/outline.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"

namespace concierto {

void Outline::begin_frame() {
    nodes_.clear();
    nodes_.emplace_back().role = Role::group;
    open_.assign(1, 0);
}

std::uint32_t Outline::add(OutlineNode node) {
    node.parent = open_.back();
    nodes_.push_back(std::move(node));
    return static_cast<std::uint32_t>(nodes_.size() - 1);
}

std::uint32_t Outline::open(OutlineNode node) {
    const std::uint32_t index = add(std::move(node));
    open_.push_back(index);
    return index;
}

std::uint32_t Outline::open_layer(OutlineNode node) {
    const std::uint32_t index = open(std::move(node));
    nodes_[index].parent = 0;
    return index;
}

void Outline::close() {
    if (open_.size() > 1) open_.pop_back();
}

const OutlineNode* Outline::find(NodeId id) const {
    const auto found =
        std::find_if(nodes_.begin() + 1, nodes_.end(), [id](const OutlineNode& node) { return node.id == id; });
    return found == nodes_.end() ? nullptr : &*found;
}

void Outline::announce(std::string_view text, Urgency urgency) {
    if (!text.empty()) announcements_.push_back({std::string(text), urgency});
}

std::vector<Announcement> Outline::take_announcements() { return std::exchange(announcements_, {}); }

std::vector<std::string> Outline::problems() const {
    std::vector<std::string> found;
    std::vector<NodeId> ids;
    for (const OutlineNode& node : nodes_) {
        if (node.id != 0) ids.push_back(node.id);
        const bool operated = is_control(node.role) || has(node.state, NodeState::activates);
        if (operated && node.name.empty()) {
            found.push_back("a " + std::string(role_name(node.role)) + " has no name (id " + std::to_string(node.id) +
                            ", value \"" + node.value + "\")");
        }
        if (operated && node.id == 0) {
            found.push_back("a " + std::string(role_name(node.role)) + " has no id (name \"" + node.name + "\")");
        }
    }
    sort_list(ids);
    for (auto at = ids.begin(); (at = std::adjacent_find(at, ids.end())) != ids.end();) {
        const NodeId id = *at;
        const OutlineNode* node = find(id);
        found.push_back("the id of the " + std::string(role_name(node->role)) + " \"" + node->name + "\" occurs twice");
        at = std::upper_bound(at, ids.end(), id);
    }
    if (open_.size() > 1) found.push_back("a scope was left open: " + nodes_[open_.back()].name);
    return found;
}

bool is_control(Role role) {
    switch (role) {
        case Role::button:
        case Role::link:
        case Role::textbox:
        case Role::textarea:
        case Role::searchbox:
        case Role::number_box:
        case Role::date_box:
        case Role::checkbox:
        case Role::switch_control:
        case Role::combobox:
        case Role::option:
        case Role::menu_item:
        case Role::menu_item_checkbox:
        case Role::tab:
        case Role::slider:
        case Role::dialog:
        case Role::alert_dialog: return true;
        case Role::text:
        case Role::heading:
        case Role::listbox:
        case Role::list:
        case Role::list_item:
        case Role::menu:
        case Role::tab_list:
        case Role::tab_panel:
        case Role::table:
        case Role::grid:
        case Role::row:
        case Role::column_header:
        case Role::row_header:
        case Role::cell:
        case Role::group:
        case Role::region:
        case Role::navigation:
        case Role::main:
        case Role::banner:
        case Role::complementary:
        case Role::content_info:
        case Role::search:
        case Role::toolbar:
        case Role::progress_bar:
        case Role::image:
        case Role::status:
        case Role::tooltip:
        case Role::scroll_area:
        case Role::separator: return false;
    }
    return false;
}

std::string_view role_name(Role role) {
    switch (role) {
        case Role::text: return "text";
        case Role::heading: return "heading";
        case Role::button: return "button";
        case Role::link: return "link";
        case Role::textbox: return "textbox";
        case Role::textarea: return "textarea";
        case Role::searchbox: return "searchbox";
        case Role::number_box: return "number box";
        case Role::date_box: return "date box";
        case Role::checkbox: return "checkbox";
        case Role::switch_control: return "switch";
        case Role::combobox: return "combobox";
        case Role::listbox: return "listbox";
        case Role::option: return "option";
        case Role::list: return "list";
        case Role::list_item: return "list item";
        case Role::menu: return "menu";
        case Role::menu_item: return "menu item";
        case Role::menu_item_checkbox: return "menu item checkbox";
        case Role::tab_list: return "tab list";
        case Role::tab: return "tab";
        case Role::tab_panel: return "tab panel";
        case Role::table: return "table";
        case Role::grid: return "grid";
        case Role::row: return "row";
        case Role::column_header: return "column header";
        case Role::row_header: return "row header";
        case Role::cell: return "cell";
        case Role::slider: return "slider";
        case Role::dialog: return "dialog";
        case Role::alert_dialog: return "alert dialog";
        case Role::group: return "group";
        case Role::region: return "region";
        case Role::navigation: return "navigation";
        case Role::main: return "main";
        case Role::banner: return "banner";
        case Role::complementary: return "complementary";
        case Role::content_info: return "content info";
        case Role::search: return "search";
        case Role::toolbar: return "toolbar";
        case Role::progress_bar: return "progress bar";
        case Role::image: return "image";
        case Role::status: return "status";
        case Role::tooltip: return "tooltip";
        case Role::scroll_area: return "scroll area";
        case Role::separator: return "separator";
    }
    return "";
}

}
