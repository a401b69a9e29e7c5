# repr of built-in objects without addresses, nested and recursive ones.
import collections
import types
recursive = [1]
recursive.append(recursive)
d = {"self": None}
d["self"] = d
t = (recursive, d)
print(recursive, d, t)
print([print, len, int, type, None, ..., NotImplemented, True, 1.0, -0.0, 1e100, 1j, -1j, (1 - 0j), "q'", b"b\"'", ()], (1,), [()], {(): {}}, set(), frozenset(), frozenset({1}), {1: {2: [3]}})
print(range(3), range(1, 5, 2), slice(1, None), bytearray(b"x"), collections.deque([1], 3), collections.OrderedDict(a=1), collections.Counter("aab"), collections.defaultdict(int, {1: 2}))
print({}.keys(), {1: 2}.values(), {1: 2}.items(), types.SimpleNamespace(a=1, b="x"), types.MappingProxyType({1: 2}), int | str | None, list[int], dict[str, list[int]], tuple[()], tuple[int, ...], type(None))
ns = types.SimpleNamespace(x=1)
ns.me = ns
od = collections.OrderedDict()
od["me"] = od
dq = collections.deque()
dq.append(dq)
print(ns, od, dq, [[]] * 2, {"a": [{"b": ()}]})


class R:
    def __repr__(self):
        return "R(\n)"


class L(list):
    pass


class D(dict):
    def __repr__(self):
        return "D" + super().__repr__()


print([R()], {R(): R()}.__len__(), L([1]), D(a=1), [D()], (L(),), Exception("a", 1), [ValueError("x")], KeyError("k"), Exception(), OSError(2, "m"))
print(str([1, "a"]), str((1,)), str({"a": b"b"}), f"{[R()]}", "%s %r" % ([1], "a"))
