# return, raise, assert, pass, global statements in unusual places: nested finally, class bodies in functions, generators, lambdas in defaults
def t(f, *a):
    try:
        return f(*a)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def returns_nothing():
    return


def returns_tuple(*a):
    return 1, *a


def returns_in_class(flag):
    class C:
        if flag:
            x = 1
        else:
            raise LookupError("in class body")
    return C.x


def unreachable():
    return 1
    yield 2


def unreachable_names():
    return later
    later = 1


def never_called():
    if False:
        x = 1
    return x


def asserts(v, log):
    assert v, log.append("message evaluated") or f"bad {v!r}"
    assert (v, "a tuple is true") if v else True
    return "fine"


def raise_in_default():
    def inner(x=1 / 0):
        pass


def raise_from_call(kind):
    raise {"class": KeyError, "instance": KeyError("i"), "call": KeyError("c")}.get(kind, 5)


def conditional_raise(n):
    raise (ValueError if n else TypeError)("conditional")


def raise_lambda():
    (lambda: (_ for _ in ()).throw(OSError("thrown")))()


def finally_return_chain():
    try:
        try:
            raise KeyError("lost")
        finally:
            return "inner"
    finally:
        log.append("outer finally ran")


def loop_return():
    for i in range(3):
        for j in range(3):
            if i * j == 2:
                return i, j
        else:
            continue
        break
    else:
        return "else"


def nested_function_returns():
    def a():
        def b():
            return c
        c = "late"
        return b
    return a()()


def shadow_return():
    def returns():
        returns = 5
        return returns
    return returns()


def deep_try(n):
    try:
        if n:
            return deep_try(n - 1)
        raise IndexError("deepest")
    finally:
        log.append(n)


def del_and_return():
    x = [1]
    y = x
    del x
    return y


def return_self():
    return return_self


def global_in_branch(flag):
    if flag:
        global made_here
    made_here = flag
    return made_here


log = []
for f, a in ((returns_nothing, ()), (returns_tuple, (2, 3)), (returns_in_class, (1,)), (returns_in_class, (0,)), (unreachable_names, ()), (never_called, ()), (asserts, (1, log)), (asserts, (0, log)), (asserts, ([], log)), (raise_in_default, ()), (raise_from_call, ("class",)), (raise_from_call, ("instance",)), (raise_from_call, ("call",)), (raise_from_call, (0,)), (conditional_raise, (1,)), (conditional_raise, (0,)), (raise_lambda, ()), (finally_return_chain, ()), (loop_return, ()), (nested_function_returns, ()), (shadow_return, ()), (deep_try, (3,)), (del_and_return, ()), (global_in_branch, (7,))):
    print(f.__name__, t(f, *a))
print(log, list(unreachable()), t(lambda: next(unreachable())), return_self()()() is return_self, made_here)
for text in ("return", "def f():\n    class C:\n        return 1", "[return]", "lambda: return", "break", "if 1: continue", "for x in []: pass\nelse: break", "def f():\n    for x in []:\n        def g(): break", "while 1:\n    class C: continue", "yield", "class C: yield", "await f()", "async def f():\n    return 1\n    yield", "async def f():\n    yield 1\n    return 2", "def f():\n    yield 1\n    return 2", "global x\nx = 1", "def f():\n    x = 1\n    global x", "def f(x):\n    global x", "nonlocal x", "def f():\n    nonlocal x", "def f():\n    print(x)\n    nonlocal x", "class C:\n    x = 1\n    global x", "def f():\n    global x\n    x: int = 1", "assert", "assert 1,", "raise from x", "raise 1, 2", "pass pass", "del", "try: pass", "try: pass\nexcept: pass\nexcept E: pass", "with a: ", "else: pass", "x = yield", "def f(): x = yield = 1", "async for x in y: pass", "def f(): async with a: pass"):
    try:
        compile(text, "t", "exec")
        print("ok", repr(text))
    except SyntaxError as e:
        print(repr(text), "|", type(e).__name__, e.msg)
