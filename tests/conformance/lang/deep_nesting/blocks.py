# Blocks nested deeply: loops, conditions, try statements, functions.
def f(n):
    for a in range(n):
        while True:
            if a:
                try:
                    with M():
                        for b in range(n):
                            try:
                                if b == 1:
                                    for c in "xy":
                                        while True:
                                            try:
                                                if c == "x":
                                                    break
                                                return a, b, c
                                            finally:
                                                print("inner", a, b, c)
                                        continue
                            except KeyError:
                                pass
                            else:
                                print("else", a, b)
                finally:
                    print("outer", a)
            break


class M:
    def __enter__(self): print("enter")
    def __exit__(self, *info): print("exit")


print(f(3))


def f1():
    def f2():
        def f3():
            def f4():
                def f5():
                    nonlocal x
                    x += 1
                    return x
                return f5
            return f4
        return f3
    x = 0
    return f2


g = f1()()()()
print(g(), g())


class A:
    class B:
        class C:
            class D:
                value = [[[[{"k": (1, [2])}]]]]


print(A.B.C.D.value[0][0][0][0]["k"][1][0], A.B.C.D.__qualname__)
