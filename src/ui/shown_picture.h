// shown_picture.h -- Which part of the page a frame shows otherwise than the frame before it, so that only that part is
// painted: without a graphics card painting is what takes most of the time.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <cstdint>
#include <vector>

namespace concierto::ui {

class ShownPicture {
  public:
    // Nothing is on the canvas any more.
    void forget() { lists_.clear(); }
    // The part that differs, in whole units of ImGui's coordinates; without any area: none does. From then on `data` is
    // what is shown.
    ImRect update(const ImDrawData& data);

  private:
    // One window. Equal ones have equal sums, and others, for all practical purposes, have others.
    struct Shown {
        const ImDrawList* list = nullptr;
        std::uint32_t sum = 0;
        ImRect part;  // that it paints on
    };
    std::vector<Shown> lists_;
};

// Lets the commands paint on that part only.
void clip_to(ImDrawData& data, const ImRect& part);

}
