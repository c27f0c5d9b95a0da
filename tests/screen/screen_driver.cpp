#include "screen/screen_driver.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <fstream>
#include <iterator>
#include <utility>

#include "ui/surface.h"
#include "ui/theme.h"

namespace concierto {

namespace {

constexpr const char* font_file = "/usr/share/fonts/opentype/inter/Inter-Regular.otf";

void start_imgui() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DisplaySize = ImVec2(1280, 800);
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_HasMouseCursors;
    io.ConfigNavCaptureKeyboard = false;
    static std::string bytes = bytes_of(font_file);  // the atlas reads glyphs from them whenever one is needed
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    ImFont* font = io.Fonts->AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), 14, &config);
    ui::set_fonts({font, font});
}

}

std::string bytes_of(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

namespace {

// A renderer that takes every texture and draws nothing.
void render_nothing() {
    ImGui::Render();
    for (ImTextureData* texture : *ImGui::GetDrawData()->Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

}

ScreenDriver::ScreenDriver() {
    start_imgui();
    ui::surface() = ui::Surface();
    host.surroundings.language = "en";
    host.surroundings.width_px = 1280;
    host.surroundings.height_px = 800;
    screen_ = std::make_unique<ui::Screen>(host);
    settle();
}

ScreenDriver::~ScreenDriver() {
    screen_.reset();
    ImGui::DestroyContext();
}

void ScreenDriver::frame(float seconds) {
    host.clock_ms += static_cast<double>(seconds) * 1000;
    ImGui::GetIO().DeltaTime = seconds;
    ImGui::NewFrame();
    ui::begin_surface_frame();
    screen_->draw();
    ui::end_surface_frame();
    render_nothing();
    ui::Surface& surface = ui::surface();
    if (surface.focus_wanted != 0) surface.focused = std::exchange(surface.focus_wanted, 0);
    surface.outline.take_announcements();
}

void ScreenDriver::settle() {
    for (int each = 0; each < 3; ++each) {
        frame();
        host.answer();
        host.run_slices();
    }
}

void ScreenDriver::wait(float seconds) {
    frame(seconds);
    settle();
}

void ScreenDriver::open(std::string bytes) {
    screen_->files_dropped({{"test.plan.json", std::move(bytes), 0}});
    settle();
}

const Outline& ScreenDriver::outline() const { return ui::surface().outline; }

const OutlineNode* ScreenDriver::find(Role role, std::string_view name) const {
    for (const OutlineNode& node : outline().nodes()) {
        if (node.role == role && node.name == name) return &node;
    }
    return nullptr;
}

bool ScreenDriver::shows_dialog() const {
    for (const OutlineNode& node : outline().nodes()) {
        if (has(node.state, NodeState::modal)) return true;
    }
    return false;
}

void ScreenDriver::activate(NodeId id) {
    ui::surface().activated = id;
    settle();
}

void ScreenDriver::press(Role role, std::string_view name) {
    const OutlineNode* node = find(role, name);
    REQUIRE_MESSAGE(node != nullptr, "no ", std::string(role_name(role)), " called ", std::string(name));
    activate(node->id);
}

void ScreenDriver::key(std::string_view key, int modifiers) {
    ui::surface().keys.push_back({std::string(key), static_cast<std::uint8_t>(modifiers)});
    settle();
}

void ScreenDriver::type(NodeId field, std::string_view text) {
    ui::surface().edits[field] = {std::string(text), ui::EditPhase::committed};
    settle();
}

void ScreenDriver::drag(float from_x, float from_y, float to_x, float to_y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(from_x, from_y);
    frame();
    io.AddMouseButtonEvent(0, true);
    frame();
    for (int step = 1; step <= 4; ++step) {
        const float part = static_cast<float>(step) / 4;
        io.AddMousePosEvent(from_x + (to_x - from_x) * part, from_y + (to_y - from_y) * part);
        frame();
    }
    io.AddMouseButtonEvent(0, false);
    settle();
}

void ScreenDriver::wheel(float x, float y, float by) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    io.AddMouseWheelEvent(0, by);
    settle();
}

std::string ScreenDriver::problems() const {
    std::string all;
    for (const std::string& problem : outline().problems()) all += problem + '\n';
    return all + ui::surface().unstated_items;
}

}
