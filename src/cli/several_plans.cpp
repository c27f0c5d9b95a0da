#include "cli/several_plans.h"

#include "format/record_json.h"
#include "merge/join.h"

namespace concierto::cli {

namespace {

std::optional<AnyRecord> read_trusted(Kind kind, std::string_view json) {
    Result<AnyRecord> record = read_record(kind, json, Strictness::trust);
    return record ? std::optional(record.take()) : std::nullopt;
}

constexpr RecordCodec codec{record_json, read_trusted};

}

TogetherPlan together_as_one(std::vector<Plan> plans) {
    TogetherPlan out;
    out.plan = std::move(plans.front());
    std::vector<OpenConflict> open;
    for (std::size_t i = 1; i < plans.size(); ++i) {
        Joined joined = join({out.plan}, {plans[i]}, codec);
        out.plan = std::move(joined.plan);
        open = std::move(joined.open_conflicts);
    }
    for (const OpenConflict& conflict : open) {
        const bool named = !out.different.empty() && out.different.back() == conflict.record;
        if (!named) out.different.push_back(conflict.record);
    }
    return out;
}

}
