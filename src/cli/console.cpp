#include "cli/console.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "text/names.h"

namespace concierto::cli {

namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (!variable(name).empty()) return language_of_tag(variable(name));
    }
    return Language::en;
}

std::string_view code_of(Ink ink) {
    switch (ink) {
        case Ink::plain: return "";
        case Ink::strong: return "\x1b[1m";
        case Ink::faint: return "\x1b[2m";
        case Ink::red: return "\x1b[31m";
        case Ink::yellow: return "\x1b[33m";
        case Ink::green: return "\x1b[32m";
        case Ink::blue: return "\x1b[34m";
    }
    return "";
}

// Line breaks stay; everything else that a terminal could take as a command becomes visible.
std::string safe_for_terminal(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out += visible_text(text.substr(at, end - at));
        if (end < text.size()) out += '\n';
        at = end + 1;
    }
    return out;
}

void put(std::FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

}

Console::Console()
    : language_(language_of_environment()),
      out_is_terminal_(isatty(STDOUT_FILENO) == 1),
      error_is_terminal_(isatty(STDERR_FILENO) == 1),
      colour_(out_is_terminal_ && variable("NO_COLOR").empty()) {}

void Console::out(std::string_view text, Ink ink) {
    const bool colour = colour_ && ink != Ink::plain;
    if (colour) put(stdout, code_of(ink));
    if (out_is_terminal_) {
        put(stdout, safe_for_terminal(text));
    } else {
        put(stdout, text);
    }
    if (colour) put(stdout, "\x1b[0m");
}

void Console::line(std::string_view text, Ink ink) {
    out(text, ink);
    put(stdout, "\n");
}

void Console::message(std::string_view text) {
    put(stderr, "concierto: ");
    put(stderr, error_is_terminal_ ? safe_for_terminal(text) : std::string(text));
    put(stderr, "\n");
}

bool Console::failed() const { return std::fflush(stdout) != 0 || std::ferror(stdout) != 0; }

Date today_of_machine() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return Date::of(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

}
