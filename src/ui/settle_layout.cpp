#include "ui/settle_layout.h"

#include "base/number.h"

namespace concierto::ui {
namespace {

void count(FindingCounts& counts, const Finding& finding, int sign) {
    if (finding.accepted) {
        counts.accepted += sign;
    } else {
        counts.by_severity[static_cast<std::size_t>(finding.severity)] += sign;
    }
}

}

std::optional<std::int32_t> days_from_text(std::string_view text) {
    const std::optional<std::int64_t> number = parse_scaled(text, 0);
    if (!number || *number < 1 || *number > 365) return std::nullopt;
    return static_cast<std::int32_t>(*number);
}

std::vector<std::size_t> left_out(const std::vector<bool>& ticked) {
    std::vector<std::size_t> positions;
    for (std::size_t each = 0; each < ticked.size(); ++each) {
        if (!ticked[each]) positions.push_back(each);
    }
    return positions;
}

FindingCounts counts_after(const FindingCounts& before, const FindingChange& change) {
    FindingCounts after = before;
    for (const Finding& lost : change.lost) count(after, lost, -1);
    for (const Finding& gained : change.gained) count(after, gained, 1);
    return after;
}

}
