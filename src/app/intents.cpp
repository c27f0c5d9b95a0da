#include "app/intents.h"

namespace concierto {

void Intents::commit(Result<Delta> edit, EditLabel label) {
    if (edit) {
        add(intent::Commit{edit.take(), std::move(label)});
    } else if (edit.error().kind != ErrorKind::nothing_to_do) {
        add(intent::Refused{edit.error()});
    }
}

}
