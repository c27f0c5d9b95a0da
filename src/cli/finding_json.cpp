#include "cli/finding_json.h"

#include "base/number.h"
#include "text/describe.h"

namespace concierto::cli {

namespace {

struct NumberName {
    NumberKey key;
    std::string_view name;
    int decimals;
};

constexpr NumberName number_names[] = {
    {NumberKey::gap_days, "gap_days", 0},
    {NumberKey::limit_days, "limit_days", 0},
    {NumberKey::count, "count", 0},
    {NumberKey::max, "max", 0},
    {NumberKey::arrivals, "arrivals", 2},
    {NumberKey::capacity, "capacity", 0},
    {NumberKey::backlog, "backlog", 2},
    {NumberKey::promised_days, "response_days", 0},
    {NumberKey::late_days, "late_days", 0},
    {NumberKey::marketing_owner, "marketing_owner_missing", 0},
    {NumberKey::sales_owner, "sales_owner_missing", 0},
    {NumberKey::marketing_activities, "marketing_activities", 0},
    {NumberKey::sales_activities, "sales_activities", 0},
    {NumberKey::age_days, "age_days", 0},
};

void append_numbers(JsonOutput& json, const Finding& finding) {
    json.key("numbers").open('{');
    for (const NumberName& one : number_names) {
        for (const Number& number : finding.numbers) {
            if (number.key == one.key) json.key(one.name).raw(scaled_text(number.value, one.decimals));
        }
    }
    if (finding.rule == RuleKind::capacity && finding.wait_tenths() >= 0) {
        json.key("wait").raw(scaled_text(finding.wait_tenths(), 1));
    }
    json.close('}');
}

void append_touch(JsonOutput& json, const FindingTouch& touch) {
    json.open('{').key("activity").string(touch.activity.text());
    if (touch.step >= 0) json.key("step").number(touch.step);
    json.key("account").string(touch.account.text());
    json.member_if("contact", touch.contact.text());
    json.key("channel").string(enum_text(touch.channel));
    json.key("first").string(touch.first.text());
    json.key("last").string(touch.last.text()).close('}');
}

}

void append_finding(JsonOutput& json, Language language, const Plan& plan, const Finding& finding) {
    json.open('{').key("id").string(finding_id(finding));
    json.key("rule").string(enum_text(finding.rule));
    json.key("rule_id").string(finding.rule_id.text());
    json.key("severity").string(enum_text(finding.severity));
    json.key("accepted").yes_no(finding.accepted);
    json.member_if("account", finding.account.text());
    json.member_if("contact", finding.contact.text());
    json.member_if("week", finding.week.text());
    json.member_if("month", finding.month.text());
    json.key("activities").open('[');
    for (const auto activity : finding.activities) json.string(activity.text());
    json.close(']').key("touches").open('[');
    for (const FindingTouch& touch : finding.touches) append_touch(json, touch);
    json.close(']');
    json.member_if("yields", finding.yields.text());
    append_numbers(json, finding);
    json.key("text").string(describe(language, plan, finding)).close('}');
}

}
