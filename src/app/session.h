// session.h -- One open plan, and how one person looks at it: plan with findings, history, selection, place, filter,
// and where the work is kept. Views read it as `const Session&` and change nothing; what they want they say through
// Intents. `commit` is the only door through which the plan changes; undo and redo go through it too.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/history.h"
#include "app/place.h"
#include "app/selection.h"
#include "plan/filter.h"
#include "plan/notes.h"
#include "rules/findings.h"
#include "rules/fixes.h"
#include "rules/settle.h"

namespace concierto {

enum class ThemeChoice : std::uint8_t { system, light, dark };
enum class Access : std::uint8_t { editable, read_only };  // read-only: a newer format, or another tab writes it
enum class FileState : std::uint8_t {
    sound,
    damaged,
    edited_outside,
    healed  // git's conflict markers were in it: what is open is both sides joined, and stands in no file yet
};

enum class KeptIn : std::uint8_t {
    nowhere,  // no edit has reached storage yet, or storage is unavailable
    browser,  // every edit is in this browser's journal
    file      // the file has exactly what is on the screen
};
struct WorkState {
    KeptIn kept_in = KeptIn::nowhere;
    std::string file_name;  // of the last save or open; "" for a new plan
    std::int64_t saved_unix_ms = 0;
    bool failed = false;  // the last try to keep the work failed: offer a download
};

// A plan that has been read and checked, before it takes the place of the open one.
struct OpenedPlan {
    CheckedPlan checked;
    std::string file_name;     // "" for a new plan
    std::uint32_t handle = 0;  // of the host; 0: saving goes to a download
    Access access = Access::editable;
    FileState file_state = FileState::sound;
    Notes notes;  // what reading noticed
    std::int64_t records_missing = 0;
};

// What carrying out a fix is called in the history.
EditVerb verb_of(FixKind kind);

class Session {
  public:
    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // The plan ---------------------------------------------------------------------------------------------------
    bool has_plan() const { return has_plan_; }
    const Plan& plan() const { return checked_.plan(); }
    const Index& index() const { return checked_.index(); }
    const CheckedPlan& checked() const { return checked_; }
    Date today() const { return today_; }
    // Changes whenever the plan, its findings or the open file change. To know when something drawn is stale.
    std::uint64_t version() const { return version_; }
    // Whether an edit would be refused because the plan is read-only.
    bool can_edit() const { return has_plan_ && access_ == Access::editable; }

    // What an edit would bring; the plan stays as it is. Pointers to findings are void afterwards.
    FindingChange try_out(const Delta& delta) const { return checked_.try_out(delta); }
    std::vector<Fix> fixes_of(const Finding& finding) const { return fixes_for(checked_, finding); }
    Settlement settle(const SettleLimits& limits) const { return settle_all(checked_, limits); }
    Delta settled(const Settlement& settlement, const std::vector<std::size_t>& left_out) const {
        return settlement_delta(checked_, settlement, left_out);
    }

    // Everything here resets to the new plan; language and theme stay.
    void open(OpenedPlan opened);
    void close();
    void set_today(Date today);

    // Edits --------------------------------------------------------------------------------------------------------
    // Applies, remembers for undo, keeps findings and selection up to date. A read-only plan and an empty delta change
    // nothing.
    FindingChange commit(Delta delta, EditLabel label);
    // Nothing to undo: changes nothing.
    FindingChange undo();
    FindingChange redo();
    const History& history() const { return history_; }
    void close_edit_group() { history_.close_group(); }
    // Everything that happened to the plan since this was asked last, in order: what the journal has to keep.
    std::vector<Delta> take_changes();

    // How it is looked at --------------------------------------------------------------------------------------------
    const Place& place() const { return place_; }
    AppView view() const { return place_.view; }
    const Selection& selection() const { return selection_; }
    const std::string& finding() const { return place_.finding; }  // id of the open finding, "" without one
    void go_to(const Place& place);
    void set_view(AppView view);
    void set_finding(std::string_view finding);
    Selection& change_selection() { return selection_; }  // call sync_place afterwards
    void sync_place();

    const Filter& filter() const { return filter_; }
    void set_filter(std::string_view source);
    // A team, or a role that stands for all its teams (see is_team); empty: everyone.
    Id<Team> perspective() const { return perspective_; }
    void set_perspective(Id<Team> team);
    // Whether filter and perspective let it through. A perspective hides the other teams' activities, and accounts
    // never.
    bool shows(const Activity& activity) const;
    bool shows(const Account& account) const;
    bool shows(const Contact& contact) const;
    // Changes when `shows` may answer otherwise than before.
    std::uint64_t shown_version() const { return version_ + filter_version_; }
    // What was edited since shown_version was `shown`, so that a long list need not be made anew for one record.
    // Nothing when something else changed too, when it is too long ago, or under a filter, where an edit of one record
    // may decide whether another is shown.
    std::optional<std::vector<Change>> changes_since(std::uint64_t shown) const;
    // The same of findings, in order; nothing from a team's perspective either. The pointers hold until the next edit.
    std::optional<std::vector<const FindingChange*>> finding_changes_since(std::uint64_t shown) const;

    Language language() const { return language_; }
    void set_language(Language language);
    ThemeChoice theme() const { return theme_; }
    void set_theme(ThemeChoice theme) { theme_ = theme; }

    // The file -------------------------------------------------------------------------------------------------------
    Access access() const { return access_; }
    void set_access(Access access) { access_ = access; }
    FileState file_state() const { return file_state_; }
    const Notes& notes() const { return notes_; }
    std::int64_t records_missing() const { return records_missing_; }  // of a damaged file
    const WorkState& work() const { return work_; }
    void set_work(WorkState work) { work_ = std::move(work); }
    std::uint32_t handle() const { return handle_; }
    void set_handle(std::uint32_t handle) { handle_ = handle; }
    // Whether the file that was last opened or saved lacks something that is on the screen.
    bool differs_from_file() const { return saved_version_ != plan_version_; }
    // Which state of the plan this is: grows with every edit, undo and redo.
    std::uint64_t plan_version() const { return plan_version_; }
    // The file has the state that `plan_version` was the number of.
    void mark_saved(std::uint64_t plan_version, std::string_view file_name, std::int64_t unix_ms);

  private:
    static constexpr std::uint64_t never_saved = UINT64_MAX;

    struct RecentEdit {
        std::uint64_t version;  // that it led to
        Delta delta;
        FindingChange findings;
    };

    FindingChange change(const Delta& delta);
    void keep_recent(RecentEdit edit);
    // How many of the recent edits there were since; nothing when not all that happened is among them.
    std::optional<std::size_t> edits_since(std::uint64_t shown) const;
    FilterMatcher& matcher() const;

    mutable CheckedPlan checked_;  // try_out leaves it as it was
    History history_;
    Selection selection_;
    Place place_;
    Filter filter_;
    mutable std::unique_ptr<FilterMatcher> matcher_;
    Id<Team> perspective_;
    Language language_ = Language::en;
    ThemeChoice theme_ = ThemeChoice::system;
    Date today_;
    bool has_plan_ = false;
    Access access_ = Access::editable;
    FileState file_state_ = FileState::sound;
    Notes notes_;
    std::int64_t records_missing_ = 0;
    WorkState work_;
    std::uint32_t handle_ = 0;
    std::vector<Delta> changes_;
    std::deque<RecentEdit> recent_;
    std::uint64_t version_ = 1;
    std::uint64_t filter_version_ = 0;
    std::uint64_t plan_version_ = 0;
    std::uint64_t saved_version_ = 0;  // never_saved: no state of the plan stands in the file
};

}
