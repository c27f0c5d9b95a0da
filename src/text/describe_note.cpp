#include "text/describe_note.h"

#include "text/catalogue.h"
#include "text/names.h"

namespace concierto {

namespace {

std::string last_part(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

Key key_of(NoteKind kind) {
    switch (kind) {
        case NoteKind::missing_field: return Key::note_missing_field;
        case NoteKind::wrong_type: return Key::note_wrong_type;
        case NoteKind::out_of_range: return Key::note_out_of_range;
        case NoteKind::bad_enum: return Key::note_bad_enum;
        case NoteKind::bad_id: return Key::note_bad_id;
        case NoteKind::end_before_start: return Key::note_end_before_start;
        case NoteKind::text_too_long: return Key::note_text_too_long;
        case NoteKind::control_character: return Key::note_control_character;
        case NoteKind::not_a_record: return Key::note_not_a_record;
        case NoteKind::duplicate_key: return Key::note_duplicate_key;
        case NoteKind::duplicate_id: return Key::note_duplicate_id;
        case NoteKind::unknown_collection: return Key::note_unknown_collection;
        case NoteKind::dangling_reference: return Key::note_dangling_reference;
        case NoteKind::invisible_characters: return Key::note_invisible_characters;
        case NoteKind::end_damaged: return Key::note_end_damaged;
        case NoteKind::end_edited_outside: return Key::note_end_edited_outside;
        case NoteKind::conflict_markers: return Key::note_conflict_markers;
        case NoteKind::newer_version: return Key::note_newer_version;
        case NoteKind::missing_header: return Key::note_missing_header;
    }
    return Key::dash;
}

bool is_about_number(NoteKind kind) {
    return kind == NoteKind::invisible_characters || kind == NoteKind::end_damaged ||
           kind == NoteKind::conflict_markers || kind == NoteKind::newer_version;
}

}

std::string describe(Language language, const Note& note) {
    if (is_about_number(note.kind)) {
        return format_text(language, key_of(note.kind), {static_cast<long long>(note.number)});
    }
    const std::string path =
        note.path.empty() ? std::string(text(language, Key::note_whole_file)) : visible_text(note.path);
    const std::string detail = visible_text(note.detail.empty() ? last_part(note.path) : note.detail);
    return format_text(language, key_of(note.kind), {path, detail});
}

std::vector<std::string> describe(Language language, const Notes& notes) {
    std::vector<std::string> out;
    for (const Note& note : notes.held()) out.push_back(describe(language, note));
    for (std::size_t i = 0; i < note_kind_count; ++i) {
        const std::int64_t more = notes.total(static_cast<NoteKind>(i)) - Notes::held_per_kind;
        if (more > 0) out.push_back(format_text(language, Key::note_more_of_kind, {static_cast<long long>(more)}));
    }
    return out;
}

}
