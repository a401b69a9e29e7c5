#!/usr/bin/env python3
"""How many of the operations that run have operands of known type? Programs of tests/bench, compiled with -fcount-types.

An operation is an operator, comparison, truth test, attribute, item or call; it is known when each operand that decides
what it does has one guessed kind, of one class. Printed per program and as the mean.

    scripts/type_coverage.py [--pyc2c PATH] [PROGRAM...]
"""
import argparse
import glob
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", nargs="*")
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    options = parser.parse_args()
    paths = sorted(glob.glob(os.path.join(ROOT, "tests/bench/*.py")) + glob.glob(os.path.join(ROOT, "tests/bench/programs/*.py")))
    shares = []
    for path in paths:
        name = os.path.basename(path)[:-3]
        if options.programs and name not in options.programs:
            continue
        with tempfile.TemporaryDirectory() as folder:
            exe = os.path.join(folder, name)
            subprocess.run([options.pyc2c, "-O1", "-fcount-types", path, "-o", exe], check=True)
            done = subprocess.run([exe], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        found = re.search(r"operations: (\d+) known, (\d+) unknown", done.stderr)
        if done.returncode or not found:
            sys.exit(f"{name}: failed\n{done.stderr}")
        known, unknown = map(int, found.groups())
        shares.append(100 * known / (known + unknown))
        print(f"{name:<16}{shares[-1]:6.1f} % of {(known + unknown) / 1e6:8.2f} million", flush=True)
    print(f"known: {sum(shares) / len(shares):.1f} %, mean of {len(shares)} programs")


main()
