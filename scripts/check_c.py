#!/usr/bin/env python3
"""The C that is written for the conformance programs and samples: does every C compiler take it without a word?

Each program is compiled twice and must give the same bytes. gcc (-O2, which finds the most) and clang, both with -Wall
-Wextra, must have nothing to say; tcc, which does not know what never returns, must accept it. Over the samples there
may be at most LINES_LIMIT lines of C for a line of Python. A compiler that is not installed is left out, and said so.

    scripts/check_c.py [--pyc2c PATH] [--jobs N] [FILTER...]
"""
import argparse
import concurrent.futures
import os
import shutil
import subprocess
import sys
import tempfile

from conformance import ROOT, programs

LINES_LIMIT = 6
WARNINGS = ["-std=gnu11", "-Wall", "-Wextra"]
COMPILERS = {
    "gcc": ["gcc", *WARNINGS, "-O2", "-c", "-o"],  # and an object: a compiler that fails removes its output file
    "clang": ["clang", *WARNINGS, "-c", "-o"],
    "tcc": ["tcc", "-c", "-o"],
}


def run(command):
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=ROOT)


def line_count(path):
    with open(path, "rb") as f:
        return f.read().count(b"\n")


def write_c(pyc2c, path, c_path):
    """None, or what went wrong. Programs that are wrong at compile time have no C (False)."""
    first = run([pyc2c, path, "-o", c_path])
    if first.returncode:
        return False if os.path.exists(os.path.join(ROOT, path[:-3] + ".err")) else first.stdout
    second = subprocess.run([pyc2c, "--emit=c", path], capture_output=True, cwd=ROOT)
    with open(c_path, "rb") as f:
        return None if f.read() == second.stdout else b"compiled again, the C is another\n"


def complaints(pyc2c, path, folder, compilers, cflags):
    """Pairs of who complains and how, and the number of C lines."""
    c_path = os.path.join(folder, path.replace("/", "_")[:-3] + ".c")
    wrong = write_c(pyc2c, path, c_path)
    if wrong is not None:
        return ([("pyc2c", wrong)] if wrong else []), 0
    found = []
    for name in compilers:
        command = [*COMPILERS[name], c_path[:-1] + "o", *cflags, c_path]
        done = run(command)
        if done.returncode or (done.stdout and name != "tcc"):
            found.append((name, done.stdout))
    lines = line_count(c_path)
    os.remove(c_path)
    return found, lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("filters", nargs="*")
    parser.add_argument("--pyc2c", default="build/pyc2c", help="seen from the root of the project")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    compilers = [name for name in COMPILERS if shutil.which(name)]
    for name in COMPILERS.keys() - compilers:
        print(f"{name} is not installed: left out")
    cflags = run([options.pyc2c, "--cflags"]).stdout.decode().split()
    paths = programs(options.filters)
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda p: complaints(options.pyc2c, p, folder, compilers, cflags), paths))
    bad = written = c_lines = python_lines = 0
    for path, (found, lines) in zip(paths, results):
        for name, text in found:
            print(f"FAILED {name} {path}:\n" + "\n".join(text.decode(errors="replace").splitlines()[:5]))
        bad += bool(found)
        written += lines > 0
        if path.startswith("samples/"):
            c_lines += lines
            python_lines += line_count(os.path.join(ROOT, path))
    ratio = c_lines / python_lines if python_lines else 0
    if ratio > LINES_LIMIT:
        print(f"FAILED: more than {LINES_LIMIT} lines of C for a line of Python")
    print(f"c: {written} programs, {bad} with complaints of {', '.join(compilers)}; "
          f"{ratio:.2f} C lines per Python line in samples")
    sys.exit(bad != 0 or ratio > LINES_LIMIT)


if __name__ == "__main__":
    main()
