// view_tools.h -- The row of tools at the top of a view.
#pragma once

#include "ui/widgets.h"

namespace concierto::ui {

// As high as its content, with the same air around it in every view.
class ViewTools {
  public:
    explicit ViewTools(std::string_view name, Role role = Role::toolbar)
        : panel_(role, "tools", name, {.padding_px = metrics().gap_px, .height = PanelLook::Height::content}) {}

  private:
    Panel panel_;
};

}
