def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__ + ":", error)


inf, nan = float("inf"), float("nan")
for base in [2.0, -2.0, 0.5, 0.0, -0.0, 1.0, -1.0, inf, -inf, nan]:
    for exponent in [0, 1, -1, 2, 3.0, 0.5, -3, inf, -inf, nan]:
        attempt(lambda: base**exponent)
attempt(lambda: 10.0**400)
attempt(lambda: (-2.0) ** 10000.5)
attempt(lambda: 2.0**-1074)
attempt(lambda: pow(2.0, 3, 5))
