#include "plan/identity.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace concierto {

namespace {

constexpr std::array<std::string_view, 16> company_forms{"sa", "sl", "slu", "srl", "sas", "ltda", "sac",  "sapi",
                                                         "de", "cv", "inc", "llc", "ltd", "gmbh", "corp", "co"};

bool is_separator(char32_t c) {
    if (c < 0x80) {
        const bool letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
        return !letter && !(c >= U'0' && c <= U'9');
    }
    if (c <= 0xBF) return c != 0xAA && c != 0xB2 && c != 0xB3 && c != 0xB5 && c != 0xB9 && c != 0xBA;
    return c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3003);
}

bool is_company_form(std::string_view word) {
    return std::find(company_forms.begin(), company_forms.end(), word) != company_forms.end();
}

}

std::string email_key(std::string_view email) { return lower(email); }

std::string domain_key(std::string_view domain) {
    std::string key = lower(domain);
    if (key.rfind("www.", 0) == 0) key.erase(0, 4);
    return key;
}

std::string company_key(std::string_view name) {
    const std::string folded = fold(name);
    std::string key;
    std::string word;
    const auto close_word = [&key, &word] {
        if (!word.empty() && !is_company_form(word)) key += (key.empty() ? "" : " ") + word;
        word.clear();
    };
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t c = next_code_point(folded, at);
        if (c == U'.') continue;
        if (is_separator(c)) {
            close_word();
        } else {
            append_utf8(word, c);
        }
    }
    close_word();
    return key;
}

}
