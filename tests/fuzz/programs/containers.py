"""Programs of operations on builtin types, one after the other on a few values whose state shows after each: lists, dicts,
sets, text and bytes with all their methods, iterators in every combination, sorting, slicing, formatting, parsing;
among the elements are objects whose comparisons, hashes and conversions raise or change the container they are in.
"""
from .values import BYTES, FLOATS, INTS, SPECS, WORDS
from .writer import PRELUDE, Writer

SOURCE = '''\
import itertools, functools, collections, operator
class Odd:
    """Equal by key; comparing may raise, or run what `then` says."""
    def __init__(self, key, then=None): self.key, self.then = key, then
    def __eq__(self, other):
        if self.then: self.then()
        return self.key == getattr(other, "key", other)
    def __hash__(self): return hash(self.key)
    def __lt__(self, other):
        if self.then: self.then()
        return repr(self.key) < repr(getattr(other, "key", other))
    def __repr__(self): return f"Odd({self.key!r})"
    def __index__(self): return self.key
class MyList(list):
    def __getitem__(self, i): return ("mine", list.__getitem__(self, i))
class MyDict(dict):
    def __missing__(self, k): return ("missing", k)
class MyStr(str):
    def __str__(self): return "mystr"
class MyInt(int):
    def __repr__(self): return "myint"
def bad(*args): raise ValueError(*args)
def first(it, n=12): return list(itertools.islice(it, n))
'''
STR = {0: ["upper", "lower", "title", "swapcase", "capitalize", "casefold", "isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isnumeric",
           "isdecimal", "isascii", "splitlines", "strip", "lstrip", "rstrip", "split", "rsplit", "expandtabs", "encode"],
       1: ["split", "rsplit", "strip", "lstrip", "rstrip", "startswith", "endswith", "find", "rfind", "index", "rindex", "count", "partition", "rpartition", "removeprefix", "removesuffix", "join", "__contains__",
           "__add__", "__mul__", "__mod__", "format", "ljust", "center", "zfill", "splitlines", "__getitem__", "__lt__", "format_map", "encode", "expandtabs"],
       2: ["replace", "split", "rsplit", "startswith", "find", "count", "index", "ljust", "center", "rjust", "endswith", "format"]}
LIST = {0: ["pop", "clear", "copy", "reverse", "sort", "__len__"], 1: ["append", "extend", "pop", "remove", "index", "count", "__contains__", "__getitem__", "__delitem__", "__iadd__", "__imul__", "__mul__", "__eq__", "__lt__", "__add__"],
        2: ["insert", "__setitem__", "index"]}
DICT = {0: ["keys", "values", "items", "popitem", "copy", "clear"], 1: ["get", "pop", "setdefault", "update", "__contains__", "__getitem__", "__delitem__", "__or__", "__ior__", "__eq__", "fromkeys"],
        2: ["get", "pop", "setdefault", "__setitem__", "fromkeys"]}
SET = {0: ["copy", "clear"], 1: ["add", "discard", "remove", "union", "intersection", "difference", "symmetric_difference", "update", "intersection_update", "difference_update", "symmetric_difference_update",
                                 "issubset", "issuperset", "isdisjoint", "__contains__", "__or__", "__sub__", "__ixor__", "__le__", "__eq__", "__lt__"], 2: ["union", "update", "intersection"]}
BYTE = {0: ["upper", "hex", "split", "strip", "title", "isalpha", "decode", "splitlines", "swapcase", "isdigit"], 1: ["find", "count", "split", "startswith", "join", "hex", "decode", "strip", "index", "__contains__", "__getitem__", "partition",
            "removeprefix", "__add__", "__mul__", "__mod__", "endswith", "rsplit", "zfill", "translate"], 2: ["replace", "find", "split", "ljust", "translate", "hex"]}
