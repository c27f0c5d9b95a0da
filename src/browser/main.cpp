#include <emscripten.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "browser/blocks.h"
#include "browser/bridge.h"
#include "browser/page.h"
#include "ui/surface.h"

// Each export does one thing: take over what JavaScript brought, give it to the page.
namespace concierto::browser {
namespace {

Page& page() {
    static Page the_page;
    return the_page;
}

std::string taken(char* bytes, std::size_t length) {
    std::string result(bytes, length);
    std::free(bytes);
    return result;
}

}

extern "C" {

EMSCRIPTEN_KEEPALIVE char* bridge_allocate(std::size_t size) { return static_cast<char*>(std::malloc(size + 1)); }

EMSCRIPTEN_KEEPALIVE std::uint32_t bridge_block(std::size_t size) { return make_block(size); }
EMSCRIPTEN_KEEPALIVE char* bridge_block_bytes(std::uint32_t block) { return block_bytes(block); }
EMSCRIPTEN_KEEPALIVE void bridge_drop_block(std::uint32_t block) { take_block(block); }

EMSCRIPTEN_KEEPALIVE void bridge_font(std::int32_t strong, char* bytes, std::size_t size) {
    (strong != 0 ? page().fonts().strong : page().fonts().regular) = taken(bytes, size);
}

EMSCRIPTEN_KEEPALIVE void bridge_preference(char* name, std::size_t name_length, char* value,
                                            std::size_t value_length) {
    std::string key = taken(name, name_length);
    page().host().know_preference(std::move(key), taken(value, value_length));
}

EMSCRIPTEN_KEEPALIVE void bridge_environment(char* language, std::size_t length, std::int32_t flags,
                                             std::int32_t clock_ahead_minutes) {
    HostEnvironment& environment = page().host().changing_environment();
    environment.language = taken(language, length);
    environment.clock_ahead_minutes = clock_ahead_minutes;
    environment.dark = (flags & 1) != 0;
    environment.more_contrast = (flags & 2) != 0;
    environment.reduced_motion = (flags & 4) != 0;
    environment.apple_keys = (flags & 8) != 0;
    environment.coarse_touch = (flags & 16) != 0;
    if (page().started()) page().screen().environment_changed();
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE void bridge_size(double width_px, double height_px, double pixel_ratio) {
    HostEnvironment& environment = page().host().changing_environment();
    environment.width_px = static_cast<float>(width_px);
    environment.height_px = static_cast<float>(height_px);
    page().host().changing_environment().pixel_ratio = static_cast<float>(pixel_ratio);
    if (!page().started()) return;
    set_page_size(width_px, height_px, pixel_ratio);
    page().screen().environment_changed();
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE std::int32_t bridge_start(char* fragment, std::size_t length) {
    if (!page().start(taken(fragment, length))) return 0;
    const HostEnvironment& environment = page().host().environment();
    set_page_size(environment.width_px, environment.height_px, environment.pixel_ratio);
    return 1;
}

EMSCRIPTEN_KEEPALIVE double bridge_frame(double now_ms, std::int32_t inside_event) {
    return page().draw(now_ms, inside_event != 0 ? Occasion::event : Occasion::frame);
}

EMSCRIPTEN_KEEPALIVE std::int32_t bridge_work(double budget_ms) {
    page().something_happened();
    return page().host().work(budget_ms) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void bridge_pointer(std::int32_t kind, double x, double y, std::int32_t button,
                                         std::int32_t modifiers, std::int32_t touch) {
    add_pointer_event(kind, x, y, button, modifiers, touch);
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE void bridge_wheel(double right_px, double down_px, std::int32_t modifiers) {
    add_wheel_event(right_px, down_px, modifiers);
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE std::int32_t bridge_key(char* key, std::size_t length, std::int32_t modifiers) {
    ui::Surface& surface = ui::surface();
    surface.keys.push_back({taken(key, length), static_cast<std::uint8_t>(modifiers)});
    surface.keys_taken = 0;
    page().something_happened();
    page().hear(page().host().now_ms());
    return surface.keys_taken > 0 ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void bridge_activate(std::uint32_t node) {
    ui::surface().activated = node;
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE void bridge_menu(std::uint32_t node) {
    ui::surface().menu_asked = node;
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE void bridge_focus(std::uint32_t node, std::int32_t visible, std::int32_t in_field) {
    ui::Surface& surface = ui::surface();
    if (surface.focused != node) surface.typed.erase(surface.focused);
    surface.focused = node;
    surface.focus_visible = visible != 0;
    surface.field_focused = in_field != 0;
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE void bridge_edit(std::uint32_t node, char* text, std::size_t length, std::int32_t phase) {
    ui::surface().edits[node] = {taken(text, length), static_cast<ui::EditPhase>(phase)};
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE void bridge_scroll(std::uint32_t node, double x, double y) {
    ui::surface().scrolls[node] = {static_cast<float>(x), static_cast<float>(y)};
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE void bridge_answer(std::int32_t request, std::int32_t failure, char* payload, std::size_t length) {
    page().host().answer(request, static_cast<HostFailure>(failure), std::string_view(payload, length));
    std::free(payload);
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE void bridge_files(char* payload, std::size_t length) {
    page().screen().files_dropped(files_in(std::string_view(payload, length)));
    std::free(payload);
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE void bridge_fragment(char* text, std::size_t length) {
    std::string fragment = taken(text, length);
    page().host().know_fragment(fragment);
    page().screen().fragment_changed(fragment);
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE void bridge_hidden() { page().screen().page_hidden(); }

EMSCRIPTEN_KEEPALIVE void bridge_context_restored() {
    restore_graphics();
    page().something_happened();
}

EMSCRIPTEN_KEEPALIVE double bridge_frames_drawn() { return page().frames_drawn(); }

EMSCRIPTEN_KEEPALIVE const char* bridge_problems() {
    static std::string kept;
    kept = page().problems();
    return kept.c_str();
}
}

}
