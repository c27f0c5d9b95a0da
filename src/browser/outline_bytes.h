#pragma once

#include "app/outline.h"
#include "browser/payload.h"

namespace concierto::browser {

// Writes the tree as web/mirror.js reads it: the number of nodes, then of each, parents before children: id, index of
// the parent, role, state, rectangle (4 floats), level, position, set size, columns, minimum, maximum, step (floats),
// scroll x, y, content width, height (floats), name, value, description, shortcut, number of options, options.
void write_outline(const Outline& outline, PayloadWriter& out);

}
