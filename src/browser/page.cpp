#include "browser/page.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "browser/outline_bytes.h"
#include "ui/surface.h"
#include "ui/theme.h"

namespace concierto::browser {
namespace {

// While something is dragged the mirror follows four times a second, while something is scrolled once.
constexpr double dragged_outline_ms = 250;
constexpr double scrolled_outline_ms = 1000;

// The real inputs above the canvas wear the theme's colours.
std::string colour_lines() {
    constexpr std::pair<const char*, ui::Ink> lines[] = {
        {"--field", ui::Ink::raised},  {"--text", ui::Ink::text},     {"--muted", ui::Ink::text_muted},
        {"--ground", ui::Ink::ground}, {"--accent", ui::Ink::accent}, {"--selection", ui::Ink::accent_tint},
    };
    std::string result;
    const ui::Palette& palette = ui::current_palette();
    for (const auto& [name, ink] : lines) {
        const ui::Rgba rgba = palette[ink];
        result += std::string(name) + ": rgb(" + std::to_string(rgba.red) + "," + std::to_string(rgba.green) + "," +
                  std::to_string(rgba.blue) + ")\n";
    }
    result += ui::current_scheme() == ui::Scheme::dark ? "color-scheme: dark\n" : "color-scheme: light\n";
    return result;
}

}

bool Page::start(std::string fragment) {
    host_.know_fragment(std::move(fragment));
    if (!start_platform(std::move(fonts_))) return false;
    screen_ = std::make_unique<ui::Screen>(host_);
    return true;
}

void Page::draw_once(double now_ms) {
    begin_platform_frame(now_ms);
    ui::begin_surface_frame();
    screen_->draw();
    const ImGuiIO& io = ImGui::GetIO();
    scrolls_ = io.MouseWheel != 0 || io.MouseWheelH != 0;
    outline_may_wait_ms_ = ImGui::IsAnyMouseDown() ? dragged_outline_ms : scrolls_ ? scrolled_outline_ms : 0;
    ui::end_surface_frame();
}

bool Page::outline_moves() {
    write_outline(ui::surface().outline, outline_);
    const bool moves = outline_.bytes() != seen_outline_.bytes();
    seen_outline_.swap(outline_);
    return moves;
}

void Page::draw_queued(double now_ms) {
    constexpr int at_most = 8;
    draw_once(now_ms);
    for (int each = 0; each < at_most && input_is_queued(); ++each) {
        end_platform_frame();
        draw_once(now_ms);
    }
}

void Page::hear(double now_ms) {
    draw_queued(now_ms);
    end_platform_frame();
    outline_after_picture_ = true;
}

double Page::draw(double now_ms, Occasion occasion) {
    constexpr int rests_after = 3;
    if (frames_owed_ > 0) --frames_owed_;
    if (occasion == Occasion::event) outline_moves();
    draw_queued(now_ms);
    for (int each = 0; each < rests_after && occasion == Occasion::event && outline_moves(); ++each) {
        end_platform_frame();
        draw_once(now_ms);
    }
    if (present_platform_frame()) frames_owed_ = std::max(frames_owed_, 1);
    ++frames_drawn_;
    host_wants_ms_ = host_.take_frame_wanted_ms();
    // Whatever gets the focus has to be in the mirror.
    const bool picture_first =
        std::exchange(outline_after_picture_, false) && occasion == Occasion::frame && ui::surface().focus_wanted == 0;
    if (!picture_first) send_outline(now_ms);
    send_the_rest();
    return next_frame_ms();
}

void Page::send_outline(double now_ms) {
    outline_waits_ = now_ms - outline_sent_ms_ < outline_may_wait_ms_;
    if (outline_waits_) return;
    write_outline(ui::surface().outline, outline_);
    if (outline_.bytes() == sent_outline_.bytes()) return;
    tell(Tell::outline, outline_.bytes());
    outline_.swap(sent_outline_);
    outline_sent_ms_ = now_ms;
}

void Page::send_the_rest() {
    ui::Surface& surface = ui::surface();
    for (const Announcement& each : surface.outline.take_announcements()) {
        tell(Tell::announce, each.text, static_cast<double>(each.urgency));
    }
    if (const NodeId wanted = std::exchange(surface.focus_wanted, 0); wanted != 0) tell(Tell::focus, {}, wanted);
    // Every element of the mirror inherits it, so that a new cursor for each bar that passes under the pointer would
    // cost more than the picture.
    if (!scrolls_ && sent_cursor_ != wanted_cursor()) tell(Tell::cursor, sent_cursor_ = wanted_cursor());
    if (std::string colours = colour_lines(); colours != sent_colours_) tell(Tell::colours, sent_colours_ = colours);
}

double Page::next_frame_ms() const {
    if (frames_owed_ > 0 || input_is_queued() || something_fades()) return 0;
    double wanted = ui::surface().frame_wanted_after_s < 0 ? -1 : ui::surface().frame_wanted_after_s * 1000;
    const auto sooner = [&wanted](double other) { wanted = wanted < 0 ? other : std::min(wanted, other); };
    if (outline_waits_) sooner(outline_may_wait_ms_);
    if (host_wants_ms_ >= 0) sooner(host_wants_ms_);
    return wanted;
}

std::string Page::problems() const {
    std::string all;
    for (const std::string& problem : ui::surface().outline.problems()) all += problem + '\n';
    return all + ui::surface().unstated_items;
}

}
