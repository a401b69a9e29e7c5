#!/usr/bin/env python3
"""Instructions executed by kernels of tests/bench, counted by valgrind, against the record in tests/bench/instructions.txt.

Times vary with the machine and what else it does, counts do not: a kernel that executes 3 % more than its record fails.
Who makes one slower on purpose, or faster, writes the record anew in the same commit:

    scripts/instruction_counts.py [--record] [--pyc2c PATH] [KERNEL...]

The counts are those of one compiler (first line of the record); with another they are printed only.
"""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RECORD = os.path.join(ROOT, "tests/bench/instructions.txt")
KERNELS = "allocation calls closures comprehension floats generators ints matching objects strings".split()
LIMIT = 1.03


def compiler():
    def ask(option):
        return subprocess.run(["cc", option], capture_output=True, text=True, check=True).stdout

    name = "clang" if "clang" in ask("--version") else "gcc"
    return f"{name} {ask('-dumpversion').split('.')[0].strip()}"


def count(pyc2c, kernel, folder):
    """Instructions of one run; the executable is made first."""
    exe, out = os.path.join(folder, kernel), os.path.join(folder, kernel + ".count")
    subprocess.run([pyc2c, os.path.join(ROOT, "tests/bench", kernel + ".py"), "-o", exe], check=True)
    environment = {"PATH": os.environ["PATH"], "PYTHONHASHSEED": "0"}
    done = subprocess.run(["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=" + out, exe],
                          env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    total = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode or not total:
        sys.exit(f"{kernel}: {done.stderr.strip()}")
    return int(total[1].replace(",", ""))


def read_record():
    with open(RECORD) as f:
        lines = f.read().splitlines()
    return lines[0], {name: int(n) for name, n in map(str.split, lines[1:])}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build/pyc2c"))
    parser.add_argument("kernels", nargs="*")
    options = parser.parse_args()
    kernels = options.kernels or KERNELS
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = dict(zip(kernels, pool.map(lambda kernel: count(options.pyc2c, kernel, folder), kernels)))
    if options.record:
        known = read_record()[1] if os.path.exists(RECORD) else {}
        with open(RECORD, "w") as f:
            f.write(compiler() + "\n")
            f.writelines(f"{kernel} {counts.get(kernel, known.get(kernel))}\n" for kernel in KERNELS)
        return 0
    made_with, known = read_record()
    grown = []
    for kernel, n in counts.items():
        ratio = n / known[kernel]
        print(f"{kernel:<14}{n:>14,}{known[kernel]:>14,}{ratio:8.3f}")
        if ratio > LIMIT:
            grown.append(kernel)
    if made_with != compiler():
        print(f"instructions: the record is of {made_with}, this is {compiler()}: not compared")
        return 0
    print(f"instructions: {len(counts) - len(grown)} kernels within their record, {len(grown)} grown {' '.join(grown)}")
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())
