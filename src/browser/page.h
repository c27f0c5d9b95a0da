#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "browser/browser_host.h"
#include "browser/imgui_platform.h"
#include "browser/payload.h"
#include "ui/screen.h"

namespace concierto::browser {

enum class Occasion : std::uint8_t { frame, event };

// One page: host, screen, and the rhythm of frames. Frames are drawn only when something happened: until ImGui's
// queue of events is empty and a few more, so that what moved comes to rest.
class Page {
  public:
    BrowserHost& host() { return host_; }
    ui::Screen& screen() { return *screen_; }
    FontBytes& fonts() { return fonts_; }

    bool start(std::string fragment);
    bool started() const { return screen_ != nullptr; }
    void something_happened() { frames_owed_ = settling_frames; }
    void hear(double now_ms);                       // lets the views see what came in, without a picture
    double draw(double now_ms, Occasion occasion);  // see bridge_frame
    double frames_drawn() const { return frames_drawn_; }
    std::string problems() const;

  private:
    static constexpr int settling_frames = 3;

    void draw_once(double now_ms);
    void draw_queued(double now_ms);  // until ImGui's queue of events is empty
    bool outline_moves();             // since it was looked at last
    void send_outline(double now_ms);
    void send_the_rest();
    double next_frame_ms() const;

    BrowserHost host_;
    std::unique_ptr<ui::Screen> screen_;
    FontBytes fonts_;
    int frames_owed_ = settling_frames;
    double frames_drawn_ = 0;
    double outline_sent_ms_ = 0;
    bool scrolls_ = false;
    double outline_may_wait_ms_ = 0;
    bool outline_waits_ = false;
    bool outline_after_picture_ = false;  // a key was heard: its picture comes first, the mirror a frame later
    PayloadWriter outline_;
    PayloadWriter sent_outline_;
    PayloadWriter seen_outline_;
    std::string sent_cursor_;
    std::string sent_colours_;
    double host_wants_ms_ = -1;
};

}
