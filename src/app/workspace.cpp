#include "app/workspace.h"

#include <algorithm>

#include "app/workspace_state.h"
#include "format/plan_json.h"
#include "plan/query.h"
#include "text/catalogue.h"
#include "text/describe.h"

namespace concierto {

namespace {

constexpr double toast_ms = 8000;
constexpr std::size_t most_toasts = 4;

Language language_of(Host& host) {
    const std::string chosen = host.preference("language");
    return language_of_tag(chosen.empty() ? host.environment().language : chosen);
}

ThemeChoice theme_of(const Host& host) {
    const std::string chosen = host.preference("theme");
    if (chosen == "light") return ThemeChoice::light;
    return chosen == "dark" ? ThemeChoice::dark : ThemeChoice::system;
}

}

Workspace::State::State(Host& the_host)
    : host(the_host), autosave(the_host, [this] { return write_plan(session.plan()); }) {}

void Workspace::State::toast(std::string words, ToastKind kind, std::optional<ActionId> action) {
    announcements.push_back(words);
    std::erase_if(toasts, [&words](const Toast& one) { return one.text == words; });
    if (toasts.size() == most_toasts) toasts.erase(toasts.begin());
    toasts.push_back({std::move(words), kind, action, host.now_ms() + toast_ms});
    host.request_frame();
}

Workspace::Workspace(Host& host) : state_(std::make_unique<State>(host)) {}
Workspace::~Workspace() = default;

const Session& Workspace::session() const { return state_->session; }
Session& Workspace::session() { return state_->session; }
Host& Workspace::host() { return state_->host; }
const Dialog& Workspace::dialog() const { return state_->dialog; }
const std::vector<Toast>& Workspace::toasts() const { return state_->toasts; }
const std::vector<JournalPlan>& Workspace::kept_plans() const { return state_->kept_plans; }

std::optional<OpeningProgress> Workspace::opening() const {
    if (state_->opening == nullptr) return std::nullopt;
    return state_->opening->progress();
}

std::vector<std::string> Workspace::take_announcements() { return std::exchange(state_->announcements, {}); }
std::optional<intent::StartTextEdit> Workspace::take_text_edit() { return std::exchange(state_->text_edit, {}); }
bool Workspace::take_focus_search() { return std::exchange(state_->focus_search, false); }

void Workspace::start() {
    State& state = *state_;
    state.session.set_today(Date(state.host.today_days()));
    set_language(language_of(state.host));
    state.session.set_theme(theme_of(state.host));
    state.fragment = state.host.fragment();
    state.wanted_place = place_of(state.fragment);
    state.list_kept();
    const std::string last = state.host.preference("last_plan");
    if (!last.empty()) state.restore(last, state.host.preference("last_title"));
}

void Workspace::set_language(Language language) {
    state_->session.set_language(language);
    state_->host.set_language(enum_text(language));
}

void Workspace::show(Dialog dialog) { state_->dialog = std::move(dialog); }
void Workspace::toast(Toast toast) { state_->toast(std::move(toast.text), toast.kind, toast.action); }
void Workspace::announce(std::string words) { state_->announcements.push_back(std::move(words)); }
void Workspace::start_text_edit(RecordKey record, std::string_view field) {
    state_->text_edit = intent::StartTextEdit{record, std::string(field)};
}
void Workspace::focus_search() { state_->focus_search = true; }
void Workspace::go_to(const Place& place) { state_->session.go_to(place); }

FindingChange Workspace::commit(Delta delta, EditLabel label) {
    State& state = *state_;
    if (!state.session.can_edit()) {
        state.toast(std::string(text(state.language(), Key::toast_read_only)), ToastKind::problem);
        return {};
    }
    const std::string words = label_text(state.language(), label);
    const bool quiet = !label.group.empty();  // typing: every letter is an edit
    const bool removal = label.verb == EditVerb::remove;
    FindingChange change = state.session.commit(std::move(delta), std::move(label));
    if (removal) {
        state.toast(words, ToastKind::done, ActionId::undo);
    } else if (!quiet) {
        announce(words);
    }
    return change;
}

void Workspace::tell_refusal(const Error& error) {
    state_->toast(describe(state_->language(), error), ToastKind::problem);
}

void Workspace::State::tick_journal() {
    for (const Delta& delta : session.take_changes()) autosave.edited(delta, host.now_ms());
    const double again_ms = autosave.tick(host.now_ms());
    if (again_ms < Autosave::never_ms) host.request_frame_after(std::max(again_ms, 0.0));
    if (autosave.has_failed() && !journal_failing) {
        toast(std::string(text(language(), Key::toast_journal_failed)), ToastKind::problem, ActionId::download);
    } else if (!autosave.has_failed() && journal_failing && autosave.running()) {
        toast(std::string(text(language(), Key::toast_journal_back)), ToastKind::done);
    }
    journal_failing = autosave.has_failed();
}

void Workspace::State::tick_work_state() {
    WorkState work = session.work();
    work.failed = autosave.has_failed();
    const bool in_file = !session.differs_from_file() && !work.file_name.empty();
    if (in_file) {
        work.kept_in = KeptIn::file;
    } else if (autosave.all_kept()) {
        work.kept_in = KeptIn::browser;
    } else if (work.failed || !autosave.running() || work.kept_in == KeptIn::file) {
        work.kept_in = KeptIn::nowhere;
    }
    const bool edited = session.has_plan() && session.differs_from_file();
    host.set_unsaved(edited && !autosave.all_kept() ? Host::Unsaved::work : Host::Unsaved::nothing);
    session.set_work(std::move(work));
}

void Workspace::State::tick_address() {
    const std::string wanted = session.has_plan() ? session.plan().header.title : std::string();
    if (wanted != title) {
        title = wanted;
        const std::string name(text(language(), Key::app_name));
        host.set_title(title.empty() ? name : title + " – " + name);
    }
    if (!session.has_plan()) return;  // the address may hold a place of the plan that is on its way
    const std::string now = fragment_of(session.place());
    if (now == fragment) return;
    const bool other_view = session.view() != fragment_view;
    fragment = now;
    fragment_view = session.view();
    host.set_fragment(now, other_view ? Host::FragmentStep::push : Host::FragmentStep::replace);
}

void Workspace::tick() {
    State& state = *state_;
    state.session.set_today(Date(state.host.today_days()));
    state.tick_journal();
    state.tick_work_state();
    state.tick_address();
    const double now_ms = state.host.now_ms();
    std::erase_if(state.toasts, [now_ms](const Toast& toast) { return toast.until_ms <= now_ms; });
    for (const Toast& toast : state.toasts) state.host.request_frame_after(toast.until_ms - now_ms);
}

void Workspace::files_dropped(std::vector<OpenedFile> files) {
    if (files.empty()) return;
    if (files.size() > 1) {
        state_->toast(std::string(text(state_->language(), Key::toast_several_files)), ToastKind::notice);
    }
    open_file(std::move(files.front()));
}

void Workspace::fragment_changed(std::string_view fragment) {
    if (fragment == state_->fragment) return;
    state_->fragment = fragment;
    const Place place = place_of(fragment);
    state_->fragment_view = place.view;
    if (state_->session.has_plan()) {
        state_->session.go_to(place);
    } else {
        state_->wanted_place = place;
    }
}

void Workspace::environment_changed() { state_->host.request_frame(); }
void Workspace::page_hidden() { state_->tick_journal(); }

}
