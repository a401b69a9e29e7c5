#!/usr/bin/env python3
"""Compare random programs with CPython 3.13: standard output, exit status, last line of standard error.

    scripts/difffuzz.py [--minutes N] [--seed S] [--count N] [--pyc2c PATH] [--cpython PATH] [--keep FOLDER]
    scripts/difffuzz.py --shrink FILE            only shrink a program that differs

The programs are tests/fuzz/random_program.py's, one per seed, from S on: the same seed gives the same program. They run
in memory; every 20th also as an executable built by gcc. A program that differs is shrunk (statements, then expressions,
are left out as long as it differs in the same way) and written to FOLDER; such files become tests in
tests/conformance/regression. The exit status is 1 when some program differed.
"""
import argparse
import ast
import concurrent.futures
import copy
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import warnings

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests", "fuzz"))
import random_program  # noqa: E402

EVERY = 20  # programs between two that are built by gcc as well
ATTEMPTS = 500  # runs spent on shrinking one program


def find_cpython(wanted):
    for name in filter(None, (wanted, "python3.13", os.path.expanduser("~/.pyenv/versions/3.13.0/bin/python3.13"))):
        path = shutil.which(name)
        if path and subprocess.run([path, "-c", "import sys; sys.exit(sys.version_info[:2] != (3, 13))"],
                                   capture_output=True).returncode == 0:
            return path
    sys.exit("this needs CPython 3.13")


