#!/usr/bin/env python3
"""Whole-process times of tests/bench/*.py: our executable against CPython and pypy3, as ratios from one run.

The competitors are run alternately, the minimum of --rounds counts. CPython is python3.13 where found, else python3.
Also printed: start-up and size of hello world against C, peak memory, `pyc2c run`, speed of the frontend.

    scripts/bench.py [--rounds N] [--pyc2c PATH] [--peers] [KERNEL...]

--peers: the whole programs of tests/bench/programs as well, and the C versions of tests/bench/c beside them.
"""
import argparse
import glob
import math
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def find(names):
    for name in names:
        path = shutil.which(name) or (os.path.exists(name) and name)
        if path and subprocess.run([path, "--version"], capture_output=True).returncode == 0:
            return path
    return None


# A process started from this one would report this one's peak memory as its own: a small program in between.
MEASURE = r"""
#include <stdio.h>
#include <stdlib.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
int main(int argc, char **argv)
{
    struct timespec a, b;
    struct rusage usage;
    int status;
    clock_gettime(CLOCK_MONOTONIC, &a);
    pid_t pid = vfork();
    if (pid == 0) {
        dup2(open("/dev/null", O_WRONLY), 1);
        execv(argv[1], argv + 1);
        _exit(127);
    }
    wait4(pid, &status, 0, &usage);
    clock_gettime(CLOCK_MONOTONIC, &b);
    printf("%.6f %ld %d\n", b.tv_sec - a.tv_sec + (b.tv_nsec - a.tv_nsec) * 1e-9, usage.ru_maxrss, argc > 1 ? status : 1);
    return 0;
}
"""


def run(command):
    text = subprocess.run([measure_tool, *command], capture_output=True, check=True).stdout.split()
    if int(text[2]):
        sys.exit(f"failed: {' '.join(command)}")
    return float(text[0]), int(text[1])


def best(commands, rounds):
    times = [[] for _ in commands]
    memory = [0] * len(commands)
    for _ in range(rounds):
        for i, command in enumerate(commands):
            seconds, kb = run(command)
            times[i].append(seconds)
            memory[i] = max(memory[i], kb)
    return [min(t) for t in times], memory


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values))


