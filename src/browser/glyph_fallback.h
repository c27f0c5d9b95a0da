#pragma once

#include <imgui.h>

namespace concierto::browser {

enum class FontFace : int { regular = 0, strong = 1 };

// Merges into the font added last a source that draws whatever it lacks with the system's fonts, through a 2D canvas:
// other scripts, symbols, emoji (as shapes of one colour). Nothing is downloaded.
void merge_system_glyphs(ImFontAtlas& atlas, FontFace face);

}
