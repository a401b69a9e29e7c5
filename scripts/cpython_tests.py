#!/usr/bin/env python3
"""Run CPython's own test files, unmodified, with a small unittest of our own (tests/cpython), and hold the result.

    scripts/cpython_tests.py [-v] [--suite 3.13|3.11] [--pyc2c PATH] [FILE...]
    scripts/cpython_tests.py --record [FILE...]      what CPython 3.13 gets with the same fixture: tests/cpython/recorded
    scripts/cpython_tests.py --table                 write the table of docs/conformance.md from this run

FILE is a name such as test_patma; without one, all of FILES. The files are those of the CPython 3.13 that is found, else
those of Debian's libpython3.11-testsuite (/usr/lib/python3.11/test), whose tests CPython 3.13 still passes for the most
part. A file counts only when its bytes are those that were recorded.

Each file is put, with the fixture, into a folder of its own and imported as test.NAME. A test that ends the process is
left out and the file is run again. What counts is a test that CPython passes and we do not. Such tests stand in
tests/cpython/known_failures.txt, each with its reason; the run fails when another test fails, and when one that is
listed passes. Reasons in brackets ([bytecode], [refcounts], [settrace], [_testcapi]) are about what only CPython can
have; those tests are counted apart.
"""
import argparse
import concurrent.futures
import fnmatch
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FIXTURE = os.path.join(ROOT, "tests", "cpython")
KNOWN = os.path.join(FIXTURE, "known_failures.txt")
TABLE = os.path.join(ROOT, "docs", "conformance.md")
TABLE_HEAD = "## CPython's own tests\n"  # the last part of that page
DEBIAN = "/usr/lib/python3.11/test"
WORDS = ("ok", "fail", "error", "skip")
APART = ("[bytecode]", "[refcounts]", "[settrace]", "[_testcapi]", "[layout]")
FILES = """
    test_grammar test_syntax test_eof test_string_literals test_fstring test_unpack test_unpack_ex
    test_named_expressions test_positional_only_arg test_keywordonlyarg test_extcall test_scope test_global
    test_decorators test_class test_descr test_super test_property test_metaclass test_subclassinit test_isinstance
    test_abstract_numbers test_with test_contextlib test_contextlib_async test_exceptions test_exception_group
    test_except_star test_exception_variations test_raise test_traceback test_baseexception test_generators
    test_generator_stop test_genexps test_listcomps test_setcomps test_dictcomps test_coroutines test_asyncgen
    test_yield_from test_iter test_iterlen test_enumerate test_patma test_type_params test_type_aliases
    test_genericalias test_genericclass test_augassign test_binop test_compare test_richcmp test_operator
    test_contains test_bool test_int test_int_literal test_long test_float test_complex test_pow test_hash test_index
    test_str test_userstring test_bytes test_format test_list test_tuple test_userlist test_dict test_dictviews
    test_userdict test_ordered_dict test_set test_slice test_range test_memoryview test_sort test_builtin test_call
    test_funcattrs test_functools test_itertools test_collections test_weakref test_gc test_print test_dynamic
    test_module test_import
""".split()
OLD_NAMES = {"test_str": "test_unicode", "test_yield_from": "test_pep380"}
HELPERS = ("seq_tests", "list_tests", "mapping_tests", "string_tests", "test_grammar", "test_type_params",
           "test_contextlib", "ann_module", "ann_module2", "ann_module3", "tf_inherit_check")
TYPING_DATA = ("ann_module", "ann_module2", "ann_module3", "mod_generics_cache")
DRIVER = "import unittest\nimport test.{0} as module\nunittest.main(module)\n"


def find_cpython(wanted):
    for name in filter(None, (wanted, os.environ.get("CPYTHON"), "python3.13", sys.executable,
                              os.path.expanduser("~/.pyenv/versions/3.13.0/bin/python3.13"))):
        path = shutil.which(name)
        if path is None:
            continue
        asked = "import sys, os; print(sys.version_info[:2], os.path.join(os.path.dirname(os.__file__), 'test'))"
        answer = subprocess.run([path, "-c", asked], capture_output=True, text=True).stdout
        if answer.startswith("(3, 13) "):
            return path, answer.split(") ", 1)[1].strip()
    return None, None


def source_of(tests, name):
    """The path of a test file or package, and the name it has in this suite."""
    for known in (name, OLD_NAMES.get(name, name)):
        for path in (os.path.join(tests, known + ".py"), os.path.join(tests, known)):
            if os.path.exists(path):
                return path, known
    return None, name


def digest(path):
    hashed = hashlib.sha256()
    files = [path] if os.path.isfile(path) else [os.path.join(path, n) for n in sorted(os.listdir(path))]
    for name in files:
        if name.endswith(".py"):
            with open(name, "rb") as f:
                hashed.update(f.read())
    return hashed.hexdigest()[:32]


