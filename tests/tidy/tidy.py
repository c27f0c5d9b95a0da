#!/usr/bin/env python3
"""Holds the house to its own rules: layers, sizes of files and functions, words and colours in their rooms.

Usage: tidy.py [--root FOLDER]    checks the tree, prints one line per offence, exits 1 when there is any
       tidy.py --self-test        shows every check a tree that breaks it, exits 1 when a check stays silent
"""
import argparse
import pathlib
import re
import sys
import tempfile

LAYERS = {
    "base": set(),
    "plan": {"base"},
    "forecast": {"plan", "base"},
    "rules": {"forecast", "plan", "base"},
    "merge": {"plan", "base"},
    "format": {"plan", "base"},
    "copies": {"merge", "format", "plan", "base"},
    "text": {"rules", "merge", "forecast", "plan", "base"},
    "app": {"text", "rules", "merge", "forecast", "copies", "format", "plan", "base"},
    "ui": {"app", "text", "rules", "forecast", "merge", "plan", "base"},
    "browser": {"ui", "app", "text", "rules", "plan", "base"},
    "cli": {"text", "rules", "merge", "forecast", "copies", "format", "plan", "base"},
}
CODE = {".h", ".cpp"}
SCRIPT = {".js", ".mjs"}
INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]', re.M)

# What may stand only in certain layers: pattern, layers, why.
ONLY_IN = [
    (re.compile(r"#\s*include\s+<nlohmann/"), {"format"}, "nlohmann/json belongs to format/"),
    (re.compile(r'#\s*include\s+["<]imgui'), {"ui", "browser"}, "ImGui belongs to ui/ and browser/"),
    (re.compile(r"\bemscripten\b|__EMSCRIPTEN__"), {"browser"}, "Emscripten belongs to browser/"),
    (re.compile(r"\bstd::(cout|cerr|cin)\b|\b(printf|puts|fopen)\s*\("), {"cli", "browser"}, "streams belong to cli/"),
    (re.compile(r"#\s*include\s+<(random|fstream|filesystem|iostream|clocale|locale)>"), {"cli", "browser"},
     "files, random numbers and locale arrive as arguments"),
    (re.compile(r"\b(system_clock|steady_clock|std::time|time\(nullptr\)|std::rand|random_device)\b"),
     {"cli", "browser"}, "clock and random numbers arrive as arguments"),
    (re.compile(r"\bImVec4\s*\(\s*[0-9.]|\bIM_COL32\s*\(\s*[0-9]"), {"theme"}, "colours come from the theme"),
]
NOWHERE = [
    (re.compile(r"\bEM_(ASM|JS)\b"), "JavaScript inside C++"),
    (re.compile(r"\b(TODO|FIXME|XXX)\b"), "an unfinished mark"),
    (re.compile(r"\bcatch\s*\(\s*\.\.\.\s*\)"), "catch everything"),
    (re.compile(r"\binnerHTML\b|\bdocument\.write\b|\beval\s*\("), "text as markup"),
    (re.compile(r"\.\./shared|/work/|/tmp/"), "a path of one machine, or outside the project"),
]
LONGEST_FILE = 400
SHORT_FILE = 110
LONGEST_FUNCTION = 70


def layer_of(path, root):
    parts = path.relative_to(root).parts
    return parts[1] if len(parts) > 2 and parts[0] == "src" else None


def sources(root, folders, endings):
    for folder in folders:
        base = root / folder
        if base.exists():
            yield from (p for p in sorted(base.rglob("*"))
                        if p.suffix in endings and p.is_file() and "node_modules" not in p.parts)


def check_layers(root):
    for path in sources(root, ["src"], CODE):
        layer = layer_of(path, root)
        for target in INCLUDE.findall(path.read_text(encoding="utf-8")):
            wanted = target.split("/")[0]
            if wanted in LAYERS and "/" in target and wanted != layer and wanted not in LAYERS.get(layer, set()):
                yield f"{path.relative_to(root)}: {layer}/ may not use {wanted}/ ({target})"


def without_comments(text):
    """Code without comments and without the texts of string literals, line numbers kept."""
    pattern = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", re.S)
    keep = lambda m: "\n" * m.group(0).count("\n") if m.group(0).startswith("/") else '""'
    return pattern.sub(keep, text)


def check_rooms(root):
    for path in sources(root, ["src"], CODE):
        text = path.read_text(encoding="utf-8")
        rooms = {layer_of(path, root), path.stem.split("_")[0]} | ({"theme"} if path.stem == "palette" else set())
        bare = without_comments(text)
        for pattern, allowed, why in ONLY_IN:
            looked_at = text if "include" in pattern.pattern else bare
            if not rooms & allowed and pattern.search(looked_at):
                yield f"{path.relative_to(root)}: {why}"