INT = {0: ["bit_length", "bit_count", "as_integer_ratio", "conjugate", "is_integer", "__hash__", "__bool__", "to_bytes"], 1: ["to_bytes", "__add__", "__lt__", "__divmod__", "__pow__", "__rsub__", "__round__", "__eq__", "__mod__"], 2: ["to_bytes", "__pow__"]}
FLOAT = {0: ["is_integer", "hex", "as_integer_ratio", "__int__", "__trunc__", "__repr__"], 1: ["__add__", "__mod__", "__divmod__", "__round__", "__eq__", "__lt__", "__pow__", "__floordiv__", "fromhex"], 2: ["__pow__"]}
VARIABLES = {"s": STR, "t": STR, "xs": LIST, "ys": LIST, "d": DICT, "e": DICT, "z": SET, "w": SET, "b": BYTE, "n": INT, "f": FLOAT}
ORDERED = [name for name in VARIABLES if name not in "zw"] + ["sorted(z, key=repr)"]
KEYS = ["key=repr", "key=str", "reverse=True", "key=len", "key=lambda q: -q", "key=type", "key=bad", "key=lambda q: (repr(q)[-1], repr(q))", "key=None", "key=Odd", "key=id and repr, reverse=True", "key=lambda q: xs.clear() or 1",
        "key=lambda q: 0", "reverse=2", "key=functools.cmp_to_key(lambda p, q: (repr(p) > repr(q)) - (repr(p) < repr(q)))"]
FORMATS = ["{}", "{0}", "{!r}", "{:>8}", "{0!s:^9}", "{:{}}", "{a}", "{0[0]}", "{0.real}", "{:08.3f}", "{{}}", "{", "}", "{:x}", "{1}{0}", "{0}{}", "{0[k]}", "{:%}", "{!x}", "{:,}", "{:e}", "{:+d}", "{0:{1}>{2}}", "%s", "%d|%5.2f", "%(a)s", "%r%%", "%-5d|",
           "%x", "%c", "%*d", "%.3s", "%", "%z", "%#x", "%05d", "%+.2e", "%i%s"]
NUMERALS = ["12", " 12 ", "-7", "0x1f", "1_000", "1__0", "0b101", "1e3", "inf", "nan", "-Infinity", "1.5", ".5", "5.", "", "0o17", "z", "12z", "1e400", "-0", "1_0.5_0", "٣", "1e-400", "+3", "9" * 30, "0" * 5, "1j", "1+2j", "(1-2j)", "--1", "0x", "true"]


