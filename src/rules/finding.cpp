#include "rules/finding.h"

#include <algorithm>

#include "base/crc32.h"
#include "base/must.h"

namespace concierto {

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
    const std::int64_t capacity = number(NumberKey::capacity);
    return capacity == 0 ? -1 : number(NumberKey::backlog) * 7 / (capacity * 10);
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

std::string finding_digest(const Finding& finding) {
    std::string facts(enum_text(finding.severity));
    for (const auto activity : finding.activities) (facts += '\n') += activity.text();
    for (const FindingTouch& touch : finding.touches) {
        ((facts += '\n') += touch.activity.text()) += ' ';
        ((facts += touch.first.text()) += ' ') += touch.last.text();
        (facts += ' ') += enum_text(touch.channel);
    }
    return crc32_hex(crc32(facts));
}

bool same_finding(const Finding& a, const Finding& b) {
    return a.rule_id == b.rule_id && a.subject == b.subject && a.day == b.day && a.activities == b.activities;
}

bool symbol_less(const Finding& a, const Finding& b) {
    if (a.rule_id != b.rule_id) return a.rule_id.symbol() < b.rule_id.symbol();
    if (a.subject != b.subject) return a.subject.symbol() < b.subject.symbol();
    if (a.day != b.day) return a.day < b.day;
    return std::lexicographical_compare(a.activities.begin(), a.activities.end(), b.activities.begin(),
                                        b.activities.end(), [](Name x, Name y) { return x.symbol() < y.symbol(); });
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
