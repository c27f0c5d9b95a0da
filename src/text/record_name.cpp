// record_name.cpp -- What a person calls a record.
#include "base/utf8.h"
#include "text/catalogue.h"
#include "text/describe_change.h"
#include "text/locale_format.h"
#include "text/names.h"
#include "text/value_words.h"

namespace concierto {

namespace {

constexpr std::size_t comment_length = 60;  // code points of a comment that name it

std::string name_or_id(const std::string& name, Name id) {
    return visible_text(name.empty() ? id.text() : std::string_view(name));
}

std::string two(Language language, const std::string& a, const std::string& b) {
    return format_text(language, Key::record_of_two, {a, b});
}

std::string three(Language language, const std::string& a, const std::string& b, const std::string& c) {
    return format_text(language, Key::record_of_three, {a, b, c});
}

std::string shortened(const std::string& text) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size(); ++count) {
        if (count == comment_length) return visible_text(text.substr(0, at)) + "…";
        next_code_point(text, at);
    }
    return visible_text(text);
}

std::string called(const WordsContext&, const PlanHeader& r) { return name_or_id(r.title, r.id); }
std::string called(const WordsContext&, const Team& r) { return name_or_id(r.name, r.id); }
std::string called(const WordsContext&, const Person& r) { return name_or_id(r.name, r.id); }
std::string called(const WordsContext&, const Account& r) { return name_or_id(r.name, r.id); }
std::string called(const WordsContext&, const Contact& r) { return name_or_id(r.name, r.id); }
std::string called(const WordsContext&, const Play& r) { return name_or_id(r.title, r.id); }
std::string called(const WordsContext&, const Activity& r) { return name_or_id(r.title, r.id); }
std::string called(const WordsContext& in, const Outcome& r) {
    return three(in.language, words(in, r.result), words(in, r.account), words(in, r.date));
}
std::string called(const WordsContext&, const Goal& r) { return name_or_id(r.title, r.id); }
std::string called(const WordsContext& in, const Reading& r) {
    return two(in.language, words(in, r.goal), words(in, r.date));
}
std::string called(const WordsContext&, const Deal& r) { return name_or_id(r.name, r.id); }
std::string called(const WordsContext& in, const Estimate& r) {
    return three(in.language, words(in, r.field), words(in, r.month), words(in, r.team));
}
std::string called(const WordsContext& in, const Actual& r) {
    return two(in.language, words(in, r.field), words(in, r.month));
}
std::string called(const WordsContext& in, const Signoff& r) {
    return two(in.language, words(in, r.team), words(in, r.date));
}
std::string called(const WordsContext& in, const RuleRecord& r) {
    if (!r.name.empty()) return visible_text(r.name);
    return two(in.language, std::string(name_of(in.language, r.rule)), visible_text(r.id.text()));
}
std::string called(const WordsContext&, const Decision& r) { return shortened(r.reason); }
std::string called(const WordsContext&, const Comment& r) { return shortened(r.text); }
std::string called(const WordsContext&, const View& r) { return name_or_id(r.name, r.id); }

}

std::string record_name(Language language, const Plan& plan, const AnyRecord& record) {
    return std::visit([&](const auto& one) { return called(WordsContext{language, plan}, one); }, record);
}

}
