#include "app/session.h"

#include "plan/query.h"

namespace concierto {

namespace {

constexpr std::size_t most_recent_edits = 16;
constexpr std::size_t most_recent_findings = 1000;  // of one edit

bool at_least(Severity worst, FilterHas wanted) {
    const Severity limit = wanted == FilterHas::block      ? Severity::block
                           : wanted == FilterHas::conflict ? Severity::conflict
                                                           : Severity::warn;
    return worst != Severity::none && worst <= limit;
}

}

void Session::open(OpenedPlan opened) {
    close();
    checked_ = std::move(opened.checked);
    has_plan_ = true;
    access_ = opened.access;
    file_state_ = opened.file_state;
    notes_ = std::move(opened.notes);
    records_missing_ = opened.records_missing;
    work_ = {};
    work_.file_name = opened.file_name;
    if (!opened.file_name.empty() && file_state_ == FileState::sound) work_.kept_in = KeptIn::file;
    if (file_state_ == FileState::healed) saved_version_ = never_saved;
    handle_ = opened.handle;
    place_.view = AppView::board;
    set_today(today_);
}

void Session::close() {
    matcher_.reset();
    checked_ = CheckedPlan();
    history_.clear();
    selection_.clear();
    place_ = {};
    filter_ = {};
    perspective_ = {};
    notes_ = {};
    records_missing_ = 0;
    work_ = {};
    handle_ = 0;
    changes_.clear();
    has_plan_ = false;
    access_ = Access::editable;
    file_state_ = FileState::sound;
    plan_version_ = 0;
    saved_version_ = 0;
    ++version_;
}

void Session::set_today(Date today) {
    today_ = today;
    if (!has_plan_ || checked_.today() == today) return;
    checked_.set_today(today);
    ++version_;
}

FindingChange Session::change(const Delta& delta) {
    matcher_.reset();
    FindingChange out = checked_.apply(delta);
    changes_.push_back(delta);
    ++version_;
    keep_recent({version_, delta, out});
    ++plan_version_;
    selection_.drop_missing(plan());
    sync_place();
    return out;
}

void Session::keep_recent(RecentEdit edit) {
    const std::size_t findings = edit.findings.gained.size() + edit.findings.lost.size();
    if (findings > most_recent_findings) return recent_.clear();
    recent_.push_back(std::move(edit));
    if (recent_.size() > most_recent_edits) recent_.pop_front();
}

FindingChange Session::commit(Delta delta, EditLabel label) {
    if (!can_edit() || delta.empty()) return {};
    FindingChange out = change(delta);
    history_.push(std::move(delta), std::move(label));
    return out;
}

FindingChange Session::undo() {
    if (!can_edit() || !history_.can_undo()) return {};
    const Delta back = reversed(history_.next_undo().delta);
    history_.step_back();
    return change(back);
}

FindingChange Session::redo() {
    if (!can_edit() || !history_.can_redo()) return {};
    const Delta again = history_.next_redo().delta;
    history_.step_forward();
    return change(again);
}

std::vector<Delta> Session::take_changes() { return std::exchange(changes_, {}); }

void Session::go_to(const Place& place) {
    place_ = place;
    if (!has_plan_) place_.view = AppView::welcome;
    if (!is_built(place_.view)) place_.view = AppView::board;
    selection_.set_all(place.marked);
    selection_.drop_missing(plan());
    sync_place();
}

void Session::set_view(AppView view) {
    go_to({view, place_.marked, view == AppView::conflicts ? place_.finding : std::string()});
}

void Session::set_finding(std::string_view finding) { place_.finding = finding; }

void Session::sync_place() { place_.marked.assign(selection_.all().begin(), selection_.all().end()); }

void Session::set_filter(std::string_view source) {
    if (filter_.source == source) return;
    filter_ = parse_filter(source);
    matcher_.reset();
    ++filter_version_;
    recent_.clear();
}

void Session::set_perspective(Id<Team> team) {
    perspective_ = team;
    ++filter_version_;
    recent_.clear();
}

std::optional<std::size_t> Session::edits_since(std::uint64_t shown) const {
    if (!filter_.empty() || shown > shown_version()) return std::nullopt;
    const std::uint64_t since = shown_version() - shown;
    if (since > recent_.size()) return std::nullopt;
    for (auto back = static_cast<std::size_t>(since); back > 0; --back) {
        // Otherwise something else came between.
        if (recent_[recent_.size() - back].version != version_ - back + 1) return std::nullopt;
    }
    return static_cast<std::size_t>(since);
}

std::optional<std::vector<Change>> Session::changes_since(std::uint64_t shown) const {
    const auto count = edits_since(shown);
    if (!count) return std::nullopt;
    std::vector<Change> out;
    for (std::size_t back = *count; back > 0; --back) {
        const std::vector<Change>& changes = recent_[recent_.size() - back].delta.changes();
        out.insert(out.end(), changes.begin(), changes.end());
    }
    return out;
}

std::optional<std::vector<const FindingChange*>> Session::finding_changes_since(std::uint64_t shown) const {
    const auto count = edits_since(shown);
    if (!count || !perspective_.empty()) return std::nullopt;
    std::vector<const FindingChange*> out;
    for (std::size_t back = *count; back > 0; --back) out.push_back(&recent_[recent_.size() - back].findings);
    return out;
}

FilterMatcher& Session::matcher() const {
    if (matcher_ == nullptr) {
        FilterFindings findings{
            [this](Id<Activity> id, FilterHas wanted) { return at_least(checked_.worst_for(id), wanted); },
            [this](Id<Account> id, FilterHas wanted) { return at_least(checked_.worst_for(id), wanted); }};
        matcher_ = std::make_unique<FilterMatcher>(filter_, plan(), index(), std::move(findings));
    }
    return *matcher_;
}

bool Session::shows(const Activity& activity) const {
    if (!perspective_.empty() && !is_team(plan(), activity.team, perspective_)) return false;
    return filter_.empty() || matcher().matches(activity);
}

bool Session::shows(const Account& account) const { return filter_.empty() || matcher().matches(account); }
bool Session::shows(const Contact& contact) const { return filter_.empty() || matcher().matches(contact); }

void Session::set_language(Language language) {
    if (language_ == language) return;
    language_ = language;
    ++version_;
}

void Session::mark_saved(std::uint64_t plan_version, std::string_view file_name, std::int64_t unix_ms) {
    saved_version_ = plan_version;
    work_.kept_in = KeptIn::file;
    work_.file_name = file_name;
    work_.saved_unix_ms = unix_ms;
}

EditVerb verb_of(FixKind kind) {
    switch (kind) {
        case FixKind::move: return EditVerb::move_fix;
        case FixKind::leave_out: return EditVerb::leave_out;
        case FixKind::make_it_one: return EditVerb::make_it_one;
        case FixKind::hand_over: return EditVerb::hand_over;
        case FixKind::other_channel: return EditVerb::other_channel;
        case FixKind::add_follow_up: return EditVerb::add_follow_up;
        case FixKind::accept: return EditVerb::accept;
    }
    return EditVerb::move_fix;
}

}
