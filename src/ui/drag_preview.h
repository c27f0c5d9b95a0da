// drag_preview.h -- What a drag would bring if it ended now: shown in red before the drop.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/session.h"

namespace concierto::ui {

struct DragPreview {
    std::int64_t before = 0;  // blocks and conflicts of the whole plan, as it is
    std::int64_t after = 0;   // and as it would be
    // By activity: the worst finding that it would have.
    std::unordered_map<Name, Severity> marks;
    // Days on which the dragged activities would collide, both inclusive, sorted.
    std::vector<std::pair<Date, Date>> red_days;
    std::vector<Finding> gained;  // block and conflict, worst first, at most `kept_findings`
};
inline constexpr std::size_t kept_findings = 20;

// Costs what the session's try_out costs.
DragPreview preview_of(const Session& session, const Delta& delta, const std::vector<Id<Activity>>& dragged);

}
