#include "ui/screen.h"

#include "ui/app_frame.h"
#include "ui/theme.h"

namespace concierto::ui {

struct Screen::State {
    explicit State(Host& host) : workspace(host) {}
    Workspace workspace;
    UiState ui;
    Intents intents;
    ThemeChoice theme = ThemeChoice::system;  // that the colours on the screen come from
};

namespace {

Scheme scheme_for(ThemeChoice choice, const HostEnvironment& environment) {
    switch (choice) {
        case ThemeChoice::light: return Scheme::light;
        case ThemeChoice::dark: return Scheme::dark;
        case ThemeChoice::system: break;
    }
    return environment.dark ? Scheme::dark : Scheme::light;
}

void wear(ThemeChoice choice, const HostEnvironment& environment) {
    set_touch_sizes(environment.coarse_touch);
    set_theme(scheme_for(choice, environment), environment.more_contrast ? Contrast::more : Contrast::normal);
}

}

Screen::Screen(Host& host) : state_(std::make_unique<State>(host)) {
    state_->workspace.start();
    environment_changed();
}
Screen::~Screen() = default;

void Screen::draw() {
    Workspace& workspace = state_->workspace;
    if (state_->theme != workspace.session().theme()) environment_changed();
    draw_app(workspace, state_->ui, state_->intents);
    if (!state_->intents.empty()) {
        workspace.apply(state_->intents);
        workspace.host().request_frame();
    }
    workspace.tick();
}

void Screen::files_dropped(std::vector<OpenedFile> files) { state_->workspace.files_dropped(std::move(files)); }
void Screen::fragment_changed(std::string_view fragment) { state_->workspace.fragment_changed(fragment); }
void Screen::page_hidden() { state_->workspace.page_hidden(); }

void Screen::environment_changed() {
    Workspace& workspace = state_->workspace;
    state_->theme = workspace.session().theme();
    wear(state_->theme, workspace.host().environment());
    workspace.environment_changed();
}

}
