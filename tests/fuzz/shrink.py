"""Makes a program that differs smaller: statements, then parts of expressions, are left out as long as it differs in
the same way.
"""
import ast
import copy
import warnings

ATTEMPTS = 1200  # runs spent on one program


def kind_of(theirs, ours):
    """Which difference it is: shrinking must not go over to another one."""
    if ours[1] != theirs[1]:
        if isinstance(ours[1], str) or ours[1] < 0 or ours[1] > 1:
            return "exit", ours[1]
        last = ours[2].strip().splitlines()[-1:] or [""]
        return "status", last[0].split(":")[0]
    return ("output",) if ours[0] != theirs[0] else ("error",)


def bodies(tree):
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            items = getattr(node, field, None)
            if isinstance(items, list) and items:
                yield node, field


def smaller(tree):
    """Copies of the tree with statements left out, the longest bodies and the largest parts first."""
    places = sorted(((len(getattr(n, f)), i, f) for i, (n, f) in enumerate(bodies(tree))), reverse=True)
    for _, i, field in places:
        count = len(getattr(list(bodies(tree))[i][0], field))
        step = count
        while step >= 1:
            for start in range(0, count, step):
                made = copy.deepcopy(tree)
                items = getattr(list(bodies(made))[i][0], field)
                del items[start:start + step]
                if not items and field == "body":
                    items.append(ast.Pass())
                yield made
            step //= 2
    for i, (node, field) in enumerate(list(bodies(tree))):
        for k, item in enumerate(getattr(node, field)):
            if getattr(item, "body", None) and not isinstance(item, (ast.FunctionDef, ast.ClassDef, ast.ExceptHandler)):
                if isinstance(item.body, list):
                    made = copy.deepcopy(tree)
                    items = getattr(list(bodies(made))[i][0], field)
                    items[k:k + 1] = items[k].body
                    yield made


class Replace(ast.NodeTransformer):
    """Puts a part of expression number `wanted`, or a constant, in its place."""

    def __init__(self, wanted, choice):
        self.wanted, self.choice, self.at, self.done = wanted, choice, -1, False

    def visit(self, node):
        if isinstance(node, ast.expr) and not isinstance(getattr(node, "ctx", None), (ast.Store, ast.Del)):
            self.at += 1
            if self.at == self.wanted:
                parts = [c for c in ast.iter_child_nodes(node) if isinstance(c, ast.expr)] + [ast.Constant(0)]
                if self.choice < len(parts) and not isinstance(node, (ast.Constant, ast.Name)):
                    self.done = True
                    return parts[self.choice]
                return node
        return self.generic_visit(node)


def fewer(tree):
    """Copies with one element of a list in an expression left out: arguments, elements, decorators, keys."""
    for i, node in enumerate(ast.walk(tree)):
        for field in ("args", "keywords", "elts", "decorator_list", "bases", "values", "ops", "items", "generators", "ifs"):
            items = getattr(node, field, None)
            for k in range(len(items) if isinstance(items, list) else 0):
                made = copy.deepcopy(tree)
                copied = list(ast.walk(made))[i]
                del getattr(copied, field)[k]
                if field == "values" and isinstance(node, ast.Dict):
                    del copied.keys[k]
                if field == "ops":
                    del copied.comparators[k]
                yield made


def simpler(tree):
    count = sum(isinstance(n, ast.expr) for n in ast.walk(tree))
    for wanted in range(count):
        for choice in range(3):
            change = Replace(wanted, choice)
            made = change.visit(copy.deepcopy(tree))
            if change.done:
                yield made


def valid(source):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, "program.py", "exec")
        return True
    except (SyntaxError, ValueError, TypeError):
        return False


def shrink(compare, text, kind):
    """compare: text -> outcomes, the second None when equal."""
    tree, left = ast.parse(text), ATTEMPTS
    changed = True
    while changed and left > 0:
        changed = False
        for candidates in (smaller, fewer, simpler):
            for made in candidates(tree):
                if left <= 0:
                    break
                try:
                    source = ast.unparse(ast.fix_missing_locations(made)) + "\n"
                except (ValueError, TypeError, AttributeError, IndexError, RecursionError):
                    continue
                if not valid(source):
                    continue
                left -= 1
                theirs, ours = compare(source)
                if ours is not None and kind_of(theirs, ours) == kind:
                    tree, changed = ast.parse(source), True
                    break
            if changed:
                break
    return ast.unparse(tree) + "\n"
