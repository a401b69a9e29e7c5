#!/usr/bin/env python3
"""Programs written elsewhere, compiled by pyc2c: do they do what CPython 3.13 makes of them?

tests/foreign.txt lists them, one a line: where the program is from, its path (or -m MODULE), its arguments. Nothing of
them is in this repository. Each is run by CPython 3.13 and by pyc2c, in memory and as an executable, in an empty
folder with the same standard input; standard output and exit status must be the same. Programs that are not on this
machine are counted as skipped.

    scripts/foreign.py [--pyc2c PATH] [--mode run|exe]... [FILTER...]
"""
import argparse
import concurrent.futures
import glob
import os
import shlex
import subprocess
import sys
import tempfile

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


def entries(filters):
    with open(LIST, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            origin, command = line.split(None, 1)
            if not filters or any(x in line for x in filters):
                yield number, origin, shlex.split(command)


def run(command, folder):
    env = dict(os.environ, PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1", LC_ALL="C.UTF-8", COLUMNS="80")
    try:
        p = subprocess.run(command, input=b"1 2 3\n{\"a\": [1, 2]}\n", capture_output=True, timeout=TIMEOUT, cwd=folder, env=env)
    except subprocess.TimeoutExpired:
        return b"[timeout]", b""
    return p.stdout + b"[exit %d]" % p.returncode, p.stderr


def program_of(command, library):
    """The part that names the program and its arguments; library paths are written as LIB/..."""
    command = [c.replace("LIB/", library + "/") if c.startswith("LIB/") else c for c in command]
    count = 2 if command[0] == "-m" else 1
    return command[:count], command[count:]


def compile_and_run(pyc2c, program, args, mode, folder):
    if mode == "run":
        return run([pyc2c, "run", *program, *args], folder)
    exe = os.path.join(folder, "program")
    out, err = run([pyc2c, *program, "-o", exe], folder)
    return run([exe, *args], folder) if os.path.exists(exe) else (b"[not built]" + out, err)


def check(args, python, library, entry):
    number, origin, command = entry
    program, arguments = program_of(command, library)
    if program[0] != "-m" and not os.path.exists(program[0]):
        return entry, "skipped", []
    bad = []
    with tempfile.TemporaryDirectory() as folder:
        want, _ = run([python, *program, *arguments], folder)
        for mode in args.mode or ["run", "exe"]:
            out, err = compile_and_run(args.pyc2c, program, arguments, mode, folder)
            if out.replace(b"program", b"") != want.replace(b"program", b""):
                bad.append((mode, (err.decode(errors="replace").strip().splitlines() or ["other output"])[-1]))
    return entry, "failed" if bad else "passed", bad


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    parser.add_argument("--mode", action="append", choices=["run", "exe"])
    parser.add_argument("filters", nargs="*")
    args = parser.parse_args()
    args.pyc2c = os.path.abspath(args.pyc2c)
    python = find_python()
    library = subprocess.run([python, "-c", "import os; print(os.path.dirname(os.__file__))"], capture_output=True, text=True,
                             check=True).stdout.strip()
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for entry, result, bad in pool.map(lambda e: check(args, python, library, e), list(entries(args.filters))):
            counts[result] += 1
            for mode, why in bad:
                print(f"FAILED {mode} line {entry[0]}: {' '.join(entry[2])}: {why}", flush=True)
    print(f"foreign: {counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} not on this machine")
    sys.exit(counts["failed"] != 0)


main()
