// gl_state.h -- OpenGL's state without asking for it. The drawing backend saves and restores what others may have set,
// and in a browser each of those questions waits for the whole picture to be drawn: several hundred milliseconds a
// frame on a machine without a graphics card. Nobody else draws into our context, so between two frames nothing is
// bound and nothing is enabled, and that is what these answer. The build gives the backend these for the originals.
#pragma once

extern "C" {

// In place of glGetIntegerv: what is bound, blended and clipped between two frames. Limits and versions, which are
// asked for once, come from the context.
void concierto_gl_integer(unsigned name, int* values);

// In place of glIsEnabled.
unsigned char concierto_gl_is_enabled(unsigned capability);
}
