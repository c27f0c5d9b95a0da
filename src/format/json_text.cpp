#include "format/json_text.h"

#include "base/utf8.h"
#include "format/skip_plain.h"

namespace concierto {

namespace {

void append_escaped(std::string& out, char c) {
    switch (c) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\b': out += "\\b"; return;
        case '\f': out += "\\f"; return;
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        default:
            out += "\\u00";
            out += "0123456789abcdef"[(c >> 4) & 0xF];
            out += "0123456789abcdef"[c & 0xF];
    }
}

char32_t hex_unit(std::string_view digits) {
    char32_t unit = 0;
    for (const char c : digits) {
        const int value = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        unit = unit * 16 + static_cast<char32_t>(value);
    }
    return unit;
}

char plain_escape(char letter) {
    switch (letter) {
        case 'b': return '\b';
        case 'f': return '\f';
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        default: return letter;
    }
}

// `raw` is the inside of a string that the reader has accepted: every escape is whole, surrogates come in pairs.
void unescape(std::string_view raw, std::string& out) {
    out.clear();
    for (std::size_t at = 0; at < raw.size();) {
        if (raw[at] != '\\') {
            out += raw[at++];
        } else if (raw[at + 1] != 'u') {
            out += plain_escape(raw[at + 1]);
            at += 2;
        } else {
            char32_t c = hex_unit(raw.substr(at + 2, 4));
            at += 6;
            if (c >= 0xD800 && c <= 0xDBFF) {
                c = 0x10000 + ((c - 0xD800) << 10) + (hex_unit(raw.substr(at + 2, 4)) - 0xDC00);
                at += 6;
            }
            append_utf8(out, c);
        }
    }
}

}

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    const char* at = text.data();
    const char* const end = at + text.size();
    for (;;) {
        const char* const stop = skip_plain<StopAt::escapes>(at, end);
        out.append(at, static_cast<std::size_t>(stop - at));
        if (stop == end) break;
        append_escaped(out, *stop);
        at = stop + 1;
    }
    out += '"';
}

void append_compact(std::string& out, std::string_view json) {
    bool in_string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (!in_string && (c == ' ' || c == '\n' || c == '\r' || c == '\t')) continue;
        out += c;
        if (c == '"') in_string = !in_string;
        if (in_string && c == '\\') out += json[++at];
    }
}

std::string compact(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    append_compact(out, json);
    return out;
}

std::string_view json_of(const JsonNode& node) {
    if (node.type != JsonType::string) return node.raw();
    return {node.start - 1, node.size + std::size_t{2}};
}

std::string_view text_of(const JsonNode& node, std::string& scratch) {
    if (!node.escaped) return node.raw();
    unescape(node.raw(), scratch);
    return scratch;
}

}
