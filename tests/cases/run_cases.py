#!/usr/bin/env python3
"""Runs the case files (README.md says how they are written) against a command line program.

    run_cases.py PATH/TO/concierto [FILE…]
"""
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "assets" / "samples"
COLLECTIONS = ("teams people accounts contacts plays activities outcomes goals readings deals estimates actuals "
               "signoffs rules decisions comments views").split()


class Command:
    def __init__(self, line, number):
        self.line, self.number, self.expected, self.exit = line, number, [], None


class Case:
    def __init__(self, title, path, number):
        self.title, self.path, self.number = title, path, number
        self.plans, self.files, self.commands = {}, {}, []

    def plan(self, name):
        return self.plans.setdefault(name, {"format": "concierto-plan", "version": 1,
                                            "plan": {"id": "p", "title": "Plan"}})


def value_of(text):
    if text.startswith("[") and '"' not in text and "{" not in text:
        return [value_of(part.strip()) for part in text[1:-1].split(",") if part.strip()]
    try:
        return json.loads(text)
    except ValueError:
        return text


def fields_of(text):
    """`a=b c="d e" f=[g, h] i={"j": 1}` as a dictionary."""
    out, at = {}, 0
    pattern = re.compile(r'\s*([A-Za-z_]+)=("(?:[^"\\]|\\.)*"|\[[^\]]*\]|\{[^}]*\}|\S+)')
    while text[at:].strip():
        found = pattern.match(text, at)
        if not found:
            raise ValueError(f"cannot read: {text[at:].strip()}")
        out[found.group(1)] = value_of(found.group(2))
        at = found.end()
    return out


def add_record(plan, collection, rest):
    records = plan.setdefault(collection, [])
    if rest.strip() == "-":
        return
    identifier, _, fields = rest.strip().partition(" ")
    record = {"id": identifier}
    if collection in ("people", "accounts", "contacts", "teams"):
        record["name"] = identifier
    if collection in ("plays", "activities", "goals"):
        record["title"] = identifier
    record.update(fields_of(fields))
    records.append(record)


def bytes_of(lines):
    text = "\n".join(lines)
    parts = re.split(r"\\x([0-9a-fA-F]{2})", text)
    return b"".join(bytes([int(p, 16)]) if i % 2 else p.encode() for i, p in enumerate(parts))


def read_cases(path):
    cases, command, plan, file_name, file_lines = [], None, "plan", None, []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if file_name:
            if line == "end file":
                cases[-1].files[file_name] = bytes_of(file_lines)
                file_name, file_lines = None, []
            else:
                file_lines.append(line)
        elif command and not line.startswith("exit "):
            command.expected.append(line)
        elif command:
            command.exit = int(line[5:])
            command = None
        elif line.startswith("== "):
            cases.append(Case(line[3:], path, number))
            plan = "plan"
        elif line.startswith("$ "):
            command = Command(line[2:], number)
            cases[-1].commands.append(command)
        elif not line.strip() or line.startswith("#"):
            continue
        else:
            word, _, rest = line.partition(" ")
            if word == "plan":
                plan = rest.strip()
                cases[-1].plan(plan)
            elif word == "file":
                file_name = rest.strip()
            elif word == "header":
                cases[-1].plan(plan)["plan"].update(fields_of(rest))
            elif word in COLLECTIONS:
                add_record(cases[-1].plan(plan), word, rest)
            else:
                raise ValueError(f"{path}:{number}: cannot read: {line}")
    return cases


def line_matches(expected, actual):
    return actual.startswith(expected[:-1]) if expected.endswith("…") else expected == actual


def matches(expected, actual):
    if not expected:
        return not actual
    if expected[0] == "  …":
        rest = 0
        while rest < len(actual) and actual[rest].startswith("  "):
            rest += 1
        return any(matches(expected[1:], actual[i:]) for i in range(rest, -1, -1))
    if expected[0] == "…":
        return any(matches(expected[1:], actual[i:]) for i in range(len(actual) + 1))
    return bool(actual) and line_matches(expected[0], actual[0]) and matches(expected[1:], actual[1:])


def run_command(command, folder, binary, plans):
    words = [str(binary) if w == "concierto" else w for w in shlex.split(command.line)]
    words = [w + ".json" if w in plans else w for w in words]
    words = [str(SAMPLES / w[8:]) if w.startswith("samples/") else w for w in words]
    source = None
    if "<" in words:
        at = words.index("<")
        source = (folder / words[at + 1]).read_bytes()
        words = words[:at]
    environment = {**os.environ, "LC_ALL": "C", "LANG": "C", "NO_COLOR": "1"}
    done = subprocess.run(words, cwd=folder, input=source, stdin=None if source is not None else subprocess.DEVNULL,
                          capture_output=True, env=environment, timeout=60)
    out = done.stdout.decode("utf-8", "backslashreplace").split("\n")
    err = done.stderr.decode("utf-8", "backslashreplace").split("\n")
    lines = out[:-1] if out[-1] == "" else out
    lines += ["! " + line for line in (err[:-1] if err[-1] == "" else err)]
    return lines, done.returncode


def run_case(case, binary):
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for plan, content in case.plans.items():
            (folder / f"{plan}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        for file_name, content in case.files.items():
            (folder / file_name).write_bytes(content)
        if not case.commands:
            problems.append(f"{case.path}:{case.number}: the case has no command")
        for command in case.commands:
            if command.exit is None:
                problems.append(f"{case.path}:{command.number}: no `exit` behind the output")
                continue
            lines, code = run_command(command, folder, binary, case.plans)
            if matches(command.expected, lines) and code == command.exit:
                continue
            problems.append("\n".join([f"{case.path}:{command.number}: {case.title}", f"  $ {command.line}",
                                       "  expected:"] + ["    " + x for x in command.expected] +
                                      [f"    exit {command.exit}", "  but was:"] + ["    " + x for x in lines] +
                                      [f"    exit {code}"]))
    return problems


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    binary = pathlib.Path(sys.argv[1]).resolve()
    files = [pathlib.Path(a) for a in sys.argv[2:]] or sorted(HERE.rglob("*.case"))
    cases = [case for path in files for case in read_cases(path)]
    failed = 0
    for case in cases:
        problems = run_case(case, binary)
        failed += bool(problems)
        for problem in problems:
            print(problem)
    print(f"{len(cases) - failed} of {len(cases)} cases pass")
    sys.exit(1 if failed or not cases else 0)


if __name__ == "__main__":
    main()
