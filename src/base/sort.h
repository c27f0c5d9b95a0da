// sort.h -- Stable sorting whose body exists once, whatever the lists hold: std::sort makes 5 KB for each type and
// order. A list that is in order costs one look; others two calls through a pointer where std::sort has none, so
// what reads and checks large plans keeps std::sort.
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace concierto {

// A list without its type.
struct ListAccess {
    void* first;
    const void* order;
    bool (*less)(const ListAccess& list, std::uint32_t a, std::uint32_t b);
    void (*swap)(const ListAccess& list, std::uint32_t a, std::uint32_t b);
};
void sort_list(const ListAccess& list, std::uint32_t count);

// Sorts by `less`; what is equal stays in its order.
template <class T, class Less = std::less<>>
void sort_list(std::vector<T>& list, Less less = {}) {
    sort_list({list.data(), &less,
               [](const ListAccess& of, std::uint32_t a, std::uint32_t b) {
                   const T* first = static_cast<const T*>(of.first);
                   return static_cast<bool>((*static_cast<const Less*>(of.order))(first[a], first[b]));
               },
               [](const ListAccess& of, std::uint32_t a, std::uint32_t b) {
                   T* first = static_cast<T*>(of.first);
                   std::swap(first[a], first[b]);
               }},
              static_cast<std::uint32_t>(list.size()));
}

}