def check_nowhere(root):
    for path in sources(root, ["src", "web", "tests"], CODE | SCRIPT):
        text = path.read_text(encoding="utf-8")
        for pattern, why in NOWHERE:
            if pattern.search(text):
                yield f"{path.relative_to(root)}: {why}"


def check_file_sizes(root):
    sizes = {}
    for path in sources(root, ["src", "web"], CODE | SCRIPT):
        sizes[path] = len(path.read_text(encoding="utf-8").splitlines())
    if len(sizes) < 10:
        return
    ordered = sorted(sizes.values())
    if ordered[len(ordered) // 2] > SHORT_FILE:
        yield f"half of all files should have at most {SHORT_FILE} lines; the middle one has {ordered[len(ordered) // 2]}"
    if ordered[len(ordered) * 9 // 10] > LONGEST_FILE:
        yield f"nine files of ten should have at most {LONGEST_FILE} lines"


def function_lengths(text):
    """(first line, lines) of each outermost function body: a brace block opened by a line that ends a parameter list."""
    lines = without_comments(text).splitlines()
    depth, start, inside = 0, 0, None
    for number, line in enumerate(lines, 1):
        for column, c in enumerate(line):
            if c == "{":
                before = line[:column].rstrip()
                if inside is None and re.search(r"\)\s*(const|noexcept|override|->\s*[\w:<>*& ]+|\s)*$", before):
                    inside, start = depth, number
                depth += 1
            elif c == "}":
                depth -= 1
                if inside == depth:
                    yield start, number - start + 1
                    inside = None


def check_functions(root):
    for path in sources(root, ["src"], CODE):
        for start, length in function_lengths(path.read_text(encoding="utf-8")):
            if length > LONGEST_FUNCTION:
                yield f"{path.relative_to(root)}:{start}: a function of {length} lines"


def check_lists(root):
    """Every source stands by name in the list of its layer."""
    for path in sources(root, ["src"], {".cpp"}):
        lists = [p for p in path.parents if (p / "CMakeLists.txt").exists()]
        if not lists or not re.search(rf"\b{re.escape(path.name)}\b", (lists[0] / "CMakeLists.txt").read_text()):
            yield f"{path.relative_to(root)}: not listed in CMakeLists.txt"


CHECKS = [check_layers, check_rooms, check_nowhere, check_file_sizes, check_functions, check_lists]


def offences(root):
    return [offence for check in CHECKS for offence in check(root)]


def self_test():
    """One broken tree per check; a check that says nothing about its own has no teeth."""
    lists = {"src/base/CMakeLists.txt": "a.cpp", "src/ui/CMakeLists.txt": "a.cpp", "src/plan/CMakeLists.txt": "a.cpp"}
    broken = {
        "an arrow that points up": {"src/base/a.cpp": '#include "plan/plan.h"\n'},
        "nlohmann outside format": {"src/plan/a.cpp": "#include <nlohmann/json.hpp>\n"},
        "ImGui outside ui": {"src/plan/a.cpp": '#include "imgui.h"\n'},
        "Emscripten in the core": {"src/base/a.cpp": "#ifdef __EMSCRIPTEN__\n#endif\n"},
        "a clock in the core": {"src/base/a.cpp": "auto now = std::chrono::system_clock::now();\n"},
        "a colour in a view": {"src/ui/a.cpp": "auto red = ImVec4(1.0f, 0, 0, 1);\n"},
        "JavaScript in C++": {"src/base/a.cpp": "EM_" + "ASM({});\n"},
        "an unfinished mark": {"src/base/a.cpp": "// TO" + "DO later\n"},
        "markup from text": {"web/a.js": "node.inner" + "HTML = text;\n"},
        "a long function": {"src/base/a.cpp": "void f() {\n" + "    g();\n" * 80 + "}\n"},
        "a source that no list names": {"src/base/b.cpp": "int x;\n"},
        "long files": {f"src/base/f{i}.h": "int x;\n" * 200 for i in range(12)},
    }
    silent = []
    for name, files in {**broken, "": {"src/base/a.cpp": "int add(int a, int b) { return a + b; }\n"}}.items():
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for path, text in {**lists, **files}.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text)
            if bool(offences(root)) != bool(name):
                silent.append(name or "a clean tree")
    return silent


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    found = [f"no teeth: {name}" for name in self_test()] if arguments.self_test else offences(arguments.root)
    print("\n".join(found) if found else "tidy")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
