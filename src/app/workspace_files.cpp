#include <algorithm>

#include "app/workspace.h"
#include "app/workspace_state.h"
#include "format/plan_json.h"
#include "text/catalogue.h"
#include "text/describe.h"

namespace concierto {

namespace {

constexpr int most_claims = 50;

// What is left of a title that every file system takes.
std::string file_name_of(const Session& session) {
    if (!session.work().file_name.empty()) return session.work().file_name;
    std::string out;
    for (const char c : session.plan().header.title) {
        const auto byte = static_cast<unsigned char>(c);
        const bool unsafe = byte < 0x20 || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        if (out.size() < 100) out += unsafe ? '-' : c;
    }
    while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0U) == 0x80) out.pop_back();
    while (!out.empty() && (out.front() == '.' || out.front() == ' ')) out.erase(0, 1);
    return (out.empty() ? "plan" : out) + ".plan.json";
}

std::string key_like(const std::string& key, int attempt) {
    return attempt == 0 ? key : key + '~' + std::to_string(attempt + 1);
}

}

void Workspace::State::list_kept() {
    host.journal_list([this](HostFailure failure, std::vector<JournalPlan> plans) {
        if (failure == HostFailure::none) kept_plans = std::move(plans);
        host.request_frame();
    });
}

void Workspace::State::begin_opening(std::shared_ptr<Opening> next, Finish finish) {
    opening = std::move(next);
    host.work_in_slices([this, finish, mine = std::weak_ptr<Opening>(opening)](double budget_ms) {
        const std::shared_ptr<Opening> it = mine.lock();
        if (it == nullptr || it != opening) return SliceResult::done;  // cancelled, or another one came
        const double until_ms = host.now_ms() + budget_ms;
        host.request_frame();
        do {
            if (!it->step()) {
                opening.reset();
                (this->*finish)(*it);
                return SliceResult::done;
            }
        } while (host.now_ms() < until_ms);
        return SliceResult::more;
    });
    host.request_frame();
}

void Workspace::State::open_bytes(OpenedFile file) {
    begin_opening(std::make_shared<Opening>(std::move(file), session.today()), &State::finish_file);
}

void Workspace::State::leave_plan() {
    if (!session.has_plan()) return;
    const bool in_file = session.handle() != 0 && !session.differs_from_file();
    const bool untouched = !from_journal && session.plan_version() == 0;
    const std::string key = autosave.key();
    for (const Delta& delta : session.take_changes()) autosave.edited(delta, host.now_ms());
    autosave.tick(host.now_ms());
    autosave.stop();
    host.set_preference("last_plan", "");
    if (!key.empty() && (in_file || untouched)) {
        host.journal_forget(key, [this](HostFailure) { list_kept(); });
    }
}

void Workspace::State::take_over(OpenedPlan opened) {
    leave_plan();
    const Place wanted = std::exchange(wanted_place, {});
    session.open(std::move(opened));
    dialog = {};
    if (wanted.view != AppView::welcome) session.go_to(wanted);
    journal_failing = false;
}

void Workspace::State::finish_file(Opening& done) {
    const std::string name = done.progress().file_name;
    Result<std::shared_ptr<OpenedPlan>> opened = done.take();
    if (!opened) {
        const std::string why = describe(language(), opened.error());
        toast(format_text(language(), Key::toast_open_failed, {name, why}), ToastKind::problem);
        return;
    }
    const bool read_only = (*opened)->access == Access::read_only;
    take_over(std::move(**opened));
    from_journal = false;
    announcements.push_back(session.plan().header.title);
    // A plan of a newer format is never written by this version, not even here.
    if (!read_only) keep_under(session.plan().header.id.str(), done.take_file_bytes(), 0);
}

void Workspace::State::keep_under(std::string key, std::string bytes, int attempt) {
    const std::string candidate = key_like(key, attempt);
    const bool known = std::any_of(kept_plans.begin(), kept_plans.end(),
                                   [&candidate](const JournalPlan& one) { return one.key == candidate; });
    if (known && attempt < most_claims) return keep_under(std::move(key), std::move(bytes), attempt + 1);
    // Edits made before the answer wait in the session.
    host.journal_claim(candidate,
                       [this, key, candidate, attempt, bytes = std::move(bytes)](HostFailure failure) mutable {
                           if (!session.has_plan() || autosave.running()) return;
                           if (failure == HostFailure::refused && attempt < most_claims) {
                               return keep_under(std::move(key), std::move(bytes), attempt + 1);
                           }
                           autosave.begin(candidate, session.plan().header.title, std::move(bytes));
                           host.set_preference("last_plan", candidate);
                           host.set_preference("last_title", session.plan().header.title);
                           kept_plans.insert(kept_plans.begin(), {candidate, session.plan().header.title, 0});
                           host.request_frame();
                       });
}

void Workspace::State::restore(const std::string& key, const std::string& plan_title) {
    host.journal_load(key, [this, key, plan_title](HostFailure failure, JournalContents contents) {
        if (failure != HostFailure::none || contents.snapshots.empty()) {
            const bool had_something = failure != HostFailure::none || contents.damaged > 0;
            if (had_something) {
                toast(std::string(text(language(), Key::toast_restore_failed)), ToastKind::problem);
            } else {
                host.set_preference("last_plan", "");
            }
            return;
        }
        restoring_key = key;
        begin_opening(std::make_shared<Opening>(std::move(contents), plan_title, session.today()),
                      &State::finish_journal);
    });
}

