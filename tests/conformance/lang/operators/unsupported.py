def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Plain:
    pass


p = Plain()
for action in (lambda: 1 + "a", lambda: "a" + 1, lambda: [1] + (1,), lambda: (1,) + [1], lambda: b"a" + "a", lambda: 1 - "a", lambda: "a" * "b", lambda: "a" * 1.5,
               lambda: [1] * [1], lambda: p / 2, lambda: 2 // p, lambda: p % 2, lambda: 1 @ 2, lambda: 1 << 1.0, lambda: 1 & 1.5, lambda: 1 | "a", lambda: {} ^ 1,
               lambda: 1 ** "a", lambda: pow(1, "a", 2), lambda: divmod(p, 1), lambda: -"a", lambda: +[], lambda: ~1.5, lambda: 1 < "a", lambda: p <= 1,
               lambda: None > None, lambda: 1j >= 1, lambda: 1 in 5, lambda: p[0], lambda: p(), lambda: len(p), lambda: iter(p), lambda: 5[0:1], lambda: int[3],
               lambda: 3 in "abc", lambda: "a" in b"abc", lambda: {}[[]], lambda: [1, 2]["a"], lambda: (1,)[1.5], lambda: "a"[None], lambda: [1][5], lambda: [1][10**30]):
    attempt(action)


def assign(target, key, value):
    target[key] = value


def delete(target, key):
    del target[key]


for target in (5, p, "abc", (1,), range(3), None, {1}):
    attempt(lambda: assign(target, 0, 1))
    attempt(lambda: delete(target, 0))
    attempt(lambda: delete(target, "k"))


def augment(a, b, operator):
    if operator == "+":
        a += b
    elif operator == "*":
        a *= b
    elif operator == "**":
        a **= b
    elif operator == "|":
        a |= b
    else:
        a @= b
    return a


for a, b, operator in [(1, "a", "+"), ("a", 1, "+"), ([1], 1, "+"), ("a", "b", "*"), ({}, [], "*"), (1, "a", "**"), (1, 1.5, "|"), (1, 2, "@"), (p, 1, "+")]:
    attempt(lambda: augment(a, b, operator))
