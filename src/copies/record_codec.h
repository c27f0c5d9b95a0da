// record_codec.h -- How the join reads and writes records: as plan files do.
#pragma once

#include "merge/join.h"

namespace concierto {

extern const RecordCodec record_codec;

}
