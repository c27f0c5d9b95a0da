// record_decoder.h -- A JSON object on a tape into a record, with what the format asks of it as a whole.
#pragma once

#include "format/object_decoder.h"

namespace concierto {

// `~` and `!` of a record, when they have the form that merge.md gives; false leaves `out` as it was.
bool read_stamps(ValueDecoder& values, std::uint32_t at, std::vector<Stamp>& out);
bool read_standing(ValueDecoder& values, std::uint32_t at, std::vector<Standing>& out);

// What must hold between the fields of a record. Overloads exist only for kinds that have such a rule.
bool check_whole(ValueDecoder& values, const PlanHeader& header);
bool check_whole(ValueDecoder& values, const Activity& activity);
bool check_whole(ValueDecoder& values, const Goal& goal);
bool check_whole(ValueDecoder& values, const Estimate& estimate);
template <class R>
bool check_whole(ValueDecoder&, const R&) {
    return true;
}

// A required reference must name something.
template <class R>
bool check_required_references(ValueDecoder& values, const R& record) {
    std::string_view empty;
    for_each_field<R>([&](const auto& one) {
        using T = typename std::decay_t<decltype(one)>::Value;
        if constexpr (std::is_base_of_v<Name, T>) {
            if (has(one.use, FieldUse::required) && (record.*one.member).empty()) empty = one.name;
        }
    });
    if (empty.empty()) return true;
    values.fail(NoteKind::missing_field);
    return values.fail_in(empty);
}

// The members of a record that are no fields, while it is being read.
class ExtraDecoder {
  public:
    ExtraDecoder(ValueDecoder& values, Meta& meta) : values_(values), meta_(meta) {}

    bool read(std::uint32_t key_at, bool twice);
    // Hands over to the record.
    void finish() {
        if (used_) meta_.extra = std::make_shared<const Extra>(std::move(extra_));
    }
    std::vector<UnknownMember>& unknown() { return extra_.unknown; }

  private:
    ValueDecoder& values_;
    Meta& meta_;
    Extra extra_;
    bool used_ = false;
    bool gone_seen_ = false;
    bool stamps_seen_ = false;
    bool standing_seen_ = false;
};

// Fills `out`, normalised. False: `values.problem` tells why, `out` is half filled.
template <class R>
bool decode_record(ValueDecoder& values, std::uint32_t at, R& out) {
    ObjectDecoder<R> object(values);
    ExtraDecoder extra(values, out.meta);
    const auto other = [&extra](std::uint32_t key, bool twice) { return extra.read(key, twice); };
    if (values.node(at).type != JsonType::object) return values.fail(NoteKind::not_a_record);
    if (!object.read_members(at, out, other)) return false;
    if (!extra.unknown().empty()) object.settle(extra.unknown());
    extra.finish();
    if (values.strictness == Strictness::file) {
        const std::string_view missing = object.missing();
        if (!missing.empty()) {
            values.fail(NoteKind::missing_field);
            return values.fail_in(missing);
        }
        if (!check_required_references(values, out) || !check_whole(values, out)) return false;
    }
    if constexpr (requires { normalise(out); }) normalise(out);
    return true;
}

}
