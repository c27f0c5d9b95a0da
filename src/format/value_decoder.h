// value_decoder.h -- One JSON value into one field's type. Shared by records and the objects inside them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "format/json_text.h"
#include "plan/fields.h"
#include "plan/notes.h"

namespace concierto {

// How much is asked of a record.
enum class Strictness : std::uint8_t {
    file,   // everything that the format says
    trust,  // the types only: what the program itself wrote down, though it may make no sense
};

// What is the matter with a record, and where in it: "start", "steps/2/day".
struct Problem {
    NoteKind kind{};
    std::string path;
    friend bool operator==(const Problem&, const Problem&) = default;
};

struct FieldRule {
    FieldUse use = FieldUse::optional;
    Count least = 0;
    Count most = 1'000'000'000;
};

// Decodes values of one tape. Each `read` says whether it went well; if not, `problem` tells why.
class ValueDecoder {
  public:
    const JsonTape* tape = nullptr;
    Strictness strictness = Strictness::file;
    std::optional<Problem> problem;
    std::vector<Problem> duplicates;        // keys that stand twice in one object
    std::int64_t invisible_characters = 0;  // in all texts so far

    const JsonNode& node(std::uint32_t at) const { return (*tape)[at]; }

    bool read(std::uint32_t at, std::string& out, FieldRule rule);
    bool read(std::uint32_t at, Name& out, FieldRule rule);
    template <class R>
    bool read(std::uint32_t at, Id<R>& out, FieldRule rule) {
        return read(at, static_cast<Name&>(out), rule);
    }
    bool read(std::uint32_t at, Date& out, FieldRule rule);
    bool read(std::uint32_t at, Month& out, FieldRule rule);
    bool read(std::uint32_t at, TimeOfDay& out, FieldRule rule);
    bool read(std::uint32_t at, Count& out, FieldRule rule);
    bool read(std::uint32_t at, Money& out, FieldRule rule);
    bool read(std::uint32_t at, Rate& out, FieldRule rule);
    bool read(std::uint32_t at, double& out, FieldRule rule);
    bool read(std::uint32_t at, bool& out, FieldRule rule);
    bool read(std::uint32_t at, ConsentByChannel& out, FieldRule rule);
    template <class E>
    requires std::is_enum_v<E>
    bool read(std::uint32_t at, E& out, FieldRule rule);
    template <class T>
    bool read(std::uint32_t at, std::optional<T>& out, FieldRule rule) {
        return read(at, out.emplace(), rule);
    }
    template <class T>
    bool read(std::uint32_t at, std::vector<T>& out, FieldRule rule);
    bool read(std::uint32_t at, Step& out, FieldRule rule);
    bool read(std::uint32_t at, QuietRange& out, FieldRule rule);

    // The id of a record: not empty, and of the characters that ids have, but for decisions.
    template <class R>
    bool read_own_id(std::uint32_t at, Name& out) {
        return read_own_id(at, out, std::is_same_v<R, Decision>);
    }

    bool fail(NoteKind kind) {
        problem = Problem{kind, ""};
        return false;
    }
    // Puts `step` in front of the problem's path, or of those of the duplicates from `first` on.
    bool fail_in(std::string_view step);
    void locate_duplicates(std::size_t first, std::string_view step);

    std::string_view text(std::uint32_t at) { return text_of(node(at), scratch_); }
    UnknownMember unknown_member(std::uint32_t key_at);

  private:
    bool read_own_id(std::uint32_t at, Name& out, bool free_form);
    bool check_text(std::string_view text, FieldUse use);
    bool check_rare_text(std::string_view text, FieldUse use);

    std::string scratch_;
};

template <class E>
requires std::is_enum_v<E>
bool ValueDecoder::read(std::uint32_t at, E& out, FieldRule) {
    if (node(at).type != JsonType::string) return fail(NoteKind::wrong_type);
    const std::optional<E> value = enum_of<E>(text(at));
    if (!value) return fail(NoteKind::bad_enum);
    out = *value;
    return true;
}

template <class T>
bool ValueDecoder::read(std::uint32_t at, std::vector<T>& out, FieldRule rule) {
    const JsonNode list = node(at);
    if (list.type != JsonType::array) return fail(NoteKind::wrong_type);
    for (std::uint32_t element = at + 1; element < list.next; element = node(element).next) {
        const std::size_t known = duplicates.size();
        const bool good = read(element, out.emplace_back(), rule);
        if (duplicates.size() != known) locate_duplicates(known, std::to_string(out.size() - 1));
        if (!good) return fail_in(std::to_string(out.size() - 1));
    }
    return true;
}

}
