// must.h -- Invariants that stay on in release. A broken invariant is a bug of ours, never a user's mistake.
#pragma once

namespace concierto {

using MustHandler = void (*)(const char* what, const char* file, int line);

// Sets what happens when an invariant breaks (the browser hands the last good bytes to storage first). Returns the old
// one.
MustHandler set_must_handler(MustHandler handler);

// Calls the handler, then aborts.
[[noreturn]] void must_failed(const char* what, const char* file, int line);

}

#define MUST(condition)                                                             \
    do {                                                                            \
        if (!(condition)) ::concierto::must_failed(#condition, __FILE__, __LINE__); \
    } while (false)
