#!/usr/bin/env python3
"""Compare the compiler's error for each invalid program with CPython 3.13's.

    scripts/check_errors.py [--pyc2c PATH] [--list] [NAME...]      compare; NAME: part of a file's name
    scripts/check_errors.py --record [NAME...]                     write the .want files; run with CPython 3.13

The programs are tests/errors/compile/*.py. Beside each, NAME.want holds what CPython's compile() says of it:
    LINE:COLUMN-LINE:COLUMN: CLASS: MESSAGE          offset and end_offset, as CPython counts them
What is compared is the first error: line, column, class and message.
"""
import argparse
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, "tests", "errors", "compile")
FIRST = re.compile(r".*?:(\d+):(\d+): error: (\w+): (.*)")
WANT = re.compile(r"(-?\d+):(-?\d+)-(-?\d+):(-?\d+): (\w+): (.*)", re.S)


def cpython_says(path):
    with open(path, "rb") as f:
        text = f.read()
    try:
        compile(text, path, "exec", dont_inherit=True)
    except SyntaxError as e:
        places = [-1 if n is None else n for n in (e.lineno, e.offset, e.end_lineno, e.end_offset)]
        return "%d:%d-%d:%d: %s: %s\n" % (*places, type(e).__name__, e.msg)
    except (MemoryError, RecursionError) as e:
        return "-1:-1--1:-1: %s: %s\n" % (type(e).__name__, e)
    return None


def record(names):
    assert sys.version_info[:2] == (3, 13), "record with CPython 3.13"
    for name in names:
        said = cpython_says(os.path.join(FOLDER, name + ".py"))
        if said is None:
            print(f"{name}: CPython accepts it")
            continue
        with open(os.path.join(FOLDER, name + ".want"), "w", encoding="utf-8") as f:
            f.write(said)
    print(f"recorded {len(names)} programs")


def compiler_says(pyc2c, path):
    run = subprocess.run([pyc2c, "--emit=c", path], capture_output=True, timeout=60)
    error = run.stderr.decode("utf-8", "replace")
    if run.returncode != 1:
        return f"exit code {run.returncode} {error[:200]}"
    first = FIRST.search(error)  # warnings may stand in front
    return f"{first[1]}:{first[2]}: {first[3]}: {first[4]}" if first else error.split("\n")[0]


def check(names, pyc2c, list_all):
    bad = 0
    for name in names:
        with open(os.path.join(FOLDER, name + ".want"), encoding="utf-8") as f:
            want = WANT.match(f.read().rstrip("\n"))
        expected = f"{want[1]}:{want[2]}: {want[5]}: {want[6]}"
        got = compiler_says(pyc2c, os.path.join(FOLDER, name + ".py"))
        if got != expected:
            bad += 1
            print(f"{name}\n  want {expected[:300]}\n  got  {got[:300]}")
        elif list_all:
            print(f"{name}: {got[:200]}")
    print(f"errors: {len(names)} programs, {len(names) - bad} equal to CPython 3.13, {bad} different")
    return bad == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--list", action="store_true", help="print every program's error")
    parser.add_argument("names", nargs="*")
    args = parser.parse_args()
    names = sorted(f[:-3] for f in os.listdir(FOLDER) if f.endswith(".py"))
    if args.names:
        names = [n for n in names if any(part in n for part in args.names)]
    if args.record:
        record(names)
    else:
        sys.exit(not check(names, args.pyc2c, args.list))


main()
