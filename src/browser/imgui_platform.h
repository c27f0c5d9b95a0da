#pragma once

#include <cstdint>
#include <string>

// ImGui on this page: context, fonts, WebGL, size, pointer, cursor. No windows, no gamepads, no clipboard: text is
// edited in the page's own inputs.
namespace concierto::browser {

struct FontBytes {
    std::string regular;
    std::string strong;
};

// False when the browser gives no WebGL 2.
bool start_platform(FontBytes fonts);
void restore_graphics();  // after the browser lost the context and gave a new one

void set_page_size(double width_px, double height_px, double pixel_ratio);
void add_pointer_event(std::int32_t kind, double x, double y, std::int32_t button, std::int32_t modifiers,
                       std::int32_t touch);
void add_wheel_event(double right_px, double down_px, std::int32_t modifiers);

void begin_platform_frame(double now_ms);
void end_platform_frame();      // without showing it
bool present_platform_frame();  // shows it; false: it looks like the one before
bool input_is_queued();
bool something_fades();       // an animation of ImGui's own is going on
const char* wanted_cursor();  // in the words of CSS

}
