#include "browser/gl_state.h"

#include <GLES3/gl3.h>

#include <algorithm>

extern "C" {

void concierto_gl_integer(unsigned name, int* values) {
    switch (name) {
        case GL_ACTIVE_TEXTURE: *values = GL_TEXTURE0; return;
        case GL_BLEND_SRC_RGB:
        case GL_BLEND_SRC_ALPHA: *values = GL_ONE; return;
        case GL_BLEND_DST_RGB:
        case GL_BLEND_DST_ALPHA: *values = GL_ZERO; return;
        case GL_BLEND_EQUATION_RGB:
        case GL_BLEND_EQUATION_ALPHA: *values = GL_FUNC_ADD; return;
        case GL_CURRENT_PROGRAM:
        case GL_TEXTURE_BINDING_2D:
        case GL_SAMPLER_BINDING:
        case GL_ARRAY_BUFFER_BINDING:
        case GL_ELEMENT_ARRAY_BUFFER_BINDING:
        case GL_PIXEL_UNPACK_BUFFER_BINDING:
        case GL_VERTEX_ARRAY_BINDING: *values = 0; return;
        // Both are set anew before anything is drawn.
        case GL_VIEWPORT:
        case GL_SCISSOR_BOX: std::fill_n(values, 4, 0); return;
        default: glGetIntegerv(name, values); return;
    }
}

unsigned char concierto_gl_is_enabled(unsigned) { return GL_FALSE; }
}
