#pragma once

#include <imgui.h>

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "app/outline.h"
#include "plan/enums.h"
#include "ui/icons.h"
#include "ui/theme.h"

// The only way in which views make controls. Each draws itself at ImGui's cursor, behaves by mouse, touch and
// keyboard, and states its role, name and value to the outline, which is what screen readers and tests meet.
//
// Ids are short, free of language, unique within the enclosing IdScope: a list gives each of its rows one. Names come
// from the text catalogue. Text is edited in a real input of the page laid over the field; its changes arrive here.
// A width of 0 means: as wide as the content; below 0: up to that distance from the right edge, as in ImGui.
namespace concierto::ui {

enum class Availability : std::uint8_t { enabled, disabled };
constexpr Availability available_if(bool condition) {
    return condition ? Availability::enabled : Availability::disabled;
}

// What every control may have beside id and name.
struct Look {
    float width = 0;
    Icon icon = Icon::none;
    std::string_view tooltip = {};   // shown on hover and focus, read as the description
    std::string_view shortcut = {};  // "Ctrl+S" as the person reads it; shown in menus and tooltips
    Availability availability = Availability::enabled;
};

class IdScope {
  public:
    explicit IdScope(std::string_view id);
    explicit IdScope(int id);
    ~IdScope();
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;
};
NodeId id_of(std::string_view id);  // in the present IdScope

// Text ---------------------------------------------------------------------------------------------------------------
void heading(int level, std::string_view text);
// Where the page shows its title otherwise, for those who walk from heading to heading.
void unseen_heading(int level, std::string_view text);
void text(std::string_view text, Ink ink = Ink::text, FontSize size = FontSize::body,
          FontWeight weight = FontWeight::regular);
void paragraph(std::string_view text, Ink ink = Ink::text);  // wraps at the right edge
// One line, cut with an ellipsis at width; the whole text stays in the outline and in a tooltip.
void text_cut(std::string_view text, float width, Ink ink = Ink::text, FontWeight weight = FontWeight::regular);
// A small rounded mark, such as a count or a severity. Never the only bearer of meaning without words.
void badge(std::string_view text, Ink text_ink, Ink ground);

// Buttons ------------------------------------------------------------------------------------------------------------
enum class ButtonKind : std::uint8_t { normal, primary, quiet, danger };
bool button(std::string_view id, std::string_view name, ButtonKind kind = ButtonKind::normal, const Look& look = {});
bool icon_button(std::string_view id, Icon icon, std::string_view name, const Look& look = {});
bool link(std::string_view id, std::string_view name);
// A button that stays down. True when pressed; the caller changes `on`.
bool toggle_button(std::string_view id, std::string_view name, bool on, const Look& look = {});
bool checkbox(std::string_view id, std::string_view name, bool& on, const Look& look = {});
bool switch_control(std::string_view id, std::string_view name, bool& on, const Look& look = {});

// Places to go: the rail and tabs. `badge` may be empty.
bool navigation_item(std::string_view id, Icon icon, std::string_view name, std::string_view badge, bool current,
                     const Look& look = {});
bool tab(std::string_view id, std::string_view name, bool selected);  // inside Scope(Role::tab_list, …)

// Fields -------------------------------------------------------------------------------------------------------------
enum class Edited : std::uint8_t {
    no,
    changing,  // with every key; `value` is what stands in the field
    committed  // Enter or left the field, and `value` differs from what it was; Esc puts the old value back instead
};
enum class LabelPlace : std::uint8_t { above, hidden };
struct FieldLook {
    float width = -1;
    LabelPlace label = LabelPlace::above;
    std::string_view placeholder = {};
    std::string_view problem = {};  // why the value is not accepted; shown below in red and read out
    std::string_view hint = {};     // shown below while there is no problem
    int lines = 3;                  // of a text_area
    Availability availability = Availability::enabled;
    bool required = false;
};
// While a field is being edited it shows what was typed; a caller that refuses `changing` values just ignores them.
Edited text_field(std::string_view id, std::string_view name, std::string& value, const FieldLook& look = {});
Edited text_area(std::string_view id, std::string_view name, std::string& value, const FieldLook& look = {});
Edited search_field(std::string_view id, std::string_view name, std::string& value, const FieldLook& look = {});
// The value is text, as typed, so that the caller decides what is a number and in which notation.
Edited number_field(std::string_view id, std::string_view name, std::string& value, const FieldLook& look = {});
// "2026-07-06" or "". The browser's own date picker; while it is not edited the date stands in words.
Edited date_field(std::string_view id, std::string_view name, std::string& value, const FieldLook& look = {});
void write_dates_in(Language language);
// A choice of one. `chosen` is an index into options or -1.
bool combo(std::string_view id, std::string_view name, int& chosen, std::span<const std::string> options,
           const FieldLook& look = {});
Edited slider(std::string_view id, std::string_view name, double& value, double minimum, double maximum, double step,
              const FieldLook& look = {});
bool color_swatch(std::string_view id, std::string_view name, Rgba shown, bool selected);

// Scopes -------------------------------------------------------------------------------------------------------------
// A part of the page that has a role and a name but no looks of its own.
class Scope {
  public:
    Scope(Role role, std::string_view id, std::string_view name, NodeState state = NodeState::none);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

