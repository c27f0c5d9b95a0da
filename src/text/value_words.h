// value_words.h -- The value of any field as people read it: names instead of ids, dates and money written out. "" for
// an absent value. One overload per type of member in records.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.h"
#include "text/names.h"

namespace concierto {

struct WordsContext {
    Language language = Language::en;
    const Plan& plan;
};

std::string words(const WordsContext& in, const std::string& value);
std::string words(const WordsContext& in, Name value);
std::string words(const WordsContext& in, Date value);
std::string words(const WordsContext& in, Month value);
std::string words(const WordsContext& in, TimeOfDay value);
std::string words(const WordsContext& in, Money value);
std::string words(const WordsContext& in, Rate value);
std::string words(const WordsContext& in, Count value);
std::string words(const WordsContext& in, double value);
std::string words(const WordsContext& in, bool value);
std::string words(const WordsContext& in, const Step& value);
std::string words(const WordsContext& in, const QuietRange& value);
std::string words(const WordsContext& in, const ConsentByChannel& value);

template <class E>
requires std::is_enum_v<E> std::string words(const WordsContext& in, E value) {
    return static_cast<int>(value) == 0 && EnumTexts<E>::texts[0].empty() ? ""
                                                                          : std::string(name_of(in.language, value));
}

// The name of the record that `id` points to, or the id with a remark that it is not in the plan.
std::string reference_words(const WordsContext& in, Kind kind, Name id);

template <class R>
std::string words(const WordsContext& in, Id<R> value) {
    return value.empty() ? "" : reference_words(in, kind_for<R>(), value);
}

template <class T>
std::string words(const WordsContext& in, const std::optional<T>& value) {
    return value ? words(in, *value) : "";
}

std::string joined_words(const WordsContext& in, const std::vector<std::string>& parts);

template <class T>
std::string words(const WordsContext& in, const std::vector<T>& value) {
    std::vector<std::string> parts;
    for (const T& element : value) parts.push_back(words(in, element));
    return joined_words(in, parts);
}

}
