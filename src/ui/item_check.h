#pragma once

// Finds what could be pressed with the mouse but is unknown to the outline: ImGui reports every interactive item
// through its test hooks, and each must have been stated by a wrapper in the same frame.
namespace concierto::ui {

void begin_item_check();
void end_item_check();  // leaves its findings in Surface::unstated_items

}
