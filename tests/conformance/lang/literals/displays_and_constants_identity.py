# displays are made anew each time, constants may be shared; nested, empty and large displays; mutation does not leak into the source
def lists():
    return [], [1, [2]], {}, {1: []}, set(), {1}


def default():
    x = [0] * 3
    x.append(1)
    return x


a, b = lists(), lists()
for p, q in zip(a, b):
    print(p == q, p is q, end=" ")
a[1][1].append(9)
a[3][1].append(8)
print(lists()[1], lists()[3], default(), default())


def tuples():
    return (1, 2, ("a", None)), (), b"bytes", "text", 1.5, 2**100, frozenset, ..., -0.0, 1j


print(tuples() == tuples(), [type(x).__name__ for x in tuples()])


def in_set(x):
    return x in {1, "a", (2, 3), None}, x in [1, "a"], x in (1, [2])


print(in_set(1), in_set("a"), in_set((2, 3)), in_set(None), in_set(1.0), in_set([2]) if False else "")
try:
    in_set([2])
except TypeError as e:
    print(e)
big = [i for i in range(300)]
literal = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39]
table = {"a": 1, "b": [1, 2, {"c": (3,)}], "d": {"e": {"f": {}}}, 5: None, (1, 2): ..., True: "true", None: 0, 1.5: "float", b"x": "bytes", frozenset([1]): "fs"}
print(literal == big[:40], len(table), table[1], table["b"][2]["c"], table[1.5], table[None], list(table)[:4])
duplicate = {1: "first", True: "second", 1.0: "third", "k": 1, "k": 2}
print(duplicate, {1, True, 1.0}, {0.0, -0.0, 0}, {"a", "a"}, [*{3: 0, 3: 1}])
order = []


def note(x):
    order.append(x)
    return x


[note(1), (note(2), {note(3): note(4)}), *[note(5)]]
{note("k"): note("v"), **{note("m"): 0}, note("z"): note("w")}
{note("s"), *[note("t")]}
print(order)
print([[]] * 2, [[] for _ in range(2)], ([],) * 2, {**{}}, [*[]], (*(),), {*()}, [()], ((),), [[], [[]], [[], [[]]]])
nested = [[[[[[[[[[1]]]]]]]]]]
while isinstance(nested, list):
    nested = nested[0]
print(nested, 1_000, 0xFF_FF, 0b1_0, 0o7_7, 1_0.0_1, 1e1_0, .5, 5., 1e-3, 0xdeadBEEF, 00, 0_0, 1_0j, 1E5, 0XaB)
print("a" "b" 'c' """d""", "tab\there", r"raw\n", "\x41\u0042\U00000043\103\0"[:-1], "\N{LATIN SMALL LETTER E WITH ACUTE}", b"\x41\101\n", br"\x", "line\
continued", '''multi
line''', "\'\"", len("\r\n"), "" "" "", b"" b"a")
print(() == tuple(), [] == list(), {} == dict(), (1), (1,), (), ([]), {1: 2}.get(1), [1][0], (2)[0] if False else 2, {}.get(0, "none"), "a"[0], b"a"[0], 5 .real, 5..real, 1.5.real, 1j.imag)
print(None is None, True is True, ... is Ellipsis, NotImplemented is NotImplemented, type(...), bool(...), [None, True, ...], -1, --1, ~-1, +-+1, not not 1, -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2)
