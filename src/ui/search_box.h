// search_box.h -- The search field of the top bar, and under it what may be written at its end.
#pragma once

#include <string>
#include <vector>

#include "app/workspace.h"

namespace concierto::ui {

struct SearchState {
    std::string text;    // as it stands in the field
    std::string source;  // the filter that the text belongs to
    struct Offer {
        FilterCompletion completion;
        std::string meaning;  // in the person's language; "" when the text says it all
    };
    std::vector<Offer> offers;  // for `offered_for`
    std::string offered_for;
    std::uint64_t version = 0;  // of the session, for which they were made
    int chosen = -1;            // by the arrow keys
    bool wanted = false;        // the arrow keys have asked although no term is begun
    bool typing = false;        // the field has the focus, so the last term may be unfinished
    bool pointed = false;       // the list is being pressed, so it stays although the field has lost the focus
    std::string dismissed;      // the text for which the list was put away, by Enter or Escape
};

// Typing filters at once. An offer is taken by mouse, or by the arrow keys and Enter.
void draw_search(Workspace& workspace, SearchState& state, float width_px, Intents& intents);

}
