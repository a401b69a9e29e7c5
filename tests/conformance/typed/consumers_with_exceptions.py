# sum, any, all, min, max, sorted, join, list, set, dict, tuple over generator expressions that fail midway
def numbers(n, bad):
    for i in range(n):
        if i == bad:
            raise ValueError(f"at {i}")
        yield i


def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


for bad in (3, 99):
    attempt("sum", lambda: sum(x * x for x in numbers(5, bad)))
    attempt("any", lambda: any(x > 2 for x in numbers(5, bad)))
    attempt("any early", lambda: any(x > 1 for x in numbers(5, bad)))
    attempt("all", lambda: all(x < 2 for x in numbers(5, bad)))
    attempt("all late", lambda: all(x < 9 for x in numbers(5, bad)))
    attempt("min", lambda: min(x - 2 for x in numbers(5, bad)))
    attempt("max key", lambda: max((x for x in numbers(5, bad)), key=lambda v: -v))
    attempt("sorted", lambda: sorted((-x for x in numbers(5, bad)), reverse=True))
    attempt("join", lambda: "-".join(str(x) for x in numbers(5, bad)))
    attempt("list", lambda: list(x for x in numbers(5, bad) if x % 2))
    attempt("set", lambda: {x // 2 for x in numbers(5, bad)})
    attempt("dict", lambda: dict((x, -x) for x in numbers(5, bad)))
    attempt("tuple", lambda: tuple(x for x in numbers(5, bad)))
    attempt("star", lambda: [*(x for x in numbers(5, bad))])
    attempt("in", lambda: 2 in (x for x in numbers(5, bad)))
    attempt("enumerate", lambda: [p for p in enumerate(x for x in numbers(5, bad))])

attempt("sum of strings", lambda: sum(s for s in ["a", "b"]))
attempt("sum strings start", lambda: sum((s for s in ["a"]), ""))
attempt("sum mixed", lambda: sum(x for x in [1, 2.5, True, 2**70]))
attempt("sum bad item", lambda: sum(x for x in [1, None]))
attempt("sum lists", lambda: sum((x for x in [[1], [2]]), []))
attempt("join item", lambda: ",".join(x for x in ["a", 1]))
attempt("join item 2", lambda: ",".join(x for x in ["a", "b", None, 3]))
attempt("min empty", lambda: min(x for x in []))
attempt("min default", lambda: min((x for x in []), default="none"))
attempt("max types", lambda: max(x for x in [1, "a"]))
attempt("sorted types", lambda: sorted(x for x in [1, "a"]))
attempt("dict pair", lambda: dict(x for x in [(1, 2), (1, 2, 3)]))
attempt("set unhashable", lambda: set(x for x in [1, []]))
attempt("any truth", lambda: any(x for x in [0, "", [], None, 0.0, ()]))
attempt("all of nothing", lambda: all(x for x in []))


def stops():
    raise StopIteration(1)


attempt("StopIteration inside", lambda: sum(stops() for x in [1]))
attempt("StopIteration in list", lambda: [stops() for x in [1]])
attempt("StopIteration in any", lambda: any(stops() for x in [1]))
attempt("zero divide", lambda: max(1 / x for x in [2, 1, 0]))
attempt("not iterable", lambda: sum(x for x in 5))
attempt("outer first", lambda: sum(x for x in undefined_name))