def outcome(command, folder, timeout=20):
    """What can be compared of a run: output, exit status, last line of the errors."""
    env = dict(os.environ, PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8", PYTHONUTF8="1")
    try:
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, timeout=timeout, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return "", "timeout", ""
    plain = re.sub(rb"0x[0-9a-f]{6,}", b"0x", done.stdout).decode("utf-8", "replace")
    last = re.sub(rb"0x[0-9a-f]{6,}", b"0x", done.stderr).decode("utf-8", "replace").strip().splitlines()[-1:]
    return plain, done.returncode, last[0] if last and done.returncode else ""


class Runner:
    def __init__(self, options):
        self.cpython = find_cpython(options.cpython)
        self.pyc2c = os.path.abspath(options.pyc2c)

    def both(self, text, with_gcc=False):
        """The outcomes under CPython and under pyc2c; the second is None when they are equal."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "program.py")
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
            theirs = outcome([self.cpython, "program.py"], folder)
            ours = outcome([self.pyc2c, "run", "program.py"], folder)
            if ours == theirs and with_gcc:
                ours = outcome([self.pyc2c, "-O1", "program.py", "-o", "program"], folder, 200)
                if ours[1] == 0:
                    ours = outcome(["./program"], folder)
        return theirs, None if ours == theirs else ours


# ---- shrinking ----

def kind_of(theirs, ours):
    """Which difference it is: shrinking must not go over to another one."""
    if ours[1] != theirs[1]:
        return "exit", ours[1] if isinstance(ours[1], str) or ours[1] < 0 or ours[1] == 3 else "status"
    return ("output",) if ours[0] != theirs[0] else ("error",)


def bodies(tree):
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            items = getattr(node, field, None)
            if isinstance(items, list) and items:
                yield node, field


def smaller(tree):
    """Copies of the tree with something left out, the largest parts first."""
    places = sorted(((len(getattr(n, f)), i, f) for i, (n, f) in enumerate(bodies(tree))), reverse=True)
    for _, i, field in places:
        count = len(getattr(list(bodies(tree))[i][0], field))
        step = count
        while step >= 1:
            for start in range(0, count, step):
                made = copy.deepcopy(tree)
                items = getattr(list(bodies(made))[i][0], field)
                del items[start:start + step]
                if not items and field == "body":
                    items.append(ast.Pass())
                yield made
            step //= 2
    for i, (node, field) in enumerate(list(bodies(tree))):
        for k, item in enumerate(getattr(node, field)):
            if isinstance(item, (ast.If, ast.For, ast.While, ast.Try, ast.With)):
                made = copy.deepcopy(tree)
                items = getattr(list(bodies(made))[i][0], field)
                items[k:k + 1] = items[k].body
                yield made


class Replace(ast.NodeTransformer):
    """Puts a part of expression number `wanted`, or a constant, in its place."""

    def __init__(self, wanted, choice):
        self.wanted, self.choice, self.at, self.done = wanted, choice, -1, False

    def visit(self, node):
        if isinstance(node, ast.expr) and not isinstance(getattr(node, "ctx", None), (ast.Store, ast.Del)):
            self.at += 1
            if self.at == self.wanted:
                parts = [c for c in ast.iter_child_nodes(node) if isinstance(c, ast.expr)] + [ast.Constant(0)]
                if self.choice < len(parts) and not isinstance(node, (ast.Constant, ast.Name)):
                    self.done = True
                    return parts[self.choice]
                return node
        return self.generic_visit(node)


def simpler(tree):
    count = sum(isinstance(n, ast.expr) for n in ast.walk(tree))
    for wanted in range(count):
        for choice in range(3):
            change = Replace(wanted, choice)
            made = change.visit(copy.deepcopy(tree))
            if change.done:
                yield made


def shrink(runner, text, kind, with_gcc):
    tree, left = ast.parse(text), ATTEMPTS
    changed = True
    while changed and left > 0:
        changed = False
        for candidates in (smaller, simpler):
            for made in candidates(tree):
                if left <= 0:
                    break
                try:
                    source = ast.unparse(ast.fix_missing_locations(made)) + "\n"
                    with warnings.catch_warnings():
                        warnings.simplefilter("ignore")
                        compile(source, "program.py", "exec")
                except (SyntaxError, ValueError, TypeError, AttributeError):
                    continue
                left -= 1
                theirs, ours = runner.both(source, with_gcc)
                if ours is not None and kind_of(theirs, ours) == kind:
                    tree, changed = ast.parse(source), True
                    break
            if changed:
                break
    return ast.unparse(tree) + "\n"


# ---- the loop ----

def report(runner, options, name, text, theirs, ours, with_gcc):
    text = shrink(runner, text, kind_of(theirs, ours), with_gcc)
    theirs, ours = runner.both(text, with_gcc)
    path = os.path.join(options.keep, name + ".py")
    os.makedirs(options.keep, exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    print(f"{name}: differs{' (gcc)' if with_gcc else ''}, shrunk to {path}")
    if ours is None:
        return
    for a, b in zip(theirs[0].splitlines() + ["(end)"], ours[0].splitlines() + ["(end)"]):
        if a != b:
            print(f"    CPython {a[:200]}\n    ours    {b[:200]}")
            break
    if theirs[1:] != ours[1:]:
        print(f"    CPython exit {theirs[1]} {theirs[2][:200]}\n    ours    exit {ours[1]} {ours[2][:200]}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, help="programs, instead of --minutes")
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    parser.add_argument("--cpython")
    parser.add_argument("--keep", default=os.path.join(tempfile.gettempdir(), "difffuzz"))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--shrink", metavar="FILE")
    options = parser.parse_args()
    runner = Runner(options)
    if options.shrink:
        with open(options.shrink, encoding="utf-8") as f:
            text = f.read()
        theirs, ours = runner.both(text)
        if ours is None:
            sys.exit("no difference")
        report(runner, options, os.path.basename(options.shrink)[:-3] + "_small", text, theirs, ours, False)
        return 1
    end = time.monotonic() + options.minutes * 60
    seed, bad, done = options.seed, 0, 0

    def one(number):
        text = random_program.generate(number)
        with_gcc = number % EVERY == 0
        return number, text, with_gcc, runner.both(text, with_gcc)

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        while done < options.count if options.count else time.monotonic() < end:
            for number, text, with_gcc, (theirs, ours) in pool.map(one, range(seed, seed + 4 * options.jobs)):
                done += 1
                if ours is not None:
                    bad += 1
                    report(runner, options, f"seed{number}", text, theirs, ours, with_gcc)
            seed += 4 * options.jobs
    print(f"difffuzz: {done} programs, {bad} different")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
