#include "base/sort.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace concierto {

namespace {

constexpr std::uint32_t run_length = 8;
constexpr std::uint32_t few = 64;  // without memory from the heap

bool is_in_order(const ListAccess& list, std::uint32_t count) {
    for (std::uint32_t i = 1; i < count; ++i) {
        if (list.less(list, i, i - 1)) return false;
    }
    return true;
}

// Numbers of elements, sorted in runs of run_length.
void sort_runs(const ListAccess& list, std::uint32_t* numbers, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t start = i - i % run_length;
        std::uint32_t at = i;
        for (; at > start && list.less(list, i, numbers[at - 1]); --at) numbers[at] = numbers[at - 1];
        numbers[at] = i;
    }
}

void merge(const ListAccess& list, const std::uint32_t* from, std::uint32_t* to, std::uint32_t middle,
           std::uint32_t count) {
    std::uint32_t left = 0;
    std::uint32_t right = middle;
    for (std::uint32_t i = 0; i < count; ++i) {
        const bool take_right = right < count && (left == middle || list.less(list, from[right], from[left]));
        to[i] = from[take_right ? right++ : left++];
    }
}

// Both hold `count` numbers; returns the one that has them in order.
std::uint32_t* sort_numbers(const ListAccess& list, std::uint32_t* numbers, std::uint32_t* spare, std::uint32_t count) {
    sort_runs(list, numbers, count);
    for (std::size_t width = run_length; width < count; width *= 2) {
        for (std::size_t start = 0; start < count; start += 2 * width) {
            const auto size = static_cast<std::uint32_t>(std::min(2 * width, count - start));
            merge(list, numbers + start, spare + start, static_cast<std::uint32_t>(std::min<std::size_t>(width, size)),
                  size);
        }
        std::swap(numbers, spare);
    }
    return numbers;
}

// Element numbers[i] goes to place i, cycle by cycle.
void carry_out(const ListAccess& list, std::uint32_t* numbers, std::uint32_t count) {
    for (std::uint32_t start = 0; start < count; ++start) {
        std::uint32_t place = start;
        while (numbers[place] != start) {
            const std::uint32_t next = std::exchange(numbers[place], place);
            list.swap(list, place, next);
            place = next;
        }
        numbers[place] = place;
    }
}

}

void sort_list(const ListAccess& list, std::uint32_t count) {
    if (is_in_order(list, count)) return;
    std::array<std::uint32_t, std::size_t{2} * few> on_stack;
    std::vector<std::uint32_t> on_heap;
    std::uint32_t* numbers = on_stack.data();
    if (count > few) {
        on_heap.resize(std::size_t{2} * count);
        numbers = on_heap.data();
    }
    carry_out(list, sort_numbers(list, numbers, numbers + count, count), count);
}

}
