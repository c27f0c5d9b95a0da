// dangling.h -- References of a plan that name nothing. They are kept and shown, never dropped.
#pragma once

#include <array>
#include <vector>

#include "plan/notes.h"
#include "plan/plan.h"

namespace concierto {

// By kind: the places in the file of the records that are not in the table, ascending.
using KeptPlaces = std::array<std::vector<std::int64_t>, kind_count>;

// One note per reference, with the place in the file. The tables must hold the records in the order of the file. A
// record in the trash is there; `marketing` and `sales` are there in a plan without teams.
void note_dangling_references(const Plan& plan, const KeptPlaces& kept, Notes& notes);

}
