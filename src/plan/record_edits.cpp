#include "plan/record_edits.h"

#include <algorithm>
#include <array>

#include "plan/activity_edits.h"
#include "plan/field_text.h"
#include "plan/field_value.h"
#include "plan/fields.h"
#include "plan/index.h"

namespace concierto {

namespace {

constexpr std::array<char, kind_count> id_letters{'n', 't', 'p', 'a', 'c', 'y', 'x', 'o', 'g',
                                                  'r', 'd', 'e', 'f', 's', 'u', 'z', 'm', 'w'};
constexpr std::string_view id_digits = "0123456789abcdefghjkmnpqrstvwxyz";

std::uint64_t next_random(std::uint64_t& state) {  // splitmix64
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

Error refused(ErrorKind kind, std::string_view field) { return {kind, std::string(field), 0, 0}; }
Error missing(const RecordKey& key) { return {ErrorKind::no_such_record, key_text(key), 0, 0}; }

Result<Delta> unless_empty(Delta delta) {
    if (delta.empty()) return Error{ErrorKind::nothing_to_do, "", 0, 0};
    return delta;
}

std::optional<AnyRecord> live_record(const Plan& plan, const RecordKey& key) {
    std::optional<AnyRecord> record = plan.get(key.kind, key.id);
    if (record && meta_of(*record).gone) record.reset();
    return record;
}

template <class R>
std::optional<Error> field_problem(const R& record) {
    std::optional<Error> out;
    for_each_field<R>([&](const auto& one) {
        using T = typename std::decay_t<decltype(one)>::Value;
        if (out) return;
        const ValueFault fault = value_fault(record.*one.member, {one.use, one.least, one.most});
        if (fault == ValueFault::bad_value) out = refused(ErrorKind::bad_value, one.name);
        if (fault == ValueFault::out_of_range) out = refused(ErrorKind::out_of_range, one.name);
        if constexpr (std::is_base_of_v<Name, T>) {
            if (!has(one.use, FieldUse::required)) return;
            const bool own_id = one.name == "id" && !std::is_same_v<R, Decision>;
            const bool good = own_id ? is_record_id((record.*one.member).text()) : !(record.*one.member).empty();
            if (!good) out = refused(ErrorKind::bad_value, one.name);
        } else if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, Month>) {
            if (has(one.use, FieldUse::required) && !(record.*one.member).exists()) {
                out = refused(ErrorKind::bad_value, one.name);
            }
        } else if constexpr (std::is_enum_v<T>) {
            const bool none = enum_text(record.*one.member).empty();
            if (has(one.use, FieldUse::required) && none) out = refused(ErrorKind::bad_value, one.name);
        } else if constexpr (requires { (record.*one.member).has_value(); }) {
            if (has(one.use, FieldUse::required) && !(record.*one.member))
                out = refused(ErrorKind::bad_value, one.name);
        }
    });
    return out;
}

template <class R>
std::optional<Error> whole_problem(const R&) {
    return std::nullopt;
}

std::optional<Error> whole_problem(const PlanHeader& header) {
    const bool both = header.start.exists() && header.end.exists();
    if (both && header.end < header.start) return refused(ErrorKind::end_before_start, "end");
    return std::nullopt;
}

std::optional<Error> whole_problem(const Activity& activity) {
    if (activity.end.exists() && activity.end < activity.start) return refused(ErrorKind::end_before_start, "end");
    for (const Step& step : activity.steps) {
        if (step.day > last_date - activity.start) {
            return Error{ErrorKind::would_pass_2199, key_text({Kind::activity, activity.id}), 0, 0};
        }
    }
    return std::nullopt;
}

std::optional<Error> whole_problem(const Goal& goal) {
    if (goal.to < goal.from) return refused(ErrorKind::end_before_start, "to");
    if (goal.target == goal.start_value.value_or(0)) return refused(ErrorKind::out_of_range, "target");
    return std::nullopt;
}

std::optional<Error> whole_problem(const Estimate& estimate) {
    if (estimate.field == EstimateField::revenue) return refused(ErrorKind::bad_value, "field");
    return std::nullopt;
}

enum class SetEdit : std::uint8_t { add, remove };

template <class X>
concept SetElement = std::is_enum_v<X> || std::is_base_of_v<Name, X>;

template <SetElement X>
ValueFault change_set(std::vector<X>& set, std::string_view text, SetEdit edit) {
    X element{};
    const ValueFault fault = read_value(text, element, {});
    if (fault != ValueFault::none) return fault;
    std::erase(set, element);
    if (edit == SetEdit::add) set.push_back(element);
    return ValueFault::none;
}

template <SetElement X>
ValueFault change_set(std::optional<std::vector<X>>& set, std::string_view text, SetEdit edit) {
    if (!set) set.emplace();
    return change_set(*set, text, edit);
}

std::optional<Error> change_set_field(AnyRecord& record, std::string_view field, std::string_view element,
                                      SetEdit edit) {
    ValueFault fault = ValueFault::bad_value;
    std::visit(
        [&](auto& one) {
            for_each_field<std::decay_t<decltype(one)>>([&](const auto& of) {
                if (of.name != field || !has(of.use, FieldUse::set)) return;
                if constexpr (requires { change_set(one.*of.member, element, edit); }) {
                    fault = change_set(one.*of.member, element, edit);
                }
            });
        },
        record);
    if (fault == ValueFault::none) return std::nullopt;
    return refused(fault == ValueFault::out_of_range ? ErrorKind::out_of_range : ErrorKind::bad_value, field);
}

Result<Delta> edit_sets(const Plan& plan, std::span<const RecordKey> records, std::string_view field,
                        std::string_view element, SetEdit edit) {
    const std::string_view value = without_spaces(element);
    Delta delta;
    for (const RecordKey& key : records) {
        std::optional<AnyRecord> record = live_record(plan, key);
        if (!record) return missing(key);
        if (auto problem = change_set_field(*record, field, value, edit)) return *problem;
        delta.put(plan, std::move(*record));
    }
    return unless_empty(std::move(delta));
}

void put_gone(const Plan& plan, AnyRecord record, Delta& delta) {
    meta_of(record).gone = true;
    delta.put(plan, std::move(record));
}

// A plan without rules of its own gets them.
void materialise(const Plan& plan, std::span<const RuleRecord> defaults, Id<RuleRecord> except, Delta& delta) {
    if (plan.header.own_rules) return;
    PlanHeader header = plan.header;
    header.own_rules = true;
    delta.put(plan, std::move(header));
    for (const RuleRecord& rule : defaults) {
        if (rule.id != except) delta.put(plan, rule);
    }
}

}

std::string key_text(const RecordKey& key) {
    return std::string(collection_name(key.kind)) + (key.id.empty() ? "" : '/' + key.id.str());
}

std::string new_id(Kind kind, std::uint64_t random) {
    std::string out(1, id_letters[static_cast<std::size_t>(kind)]);
    for (int i = 0; i < 10; ++i) {
        out += id_digits[random & 31U];
        random >>= 5;
    }
    return out;
}

Name NewIds::next(Kind kind) {
    while (true) {
        const Name id = Name::of(new_id(kind, next_random(state_)));
        if (!plan_.get(kind, id)) return id;
    }
}

std::optional<Error> problem_of(const AnyRecord& record) {
    return std::visit(
        [](const auto& one) -> std::optional<Error> {
            if (auto problem = field_problem(one)) return problem;
            return whole_problem(one);
        },
        record);
}

Result<Delta> add_record(const Plan& plan, AnyRecord record) {
    const RecordKey key{kind_of(record), id_of(record)};
    if (auto problem = problem_of(record)) return *problem;
    if (plan.get(key.kind, key.id)) return Error{ErrorKind::already_there, key_text(key), 0, 0};
    Delta delta;
    delta.put(plan, std::move(record));
    return delta;
}

Result<Delta> replace_record(const Plan& plan, AnyRecord record) {
    const RecordKey key{kind_of(record), id_of(record)};
    if (!live_record(plan, key)) return missing(key);
    if (auto problem = problem_of(record)) return *problem;
    Delta delta;
    delta.put(plan, std::move(record));
    return unless_empty(std::move(delta));
}

Result<Delta> edit_field(const Plan& plan, const RecordKey& record, std::string_view field, std::string_view text) {
    return edit_field_of_all(plan, {&record, 1}, field, text);
}

Result<Delta> edit_field_of_all(const Plan& plan, std::span<const RecordKey> records, std::string_view field,
                                std::string_view text) {
    Delta delta;
    for (const RecordKey& key : records) {
        const std::optional<AnyRecord> before = live_record(plan, key);
        if (!before) return missing(key);
        // The id of a record is what others call it by.
        if (field == "id") return refused(ErrorKind::bad_value, field);
        Result<AnyRecord> after = with_field(*before, field, text);
        if (!after) return after.error();
        if (key.kind == Kind::activity && field == "start") {
            const Result<Delta> moved =
                move_activity(plan, Id<Activity>(key.id), std::get_if<Activity>(&*after)->start);
            if (!moved && moved.error().kind != ErrorKind::nothing_to_do) return moved.error();
            if (moved) delta = joined(delta, *moved);
            continue;
        }
        if (auto problem = problem_of(*after)) return *problem;
        delta.put(plan, after.take());
    }
    return unless_empty(std::move(delta));
}

Result<Delta> add_to_set(const Plan& plan, std::span<const RecordKey> records, std::string_view field,
                         std::string_view element) {
    return edit_sets(plan, records, field, element, SetEdit::add);
}

Result<Delta> remove_from_set(const Plan& plan, std::span<const RecordKey> records, std::string_view field,
                              std::string_view element) {
    return edit_sets(plan, records, field, element, SetEdit::remove);
}

Result<Delta> remove_records(const Plan& plan, std::span<const RecordKey> records) {
    Delta delta;
    std::vector<Id<Account>> accounts;
    for (const RecordKey& key : records) {
        std::optional<AnyRecord> record = live_record(plan, key);
        if (!record || key.kind == Kind::plan) return missing(key);
        if (key.kind == Kind::account) accounts.emplace_back(key.id);
        put_gone(plan, std::move(*record), delta);
    }
    if (!accounts.empty()) {
        for (const Contact& contact : plan.table<Contact>()) {
            const bool goes = std::find(accounts.begin(), accounts.end(), contact.account) != accounts.end();
            if (goes) put_gone(plan, contact, delta);
        }
    }
    return unless_empty(std::move(delta));
}

Result<Delta> restore_records(const Plan& plan, std::span<const RecordKey> records) {
    Delta delta;
    for (const RecordKey& key : records) {
        std::optional<AnyRecord> record = plan.get(key.kind, key.id);
        if (!record) return missing(key);
        meta_of(*record).gone = false;
        delta.put(plan, std::move(*record));
    }
    return unless_empty(std::move(delta));
}

Result<Delta> change_rule(const Plan& plan, std::span<const RuleRecord> defaults, RuleRecord rule) {
    if (auto problem = problem_of(rule)) return *problem;
    Delta delta;
    materialise(plan, defaults, rule.id, delta);
    delta.put(plan, std::move(rule));
    return unless_empty(std::move(delta));
}

Result<Delta> remove_rule(const Plan& plan, std::span<const RuleRecord> defaults, Id<RuleRecord> rule) {
    Delta delta;
    if (!plan.header.own_rules) {
        const auto is_it = [rule](const RuleRecord& one) { return one.id == rule; };
        if (std::none_of(defaults.begin(), defaults.end(), is_it)) return missing({Kind::rule, rule});
        materialise(plan, defaults, rule, delta);
        return delta;
    }
    const RuleRecord* record = plan.live(rule);
    if (record == nullptr) return missing({Kind::rule, rule});
    put_gone(plan, *record, delta);
    return delta;
}

Result<Delta> reset_rules(const Plan& plan) {
    Delta delta;
    PlanHeader header = plan.header;
    header.own_rules = false;
    delta.put(plan, std::move(header));
    plan.table<RuleRecord>().for_each_even_gone(
        [&](const RuleRecord& rule) { delta.erase(plan, Kind::rule, rule.id); });
    return unless_empty(std::move(delta));
}

}
