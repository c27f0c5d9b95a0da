#include "rules/finding.h"

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

bool worse_first(const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity < b.severity;
    if (a.rule_id != b.rule_id) return text_less(a.rule_id, b.rule_id);
    return finding_id(a) < finding_id(b);
}

}
