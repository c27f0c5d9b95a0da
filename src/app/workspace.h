// workspace.h -- What is on the table of one page: the session, what is being opened or saved, dialogs and toasts. It
// carries out intents, talks to the host, and keeps the journal going. The page owns one and calls `apply` and `tick`
// with every frame; everything else arrives as HostEvents.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/host.h"
#include "app/intents.h"
#include "app/opening.h"
#include "app/session.h"

namespace concierto {

class Workspace final : public HostEvents {
  public:
    explicit Workspace(Host& host);
    ~Workspace() override;
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    const Session& session() const;
    Session& session();
    Host& host();

    // Language, theme and the last plan of this browser. Call once before the first frame.
    void start();
    void apply(Intents& intents);
    // Once per frame, after apply: journal, address, title, toasts that end.
    void tick();

    // For the views --------------------------------------------------------------------------------------------------
    const Dialog& dialog() const;
    const std::vector<Toast>& toasts() const;
    std::optional<OpeningProgress> opening() const;      // nothing while no file is being opened
    const std::vector<JournalPlan>& kept_plans() const;  // in this browser, newest first
    // For the live region of the outline; taken once.
    std::vector<std::string> take_announcements();
    // A text edit that an intent or action asked for; taken once by the inspector.
    std::optional<intent::StartTextEdit> take_text_edit();
    // True once after the search field was asked for.
    bool take_focus_search();

    // For actions ----------------------------------------------------------------------------------------------------
    void show(Dialog dialog);
    void toast(Toast toast);
    void announce(std::string text);
    void start_text_edit(RecordKey record, std::string_view field);
    void focus_search();
    FindingChange commit(Delta delta, EditLabel label);
    void tell_refusal(const Error& error);
    void go_to(const Place& place);
    void pick_file();
    void open_file(OpenedFile file);
    void open_sample();
    void open_plan(Plan plan, std::string_view file_name);
    void open_waiting_file();  // the one that open_over_work asks about
    void cancel_opening();
    void open_kept(const std::string& key);
    void forget_kept(const std::string& key);
    void close_plan();
    void set_language(Language language);
    void save();
    void save_as();

    void files_dropped(std::vector<OpenedFile> files) override;
    void fragment_changed(std::string_view fragment) override;
    void environment_changed() override;
    void page_hidden() override;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}
