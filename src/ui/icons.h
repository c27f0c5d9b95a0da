#pragma once

#include <imgui.h>

#include <cstdint>

namespace concierto::ui {

enum class Icon : std::uint8_t {
    none,
    open,
    save,
    undo,
    redo,
    search,
    help,
    close,
    plus,
    minus,
    trash,
    copy,
    check,
    more,
    chevron_down,
    chevron_right,
    chevron_left,
    chevron_up,
    arrow_up,
    arrow_down,
    board,
    timeline,
    calendar,
    accounts,
    conflicts,
    goals,
    forecast,
    rules,
    join,
    share,
    sun,
    moon,
    globe,
    person,
    mail,
    phone,
    warning,
    info,
    filter,
    link
};

// Strokes on a square of `size_px` whose upper left corner is at `at`.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 at, float size_px, ImU32 colour);

}
