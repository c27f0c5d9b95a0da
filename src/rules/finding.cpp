#include "rules/finding.h"

#include <algorithm>
#include <iterator>

#include "base/crc32.h"
#include "base/must.h"
#include "plan/query.h"

namespace concierto {

namespace {

// Adds those of `touches` that the finding has not yet; both are in order.
void add_touches(Finding& finding, const std::vector<FindingTouch>& touches) {
    std::vector<FindingTouch> both;
    both.reserve(finding.touches.size() + touches.size());
    std::set_union(finding.touches.begin(), finding.touches.end(), touches.begin(), touches.end(),
                   std::back_inserter(both), earlier_touch);
    finding.touches = std::move(both);
}

}

void Finding::set(NumberKey key, std::int64_t value) {
    for (Number& number : numbers) {
        if (number.key == key || number.key == NumberKey::none) {
            number = {key, value};
            return;
        }
    }
    MUST(false && "no room for another number");
}

std::int64_t Finding::number(NumberKey key, std::int64_t otherwise) const {
    for (const Number& number : numbers) {
        if (number.key == key) return number.value;
    }
    return otherwise;
}

std::int64_t Finding::wait_tenths() const {
    const std::int64_t capacity = number(NumberKey::capacity) * 10;
    return capacity == 0 ? -1 : (number(NumberKey::backlog) * 7 + capacity - 1) / capacity;
}

std::string finding_id(const Finding& finding) {
    std::string id(finding.rule_id.text());
    id += '/';
    id += finding.subject.text();
    id += '/';
    for (std::size_t i = 0; i < finding.activities.size(); ++i) {
        if (i > 0) id += '+';
        id += finding.activities[i].text();
    }
    if (finding.day.exists()) id += '@' + finding.day.text();
    return id;
}

std::string finding_digest(const Plan& plan, const Finding& finding) {
    std::string facts(enum_text(finding.severity));
    const auto add_days = [&facts](Id<Activity> activity, Date first, Date last, Channel channel) {
        ((facts += '\n') += activity.text()) += ' ';
        ((facts += first.text()) += ' ') += last.text();
        (facts += ' ') += enum_text(channel);
    };
    for (const auto activity : finding.activities) (facts += '\n') += activity.text();
    for (const FindingTouch& touch : finding.touches) {
        add_days(touch.activity, touch.first, touch.last, touch.channel);
    }
    if (!finding.touches.empty()) return crc32_hex(crc32(facts));
    for (const auto id : finding.activities) {
        if (const Activity* one = plan.live(id)) add_days(id, one->start, last_day(*one), one->channel);
    }
    return crc32_hex(crc32(facts));
}

bool earlier_touch(const FindingTouch& a, const FindingTouch& b) {
    if (a.first != b.first) return a.first < b.first;
    if (a.activity != b.activity) return text_less(a.activity, b.activity);
    if (a.step != b.step) return a.step < b.step;
    return text_less(a.contact, b.contact);
}

bool same_finding(const Finding& a, const Finding& b) {
    return a.rule_id == b.rule_id && a.subject == b.subject && a.day == b.day && a.activities == b.activities;
}

bool key_less(const Finding& a, const Finding& b) {
    if (a.rule_id != b.rule_id) return a.rule_id.symbol() < b.rule_id.symbol();
    if (a.subject != b.subject) return a.subject.symbol() < b.subject.symbol();
    if (a.day != b.day) return a.day < b.day;
    return std::lexicographical_compare(a.activities.begin(), a.activities.end(), b.activities.begin(),
                                        b.activities.end(), [](Name x, Name y) { return x.symbol() < y.symbol(); });
}

void sort_and_unite(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), key_less);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < findings.size(); ++i) {
        if (key_less(findings[kept], findings[i])) {
            if (++kept != i) findings[kept] = std::move(findings[i]);
            continue;
        }
        findings[kept].severity = std::min(findings[kept].severity, findings[i].severity);
        add_touches(findings[kept], findings[i].touches);
    }
    findings.resize(kept + 1);
}

std::vector<Name> accounts_of(const Finding& finding) {
    std::vector<Name> out;
    if (finding.account) out.push_back(finding.account);
    if (finding.rule == RuleKind::duplicate_account) {
        const std::string_view both = finding.subject.text();
        out.push_back(Name::find(both.substr(both.find('+') + 1)));
    }
    for (const FindingTouch& touch : finding.touches) {
        if (std::find(out.begin(), out.end(), touch.account) == out.end()) out.push_back(touch.account);
    }
    return out;
}

bool worse_first(const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity < b.severity;
    if (a.rule_id != b.rule_id) return text_less(a.rule_id, b.rule_id);
    return finding_id(a) < finding_id(b);
}

}
