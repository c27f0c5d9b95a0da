// notes.h -- What reading noticed in a file that it could open. Facts only; the sentences are in text/.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace concierto {

enum class NoteKind : std::uint8_t {
    // The record is kept as it is, not understood.
    missing_field,      // path ends with the field
    wrong_type,         // path ends with the field, or names the record or collection itself
    out_of_range,       // a number, date, month, time or rate outside its bounds or with too many decimals
    bad_enum,           // a word that the field does not know
    bad_id,             // not 1 to 64 of A-Z a-z 0-9 . _ -
    end_before_start,   // path ends with the later field
    text_too_long,      // over 4,000 code points
    control_character,  // in a text
    not_a_record,       // an element of a collection that is no object
    // Something is kept beside what is understood.
    duplicate_key,       // the first one stands, this one is kept
    duplicate_id,        // likewise; detail = the id
    unknown_collection,  // a known collection that is no array, kept as it is
    // Nothing is wrong with the record, but look.
    dangling_reference,    // path ends with the field, detail = the id that names nothing
    invisible_characters,  // number = how many in the whole file, path is empty
    // The file as a whole; path is empty.
    end_damaged,         // number = records missing
    end_edited_outside,  // same number of records, other bytes
    conflict_markers,    // both sides of git's were joined; number = fields that have more than one value
    newer_version,       // number = the file's version
    missing_header,      // no `plan`
};

inline constexpr std::size_t note_kind_count = static_cast<std::size_t>(NoteKind::missing_header) + 1;

struct Note {
    NoteKind kind{};
    std::string path;    // "activities/17/start": collection, place in the file counted from 0, field
    std::string detail;  // the offending id or key, where the kind says so
    std::int64_t number = 0;
    friend bool operator==(const Note&, const Note&) = default;
};

// Notes in the order of the file. Of each kind the first 1,000 are held, all are counted.
class Notes {
  public:
    void add(Note note) {
        std::int64_t& seen = totals_[static_cast<std::size_t>(note.kind)];
        if (++seen <= held_per_kind) held_.push_back(std::move(note));
    }
    const std::vector<Note>& held() const { return held_; }
    std::int64_t total(NoteKind kind) const { return totals_[static_cast<std::size_t>(kind)]; }
    std::int64_t total() const {
        std::int64_t sum = 0;
        for (const std::int64_t one : totals_) sum += one;
        return sum;
    }

    static constexpr std::int64_t held_per_kind = 1000;

  private:
    std::vector<Note> held_;
    std::array<std::int64_t, note_kind_count> totals_{};
};

}
