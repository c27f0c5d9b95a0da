// severity_mark.h -- How the severity of a finding looks everywhere: icon, word and colour together.
#pragma once

#include <string_view>

#include "plan/enums.h"
#include "ui/widgets.h"

namespace concierto::ui {

struct SeverityInks {
    Ink strong;
    Ink tint;
    Ink text;
};
SeverityInks inks_of(Severity severity);
Icon icon_of(Severity severity);

// A pill such as "▲ Conflict", right edge at `right`, vertically centred on `middle`. Returns its left edge. Draws
// only: whoever draws it says the same in the name of the item.
float draw_severity_pill(ImDrawList& list, float right, float middle, Severity severity, Language language);

// A finding as a card with its sentence; pressing it opens it.
bool finding_card(std::string_view id, Severity severity, bool accepted, std::string_view sentence, Language language);

// A heading that wraps at the right edge.
void heading_paragraph(int level, std::string_view text);

struct TeamInks {
    Ink strong;
    Ink tint;
    Ink text;
    Ink on_strong;
};
TeamInks inks_of(TeamRole role);

}
