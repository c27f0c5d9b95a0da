// intents.h -- What views may ask for. A view appends to Intents while it draws; the workspace carries them out, in
// order, after the frame, so that nothing changes under a view's feet.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/actions.h"
#include "app/session.h"
#include "base/result.h"

namespace concierto {

enum class DialogKind : std::uint8_t {
    none,
    new_plan,
    open,            // the plans kept in this browser, and a button for the picker
    open_over_work,  // a file came in while a plan is open that no file holds
    save,
    accept_finding,
    settle_all,
    help,
    palette,
    notes,
    confirm_remove,
    new_activity,
    new_account,
    new_contact,
    new_person,
    new_play,
    account  // the customer's view
};

struct Dialog {
    DialogKind kind = DialogKind::none;
    std::vector<RecordKey> records = {};  // confirm_remove: which; account: the one
    std::string finding = {};             // accept_finding: its id
};

enum class ToastKind : std::uint8_t { done, notice, problem };
struct Toast {
    std::string text;
    ToastKind kind = ToastKind::notice;
    std::optional<ActionId> action;  // offered as a button: undo, download …
    double until_ms = 0;             // host's monotonic clock; set when shown
};

namespace intent {

struct Commit {
    Delta delta;
    EditLabel label;
};
struct Refused {
    Error error;
};
enum class Mark : std::uint8_t { only, toggle, extend, all, none };
struct Select {
    Mark mark{};
    RecordKey key;
    std::vector<RecordKey> order;  // extend: as the view shows them; all: which
};
struct GoTo {
    Place place;
};
struct ShowFinding {
    std::string finding;
};
struct SetFilter {
    std::string source;
};
struct SetPerspective {
    Id<Team> team;
};
struct SetLanguage {
    Language language{};
};
struct SetTheme {
    ThemeChoice theme{};
};
struct Run {
    ActionId action{};
};
struct OpenDialog {
    Dialog dialog;
};
struct CloseDialog {};
struct ShowToast {
    Toast toast;
};
struct Announce {
    std::string text;
};
// The inspector opens on the record with the cursor in this field.
struct StartTextEdit {
    RecordKey record;
    std::string field;
};
// The person left a field: the next edit of it is an undo step of its own.
struct EndTextEdit {};
struct NewPlan {
    std::string title;
    Date start, end;
    std::string currency;
};
struct OpenJournal {
    std::string key;
};
struct ForgetJournal {
    std::string key;
};
struct CancelOpening {};
// Answers the dialog open_over_work.
struct OpenWaitingFile {};

}

using Intent = std::variant<intent::Commit, intent::Refused, intent::Select, intent::GoTo, intent::ShowFinding,
                            intent::SetFilter, intent::SetPerspective, intent::SetLanguage, intent::SetTheme,
                            intent::Run, intent::OpenDialog, intent::CloseDialog, intent::ShowToast, intent::Announce,
                            intent::StartTextEdit, intent::EndTextEdit, intent::NewPlan, intent::OpenJournal,
                            intent::ForgetJournal, intent::CancelOpening, intent::OpenWaitingFile>;

class Intents {
  public:
    void add(Intent intent) { list_.push_back(std::move(intent)); }
    bool empty() const { return list_.empty(); }
    std::vector<Intent> take() { return std::exchange(list_, {}); }

    // The usual way to edit: a verb's answer as it is. A refusal is told to the person; `nothing_to_do` is not.
    void commit(Result<Delta> edit, EditLabel label);

    void select(const RecordKey& key) { add(intent::Select{intent::Mark::only, key, {}}); }
    void toggle(const RecordKey& key) { add(intent::Select{intent::Mark::toggle, key, {}}); }
    void extend(const RecordKey& key, std::vector<RecordKey> order) {
        add(intent::Select{intent::Mark::extend, key, std::move(order)});
    }
    void select_all(std::vector<RecordKey> keys) { add(intent::Select{intent::Mark::all, {}, std::move(keys)}); }
    void clear_selection() { add(intent::Select{intent::Mark::none, {}, {}}); }
    void go_to(AppView view) { add(intent::GoTo{Place{view, {}, {}}}); }
    void go_to(AppView view, const RecordKey& record) { add(intent::GoTo{Place{view, {record}, {}}}); }
    // In the Conflicts view.
    void show_finding(std::string_view finding) { add(intent::ShowFinding{std::string(finding)}); }
    void set_filter(std::string_view source) { add(intent::SetFilter{std::string(source)}); }
    void run(ActionId action) { add(intent::Run{action}); }
    void open_dialog(DialogKind kind) { add(intent::OpenDialog{Dialog{kind, {}, {}}}); }
    void open_dialog(Dialog dialog) { add(intent::OpenDialog{std::move(dialog)}); }
    void close_dialog() { add(intent::CloseDialog{}); }
    void toast(std::string text, ToastKind kind = ToastKind::notice) {
        add(intent::ShowToast{Toast{std::move(text), kind, std::nullopt, 0}});
    }
    void announce(std::string text) { add(intent::Announce{std::move(text)}); }

  private:
    std::vector<Intent> list_;
};

}
