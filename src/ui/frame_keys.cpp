#include "ui/frame_keys.h"

#include "ui/surface.h"
#include "ui/widgets.h"

namespace concierto::ui {
namespace {

bool has_modifier(std::uint8_t modifiers, Modifier wanted) {
    return (modifiers & static_cast<std::uint8_t>(wanted)) != 0;
}

// "ArrowLeft", as browsers say, is "Left" to actions.
std::string_view name_of_key(std::string_view key) {
    return key.starts_with("Arrow") ? key.substr(std::string_view("Arrow").size()) : key;
}

}

void run_keys(Workspace& workspace, FrameState& state, Intents& intents) {
    const Session& session = workspace.session();
    if (workspace.dialog().kind != DialogKind::none) return;
    const KeyReader::Digits digits =
        session.view() == AppView::conflicts ? KeyReader::Digits::fixes : KeyReader::Digits::nothing;
    const std::vector<KeyPress> keys = surface().keys;
    for (const KeyPress& press : keys) {
        const concierto::KeyPress key{.key = name_of_key(press.key),
                                      .mod = has_modifier(press.modifiers, Modifier::command),
                                      .shift = has_modifier(press.modifiers, Modifier::shift),
                                      .alt = has_modifier(press.modifiers, Modifier::alt),
                                      .typing = surface().field_focused};
        const std::optional<ActionId> action = state.keys.press(key, digits);
        if (!action || !is_enabled(session, *action)) continue;
        if (take_key(press.key, static_cast<Modifier>(press.modifiers))) intents.run(*action);
    }
}

}
