// screen_driver.h -- The whole board without a browser: ImGui draws into nothing, a fake host answers, and a test
// presses what a screen reader would. So the views can run under the sanitizers, and with ImGui's own assertions on.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/fake_host.h"
#include "app/outline.h"
#include "ui/screen.h"

namespace concierto {

std::string bytes_of(const char* path);

class ScreenDriver {
  public:
    ScreenDriver();
    ~ScreenDriver();
    ScreenDriver(const ScreenDriver&) = delete;
    ScreenDriver& operator=(const ScreenDriver&) = delete;

    FakeHost host;

    // Draws until everything that was asked of the host is answered and the picture rests.
    void settle();
    // Nothing happens for a while, and then a frame is drawn.
    void wait(float seconds);
    // Opens a plan file as if it had been dropped.
    void open(std::string bytes);

    const Outline& outline() const;
    // The first control with this role and name; null without one.
    const OutlineNode* find(Role role, std::string_view name) const;
    bool shows_dialog() const;

    void activate(NodeId id);
    void press(Role role, std::string_view name);  // fails the test when there is none
    void key(std::string_view key, int modifiers = 0);
    void type(NodeId field, std::string_view text);
    void drag(float from_x, float from_y, float to_x, float to_y);
    void wheel(float x, float y, float by);

    // What the outline lacks and ImGui made interactive behind the widgets' back; "" when all is well.
    std::string problems() const;

  private:
    void frame(float seconds = 0.016F);
    std::unique_ptr<ui::Screen> screen_;
};

}
