// workspace_state.h -- What a workspace holds, shared by the files that carry out its parts. Nobody else includes it.
#pragma once

#include "app/autosave.h"
#include "app/workspace.h"

namespace concierto {

struct Workspace::State {
    explicit State(Host& the_host);

    Host& host;
    Session session;
    Autosave autosave;

    std::shared_ptr<Opening> opening;
    std::optional<OpenedFile> waiting_file;  // until the person has said what to do with the open plan
    std::vector<JournalPlan> kept_plans;

    Dialog dialog;
    std::vector<Toast> toasts;
    std::vector<std::string> announcements;
    std::optional<intent::StartTextEdit> text_edit;
    bool focus_search = false;

    Place wanted_place;  // of the address, until the plan is there
    std::string fragment;
    std::string title;
    AppView fragment_view = AppView::welcome;
    bool journal_failing = false;
    bool from_journal = false;

    Language language() const { return session.language(); }
    void toast(std::string text, ToastKind kind, std::optional<ActionId> action = std::nullopt);

    // Files.
    // Works at it slice by slice; then `finish` gets it. Whatever was being opened before is given up.
    using Finish = void (State::*)(Opening& done);
    void begin_opening(std::shared_ptr<Opening> next, Finish finish);
    void open_bytes(OpenedFile file);
    void finish_file(Opening& done);
    void finish_journal(Opening& done);
    void take_over(OpenedPlan opened);
    // Forgets what the journal has of a plan that a file holds exactly, or that nobody edited.
    void leave_plan();
    void restore(const std::string& key, const std::string& plan_title);
    // Claims `key`, or the next free one like it, and starts to keep the plan there.
    void keep_under(std::string key, std::string bytes, int attempt);
    std::string restoring_key;
    void list_kept();
    void saved(HostFailure failure, std::uint64_t version, std::uint32_t handle, const std::string& name);

    // With every frame.
    void tick_journal();
    void tick_work_state();
    void tick_address();
};

}
