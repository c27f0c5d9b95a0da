#pragma once

#include <memory>

#include "app/host.h"

namespace concierto::ui {

// The whole page: owns the open plan and the state of the views, draws one frame when asked, and hears what the host
// has to tell. Made once, after the host knows its preferences and the fonts are there.
class Screen final : public HostEvents {
  public:
    explicit Screen(Host& host);
    ~Screen() override;
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    void draw();  // between ImGui::NewFrame and ImGui::Render

    void files_dropped(std::vector<OpenedFile> files) override;
    void fragment_changed(std::string_view fragment) override;
    void environment_changed() override;
    void page_hidden() override;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}
