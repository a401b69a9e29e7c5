# names in class bodies, comprehensions inside them, nested classes, lambdas, global and nonlocal statements in class bodies
# not desugared: it shows the names of its variables
x = "global"


def f():
    x = "function"

    class A:
        y = x
        x = "class"
        z = x
        inner = [x for _ in range(1)]
        first = [v for v in x]
        lam = lambda: x
        gen = (x for _ in range(1))

        class B:
            w = x

            def m(self):
                return x

        def m(self, d=x):
            return x, d
    return A


A = f()
print(A.y, A.z, A.inner, A.first[:2], A.lam(), list(A.gen), A.B.w, A.B().m(), A().m())


class G:
    y = x
    x = "in class G"
    z = x
    comp = [x for _ in [0]]
    cond = [i for i in range(3) if x == "global"]
    nested = [[x for _ in [0]] for _ in [0]]
    lam = (lambda: [x for _ in [0]])()
    del x
    after = x


print(G.y, G.z, G.comp, G.cond, G.nested, G.lam, G.after)


class H:
    global x
    x = "set by H"
    seen = x


print(x, H.seen, "x" in vars(H))


def n():
    count = 0

    class K:
        nonlocal count
        count += 1
        for count in range(5):
            pass
    return count, vars(K).get("count")


print(n())
x = "global"


def unbound():
    class A:
        v = x

        def m(self):
            return x
    try:
        A().m()
        x = 1
    except NameError as e:
        return A.v, str(e)
    return A.v, A().m()


try:
    print(unbound())
except NameError as e:
    print("class body:", e)


def conditional(flag):
    class A:
        if flag:
            x = "own"
        y = x
    return A.y


print(conditional(True), conditional(False))


def free(flag):
    x = "enclosing"

    class A:
        if flag:
            x = "own"
        y = x
        z = [x for _ in "a"]
    return A.y, A.z


print(free(True), free(False))


def locals_in_comprehension():
    a = 1
    return [sorted(locals()) for b in range(1)], sorted(locals()), {k: sorted(vars()) for k in "q"}


print(locals_in_comprehension())
print([i for i in range(3)], "i" in globals(), [(i, j) for i in range(2) for j in range(i)], [[i for i in range(i)] for i in range(3)])


def shadows(i):
    return [i for i in range(i)], i, {i: i for i in range(2)}, i, (lambda i: [i for i in [i]])(9)


print(shadows(3))


def iteration_error():
    i = "outer"
    try:
        [1 / (2 - i) for i in range(5)]
    except ZeroDivisionError:
        pass
    return i


print(iteration_error())


def parameter_default(a, b=lambda: a):
    return b()


a = "global a"
print(parameter_default(1))


def deep():
    v = 0

    def one():
        def two():
            def three():
                nonlocal v
                v += 1
                return [v + w for w in (lambda: [v])()]
            return three
        return two()
    return one()(), one()(), v


print(deep())
