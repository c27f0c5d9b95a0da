#include <doctest/doctest.h>

#include "ui/frame_layout.h"

using namespace concierto::ui;

namespace {
const FrameSizes sizes;  // top 52, foot 30, rail 172 or 56, inspector 340, bottom bar 56
}

TEST_CASE("On a wide page everything stands side by side") {
    const FrameLayout layout = lay_out_frame({.width_px = 1440, .height_px = 900, .inspector = true}, sizes);
    CHECK(layout.shape == FrameShape::wide);
    CHECK(layout.inspector_place == InspectorPlace::beside);
    CHECK(layout.top_bar == Box{0, 0, 1440, 52});
    CHECK(layout.rail == Box{0, 52, 172, 818});    // 900 - 52 - 30
    CHECK(layout.main == Box{172, 52, 928, 818});  // 1440 - 172 - 340
    CHECK(layout.inspector == Box{1100, 52, 340, 818});
    CHECK(layout.status_bar == Box{0, 870, 1440, 30});
}

TEST_CASE("Without a selection the view has the inspector's room") {
    const FrameLayout layout = lay_out_frame({.width_px = 1440, .height_px = 900}, sizes);
    CHECK(layout.inspector_place == InspectorPlace::hidden);
    CHECK(layout.main.right() == 1440);
}

TEST_CASE("On a tablet the rail shows icons, and the inspector covers the view when both do not fit") {
    const FrameLayout roomy = lay_out_frame({.width_px = 1024, .height_px = 768, .inspector = true}, sizes);
    CHECK(roomy.rail.width == 56);
    CHECK(roomy.inspector_place == InspectorPlace::beside);  // 1024 - 56 - 340 = 628
    const FrameLayout tight = lay_out_frame({.width_px = 760, .height_px = 768, .inspector = true}, sizes);
    CHECK(tight.inspector_place == InspectorPlace::over);
    CHECK(tight.main.right() == 760);
    CHECK(tight.inspector.right() == 760);
}

TEST_CASE("On a phone the rail is at the foot and the inspector is a sheet") {
    const FrameLayout layout = lay_out_frame({.width_px = 390, .height_px = 844, .inspector = true}, sizes);
    CHECK(layout.shape == FrameShape::narrow);
    CHECK(layout.rail == Box{0, 788, 390, 56});
    CHECK(layout.main == Box{0, 52, 390, 736});
    CHECK(layout.inspector_place == InspectorPlace::sheet);
    CHECK(layout.inspector.bottom() == layout.rail.y);  // the bar at the foot stays within reach
    CHECK(layout.inspector.y > layout.top_bar.bottom());
    CHECK(layout.status_bar.empty());
}

TEST_CASE("A notice pushes everything else down") {
    const FrameLayout layout = lay_out_frame({.width_px = 1440, .height_px = 900, .banner_px = 40}, sizes);
    CHECK(layout.banner == Box{0, 52, 1440, 40});
    CHECK(layout.main.y == 92);
    CHECK(layout.main.bottom() == 870);
}
