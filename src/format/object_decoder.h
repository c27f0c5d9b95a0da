// object_decoder.h -- A JSON object into a record or a part of one, driven by the field list. Keys come in the order of
// the list as a rule, so the search for each starts behind the one before.
#pragma once

#include <array>
#include <cstring>
#include <utility>

#include "format/value_decoder.h"

namespace concierto {

// By key in byte order; the same key twice stays in the order of the file.
void sort_members(std::vector<UnknownMember>& members);

template <class R>
class ObjectDecoder {
  public:
    explicit ObjectDecoder(ValueDecoder& values) : values_(values) {}

    // Fills the fields. Members that are no fields, and a second one of the same key, go to `unknown`.
    bool read(std::uint32_t at, R& out, std::vector<UnknownMember>& unknown) {
        const auto keep = [&](std::uint32_t key, bool) {
            unknown.push_back(values_.unknown_member(key));
            return true;
        };
        if (!read_members(at, out, keep)) return false;
        settle(unknown);
        return true;
    }

    // The same; `other(key_at, twice)` gets the rest and returns false to fail.
    template <class Other>
    bool read_members(std::uint32_t at, R& out, Other&& other) {
        const JsonNode object = values_.node(at);
        if (object.type != JsonType::object) return values_.fail(NoteKind::wrong_type);
        std::size_t expected = 0;
        for (std::uint32_t key = at + 1; key < object.next; key = values_.node(key + 1).next) {
            const std::size_t field = find(values_.text(key), expected);
            const bool twice = field < count && found(field);
            if (twice) values_.duplicates.push_back({NoteKind::duplicate_key, std::string(names[field])});
            if (field == count || twice) {
                if (!other(key, twice)) return values_.fail_in(values_.text(key));
                continue;
            }
            found_ |= std::uint64_t{1} << field;
            const std::size_t known = values_.duplicates.size();
            const bool good = readers[field](values_, key + 1, out);
            if (values_.duplicates.size() != known) values_.locate_duplicates(known, names[field]);
            if (!good) return values_.fail_in(names[field]);
            expected = field + 1;
        }
        return true;
    }

    // Sorts what is unknown, and notes its doubled keys.
    void settle(std::vector<UnknownMember>& unknown) {
        if (unknown.size() < 2) return;
        sort_members(unknown);
        for (std::size_t i = 1; i < unknown.size(); ++i) {
            const std::string& key = unknown[i].key;
            if (key != unknown[i - 1].key || find(key, 0) != count) continue;  // doubled fields are noted already
            values_.duplicates.push_back({NoteKind::duplicate_key, key});
        }
    }

    // The first required field that was not there; "" when there is none.
    std::string_view missing() const {
        for (std::size_t i = 0; i < count; ++i) {
            if (required[i] && !found(i)) return names[i];
        }
        return {};
    }

  private:
    using Reader = bool (*)(ValueDecoder&, std::uint32_t, R&);
    static constexpr auto all = fields<R>();
    static constexpr std::size_t count = std::tuple_size_v<decltype(all)>;
    static_assert(count <= 64);

    template <std::size_t I>
    static bool read_field(ValueDecoder& values, std::uint32_t at, R& out) {
        constexpr auto one = std::get<I>(all);
        if constexpr (one.name == "id") {
            return values.template read_own_id<R>(at, out.*one.member);
        } else {
            return values.read(at, out.*one.member, FieldRule{one.use, one.least, one.most});
        }
    }
    template <std::size_t... I>
    static constexpr std::array<Reader, count> make_readers(std::index_sequence<I...>) {
        return {&read_field<I>...};
    }
    template <std::size_t... I>
    static constexpr std::array<std::string_view, count> make_names(std::index_sequence<I...>) {
        return {std::get<I>(all).name...};
    }
    template <std::size_t... I>
    static constexpr std::array<bool, count> make_required(std::index_sequence<I...>) {
        return {has(std::get<I>(all).use, FieldUse::required)...};
    }
    static constexpr auto readers = make_readers(std::make_index_sequence<count>());
    static constexpr auto names = make_names(std::make_index_sequence<count>());
    static constexpr auto required = make_required(std::make_index_sequence<count>());

    // `count` when no field has this name.
    static std::size_t find(std::string_view key, std::size_t expected) {
        if (key.empty()) return count;
        const auto is = [key](std::string_view name) { return name[0] == key[0] && name == key; };
        for (std::size_t i = expected; i < count; ++i) {
            if (is(names[i])) return i;
        }
        for (std::size_t i = 0; i < expected; ++i) {
            if (is(names[i])) return i;
        }
        return count;
    }
    bool found(std::size_t field) const { return ((found_ >> field) & 1U) != 0; }

    ValueDecoder& values_;
    std::uint64_t found_ = 0;
};

}
