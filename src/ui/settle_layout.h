// settle_layout.h -- What the dialog that settles many conflicts reckons: limits from what was typed and ticked, and
// counts after some edits were left out. Without ImGui.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/settle.h"

namespace concierto::ui {

// A whole number of days from 1 to 365; empty when the text is none.
std::optional<std::int32_t> days_from_text(std::string_view text);

// The positions that are not ticked.
std::vector<std::size_t> left_out(const std::vector<bool>& ticked);

// The counts when `change` has happened.
FindingCounts counts_after(const FindingCounts& before, const FindingChange& change);

}