class Containers(Writer):
    prelude = PRELUDE + SOURCE

    # ---- values ----

    def atom(self):
        n = self.number(0, 19)
        if n < 8:
            return self.pick([str(self.number(-3, 12)), self.pick(INTS)])
        if n < 10:
            return self.pick(FLOATS)
        if n < 13:
            return self.pick(WORDS)
        if n < 14:
            return self.pick(BYTES)
        return self.pick(["None", "True", "()", "(1, 'a')", "Odd(1)", "Odd('a')", "Odd(2, bad)", "Odd(1, lambda: xs.append(9))" if self.chance(0.3) else "1", "Odd(3, lambda: d.clear())" if self.chance(0.3) else "2", "MyInt(5)", "MyStr('q')",
                          "frozenset([1])", "1j", "slice(1, 3)", "slice(None, None, -1)", "[1]", "{}", "...", "len", "int", "range(3)", "(2, 'b')", "3", "'k'", "0"])

    def value(self, depth=1):
        n = self.number(0, 19)
        if n < 7 or depth <= 0:
            return self.atom() if self.chance(0.7) else self.pick(ORDERED)
        inner = [self.value(depth - 1) for _ in range(self.number(0, 3))]
        if n < 9:
            return f"[{', '.join(inner)}]"
        if n < 11:
            return f"({''.join(i + ', ' for i in inner)})"
        if n == 11:
            return "{" + ", ".join(f"{self.key()}: {i}" for i in inner) + "}"
        if n == 12:
            return "sorted({" + ", ".join([self.key() for _ in inner] or ["*()"]) + "}, key=repr)"
        if n < 15:
            return f"{self.iterator(depth - 1)}"
        name = self.pick(ORDERED)
        return self.pick([f"{name}[{self.slice()}]", f"{name}.{self.method(name, depth - 1)}", name])

    def key(self):
        return self.pick(["0", "1", "2", "'a'", "'k'", "True", "1.0", "(1,)", "None", "Odd(1)", "2**64", "-1", "-2", "''", "'abcdefgh'", "float('nan')" if self.chance(0.1) else "3", "b'a'", "-0.0", "n", "s"])

    def slice(self):
        def end():
            return self.pick(["", "", "0", "1", "2", "-1", "-2", "5", "100", "-100", "None", "n", "Odd(1)", "2**70"])
        step = self.pick(["", "", ":", ":1", ":2", ":-1", ":-2", ":3", ":0" if self.chance(0.3) else ":-3"])
        return f"{end()}:{end()}{step}"

    def method(self, name, depth=0):
        table = VARIABLES.get(name, LIST)
        count = self.pick([0, 1, 1, 1, 2])
        if count == 1 and table is LIST and self.chance(0.2):
            return f"sort({self.pick(KEYS)})"
        arguments = []
        for _ in range(count):
            n = self.number(0, 9)
            if table is STR and n < 6:
                arguments.append(self.pick(WORDS))
            elif table is BYTE and n < 6:
                arguments.append(self.pick(BYTES))
            elif table in (DICT, SET) and n < 6:
                arguments.append(self.key() if table is DICT else self.pick([self.key(), f"{{{self.key()}}}", "xs", "w"]))
            elif table in (INT, FLOAT) and n < 6:
                arguments.append(self.pick(INTS[:12] + FLOATS[:8]))
            elif n < 8:
                arguments.append(str(self.number(-3, 9)))
            else:
                arguments.append(self.value(depth))
        text = ", ".join(arguments)
        return f"{self.pick(table[count])}({text})"

    def iterable(self, depth=0):
        text = self.an_iterable(depth)
        return f"sorted({text}, key=repr)" if text.startswith(("{*", "set(", "frozenset(")) else text  # no order of sets

    def an_iterable(self, depth):
        return self.pick(["xs", "ys", "d", "s", "z and sorted(z, key=repr)", "b", "range(4)", "d.items()", "d.values()", "(1, 2, 3)", "'abc'", "iter(xs)", "reversed(xs)", "range(9, 0, -3)", "()", "n", "MyList(xs)", "enumerate(ys)",
                          "(q for q in xs)", "map(str, xs)", "bytearray(b)", "memoryview(b)", "t.split()", "iter([5, 6, 7].pop, 5)", self.iterator(depth - 1) if depth > 0 else "[3, 1, 2]"])

    def iterator(self, depth=1):
        a, b = self.iterable(depth), self.iterable(0)
        f = self.pick(["str", "repr", "bool", "lambda q: q", "len", "bad", "type", "None", "int", "lambda q: [q]", "abs"])
        return self.pick([f"list(map({f}, {a}))", f"list(filter({f}, {a}))", f"list(zip({a}, {b}))", f"list(zip({a}, {b}, strict=True))", f"list(enumerate({a}, {self.number(-1, 3)}))", f"sorted({a}, {self.pick(KEYS)})", f"sorted({a})",
                          f"list(reversed({a}))", f"sum({a})", f"sum({a}, {self.pick(['0.5', '[]', '()', repr('')])})", f"min({a}, default=None)", f"max({a}, key=repr)", f"min({a})", f"any({a})", f"all({a})", f"tuple({a})", f"list({a})", f"dict({a})",
                          f"dict(zip({a}, {b}))", f"set({a})", f"first(itertools.chain({a}, {b}))", f"first(itertools.accumulate({a}))", f"first(itertools.product({a}, {b}))", f"first(itertools.groupby({a}))[0:1] and 1",
                          f"[(k, list(g)) for k, g in itertools.groupby({a}, key=type)]", f"first(itertools.zip_longest({a}, {b}, fillvalue=0))", f"first(itertools.permutations({a}, 2))", f"first(itertools.combinations({a}, 2))",
                          f"first(itertools.islice({a}, 1, 5, 2))", f"first(itertools.cycle({a}))", f"first(itertools.takewhile(bool, {a}))", f"first(itertools.dropwhile(bool, {a}))", f"first(itertools.starmap(max, zip({a}, {b})))", f"first(itertools.pairwise({a}))",
                          f"first(itertools.compress({a}, {b}))", f"[list(q) for q in itertools.tee({a})]", f"functools.reduce(lambda p, q: (p, q), {a})", f"list(collections.Counter({a}).most_common(2))", f"list(collections.deque({a}, maxlen=2))",
                          f"[*{a}, *{b}]", f"{{*{a}}}", f"bytes(list({a}))", f"''.join({a})", f"list.__iter__({a})", f"next(iter({a}))", f"first(itertools.batched({a}, 2))", f"operator.itemgetter(0)(list({a}))", f"frozenset({a})", f"len({a})"])

    def text(self):
        v = self.value(0)
        return self.pick([f"format({v}, {self.pick(SPECS)!r})", f"f'{{{self.pick(list(VARIABLES))}!r:{self.pick(['', '>9', '^7', '_<5', '<5'])}}}'", f"{self.pick(FORMATS)!r}.format({v}, {self.value(0)}, {self.atom()}, a={self.atom()})", f"{self.pick(FORMATS)!r} % ({v}, {self.atom()})",
                          f"{self.pick(FORMATS)!r} % {v}", f"{self.pick(FORMATS)!r} % {{'a': {v}}}", f"int({self.pick(NUMERALS)!r}{self.pick(['', ', 0', ', 16', ', 36', ', 2', ', 1'])})", f"float({self.pick(NUMERALS)!r})", f"complex({self.pick(NUMERALS)!r})", f"int({v})", f"float({v})", f"str({v})",
                          f"repr({v})", f"ascii({v})", f"bool({v})", f"hash({v}) == hash({self.atom()})", f"round({v}, {self.pick(['0', '1', '-1', 'None', '2', '400'])})", f"hex({v})", f"bin({v})", f"oct({v})", f"chr({v})", f"ord({v})", f"pow({v}, {self.pick(['2', '-1', '0', '0.5'])})",
                          f"pow({self.pick(INTS)}, {self.pick(['3', '0', '-1', '10'])}, {self.pick(['7', '-7', '0', '2**61 - 1', '2**64', '10'])})", f"divmod({v}, {self.pick(INTS[:12] + FLOATS[:6])})", f"{self.pick(INTS)} {self.pick(['//', '%', '/', '+', '-', '*', '&', '|', '^'])} {self.pick(INTS)}",
                          f"{self.pick(FLOATS)} {self.pick(['//', '%', '/', '**', '*'])} {self.pick(FLOATS)}", f"complex({self.pick(FLOATS)}, {self.pick(FLOATS)}) {self.pick('+-*/')} {self.pick(['2', '1j', '0', '(1+1j)'])}", f"{self.pick(INTS)} {self.pick(['<<', '>>'])} {self.pick(['0', '1', '62', '64', '100', '-1'])}",
                          f"int.from_bytes(b, {self.pick(['', repr('little'), repr('big') + ', signed=True'])})", f"type({v})({self.atom()})", f"str.maketrans({self.atom()})", f"t.translate({{97: 'Z', 98: None}})", f"bytes.fromhex({self.pick(['61 62', '6', 'zz', ''])!r})", f"range({self.atom()}, {self.atom()})",
                          f"range({self.number(-9, 9)}, {self.number(-9, 20)}, {self.pick(['1', '2', '-3', '7'])})[{self.slice()}]", f"{self.number(-5, 9)} in range({self.number(-9, 9)}, {self.number(-9, 20)}, {self.pick(['1', '2', '-3'])})", f"slice({self.atom()}, {self.atom()}).indices(10)"])

    # ---- statements ----

    def statement(self):
        name = self.pick(list(VARIABLES))
        n = self.number(0, 17)
        if n < 6:
            self.guarded(f"show({name}.{self.method(name)})")
        elif n < 8:
            self.guarded(f"show({self.iterator()})")
        elif n < 10:
            self.guarded(f"show({self.text()})")
        elif n == 10:
            name = self.pick(["xs", "ys", "xs", "bytearray(b)"])
            self.guarded(self.pick([f"{name}[{self.slice()}] = {self.iterable()}", f"{name}[{self.atom()}] = {self.value()}", f"del {name}[{self.slice()}]", f"xs[{self.number(-3, 3)}] += {self.atom()}", f"xs *= {self.number(-1, 2)}", f"xs += {self.iterable()}"]))
        elif n == 11:
            self.guarded(self.pick([f"d[{self.key()}] = {self.value()}", f"del d[{self.key()}]", f"d |= {self.pick(['e', '{1: 2}', '[(1, 2)]', 'xs'])}", f"show(d {self.pick('|')} e)", f"d[{self.key()}] += {self.atom()}", f"show({{**d, {self.key()}: 1, **e}})", f"show([*d][0:3], d == e, len(d))",
                                    f"show(d.keys() {self.pick('&|-^')} e.keys())", f"show(d.items() {self.pick(['<=', '==', '>', '&'])} e.items())", f"show(list(reversed(d.items())))", "d = MyDict(d)", f"show(d[{self.key()}])"]))
        elif n == 12:
            self.guarded(self.pick([f"z {self.pick('|&-^')}= {self.pick(['w', '{1, 2}', 'xs', 'frozenset([3])'])}", f"show(z {self.pick(['|', '&', '-', '^', '<', '<=', '==', '>'])} {self.pick(['w', '{1, 2}', 'd.keys()', 'frozenset([3])', 'xs'])})", f"show({self.key()} in z)", "z = set(z)"]))
        elif n == 13:
            change = self.pick(["xs.append(1)", "xs.pop()", "d[9] = 1", "d.pop('a', 0)", "z.add(77)", "z.discard(1)", "xs.clear()", "del xs[0]", "xs.insert(0, q)", "d.clear()", "ys.append(q)", "d[q] = 5", "z.clear(); z.add(1)"])
            self.guarded(f"left = 6\nfor q in {self.pick(['xs', 'd', 'z and {1}', 'd.items()', 'enumerate(xs)', 'reversed(xs)', 'zip(xs, d)', 'd.values()', 'iter(xs)', 'map(repr, xs)'])}:\n    left -= 1\n    if not left: break\n    {change}\nshow(left)")
        elif n == 14:
            self.guarded(f"show({self.value()} {self.pick(['==', '<', '>=', '!=', '+', '*', 'in', 'not in', '%'])} {self.value()})")
        elif n == 15:
            a, b, c = self.some(["s", "xs", "q", "r", "d", "n"], 3, 3)
            self.guarded(f"{self.pick([f'q, r, *u', '*u, q', 'q, *u, r', '(q, r), u', 'q, r'])} = {self.iterable(1)}\nshow(q, {self.pick(['r', 'u', 'q'])})")
        else:
            kind = {"s": WORDS, "t": WORDS, "b": BYTES, "n": INTS, "f": FLOATS}
            if name in kind:
                self.guarded(f"{name} = {self.pick(kind[name])}")
            else:
                self.put(self.initial(name))

    def initial(self, name):
        inner = [self.atom() for _ in range(self.number(0, 6))]
        if VARIABLES[name] is LIST:
            return f"{name} = {self.pick(['[%s]', '[%s]', 'MyList([%s])']) % ', '.join(inner)}"
        if VARIABLES[name] is DICT:
            return f"{name} = {{{', '.join(f'{self.key()}: {i}' for i in inner)}}}"
        return f"{name} = {{{', '.join([self.key() for _ in inner] or ['*()'])}}}"

    def program(self):
        self.put(f"s, t, b, n, f = {self.pick(WORDS)}, {self.pick(WORDS)}, {self.pick(BYTES)}, {self.pick(INTS)}, {self.pick(FLOATS)}", "q = r = u = None")
        for name in ("xs", "ys", "d", "e", "z", "w"):
            self.put(self.initial(name))
        for _ in range(self.number(25, 45)):
            self.statement()
            if self.chance(0.25):
                self.guarded(f"show({self.pick(['xs', 'd', 'z', 'ys, e', 's, n', 'xs, d'])})")
        return super().program()


def generate(seed):
    return Containers(seed).program()