  private:
    std::uint32_t index_;
    ImVec2 start_;
};

enum class PanelKind : std::uint8_t { plain, surface, sunken, card };
enum class Scrolling : std::uint8_t { none, down, both };
struct PanelLook {
    ImVec2 size = ImVec2(0, 0);  // as ImGui::BeginChild takes it: 0 the rest, below 0 up to a distance
    PanelKind kind = PanelKind::plain;
    Scrolling scrolling = Scrolling::none;
    float padding_px = 0;
    enum class Height : std::uint8_t { given, content } height = Height::given;
};
// A rectangle of the page with its own ground, clipping, padding and scrolling.
class Panel {
  public:
    Panel(Role role, std::string_view id, std::string_view name, const PanelLook& look = {});
    ~Panel();
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;

  private:
    std::uint32_t index_;
    bool scrolls_;
};

// `if (Dialog dialog("new", title, open); dialog) { … }`. Modal; Esc and the close button set `open` to false.
class Dialog {
  public:
    Dialog(std::string_view id, std::string_view title, bool& open, float width_px = metrics().dialog_px);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;
    explicit operator bool() const { return shown_; }

  private:
    bool shown_ = false;
    bool& open_;
};
void begin_dialog_buttons();  // the row at the foot of a dialog, to the right
// The button that does what the dialog is for; Enter presses it too.
bool confirm_button(std::string_view id, std::string_view name);

// `if (Menu menu("file", name, {.icon = …}); menu) { if (menu_item(…)) … }`: a button that opens a menu below itself.
enum class MenuFace : std::uint8_t { text, icon };  // icon: the name is a tooltip
class Menu {
  public:
    Menu(std::string_view id, std::string_view name, const Look& look = {}, ButtonKind kind = ButtonKind::quiet,
         MenuFace face = MenuFace::text);
    ~Menu();
    Menu(const Menu&) = delete;
    Menu& operator=(const Menu&) = delete;
    explicit operator bool() const { return open_; }

  private:
    bool open_ = false;
};
// The same without a button, at the pointer or the focused control; shown from the frame after open_menu(id) on.
class ContextMenu {
  public:
    ContextMenu(std::string_view id, std::string_view name);
    ~ContextMenu();
    ContextMenu(const ContextMenu&) = delete;
    ContextMenu& operator=(const ContextMenu&) = delete;
    explicit operator bool() const { return open_; }

