#include "plan/filter.h"

#include <algorithm>

#include "base/number.h"
#include "base/utf8.h"
#include "plan/filter_keys.h"

namespace concierto {

namespace {

class FilterParser {
  public:
    explicit FilterParser(std::string_view source) : source_(source) { out_.source = source; }

    Filter parse() {
        while (true) {
            while (at_ < source_.size() && is_space(source_[at_])) ++at_;
            if (at_ == source_.size()) return std::move(out_);
            parse_term();
        }
    }

  private:
    static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

    void fail(FilterProblem problem, std::size_t begin) { problem_ = FilterError{problem, begin, at_}; }

    void parse_term() {
        FilterTerm term;
        term.begin = at_;
        problem_.reset();
        if (source_[at_] == '-' && at_ + 1 < source_.size() && !is_space(source_[at_ + 1])) {
            term.sense = FilterSense::must_not;
            ++at_;
        }
        const FilterKeyInfo* key = parse_key(term);
        if (key == nullptr && !problem_) {
            term.words = parse_words(TermWords::one);
        } else if (key != nullptr) {
            parse_value(*key, term);
        }
        term.end = at_;
        if (!problem_ && term.words.empty() && term.has.empty() && !term.first.exists() && !term.last.exists() &&
            (key == nullptr || key->value != FilterValue::number)) {
            fail(FilterProblem::nothing_after, term.begin);
        }
        if (problem_) {
            out_.errors.push_back(*problem_);
        } else {
            out_.terms.push_back(std::move(term));
        }
    }

    // Null: free text, or a word that is no key, which is an error.
    const FilterKeyInfo* parse_key(FilterTerm& term) {
        std::size_t colon = at_;
        while (colon < source_.size() && !is_space(source_[colon]) && source_[colon] != '"' && source_[colon] != ':') {
            ++colon;
        }
        if (colon == source_.size() || source_[colon] != ':') return nullptr;
        const FilterKeyInfo* key = filter_key(fold(source_.substr(at_, colon - at_)));
        if (key != nullptr) {
            term.key = key->key;
            at_ = colon + 1;
            return key;
        }
        const std::size_t begin = at_;
        while (at_ < source_.size() && !is_space(source_[at_])) ++at_;
        fail(FilterProblem::unknown_key, begin);
        return nullptr;
    }

    // "a,b" with quotes around either; of free text a comma is part of the word.
    enum class TermWords : std::uint8_t { one, several };
    std::vector<std::string> parse_words(TermWords how) {
        std::vector<std::string> words;
        std::string word;
        const auto close_word = [&] {
            if (!word.empty()) words.push_back(fold(word));
            word.clear();
        };
        while (at_ < source_.size() && !is_space(source_[at_])) {
            if (source_[at_] == '"') {
                const std::size_t open = at_;
                const std::size_t close = source_.find('"', at_ + 1);
                at_ = std::min(close, source_.size());
                word += source_.substr(open + 1, at_ - open - 1);
                if (close == std::string_view::npos) {
                    fail(FilterProblem::open_quote, open);
                    break;
                }
                ++at_;
            } else if (source_[at_] == ',' && how == TermWords::several) {
                close_word();
                ++at_;
            } else {
                word += source_[at_++];
            }
        }
        close_word();
        return words;
    }

    FilterRelation parse_relation() {
        const auto take = [this](std::string_view sign) {
            if (source_.substr(at_, sign.size()) != sign) return false;
            at_ += sign.size();
            return true;
        };
        if (take(">=")) return FilterRelation::at_least;
        if (take("<=")) return FilterRelation::at_most;
        if (take(">")) return FilterRelation::greater;
        if (take("<")) return FilterRelation::less;
        take("=");
        return FilterRelation::equal;
    }

    void parse_value(const FilterKeyInfo& key, FilterTerm& term) {
        if (key.value == FilterValue::day || key.value == FilterValue::number) term.relation = parse_relation();
        const std::size_t begin = at_;
        std::vector<std::string> words = parse_words(TermWords::several);
        if (problem_ || words.empty()) {
            if (!problem_) fail(FilterProblem::nothing_after, term.begin);
            return;
        }
        switch (key.value) {
            case FilterValue::words:
            case FilterValue::record: term.words = std::move(words); return;
            case FilterValue::choice:
            case FilterValue::has: return read_choices(key, words, begin, term);
            case FilterValue::day:
                if (words.size() != 1 || !read_days(words.front(), term)) fail(FilterProblem::bad_date, begin);
                return;
            case FilterValue::number: {
                const int decimals = key.key == FilterKey::budget ? 2 : 0;
                const std::optional<std::int64_t> number = parse_scaled(words.front(), decimals);
                if (words.size() != 1 || !number) return fail(FilterProblem::bad_number, begin);
                term.number = *number;
                return;
            }
        }
    }

    void read_choices(const FilterKeyInfo& key, const std::vector<std::string>& words, std::size_t begin,
                      FilterTerm& term) {
        const std::span<const std::string_view> known = filter_choices(key);
        for (const std::string& word : words) {
            const auto found =
                std::find_if(known.begin(), known.end(), [&word](auto one) { return lower(one) == word; });
            if (found == known.end()) return fail(FilterProblem::unknown_word, begin);
            if (key.value == FilterValue::has) {
                term.has.push_back(static_cast<FilterHas>(found - known.begin()));
            } else {
                term.words.emplace_back(*found);
            }
        }
    }

    static bool read_days(std::string_view text, FilterTerm& term) {
        if (const Date day = Date::parse(text)) {
            term.first = term.last = day;
            return true;
        }
        if (const Month month = Month::parse(text); month.exists()) {
            term.first = month.first_day();
            term.last = term.first.next_month_start() - 1;
            return true;
        }
        const std::string year(text);
        term.first = year.size() == 4 ? Date::parse(year + "-01-01") : Date();
        if (!term.first.exists()) return false;
        term.last = Date::parse(year + "-12-31");
        return true;
    }

    std::string_view source_;
    std::size_t at_ = 0;
    Filter out_;
    std::optional<FilterError> problem_;
};

}

Filter parse_filter(std::string_view source) { return FilterParser(source).parse(); }

bool begins_a_word(std::string_view name, std::string_view folded) {
    const std::string text = fold(name);
    for (std::size_t at = text.find(folded); at != std::string::npos; at = text.find(folded, at + 1)) {
        if (at == 0) return true;
        const char before = text[at - 1];
        if (std::string_view(" -_.,;:/()@'\"&+").find(before) != std::string_view::npos) return true;
    }
    return false;
}

}
