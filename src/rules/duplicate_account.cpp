// duplicate_account.cpp -- One company stands in the plan twice, so that rules cannot see its touches together.
#include <algorithm>

#include "base/sort.h"
#include "plan/identity.h"
#include "rules/rules.h"

namespace concierto {

namespace {

struct AccountKeys {
    Name domain, company;
};

AccountKeys keys_of(const Account& account) {
    return {Name::find(domain_key(account.domain.text())), Name::find(company_key(account.name))};
}

void disturb_duplicates(const Plan&, const Index& index, const AnyRecord& changed, ScopeSet& out) {
    const auto* account = std::get_if<Account>(&changed);
    if (account == nullptr) return;
    out.add(ScopeKind::account, account->id);
    const AccountKeys keys = keys_of(*account);
    for (const Name twin : index.of(Link::domain_accounts, keys.domain)) out.add(ScopeKind::account, twin);
    for (const Name twin : index.of(Link::company_accounts, keys.company)) out.add(ScopeKind::account, twin);
}

void report_pair(const Account& account, Name other, Reason reason, FindingSink& out) {
    if (!out.has_room()) return;
    Finding finding;
    finding.reason = reason;
    finding.account = account.id;
    finding.subject = Name::of(account.id.str() + "+" + other.str());
    out.report(std::move(finding));
}

// More accounts with one domain are no company that stands there twice but customers of one mail provider. All their
// pairs could be millions, so only those with the smallest id are reported.
constexpr std::size_t crowd = 300;

bool is_smallest(const Account& account, std::span<const Name> twins) {
    const auto is_smaller = [&account](Name twin) { return text_less(twin, account.id); };
    // Most lists are sorted one way or the other.
    if (is_smaller(twins.front()) || is_smaller(twins.back())) return false;
    return std::none_of(twins.begin(), twins.end(), is_smaller);
}

void report_crowd(const Account& account, std::span<const Name> twins, Reason reason, FindingSink& out) {
    if (!is_smallest(account, twins)) return;
    std::vector<Name> others(twins.begin(), twins.end());
    sort_list(others, ByText());
    for (std::size_t i = 1; i < others.size(); ++i) report_pair(account, others[i], reason, out);
    out.leave_out_rest();
}

void report_twins(const Account& account, std::span<const Name> twins, std::span<const Name> known, Reason reason,
                  FindingSink& out) {
    if (twins.size() > crowd) return report_crowd(account, twins, reason, out);
    for (const Name twin : twins) {
        if (std::find(known.begin(), known.end(), twin) != known.end()) continue;
        if (text_less(account.id, twin)) report_pair(account, twin, reason, out);
    }
}

}

const Rule duplicate_account{
    .kind = RuleKind::duplicate_account,
    .severity = Severity::warn,
    .works_in = {true, false, false, false, false},
    .scopes = disturb_duplicates,
    .check =
        [](const RuleContext& in, Scope scope, FindingSink& out) {
            const Account* account = in.plan.live(Id<Account>(scope.id));
            if (account == nullptr) return;
            const AccountKeys keys = keys_of(*account);
            const auto by_domain = in.index.of(Link::domain_accounts, keys.domain);
            const auto by_name = in.index.of(Link::company_accounts, keys.company);
            report_twins(*account, by_domain, {}, Reason::same_domain, out);
            report_twins(*account, by_name, by_domain.size() > crowd ? std::span<const Name>() : by_domain,
                         Reason::same_name, out);
        },
};

}
