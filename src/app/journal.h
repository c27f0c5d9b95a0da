// journal.h -- What stands in this browser's journal, byte by byte. A snapshot is a whole plan file, an entry is one
// Delta; each is wrapped in a first line that says what follows, so that a torn or foreign record is told from a good
// one:
//     concierto-journal 1 entry 17 348 5f0c99e1      schema version, sort, sequence, bytes of the body, CRC-32 of it
// The state after entry n is the snapshot of any sequence m ≤ n with the entries m + 1 to n applied in order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/host.h"
#include "plan/delta.h"

namespace concierto {

inline constexpr int journal_schema = 1;

enum class JournalSort : std::uint8_t { snapshot, entry };

// The first line; a record is this and then the body.
std::string journal_head(JournalSort sort, std::uint64_t sequence, std::size_t body_bytes, std::uint32_t body_crc);
std::string journal_record(JournalSort sort, std::uint64_t sequence, std::string_view body);
// The body; nothing when the record is torn, changed, of another sort, sequence or schema. Points into `record`.
std::optional<std::string_view> journal_body(JournalSort sort, std::uint64_t sequence, std::string_view record);

std::string entry_record(std::uint64_t sequence, const Delta& delta, std::string_view label);

// One way back: a snapshot that is whole, and the edits after it up to the first one that is missing or unreadable.
struct JournalRoute {
    std::string_view plan_bytes;  // points into the contents
    std::uint64_t snapshot_sequence = 0;
    std::vector<Delta> deltas;
    std::uint64_t last_sequence = 0;  // of the snapshot when there are no deltas
    std::uint64_t lost_entries = 0;   // entries that stand in the journal behind a gap
};

// All routes that the contents allow, the one that leads furthest first; of those equal the newest snapshot first. A
// later one is for when the plan of an earlier one turns out unreadable. `contents` must outlive them.
std::vector<JournalRoute> journal_routes(const JournalContents& contents);

}
