#include "ui/palette.h"

#include <doctest/doctest.h>

using namespace concierto::ui;

TEST_CASE("contrast is measured as WCAG measures it") {
    CHECK(contrast_ratio({0, 0, 0, 255}, {255, 255, 255, 255}) == doctest::Approx(21.0));
    CHECK(contrast_ratio({255, 255, 255, 255}, {255, 255, 255, 255}) == doctest::Approx(1.0));
    // #767676 on white is the classic example of just enough.
    CHECK(contrast_ratio({0x76, 0x76, 0x76, 255}, {255, 255, 255, 255}) == doctest::Approx(4.54).epsilon(0.002));
}

TEST_CASE("every text can be read on every ground it is drawn on, in every theme") {
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        for (const Contrast contrast : {Contrast::normal, Contrast::more}) {
            const Palette& colours = palette(scheme, contrast);
            for (const InkPair& pair : pairs_in_use()) {
                CAPTURE(static_cast<int>(scheme));
                CAPTURE(static_cast<int>(contrast));
                CAPTURE(static_cast<int>(pair.text));
                CAPTURE(static_cast<int>(pair.ground));
                CHECK(contrast_ratio(colours[pair.text], colours[pair.ground]) >= 4.5);
            }
        }
    }
}

TEST_CASE("edges of fields, focus rings and marks stand out from their ground") {
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        const Palette& colours = palette(scheme, Contrast::normal);
        for (const Ink ground : {Ink::ground, Ink::surface, Ink::raised}) {
            for (const Ink mark : {Ink::border_strong, Ink::focus_ring, Ink::accent, Ink::block, Ink::conflict,
                                   Ink::warn, Ink::info, Ink::marketing, Ink::sales}) {
                CAPTURE(static_cast<int>(scheme));
                CAPTURE(static_cast<int>(ground));
                CAPTURE(static_cast<int>(mark));
                CHECK(contrast_ratio(colours[mark], colours[ground]) >= 3.0);
            }
        }
    }
}

TEST_CASE("more contrast gives body text at least seven to one") {
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        const Palette& colours = palette(scheme, Contrast::more);
        for (const Ink ground : {Ink::ground, Ink::surface, Ink::raised, Ink::sunken}) {
            CHECK(contrast_ratio(colours[Ink::text], colours[ground]) >= 7.0);
            CHECK(contrast_ratio(colours[Ink::text_muted], colours[ground]) >= 7.0);
        }
    }
}

TEST_CASE("every colour is given in every theme") {
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        const Palette& colours = palette(scheme, Contrast::normal);
        for (const Rgba& colour : colours.colours) CHECK(colour.red + colour.green + colour.blue + colour.alpha > 0);
        // The default of Rgba is opaque black, which no ink of ours is but the grounds of more contrast.
        int black = 0;
        for (const Rgba& colour : colours.colours)
            black += colour.red + colour.green + colour.blue == 0 && colour.alpha == 255;
        CHECK(black == 0);
    }
}
