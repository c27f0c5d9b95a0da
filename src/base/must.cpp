#include "base/must.h"

#include <cstdlib>

namespace concierto {

namespace {
MustHandler current_handler = nullptr;
}

MustHandler set_must_handler(MustHandler handler) {
    const MustHandler old = current_handler;
    current_handler = handler;
    return old;
}

void must_failed(const char* what, const char* file, int line) {
    if (current_handler != nullptr) current_handler(what, file, line);
    std::abort();
}

}
