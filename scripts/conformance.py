#!/usr/bin/env python3
"""Run the programs of tests/conformance and samples/ and compare with CPython 3.13's recorded output.

Each NAME.py has a NAME.out: standard output, then, when the exit status is not 0, a last line `[exit N]`. A program
that ends with an uncaught exception also has a NAME.err with its standard error. NAME.in is its standard input.
Modes: exe-gcc, exe-clang, run (libtcc). --stress sets RT_GC_STRESS=1 (a collection at every allocation), or what a
program says on a line `# stress: N` for which that would take minutes; --check-types compiles with -fcheck-types. --part 2/4: the second quarter of the programs. Known failures: tests/known_failures.txt.

    scripts/conformance.py [--mode MODE]... [--stress] [--check-types] [--part N/M] [--pyc2c PATH] [FILTER...]
    scripts/conformance.py --record FILTER...     record with python3.13 (new or changed programs)
"""
import argparse
import concurrent.futures
import os
import re
import signal
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXTRA = []  # options of pyc2c
KNOWN = os.path.join(ROOT, "tests", "known_failures.txt")


def programs(filters):
    found = []
    for top in ("tests/conformance", "samples"):
        for folder, dirs, files in os.walk(os.path.join(ROOT, top)):
            dirs.sort()
            if os.path.basename(folder).endswith("_pkg"):
                dirs[:] = []  # modules that a program next to it imports
                continue
            for name in sorted(files):
                path = os.path.relpath(os.path.join(folder, name), ROOT)
                if name.endswith(".py") and (os.path.exists(os.path.join(ROOT, path[:-3] + ".out"))
                                             or "--record" in sys.argv):
                    if not filters or any(f in path for f in filters):
                        found.append(path)
    return found


def read(path):
    try:
        with open(os.path.join(ROOT, path), "rb") as f:
            return f.read()
    except FileNotFoundError:
        return None


def run(command, path, env=None, timeout=600):
    stdin = read(path[:-3] + ".in") or b""
    try:
        p = subprocess.run(command, input=stdin, capture_output=True, timeout=timeout, cwd=ROOT, env=env)
    except subprocess.TimeoutExpired:
        return b"[timeout]\n", b""
    out = p.stdout
    if p.returncode:
        code = p.returncode if p.returncode > 0 else 128 - p.returncode
        out += b"[exit %d]\n" % code
    return out, p.stderr


def plain_paths(text):
    """CPython shows absolute paths of scripts, we show them as given."""
    return text.replace(ROOT.encode() + b"/", b"")


def find_python():
    for name in ("python3.13", os.path.expanduser("~/.pyenv/versions/3.13.0/bin/python3.13")):
        try:
            subprocess.run([name, "-c", ""], check=True, capture_output=True)
            return name
        except (OSError, subprocess.CalledProcessError):
            pass
    sys.exit("recording needs python3.13")


