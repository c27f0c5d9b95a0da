// validate_command.cpp -- `concierto validate`: what reading noticed.
#include <array>

#include "cli/command.h"
#include "cli/files.h"
#include "cli/json_output.h"
#include "copies/healing.h"
#include "text/describe.h"
#include "text/describe_note.h"
#include "text/names.h"

namespace concierto::cli {
namespace {

constexpr std::array options{json_option};

// The words of a note's kind in JSON, in the order of NoteKind.
constexpr std::array<std::string_view, note_kind_count> note_words{"missing-field",
                                                                   "wrong-type",
                                                                   "out-of-range",
                                                                   "bad-enum",
                                                                   "bad-id",
                                                                   "end-before-start",
                                                                   "text-too-long",
                                                                   "control-character",
                                                                   "not-a-record",
                                                                   "duplicate-key",
                                                                   "duplicate-id",
                                                                   "unknown-collection",
                                                                   "dangling-reference",
                                                                   "invisible-characters",
                                                                   "end-damaged",
                                                                   "end-edited-outside",
                                                                   "conflict-markers",
                                                                   "newer-version",
                                                                   "missing-header"};

void print_json(const ReadPlan& read, Console& console) {
    JsonOutput json;
    json.open('{').key("plan").string(read.plan.header.id.text());
    json.key("total").number(read.notes.total()).key("notes").open('[');
    for (const Note& note : read.notes.held()) {
        json.line_break();
        json.open('{').key("kind").string(note_words[static_cast<std::size_t>(note.kind)]);
        json.member_if("path", note.path);
        json.member_if("detail", note.detail);
        if (note.number != 0) json.key("number").number(note.number);
        json.key("text").string(describe(console.language(), note)).close('}');
    }
    json.close(']').close('}');
    console.line(json.text());
}

void print_refusal(const Error& error, Console& console) {
    JsonOutput json;
    json.open('{').key("refused").string(describe(console.language(), error)).close('}');
    console.line(json.text());
}

int run(const Arguments& arguments, Console& console) {
    const std::string& path = arguments.operands.front();
    const Result<std::string> bytes = read_file(path);
    Result<ReadPlan> read = bytes ? read_plan_healed(bytes.value()) : Result<ReadPlan>(bytes.error());
    if (!read) {
        if (arguments.has("--json")) print_refusal(read.error(), console);
        console.say(Key::cli_about_file, {visible_text(path), describe(console.language(), read.error())});
        return exit_bad;
    }
    if (arguments.has("--json")) {
        print_json(*read, console);
    } else {
        for (const std::string& line : describe(console.language(), read->notes)) console.line(line);
        if (read->notes.total() == 0) console.line(text(console.language(), Key::cli_no_notes));
    }
    return read->notes.total() == 0 ? exit_good : exit_found;
}

}

const Command validate_command{"validate", "PLAN", Key::cli_validate_summary, Key::cli_validate_details, options, 1,
                               1,          run};

}
