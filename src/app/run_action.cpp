#include <algorithm>

#include "app/actions.h"
#include "app/workspace.h"
#include "plan/activity_edits.h"
#include "plan/field_text.h"
#include "text/catalogue.h"
#include "text/names.h"

namespace concierto {

namespace {

// What an edit of the selected records is called.
EditLabel label_for(const Session& session, EditVerb verb, std::span<const RecordKey> keys) {
    EditLabel label;
    label.verb = verb;
    label.count = static_cast<std::int32_t>(keys.size());
    if (!keys.empty()) {
        label.kind = keys.front().kind;
        const std::optional<AnyRecord> record = session.plan().get(keys.front().kind, keys.front().id);
        if (record) label.subject = title_of(*record);
    }
    return label;
}

class ActionRunner {
  public:
    explicit ActionRunner(Workspace& workspace) : workspace_(workspace), session_(workspace.session()) {}

    void move(std::int32_t days) {
        const auto ids = session_.selection().activities();
        carry_out(move_activities(session_.plan(), ids, days),
                  label_for(session_, EditVerb::move, session_.selection().of(Kind::activity)));
    }

    // A week later, so that the copies do not collide with what they are copied from.
    void duplicate() {
        const auto ids = session_.selection().activities();
        if (ids.empty()) return duplicate_play();
        Date first = session_.plan().find(ids.front())->start;
        for (const Id<Activity> id : ids) first = std::min(first, session_.plan().find(id)->start);
        carry_out(copy_activities(session_.plan(), ids, first + 7, session_.today(), random()),
                  label_for(session_, EditVerb::copy, session_.selection().of(Kind::activity)), AfterEdit::select_new);
    }

    void duplicate_play() {
        const std::vector<RecordKey> plays = session_.selection().of(Kind::play);
        const Play& play = *session_.plan().find(Id<Play>(plays.front().id));
        Date first;
        for (const Activity& activity : session_.plan().table<Activity>()) {
            if (activity.play == play.id && (!first.exists() || activity.start < first)) first = activity.start;
        }
        const std::string title = format_text(session_.language(), Key::copy_of, {play.title});
        const Date start = first.exists() ? first + 7 : session_.today();
        carry_out(copy_play(session_.plan(), play.id, title, start, session_.today(), random()),
                  label_for(session_, EditVerb::copy, plays), AfterEdit::select_new);
    }

    void group() {
        const std::string_view title = text(session_.language(), Key::new_play_title);
        carry_out(group_into_new_play(session_.plan(), session_.selection().activities(), title, random()),
                  label_for(session_, EditVerb::change_play, session_.selection().of(Kind::activity)));
    }

    // One record goes at once, because undo is at hand; more are asked about.
    void remove() {
        const auto all = session_.selection().all();
        const bool account =
            all.front().kind == Kind::account && !session_.index().of(Link::account_contacts, all.front().id).empty();
        if (all.size() > 1 || account) {
            return workspace_.show({DialogKind::confirm_remove, {all.begin(), all.end()}, {}});
        }
        carry_out(remove_records(session_.plan(), all), label_for(session_, EditVerb::remove, all));
    }

    void select_all() {
        std::vector<RecordKey> keys;
        for (const Activity& activity : session_.plan().table<Activity>()) {
            if (session_.shows(activity)) keys.push_back({Kind::activity, activity.id});
        }
        session_.change_selection().set_all(keys);
        session_.sync_place();
    }

    void step_finding(std::int32_t by) {
        const auto all = session_.checked().worst_first();
        const auto is_open = [this](const Finding* one) { return finding_id(*one) == session_.finding(); };
        const auto found = std::find_if(all.begin(), all.end(), is_open);
        const auto count = static_cast<std::int32_t>(all.size());
        std::int32_t at = by > 0 ? 0 : count - 1;
        if (found != all.end()) at = std::clamp(static_cast<std::int32_t>(found - all.begin()) + by, 0, count - 1);
        const std::string id = finding_id(*all[static_cast<std::size_t>(at)]);
        session_.set_view(AppView::conflicts);
        session_.set_finding(id);
    }

    // Numbered among those that are possible, as they are shown.
    void apply_fix(std::size_t number) {
        const Finding finding = *session_.checked().find(session_.finding());
        std::vector<Fix> fixes = session_.fixes_of(finding);
        std::erase_if(fixes, [](const Fix& fix) { return !fix.possible; });
        if (number >= fixes.size()) return;
        const Fix& fix = fixes[number];
        const RecordKey it{Kind::activity, fix.activity.empty() ? finding.yields : fix.activity};
        carry_out(fix.delta, label_for(session_, verb_of(fix.kind), {&it, 1}));
    }

    void withdraw() {
        const Finding finding = *session_.checked().find(session_.finding());
        EditLabel label;
        label.verb = EditVerb::withdraw;
        label.subject = name_of(session_.language(), finding.rule);
        carry_out(withdraw_acceptance(session_.checked(), finding), std::move(label));
    }

    void step_history(bool back) {
        const History& history = session_.history();
        const EditLabel label = back ? history.next_undo().label : history.next_redo().label;
        back ? session_.undo() : session_.redo();
        const std::string words = label_text(session_.language(), label);
        Toast toast;
        toast.text = format_text(session_.language(), back ? Key::undone_what : Key::redone_what, {words});
        toast.kind = ToastKind::done;
        toast.action = back ? ActionId::redo : ActionId::undo;
        workspace_.toast(std::move(toast));
    }

