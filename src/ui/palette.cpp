#include "ui/palette.h"

#include <cmath>
#include <initializer_list>
#include <utility>

namespace concierto::ui {
namespace {

using Row = std::pair<Ink, std::uint32_t>;  // 0xRRGGBBAA

Palette made_of(const Palette& base, std::initializer_list<Row> rows) {
    Palette result = base;
    for (const auto& [ink, colour] : rows) {
        result.colours[static_cast<std::size_t>(ink)] = {
            static_cast<std::uint8_t>(colour >> 24U), static_cast<std::uint8_t>(colour >> 16U),
            static_cast<std::uint8_t>(colour >> 8U), static_cast<std::uint8_t>(colour)};
    }
    return result;
}

Palette light() {
    return made_of(
        {}, {{Ink::ground, 0xf4f5f8ff},         {Ink::surface, 0xffffffff},       {Ink::raised, 0xffffffff},
             {Ink::sunken, 0xeef0f4ff},         {Ink::border, 0xdfe3eaff},        {Ink::border_strong, 0x808a9dff},
             {Ink::text, 0x1c2230ff},           {Ink::text_muted, 0x565f72ff},    {Ink::accent, 0x3a55c9ff},
             {Ink::accent_hover, 0x2d44aaff},   {Ink::on_accent, 0xffffffff},     {Ink::accent_text, 0x2f48b5ff},
             {Ink::accent_tint, 0xe6eafbff},    {Ink::hover, 0x1c22300f},         {Ink::pressed, 0x1c22301f},
             {Ink::focus_ring, 0x2f48b5ff},     {Ink::marketing, 0x7a3fc4ff},     {Ink::marketing_tint, 0xf0e8fbff},
             {Ink::marketing_text, 0x6630a8ff}, {Ink::on_marketing, 0xffffffff},  {Ink::sales, 0x0b7669ff},
             {Ink::sales_tint, 0xdff3efff},     {Ink::sales_text, 0x0a6256ff},    {Ink::on_sales, 0xffffffff},
             {Ink::block, 0xb3162aff},          {Ink::block_tint, 0xfde7e9ff},    {Ink::block_text, 0xa01225ff},
             {Ink::conflict, 0xc8401bff},       {Ink::conflict_tint, 0xfdebe4ff}, {Ink::conflict_text, 0xa5340fff},
             {Ink::warn, 0x9a6700ff},           {Ink::warn_tint, 0xfdf2d9ff},     {Ink::warn_text, 0x7d5300ff},
             {Ink::info, 0x2b6cb0ff},           {Ink::info_tint, 0xe4f0fbff},     {Ink::info_text, 0x1f5790ff},
             {Ink::good, 0x23793fff},           {Ink::good_tint, 0xe2f4e7ff},     {Ink::good_text, 0x1c6634ff},
             {Ink::quiet_day, 0x1c22300c},      {Ink::today, 0x3a55c9ff},         {Ink::veil, 0x1c223073},
             {Ink::shadow, 0x1c223024},         {Ink::tooltip, 0x262d3dff},       {Ink::on_tooltip, 0xf5f7fbff}});
}

Palette dark() {
    return made_of(
        {}, {{Ink::ground, 0x12151cff},         {Ink::surface, 0x191d26ff},       {Ink::raised, 0x212632ff},
             {Ink::sunken, 0x10131aff},         {Ink::border, 0x2f3645ff},        {Ink::border_strong, 0x737d92ff},
             {Ink::text, 0xe8ebf2ff},           {Ink::text_muted, 0xa5aebfff},    {Ink::accent, 0x8ea4ffff},
             {Ink::accent_hover, 0xa9bafeff},   {Ink::on_accent, 0x10131aff},     {Ink::accent_text, 0xa3b5ffff},
             {Ink::accent_tint, 0x2a3250ff},    {Ink::hover, 0xffffff12},         {Ink::pressed, 0xffffff22},
             {Ink::focus_ring, 0xa9bafeff},     {Ink::marketing, 0xc39bf7ff},     {Ink::marketing_tint, 0x352a49ff},
             {Ink::marketing_text, 0xd0b1faff}, {Ink::on_marketing, 0x1a1026ff},  {Ink::sales, 0x4fc7b4ff},
             {Ink::sales_tint, 0x183a37ff},     {Ink::sales_text, 0x6bd6c5ff},    {Ink::on_sales, 0x06211dff},
             {Ink::block, 0xff7584ff},          {Ink::block_tint, 0x472028ff},    {Ink::block_text, 0xff98a3ff},
             {Ink::conflict, 0xff8a65ff},       {Ink::conflict_tint, 0x46281eff}, {Ink::conflict_text, 0xffa283ff},
             {Ink::warn, 0xe9b44cff},           {Ink::warn_tint, 0x3d3117ff},     {Ink::warn_text, 0xefc264ff},
             {Ink::info, 0x74b4f2ff},           {Ink::info_tint, 0x1b3148ff},     {Ink::info_text, 0x8fc3f6ff},
             {Ink::good, 0x6cc98aff},           {Ink::good_tint, 0x1b3725ff},     {Ink::good_text, 0x83d49cff},
             {Ink::quiet_day, 0xffffff0d},      {Ink::today, 0x8ea4ffff},         {Ink::veil, 0x05070b99},
             {Ink::shadow, 0x00000070},         {Ink::tooltip, 0xe8ebf2ff},       {Ink::on_tooltip, 0x191d26ff}});
}

Palette with_more_contrast(const Palette& base, Scheme scheme) {
    const bool is_light = scheme == Scheme::light;
    return made_of(base, {{Ink::ground, is_light ? 0xffffffff : 0x000000ff},
                          {Ink::surface, is_light ? 0xffffffff : 0x000000ff},
                          {Ink::raised, is_light ? 0xffffffff : 0x0b0d12ff},
                          {Ink::sunken, is_light ? 0xffffffff : 0x000000ff},
                          {Ink::border, is_light ? 0x5b6373ff : 0x99a3b5ff},
                          {Ink::border_strong, is_light ? 0x1c2230ff : 0xe8ebf2ff},
                          {Ink::text, is_light ? 0x000000ff : 0xffffffff},
                          {Ink::text_muted, is_light ? 0x2b3140ff : 0xd9deeaff}});
}

double linear(std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Rgba colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

constexpr InkPair used_pairs[] = {
    {Ink::text, Ink::ground},
    {Ink::text, Ink::surface},
    {Ink::text, Ink::raised},
    {Ink::text, Ink::sunken},
    {Ink::text, Ink::accent_tint},
    {Ink::text, Ink::marketing_tint},
    {Ink::text, Ink::sales_tint},
    {Ink::text, Ink::block_tint},
    {Ink::text, Ink::conflict_tint},
    {Ink::text, Ink::warn_tint},
    {Ink::text, Ink::info_tint},
    {Ink::text, Ink::good_tint},
    {Ink::text_muted, Ink::ground},
    {Ink::text_muted, Ink::surface},
    {Ink::text_muted, Ink::raised},
    {Ink::text_muted, Ink::sunken},
    {Ink::text_muted, Ink::accent_tint},
    {Ink::on_accent, Ink::accent},
    {Ink::on_accent, Ink::accent_hover},
    {Ink::accent_text, Ink::ground},
    {Ink::accent_text, Ink::surface},
    {Ink::accent_text, Ink::raised},
    {Ink::accent_text, Ink::sunken},
    {Ink::accent_text, Ink::accent_tint},
    {Ink::on_marketing, Ink::marketing},
    {Ink::marketing_text, Ink::marketing_tint},
    {Ink::marketing_text, Ink::surface},
    {Ink::marketing_text, Ink::raised},
    {Ink::on_sales, Ink::sales},
    {Ink::sales_text, Ink::sales_tint},
    {Ink::sales_text, Ink::surface},
    {Ink::sales_text, Ink::raised},
    {Ink::block_text, Ink::block_tint},
    {Ink::block_text, Ink::surface},
    {Ink::block_text, Ink::raised},
    {Ink::conflict_text, Ink::conflict_tint},
    {Ink::conflict_text, Ink::surface},
    {Ink::conflict_text, Ink::raised},
    {Ink::warn_text, Ink::warn_tint},
    {Ink::warn_text, Ink::surface},
    {Ink::warn_text, Ink::raised},
    {Ink::info_text, Ink::info_tint},
    {Ink::info_text, Ink::surface},
    {Ink::info_text, Ink::raised},
    {Ink::good_text, Ink::good_tint},
    {Ink::good_text, Ink::surface},
    {Ink::good_text, Ink::raised},
    {Ink::on_tooltip, Ink::tooltip},
};

}

const Palette& palette(Scheme scheme, Contrast contrast) {
    static const Palette palettes[2][2] = {{light(), with_more_contrast(light(), Scheme::light)},
                                           {dark(), with_more_contrast(dark(), Scheme::dark)}};
    return palettes[static_cast<std::size_t>(scheme)][static_cast<std::size_t>(contrast)];
}

std::span<const InkPair> pairs_in_use() { return used_pairs; }

double contrast_ratio(Rgba first, Rgba second) {
    const double one = luminance(first);
    const double two = luminance(second);
    return (std::fmax(one, two) + 0.05) / (std::fmin(one, two) + 0.05);
}

}
