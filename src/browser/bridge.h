#pragma once

#include <cstddef>
#include <cstdint>

// The whole contract with JavaScript. Text and bytes cross as pointer and length, never as parsed objects; numbers as
// numbers. The other side of each line is in web/bridge.js under the same name.
namespace concierto::browser {

// What C++ asks for and waits for; answered once through bridge_answer with a HostFailure and a payload, in the layout
// behind each line. Integers are 32 bits little endian, numbers 64-bit floats, text and bytes a length and the bytes.
enum class Ask : std::int32_t {
    open_files,        // number: OpenKind            -> count, { handle, name, block }
    save_as,           // text: name\nmedia type      -> handle, name
    read_handle,       // number: handle              -> bytes
    save_handle,       // number: handle, bytes       -> nothing
    fetch_asset,       // text: path                  -> bytes
    journal_append,    // text: key, number: sequence, bytes
    journal_snapshot,  // text: key\ntitle\nhead, number: sequence, bytes: what comes behind the head
    journal_load,      // text: key                   -> damaged, count, { sequence, block }, count, { sequence, block }
    journal_list,      //                             -> count, { key, title, saved }
    journal_forget,    // text: key
    journal_claim,     // text: key
    copy_text          // text
};

// What C++ says without waiting.
enum class Tell : std::int32_t {
    outline,           // the serialized tree, see outline_bytes.h
    announce,          // text; number: Urgency
    focus,             // number: NodeId
    cursor,            // text: a CSS cursor
    colours,           // text: lines of "--name: value"
    preference,        // text: name\nvalue
    fragment_replace,  // text
    fragment_push,     // text
    title,             // text
    language,          // text
    open_link,         // text
    unsaved,           // number: 0 or 1
    wake,              // a frame is wanted; number: in so many milliseconds
    work               // bridge_work has something to do
};

// Measures and draws one character with the system's fonts into `alpha` (width * height bytes, at most capacity).
struct GlyphPicture {
    std::int32_t width;
    std::int32_t height;
    float left;     // of the picture, from the pen position
    float top;      // of the picture, from the baseline, downwards
    float advance;  // of the pen
};

extern "C" {

// Implemented by web/bridge_library.js, which hands each call to Module.page.
void page_ask(std::int32_t ask, std::int32_t request, const char* text, std::size_t text_length, const char* bytes,
              std::size_t byte_count, double number);
void page_tell(std::int32_t tell, const char* text, std::size_t text_length, double number);
std::int32_t page_today();    // days since 1970-01-01, of the local calendar
std::uint32_t page_random();  // 32 bits
// Returns 0 when no font has the character.
std::int32_t page_glyph(std::uint32_t character, float size_px, std::int32_t strong, GlyphPicture* picture,
                        std::uint8_t* alpha, std::int32_t capacity);

// Called by JavaScript. Blocks handed over were made with bridge_allocate and are freed here.
char* bridge_allocate(std::size_t size);
// Blocks for files, see blocks.h; a payload that names one takes it over.
std::uint32_t bridge_block(std::size_t size);
char* bridge_block_bytes(std::uint32_t block);
void bridge_drop_block(std::uint32_t block);
void bridge_font(std::int32_t strong, char* bytes, std::size_t size);
void bridge_preference(char* name, std::size_t name_length, char* value, std::size_t value_length);
// flags: 1 dark, 2 more contrast, 4 reduced motion, 8 Apple keys, 16 coarse touch
void bridge_environment(char* language, std::size_t length, std::int32_t flags, std::int32_t clock_ahead_minutes);
void bridge_size(double width_px, double height_px, double pixel_ratio);
std::int32_t bridge_start(char* fragment, std::size_t length);  // after fonts, preferences, size; 0: no WebGL

// Draws. Inside an event (1) until what it set off has come to rest, because whoever acted looks right afterwards; as a
// frame of its own (0) once. Returns the milliseconds after which the next frame is wanted: 0 at once, below 0 when
// something happens.
double bridge_frame(double now_ms, std::int32_t inside_event);
// Works on what was given to work_in_slices, about that long. Returns 1 while there is more.
std::int32_t bridge_work(double budget_ms);

// modifiers: 1 command, 2 shift, 4 alt. kind: 0 move, 1 down, 2 up, 3 leave. button: 0 left, 1 right, 2 middle.
void bridge_pointer(std::int32_t kind, double x, double y, std::int32_t button, std::int32_t modifiers,
                    std::int32_t touch);
void bridge_wheel(double right_px, double down_px, std::int32_t modifiers);
// Shows nothing yet: the next frame does. Returns 1 when somebody took the key.
std::int32_t bridge_key(char* key, std::size_t length, std::int32_t modifiers);
void bridge_activate(std::uint32_t node);
void bridge_menu(std::uint32_t node);
void bridge_focus(std::uint32_t node, std::int32_t visible, std::int32_t in_field);  // 0: nothing has the focus
void bridge_edit(std::uint32_t node, char* text, std::size_t length, std::int32_t phase);
void bridge_scroll(std::uint32_t node, double x, double y);

void bridge_answer(std::int32_t request, std::int32_t failure, char* payload, std::size_t length);
void bridge_files(char* payload, std::size_t length);  // dropped or handed over; layout as of open_files
void bridge_fragment(char* text, std::size_t length);
void bridge_hidden();
void bridge_context_restored();

// For tests: how many frames were drawn, and what the outline lacks, one line each.
double bridge_frames_drawn();
const char* bridge_problems();
}

}
