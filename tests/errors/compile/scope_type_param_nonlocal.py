def f():
    def g[T]():
        nonlocal T
        T = 1
