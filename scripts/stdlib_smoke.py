#!/usr/bin/env python3
"""The standard library, compiled by pyc2c from an installed CPython's sources: does it work?

Runs tests/stdlib/use_*.py (one program for each module, its main functions) in memory and as executables, and compares
with what CPython 3.13 printed (use_*.out).

    scripts/stdlib_smoke.py [--pyc2c PATH] [--mode run|exe]... [--stdlib DIR] [FILTER...]
    scripts/stdlib_smoke.py --record [FILTER...]   record the .out files with python3.13
    scripts/stdlib_smoke.py --table                import every module of the library; write the table in docs/stdlib.md

Without a library (pyc2c library finds none) nothing is run, and that is said.
"""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAMS = os.path.join(ROOT, "tests", "stdlib")
DOC = os.path.join(ROOT, "docs", "stdlib.md")
# Not for importing: they print, start something, or are for other systems.
LEFT_OUT = {"antigravity", "this", "idlelib", "lib2to3", "turtledemo", "__hello__", "__phello__", "pydoc_data", "test",
            "ensurepip", "venv", "site-packages", "msilib", "tkinter", "turtle"}


def run(command, **more):
    try:
        p = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=600, cwd=ROOT, **more)
    except subprocess.TimeoutExpired:
        return b"[timeout]\n", b""
    return p.stdout + (b"[exit %d]\n" % p.returncode if p.returncode else b""), p.stderr


def programs(filters):
    names = sorted(n[:-3] for n in os.listdir(PROGRAMS) if n.startswith("use_") and n.endswith(".py"))
    return [n for n in names if not filters or any(f in n for f in filters)]


def find_python():
    for name in ("python3.13", os.path.expanduser("~/.pyenv/versions/3.13.0/bin/python3.13")):
        try:
            subprocess.run([name, "-c", ""], check=True, capture_output=True)
            return name
        except (OSError, subprocess.CalledProcessError):
            pass
    sys.exit("recording needs python3.13")


def record(names):
    python = find_python()
    env = dict(os.environ, PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1", LC_ALL="C.UTF-8")
    for name in names:
        out, err = run([python, f"tests/stdlib/{name}.py"], env=env)
        if err:
            print(f"{name}: {err.decode().strip().splitlines()[-1]}")
        with open(os.path.join(PROGRAMS, name + ".out"), "wb") as f:
            f.write(out)


def run_program(args, name, mode):
    source = f"tests/stdlib/{name}.py"
    options = ["--stdlib", args.stdlib] if args.stdlib else []
    if mode == "run":
        return run([args.pyc2c, "run", *options, source])
    with tempfile.TemporaryDirectory() as folder:
        exe = os.path.join(folder, "program")
        out, err = run([args.pyc2c, *options, source, "-o", exe])
        return run([exe]) if os.path.exists(exe) else (b"[not built]\n" + out, err)


def check(args, names):
    failed = 0
    for mode in args.mode or ["run", "exe"]:
        good = 0
        for name in names:
            with open(os.path.join(PROGRAMS, name + ".out"), "rb") as f:
                want = f.read()
            out, err = run_program(args, name, mode)
            if out == want:
                good += 1
                continue
            failed += 1
            print(f"FAILED {mode} {name}: {args.pyc2c} run tests/stdlib/{name}.py | diff - tests/stdlib/{name}.out")
            if err:
                print("    " + err.decode(errors="replace").strip().splitlines()[-1])
        print(f"{mode}: {good} of {len(names)} library programs as CPython 3.13")
    print(f"stdlib: {len(names) * len(args.mode or 'xx') - failed} passed, {failed} failed")
    return failed


# ---- the table ----

def library_modules(folder):
    """Public modules and packages, one level of packages deep."""
    found = []
    for entry in sorted(os.listdir(folder)):
        name = entry[:-3] if entry.endswith(".py") else entry
        path = os.path.join(folder, entry)
        if name in LEFT_OUT or name.startswith("_sysconfigdata") or not re.fullmatch(r"[A-Za-z_]\w*", name):
            continue
        if entry.endswith(".py"):
            found.append(name)
        elif os.path.exists(os.path.join(path, "__init__.py")):
            found.append(name)
            found += [f"{name}.{e[:-3]}" for e in sorted(os.listdir(path))
                      if e.endswith(".py") and not e.startswith("__") and "windows" not in e and "win32" not in e]
    return [name for name in found if name == "__future__" or not any(p.startswith("_") for p in name.split("."))]


def try_import(args, name):
    out, err = run([args.pyc2c, "run", "-c", f"import {name}"])
    if b"[exit " not in out:
        return ""
    lines = err.decode(errors="replace").strip().splitlines()
    last = lines[-1] if lines else out.decode(errors="replace").strip()
    return re.sub(r"\(/.*/python3\.13/", "(", last).replace("|", "\\|")


def table(args, folder):
    names = library_modules(folder)
    subprocess.run([args.pyc2c, "library", *names], stdout=subprocess.DEVNULL, check=False)
    bad, good = [], []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, why in zip(names, pool.map(lambda name: try_import(args, name), names)):
            (bad if why else good).append((name, why))
            print(f"{name}: {why or 'imports'}", flush=True)
    smoke = {n[4:].replace("_", ".") if n == "use_os_path" else n[4:] for n in programs([])}
    text = [f"{len(good)} of {len(names)} modules import. In bold: with a program in tests/stdlib.\n"]
    text.append(", ".join(f"**{n}**" if n in smoke else n for n, _ in good) + ".\n")
    if bad:
        text.append("| does not import | because |\n|---|---|\n" + "\n".join(f"| {n} | {w} |" for n, w in bad) + "\n")
    with open(DOC, encoding="utf-8") as f:
        page = f.read()
    head = page[:page.index("<!-- table -->")] + "<!-- table -->\n"
    with open(DOC, "w", encoding="utf-8") as f:
        f.write(head + "\n".join(text))
    print(text[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    parser.add_argument("--mode", action="append", choices=["run", "exe"])
    parser.add_argument("--stdlib")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("filters", nargs="*")
    args = parser.parse_args()
    names = programs(args.filters)
    if args.record:
        record(names)
        return
    options = ["--stdlib", args.stdlib] if args.stdlib else []
    found = subprocess.run([args.pyc2c, "library", *options], capture_output=True, text=True, check=False)
    if found.returncode:
        print("stdlib: no CPython 3.13 library here; nothing run (scripts/get_stdlib fetches one)")
        return
    if args.table:
        table(args, found.stdout.strip())
        return
    sys.exit(check(args, names) != 0)


main()