def record(paths):
    python = find_python()
    env = dict(os.environ, PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8", PYTHONDONTWRITEBYTECODE="1")
    for path in paths:
        out, err = run([python, "-X", "utf8", path], path, env)
        with open(os.path.join(ROOT, path[:-3] + ".out"), "wb") as f:
            f.write(out)
        err_path = os.path.join(ROOT, path[:-3] + ".err")
        if b"[exit " in out and err:
            with open(err_path, "wb") as f:
                f.write(plain_paths(err))
        elif os.path.exists(err_path):
            os.remove(err_path)
    print(f"recorded {len(paths)}")


def stressed(path, env):
    said = re.search(rb"^# stress: (\d+)$", read(path), re.M)
    every = said[1].decode() if said else "1"
    # What is freed is overwritten, as the runtime does with cells then.
    return dict(env, RT_GC_STRESS=every, MALLOC_PERTURB_="165")


def as_recorded(path, out, err):
    want_err = read(path[:-3] + ".err")
    return out == read(path[:-3] + ".out") and (want_err is None or plain_paths(err) == want_err)


def check(options, mode, path, folder, env):
    """None, or what went wrong."""
    environments = [("", env)] + ([("RT_GC_STRESS=1 ", stressed(path, env))] if options.stress else [])
    if mode == "run":
        command = [options.pyc2c, "run", *EXTRA, path]
        shown = f"{options.pyc2c} run {path}"
    else:
        exe = os.path.join(folder, path.replace("/", "_")[:-3] + "." + mode)
        command = [exe]
        built = subprocess.run([options.pyc2c, f"--cc={mode[4:]}", "-O1", *EXTRA, path, "-o", exe],
                               capture_output=True, cwd=ROOT)
        shown = f"{options.pyc2c} --cc={mode[4:]} {path} -o /tmp/p && /tmp/p"
        if built.returncode:
            return shown
    try:
        for prefix, environment in environments:
            if not as_recorded(path, *run(command, path, environment)):
                return f"{prefix}{shown} | diff - {path[:-3]}.out"
    finally:
        if mode != "run" and os.path.exists(exe):
            os.remove(exe)
    return None


def check_table():
    """The rules of docs/conformance.md, and the names in it that no program has."""
    rules, unknown = 0, []
    tops = {"errors": "tests/errors/compile"}
    page = (read("docs/conformance.md") or b"").decode().partition("\n## CPython's own tests\n")[0]
    for line in page.splitlines():
        cells = re.split(r"(?<!\\)\|", line)
        if len(cells) < 4 or cells[2].strip() in ("Programs", "---"):
            continue
        rules += 1
        for name in cells[2].split(","):
            top, _, rest = name.strip().partition("/")
            folders = [tops[top] + "/" + rest] if top in tops else \
                ["tests/conformance/" + name.strip(), "tests/conformance/lang/" + name.strip()]
            if not any(os.path.exists(os.path.join(ROOT, f + ".py")) for f in folders):
                unknown.append(name.strip())
    return rules, unknown


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("filters", nargs="*")
    parser.add_argument("--mode", action="append", choices=["exe-gcc", "exe-clang", "exe-tcc", "run"])
    parser.add_argument("--stress", action="store_true", help="also with a collection at every allocation")
    parser.add_argument("--check-types", action="store_true", help="guesses about types are found wrong now and then")
    parser.add_argument("--instrumented", action="store_true", help="executables of a sanitized build: without the programs "
                        "that say `# dead at once`, since what frames have between variables may keep objects alive there")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--pyc2c", default="build/pyc2c", help="seen from the root of the project")
    parser.add_argument("--part", metavar="N/M", default="1/1", help="of the programs, the N-th of M interleaved parts")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    part, parts = map(int, options.part.split("/"))
    paths = programs(options.filters)
    if options.instrumented:
        paths = [p for p in paths if b"\n# dead at once" not in read(p)]
    paths = paths[part - 1::parts]
    if options.record:
        return record(paths)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # programs must not inherit that it is ignored
    env = dict(os.environ, PYTHONHASHSEED="0")
    if options.check_types:
        EXTRA.append("-fcheck-types")
    known = {line.split()[0] for line in (read(KNOWN) or b"").decode().splitlines() if line and line[0] != "#"}
    failed = []
    for mode in options.mode or ["run", "exe-gcc", "exe-clang"]:
        with tempfile.TemporaryDirectory() as folder, \
                concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            results = list(pool.map(lambda p: check(options, mode, p, folder, env), paths))
        bad = [(mode, p, how) for p, how in zip(paths, results) if how]
        failed += bad
        print(f"{mode}: {len(paths) - len(bad)} of {len(paths)} programs as CPython 3.13", flush=True)
    unexpected = [f for f in failed if f[1] not in known]
    for mode, path, how in unexpected:
        print(f"FAILED {mode} {path}: {how}")
    ran = {p for p in paths}
    still = {p for _, p, _ in failed}
    for path in sorted((known & ran) - still):
        print(f"KNOWN FAILURE PASSES, take it off tests/known_failures.txt: {path}")
    rules, unknown = check_table()
    for name in unknown:
        print(f"docs/conformance.md names a program that is not there: {name}")
    print(f"docs/conformance.md: {rules} rules")
    total = len(paths) * len(options.mode or [1, 2, 3])
    print(f"conformance: {total - len(failed)} passed, {len(failed)} failed")
    sys.exit(1 if unexpected or unknown or ((known & ran) - still and not options.filters) else 0)


if __name__ == "__main__":
    main()
