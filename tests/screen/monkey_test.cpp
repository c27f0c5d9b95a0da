// monkey_test.cpp -- Somebody who presses everything. Whatever happens, the board stays whole: no assertion of ImGui or
// ours fails, the sanitizers find nothing, every control has a name.
#include <doctest/doctest.h>

#include <random>

#include "screen/screen_driver.h"

using namespace concierto;

namespace {

class Monkey {
  public:
    Monkey(ScreenDriver& board, unsigned seed) : board_(board), random_(seed) {}

    void act() {
        const int what = below(100);
        if (what < 70) return press_something();
        if (what < 80) return type_something();
        if (what < 92) return key_something();
        if (what < 97) return board_.drag(x(), y(), x(), y());
        board_.wheel(x(), y(), below(2) == 0 ? 1.0F : -1.0F);
    }

  private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    float x() { return static_cast<float>(below(1280)); }
    float y() { return static_cast<float>(below(800)); }

    // Behind a dialog nothing can be pressed; neither can a person.
    std::vector<NodeId> reachable(bool fields) const {
        const auto nodes = board_.outline().nodes();
        std::uint32_t modal = 0;
        for (std::uint32_t each = 1; each < nodes.size(); ++each) {
            if (has(nodes[each].state, NodeState::modal)) modal = each;
        }
        std::vector<NodeId> out;
        for (std::uint32_t each = std::max(modal, 1U); each < nodes.size(); ++each) {
            const bool field = nodes[each].role == Role::textbox || nodes[each].role == Role::textarea ||
                               nodes[each].role == Role::searchbox || nodes[each].role == Role::number_box ||
                               nodes[each].role == Role::date_box;
            const bool wanted = fields ? field : has(nodes[each].state, NodeState::activates);
            if (wanted && !has(nodes[each].state, NodeState::disabled)) out.push_back(nodes[each].id);
        }
        return out;
    }
    void press_something() {
        const auto all = reachable(false);
        if (!all.empty()) board_.activate(all[random_() % all.size()]);
    }
    void type_something() {
        static constexpr const char* texts[] = {"",
                                                "12,5",
                                                "2026-08-03",
                                                "team:sales -status:done",
                                                "99999999999",
                                                "<b>\xC3\xB1",
                                                "\xF0\x9F\x98\x80",
                                                "2026-02-30"};
        const auto all = reachable(true);
        if (!all.empty()) board_.type(all[random_() % all.size()], texts[below(8)]);
    }
    void key_something() {
        static constexpr const char* keys[] = {"Escape",     "Enter",  "ArrowDown", "ArrowUp", "ArrowLeft",
                                               "ArrowRight", "Delete", "z",         "y",       "k",
                                               "?",          "1",      "2",         " ",       "a"};
        board_.key(keys[below(15)], below(3) == 0 ? 1 : 0);
    }

    ScreenDriver& board_;
    std::mt19937 random_;
};

}

TEST_CASE("the board stays whole whatever is pressed") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        ScreenDriver board;
        board.open(bytes_of("assets/samples/quarter.plan.json"));
        Monkey monkey(board, seed);
        for (int each = 0; each < 250; ++each) {
            monkey.act();
            INFO("seed ", seed, ", step ", each);
            REQUIRE(board.problems() == "");
        }
    }
}
