#!/usr/bin/env python3
"""Compare `pyc2c --emit=ast` with CPython 3.13's ast.dump(tree, include_attributes=True), file by file.

    scripts/check_ast.py [--pyc2c PATH] [DIR | FILE]...
    scripts/check_ast.py --record DIR...                 rewrite the digests of what is below DIR; needs CPython 3.13

Without arguments: Debian's Python 3.11 library and, where one is found, CPython 3.13's own. The corpus of newer
syntax, tests/golden/ast/corpus, is always part of it. Files CPython rejects must be rejected with the same message
and line.

With a CPython 3.13 at hand (python3.13 on the path, below ~/.pyenv, or named by $PYTHON313) every tree is compared as
text. Otherwise digests recorded with one are used, tests/golden/ast_digests.txt: a line per file content,
    SHA-256 OF SOURCE  (SHA-256 OF DUMP | error LINE MESSAGE)  NAME
with hashes cut to 16 digits. A file that is not listed there is counted apart.
"""
import argparse
import ast
import glob
import hashlib
import multiprocessing
import os
import re
import subprocess
import sys
import warnings

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CORPUS = os.path.join(ROOT, "tests", "golden", "ast", "corpus")
DIGESTS = os.path.join(ROOT, "tests", "golden", "ast_digests.txt")
FIRST = re.compile(r"(?:.*?:(\d+):\d+|.*?): error: (?:\w+: )?(.*)")
pyc2c = None
digests = {}


def find_cpython():
    candidates = [os.environ.get("PYTHON313"), "python3.13"]
    candidates += sorted(glob.glob(os.path.expanduser("~/.pyenv/versions/3.13*/bin/python3")))
    for path in filter(None, candidates):
        try:
            run = subprocess.run([path, "-c", "import sys; print(*sys.version_info[:2])"], capture_output=True)
        except OSError:
            continue
        if run.stdout.split() == [b"3", b"13"]:
            return path
    return None


def digest(data):
    return hashlib.sha256(data).hexdigest()[:16]


def error_at_start(path):
    """The message for a file that cannot even be decoded: CPython's when it is run, which gives no place."""
    run = subprocess.run([sys.executable, path], capture_output=True)
    return run.stderr.decode("utf-8", "replace").strip().split("\n")[-1].partition(": ")[2]


def cpython_says(path, data):
    """(dump, None) or (None, (line, message)); line None: no place."""
    try:
        tree = compile(data, path, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        return ast.dump(tree, include_attributes=True).encode("utf-8", "surrogatepass"), None
    except SyntaxError as e:
        if not e.lineno or e.msg.startswith("(unicode error) 'utf-8'"):
            return None, (None, error_at_start(path))
        return None, (e.lineno, e.msg)
    except (ValueError, RecursionError, MemoryError) as e:
        return None, (None, str(e))


def compiler_says(path):
    run = subprocess.run([pyc2c, "--emit=ast", path], capture_output=True)
    if run.returncode == 0:
        return run.stdout.rstrip(b"\n"), None
    text = run.stderr.decode("utf-8", "replace")
    first = FIRST.match(text)
    if run.returncode != 1 or not first:
        return None, (0, f"exit code {run.returncode} {text[:200]}")
    return None, (int(first[1] or 0), first[2])


def same_error(want, got):
    return want[1] == got[1] and want[0] in (None, got[0])


def first_difference(got, want):
    at = next((i for i, (a, b) in enumerate(zip(got, want)) if a != b), min(len(got), len(want)))
    place = slice(max(0, at - 60), at + 60)
    return f"at {at}\n    got  {got[place]!r}\n    want {want[place]!r}"


def compare(path):
    """None when equal, "?" when nothing is recorded of the file, else what is wrong."""
    with open(path, "rb") as f:
        data = f.read()
    if digests:
        recorded = digests.get(digest(data))
        if not recorded:
            return "?"
        dump, error = compiler_says(path)
        if not recorded.startswith("error "):
            return None if dump is not None and digest(dump) == recorded else "not the recorded tree"
        line, message = recorded[6:].split(" ", 1)
        want = (int(line) or None, message.replace("FILE", path))
        return None if error and same_error(want, error) else f"want {want}, got {error or 'a tree'}"
    want, want_error = cpython_says(path, data)
    got, error = compiler_says(path)
    if want_error:
        return None if error and same_error(want_error, error) else f"want {want_error}, got {error or 'a tree'}"
    if error:
        return f"rejected: {error}"
    return None if got == want else first_difference(got, want)


def python_files(roots):
    for root in map(os.path.abspath, roots):
        if os.path.isfile(root):
            yield root
        for folder, folders, names in os.walk(root):
            folders.sort()
            yield from (os.path.join(folder, n) for n in sorted(names) if n.endswith(".py"))


def record(roots):
    lines = set()
    if os.path.exists(DIGESTS):
        with open(DIGESTS, encoding="utf-8") as f:
            lines = set(f.read().splitlines())
    for root in roots:
        for path in python_files([root]):
            with open(path, "rb") as f:
                data = f.read()
            dump, error = cpython_says(path, data)
            said = digest(dump) if dump else "error %d %s" % (error[0] or 0, error[1].replace(path, "FILE"))
            lines.add(f"{digest(data)} {said}  {os.path.relpath(path, root)}")
    with open(DIGESTS, "w", encoding="utf-8") as f:
        f.write("".join(line + "\n" for line in sorted(lines)))
    print(f"recorded {len(lines)} files")


def load_digests():
    with open(DIGESTS, encoding="utf-8") as f:
        for line in f:
            key, _, rest = line.rstrip("\n").partition(" ")
            digests[key] = rest.rpartition("  ")[0]


def start(path, recorded):
    global pyc2c, digests
    pyc2c, digests = path, recorded
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--digests", action="store_true", help="use the digests though a CPython 3.13 is there")
    parser.add_argument("roots", nargs="*")
    args = parser.parse_args()
    cpython = None if args.digests else find_cpython()
    if cpython and sys.version_info[:2] != (3, 13):
        os.execv(cpython, [cpython, os.path.abspath(__file__)] + sys.argv[1:])
    if args.record:
        start(None, {})
        return record([os.path.abspath(root) for root in args.roots] + [CORPUS])
    if not cpython:
        load_digests()
    roots = args.roots or [r for r in ("/usr/lib/python3.11", cpython and os.path.dirname(os.__file__)) if r]
    files = list(dict.fromkeys(python_files(roots + [CORPUS])))
    equal = unknown = 0
    with multiprocessing.Pool(initializer=start, initargs=(args.pyc2c, digests)) as pool:
        for path, wrong in zip(files, pool.imap(compare, files, chunksize=8)):
            if wrong == "?":
                unknown += 1
            elif wrong:
                print(f"{path}: {wrong}")
            else:
                equal += 1
    judged = len(files) - unknown
    against = "CPython 3.13" if cpython else "recorded digests"
    apart = f", {unknown} not recorded" if unknown else ""
    print(f"ast: {judged} files, {equal} equal to {against} ({100 * equal / max(judged, 1):.2f} %){apart}")
    sys.exit(equal != judged or not judged)


main()
