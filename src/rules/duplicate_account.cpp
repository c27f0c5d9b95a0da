// duplicate_account.cpp -- One company stands in the plan twice, so that rules cannot see its touches together.
#include <algorithm>

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
    Finding finding;
    finding.reason = reason;
    finding.account = account.id;
    finding.subject = Name::of(account.id.str() + "+" + other.str());
    out.report(std::move(finding));
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
            for (const Name twin : by_domain) {
                if (text_less(account->id, twin)) report_pair(*account, twin, Reason::same_domain, out);
            }
            for (const Name twin : by_name) {
                const bool known = std::find(by_domain.begin(), by_domain.end(), twin) != by_domain.end();
                if (!known && text_less(account->id, twin)) report_pair(*account, twin, Reason::same_name, out);
            }
        },
};

}
