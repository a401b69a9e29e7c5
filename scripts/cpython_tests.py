#!/usr/bin/env python3
"""Runs CPython's own test files under pyc2c and under CPython, with the same small unittest (tests/cpython).

    scripts/cpython_tests.py [-v] [--pyc2c build/pyc2c] [--cpython python3.13] FILE...

FILE is a name such as test_patma, found in CPython's test folder, or a path. Each file and the fixture are copied to a
folder of their own. Under pyc2c the modules of tests/cpython/stdlib stand in for those of CPython's library. A test
that ends the process is left out and the file is run again. What counts is a test CPython passes and we do not: -v
lists them. Without a CPython 3.13 nothing is compared, which is said, and the exit code is 0.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FIXTURE = os.path.join(ROOT, "tests", "cpython")
WORDS = ("ok", "fail", "error", "skip")
SHARED = ("seq_tests", "list_tests", "mapping_tests", "test_grammar", "test_type_params")
DATA = ("ann_module", "ann_module2", "ann_module3", "mod_generics_cache")
# Messages of what is known to be missing as a whole; such tests are counted apart.
ABSENT = ("name 'exec' is not defined", "name 'eval' is not defined", "name 'compile' is not defined",
          "No module named", "cannot import name")


def find_cpython(wanted):
    for name in filter(None, (wanted, os.environ.get("CPYTHON"), "python3.13", sys.executable)):
        path = shutil.which(name)
        if path is None:
            continue
        asked = "import sys, test; print(sys.version_info[:2], test.__path__[0])"
        answer = subprocess.run([path, "-c", asked], capture_output=True, text=True).stdout
        if answer.startswith("(3, 13) "):
            return path, answer.split(") ", 1)[1].strip()
    return None, None


def prepare(folder, source, tests, with_modules):
    shutil.copytree(FIXTURE, folder, ignore=shutil.ignore_patterns("stdlib", "__pycache__"))
    if with_modules:
        shutil.copytree(os.path.join(FIXTURE, "stdlib"), folder, dirs_exist_ok=True)
    for name in SHARED:
        shutil.copy(os.path.join(tests, name + ".py"), os.path.join(folder, "test"))
    for name in DATA:
        shutil.copy(os.path.join(tests, "typinganndata", name + ".py"), os.path.join(folder, "test", "typinganndata"))
    shutil.copy(source, folder)


def run(command, folder, timeout):
    """The outcome of every test, {name: (word, reason)}, and a note on how the run ended when not as it should."""
    outcome, skipped, note = {}, [], ""
    while True:
        try:
            done = subprocess.run(command + skipped, cwd=folder, capture_output=True, timeout=timeout,
                                  stdin=subprocess.DEVNULL)
            out, err, code = done.stdout, done.stderr, done.returncode
        except subprocess.TimeoutExpired as e:
            out, err, code = e.stdout or b"", e.stderr or b"", "timeout"
        running = ""
        ended = False
        for line in out.decode(errors="replace").splitlines():
            word, _, rest = line.partition(" ")
            name, _, reason = rest.partition(" ")
            if word == "run":
                running = name
            elif word in WORDS and "." in name:
                if outcome.get(name, ("",))[0] != "crash":
                    outcome[name] = (word, reason)
                running = ""
            ended = ended or line == "end"
        last = err.decode(errors="replace").strip().splitlines()[-1:]
        if ended or len(skipped) >= 24:
            return outcome, note
        if not running:
            return outcome, f"exit {code}: " + "".join(last)
        outcome[running] = ("crash", f"exit {code} " + "".join(last))
        skipped += ["--skip", running]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("-v", action="store_true", help="list the tests that only CPython passes")
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    parser.add_argument("--cpython")
    parser.add_argument("--timeout", type=float, default=120)
    args = parser.parse_args()
    cpython, tests = find_cpython(args.cpython)
    if cpython is None:
        print("no CPython 3.13 with its test folder found: nothing was compared")
        return 0
    print(f"{'file':28}{'CPython ok':>11}{'ok':>6}{'fail':>6}{'error':>6}{'skip':>6}{'absent':>7}{'crash':>6}")
    bad = 0
    for file in args.files:
        source = file if os.path.sep in file else os.path.join(tests, file.removesuffix(".py") + ".py")
        name = os.path.basename(source)
        with tempfile.TemporaryDirectory() as folder:
            theirs, ours = os.path.join(folder, "cpython"), os.path.join(folder, "pyc2c")
            prepare(theirs, source, tests, False)
            prepare(ours, source, tests, True)
            expected, expected_note = run([cpython, name], theirs, args.timeout)
            got, note = run([os.path.abspath(args.pyc2c), "run", name], ours, args.timeout)
        passed = [n for n, (word, _) in expected.items() if word == "ok"]
        count = dict.fromkeys(WORDS + ("absent", "crash"), 0)
        listed = []
        for test in passed:
            word, reason = got.get(test, ("crash" if note else "error", "did not run"))
            if word in ("fail", "error") and any(text in reason for text in ABSENT):
                word = "absent"
            count[word] += 1
            if word in ("fail", "error", "crash"):
                listed.append(f"    {word} {test} {reason}")
        bad += len(listed)
        print(f"{name:28}{len(passed):11}" + "".join(
            f"{count[w]:{7 if w == 'absent' else 6}}" for w in count), flush=True)
        for text in ([f"    CPython: {expected_note}"] if expected_note else []) + ([f"    {note}"] if note else []):
            print(text)
        if args.v:
            print("\n".join(listed), end="\n" if listed else "", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
