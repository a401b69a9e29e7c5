#!/usr/bin/env python3
"""Programs written elsewhere, compiled by pyc2c: do they do what CPython 3.13 makes of them?

tests/foreign.txt lists them, one a line: where the program is from, its path (or -m MODULE), its arguments; NAME=VALUE in
front sets a variable of the environment. Nothing of them is in this repository. Each is run by CPython 3.13 and by pyc2c,
in memory and as an executable, in an empty folder with the same standard input; standard output and exit status must be
the same, and whether anything was written to standard error. Programs that are not on this machine are counted as skipped.

    scripts/foreign.py [--pyc2c PATH] [--mode run|exe]... [--sample N] [--jobs N] [--times] [FILTER...]

--sample N takes N of them, spread over the list. Executables cost some seconds each, most of it the linker's; what they
need of the library is compiled first, once, and kept in pyc2c's cache.
"""
import argparse
import concurrent.futures
import glob
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LIST = os.path.join(ROOT, "tests", "foreign.txt")
TIMEOUT = 300


def find_python():
    for name in ("python3.13", *glob.glob(os.path.expanduser("~/.pyenv/versions/3.13*/bin/python3.13"))):
        try:
            subprocess.run([name, "-c", ""], check=True, capture_output=True)
            return name
        except (OSError, subprocess.CalledProcessError):
            pass
    sys.exit("foreign: no CPython 3.13 to compare with; nothing run")


class Entry:
    """One line of the list; LIB/... is the standard library's folder."""

    def __init__(self, number, line, library):
        self.number, self.text = number, line.split(None, 1)[1]
        words = [library + w[3:] if w.startswith("LIB/") else w for w in shlex.split(self.text)]
        self.environment = {}
        while re.match(r"[A-Z]+=", words[0]):
            name, value = words.pop(0).split("=", 1)
            self.environment[name] = value
        count = 2 if words[0] == "-m" else 1
        self.program, self.arguments = words[:count], words[count:]

    def is_here(self, python, folder):
        for path in self.environment.get("PYTHONPATH", "").split(":"):
            if path and not os.path.isdir(path):
                return False
        if self.program[0] != "-m":
            return os.path.exists(self.program[0])
        find = f"import importlib.util as u, sys; sys.exit(u.find_spec({self.program[1]!r}) is None)"
        return run([python, "-c", find], folder, self.environment)[0].endswith(b"[exit 0]")


def entries(filters, library):
    with open(LIST, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            line = line.strip()
            if line and not line.startswith("#") and (not filters or any(x in line for x in filters)):
                yield Entry(number, line, library)


def sample(items, count):
    return items if not count or count >= len(items) else [items[i * len(items) // count] for i in range(count)]


def run(command, folder, more):
    env = dict(os.environ, PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1", LC_ALL="C.UTF-8", COLUMNS="80", **more)
    try:
        p = subprocess.run(command, input=b"1 2 3\n{\"a\": [1, 2]}\n", capture_output=True, timeout=TIMEOUT, cwd=folder, env=env)
    except subprocess.TimeoutExpired:
        return b"[timeout]", b""
    return p.stdout + b"[exit %d]" % p.returncode, p.stderr


def compile_and_run(pyc2c, entry, mode, folder):
    if mode == "run":
        return run([pyc2c, "run", *entry.program, *entry.arguments], folder, entry.environment)
    exe = os.path.join(folder, "program")
    out, err = run([pyc2c, *entry.program, "-o", exe], folder, entry.environment)
    if not os.path.exists(exe):
        return b"[not built]" + out, err
    result = run([exe, *entry.arguments], folder, entry.environment)
    os.remove(exe)
    return result


def names_removed(out, entry, folders):
    """Without what has to differ: what a program calls itself, where the interpreter is, addresses; line ends, since usage
    lines are folded by the name's length."""
    name = re.escape(os.path.splitext(os.path.basename(entry.program[-1]))[0].split(".")[-1]).encode()
    for word in (rb"\S*(python3[.\d]*|pyc2c) -m [\w.]+", rb"\S*python3[.\d]* \S+\.py", rb"(/\S+/)?" + name + rb"(/__main__)?\.py",
                 rb"__main__\.py", rb"(/tmp/\S+/)?\bprogram\b", rb"\b" + name + rb"\b"):
        out = re.sub(word, b"PROGRAM", out)
    for folder in folders:
        out = out.replace(folder.encode(), b"FOLDER")
    return re.sub(rb"\s+", b" ", re.sub(rb"0x[0-9a-f]{6,}", b"ADDRESS", out))


def has_errors(err):
    return any(line and not line.startswith(b"<frozen runpy>") for line in err.splitlines())


def check(args, python, python_folder, entry):
    bad, start = [], time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        if not entry.is_here(python, folder):
            return entry, "skipped", [], 0
        want, want_err = run([python, *entry.program, *entry.arguments], folder, entry.environment)
        for mode in args.mode or ["run", "exe"]:
            out, err = compile_and_run(args.pyc2c, entry, mode, folder)
            folders = [os.path.dirname(args.pyc2c), folder, python_folder]
            same = names_removed(out, entry, folders) == names_removed(want, entry, folders)
            if not same or has_errors(err) != has_errors(want_err):
                bad.append((mode, (err.decode(errors="replace").strip().splitlines() or ["other output"])[-1]))
    return entry, "failed" if bad else "passed", bad, time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    parser.add_argument("--mode", action="append", choices=["run", "exe"])
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--times", action="store_true", help="say how long each took")
    parser.add_argument("filters", nargs="*")
    args = parser.parse_args()
    args.pyc2c = os.path.abspath(args.pyc2c)
    python = find_python()
    ask = "import os, sys; print(os.path.dirname(os.__file__), os.path.dirname(sys.executable), sep='\\n')"
    library, python_folder = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True).stdout.split()
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        todo = sample(list(entries(args.filters, library)), args.sample)
        for entry, result, bad, seconds in pool.map(lambda e: check(args, python, python_folder, e), todo):
            counts[result] += 1
            if args.times:
                print(f"{seconds:6.2f} s  {entry.text}", flush=True)
            for mode, why in bad:
                print(f"FAILED {mode} line {entry.number}: {entry.text}: {why}", flush=True)
    print(f"foreign: {counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} not on this machine")
    sys.exit(counts["failed"] != 0)


main()
