#include "ui/conflicts_layout.h"

#include <doctest/doctest.h>

#include "rules/plan_builder.h"

using namespace concierto;
using namespace concierto::ui;

namespace {

// Two collisions at Acme (weeks of the 6th and the 20th), one block at Beta.
PlanBuilder three_findings() {
    PlanBuilder build;
    build.account("acme");
    build.account("beta").stage = Stage::do_not_contact;
    build.rule(RuleKind::collision, "collision").days = 2;
    build.rule(RuleKind::opt_out, "opt-out");
    build.activity("a").on(july(6)).to({"acme"});
    build.activity("b").sales().call().on(july(7)).to({"acme"});
    build.activity("c").on(july(20)).to({"acme"});
    build.activity("d").sales().call().on(july(21)).to({"acme"});
    build.activity("e").sales().call().on(july(14)).to({"beta"});
    return build;
}

std::vector<std::string> shown(const Inbox& inbox) {
    std::vector<std::string> out;
    for (const InboxLine& line : inbox.lines()) {
        out.push_back(line.item < 0 ? "#" + std::to_string(line.group)
                                    : inbox.items()[static_cast<std::size_t>(line.item)].id);
    }
    return out;
}

}

TEST_CASE("Without groups the worst finding comes first and no head is shown") {
    const CheckedPlan checked = three_findings().checked();
    Inbox inbox;
    inbox.update(checked, 1, InboxGrouping::none, {});
    CHECK(shown(inbox) == std::vector<std::string>{"opt-out/beta/e", "collision/acme/a+b", "collision/acme/c+d"});
}

TEST_CASE("Groups stand in the order of their worst finding") {
    const CheckedPlan checked = three_findings().checked();
    Inbox inbox;
    inbox.update(checked, 1, InboxGrouping::account, {});
    CHECK(shown(inbox) ==
          std::vector<std::string>{"#0", "opt-out/beta/e", "#1", "collision/acme/a+b", "collision/acme/c+d"});
    CHECK(inbox.groups()[1].key.text() == "acme");
    CHECK(inbox.groups()[1].count == 2);
    CHECK(inbox.groups()[1].serious == 2);
}

TEST_CASE("Weeks stand in their order") {
    const CheckedPlan checked = three_findings().checked();
    Inbox inbox;
    inbox.update(checked, 1, InboxGrouping::week, {});
    REQUIRE(inbox.groups().size() == 3);
    CHECK(inbox.groups()[0].week == july(6));
    CHECK(inbox.groups()[1].week == july(13));
    CHECK(inbox.groups()[2].week == july(20));
}

TEST_CASE("A closed group keeps only its head, also after the plan changed") {
    const CheckedPlan checked = three_findings().checked();
    Inbox inbox;
    inbox.update(checked, 1, InboxGrouping::account, {});
    inbox.turn(1);
    CHECK(shown(inbox) == std::vector<std::string>{"#0", "opt-out/beta/e", "#1"});
    CHECK(inbox.line_of("collision/acme/a+b") == -1);
    inbox.update(checked, 2, InboxGrouping::account, {});
    CHECK(inbox.is_closed(1));
    inbox.turn(1);
    CHECK(shown(inbox).size() == 5);
}

TEST_CASE("Accepted findings have a group of their own at the end") {
    const CheckedPlan before = three_findings().checked();
    const Finding* first = before.find("opt-out/beta/e");
    REQUIRE(first != nullptr);
    PlanBuilder again = three_findings();
    again.decision("opt-out/beta/e", finding_digest(before.plan(), *first));
    const CheckedPlan checked = again.checked();
    Inbox inbox;
    inbox.update(checked, 1, InboxGrouping::none, {});
    REQUIRE(inbox.groups().size() == 2);
    CHECK(inbox.groups()[1].accepted);
    CHECK(shown(inbox) ==
          std::vector<std::string>{"#0", "collision/acme/a+b", "collision/acme/c+d", "#1", "opt-out/beta/e"});
}

TEST_CASE("The keyboard goes from finding to finding, over the heads") {
    const CheckedPlan checked = three_findings().checked();
    Inbox inbox;
    inbox.update(checked, 1, InboxGrouping::account, {});
    CHECK(inbox.next_item(-1) == 1);
    CHECK(inbox.next_item(1) == 3);
    CHECK(inbox.next_item(4) == -1);
    CHECK(inbox.previous_item(3) == 1);
    CHECK(inbox.previous_item(1) == -1);
}

TEST_CASE("Findings that the filter hides are not in the list") {
    const CheckedPlan checked = three_findings().checked();
    Inbox inbox;
    inbox.update(checked, 1, InboxGrouping::none,
                 [](const Finding& finding) { return finding.rule == RuleKind::opt_out; });
    CHECK(shown(inbox) == std::vector<std::string>{"opt-out/beta/e"});
}
