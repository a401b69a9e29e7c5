def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


import math

inf = math.inf
attempt(lambda: math.fsum([0.1] * 10))
attempt(lambda: math.fsum([1e16, 1, 1e-16, -1e16]))
attempt(lambda: math.fsum(x / 7 for x in range(1000)))
attempt(lambda: math.fsum([inf, 1]))
attempt(lambda: math.fsum([inf, -inf]))
attempt(lambda: math.fsum([1e308, 1e308]))
attempt(lambda: math.fsum(["a"]))
attempt(lambda: math.prod([]))
attempt(lambda: math.prod(range(1, 25)))
attempt(lambda: math.prod([0.1, 3, 2.5], start=2))
attempt(lambda: math.prod(["a", 3], start=1))
attempt(lambda: math.prod([2], 3))
attempt(lambda: math.sumprod([1, 2, 3], [4, 5, 6]))
attempt(lambda: math.sumprod([0.1] * 10, [True] * 10))
attempt(lambda: math.sumprod([10**30, 2.5], [10**10, 2]))
attempt(lambda: math.sumprod([1], [1, 2]))
attempt(lambda: math.sumprod(["a"], [3]))
attempt(lambda: math.hypot())
attempt(lambda: math.hypot(3, 4))
attempt(lambda: math.hypot(1, 2, 3, 4, 5.5))
attempt(lambda: math.hypot(1e308, 1e308))
attempt(lambda: math.hypot(5e-324, 5e-324))
attempt(lambda: math.hypot(inf, math.nan))
attempt(lambda: math.dist([1, 2, 3], (4, 6, 8)))
attempt(lambda: math.dist([1], [1, 2]))
attempt(lambda: math.dist(1, 2))