    void intend(Intent intent) {
        Intents intents;
        intents.add(std::move(intent));
        workspace_.apply(intents);
    }
    void open_dialog(DialogKind kind) { workspace_.show({kind, {}, {}}); }

  private:
    enum class AfterEdit : std::uint8_t { keep_selection, select_new };

    std::uint64_t random() { return workspace_.host().random_bits(); }

    void carry_out(Result<Delta> edit, EditLabel label, AfterEdit after = AfterEdit::keep_selection) {
        if (!edit) {
            if (edit.error().kind != ErrorKind::nothing_to_do) workspace_.tell_refusal(edit.error());
            return;
        }
        std::vector<RecordKey> added;
        for (const Change& change : edit->changes()) {
            if (change.before == nullptr && change.kind == Kind::activity) added.push_back({change.kind, change.id});
        }
        workspace_.commit(edit.take(), std::move(label));
        if (after == AfterEdit::keep_selection) return;
        session_.change_selection().set_all(added);
        session_.sync_place();
    }

    Workspace& workspace_;
    Session& session_;
};

void run_edit(ActionRunner& run, ActionId id) {
    switch (id) {
        case ActionId::undo: return run.step_history(true);
        case ActionId::redo: return run.step_history(false);
        case ActionId::duplicate: return run.duplicate();
        case ActionId::group_into_play: return run.group();
        case ActionId::remove: return run.remove();
        case ActionId::earlier_day: return run.move(-1);
        case ActionId::later_day: return run.move(1);
        case ActionId::earlier_week: return run.move(-7);
        case ActionId::later_week: return run.move(7);
        case ActionId::select_all: return run.select_all();
        case ActionId::clear_selection: return run.intend(intent::Select{intent::Mark::none, {}, {}});
        case ActionId::next_finding: return run.step_finding(1);
        case ActionId::previous_finding: return run.step_finding(-1);
        case ActionId::withdraw_acceptance: return run.withdraw();
        default: break;
    }
    const auto first_fix = static_cast<std::size_t>(ActionId::apply_fix_1);
    if (id >= ActionId::apply_fix_1) run.apply_fix(static_cast<std::size_t>(id) - first_fix);
}

void run_look(ActionRunner& run, ActionId id) {
    const auto view = [&run](AppView to) { run.intend(intent::GoTo{Place{to, {}, {}}}); };
    const auto perspective = [&run](std::string_view team) { run.intend(intent::SetPerspective{Id<Team>::of(team)}); };
    switch (id) {
        case ActionId::view_board: return view(AppView::board);
        case ActionId::view_timeline: return view(AppView::timeline);
        case ActionId::view_accounts: return view(AppView::accounts);
        case ActionId::view_conflicts: return view(AppView::conflicts);
        case ActionId::view_rules: return view(AppView::rules);
        case ActionId::view_trash: return view(AppView::trash);
        case ActionId::theme_system: return run.intend(intent::SetTheme{ThemeChoice::system});
        case ActionId::theme_light: return run.intend(intent::SetTheme{ThemeChoice::light});
        case ActionId::theme_dark: return run.intend(intent::SetTheme{ThemeChoice::dark});
        case ActionId::language_en: return run.intend(intent::SetLanguage{Language::en});
        case ActionId::language_es: return run.intend(intent::SetLanguage{Language::es});
        case ActionId::perspective_everyone: return perspective("");
        case ActionId::perspective_marketing: return perspective("marketing");
        case ActionId::perspective_sales: return perspective("sales");
        default: return run_edit(run, id);
    }
}

}

void run_action(Workspace& workspace, ActionId id) {
    const Session& session = workspace.session();
    if (!is_enabled(session, id)) return;
    ActionRunner run(workspace);
    switch (id) {
        case ActionId::open: return workspace.pick_file();
        case ActionId::save: return workspace.save();
        case ActionId::save_as:
        case ActionId::download: return workspace.save_as();
        case ActionId::try_sample: return workspace.open_sample();
        case ActionId::close_plan: return workspace.close_plan();
        case ActionId::search: return workspace.focus_search();
        case ActionId::new_plan: return run.open_dialog(DialogKind::new_plan);
        case ActionId::new_activity: return run.open_dialog(DialogKind::new_activity);
        case ActionId::new_account: return run.open_dialog(DialogKind::new_account);
        case ActionId::new_contact: return run.open_dialog(DialogKind::new_contact);
        case ActionId::new_person: return run.open_dialog(DialogKind::new_person);
        case ActionId::new_play: return run.open_dialog(DialogKind::new_play);
        case ActionId::palette: return run.open_dialog(DialogKind::palette);
        case ActionId::help: return run.open_dialog(DialogKind::help);
        case ActionId::reading_notes: return run.open_dialog(DialogKind::notes);
        case ActionId::settle_all: return run.open_dialog(DialogKind::settle_all);
        case ActionId::accept_finding: return workspace.show({DialogKind::accept_finding, {}, session.finding()});
        default: return run_look(run, id);
    }
}

}
