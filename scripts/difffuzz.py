#!/usr/bin/env python3
"""Compare random programs with CPython 3.13: standard output, exit status, standard error.

    scripts/difffuzz.py [--minutes N] [--seed S] [--count N] [--kinds K,K] [--modes M,M] [--pyc2c PATH] [--keep FOLDER]
    scripts/difffuzz.py --shrink FILE [--modes M]       only shrink a program that differs

Seed S gives always the same program, in the same mode: S says the generator (KINDS, modules of tests/fuzz/programs)
and the mode (tests/fuzz/outcomes.py). A program that differs is shrunk and written to FOLDER; such files become
tests in tests/conformance/regression. The exit status is 1 when some program differed. Needs CPython 3.13, which it
starts itself with.
"""
import argparse
import gc
import importlib
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time
import warnings

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests", "fuzz"))
import outcomes  # noqa: E402
import shrink  # noqa: E402

KINDS = ["flow", "numbers", "classes", "names", "containers", "general", "mutants"]
SHARES = ["run"] * 24 + ["check-types"] * 8 + ["stress"] * 4 + ["no-passes"] * 2 + ["no-unbox"] + ["exe"]


def start_cpython(wanted):
    """Go on under CPython 3.13, with a fixed order of sets."""
    if sys.version_info[:2] == (3, 13) and os.environ.get("PYTHONHASHSEED") == "0":
        return
    home = os.path.expanduser("~/.pyenv/versions/3.13.0/bin/python3.13")
    for name in filter(None, (wanted, "python3.13", home)):
        path = shutil.which(name)
        if path and subprocess.run([path, "-c", "import sys; sys.exit(sys.version_info[:2] != (3, 13))"],
                                   capture_output=True).returncode == 0:
            os.environ.update(PYTHONHASHSEED="0", PYTHONUTF8="1")
            os.execv(path, [path, *sys.argv])
    sys.exit("this needs CPython 3.13")


def program_of(seed, options):
    """Kind, mode and text of a seed."""
    kinds, modes = options.kinds.split(","), options.modes.split(",") if options.modes else SHARES
    kind = kinds[seed % len(kinds)]
    mode = modes[seed // len(kinds) % len(modes)]
    if kind == "names" and mode == "exe":
        mode = "run"  # C's order of evaluation may choose between two names that are not bound
    return kind, mode, importlib.import_module("programs." + kind).generate(seed)


def first_difference(theirs, ours):
    for a, b in zip(theirs[0].splitlines() + ["(end)"], ours[0].splitlines() + ["(end)"]):
        if a != b:
            at = max(0, next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), 0) - 60)
            yield f"    CPython {a[at:at + 200]}\n    ours    {b[at:at + 200]}"
            break
    if theirs[1:] != ours[1:]:
        yield f"    CPython exit {theirs[1]} {theirs[2][-300:]}\n    ours    exit {ours[1]} {ours[2][-300:]}"


def report(options, name, mode, text, theirs, ours):
    os.makedirs(options.keep, exist_ok=True)
    path = os.path.join(options.keep, name + ".py")
    if not options.no_shrink:
        text = shrink.shrink(lambda source: outcomes.both(options.pyc2c, source, mode), text, shrink.kind_of(theirs, ours))
        theirs, again = outcomes.both(options.pyc2c, text, mode)
        ours = again or ours
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    print(f"{name} differs ({mode}): {path}", *first_difference(theirs, ours), sep="\n", flush=True)


def work(options, number, end, counts):
    """One of the processes: every options.jobs-th seed."""
    warnings.simplefilter("ignore")
    for name in options.kinds.split(","):
        importlib.import_module("programs." + name)
    gc.freeze()
    seed = options.seed + number
    while (seed < options.seed + options.count) if options.count else time.monotonic() < end:
        try:
            kind, mode, text = program_of(seed, options)
            theirs, ours = outcomes.both(options.pyc2c, text, mode)
            with counts.get_lock():
                counts[0] += 1
                counts[1] += ours is not None
                counts[2] += theirs[1] not in (0, 1)
                counts[3] = max(counts[3], seed)
            if ours is not None:
                report(options, f"{kind}{seed}", mode, text, theirs, ours)
        except Exception as e:  # a generator's mistake must not stop the others
            print(f"seed {seed}: {type(e).__name__}: {e}", flush=True)
        seed += options.jobs


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, help="programs, instead of --minutes")
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--modes", help="instead of the usual shares: " + ", ".join(outcomes.MODES))
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    parser.add_argument("--cpython")
    parser.add_argument("--keep", default=os.path.join(tempfile.gettempdir(), "difffuzz"))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--no-shrink", action="store_true")
    parser.add_argument("--print", action="store_true", help="only print the program of --seed")
    parser.add_argument("--shrink", metavar="FILE")
    options = parser.parse_args()
    start_cpython(options.cpython)
    options.pyc2c = os.path.abspath(options.pyc2c)
    if options.print:
        print(program_of(options.seed, options)[2], end="")
        return 0
    if options.shrink:
        with open(options.shrink, encoding="utf-8") as f:
            text = f.read()
        mode = options.modes or "run"
        theirs, ours = outcomes.both(options.pyc2c, text, mode)
        if ours is None:
            sys.exit("no difference")
        report(options, os.path.basename(options.shrink)[:-3] + "_small", mode, text, theirs, ours)
        return 1
    context = multiprocessing.get_context("fork")
    counts = context.Array("q", 4)
    end = time.monotonic() + options.minutes * 60
    workers = [context.Process(target=work, args=(options, n, end, counts)) for n in range(options.jobs)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(f"difffuzz: {counts[0]} programs, seeds {options.seed} to {counts[3]}, {counts[1]} different"
          + (f", {counts[2]} that end by a signal or status of their own" if counts[2] else ""))
    return 1 if counts[1] else 0


if __name__ == "__main__":
    sys.exit(main())
