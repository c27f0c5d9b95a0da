#include <algorithm>
#include <utility>
#include <vector>

#include "app/actions.h"

namespace concierto {

namespace {

struct Chord {
    bool mod = false;
    bool shift = false;
    bool alt = false;
    std::string_view key;    // as the table has it
    std::string_view first;  // of a sequence; "" otherwise
};

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + separator.size(), text.size()));
    }
    return out;
}

Chord chord_of(std::string_view text) {
    Chord out;
    const std::size_t space = text.find(' ');
    if (space != std::string_view::npos) {
        out.first = text.substr(0, space);
        text.remove_prefix(space + 1);
    }
    for (const std::string_view part : split(text, "+")) {
        if (part == "Mod") {
            out.mod = true;
        } else if (part == "Shift") {
            out.shift = true;
        } else if (part == "Alt") {
            out.alt = true;
        } else {
            out.key = part;
        }
    }
    return out;
}

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same_key(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

bool is_letter(std::string_view key) {
    return key.size() == 1 && lower_ascii(key[0]) >= 'a' && lower_ascii(key[0]) <= 'z';
}
bool is_arrow(std::string_view key) { return key == "Left" || key == "Right" || key == "Up" || key == "Down"; }

bool presses(const Chord& chord, const KeyPress& press) {
    // A sign such as ? says itself whether Shift was needed for it.
    const bool shift_counts = is_letter(chord.key) || chord.key.size() > 1;
    return same_key(chord.key, press.key) && chord.mod == press.mod && chord.alt == press.alt &&
           (!shift_counts || chord.shift == press.shift);
}

bool is_fix(ActionId id) { return id >= ActionId::apply_fix_1; }

std::string_view first_shortcut(ActionId id) {
    const std::vector<std::string_view> all = split(action_of(id).shortcut, " | ");
    return all.empty() ? std::string_view() : all.front();
}

}

std::string shortcut_text(ActionId id, KeyStyle style) {
    const std::string_view shortcut = first_shortcut(id);
    if (shortcut.empty()) return "";
    const Chord chord = chord_of(shortcut);
    std::string out;
    if (!chord.first.empty()) out = std::string(chord.first) + ' ';
    if (style == KeyStyle::apple) {
        if (chord.alt) out += "⌥";
        if (chord.shift) out += "⇧";
        if (chord.mod) out += "⌘";
    } else {
        if (chord.mod) out += "Ctrl+";
        if (chord.alt) out += "Alt+";
        if (chord.shift) out += "Shift+";
    }
    if (chord.key == "Left") return out + "←";
    if (chord.key == "Right") return out + "→";
    return out + std::string(chord.key == "Escape" ? "Esc" : chord.key);
}

std::string aria_shortcut(ActionId id, KeyStyle style) {
    const Chord chord = chord_of(first_shortcut(id));
    if (chord.key.empty() || !chord.first.empty()) return "";
    std::string out;
    if (chord.mod) out += style == KeyStyle::apple ? "Meta+" : "Control+";
    if (chord.alt) out += "Alt+";
    if (chord.shift) out += "Shift+";
    return out + (is_arrow(chord.key) ? "Arrow" : "") + std::string(chord.key);
}

std::optional<ActionId> KeyReader::press(const KeyPress& press, Digits digits) {
    const std::string first = std::exchange(first_, {});
    if (press.typing && (!press.mod || is_arrow(press.key))) return std::nullopt;
    for (const Action& action : all_actions()) {
        if (is_fix(action.id) && digits != Digits::fixes) continue;
        for (const std::string_view shortcut : split(action.shortcut, " | ")) {
            const Chord chord = chord_of(shortcut);
            if (same_key(chord.first, first) && presses(chord, press)) return action.id;
        }
    }
    const bool begins = std::any_of(all_actions().begin(), all_actions().end(), [&press](const Action& action) {
        return same_key(chord_of(action.shortcut).first, press.key);
    });
    if (begins && !press.mod && !press.alt && !press.shift) first_ = press.key;
    return std::nullopt;
}

}
