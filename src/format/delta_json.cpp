#include "format/delta_json.h"

#include "format/json_text.h"
#include "format/record_encoder.h"
#include "format/record_json.h"

namespace concierto {

namespace {

void append_side(ObjectWriter& object, std::string_view key, const RecordPointer& record) {
    object.raw_member(key, record == nullptr ? "null" : record_json(*record));
}

bool own_rules_of(const RecordPointer& record) {
    const auto* header = record == nullptr ? nullptr : std::get_if<PlanHeader>(record.get());
    return header != nullptr && header->own_rules;
}

void append_change(std::string& out, const Change& change) {
    ObjectWriter object(out);
    object.key("collection");
    append_json_string(out, collection_name(change.kind));
    object.key("id");
    append_json_string(out, change.id.text());
    append_side(object, "before", change.before);
    append_side(object, "after", change.after);
    if (change.kind == Kind::plan) {
        object.key("own_rules");
        append_value(out, std::vector<Count>{own_rules_of(change.before), own_rules_of(change.after)});
    }
    object.close();
}

class DeltaReader {
  public:
    explicit DeltaReader(std::string_view line) : reader_(line) {}

    Result<LabelledDelta> read() {
        if (!reader_.begin() || !reader_.read_value(tape_, 0) || !reader_.expect_end()) return reader_.error();
        LabelledDelta out;
        const JsonNode* label = member(0, "label");
        const JsonNode* changes = member(0, "changes");
        if (label == nullptr || label->type != JsonType::string) return bad("label");
        if (changes == nullptr || changes->type != JsonType::array) return bad("changes");
        out.label = text_of(*label, scratch_);
        const auto first = static_cast<std::uint32_t>(changes - tape_.data()) + 1;
        std::int64_t place = 0;
        for (std::uint32_t at = first; at < changes->next; at = tape_[at].next, ++place) {
            Change change;
            if (!read_change(at, change)) return bad("changes/" + std::to_string(place));
            out.delta.add(std::move(change));
        }
        return out;
    }

  private:
    static Error bad(std::string place) { return {ErrorKind::bad_value, std::move(place), 0, 0}; }

    // Null when the value at `at` is no object or has no such member.
    const JsonNode* member(std::uint32_t at, std::string_view key) {
        if (tape_[at].type != JsonType::object) return nullptr;
        for (std::uint32_t one = at + 1; one < tape_[at].next; one = tape_[one + 1].next) {
            if (text_of(tape_[one], scratch_) == key) return &tape_[one + 1];
        }
        return nullptr;
    }

    bool read_change(std::uint32_t at, Change& out) {
        const JsonNode* collection = member(at, "collection");
        const JsonNode* id = member(at, "id");
        if (collection == nullptr || collection->type != JsonType::string) return false;
        if (id == nullptr || id->type != JsonType::string) return false;
        const std::optional<Kind> kind = kind_of_collection(text_of(*collection, scratch_));
        if (!kind) return false;
        out.kind = *kind;
        out.id = Name::of(text_of(*id, scratch_));
        if (out.id.empty() != (out.kind == Kind::plan)) return false;
        if (!read_side(at, "before", 0, out.kind, out.id, out.before)) return false;
        if (!read_side(at, "after", 1, out.kind, out.id, out.after)) return false;
        return out.before != nullptr || out.after != nullptr;
    }

    bool read_side(std::uint32_t at, std::string_view key, std::uint32_t side, Kind kind, Name id, RecordPointer& out) {
        const JsonNode* json = member(at, key);
        if (json == nullptr) return false;
        if (json->type == JsonType::null) return true;
        Result<AnyRecord> read = read_record(kind, json_of(*json), Strictness::trust);
        if (!read) return false;
        AnyRecord record = read.take();
        if (kind == Kind::plan) {
            const JsonNode* own = member(at, "own_rules");
            if (own == nullptr || own->type != JsonType::array ||
                own[0].next - static_cast<std::size_t>(own - tape_.data()) != 3)
                return false;
            std::get<PlanHeader>(record).own_rules = own[1 + side].raw() == "1";
        } else if (id_of(record) != id) {
            return false;
        }
        out = std::make_shared<const AnyRecord>(std::move(record));
        return true;
    }

    JsonReader reader_;
    JsonTape tape_;
    std::string scratch_;
};

}

std::string delta_json(const Delta& delta, std::string_view label) {
    std::string out;
    ObjectWriter object(out);
    object.key("label");
    append_json_string(out, label);
    object.key("changes");
    out += '[';
    for (const Change& change : delta.changes()) {
        if (out.back() != '[') out += ',';
        append_change(out, change);
    }
    out += ']';
    object.close();
    return out;
}

Result<LabelledDelta> read_delta(std::string_view line) { return DeltaReader(line).read(); }

}
