#include "app/journal.h"

#include "base/crc32.h"
#include "base/number.h"
#include "base/sort.h"
#include "format/delta_json.h"

namespace concierto {

namespace {

constexpr std::string_view magic = "concierto-journal";

}

std::string journal_head(JournalSort sort, std::uint64_t sequence, std::size_t body_bytes, std::uint32_t body_crc) {
    return std::string(magic) + ' ' + std::to_string(journal_schema) +
           (sort == JournalSort::snapshot ? " snapshot " : " entry ") + std::to_string(sequence) + ' ' +
           std::to_string(body_bytes) + ' ' + crc32_hex(body_crc) + '\n';
}

std::string journal_record(JournalSort sort, std::uint64_t sequence, std::string_view body) {
    std::string out = journal_head(sort, sequence, body.size(), crc32(body));
    out += body;
    return out;
}

std::optional<std::string_view> journal_body(JournalSort sort, std::uint64_t sequence, std::string_view record) {
    const std::size_t line = record.find('\n');
    if (line == std::string_view::npos || record.substr(0, magic.size()) != magic) return std::nullopt;
    const std::string_view body = record.substr(line + 1);
    if (record.substr(0, line + 1) != journal_head(sort, sequence, body.size(), crc32(body))) return std::nullopt;
    return body;
}

std::string entry_record(std::uint64_t sequence, const Delta& delta, std::string_view label) {
    return journal_record(JournalSort::entry, sequence, delta_json(delta, label));
}

std::vector<JournalRoute> journal_routes(const JournalContents& contents) {
    std::vector<const JournalEntry*> entries;
    for (const JournalEntry& entry : contents.entries) entries.push_back(&entry);
    sort_list(entries, [](const JournalEntry* a, const JournalEntry* b) { return a->sequence < b->sequence; });
    std::vector<JournalRoute> out;
    for (const JournalEntry& snapshot : contents.snapshots) {
        const auto plan = journal_body(JournalSort::snapshot, snapshot.sequence, snapshot.bytes);
        if (!plan) continue;
        JournalRoute& route = out.emplace_back();
        route.plan_bytes = *plan;
        route.snapshot_sequence = route.last_sequence = snapshot.sequence;
        for (const JournalEntry* entry : entries) {
            if (entry->sequence <= route.last_sequence) continue;
            const auto body = journal_body(JournalSort::entry, entry->sequence, entry->bytes);
            const bool next = entry->sequence == route.last_sequence + 1 && body && route.lost_entries == 0;
            Result<LabelledDelta> delta = next ? read_delta(*body) : Error{};
            if (!delta) {
                ++route.lost_entries;
                continue;
            }
            route.deltas.push_back(delta.take().delta);
            route.last_sequence = entry->sequence;
        }
    }
    sort_list(out, [](const JournalRoute& a, const JournalRoute& b) {
        return a.last_sequence != b.last_sequence ? a.last_sequence > b.last_sequence
                                                  : a.snapshot_sequence > b.snapshot_sequence;
    });
    return out;
}

}
