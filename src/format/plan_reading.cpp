#include <algorithm>
#include <utility>

#include "base/crc32.h"
#include "base/must.h"
#include "base/sort.h"
#include "base/version.h"
#include "format/conflict_markers.h"
#include "format/dangling.h"
#include "format/object_decoder.h"
#include "format/plan_json.h"
#include "format/record_decoder.h"

namespace concierto {

namespace {

constexpr std::array<std::string_view, 6> member_names{"format", "version", "writer", "seen", "actors", "end"};

// CRC of the bytes as the program would have written them: no byte order mark, no carriage returns.
std::uint32_t crc_without_dressing(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    std::uint32_t crc = 0;
    while (!bytes.empty()) {
        const std::size_t cut = std::min(bytes.find("\r\n"), bytes.size());
        crc = crc32(bytes.substr(0, cut), crc);
        bytes.remove_prefix(std::min(cut + 1, bytes.size()));
    }
    return crc;
}

// The order in which write_plan puts them.
bool kept_before(const KeptRecord& a, const KeptRecord& b) {
    if (a.kind != b.kind) return a.kind < b.kind;
    if (a.id.empty() != b.id.empty()) return b.id.empty();
    return a.id != b.id ? a.id < b.id : a.json < b.json;
}

bool is_known_member(std::string_view key) {
    return std::find(member_names.begin(), member_names.end(), key) != member_names.end() || kind_of_collection(key);
}

std::string path_of(Kind kind, std::int64_t place) {
    const std::string collection(collection_name(kind));
    return kind == Kind::plan ? collection : collection + '/' + std::to_string(place);
}

}

PlanReading::PlanReading(std::string_view bytes, JsonLimits limits) : bytes_(bytes), reader_(bytes, limits) {
    values_.tape = &tape_;
}

template <std::size_t... I>
constexpr std::array<PlanReading::ReadRecord, kind_count> PlanReading::make_record_readers(std::index_sequence<I...>) {
    return {&PlanReading::read_record<std::variant_alternative_t<I, AnyRecord>>...};
}

PlanReading::State PlanReading::refuse(Error error) {
    if (error.kind == ErrorKind::not_json || error.kind == ErrorKind::cut_off) {
        const std::int64_t line = conflict_marker_line(bytes_);
        if (line != 0) error = {ErrorKind::conflict_markers, "", line, 0};
    }
    error_ = std::move(error);
    return state_ = State::refused;
}

double PlanReading::progress() const {
    if (state_ == State::done) return 1;
    return bytes_.empty() ? 0 : static_cast<double>(reader_.offset()) / static_cast<double>(bytes_.size());
}

PlanReading::State PlanReading::step(std::size_t budget_bytes) {
    if (state_ != State::more) return state_;
    const std::size_t stop = reader_.offset() + std::max<std::size_t>(budget_bytes, 1);
    if (!started_ && !begin() && state_ != State::refused) return refuse(reader_.error());
    if (read_all_) {
        finish();
        return state_ = State::done;
    }
    while (state_ == State::more && !read_all_ && reader_.offset() < stop) {
        tape_.clear();
        const bool good = in_collection_ ? read_element() : read_member();
        if (!good && state_ != State::refused) refuse(reader_.error());
    }
    if (state_ == State::more && !read_all_) follow_crc();
    return state_;
}

bool PlanReading::begin() {
    started_ = true;
    if (!reader_.begin()) return false;
    if (reader_.take('{')) return !reader_.take('}') || close_top_level();
    if (!reader_.read_value(tape_, 0) || !reader_.expect_end()) return false;
    refuse({ErrorKind::not_a_plan, "", 0, 0});
    return true;
}

bool PlanReading::first_time(std::size_t member) {
    const std::uint64_t bit = std::uint64_t{1} << member;
    const bool first = (met_ & bit) == 0;
    met_ |= bit;
    return first;
}

bool PlanReading::read_member() {
    if (!reader_.read_key(tape_)) return false;
    std::string key(values_.text(0));
    const auto key_offset = static_cast<std::size_t>(tape_[0].start - bytes_.data()) - 1;
    tape_.clear();
    end_.last = false;

    const auto known = std::find(member_names.begin(), member_names.end(), key);
    const auto member = static_cast<std::size_t>(known - member_names.begin());
    const std::optional<Kind> kind = kind_of_collection(key);
    bool good = false;
    if (known == member_names.end() && !kind) {
        good = keep_section(std::move(key), false);
    } else if (!first_time(kind ? member_names.size() + static_cast<std::size_t>(*kind) : member)) {
        good = keep_section(std::move(key), true);
    } else if (kind) {
        good = read_collection_or_plan(*kind);
    } else {
        good = read_known(static_cast<Member>(member), key_offset);
    }
    if (!good || in_collection_) return good;
    if (reader_.take(',')) return true;
    return reader_.expect('}', ",}") && close_top_level();
}

bool PlanReading::read_known(Member member, std::size_t key_offset) {
    if (!reader_.read_value(tape_, 1)) return false;
    switch (member) {
        case Member::format:
            if (tape_[0].type == JsonType::string && values_.text(0) == "concierto-plan") return true;
            refuse({ErrorKind::not_a_plan, "format", 0, 0});
            return false;
        case Member::version:
            if (read_version()) return true;
            refuse({ErrorKind::not_a_plan, "version", 0, 0});
            return false;
        case Member::writer: return true;
        case Member::seen:
            out_.had_dots = true;
            read_seen(out_.plan.seen_json, "seen");
            return true;
        case Member::actors: read_seen(out_.plan.actors_json, "actors"); return true;
        case Member::end: read_end(key_offset); return true;
        case Member::first_collection: break;
    }
    return false;
}

void PlanReading::read_seen(std::string& out, std::string_view key) {
    if (tape_[0].type == JsonType::object) {
        std::vector<UnknownMember> actors;
        for (std::uint32_t at = 1; at < tape_[0].next; at = tape_[at + 1].next) {
            actors.push_back(values_.unknown_member(at));
        }
        sort_members(actors);
        for (const UnknownMember& actor : actors) {
            out += out.empty() ? '{' : ',';
            append_json_string(out, actor.key);
            (out += ':') += actor.json;
        }
        out += actors.empty() ? "{}" : "}";
        return;
    }
    out_.notes.add({NoteKind::wrong_type, std::string(key), "", 0});
    out_.plan.unknown.push_back({std::string(key), compact(json_of(tape_[0])), 0});
}

bool PlanReading::read_version() {
    const std::string_view raw = tape_[0].raw();
    if (tape_[0].type != JsonType::number || raw.find_first_not_of("0123456789") != std::string_view::npos)
        return false;
    if (raw == "0") return false;
    std::int64_t version = 0;
    for (const char c : raw) version = std::min<std::int64_t>(version * 10 + (c - '0'), 1'000'000'000);
    if (version > plan_format_version) {
        out_.read_only = true;
        out_.notes.add({NoteKind::newer_version, "", "", version});
    }
    return true;
}

bool PlanReading::keep_section(std::string key, bool doubled) {
    const std::size_t start = tape_.size();
    if (!reader_.read_value(tape_, 1)) return false;
    if (doubled) out_.notes.add({NoteKind::duplicate_key, key, key, 0});
    if (doubled && key == "end")
        return true;  // it speaks of bytes, not of the plan, and would be taken for the real one
    std::int64_t elements = 0;
    const JsonNode section = tape_[start];
    if (section.type == JsonType::array) {
        for (auto at = static_cast<std::uint32_t>(start + 1); at < section.next; at = tape_[at].next) ++elements;
    }
    records_ += elements;
    out_.plan.unknown.push_back({std::move(key), compact(json_of(section)), elements});
    return true;
}

bool PlanReading::read_collection_or_plan(Kind kind) {
    if (kind == Kind::plan) {
        if (!reader_.read_value(tape_, 1)) return false;
        read_record<PlanHeader>(0);
        return true;
    }
    if (reader_.peek() != '[') {
        out_.notes.add({NoteKind::unknown_collection, std::string(collection_name(kind)), "", 0});
        return keep_section(std::string(collection_name(kind)), false);
    }
    reader_.take('[');
    if (kind == Kind::rule) out_.plan.header.own_rules = true;
    in_collection_ = !reader_.take(']');
    kind_ = kind;
    place_ = 0;
    return true;
}

bool PlanReading::read_element() {
    static constexpr auto readers = make_record_readers(std::make_index_sequence<kind_count>());
    if (!reader_.read_value(tape_, 2)) return false;
    (this->*readers[static_cast<std::size_t>(kind_)])(place_);
    ++place_;
    ++records_;
    if (reader_.take(',')) return true;
    if (!reader_.expect(']', ",]")) return false;
    in_collection_ = false;
    if (reader_.take(',')) return true;
    return reader_.expect('}', ",}") && close_top_level();
}

template <class R>
void PlanReading::read_record(std::int64_t place) {
    R record;
    values_.problem.reset();
    values_.duplicates.clear();
    const bool understood = decode_record(values_, 0, record);
    if (!understood || !values_.duplicates.empty()) {
        note_problem(path_of(kind_for<R>(), place));
    }
    if (record.meta.extra != nullptr && !record.meta.extra->stamps.empty()) out_.had_dots = true;
    if (!understood) return keep(kind_for<R>(), place);
    if constexpr (std::is_same_v<R, PlanHeader>) {
        record.own_rules = out_.plan.header.own_rules;
        out_.plan.header = std::move(record);
    } else {
        Table<R>& table = out_.plan.template table<R>();
        if (table.find(record.id) != nullptr) {
            out_.notes.add({NoteKind::duplicate_id, path_of(kind_for<R>(), place), record.id.str(), 0});
            return keep(kind_for<R>(), place);
        }
        table.put(std::move(record));
    }
}

void PlanReading::note_problem(std::string path) {
    path += '/';
    for (const Problem& one : values_.duplicates) {
        out_.notes.add({one.kind, path + one.path, one.path.substr(one.path.rfind('/') + 1), 0});
    }
    if (!values_.problem) return;
    path += values_.problem->path;
    if (values_.problem->path.empty()) path.pop_back();
    out_.notes.add({values_.problem->kind, std::move(path), "", 0});
}

void PlanReading::keep(Kind kind, std::int64_t place) {
    KeptRecord record{kind, "", compact(json_of(tape_[0]))};
    if (tape_[0].type == JsonType::object) {
        for (std::uint32_t key = 1; key < tape_[0].next; key = tape_[key + 1].next) {
            if (values_.text(key) != "id" || tape_[key + 1].type != JsonType::string) continue;
            record.id = values_.text(key + 1);
            break;
        }
    }
    kept_places_[static_cast<std::size_t>(kind)].push_back(place);
    out_.plan.kept.push_back(std::move(record));
}

void PlanReading::follow_crc() {
    const std::size_t to = reader_.offset();
    crc_ = crc32(bytes_.substr(crc_at_, to - crc_at_), crc_);
    crc_at_ = to;
}

void PlanReading::read_end(std::size_t key_offset) {
    end_.last = true;
    end_.line_start = bytes_.rfind('\n', key_offset) + 1;  // npos + 1 is 0
    const bool reaches = end_.line_start >= crc_at_;
    end_.crc_before = reaches ? crc32(bytes_.substr(crc_at_, end_.line_start - crc_at_), crc_)
                              : crc32(bytes_.substr(0, end_.line_start));
    if (tape_[0].type != JsonType::array || tape_[0].next != 3) return;
    Count records = 0;
    if (!values_.read(1, records, {}) || tape_[2].type != JsonType::string) return;
    end_.records = records;
    end_.crc = values_.text(2);
    end_.well_formed = true;
}

void PlanReading::judge_end() {
    if ((met_ >> static_cast<unsigned>(Member::end) & 1U) == 0) return;
    const std::string_view before = bytes_.substr(0, end_.line_start);
    const bool same_bytes =
        end_.well_formed && end_.last &&
        (crc32_hex(end_.crc_before) == end_.crc || crc32_hex(crc_without_dressing(before)) == end_.crc);
    if (end_.well_formed && records_ < end_.records) {
        out_.end = EndState::damaged;
        out_.records_missing = end_.records - records_;
        out_.notes.add({NoteKind::end_damaged, "", "", out_.records_missing});
    } else if (same_bytes && records_ == end_.records) {
        out_.end = EndState::intact;
    } else {
        out_.end = EndState::edited_outside;
        out_.notes.add({NoteKind::end_edited_outside, "", "", 0});
    }
    // Such a copy may lack what it once knew. Saved with its claim, it would make others drop what it lost.
    if (out_.end != EndState::intact) out_.seen_as_read = std::exchange(out_.plan.seen_json, {});
}

bool PlanReading::close_top_level() {
    if (!reader_.expect_end()) return false;
    const auto met = [this](Member member) { return (met_ >> static_cast<unsigned>(member) & 1U) != 0; };
    if (!met(Member::format) || !met(Member::version)) {
        refuse({ErrorKind::not_a_plan, met(Member::format) ? "version" : "format", 0, 0});
        return false;
    }
    return read_all_ = true;
}

void PlanReading::finish() {
    judge_end();
    Plan& plan = out_.plan;
    const bool header_met = (met_ >> member_names.size() & 1U) != 0;
    if (!header_met) out_.notes.add({NoteKind::missing_header, "plan", "", 0});
    note_dangling_references(plan, kept_places_, out_.notes);
    if (values_.invisible_characters > 0) {
        out_.notes.add({NoteKind::invisible_characters, "", "", values_.invisible_characters});
    }
    sort_list(plan.unknown, [](const UnknownSection& a, const UnknownSection& b) { return a.key < b.key; });
    for (std::size_t i = 1; i < plan.unknown.size(); ++i) {
        const std::string& key = plan.unknown[i].key;
        if (key != plan.unknown[i - 1].key || is_known_member(key)) continue;  // those are noted already
        out_.notes.add({NoteKind::duplicate_key, key, key, 0});
    }
    sort_list(plan.kept, kept_before);
}

ReadPlan PlanReading::take() {
    MUST(state_ == State::done);
    return std::move(out_);
}

Result<ReadPlan> read_plan(std::string_view bytes, JsonLimits limits) {
    PlanReading reading(bytes, limits);
    while (reading.step(bytes.size() + 1) == PlanReading::State::more) {
    }
    if (reading.state() == PlanReading::State::refused) return reading.error();
    return reading.take();
}

}