  private:
    bool open_ = false;
};
void open_menu(std::string_view id);
bool menu_item(std::string_view id, std::string_view name, const Look& look = {});
bool menu_check(std::string_view id, std::string_view name, bool on, const Look& look = {});
void menu_separator();

// Lists and tables ---------------------------------------------------------------------------------------------------
struct ItemResult {
    bool activated = false;  // click, Enter or Space, assistive technology
    bool opened = false;     // double click, or Enter where activation only selects
    bool focused = false;    // the keyboard is here
    bool hovered = false;
    bool menu = false;  // right click, long press or the menu key
    explicit operator bool() const { return activated; }
};
// One row of a list. `draw` draws inside the given rectangle and may be empty: then the name is shown.
ItemResult list_row(std::string_view id, std::string_view name, bool selected, float height_px = 0,
                    const std::function<void(ImVec2 at, ImVec2 size)>& draw = {});

enum class Align : std::uint8_t { left, right };
struct Column {
    std::string_view id = {};
    std::string_view title = {};
    float width_px = 120;  // at least
    float share = 0;       // of the room that is left
    Align align = Align::left;
    bool sortable = true;
};
struct TableSort {
    int column = -1;
    enum class Direction : std::uint8_t { up, down } direction = Direction::up;
};
// Handed to the function that fills a row; cells are filled from left to right.
class RowWriter {
  public:
    void cell(std::string_view text, Ink ink = Ink::text);
    // Draws anything; the text is what the outline says of the cell.
    void cell(std::string_view text, const std::function<void(ImVec2 at, ImVec2 size)>& draw);

  private:
    friend class TableDrawing;
    std::span<const Column> columns_;
    std::span<const float> widths_;
    std::size_t next_ = 0;
    ImVec2 at_;
    float height_ = 0;
};
struct TableRow {
    std::string_view id = {};    // of the record, so that focus follows it through sorting
    std::string_view name = {};  // what a screen reader calls the row
    bool selected = false;
    std::function<void(RowWriter&)> fill = {};
    int controls_from = -1;  // the column from which on cells hold controls of their own; -1: none does
};
struct TableResult {
    int activated_row = -1;
    int opened_row = -1;
    int menu_row = -1;
    bool sort_changed = false;
};
// Only the visible rows are asked for, so a table may have a million. A click on a sortable title changes `sort`; the
// caller then orders its rows. `scroll_to_row` brings a row into view, -1 leaves the place alone.
TableResult table(std::string_view id, std::string_view name, std::span<const Column> columns, int row_count,
                  TableSort& sort, const std::function<TableRow(int row)>& row_at, ImVec2 size = ImVec2(0, 0),
                  int scroll_to_row = -1);

// Things a view draws itself -----------------------------------------------------------------------------------------
// States an item that the view draws and hit-tests with the mouse on its own (bars of the timeline). Answers keyboard
// and assistive technology only, and draws the focus ring.
ItemResult custom_item(std::string_view id, Role role, std::string_view name, std::string_view value, ImVec2 at,
                       ImVec2 size, NodeState state = NodeState::activates | NodeState::focusable);
// The same with mouse behaviour: click, double click, right click.
ItemResult pressable(std::string_view id, Role role, std::string_view name, std::string_view value, ImVec2 at,
                     ImVec2 size, NodeState state = NodeState::activates | NodeState::focusable);

// Feedback -----------------------------------------------------------------------------------------------------------
void progress_bar(std::string_view id, std::string_view name, double fraction, float width = -1);
void tooltip(std::string_view text);     // of the control drawn last
void show_toast(std::string_view text);  // for some seconds at the foot of the page, and read out
void announce(std::string_view text, Urgency urgency = Urgency::polite);  // read out only
void separator();

// Keyboard -----------------------------------------------------------------------------------------------------------
enum class Modifier : std::uint8_t { none = 0, command = 1, shift = 2, alt = 4 };  // command: Ctrl, on Apple's Cmd
constexpr Modifier operator|(Modifier a, Modifier b) {
    return static_cast<Modifier>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
// True once when that key was pressed in this frame and nobody took it before. `key` as the browser names it: "z",
// "ArrowLeft", "Escape", "?", "F2". Letters in lower case. Keys typed into a field never arrive here, except those
// with `command` that the field itself has no use for.
bool take_key(std::string_view key, Modifier modifiers = Modifier::none);
NodeId focused_control();  // 0: none
void focus_control(NodeId id);

}
