#include "ui/icons.h"

#include <array>
#include <string_view>

namespace concierto::ui {
namespace {

// Strokes on a grid of 24 by 24: "M x y" starts one, "L x y" goes on, "O x y r" is a circle, "D x y r" a dot.
constexpr std::array<std::string_view, static_cast<std::size_t>(Icon::link) + 1> strokes = {
    "",                                                                                                // none
    "M 3 19 L 3 5 L 9 5 L 11 8 L 20 8 L 20 11 M 3 19 L 6 11 L 22 11 L 19 19 L 3 19",                   // open
    "M 12 3 L 12 15 M 7 10 L 12 15 L 17 10 M 4 16 L 4 20 L 20 20 L 20 16",                             // save
    "M 8 5 L 4 9 L 8 13 M 4 9 L 14 9 L 18 10 L 20 14 L 18 18 L 14 19 L 10 19",                         // undo
    "M 16 5 L 20 9 L 16 13 M 20 9 L 10 9 L 6 10 L 4 14 L 6 18 L 10 19 L 14 19",                        // redo
    "O 11 11 7 M 16 16 L 21 21",                                                                       // search
    "O 12 12 9 M 9.5 9.5 L 10.5 7.8 L 12 7.3 L 14 8 L 14.6 9.7 L 12 12.3 L 12 13.5 D 12 16.7 1",       // help
    "M 6 6 L 18 18 M 18 6 L 6 18",                                                                     // close
    "M 12 5 L 12 19 M 5 12 L 19 12",                                                                   // plus
    "M 5 12 L 19 12",                                                                                  // minus
    "M 4 7 L 20 7 M 9 7 L 9 4 L 15 4 L 15 7 M 6 7 L 7 20 L 17 20 L 18 7",                              // trash
    "M 9 9 L 20 9 L 20 20 L 9 20 L 9 9 M 15 5 L 15 4 L 4 4 L 4 15 L 5 15",                             // copy
    "M 5 12.5 L 10 17.5 L 19.5 7",                                                                     // check
    "D 5 12 1.6 D 12 12 1.6 D 19 12 1.6",                                                              // more
    "M 6 9 L 12 15 L 18 9",                                                                            // chevron_down
    "M 9 6 L 15 12 L 9 18",                                                                            // chevron_right
    "M 15 6 L 9 12 L 15 18",                                                                           // chevron_left
    "M 6 15 L 12 9 L 18 15",                                                                           // chevron_up
    "M 12 20 L 12 5 M 6 11 L 12 5 L 18 11",                                                            // arrow_up
    "M 12 4 L 12 19 M 6 13 L 12 19 L 18 13",                                                           // arrow_down
    "M 4 4 L 9 4 L 9 20 L 4 20 L 4 4 M 13 4 L 20 4 L 20 13 L 13 13 L 13 4",                            // board
    "M 3 6 L 12 6 M 8 12 L 19 12 M 5 18 L 14 18 M 19 18 L 21 18",                                      // timeline
    "M 4 6 L 20 6 L 20 20 L 4 20 L 4 6 M 4 10 L 20 10 M 8 3 L 8 6 M 16 3 L 16 6",                      // calendar
    "M 4 20 L 4 8 L 12 4 L 12 20 M 12 10 L 20 10 L 20 20 M 3 20 L 21 20 M 7 12 L 9 12 M 7 16 L 9 16",  // accounts
    "M 12 3 L 22 20 L 2 20 L 12 3 M 12 9 L 12 14 D 12 17 1",                                           // conflicts
    "O 12 12 9 O 12 12 5 D 12 12 1.5",                                                                 // goals
    "M 3 18 L 9 12 L 13 15 L 21 6 M 15 6 L 21 6 L 21 12",                                              // forecast
    "M 4 7 L 20 7 M 4 17 L 20 17 D 9 7 2.4 D 15 17 2.4",                                               // rules
    "M 4 4 L 12 12 L 12 21 M 20 4 L 12 12 M 8 17 L 12 21 L 16 17",                                     // join
    "M 12 15 L 12 3 M 7 8 L 12 3 L 17 8 M 4 14 L 4 20 L 20 20 L 20 14",                                // share
    "O 12 12 4.5 M 12 2 L 12 4 M 12 20 L 12 22 M 2 12 L 4 12 M 20 12 L 22 12 M 5 5 L 6.4 6.4 M 17.6 17.6 L 19 19 "
    "M 5 19 L 6.4 17.6 M 17.6 6.4 L 19 5",  // sun
    "M 19 14.5 L 16 15.5 L 12.5 14.5 L 10 12 L 9 8.5 L 9.5 5 L 6 7.5 L 4.5 12 L 6 16.5 L 10 19.5 L 14.5 19.5 L 19 "
    "14.5",                                                                                // moon
    "O 12 12 9 M 3 12 L 21 12 M 12 3 L 8.5 8 L 8.5 16 L 12 21 L 15.5 16 L 15.5 8 L 12 3",  // globe
    "O 12 8 4 M 4 20 L 6 16 L 10 14.5 L 14 14.5 L 18 16 L 20 20",                          // person
    "M 3 6 L 21 6 L 21 18 L 3 18 L 3 6 L 12 13 L 21 6",                                    // mail
    "M 5 4 L 9 4 L 10.5 9 L 8.5 10.5 L 13.5 15.5 L 15 13.5 L 20 15 L 20 19 L 17 20 L 10 17 L 6 12 L 4 6 L 5 4",  // phone
    "M 12 3 L 22 20 L 2 20 L 12 3 M 12 9 L 12 14 D 12 17 1",  // warning
    "O 12 12 9 M 12 11 L 12 17 D 12 7.5 1.1",                 // info
    "M 3 5 L 21 5 L 14 13 L 14 20 L 10 18 L 10 13 L 3 5",     // filter
    "M 10 14 L 14 10 M 8 11 L 5 14 L 5 17 L 7 19 L 10 19 L 13 16 M 11 8 L 14 5 L 17 5 L 19 7 L 19 10 L 16 13",  // link
};

class StrokeReader {
  public:
    explicit StrokeReader(std::string_view rest) : rest_(rest) {}
    bool ended() {
        skip_spaces();
        return rest_.empty();
    }
    char letter() {
        const char letter = rest_.front();
        rest_.remove_prefix(1);
        return letter;
    }
    float number() {
        skip_spaces();
        float value = 0;
        float scale = 0;
        while (!rest_.empty() && rest_.front() != ' ') {
            const char digit = rest_.front();
            rest_.remove_prefix(1);
            if (digit == '.') {
                scale = 1;
                continue;
            }
            value = value * 10 + static_cast<float>(digit - '0');
            scale *= 10;
        }
        return scale > 0 ? value / scale : value;
    }

  private:
    void skip_spaces() {
        while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    }
    std::string_view rest_;
};

}

void draw_icon(ImDrawList& list, Icon icon, ImVec2 at, float size_px, ImU32 colour) {
    const float unit = size_px / 24;
    const float thickness = size_px / 11;
    StrokeReader reader(strokes[static_cast<std::size_t>(icon)]);
    while (!reader.ended()) {
        const char letter = reader.letter();
        if (letter == 'M' && list._Path.Size > 0) list.PathStroke(colour, 0, thickness);
        const float x = at.x + reader.number() * unit;
        const float y = at.y + reader.number() * unit;
        if (letter == 'M' || letter == 'L') list.PathLineTo(ImVec2(x, y));
        if (letter != 'O' && letter != 'D') continue;
        if (list._Path.Size > 0) list.PathStroke(colour, 0, thickness);
        const float radius = reader.number() * unit;
        if (letter == 'O') list.AddCircle(ImVec2(x, y), radius, colour, 0, thickness);
        if (letter == 'D') list.AddCircleFilled(ImVec2(x, y), radius, colour);
    }
    if (list._Path.Size > 0) list.PathStroke(colour, 0, thickness);
}

}
