#include "ui/drag_preview.h"

#include <algorithm>
#include <unordered_set>

#include "base/sort.h"

namespace concierto::ui {
namespace {

bool is_serious(const Finding& finding) {
    return !finding.accepted && (finding.severity == Severity::block || finding.severity == Severity::conflict);
}

std::int64_t serious_of(const FindingCounts& counts) { return counts[Severity::block] + counts[Severity::conflict]; }

bool concerns(const Finding& finding, const std::unordered_set<Name>& dragged) {
    return std::any_of(finding.activities.begin(), finding.activities.end(),
                       [&dragged](Id<Activity> id) { return dragged.count(id) != 0; });
}

void join_days(std::vector<std::pair<Date, Date>>& days) {
    sort_list(days);
    std::vector<std::pair<Date, Date>> joined;
    for (const auto& range : days) {
        if (!joined.empty() && range.first <= joined.back().second + 1) {
            joined.back().second = std::max(joined.back().second, range.second);
        } else {
            joined.push_back(range);
        }
    }
    days.swap(joined);
}

class PreviewWriter {
  public:
    PreviewWriter(DragPreview& out, const std::vector<Id<Activity>>& dragged)
        : out_(out), dragged_(dragged.begin(), dragged.end()) {
        for (const Name id : dragged_) out_.marks.emplace(id, Severity::none);
    }

    void stands(const Finding& finding) {
        if (finding.accepted || !concerns(finding, dragged_)) return;
        for (const Id<Activity> id : finding.activities) {
            Severity& mark = out_.marks.try_emplace(id, Severity::none).first->second;
            if (mark == Severity::none || finding.severity < mark) mark = finding.severity;
        }
        if (!is_serious(finding)) return;
        for (const FindingTouch& touch : finding.touches) out_.red_days.emplace_back(touch.first, touch.last);
    }

  private:
    DragPreview& out_;
    std::unordered_set<Name> dragged_;
};

}

DragPreview preview_of(const Session& session, const Delta& delta, const std::vector<Id<Activity>>& dragged) {
    DragPreview out;
    PreviewWriter writer(out, dragged);
    out.before = out.after = serious_of(session.checked().counts());
    std::unordered_map<std::string, Finding> standing;
    for (const Id<Activity> id : dragged) {
        for (const Finding* finding : session.checked().findings_of(id))
            standing.emplace(finding_id(*finding), *finding);
    }
    FindingChange change = session.try_out(delta);
    for (const Finding& lost : change.lost) {
        standing.erase(finding_id(lost));
        out.after -= is_serious(lost) ? 1 : 0;
    }
    for (Finding& gained : change.gained) {
        writer.stands(gained);
        if (!is_serious(gained)) continue;
        ++out.after;
        out.gained.push_back(std::move(gained));
    }
    for (const auto& [id, finding] : standing) writer.stands(finding);
    join_days(out.red_days);
    sort_list(out.gained, worse_first);
    if (out.gained.size() > kept_findings) out.gained.resize(kept_findings);
    return out;
}

}
