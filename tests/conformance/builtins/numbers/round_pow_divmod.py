# round, pow, divmod, abs on every kind of number.
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(1.5, 0), round(True))
print(pow(2, 10), pow(2, -1), pow(2, 0.5), pow(3, 4, 5), pow(3, -1, 7), pow(-2, 3), pow(0, 0), pow(2, 100, 1000007))
print(divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(7.5, 2), divmod(-1, 10 ** 20))
print(abs(-5), abs(-2.5), abs(3 + 4j), abs(True), -0.0, abs(-0.0))
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, -7.5 % 2, 1e20 % 3, 5 % float("inf"))


def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError, ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, e)


attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: 1.0 / 0)
attempt(lambda: divmod(1, 0))
attempt(lambda: 0 ** -1)
attempt(lambda: 0.0 ** -1)
attempt(lambda: pow(2, 3, 0))
attempt(lambda: pow(2, -1, 4))
attempt(lambda: round(float("nan")))
attempt(lambda: round("x"))
attempt(lambda: 1 % 0.0)
attempt(lambda: 2 ** "x")
attempt(lambda: pow(2.0, 3, 5))
