#!/usr/bin/env python3.13
"""Compare `pyc2c --emit=scopes` with the symbol tables of the CPython 3.13 that runs this script.

    scripts/check_scopes.py [--pyc2c PATH] [FILE.py | DIRECTORY]...     default: tests/golden/scope

CPython merges list, set and dict comprehensions into the scope around them (PEP 709); the same is done here to the
printed scopes before they are compared.
"""
import _symtable
import argparse
import os
import re
import subprocess
import sys
import warnings

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FLAGS = {
    "global statement": _symtable.DEF_GLOBAL, "assigned": _symtable.DEF_LOCAL, "parameter": _symtable.DEF_PARAM,
    "nonlocal": _symtable.DEF_NONLOCAL, "used": _symtable.USE, "imported": _symtable.DEF_IMPORT,
    "annotated": _symtable.DEF_ANNOT,
    # names of CPython's symtable.h that _symtable does not export
    "passed on": 1 << 6, "iteration variable": 1 << 9, "type parameter": 1 << 10,
}
SCOPES = {_symtable.LOCAL: "local", _symtable.CELL: "cell", _symtable.FREE: "free",
          _symtable.GLOBAL_EXPLICIT: "declared global", _symtable.GLOBAL_IMPLICIT: "global"}
KINDS = {"module": _symtable.TYPE_MODULE, "function": _symtable.TYPE_FUNCTION, "class": _symtable.TYPE_CLASS,
         "comprehension": _symtable.TYPE_FUNCTION, "type parameters": _symtable.TYPE_TYPE_PARAMETERS,
         "type variable": _symtable.TYPE_TYPE_VARIABLE, "type alias": _symtable.TYPE_TYPE_ALIAS}
HEADER = re.compile(r"(%s) (.*?)(?:\(.*\))?(?: line (\d+))?(?:: (.*))?$" % "|".join(KINDS))
SYMBOL = re.compile(r"(\S+): (local|cell|free|declared global|global|class or free|class)(?:; (.*))?$")


class Scope:
    def __init__(self, kind, name, line, properties):
        self.kind, self.name, self.line = kind, name, int(line or 0)
        self.properties = (properties or "").split(", ")
        self.symbols, self.children = {}, []


def parse(text):
    """The tree of scopes that --emit=scopes printed."""
    stack = []
    for line in text.splitlines():
        depth = (len(line) - len(line.lstrip())) // 4
        line = line.strip()
        symbol, header = SYMBOL.match(line), HEADER.match(line)
        if symbol and depth and not (header and header[3]):
            flags = sum(FLAGS[flag] for flag in (symbol[3] or "").split(", ") if flag)
            stack[depth - 1].symbols[symbol[1]] = symbol[2], flags
            continue
        del stack[depth:]
        stack.append(Scope(*header.groups()))
        if depth:
            stack[depth - 1].children.append(stack[depth])
    return stack[0]


def binds(flags):
    bound = _symtable.DEF_BOUND | FLAGS["type parameter"]
    return flags & bound and not flags & (_symtable.DEF_GLOBAL | _symtable.DEF_NONLOCAL)


def merge(scope):
    """Put inlined comprehensions into the scope around them."""
    children = []
    for child in scope.children:
        merge(child)
        if "inlined" not in child.properties:
            children.append(child)
            continue
        for name, (where, flags) in child.symbols.items():
            old = scope.symbols.get(name)
            if not old or not old[1]:
                if scope.kind == "class" and where == "free":
                    flags |= FLAGS["passed on"]
                scope.symbols[name] = where, flags
            elif where == "cell" and binds(flags) and old[0] == "local" and scope.kind not in ("class", "module"):
                scope.symbols[name] = "cell", old[1]
        children += child.children
    scope.children = children


def as_cpython(scope, where, flags, theirs):
    """Our name for where a symbol lives, in CPython's terms."""
    if scope.kind == "class":
        if where == "class":
            return "local" if flags & _symtable.DEF_BOUND and theirs == "local" else "global"
        if where == "cell" and theirs == "local":
            return theirs
        return "free" if where == "class or free" else where
    return where


def compare(table, scope, problems):
    place = f"{scope.kind} {scope.name} line {scope.line}"
    if (table.type, table.name, table.lineno) != (KINDS[scope.kind], scope.name, scope.line):
        problems.append(f"{place}: CPython has {table.name} line {table.lineno}")
        return
    if scope.kind != "module" and bool(table.nested) != ("nested" in scope.properties):
        problems.append(f"{place}: nested")
    theirs = {n: f for n, f in table.symbols.items() if not n.startswith(".")}
    ours = {n: s for n, s in scope.symbols.items() if not n.startswith(".")}
    for name in theirs.keys() ^ ours.keys():
        problems.append(f"{place}: {name} is in one table only")
    for name in theirs.keys() & ours.keys():
        want = SCOPES[theirs[name] >> _symtable.SCOPE_OFF & _symtable.SCOPE_MASK]
        where, flags = ours[name]
        where = as_cpython(scope, where, flags, want)
        if (want, theirs[name] & sum(FLAGS.values())) != (where, flags):
            problems.append(f"{place}: {name} is {where} {flags:#x}, CPython has {want} {theirs[name]:#x}")
    if len(table.children) != len(scope.children):
        problems.append(f"{place}: {len(scope.children)} inner scopes, CPython has {len(table.children)}")
        return
    for child_table, child in zip(table.children, scope.children):
        compare(child_table, child, problems)


def check(pyc2c, path):
    """Problems of one file; None when CPython does not take it."""
    with open(path, "rb") as f:
        source = f.read()
    try:
        compile(source, path, "exec", dont_inherit=True)
        table = _symtable.symtable(source.decode(), path, "exec")
    except (SyntaxError, ValueError):
        return None
    made = subprocess.run([pyc2c, "--emit=scopes", path], capture_output=True)
    if made.returncode:
        return [made.stderr.decode(errors="replace")]
    scope = parse(made.stdout.decode())
    merge(scope)
    problems = []
    compare(table, scope, problems)
    return problems


def python_files(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
        for folder, _, names in os.walk(path):
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(".py"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="*", default=[os.path.join(ROOT, "tests", "golden", "scope")])
    parser.add_argument("--pyc2c", default=os.path.join(ROOT, "build", "pyc2c"))
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 13):
        sys.exit("check_scopes: run it with CPython 3.13")
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    passed = failed = 0
    for path in python_files(options.paths):
        problems = check(options.pyc2c, path)
        if problems:
            failed += 1
            print(f"FAILED {path}", *problems[:5], sep="\n    ")
        elif problems is not None:
            passed += 1
    print(f"scopes: {passed} of {passed + failed} files as CPython 3.13")
    sys.exit(failed != 0)


if __name__ == "__main__":
    main()
