// diff_command.cpp -- `concierto diff`: what changed from one plan to another, record by record.
#include <array>

#include "cli/command.h"
#include "cli/json_output.h"
#include "plan/delta.h"
#include "plan/field_text.h"
#include "text/describe_change.h"

namespace concierto::cli {
namespace {

constexpr std::array options{json_option};

constexpr std::array<std::string_view, 4> sort_words{"added", "changed", "removed", "restored"};

void append_field(JsonOutput& json, const Change& change, const std::string& field) {
    json.open('{').key("field").string(field);
    if (change.before != nullptr) json.key("before").string(field_text(*change.before, field));
    if (change.after != nullptr) json.key("after").string(field_text(*change.after, field));
    json.close('}');
}

void print_json(const Plan& plan, const Delta& delta, bool other_parts_differ, Console& console) {
    JsonOutput json;
    json.open('{').key("changes").open('[');
    for (const Change& change : delta.changes()) {
        std::string record(collection_name(change.kind));
        if (change.kind != Kind::plan) record += "/" + change.id.str();
        json.line_break();
        json.open('{').key("record").string(record);
        json.key("change").string(sort_words[static_cast<std::size_t>(sort_of(change))]).key("fields").open('[');
        for (const FieldChange& field : field_changes(console.language(), plan, change)) {
            append_field(json, change, field.field);
        }
        json.close(']').key("text").string(describe(console.language(), plan, change)).close('}');
    }
    json.close(']');
    if (other_parts_differ) json.key("other_parts_differ").yes_no(true);
    json.close('}');
    console.line(json.text());
}

// Names of removed records are only in the plan before, all others in the plan after.
const Plan& plan_with_names(const Change& change, const Plan& before, const Plan& after) {
    return change.after == nullptr ? before : after;
}

void print_words(const Plan& before, const Plan& after, const Delta& delta, bool other_parts_differ, Console& console) {
    for (const Change& change : delta.changes()) {
        console.line(describe(console.language(), plan_with_names(change, before, after), change));
    }
    if (other_parts_differ) {
        const Key key = delta.empty() ? Key::cli_other_parts_differ : Key::cli_other_parts_differ_too;
        console.line(text(console.language(), key));
    } else if (delta.empty()) {
        console.line(text(console.language(), Key::cli_same));
    }
}

int run(const Arguments& arguments, Console& console) {
    const auto before = read_plan_file(arguments.operands[0], console);
    if (!before) return exit_bad;
    const auto after = read_plan_file(arguments.operands[1], console);
    if (!after) return exit_bad;
    const Delta delta = difference(before->plan, after->plan);
    const bool other_parts_differ = !same_other_parts(before->plan, after->plan);
    if (arguments.has("--json")) {
        print_json(after->plan, delta, other_parts_differ, console);
    } else {
        print_words(before->plan, after->plan, delta, other_parts_differ, console);
    }
    return delta.empty() && !other_parts_differ ? exit_good : exit_found;
}

}

const Command diff_command{"diff", "A B", Key::cli_diff_summary, Key::cli_diff_details, options, 2, 2, run};

}
