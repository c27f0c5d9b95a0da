#!/usr/bin/env python3
"""Every C++ file looks as clang-format leaves it. Prints the files that do not, exits 1 when there are any."""
import pathlib
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[2]
files = sorted(str(p) for folder in ("src", "tests") for p in (root / folder).rglob("*") if p.suffix in {".h", ".cpp"})
result = subprocess.run(["clang-format", "--dry-run", "--Werror", *files], capture_output=True, text=True)
wrong = sorted({line.split(":")[0] for line in result.stderr.splitlines() if "error:" in line})
print("\n".join(wrong) if wrong else f"{len(files)} files as clang-format leaves them")
sys.exit(1 if result.returncode else 0)
