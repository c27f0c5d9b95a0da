#include <algorithm>

#include "base/sort.h"
#include "base/utf8.h"
#include "plan/filter.h"
#include "plan/filter_keys.h"
#include "plan/query.h"

namespace concierto {

namespace {

// Where the word that the cursor is in begins: behind the last space outside quotes.
std::size_t term_begin(std::string_view text) {
    std::size_t begin = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (text[at] == ' ' && !quoted) begin = at + 1;
    }
    return begin;
}

class Candidates {
  public:
    Candidates(std::size_t begin, std::size_t end, std::string typed) : begin_(begin), end_(end), typed_(fold(typed)) {}

    void offer(std::string_view text, std::string_view label) {
        const bool by_text = fold(text).rfind(typed_, 0) == 0;
        if (!by_text && !begins_a_word(label, typed_)) return;
        list_.push_back({std::string(text), std::string(label), begin_, end_});
    }
    std::vector<FilterCompletion> best(std::size_t limit) {
        sort_list(list_, [](const FilterCompletion& a, const FilterCompletion& b) {
            const std::string& x = a.label.empty() ? a.text : a.label;
            const std::string& y = b.label.empty() ? b.text : b.label;
            return x != y ? x < y : a.text < b.text;
        });
        const auto same = [](const FilterCompletion& a, const FilterCompletion& b) { return a.text == b.text; };
        list_.erase(std::unique(list_.begin(), list_.end(), same), list_.end());
        if (list_.size() > limit) list_.resize(limit);
        return std::move(list_);
    }

  private:
    std::size_t begin_;
    std::size_t end_;
    std::string typed_;
    std::vector<FilterCompletion> list_;
};

// A word with spaces or commas needs quotes.
std::string quoted_if_needed(std::string_view word) {
    const bool plain = word.find_first_of(" ,\"") == std::string_view::npos;
    return plain ? std::string(word) : '"' + std::string(word) + '"';
}

template <class R>
void offer_records(const Plan& plan, Candidates& out) {
    for (const R& record : plan.table<R>()) out.offer(record.id.text(), title_of(AnyRecord(record)));
}

void offer_named(const Plan& plan, Kind kind, Candidates& out) {
    if (kind == Kind::team) {
        for (const Team& team : teams_of(plan)) out.offer(team.id.text(), team.name);
    }
    if (kind == Kind::person) offer_records<Person>(plan, out);
    if (kind == Kind::account) offer_records<Account>(plan, out);
    if (kind == Kind::contact) offer_records<Contact>(plan, out);
    if (kind == Kind::play) offer_records<Play>(plan, out);
    if (kind == Kind::goal) offer_records<Goal>(plan, out);
}

void offer_words(const Plan& plan, FilterKey key, Candidates& out) {
    const auto offer = [&out](Name word) {
        if (!word.empty()) out.offer(quoted_if_needed(word.text()), "");
    };
    if (key == FilterKey::tag || key == FilterKey::country) {
        for (const Account& account : plan.table<Account>()) {
            if (key == FilterKey::country) offer(account.country);
            if (key == FilterKey::tag) std::for_each(account.tags.begin(), account.tags.end(), offer);
        }
    }
    if (key == FilterKey::topic || key == FilterKey::offer) {
        for (const Activity& activity : plan.table<Activity>()) {
            offer(key == FilterKey::topic ? activity.topic : activity.offer);
        }
    }
}

}

std::vector<FilterCompletion> complete_filter(const Plan& plan, std::string_view source, std::size_t cursor,
                                              std::size_t limit) {
    const std::string_view before = source.substr(0, cursor);
    std::size_t begin = term_begin(before);
    if (begin < before.size() && before[begin] == '-') ++begin;
    const std::string_view term = before.substr(begin);
    const std::size_t colon = term.find(':');
    if (colon == std::string_view::npos) {
        Candidates out(begin, cursor, std::string(term));
        for (const FilterKeyInfo& key : filter_keys) out.offer(std::string(key.name) + ':', "");
        return out.best(limit);
    }
    const FilterKeyInfo* key = filter_key(fold(term.substr(0, colon)));
    if (key == nullptr) return {};
    const std::size_t comma = term.find_last_of(',');
    const std::size_t value = begin + (comma == std::string_view::npos ? colon : comma) + 1;
    std::string typed(before.substr(value));
    std::erase(typed, '"');
    Candidates out(value, cursor, typed);
    for (const std::string_view choice : filter_choices(*key)) out.offer(choice, "");
    if (key->value == FilterValue::record) offer_named(plan, key->kind, out);
    if (key->value == FilterValue::words) offer_words(plan, key->key, out);
    return out.best(limit);
}

}