def prepare(folder, source, name, tests):
    """The fixture and the test file in `folder`; `main.py` there runs the tests."""
    shutil.copytree(FIXTURE, folder, ignore=shutil.ignore_patterns("recorded", "__pycache__", "*.txt"))
    package = os.path.join(folder, "test")
    for helper in HELPERS:
        path = os.path.join(tests, helper + ".py")
        if os.path.exists(path):
            shutil.copy(path, package)
    for data in TYPING_DATA:
        path = os.path.join(tests, "typinganndata", data + ".py")
        if os.path.exists(path):
            shutil.copy(path, os.path.join(package, "typinganndata"))
    if os.path.isdir(source):
        shutil.copytree(source, os.path.join(package, name), ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, os.path.join(package, name + ".py"))
    with open(os.path.join(folder, "main.py"), "w", encoding="utf-8") as f:
        f.write(DRIVER.format(name))


def run(command, folder, timeout):
    """The outcome of every test, {name: (word, reason)}, and a note on how the run ended when not as it should."""
    outcome, skipped = {}, []
    env = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", PYTHONUTF8="1", PYTHONHASHSEED="1")
    while True:
        try:
            done = subprocess.run(command + skipped, cwd=folder, capture_output=True, timeout=timeout, env=env,
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
            return outcome, ""
        if not running:
            return outcome, f"exit {code}: " + "".join(last)
        outcome[running] = ("crash", f"exit {code} " + "".join(last))
        skipped += ["--skip", running]


# ---- what was recorded, what is known ----

def recorded_path(suite):
    return os.path.join(FIXTURE, "recorded", suite + ".txt")


def read_recorded(suite):
    """{file: (sha256, number of tests passed, {names of the others})}; see write_recorded."""
    found, current = {}, None
    try:
        with open(recorded_path(suite), encoding="utf-8") as f:
            for line in f:
                if line.startswith("    "):
                    current[2].add(line.split()[1])
                elif not line.startswith("#"):
                    name, sha, count = line.split()
                    current = found[name] = (sha, int(count), set())
    except FileNotFoundError:
        pass
    return found


def write_recorded(suite, recorded, others):
    with open(recorded_path(suite), "w", encoding="utf-8") as f:
        f.write("# What CPython 3.13 gets with the fixture of tests/cpython: file, SHA-256 (first half), tests passed;\n"
                "# then the tests it does not pass or skips. Written by scripts/cpython_tests.py --record.\n")
        for name in FILES:
            if name in recorded:
                sha, count, names = recorded[name]
                f.write(f"{name} {sha} {count}\n")
                for test in sorted(names):
                    f.write(f"    {others.get((name, test), 'not-passed')} {test}\n")


def read_known(suite):
    """[(file, pattern of test names, reason)]: lines `[SUITE/]FILE::TEST  reason`; * in TEST stands for anything."""
    found = []
    try:
        with open(KNOWN, encoding="utf-8") as f:
            for line in f:
                if not line.strip() or line.startswith("#"):
                    continue
                key, reason = line.split(None, 1)
                only, slash, rest = key.partition("/")
                if slash and only != suite:
                    continue
                file, _, test = (rest if slash else key).partition("::")
                found.append((file, test, reason.strip()))
    except FileNotFoundError:
        pass
    return found


class Result:
    """One file: counts, and the tests that CPython passes and we do not, {name: (word, reason)}."""

    def __init__(self, name, expected):
        self.name, self.expected = name, expected
        self.passed, self.bad, self.note = 0, {}, ""


def check_file(options, tests, recorded, name):
    source, known_as = source_of(tests, name)
    sha, count, others = recorded[name]
    result = Result(name, count)
    with tempfile.TemporaryDirectory() as folder:
        ours = os.path.join(folder, "pyc2c")
        prepare(ours, source, known_as, tests)
        got, result.note = run([os.path.abspath(options.pyc2c), "run", "main.py"], ours, options.timeout)
    for test, (word, reason) in got.items():
        if test in others:
            continue
        if word == "ok":
            result.passed += 1
        else:
            result.bad[test] = (word, reason)
    missing = count - result.passed - len(result.bad)
    if missing > 0:
        result.bad["*"] = ("missing", f"{missing} tests did not run: {result.note}")
    return result


def record_file(options, cpython, tests, name):
    source, known_as = source_of(tests, name)
    with tempfile.TemporaryDirectory() as folder:
        theirs = os.path.join(folder, "cpython")
        prepare(theirs, source, known_as, tests)
        got, note = run([cpython, "main.py"], theirs, options.timeout)
    passed = sum(word == "ok" for word, _ in got.values())
    others = {test: word for test, (word, _) in got.items() if word != "ok"}
    if options.v:
        for test, word in others.items():
            print(f"    {word} {test} {got[test][1]}")
    print(f"{name:28}{passed:6} passed, {len(others)} not {note}", flush=True)
    return name, (digest(source), passed, set(others)), {(name, t): w for t, w in others.items()}


def record(options, cpython, suites, names):
    for suite, tests in suites:
        recorded = read_recorded(suite)
        words = {}
        for name, (_, _, tests_not_passed) in recorded.items():
            words.update({(name, t): "not-passed" for t in tests_not_passed})
        found = [n for n in names if source_of(tests, n)[0]]
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for name, entry, others in pool.map(lambda n: record_file(options, cpython, tests, n), found):
                recorded[name] = entry
                words.update(others)
        write_recorded(suite, recorded, words)
    return 0


# ---- the report ----

def match_known(known, result):
    """Parts the failures of a file: {test: reason} for those known, the unknown ones, and known lines that matched none."""
    mine = [(pattern, reason) for file, pattern, reason in known if file == result.name]
    expected, unknown, used = {}, {}, set()
    for test, outcome in result.bad.items():
        for pattern, reason in mine:
            if test == pattern or fnmatch.fnmatchcase(test, pattern.replace("[", "[[]")):
                expected[test] = reason
                used.add(pattern)
                break
        else:
            unknown[test] = outcome
    return expected, unknown, [pattern for pattern, _ in mine if pattern not in used]


def row_of(result, known):
    """What CPython passes, what we pass, what fails, what fails but is counted apart."""
    expected, _, _ = match_known(known, result)
    missing = max(0, result.expected - result.passed - len(result.bad) + ("*" in result.bad))
    apart = sum(reason.startswith(APART) for reason in expected.values())
    return [result.expected, result.passed, len(result.bad) - ("*" in result.bad) + missing - apart, apart]


def total(rows):
    return [sum(column) for column in zip(*rows)] or [0, 0, 0, 0]


def percent(row):
    counted = row[0] - row[3]
    return 100.0 if counted == 0 else int(1000 * row[1] / counted) / 10


def write_table(suite, results, known):
    with open(TABLE, encoding="utf-8") as f:
        before = f.read().partition(TABLE_HEAD)[0]
    with open(TABLE, "w", encoding="utf-8") as f:
        f.write(f"""{before}{TABLE_HEAD}
Written by `scripts/cpython_tests.py --table`: the test files of CPython {suite}, unmodified, with the small `unittest` and
`test.support` of `tests/cpython`. "CPython" is what CPython 3.13 passes with the same fixture; "apart" are tests about
byte code, reference counts, tracing or `_testcapi`. Each test that fails stands with its reason in
`tests/cpython/known_failures.txt`.

| file | CPython | passed | failed | apart | % |
|---|---|---|---|---|---|
""")
        rows = [(result.name, row_of(result, known)) for result in results]
        for name, row in rows + [("**all**", total(row for _, row in rows))]:
            f.write(f"| {name} | " + " | ".join(str(n) for n in row) + f" | {percent(row)} |\n")


def report(options, suite, results, known):
    """Prints each file as it comes."""
    bad, seen, rows = 0, [], []
    line = "{:28}{:>8}{:>8}{:>8}{:>7}{:>8}"
    print(line.format("file", "CPython", "passed", "failed", "apart", "%"))
    for result in results:
        seen.append(result)
        rows.append(row_of(result, known))
        print(line.format(result.name, *rows[-1], percent(rows[-1])), flush=True)
        expected, unknown, stale = match_known(known, result)
        for test, (word, reason) in unknown.items():
            bad += 1
            print(f"    FAILED {word} {result.name}::{test}  {reason}")
        for pattern in stale:
            bad += 1
            print(f"    KNOWN FAILURE PASSES, take it off the list: {result.name}::{pattern}")
        if options.v:
            for test, reason in expected.items():
                print(f"    known {result.bad[test][0]} {test} {result.bad[test][1]}  ({reason})")
    print(line.format("all", *total(rows), percent(total(rows))))
    if options.table:
        write_table(suite, seen, known)
    return 1 if bad else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*")
    parser.add_argument("-v", action="store_true", help="list the known failures as well")
    parser.add_argument("--suite", choices=["3.13", "3.11"])
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    parser.add_argument("--cpython")
    parser.add_argument("--timeout", type=float, default=600)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    cpython, newest = find_cpython(options.cpython)
    suites = [(n, p) for n, p in (("3.13", newest), ("3.11", DEBIAN)) if p and os.path.isdir(p)]
    if options.suite:
        suites = [(n, p) for n, p in suites if n == options.suite]
    names = [os.path.basename(n).removesuffix(".py") for n in options.files] or FILES
    if options.record:
        return record(options, cpython, suites, names) if cpython else sys.exit("recording needs CPython 3.13")
    if not suites:
        print("no test files of CPython found: nothing was run")
        return 0
    suite, tests = suites[0]
    recorded, known = read_recorded(suite), read_known(suite)
    chosen = []
    for name in names:
        source, _ = source_of(tests, name)
        if source is None or name not in recorded:
            continue
        if digest(source) != recorded[name][0]:
            print(f"{name}: not the file that was recorded, left out")
        elif recorded[name][1]:
            chosen.append(name)
    print(f"the test files of CPython {suite}, in {tests}")
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = pool.map(lambda n: check_file(options, tests, recorded, n), chosen)
        return report(options, suite, results, known)


if __name__ == "__main__":
    sys.exit(main())
