// Every widget on one page, so that the browser tests can take hold of each.
#include "ui/screen.h"

#include "ui/widgets.h"

namespace concierto::ui {

struct Screen::State {
    Host& host;
    bool dialog = false;
    bool dark = false;
    bool check = false;
    std::string title = "Q3 2026";
    std::string note = {};
    std::string said = {};
    std::string day = "2026-07-06";
    int team = 0;
    int pressed = 0;
    int committed = 0;
    int shortcuts = 0;
    int view = 0;
    double priority = 50;
    TableSort sort = {};
    int selected = -1;
};

Screen::Screen(Host& host) : state_(std::make_unique<State>(State{host})) { environment_changed(); }
Screen::~Screen() = default;

void Screen::environment_changed() {
    const HostEnvironment& environment = state_->host.environment();
    state_->dark = environment.dark;
    set_theme(environment.dark ? Scheme::dark : Scheme::light,
              environment.more_contrast ? Contrast::more : Contrast::normal);
}
void Screen::files_dropped(std::vector<OpenedFile> files) {
    if (!files.empty()) state_->said = files.front().name + ", " + files.front().bytes;
}
void Screen::fragment_changed(std::string_view) {}
void Screen::page_hidden() {}

namespace {

void draw_table(int& selected, TableSort& sort) {
    const Column columns[] = {{.id = "name", .title = "Account", .width_px = 160, .share = 1},
                              {.id = "tier", .title = "Tier", .width_px = 80},
                              {.id = "touches", .title = "Touches", .width_px = 90, .align = Align::right}};
    const TableResult result = table("accounts", "Accounts", columns, 1000, sort, [&](int row) {
        static std::string id;
        static std::string name;
        id = std::to_string(row);
        name = "Account " + id;
        return TableRow{id, name, row == selected, [row](RowWriter& writer) {
                            writer.cell(name);
                            writer.cell("A");
                            writer.cell(std::to_string(row * 3));
                        }};
    });
    if (result.activated_row >= 0) selected = result.activated_row;
    if (result.menu_row >= 0) open_menu("row");
    if (ContextMenu menu("row", "Account"); menu) {
        if (menu_item("copy", "Copy")) announce("Copied");
    }
}

}

namespace {

std::string_view outcome(HostFailure failure) {
    switch (failure) {
        case HostFailure::none: return "done";
        case HostFailure::cancelled: return "cancelled";
        case HostFailure::unavailable: return "unavailable";
        case HostFailure::quota_full: return "quota full";
        case HostFailure::unlike_read: return "unlike read";
        case HostFailure::refused: return "refused";
        case HostFailure::changed_there: return "changed there";
    }
    return "";
}

// One button for each thing that a host keeps or gives back; what came of it stands below.
void draw_host_buttons(Host& host, std::string& said) {
    const auto say = [&said](HostFailure failure) { said = outcome(failure); };
    // What was said of the press before must not be taken for the answer to this one.
    const auto pressed = [&said](const char* id, const char* name) {
        if (!button(id, name)) return false;
        said = "asked";
        return true;
    };
    if (pressed("claim", "Claim")) host.journal_claim("q3", say);
    if (pressed("append", "Append")) {
        host.journal_append("q3", static_cast<std::uint64_t>(host.unix_ms()), "edit", say);
    }
    if (pressed("snapshot", "Snapshot")) {
        host.journal_snapshot("q3", "Q3", static_cast<std::uint64_t>(host.unix_ms()), "head\n", "plan", say);
    }
    if (pressed("load", "Load")) {
        host.journal_load("q3", [&said](HostFailure failure, const JournalContents& contents) {
            said = std::string(outcome(failure)) + ", " + std::to_string(contents.snapshots.size()) + " snapshots, " +
                   std::to_string(contents.entries.size()) + " entries, " + std::to_string(contents.damaged) +
                   " damaged";
        });
    }
    if (pressed("list", "List")) {
        host.journal_list([&said](HostFailure failure, const std::vector<JournalPlan>& plans) {
            said = outcome(failure);
            for (const JournalPlan& plan : plans) said += ", " + plan.key + " " + plan.title;
        });
    }
    if (pressed("forget", "Forget")) host.journal_forget("q3", say);
    if (pressed("save", "Save as")) {
        host.save_as("q3.plan.json", "application/json", "{\"plan\":\"año\"}",
                     [&said](HostFailure failure, std::uint32_t handle, const std::string& name) {
                         said = std::string(outcome(failure)) + ", " + name + ", handle " + std::to_string(handle);
                     });
    }
    if (pressed("copy", "Copy")) host.copy_text("¿Qué tal?", say);
    if (pressed("work", "Work")) {
        host.work_in_slices([&said, left = 5](double) mutable {
            said = "working, " + std::to_string(--left) + " left";
            return left > 0 ? SliceResult::more : SliceResult::done;
        });
    }
    if (pressed("place", "Go on")) host.set_fragment("accounts/acmé", Host::FragmentStep::push);
    if (pressed("prefer", "Prefer Spanish")) host.set_preference("language", "es");
    text("Host: " + said);
    text("Language: " + host.preference("language"));
    text("Place: " + host.fragment());
}

}

void Screen::draw() {
    State& state = *state_;
    const ImVec2 page = ImGui::GetMainViewport()->Size;
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(page);
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(metrics().gap_px, metrics().gap_px));
    {
        const Panel bar(Role::banner, "bar", "Plan",
                        {.size = ImVec2(0, metrics().top_bar_px), .kind = PanelKind::surface, .padding_px = 10});
        text("Concierto", Ink::text, FontSize::heading, FontWeight::strong);
        ImGui::SameLine();
        if (button("open", "Open", ButtonKind::normal, {.icon = Icon::open, .shortcut = "Ctrl+O"})) {
            state.host.request_open(OpenKind::one_plan, [this](HostFailure failure, std::vector<OpenedFile> files) {
                if (failure == HostFailure::none) files_dropped(std::move(files));
            });
        }
        ImGui::SameLine();
        if (button("new", "New plan", ButtonKind::primary)) state.dialog = true;
        ImGui::SameLine();
        icon_button("undo", Icon::undo, "Undo", {.availability = Availability::disabled});
        ImGui::SameLine();
        search_field("search", "Search", state.note, {.width = 220});
        ImGui::SameLine();
        if (Menu menu("theme", "Theme", {.icon = Icon::sun}); menu) {
            if (menu_item("light", "Light")) set_theme(Scheme::light, Contrast::normal);
            if (menu_item("dark", "Dark")) set_theme(Scheme::dark, Contrast::normal);
        }
    }
    {
        const Panel rail(Role::navigation, "rail", "Views",
                         {.size = ImVec2(metrics().rail_px, 0), .kind = PanelKind::surface, .padding_px = 8});
        const char* names[] = {"Board", "Timeline", "Calendar", "Accounts", "Conflicts", "Goals", "Forecast", "Rules"};
        for (int each = 0; each < 8; ++each) {
            const IdScope scope(each);
            const auto icon = static_cast<Icon>(static_cast<int>(Icon::board) + each);
            if (navigation_item("view", icon, names[each], each == 4 ? "12" : "", each == state.view))
                state.view = each;
        }
    }
    ImGui::SameLine();
    {
        const Panel main(Role::main, "main", "Accounts",
                         {.size = ImVec2(-metrics().inspector_px, 0), .padding_px = 16});
        heading(1, "Accounts");
        ImGui::BeginGroup();
        draw_host_buttons(state.host, state.said);
        ImGui::EndGroup();
        ImGui::SameLine();
        draw_table(state.selected, state.sort);
    }
    ImGui::SameLine();
    {
        const Panel inspector(
            Role::complementary, "inspector", "Inspector",
            {.size = ImVec2(0, 0), .kind = PanelKind::surface, .scrolling = Scrolling::down, .padding_px = 16});
        heading(2, "Inspector");
        const Edited edited =
            text_field("title", "Title", state.title, {.problem = state.title.empty() ? "A title is needed." : ""});
        if (edited == Edited::committed) ++state.committed;
        if (take_key("k", Modifier::command)) ++state.shortcuts;
        text_area("note", "Note", state.note);
        date_field("day", "Start", state.day);
        const std::string teams[] = {"Marketing", "Sales", "Everyone"};
        combo("team", "Team", state.team, teams);
        checkbox("check", "Requested by the customer", state.check);
        switch_control("check2", "Quiet", state.check);
        slider("priority", "Priority", state.priority, 0, 100, 1);
        progress_bar("progress", "Progress", state.priority / 100);
        if (button("count", "Pressed " + std::to_string(state.pressed) + " times")) {
            ++state.pressed;
            show_toast("Pressed");
        }
        badge("Conflict", Ink::conflict_text, Ink::conflict_tint);
        link("more", "What is this?");
        text("The title is " + state.title + ".");
        text("committed " + std::to_string(state.committed) + " times");
        text("The team is " + teams[state.team] + ".");
        text("The start is " + state.day + ".");
        text("The priority is " + std::to_string(static_cast<int>(state.priority)) + ".");
        text("Shortcuts: " + std::to_string(state.shortcuts));
    }
    if (Dialog dialog("new", "New plan", state.dialog); dialog) {
        text_field("name", "Plan name", state.title);
        paragraph("A plan is one file. It stays in this browser until you save it somewhere else.", Ink::text_muted);
        if (button("create", "Create", ButtonKind::primary)) state.dialog = false;
        ImGui::SameLine();
        if (button("cancel", "Cancel")) state.dialog = false;
    }
    ImGui::PopStyleVar();
    ImGui::End();
}

}
