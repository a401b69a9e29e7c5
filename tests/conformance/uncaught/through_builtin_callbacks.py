# a Python function called by map, filter, sorted, sum, functools.reduce, str.format and join: only Python frames are shown
import functools
import traceback


class Bad:
    def __str__(self):
        return self.text

    def __format__(self, spec):
        raise ValueError("format " + spec)

    def __lt__(self, other):
        raise RuntimeError("compare")

    def __radd__(self, other):
        return other + None

    def __iter__(self):
        yield 1
        raise OSError("iterating")

    def __len__(self):
        return "long"

    def __hash__(self):
        return [].pop()

    def __getattr__(self, name):
        raise AttributeError("own text", name=name, obj=None)


b = Bad()
for f in (lambda: list(map(lambda v: v.missing, [1])), lambda: sorted([b, b]), lambda: sum([1, b]), lambda: functools.reduce(lambda x, y: x / y, [1, 0]),
          lambda: "{:q}".format(b), lambda: print(b), lambda: list(b), lambda: len(b), lambda: {b: 1}, lambda: ",".join(c for c in b), lambda: f"{b:>4}", lambda: max([b, b])):
    try:
        f()
    except Exception:
        traceback.print_exc()
[x for x in filter(lambda v: v[0], [5])]
