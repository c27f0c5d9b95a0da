// small_controls.h -- Controls of the status bar: lower than others, so that the bar stays slim.
#pragma once

#include "app/session.h"
#include "ui/severity_mark.h"
#include "ui/widgets.h"

namespace concierto::ui {

float small_control_px();
bool small_toggle(std::string_view id, std::string_view name, bool on);
bool severity_button(std::string_view id, Severity severity, std::string_view name);
float small_toggle_width(std::string_view name);

}
