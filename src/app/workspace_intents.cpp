#include "app/workspace.h"
#include "app/workspace_state.h"
#include "plan/query.h"
#include "text/names.h"

namespace concierto {

namespace {

// Both teams from the start, so that people can be put into them, called as the person calls them.
void add_teams(Plan& plan, Language language) {
    for (const TeamRole role : {TeamRole::marketing, TeamRole::sales}) {
        Team team;
        team.id = Id<Team>::of(enum_text(role));
        team.name = name_of(language, role);
        team.role = role;
        plan.put(std::move(team));
    }
}

Plan new_plan(const intent::NewPlan& wish, Host& host, Language language) {
    Plan plan;
    plan.header.id = Name::of(new_id(Kind::plan, host.random_bits()));
    plan.header.title = wish.title;
    add_teams(plan, language);
    plan.header.start = wish.start;
    plan.header.end = wish.end;
    if (!wish.currency.empty()) plan.header.currency = Name::of(wish.currency);
    return plan;
}

// Carries out one intent.
class IntentRunner {
  public:
    explicit IntentRunner(Workspace& workspace) : workspace_(workspace), session_(workspace.session()) {}

    void operator()(intent::Commit& wish) { workspace_.commit(std::move(wish.delta), std::move(wish.label)); }
    void operator()(intent::Refused& wish) { workspace_.tell_refusal(wish.error); }
    void operator()(intent::Select& wish) {
        session_.close_edit_group();
        Selection& selection = session_.change_selection();
        switch (wish.mark) {
            case intent::Mark::only: selection.set(wish.key); break;
            case intent::Mark::toggle: selection.toggle(wish.key); break;
            case intent::Mark::extend: selection.extend(wish.key, wish.order); break;
            case intent::Mark::all: selection.set_all(wish.order); break;
            case intent::Mark::none: selection.clear(); break;
        }
        selection.drop_missing(session_.plan());
        session_.sync_place();
    }
    void operator()(intent::GoTo& wish) {
        const bool only_view = wish.place.marked.empty() && wish.place.finding.empty();
        only_view ? session_.set_view(wish.place.view) : session_.go_to(wish.place);
    }
    void operator()(intent::ShowFinding& wish) {
        session_.set_view(AppView::conflicts);
        session_.set_finding(wish.finding);
    }
    void operator()(intent::SetFilter& wish) { session_.set_filter(wish.source); }
    void operator()(intent::SetPerspective& wish) { session_.set_perspective(wish.team); }
    void operator()(intent::SetLanguage& wish) {
        workspace_.set_language(wish.language);
        workspace_.host().set_preference("language", enum_text(wish.language));
    }
    void operator()(intent::SetTheme& wish) {
        session_.set_theme(wish.theme);
        const bool system = wish.theme == ThemeChoice::system;
        workspace_.host().set_preference("theme", system ? "" : wish.theme == ThemeChoice::dark ? "dark" : "light");
    }
    void operator()(intent::Run& wish) { run_action(workspace_, wish.action); }
    void operator()(intent::OpenDialog& wish) { workspace_.show(std::move(wish.dialog)); }
    void operator()(intent::CloseDialog&) { workspace_.show({}); }
    void operator()(intent::ShowToast& wish) { workspace_.toast(std::move(wish.toast)); }
    void operator()(intent::Announce& wish) { workspace_.announce(std::move(wish.text)); }
    void operator()(intent::StartTextEdit& wish) {
        session_.change_selection().set(wish.record);
        session_.sync_place();
        workspace_.start_text_edit(wish.record, wish.field);
    }
    void operator()(intent::EndTextEdit&) { session_.close_edit_group(); }
    void operator()(intent::NewPlan& wish) {
        Plan plan = new_plan(wish, workspace_.host(), session_.language());
        if (auto problem = problem_of(plan.header)) return workspace_.tell_refusal(*problem);
        workspace_.open_plan(std::move(plan), "");
    }
    void operator()(intent::OpenJournal& wish) { workspace_.open_kept(wish.key); }
    void operator()(intent::ForgetJournal& wish) { workspace_.forget_kept(wish.key); }
    void operator()(intent::CancelOpening&) { workspace_.cancel_opening(); }
    void operator()(intent::OpenWaitingFile&) { workspace_.open_waiting_file(); }

  private:
    Workspace& workspace_;
    Session& session_;
};

}

void Workspace::apply(Intents& intents) {
    if (intents.empty()) return;
    for (Intent& intent : intents.take()) std::visit(IntentRunner(*this), intent);
    state_->host.request_frame();
}

}