void Workspace::State::finish_journal(Opening& done) {
    Result<std::shared_ptr<OpenedPlan>> opened = done.take();
    if (!opened) {
        toast(std::string(text(language(), Key::toast_restore_failed)), ToastKind::problem);
        return;
    }
    const std::string key = restoring_key;
    take_over(std::move(**opened));
    from_journal = true;
    const std::string& name = session.plan().header.title;
    const auto lost = static_cast<long long>(done.lost_entries());
    toast(lost == 0 ? format_text(language(), Key::toast_restored, {name})
                    : format_text(language(), Key::toast_restored_partly, {name, lost}),
          lost == 0 ? ToastKind::done : ToastKind::problem);
    const auto snapshot = done.is_damaged() ? Autosave::Snapshot::needed : Autosave::Snapshot::good;
    host.journal_claim(
        key, [this, key, snapshot, last = done.last_sequence(), since = done.since_snapshot()](HostFailure failure) {
            if (!session.has_plan() || autosave.running()) return;
            if (failure == HostFailure::refused) {
                session.set_access(Access::read_only);
                toast(std::string(text(language(), Key::toast_other_tab)), ToastKind::notice);
                return;
            }
            autosave.resume(key, session.plan().header.title, last, since, snapshot);
            host.set_preference("last_plan", key);
            host.set_preference("last_title", session.plan().header.title);
            host.request_frame();
        });
}

void Workspace::State::saved(HostFailure failure, std::uint64_t version, std::uint32_t handle,
                             const std::string& name) {
    host.request_frame();
    if (failure == HostFailure::cancelled) return;
    if (failure != HostFailure::none) {
        const Key why = failure == HostFailure::changed_there ? Key::toast_changed_there : Key::toast_save_failed;
        toast(format_text(language(), why, {name}), ToastKind::problem, ActionId::save_as);
        return;
    }
    session.mark_saved(version, name, host.unix_ms());
    session.set_handle(handle);
    const Key what = handle == 0 ? Key::toast_downloaded : Key::toast_saved;
    toast(format_text(language(), what, {name}), ToastKind::done);
}

void Workspace::pick_file() {
    State& state = *state_;
    state.host.request_open(OpenKind::one_plan, [this](HostFailure failure, std::vector<OpenedFile> files) {
        if (failure == HostFailure::cancelled) return;
        if (failure != HostFailure::none) {
            state_->toast(std::string(text(state_->language(), Key::toast_cannot_pick)), ToastKind::problem);
            return;
        }
        files_dropped(std::move(files));
    });
}

void Workspace::open_file(OpenedFile file) {
    State& state = *state_;
    const bool work_at_risk =
        state.session.has_plan() && state.session.differs_from_file() && !state.autosave.all_kept();
    if (work_at_risk) {
        state.waiting_file = std::move(file);
        show({DialogKind::open_over_work, {}, {}});
        return;
    }
    state.open_bytes(std::move(file));
}

void Workspace::open_waiting_file() {
    if (!state_->waiting_file) return;
    OpenedFile file = std::move(*state_->waiting_file);
    state_->waiting_file.reset();
    state_->dialog = {};
    state_->open_bytes(std::move(file));
}

void Workspace::cancel_opening() {
    state_->opening.reset();
    state_->waiting_file.reset();
}

void Workspace::open_kept(const std::string& key) {
    if (state_->autosave.key() == key) return;
    std::string title;
    for (const JournalPlan& one : state_->kept_plans) {
        if (one.key == key) title = one.title;
    }
    state_->restore(key, title);
}

void Workspace::forget_kept(const std::string& key) {
    if (state_->autosave.key() == key) return;
    state_->host.journal_forget(key, [this](HostFailure) { state_->list_kept(); });
}

void Workspace::open_sample() {
    State& state = *state_;
    const bool spanish = state.language() == Language::es;
    const std::string_view path = spanish ? "samples/trimestre.plan.json" : "samples/quarter.plan.json";
    state.host.fetch_asset(path, [this](HostFailure failure, std::string bytes) {
        if (failure != HostFailure::none) {
            state_->toast(std::string(text(state_->language(), Key::toast_sample_missing)), ToastKind::problem);
            return;
        }
        // Without a name and a handle: saving asks where.
        open_file({"", std::move(bytes), 0});
    });
}

void Workspace::open_plan(Plan plan, std::string_view file_name) {
    State& state = *state_;
    std::string bytes = write_plan(plan);
    OpenedPlan opened;
    opened.checked = CheckedPlan(std::move(plan), state.session.today());
    opened.file_name = file_name;
    state.take_over(std::move(opened));
    state.from_journal = false;
    state.keep_under(state.session.plan().header.id.str(), std::move(bytes), 0);
}

void Workspace::close_plan() {
    state_->leave_plan();
    state_->session.close();
    state_->list_kept();
}

void Workspace::save() {
    State& state = *state_;
    const std::uint32_t handle = state.session.handle();
    if (handle == 0) return save_as();
    const std::string name = state.session.work().file_name;
    state.host.save_to_handle(handle, write_plan(state.session.plan()),
                              [this, handle, name, version = state.session.plan_version()](HostFailure failure) {
                                  state_->saved(failure, version, handle, name);
                              });
}

void Workspace::save_as() {
    State& state = *state_;
    const std::string wanted = file_name_of(state.session);
    state.host.save_as(wanted, "application/json", write_plan(state.session.plan()),
                       [this, wanted, version = state.session.plan_version()](HostFailure failure, std::uint32_t handle,
                                                                              const std::string& name) {
                           state_->saved(failure, version, handle, name.empty() ? wanted : name);
                       });
}

}
