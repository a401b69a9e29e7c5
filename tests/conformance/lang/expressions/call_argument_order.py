# 6.3.4: argument expressions are evaluated left to right, callee first; stars where they stand.
log = []


def e(x, value=None):
    log.append(x)
    return x if value is None else value


def f(*args, **kw):
    log.append("call")
    return args, kw


def run(thunk):
    log.clear()
    try:
        result = thunk()
    except TypeError as error:
        result = error
    print(*log, "->", result)


run(lambda: e("f", f)(e(1), e(2), k=e(3), l=e(4)))
run(lambda: e("f", f)(e(1), *e("s", [5, 6]), e(2), *e("t", (7,)), k=e(3), **e("d", {"z": 1}), m=e(9)))
run(lambda: e("f", f)(k=e(1), *e("star", [2])))
run(lambda: e("f", f)(**e("d1", {"a": 1}), **e("d2", {"b": 2}), c=e(3)))
run(lambda: e("f", f)(**e("d1", {"a": 1}), **e("d2", {"a": 2}), c=e(3)))
run(lambda: e("f", f)(*e("not iterable", 3), e(2)))
run(lambda: e("f", f)(e(1), **e("not mapping", [1]), k=e(2)))
run(lambda: e("number", 3)(e(1)))
run(lambda: e("f", f)(k=e(1), **e("d", {"k": 2})))
run(lambda: e("f", f)(**e("d", {1: 2})))
run(lambda: e("s", "abc").replace(e("a"), e("b")).upper(*e("none", [])))
