#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The screen as a tree of roles, names and values: what a screen reader reads, what a keyboard walks through, and what
// tests take hold of. Widgets write it anew with every frame, in reading order; the browser turns it into real
// elements above the canvas. It knows nothing of drawing, so it is tested without a browser.
namespace concierto {

enum class Role : std::uint8_t {
    text,
    heading,
    button,
    link,
    textbox,
    textarea,
    searchbox,
    number_box,
    date_box,
    checkbox,
    switch_control,
    combobox,
    listbox,
    option,
    list,
    list_item,
    menu,
    menu_item,
    menu_item_checkbox,
    tab_list,
    tab,
    tab_panel,
    table,
    grid,
    row,
    column_header,
    row_header,
    cell,
    slider,
    dialog,
    alert_dialog,
    group,
    region,
    navigation,
    main,
    banner,
    complementary,
    content_info,
    search,
    toolbar,
    progress_bar,
    image,
    status,
    tooltip,
    scroll_area,
    separator
};

// Flags of a node; several at once.
enum class NodeState : std::uint32_t {
    none = 0,
    disabled = 1U << 0,
    checked = 1U << 1,
    mixed = 1U << 2,
    expanded = 1U << 3,
    collapsed = 1U << 4,
    selected = 1U << 5,
    selectable = 1U << 6,  // not selected, but could be
    pressed = 1U << 7,     // a toggle that is on
    toggle = 1U << 8,
    has_menu = 1U << 9,
    current = 1U << 10,  // the page or view one is on
    invalid = 1U << 11,
    required = 1U << 12,
    read_only = 1U << 13,
    modal = 1U << 14,  // everything outside is out of reach
    focusable = 1U << 15,
    sorted_up = 1U << 16,
    sorted_down = 1U << 17,
    activates = 1U << 18,  // a click or Enter does something
    live = 1U << 19,
    takes_arrows = 1U << 20  // arrow keys belong to the control, not to the page
};
constexpr NodeState operator|(NodeState a, NodeState b) {
    return static_cast<NodeState>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr NodeState& operator|=(NodeState& a, NodeState b) { return a = a | b; }
constexpr bool has(NodeState set, NodeState flag) {
    return (static_cast<std::uint32_t>(set) & static_cast<std::uint32_t>(flag)) != 0;
}

using NodeId = std::uint32_t;  // the same for a control in every frame and language; 0 is nobody

struct OutlineRect {  // CSS pixels of the page
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

struct OutlineNode {
    NodeId id = 0;
    Role role = Role::text;
    NodeState state = NodeState::none;
    OutlineRect rect;
    std::string name;
    std::string value;
    std::string description;           // longer help; also the reason why a value is invalid
    std::string shortcut;              // as aria-keyshortcuts wants it: "Control+S"
    std::vector<std::string> options;  // of a combobox; value is one of them
    std::int32_t level = 0;            // of headings, from 1
    std::int32_t position = 0;         // in a set that is only partly here, from 1; of a row: its number
    std::int32_t set_size = 0;         // of that set; of a table: all its rows
    std::int32_t columns = 0;          // of a table
    double minimum = 0;                // of sliders, progress and number boxes; none when both are 0
    double maximum = 0;
    double step = 0;
    float scroll_x = 0;  // of a scroll area: how far, and how big the content is
    float scroll_y = 0;
    float content_width = 0;
    float content_height = 0;
    std::uint32_t parent = 0;  // index into nodes(); set by Outline
};

enum class Urgency : std::uint8_t { polite, at_once };

struct Announcement {
    std::string text;
    Urgency urgency = Urgency::polite;
};

class Outline {
  public:
    Outline() { begin_frame(); }

    // Forgets the last frame; node 0 is the page itself.
    void begin_frame();

    // Adds a node inside the open one; returns its index.
    std::uint32_t add(OutlineNode node);
    // Adds and opens it: what follows is inside, until close.
    std::uint32_t open(OutlineNode node);
    // The same, but on top of the page wherever one is: dialogs, menus.
    std::uint32_t open_layer(OutlineNode node);
    void close();

    OutlineNode& at(std::uint32_t index) { return nodes_[index]; }
    std::span<const OutlineNode> nodes() const { return nodes_; }
    const OutlineNode* find(NodeId id) const;

    // Read out by a screen reader, once. Kept until taken.
    void announce(std::string_view text, Urgency urgency = Urgency::polite);
    std::vector<Announcement> take_announcements();

    // What would leave somebody without a mouse or without sight in the dark: controls without a name, the same id
    // twice, scopes left open. One line each; empty is good. Costs a sort of the ids.
    std::vector<std::string> problems() const;

  private:
    std::vector<OutlineNode> nodes_;
    std::vector<std::uint32_t> open_;
    std::vector<Announcement> announcements_;
};

// Roles that a person operates; these need a name.
bool is_control(Role role);
std::string_view role_name(Role role);

}
