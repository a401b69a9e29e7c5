#!/usr/bin/env python3
"""Run every conformance program and sample, as it is and desugared, and compare output and exit status.

The desugared form (`pyc2c --emit=desugared`) is valid Python 3.13, so CPython itself says whether the rewriting kept
the meaning. Left out are programs that ask for line numbers, which the printed form does not keep, those that say in a
comment `# not desugared: REASON` that they look at the printed form itself, and, where there is no 3.13 but an older
CPython, programs that do something else under that.

    scripts/check_desugar.py [--pyc2c PATH] [--python PYTHON] [FILTER... | FILE.py...]
"""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

from conformance import ROOT, programs, read

CANDIDATES = ("python3.13", "~/.pyenv/versions/3.13.0/bin/python3.13", "python3.12", "python3.11", "python3")
LOWEST = 3, 11
# Lines that the printed core must not hold any more.
GONE = re.compile(r"\s*((with|async with|async for|match|except\*) .*:|@.*)$")


def find_python(names):
    """The first CPython that is new enough, and its version."""
    for name in names:
        name = os.path.expanduser(name)
        try:
            out = subprocess.run([name, "-c", "import sys; print(*sys.version_info[:2])"], check=True,
                                 capture_output=True, text=True).stdout
        except (OSError, subprocess.CalledProcessError):
            continue
        version = tuple(map(int, out.split()))
        if version >= LOWEST:
            return name, version
    sys.exit("check_desugar: no CPython 3.11 or newer found")


def run(python, script, original):
    """Output and exit status of a script that stands for the program `original`."""
    env = dict(os.environ, PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8", PYTHONDONTWRITEBYTECODE="1",
               PYTHONPATH=os.path.join(ROOT, os.path.dirname(original)))
    try:
        p = subprocess.run([python, "-X", "utf8", script], input=read(original[:-3] + ".in") or b"",
                           capture_output=True, timeout=120, cwd=ROOT, env=env)
    except subprocess.TimeoutExpired:
        return b"", "timeout", b""
    return p.stdout, p.returncode, p.stderr


def as_recorded(path, out, code):
    """Did the original do what CPython 3.13 did when its .out was recorded?"""
    return out + (b"[exit %d]\n" % code if code else b"") == read(path[:-3] + ".out")


def is_core(text):
    """No compound statement that desugaring removes is left (strings do not begin a line of the printed form)."""
    return not any(GONE.match(line) for line in text.decode().splitlines())


def check(options, path, folder):
    """None when the desugared program behaves as the original, "" when it was left out, else what is wrong."""
    if b"lineno" in read(path) or b"\n# not desugared: " in read(path):
        return ""
    made = subprocess.run([options.pyc2c, "--emit=desugared", path], capture_output=True, cwd=ROOT)
    if made.returncode:
        return "not desugared: " + made.stderr.decode(errors="replace").strip()
    script = os.path.join(folder, path.replace("/", "_"))
    with open(script, "wb") as f:
        f.write(made.stdout)
    if not is_core(made.stdout):
        return "the printed core holds a statement that should be gone"
    want_out, want_code, _ = run(options.python, path, path)
    if options.version < (3, 13) and not as_recorded(path, want_out, want_code):
        return ""
    out, code, err = run(options.python, script, path)
    if (out, code) == (want_out, want_code):
        return None
    return f"exit status {code}, the original's {want_code}\n{err.decode(errors='replace')[-500:]}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("filters", nargs="*")
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    parser.add_argument("--python", help="the CPython to run both forms with")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    options.python, options.version = find_python([options.python] if options.python else CANDIDATES)
    files = [os.path.relpath(f, ROOT) for f in options.filters if os.path.isfile(f)]
    paths = files or programs(options.filters)
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda p: check(options, p, folder), paths))
    passed = results.count(None)
    skipped = results.count("")
    for path, result in zip(paths, results):
        if result:
            print(f"FAILED {path}: {result}\n    build/pyc2c --emit=desugared {path} | python3.13 - | "
                  f"diff - {path[:-3]}.out")
    version = ".".join(map(str, options.version))
    if skipped:
        print(f"{skipped} programs left out")
    print(f"desugar: {passed} of {len(paths) - skipped} programs behave the same desugared, under CPython {version}")
    sys.exit(passed + skipped != len(paths))


if __name__ == "__main__":
    main()
