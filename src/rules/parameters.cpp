#include "rules/parameters.h"

#include <algorithm>

#include "rules/catalogue.h"

namespace concierto {

namespace {

constexpr ChannelMask every_channel() {
    ChannelMask mask = 0;
    for (std::size_t i = 1; i < EnumTexts<Channel>::texts.size(); ++i) mask |= bit(static_cast<Channel>(i));
    return mask;
}

bool reads_channels(RuleKind kind) {
    switch (kind) {
        case RuleKind::collision:
        case RuleKind::crowding:
        case RuleKind::minimum_gap:
        case RuleKind::frequency_cap:
        case RuleKind::unsolicited_call:
        case RuleKind::quiet:
        case RuleKind::stage: return true;
        default: return false;
    }
}

constexpr ChannelMask all_channels = every_channel();
constexpr ChannelMask direct_channels = all_channels & ~(bit(Channel::social) | bit(Channel::ad));

}

Count days_of(const RuleRecord& record) {
    if (record.days) return *record.days;
    switch (record.rule) {
        case RuleKind::collision:
        case RuleKind::follow_up: return 2;
        case RuleKind::minimum_gap: return 1;
        case RuleKind::frequency_cap:
        case RuleKind::concurrent_contacts: return 7;
        case RuleKind::incompatible: return 30;
        case RuleKind::repeat: return 90;
        default: return 0;
    }
}

Count max_of(const RuleRecord& record) {
    if (record.max) return *record.max;
    switch (record.rule) {
        case RuleKind::concurrent_contacts: return 3;
        case RuleKind::repeat: return 1;
        default: return 0;
    }
}

Window window_of(const RuleRecord& record) { return record.window == Window::none ? Window::rolling : record.window; }

SubjectScope scope_of(const RuleRecord& record) {
    if (record.scope != SubjectScope::none) return record.scope;
    return record.rule == RuleKind::answered ? SubjectScope::account : SubjectScope::contact;
}

Count response_days_of(const RuleRecord& record) { return record.response_days.value_or(2); }

Severity severity_of(const RuleRecord& record) {
    if (record.severity != Severity::none) return record.severity;
    const Rule* rule = rule_of(record.rule);
    return rule == nullptr ? Severity::off : rule->severity;
}

ChannelMask channels_of(const RuleRecord& record) {
    if (record.channels && reads_channels(record.rule)) {
        ChannelMask mask = 0;
        for (const Channel channel : *record.channels) mask = static_cast<ChannelMask>(mask | bit(channel));
        return mask;
    }
    switch (record.rule) {
        case RuleKind::minimum_gap: return bit(Channel::email);
        case RuleKind::unsolicited_call: return static_cast<ChannelMask>(bit(Channel::call) | bit(Channel::sms));
        case RuleKind::quiet:
        case RuleKind::quiet_account:
        case RuleKind::opt_out: return all_channels;
        default: return direct_channels;
    }
}

std::vector<Stage> stages_of(const RuleRecord& record) {
    if (record.stages) return *record.stages;
    if (record.rule == RuleKind::unsolicited_call) return {Stage::customer, Stage::opportunity};
    return {};
}

std::vector<OutcomeResult> results_of(const RuleRecord& record) {
    if (record.results) return *record.results;
    return {OutcomeResult::replied, OutcomeResult::meeting, OutcomeResult::not_interested};
}

std::vector<Name> teams_of(const RuleRecord& record) {
    if (record.teams) return *record.teams;
    return {Name::of("sales")};
}

bool concerns(const RuleRecord& record, Id<Account> id, const Account* account) {
    if (record.accounts.empty()) return tags_fit(record, account);
    if (std::find(record.accounts.begin(), record.accounts.end(), id) != record.accounts.end()) return true;
    return !record.tags.empty() && tags_fit(record, account);
}

bool tags_fit(const RuleRecord& record, const Account* account) {
    if (record.tags.empty()) return true;
    if (account == nullptr) return false;
    return std::any_of(record.tags.begin(), record.tags.end(), [account](Name tag) {
        return std::find(account->tags.begin(), account->tags.end(), tag) != account->tags.end();
    });
}

std::vector<std::string_view> parameters_of(RuleKind kind) {
    switch (kind) {
        case RuleKind::collision:
        case RuleKind::crowding: return {"days", "channels"};
        case RuleKind::minimum_gap: return {"days", "channels", "scope"};
        case RuleKind::frequency_cap: return {"max", "days", "channels", "window", "scope", "team"};
        case RuleKind::concurrent_contacts: return {"max", "days"};
        case RuleKind::unsolicited_call: return {"channels", "stages", "valid_days"};
        case RuleKind::quiet:
            return {"channels", "name", "from", "to", "weekdays", "from_time", "to_time", "accounts", "tags"};
        case RuleKind::stage: return {"channels", "team", "stages", "tags"};
        case RuleKind::owner: return {"teams"};
        case RuleKind::incompatible: return {"days", "tags", "a", "b", "ordered"};
        case RuleKind::repeat: return {"max", "days"};
        case RuleKind::answered: return {"scope", "results", "cool_off_days"};
        case RuleKind::follow_up: return {"days"};
        case RuleKind::capacity: return {"response_days"};
        case RuleKind::none:
        case RuleKind::exclusive_sequence:
        case RuleKind::opt_out:
        case RuleKind::paused:
        case RuleKind::quiet_account:
        case RuleKind::interest:
        case RuleKind::order:
        case RuleKind::duplicate_account:
        case RuleKind::shared_goal: return {};
    }
    return {};
}

}
