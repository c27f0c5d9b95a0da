#include "browser/imgui_platform.h"

#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "browser/glyph_fallback.h"
#include "ui/ground.h"
#include "ui/shown_picture.h"
#include "ui/theme.h"

namespace concierto::browser {
namespace {

FontBytes kept_fonts;  // the atlas reads glyphs from them whenever a new one is needed
double last_frame_ms = 0;
ui::ShownPicture shown;

// A part of the canvas as OpenGL counts: rows from the bottom.
struct Pixels {
    int left = 0, lowest = 0, right = 0, highest = 0;
    friend bool operator==(const Pixels&, const Pixels&) = default;

    // As the renderer of ImGui cuts, so that both end at the same pixel.
    static Pixels cut(const ImRect& part) {
        const ImDrawData& data = *ImGui::GetDrawData();
        const ImVec2 scale = data.FramebufferScale;
        const auto height = static_cast<float>(static_cast<int>(data.DisplaySize.y * scale.y));
        Pixels out;
        out.left = static_cast<int>(part.Min.x * scale.x);
        out.lowest = static_cast<int>(height - part.Max.y * scale.y);
        out.right = out.left + static_cast<int>(part.Max.x * scale.x - part.Min.x * scale.x);
        out.highest = out.lowest + static_cast<int>(part.Max.y * scale.y - part.Min.y * scale.y);
        return out;
    }
    Pixels inside(const Pixels& other) const {
        return {std::max(left, other.left), std::max(lowest, other.lowest), std::min(right, other.right),
                std::min(highest, other.highest)};
    }
    void clear(const ImVec4& colour) const {
        if (left >= right || lowest >= highest) return;
        glScissor(left, lowest, right - left, highest - lowest);
        glClearColor(colour.x, colour.y, colour.z, 1);
        glClear(GL_COLOR_BUFFER_BIT);
    }
};
Pixels painted;  // by this frame

ImFont* add_font(std::string& bytes, FontFace face) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    ImFont* font = atlas.AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), 14, &config);
    merge_system_glyphs(atlas, face);
    return font;
}

Pixels pixels_of(const ui::Ground& ground) {
    const ImDrawData& data = *ImGui::GetDrawData();
    const auto pixel = [](float at, float scale) { return static_cast<int>(std::lround(at * scale)); };
    const ImVec2 scale = data.FramebufferScale;
    const int height = pixel(data.DisplaySize.y, scale.y);
    return {pixel(ground.from.x, scale.x), height - pixel(ground.to.y, scale.y), pixel(ground.to.x, scale.x),
            height - pixel(ground.from.y, scale.y)};
}

// The scissor test is on while lists are drawn.
void clear_ground(const ImDrawList*, const ImDrawCmd* command) {
    const ui::Ground& ground = *static_cast<const ui::Ground*>(command->UserCallbackData);
    pixels_of(ground).inside(painted).clear(ImGui::ColorConvertU32ToFloat4(ground.colour));
}

// Whether the first thing that is painted covers everything that is painted.
bool begins_with_ground(const ImDrawData& data) {
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImVec4& clip = command.ClipRect;
            if (clip.x >= clip.z || clip.y >= clip.w) continue;
            if (command.UserCallback != clear_ground) return false;
            return painted.inside(pixels_of(*static_cast<const ui::Ground*>(command.UserCallbackData))) == painted;
        }
    }
    return false;
}

// Characters that were never drawn before have to reach the texture even if nothing else differs.
bool lacks_glyphs(const ImDrawData& data) {
    return std::any_of(data.Textures->begin(), data.Textures->end(),
                       [](const ImTextureData* texture) { return texture->Status != ImTextureStatus_OK; });
}

bool make_context() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.stencil = false;
    attributes.antialias = false;
    attributes.preserveDrawingBuffer = true;  // only what differs is painted over
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &attributes);
    return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

}

bool start_platform(FontBytes fonts) {
    if (!make_context()) return false;
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = "concierto";
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.ConfigNavCaptureKeyboard = false;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.MouseDragThreshold = 4;
    kept_fonts = std::move(fonts);
    ui::Fonts made;
    made.regular = add_font(kept_fonts.regular, FontFace::regular);
    made.strong = add_font(kept_fonts.strong, FontFace::strong);
    ui::set_fonts(made);
    ui::set_ground_painter(clear_ground);
    return ImGui_ImplOpenGL3_Init("#version 300 es");
}

void restore_graphics() {
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    shown.forget();
}

void set_page_size(double width_px, double height_px, double pixel_ratio) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(width_px), static_cast<float>(height_px));
    io.DisplayFramebufferScale = ImVec2(static_cast<float>(pixel_ratio), static_cast<float>(pixel_ratio));
    shown.forget();  // a canvas of another size is empty
}

namespace {

void add_modifiers(std::int32_t modifiers) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, (modifiers & 1) != 0);
    io.AddKeyEvent(ImGuiMod_Shift, (modifiers & 2) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (modifiers & 4) != 0);
}

}

void add_pointer_event(std::int32_t kind, double x, double y, std::int32_t button, std::int32_t modifiers,
                       std::int32_t touch) {
    ImGuiIO& io = ImGui::GetIO();
    add_modifiers(modifiers);
    io.AddMouseSourceEvent(touch != 0 ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    const bool left = kind == 3;
    io.AddMousePosEvent(left ? -FLT_MAX : static_cast<float>(x), left ? -FLT_MAX : static_cast<float>(y));
    if (kind == 1 || kind == 2) io.AddMouseButtonEvent(button, kind == 1);
}

void add_wheel_event(double right_px, double down_px, std::int32_t modifiers) {
    add_modifiers(modifiers);
    const double unit_px = std::trunc(5 * ImGui::GetStyle().FontSizeBase);  // as ImGui scrolls
    ImGui::GetIO().AddMouseWheelEvent(static_cast<float>(-right_px / unit_px), static_cast<float>(-down_px / unit_px));
}

void begin_platform_frame(double now_ms) {
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = static_cast<float>(std::max((now_ms - last_frame_ms) / 1000, 0.0001));
    last_frame_ms = now_ms;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

void end_platform_frame() { ImGui::EndFrame(); }

bool present_platform_frame() {
    ImGui::Render();
    ImDrawData& data = *ImGui::GetDrawData();
    const ImRect part = shown.update(data);
    const bool differs = part.Min.x < part.Max.x;
    if (!differs && !lacks_glyphs(data)) return false;
    ui::clip_to(data, part);
    painted = Pixels::cut(part);
    const ImGuiIO& io = ImGui::GetIO();
    glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
               static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
    glEnable(GL_SCISSOR_TEST);
    if (!begins_with_ground(data)) painted.clear(ui::colour_vector(ui::Ink::ground));
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    return differs;
}

bool input_is_queued() { return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0; }

bool something_fades() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.DimBgRatio > 0 && context.DimBgRatio < 1;
}

const char* wanted_cursor() {
    switch (ImGui::GetMouseCursor()) {
        case ImGuiMouseCursor_TextInput: return "text";
        case ImGuiMouseCursor_ResizeAll: return "move";
        case ImGuiMouseCursor_ResizeNS: return "ns-resize";
        case ImGuiMouseCursor_ResizeEW: return "ew-resize";
        case ImGuiMouseCursor_ResizeNESW: return "nesw-resize";
        case ImGuiMouseCursor_ResizeNWSE: return "nwse-resize";
        case ImGuiMouseCursor_Hand: return "pointer";
        case ImGuiMouseCursor_NotAllowed: return "not-allowed";
        case ImGuiMouseCursor_None: return "none";
        default: return "default";
    }
}

}
