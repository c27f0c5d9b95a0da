// describe_note.h -- Reading notes in words: what happened, what was kept, what to do.
#pragma once

#include <string>
#include <vector>

#include "plan/enums.h"
#include "plan/notes.h"

namespace concierto {

std::string describe(Language language, const Note& note);

// All notes that are held, one sentence each, in the order of the file, followed by how many more there are of a kind
// of which not all are held.
std::vector<std::string> describe(Language language, const Notes& notes);

}
