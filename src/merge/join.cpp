#include "merge/join.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/sort.h"
#include "merge/json_members.h"
#include "merge/record_join.h"

namespace concierto {

namespace {

using RecordsByKey = std::map<std::pair<Kind, std::string>, AnyRecord>;

RecordsByKey records_of(const Plan& plan) {
    RecordsByKey out;
    out.emplace(std::pair(Kind::plan, std::string()), plan.header);
    plan.for_each_table([&out](const auto& table) {
        table.for_each_even_gone([&out](const auto& record) {
            const AnyRecord any(record);
            out.emplace(std::pair(kind_of(any), record.id.str()), any);
        });
    });
    return out;
}

Seen seen_of(const JoinCopy& copy, const RecordsByKey& records) {
    Seen seen(copy.plan.seen_json);
    if (copy.may_assert_absence) return seen;
    std::set<std::string> dots;
    for (const auto& [key, record] : records) {
        const Meta& meta = meta_of(record);
        if (meta.extra == nullptr) continue;
        for (const Stamp& stamp : meta.extra->stamps) dots.insert(stamp.dot);
        for (const Standing& standing : meta.extra->standing) dots.insert(standing.dot);
    }
    seen.reduce_to(std::move(dots));
    return seen;
}

std::string united_actors(const std::string& a, const std::string& b) {
    std::map<std::string, std::string> actors;
    for (const std::string* json : {&a, &b}) {
        for (const JsonMember& member : members_of(*json)) {
            std::string& known = actors[member.key];
            known = std::max(known, member.json);
        }
    }
    std::string out;
    for (const auto& [actor, json] : actors) {
        (((out += out.empty() ? "{\"" : ",\"") += actor) += "\":") += json;
    }
    return out.empty() ? out : out + "}";
}

template <class T, class Less>
std::vector<T> united(std::vector<T> a, const std::vector<T>& b, Less less) {
    for (const T& one : b) {
        if (std::find(a.begin(), a.end(), one) == a.end()) a.push_back(one);
    }
    sort_list(a, less);
    return a;
}

bool kept_less(const KeptRecord& a, const KeptRecord& b) {
    return std::tie(a.kind, a.id, a.json) < std::tie(b.kind, b.id, b.json);
}

bool section_less(const UnknownSection& a, const UnknownSection& b) {
    return std::tie(a.key, a.json) < std::tie(b.key, b.json);
}

class Joining {
  public:
    Joining(const JoinCopy& a, const JoinCopy& b, const RecordCodec& codec)
        : codec_(codec),
          in_a_(records_of(a.plan)),
          in_b_(records_of(b.plan)),
          seen_a_(seen_of(a, in_a_)),
          seen_b_(seen_of(b, in_b_)) {}

    Joined run() {
        for (const auto& [key, record] : in_a_) join_one(key, &record, other(in_b_, key));
        for (const auto& [key, record] : in_b_) {
            if (other(in_a_, key) == nullptr) join_one(key, nullptr, &record);
        }
        const auto less = [](const OpenConflict& x, const OpenConflict& y) {
            return std::tie(x.record, x.field) < std::tie(y.record, y.field);
        };
        sort_list(out_.open_conflicts, less);
        return std::move(out_);
    }

  private:
    static const AnyRecord* other(const RecordsByKey& records, const RecordsByKey::key_type& key) {
        const auto at = records.find(key);
        return at == records.end() ? nullptr : &at->second;
    }
    DottedFields fields_of(Kind kind, const AnyRecord* record) const {
        return record == nullptr ? DottedFields() : dotted_fields(kind, codec_.write(*record));
    }
    void join_one(const RecordsByKey::key_type& key, const AnyRecord* a, const AnyRecord* b) {
        const Kind kind = key.first;
        // Both copies agree, dots and all: nothing to weigh.
        if (a != nullptr && b != nullptr && *a == *b) return out_.plan.put(*a);
        std::string id = key.second;
        if (kind == Kind::plan) id = std::min(id_of(*a).str(), id_of(*b).str());
        const DottedFields fields = join_fields(fields_of(kind, a), seen_a_, fields_of(kind, b), seen_b_);
        const JoinedRecord joined = record_of(kind, id, fields);
        if (joined.json.empty()) return;
        const std::string name = std::string(collection_name(kind)) + (kind == Kind::plan ? "" : "/" + id);
        for (const std::string& field : joined.open_conflicts) out_.open_conflicts.push_back({name, field});
        if (std::optional<AnyRecord> record = codec_.read(kind, joined.json)) {
            out_.plan.put(std::move(*record));
        } else {
            out_.plan.kept.push_back({kind, id, joined.json});
        }
    }

    const RecordCodec& codec_;
    RecordsByKey in_a_, in_b_;
    Seen seen_a_, seen_b_;
    Joined out_;
};

}

Joined join(const JoinCopy& a, const JoinCopy& b, const RecordCodec& codec) {
    Joined out = Joining(a, b, codec).run();
    out.plan.header.own_rules = a.plan.header.own_rules || b.plan.header.own_rules;
    out.plan.seen_json = Seen::united_json(Seen(a.plan.seen_json), Seen(b.plan.seen_json));
    out.plan.actors_json = united_actors(a.plan.actors_json, b.plan.actors_json);
    out.plan.kept = united(united(out.plan.kept, a.plan.kept, kept_less), b.plan.kept, kept_less);
    out.plan.unknown = united(a.plan.unknown, b.plan.unknown, section_less);
    return out;
}

}
