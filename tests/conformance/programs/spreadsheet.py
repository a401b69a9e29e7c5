# A spreadsheet: cells with formulas, dependencies, recalculation in order, cycles and error values.
import re
from graphlib import TopologicalSorter, CycleError


class Cell:
    def __init__(self, source):
        self.source = source
        self.names = sorted(set(re.findall(r"\b[A-Z]\d+\b", self.expanded()))) if self.is_formula else []

    @property
    def is_formula(self):
        return self.source.startswith("=")

    def expanded(self):
        def cells(m):
            (c1, r1), (c2, r2) = ((x[0], int(x[1:])) for x in m.group(1, 2))
            names = [f"{chr(c)}{r}" for c in range(ord(c1), ord(c2) + 1) for r in range(r1, r2 + 1)]
            return "[" + ", ".join(names) + "]"
        return re.sub(r"([A-Z]\d+):([A-Z]\d+)", cells, self.source[1:])


class ErrorValue:
    def __init__(self, kind):
        self.kind = kind

    def __repr__(self):
        return f"#{self.kind}!"


class Sheet:
    FUNCTIONS = {"SUM": lambda v: sum(x for x in v if x is not None), "MAX": lambda v: max(x for x in v if x is not None), "COUNT": lambda v: sum(x is not None for x in v),
                 "AVG": lambda v: sum(w := [x for x in v if x is not None]) / len(w), "IF": lambda c, a, b: a if c else b, "ROUND": round, "LEN": len}

    def __init__(self):
        self.cells, self.values, self.evaluations = {}, {}, 0

    def __setitem__(self, name, source):
        if not re.fullmatch(r"[A-Z]\d+", name):
            raise KeyError(f"bad cell name {name!r}")
        self.cells[name] = Cell(str(source))
        self.recalculate(name)

    def __getitem__(self, name):
        return self.values.get(name)

    def __delitem__(self, name):
        del self.cells[name]
        self.values.pop(name, None)
        self.recalculate(name)

    def dependents(self, name):
        found, todo = set(), [name]
        while todo:
            at = todo.pop()
            if at not in found:
                found.add(at)
                todo += [n for n, cell in self.cells.items() if at in cell.names]
        return found

    def recalculate(self, name):
        affected = self.dependents(name)
        sorter = TopologicalSorter({n: [d for d in self.cells[n].names if d in affected] for n in sorted(affected) if n in self.cells})
        try:
            order = list(sorter.static_order())
        except CycleError:
            for n in affected:
                self.values[n] = ErrorValue("CYCLE")
            return
        for n in order:
            if n in self.cells:
                self.values[n] = self.evaluate(self.cells[n])

    def evaluate(self, cell):
        self.evaluations += 1
        if not cell.is_formula:
            for kind in int, float:
                try:
                    return kind(cell.source)
                except ValueError:
                    pass
            return cell.source
        env = {n: self.values.get(n) for n in cell.names}
        for v in env.values():
            if isinstance(v, ErrorValue):
                return v
        try:
            return eval(cell.expanded(), {"__builtins__": {}}, {**self.FUNCTIONS, **env})
        except ZeroDivisionError:
            return ErrorValue("DIV/0")
        except (TypeError, ValueError):
            return ErrorValue("VALUE")
        except NameError:
            return ErrorValue("NAME")
        except SyntaxError:
            return ErrorValue("SYNTAX")

    def table(self):
        rows = sorted({int(n[1:]) for n in self.cells})
        columns = sorted({n[0] for n in self.cells})
        yield "   " + "".join(f"{c:>10}" for c in columns)
        for r in rows:
            yield f"{r:>3}" + "".join(f"{'' if (v := self[f'{c}{r}']) is None else f'{v:.2f}' if isinstance(v, float) else str(v):>10}" for c in columns)


s = Sheet()
for name, source in {"A1": 10, "A2": "20.5", "A3": "=A1+A2", "B1": "=SUM(A1:A3)", "B2": "=AVG(A1:A9)", "B3": "=IF(A1 > 5, 'big', 'small')", "C1": "=B1/0", "C2": "=C1+1", "C3": "=LEN(B3) * MAX(A1:A2)", "D1": "text", "D2": "=D1*A2", "D3": "=UNKNOWN(1)"}.items():
    s[name] = source
print(*s.table(), sep="\n")
before = s.evaluations
s["A1"] = 3
print(s["A3"], s["B3"], s["C3"], s.evaluations - before)
s["A2"] = "=B1"
print(s["A2"], s["A3"], s["B1"], s["C1"], s["B3"])
s["A2"] = 1
print(s["A2"], s["A3"], s["B1"], s["D2"])
del s["A1"]
print(s["A3"], s["B1"], s["B3"], s["A1"])
s["E1"] = "=1 +"
print(s["E1"], s["Z9"])
try:
    s["bad"] = 1
except KeyError as e:
    print(e)
# stress: 100
