#include <algorithm>

#include "base/crc32.h"
#include "base/sort.h"
#include "base/version.h"
#include "format/plan_json.h"
#include "format/record_encoder.h"

namespace concierto {

namespace {

class PlanWriter {
  public:
    explicit PlanWriter(const Plan& plan) : plan_(plan) {}

    std::string write() {
        out_ = "{\"format\":\"concierto-plan\",\"version\":" + std::to_string(plan_format_version) + ",\"writer\":";
        append_json_string(out_, writer_name);
        if (!plan_.seen_json.empty()) start_member("seen") += plan_.seen_json;
        if (!plan_.actors_json.empty()) start_member("actors") += plan_.actors_json;
        write_header();
        plan_.for_each_table([this](const auto& table) { write_collection(table); });
        write_unknown();
        out_ += ",\n";
        const std::uint32_t crc = crc32(out_);
        out_ += "\"end\":[" + std::to_string(records_) + ",\"" + crc32_hex(crc) + "\"]}\n";
        return std::move(out_);
    }

  private:
    std::string& start_member(std::string_view key) {
        out_ += ",\n";
        append_json_string(out_, key);
        return out_ += ':';
    }

    // The first kept member of this key; null when there is none.
    const UnknownSection* kept_section(std::string_view key) const {
        const auto found = std::find_if(plan_.unknown.begin(), plan_.unknown.end(),
                                        [key](const UnknownSection& one) { return one.key == key; });
        return found == plan_.unknown.end() ? nullptr : &*found;
    }
    static bool is_array(const UnknownSection& section) { return section.json.front() == '['; }

    // Whether a collection without records is written. A second collection of the same name that was kept must not
    // become the first one at the next reading; one that is no array stays what it was without our help.
    bool writes_empty(Kind kind) const {
        if (kind == Kind::rule) return plan_.header.own_rules;
        const UnknownSection* kept = kept_section(collection_name(kind));
        if (kept != nullptr) return is_array(*kept);
        return kind == Kind::account || kind == Kind::activity;
    }

    // A header that was not understood stands as it came, as long as nobody has made another one.
    void write_header() {
        PlanHeader untouched;
        untouched.own_rules = plan_.header.own_rules;
        if (!(plan_.header == untouched)) append_record(start_member("plan"), plan_.header);
        for (const KeptRecord& one : plan_.kept) {
            if (one.kind == Kind::plan) start_member("plan") += one.json;
        }
    }

    struct Line {
        std::string_view id;
        const KeptRecord* kept;  // null: a record of the table
        const void* record;
    };
    // By id, records before what is kept under the same id; what has no id comes last, by its text.
    static bool line_before(const Line& a, const Line& b) {
        if (a.id.empty() != b.id.empty()) return b.id.empty();
        if (a.id != b.id) return a.id < b.id;
        if (a.kept == nullptr || b.kept == nullptr) return a.kept == nullptr && b.kept != nullptr;
        return a.kept->json < b.kept->json;
    }

    template <class R>
    void write_collection(const Table<R>& table) {
        constexpr Kind kind = kind_for<R>();
        constexpr std::string_view name = collection_name(kind);
        std::vector<Line> lines;
        lines.reserve(table.size());
        table.for_each_even_gone([&lines](const R& record) { lines.push_back({record.id.text(), nullptr, &record}); });
        for (const KeptRecord& one : plan_.kept) {
            if (one.kind == kind) lines.push_back({one.id, &one, nullptr});
        }
        records_ += static_cast<std::int64_t>(lines.size());
        if (lines.empty() && !writes_empty(kind)) return;
        sort_list(lines, line_before);
        start_member(name) += '[';
        for (const Line& line : lines) {
            out_ += &line == lines.data() ? "\n" : ",\n";
            if (line.kept != nullptr) {
                out_ += line.kept->json;
            } else {
                append_record(out_, *static_cast<const R*>(line.record));
            }
        }
        out_ += lines.empty() ? "]" : "\n]";
    }

    void write_unknown() {
        std::vector<const UnknownSection*> sorted;
        for (const UnknownSection& one : plan_.unknown) {
            // A kept second rule set would come to life once the first one is given up for the default.
            const bool sleeping = one.key == collection_name(Kind::rule) && !plan_.header.own_rules && is_array(one);
            if (!sleeping) sorted.push_back(&one);
        }
        sort_list(sorted, [](const UnknownSection* a, const UnknownSection* b) { return a->key < b->key; });
        for (const UnknownSection* one : sorted) {
            start_member(one->key) += one->json;
            records_ += one->records;
        }
    }

    const Plan& plan_;
    std::string out_;
    std::int64_t records_ = 0;
};

}

std::string write_plan(const Plan& plan) { return PlanWriter(plan).write(); }

}
