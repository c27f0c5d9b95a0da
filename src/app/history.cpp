#include "app/history.h"

#include "text/catalogue.h"
#include "text/names.h"

namespace concierto {

namespace {

Key verb_key(EditVerb verb) {
    return static_cast<Key>(static_cast<std::size_t>(Key::verb_add) + static_cast<std::size_t>(verb));
}
static_assert(static_cast<std::size_t>(Key::verb_import) - static_cast<std::size_t>(Key::verb_add) ==
              static_cast<std::size_t>(EditVerb::import));

std::string quoted(Language language, std::string_view words) {
    return format_text(language, Key::quoted, {visible_text(words)});
}

}

std::string label_text(Language language, const EditLabel& label) {
    std::string subject = quoted(language, label.subject);
    if (label.count > 1) {
        subject = label.subject.empty()
                      ? std::to_string(label.count) + ' ' + std::string(kind_name_plural(language, label.kind))
                      : format_text(language, Key::and_more, {subject, label.count - 1});
    }
    const std::string field = quoted(language, field_name(language, label.kind, label.detail));
    return format_text(language, verb_key(label.verb), {subject, field});
}

std::string undo_text(Language language, const EditLabel& label) {
    return format_text(language, Key::undo_what, {label_text(language, label)});
}

std::string redo_text(Language language, const EditLabel& label) {
    return format_text(language, Key::redo_what, {label_text(language, label)});
}

void History::push(Delta delta, EditLabel label) {
    entries_.resize(done_);
    const bool same_group =
        open_group_ && !label.group.empty() && done_ > 0 && entries_.back().label.group == label.group;
    open_group_ = true;
    if (!same_group) {
        entries_.push_back({std::move(delta), std::move(label)});
    } else {
        entries_.back().delta = joined(entries_.back().delta, delta);
        entries_.back().label = std::move(label);
        // Typed and typed back: there is nothing to undo.
        if (entries_.back().delta.empty()) entries_.pop_back();
    }
    done_ = entries_.size();
}

void History::step_back() {
    --done_;
    open_group_ = false;
}

void History::step_forward() {
    ++done_;
    open_group_ = false;
}

void History::clear() { *this = History(); }

}
