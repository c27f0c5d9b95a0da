#include "base/sort.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>

using namespace concierto;

namespace {

struct Card {
    int rank;
    int dealt;
    friend bool operator==(const Card&, const Card&) = default;
};

// 0, 7, 4, 1, 8, …: every rank several times, in no order.
std::vector<Card> dealt_cards(int count) {
    std::vector<Card> out;
    for (int i = 0; i < count; ++i) out.push_back({i * 7 % 10, i});
    return out;
}

}

TEST_CASE("a list is sorted, and what is equal stays in its order") {
    std::vector<Card> cards{{2, 0}, {1, 1}, {2, 2}, {0, 3}, {1, 4}};
    sort_list(cards, [](const Card& a, const Card& b) { return a.rank < b.rank; });
    CHECK(cards == std::vector<Card>{{0, 3}, {1, 1}, {1, 4}, {2, 0}, {2, 2}});
}

TEST_CASE("lists of every length around the runs and the stack are sorted like std::stable_sort does it") {
    for (const int count : {0, 1, 2, 7, 8, 9, 15, 16, 17, 63, 64, 65, 127, 128, 129, 1000}) {
        CAPTURE(count);
        std::vector<Card> cards = dealt_cards(count);
        std::vector<Card> expected = cards;
        const auto by_rank = [](const Card& a, const Card& b) { return a.rank < b.rank; };
        std::stable_sort(expected.begin(), expected.end(), by_rank);
        sort_list(cards, by_rank);
        CHECK(cards == expected);
    }
}

TEST_CASE("a list backwards, and one in order already") {
    std::vector<int> numbers;
    for (int i = 99; i >= 0; --i) numbers.push_back(i);
    sort_list(numbers);
    for (int i = 0; i < 100; ++i) CHECK(numbers[static_cast<std::size_t>(i)] == i);
    const std::vector<int> sorted = numbers;
    sort_list(numbers);
    CHECK(numbers == sorted);
}

TEST_CASE("what cannot be copied is moved") {
    std::vector<std::unique_ptr<std::string>> words;
    for (const char* word : {"pear", "apple", "fig"}) words.push_back(std::make_unique<std::string>(word));
    sort_list(words, [](const auto& a, const auto& b) { return *a < *b; });
    CHECK(*words[0] == "apple");
    CHECK(*words[1] == "fig");
    CHECK(*words[2] == "pear");
}
