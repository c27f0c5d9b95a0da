#!/usr/bin/env python3
"""Checks random plans twice, with the command line and with a second program written from the contract alone.

    compare.py PATH/TO/concierto [--plans N] [--first K] [--seed S] [--keep FOLDER]

Prints every difference and exits 1 when there is any, or when some kind of rule never reported anything. Plan number K
of seed S is the same plan on every machine.
"""
import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import engine
import schema
from plan import Plan
from random_plans import Chance, decide, random_plan

LEVELS = ["block", "conflict", "warn", "info"]


def plan_of(seed, number):
    """(document, today)"""
    chance = Chance(random.Random(f"{seed}/{number}"))
    document, today = random_plan(chance)
    if chance.may(0.5):
        plan, findings = Plan(document), engine.check(document, today)["findings"]
        decide(chance, document, {f["id"]: engine.digest(plan, f) for f in findings})
    return document, today


def fail_level(number):
    """Each plan asks for another exit code."""
    return (LEVELS + ["never"])[number % 5]


def exit_code(counts, level):
    return int(level != "never" and any(counts[name] for name in LEVELS[:LEVELS.index(level) + 1]))


def printed_by(binary, path, today, level):
    command = [binary, "check", str(path), "--json", "--today", schema.date_of(today), "--fail-on", level]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    if done.returncode not in (0, 1):
        return {"exit": done.returncode, "error": done.stderr.decode()}
    return {"exit": done.returncode} | json.loads(done.stdout)


def finding_differences(wanted, printed):
    for name in sorted(wanted.keys() | printed.keys() - {"text"}):
        if wanted.get(name) != printed.get(name):
            yield f"{wanted['id']} {name}: {wanted.get(name)} expected, {printed.get(name)} printed"
    if not printed.get("text"):
        yield f"{wanted['id']}: no text"


def differences(expected, printed):
    """One line for each thing that one of the two says otherwise."""
    if "error" in printed:
        return [f"exit {printed['exit']}: {printed['error']}"]
    out = [f"{key}: {expected[key]} expected, {printed[key]} printed" for key in ("plan", "counts", "exit")
           if expected[key] != printed[key]]
    wanted, got = ({f["id"]: f for f in side["findings"]} for side in (expected, printed))
    out += [f"one id twice: {json.dumps(f)}" for f in printed["findings"] if f is not got[f["id"]]]
    out += [f"missing: {json.dumps(wanted[i])}" for i in wanted if i not in got]
    out += [f"too much: {json.dumps(got[i])}" for i in got if i not in wanted]
    for identifier in sorted(wanted.keys() & got.keys()):
        out += finding_differences(wanted[identifier], got[identifier])
    if not out and list(wanted) != list(got):
        out.append("the order of findings differs")
    return out


def compare(binary, path, seed, number):
    """(lines about what differs, findings of each kind)"""
    document, today = plan_of(seed, number)
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    expected = engine.check(document, today)
    expected["exit"] = exit_code(expected["counts"], fail_level(number))
    told = differences(expected, printed_by(binary, path, today, fail_level(number)))
    return told, collections.Counter(finding["rule"] for finding in expected["findings"])


def arguments():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("binary")
    options.add_argument("--plans", type=int, default=500)
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--seed", default="1")
    options.add_argument("--keep", type=pathlib.Path, help="where plans that differ are kept")
    return options.parse_args()


def main():
    given = arguments()
    failed, kinds = 0, collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(given.first, given.first + given.plans):
            path = (given.keep or pathlib.Path(folder)) / f"{number}.plan.json"
            told, found = compare(given.binary, path, given.seed, number)
            kinds += found
            if told:
                failed += 1
                print(f"plan {number} of seed {given.seed}:", *(line[:600] for line in told[:6]), sep="\n  ")
            else:
                path.unlink()
    never = sorted(engine.KINDS.keys() - kinds.keys())
    print(f"{given.plans - failed} of {given.plans} plans agree, {sum(kinds.values())} findings")
    if never:
        print(f"no finding of {', '.join(never)}")
    sys.exit(1 if failed or never else 0)


if __name__ == "__main__":
    main()
