#include "text/catalogue.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/utf8.h"
#include "text/locale_format.h"

namespace concierto {

namespace {

// All texts of a language one behind the other, each closed by a NUL, in the order of the keys. Tables of views would
// add 20 KB of addresses to the module, which hardly compress.
#define TEXT(key, english, spanish) english "\0"
constexpr char english_texts[] =
#include "text/all_keys.def"
    ;
#undef TEXT
#define TEXT(key, english, spanish) spanish "\0"
constexpr char spanish_texts[] =
#include "text/all_keys.def"
    ;
#undef TEXT

#define TEXT(key, english, spanish) #key,
constexpr std::string_view key_names[] = {
#include "text/all_keys.def"
};
#undef TEXT

constexpr bool each_is_closed_once(std::string_view texts) {
    std::size_t closed = 0;
    for (const char letter : texts) closed += letter == '\0' ? 1 : 0;
    return closed == key_count;
}
static_assert(each_is_closed_once({english_texts, sizeof english_texts - 1}));
static_assert(each_is_closed_once({spanish_texts, sizeof spanish_texts - 1}));

// Where the text of each key begins, and behind the last one where the next would.
using Starts = std::array<std::uint32_t, key_count + 1>;

Starts starts_in(const char* texts) {
    Starts out{};
    for (std::size_t key = 0; key < key_count; ++key) {
        out[key + 1] = out[key] + static_cast<std::uint32_t>(std::strlen(texts + out[key])) + 1;
    }
    return out;
}

std::string_view text_at(const char* texts, const Starts& starts, std::size_t key) {
    return {texts + starts[key], starts[key + 1] - starts[key] - 1};
}

// "y" would be hard to say before "Ignacio" or "Hilda"; before "hielo" it is not. Quotation marks are not heard.
bool begins_with_i_sound(std::string_view word) {
    for (const std::string_view mark : {"«", "“", "‘"}) {
        if (word.starts_with(mark)) word.remove_prefix(mark.size());
    }
    std::size_t end = 0;
    for (int i = 0; i < 3 && end < word.size(); ++i) next_code_point(word, end);
    const std::string folded = fold(word.substr(0, end));
    if (folded.starts_with("hi")) return !folded.starts_with("hie") && !folded.starts_with("hia");
    return folded.starts_with("i") && !folded.starts_with("io");
}

// Appends what `{…}` stands for; `inside` is the part between the braces. False when there is no such argument.
bool append_placeholder(std::string& out, Language language, std::string_view inside,
                        std::initializer_list<Argument> arguments) {
    std::size_t index = 0;
    std::size_t at = 0;
    while (at < inside.size() && inside[at] >= '0' && inside[at] <= '9') {
        index = index * 10 + static_cast<std::size_t>(inside[at] - '0');
        ++at;
    }
    if (at == 0 || index >= arguments.size()) return false;
    const Argument& argument = *(arguments.begin() + index);
    if (at == inside.size()) {
        out += argument.text_in(language);
        return true;
    }
    if (inside[at] != '|') return false;
    const std::string_view forms = inside.substr(at + 1);
    const std::size_t bar = forms.find('|');
    if (bar == std::string_view::npos) return false;
    out += argument.is_one() ? forms.substr(0, bar) : forms.substr(bar + 1);
    return true;
}

}

std::string_view text(Language language, Key key) {
    static const Starts english = starts_in(english_texts);
    static const Starts spanish = starts_in(spanish_texts);
    const auto place = static_cast<std::size_t>(key);
    return language == Language::es ? text_at(spanish_texts, spanish, place) : text_at(english_texts, english, place);
}

std::string_view key_name(Key key) { return key_names[static_cast<std::size_t>(key)]; }

std::string Argument::text_in(Language language) const {
    if (const auto* words = std::get_if<std::string_view>(&value_)) return std::string(*words);
    return format_number(language, *std::get_if<long long>(&value_));
}

bool Argument::is_one() const {
    if (const auto* words = std::get_if<std::string_view>(&value_)) return *words == "1";
    return *std::get_if<long long>(&value_) == 1;
}

std::string fill_placeholders(Language language, std::string_view pattern, std::initializer_list<Argument> arguments) {
    std::string out;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t open = pattern.find('{', at);
        if (open == std::string_view::npos) break;
        out += pattern.substr(at, open - at);
        const std::size_t close = pattern.find('}', open);
        if (close == std::string_view::npos) {
            at = open;
            break;
        }
        if (!append_placeholder(out, language, pattern.substr(open + 1, close - open - 1), arguments)) {
            out += pattern.substr(open, close - open + 1);
        }
        at = close + 1;
    }
    out += pattern.substr(at);
    return out;
}

std::string format_text(Language language, Key key, std::initializer_list<Argument> arguments) {
    return fill_placeholders(language, text(language, key), arguments);
}

Language language_of_tag(std::string_view tag) {
    const bool spanish = tag.size() >= 2 && (tag[0] == 'e' || tag[0] == 'E') && (tag[1] == 's' || tag[1] == 'S') &&
                         (tag.size() == 2 || tag[2] == '-' || tag[2] == '_' || tag[2] == '.');
    return spanish ? Language::es : Language::en;
}

std::string list_text(Language language, const std::string* begin, const std::string* end) {
    std::string out;
    for (const std::string* item = begin; item != end; ++item) {
        const bool last = item + 1 == end;
        if (item != begin && !last) out += text(language, Key::list_comma);
        if (item != begin && last) {
            const bool softened = language == Language::es && begins_with_i_sound(*item);
            out += text(language, softened ? Key::list_last_softened : Key::list_last);
        }
        out += *item;
    }
    return out;
}

}