def output(command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def paths_of(options):
    paths = sorted(glob.glob(os.path.join(ROOT, "tests/bench/*.py")))
    if options.peers or options.kernels:
        paths += sorted(glob.glob(os.path.join(ROOT, "tests/bench/programs/*.py")))
    return [path for path in paths if not options.kernels or os.path.basename(path)[:-3] in options.kernels]


def by_hand(name, folder, wanted):
    """The executable of the C version, None when there is none."""
    source = os.path.join(ROOT, "tests/bench/c", name + ".c")
    if not os.path.exists(source):
        return None
    exe = os.path.join(folder, name + "_c")
    subprocess.run(["gcc", "-O2", source, "-o", exe, "-lm"], check=True)
    if output([exe]) != wanted:
        sys.exit(f"{name}: the C version prints something else")
    return exe


def kernels(options, python, pypy, folder):
    ratios, pypy_ratios, memory_ratios, c_ratios = [], [], [], []
    print(f"{'program':<14}{'pyc2c s':>9}{'CPython s':>11}{'pypy3 s':>9}{'x CPython':>11}{'x pypy3':>9}{'x C':>7}{'MB':>7}"
          f"{'CPython MB':>12}")
    for path in paths_of(options):
        name = os.path.basename(path)[:-3]
        exe = os.path.join(folder, name)
        subprocess.run([options.pyc2c, path, "-o", exe], check=True)
        wanted = output([python, path])
        if output([exe]) != wanted:
            sys.exit(f"{name}: output differs from CPython's")
        commands = [[exe], [python, path]]
        if pypy and name != "matching":  # pypy3 of Debian 12 speaks Python 3.9: no match statement
            commands.append([pypy, path])
        c_exe = by_hand(name, folder, wanted)
        if c_exe:
            commands.append([c_exe])
        times, memory = best(commands, options.rounds)
        ratio = times[1] / times[0]
        ratios.append(ratio)
        memory_ratios.append(memory[0] / memory[1])
        against_pypy = times[2] / times[0] if len(commands) > 2 and commands[2][0] == pypy else None
        against_c = times[0] / times[-1] if c_exe else None
        if against_c:
            c_ratios.append(against_c)
        if against_pypy:
            pypy_ratios.append(against_pypy)
        print(f"{name:<14}{times[0]:>9.3f}{times[1]:>11.3f}{times[2] if against_pypy else math.nan:>9.3f}{ratio:>11.1f}"
              f"{against_pypy or math.nan:>9.1f}{against_c or math.nan:>7.1f}{memory[0] / 1024:>7.1f}{memory[1] / 1024:>12.1f}", flush=True)
    print(f"geometric mean: {geometric_mean(ratios):.1f}x CPython"
          + (f", {geometric_mean(pypy_ratios):.1f}x pypy3" if pypy_ratios else "")
          + (f"; {geometric_mean(c_ratios):.1f}x the time of C by hand" if c_ratios else "")
          + f"; slowest {min(ratios):.1f}x CPython; peak memory at most {max(memory_ratios):.2f}x CPython's")
    return geometric_mean(ratios)


def small_figures(options, python, folder):
    c = os.path.join(folder, "hello.c")
    py = os.path.join(folder, "hello.py")
    with open(c, "w") as f:
        f.write('#include <stdio.h>\nint main(void) { puts("hello"); return 0; }\n')
    with open(py, "w") as f:
        f.write('print("hello")\n')
    subprocess.run(["gcc", "-O2", c, "-o", c[:-2] + "_c"], check=True)
    subprocess.run([options.pyc2c, py, "-o", py[:-3] + "_py"], check=True)
    subprocess.run(["strip", py[:-3] + "_py"], check=True)
    times, memory = best([[py[:-3] + "_py"], [c[:-2] + "_c"], [python, py], [options.pyc2c, "run", py]],
                         20 * options.rounds)
    print(f"hello: start-up {times[0] * 1000:.2f} ms, C {times[1] * 1000:.2f} ms: {times[0] / times[1]:.2f}x; "
          f"CPython {times[2] * 1000:.1f} ms; pyc2c run {times[3] * 1000:.1f} ms; "
          f"size {os.path.getsize(py[:-3] + '_py') / 1000:.0f} KB stripped; memory {memory[0] / memory[2]:.2f}x CPython's")
    source = os.path.join(folder, "big.py")
    with open(source, "w") as out:
        for path in sorted(glob.glob(os.path.join(ROOT, "samples/*.py"))):
            with open(path) as f:
                text = "".join(line for line in f if "from __future__" not in line)
            out.write(text * 40)
    with open(source) as f:
        lines = sum(1 for _ in f)
    speeds = []
    for _ in range(options.rounds):
        text = subprocess.run([options.pyc2c, "-v", "--emit=ir", "-o", "/dev/null", source], capture_output=True, check=True)
        words = text.stderr.decode().split()  # frontend: N lines in S s
        speeds.append(int(words[1]) / float(words[4]))
    print(f"frontend: {lines} lines, {max(speeds):,.0f} lines a second (tokens, tree, scopes, desugared)")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kernels", nargs="*")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    options = parser.parse_args()
    python = find(["python3.13", os.path.expanduser("~/.pyenv/versions/3.13.0/bin/python3.13"), "python3"])
    pypy = find(["pypy3"])
    print(output([python, "-VV"]).decode().strip(), "|", output([pypy, "--version"]).decode().split("\n")[0] if pypy else "")
    global measure_tool
    with tempfile.TemporaryDirectory() as folder:
        measure_tool = os.path.join(folder, "measure")
        subprocess.run(["gcc", "-O1", "-x", "c", "-", "-o", measure_tool], input=MEASURE.encode(), check=True)
        mean = kernels(options, python, pypy, folder)
        if not options.kernels:
            small_figures(options, python, folder)
    print(f"bench: {mean:.1f}x CPython, geometric mean")


main()
