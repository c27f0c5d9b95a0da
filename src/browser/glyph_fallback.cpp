#include "browser/glyph_fallback.h"

#include <imgui_internal.h>

#include <cstdint>
#include <vector>

#include "browser/bridge.h"

namespace concierto::browser {
namespace {

constexpr std::int32_t picture_capacity = 1024 * 1024;

bool source_ready(ImFontAtlas*, ImFontConfig*) { return true; }

// Controls and private characters stay what the views make of them.
bool may_have(ImFontAtlas*, ImFontConfig*, ImWchar character) { return character >= 0xA0; }

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar character,
                ImFontGlyph* glyph, float* advance) {
    if (!may_have(atlas, source, character)) return false;
    static std::vector<std::uint8_t> alpha(static_cast<std::size_t>(picture_capacity));
    const float density = baked->RasterizerDensity * source->RasterizerDensity;
    GlyphPicture picture{};
    if (page_glyph(character, baked->Size * density * 0.82F, static_cast<std::int32_t>(source->FontNo), &picture,
                   alpha.data(), picture_capacity) == 0) {
        return false;
    }
    if (advance != nullptr) {
        *advance = picture.advance / density;
        return true;
    }
    glyph->Codepoint = character;
    glyph->AdvanceX = picture.advance / density;
    if (picture.width <= 0 || picture.height <= 0) return true;
    const ImFontAtlasRectId pack = ImFontAtlasPackAddRect(atlas, picture.width, picture.height);
    if (pack == ImFontAtlasRectId_Invalid) return false;
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, pack);
    glyph->X0 = picture.left / density;
    glyph->Y0 = picture.top / density + baked->Ascent;
    glyph->X1 = glyph->X0 + static_cast<float>(picture.width) / density;
    glyph->Y1 = glyph->Y0 + static_cast<float>(picture.height) / density;
    glyph->Visible = true;
    glyph->PackId = pack;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, alpha.data(), ImTextureFormat_Alpha8,
                                       picture.width);
    return true;
}

const ImFontLoader& system_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "system fonts through canvas";
        made.FontSrcInit = source_ready;
        made.FontSrcContainsGlyph = may_have;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return loader;
}

}

void merge_system_glyphs(ImFontAtlas& atlas, FontFace face) {
    ImFontConfig config;
    config.MergeMode = true;
    config.FontLoader = &system_loader();
    config.FontNo = static_cast<ImU32>(face);
    atlas.AddFont(&config);
}

}
